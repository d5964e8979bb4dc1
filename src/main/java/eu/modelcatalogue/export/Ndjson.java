package eu.modelcatalogue.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a table as lines of JSON, one object per row: names of columns and unformatted values, numbers as numbers, unknown values as null. */
public final class Ndjson {

    private static final JsonFactory JSON = JsonFactory.builder().build();

    private Ndjson() {}

    public static void write(Sheet table, OutputStream out) throws IOException {
        JsonGenerator writer = JSON.createGenerator(out);
        writer.setRootValueSeparator(null);
        for (List<@Nullable Object> row : table.rows()) {
            writer.writeStartObject();
            for (int column = 0; column < row.size(); column++) {
                writer.writeFieldName(table.columns().get(column).name());
                write(writer, Sheet.written(row.get(column)));
            }
            writer.writeEndObject();
            writer.writeRaw('\n');
        }
        writer.flush();
    }

    private static void write(JsonGenerator writer, @Nullable Object cell) throws IOException {
        if (cell == null) {
            writer.writeNull();
        } else if (cell instanceof Long number) {
            writer.writeNumber(number);
        } else if (cell instanceof BigDecimal number) {
            writer.writeNumber(number);
        } else if (cell instanceof Boolean truth) {
            writer.writeBoolean(truth);
        } else {
            writer.writeString(cell.toString());
        }
    }
}
