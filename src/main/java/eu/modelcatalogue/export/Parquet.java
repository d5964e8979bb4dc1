package eu.modelcatalogue.export;

import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** Writes a table as Parquet: names of columns and values for programs, with their types. Unknown values are null. */
public final class Parquet {

    private Parquet() {}

    /**
     * Writes a table.
     *
     * @param name of the table, for programs
     * @param file a new file
     */
    public static void write(String name, Sheet table, Path file) throws IOException {
        List<Stored> types = IntStream.range(0, table.columns().size())
                .mapToObj(column -> Stored.in(table, column))
                .toList();
        List<Type> fields = new ArrayList<>();
        for (int column = 0; column < types.size(); column++) {
            fields.add(field(types.get(column), table.columns().get(column).name()));
        }
        try (ParquetWriter<List<@Nullable Object>> writer =
                ParquetWriter.writeFile(new MessageType(name, fields), file.toFile(), (row, values) -> {
                    for (int column = 0; column < row.size(); column++) {
                        Object cell = types.get(column).of(row.get(column));
                        if (cell != null) {
                            values.write(table.columns().get(column).name(), cell);
                        }
                    }
                })) {
            for (List<@Nullable Object> row : table.rows()) {
                writer.write(row);
            }
        }
    }

    private static Type field(Stored type, String name) {
        return switch (type) {
            case INTEGER -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case NUMBER -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case STRING ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
        };
    }
}
