package eu.modelcatalogue.export;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What all known cells of a column are, for files whose columns have types. Days are text, since of some only the month or the year is known. */
public enum Stored {
    INTEGER,
    NUMBER,
    BOOLEAN,
    STRING;

    /** The narrowest type that holds every cell of a column; text where no cell is known. */
    public static Stored in(Sheet table, int column) {
        List<Object> known = table.rows().stream()
                .map(row -> row.get(column))
                .filter(Objects::nonNull)
                .toList();
        if (known.isEmpty()) {
            return STRING;
        }
        if (known.stream().allMatch(Long.class::isInstance)) {
            return INTEGER;
        }
        if (known.stream().allMatch(cell -> cell instanceof Long || cell instanceof BigDecimal)) {
            return NUMBER;
        }
        return known.stream().allMatch(Boolean.class::isInstance) ? BOOLEAN : STRING;
    }

    /** A cell as a {@link Long}, {@link Double}, {@link Boolean} or {@link String}; null if unknown. */
    @Nullable
    Object of(@Nullable Object cell) {
        if (cell == null) {
            return null;
        }
        return switch (this) {
            case INTEGER, BOOLEAN -> cell;
            case NUMBER -> ((Number) cell).doubleValue();
            case STRING -> Objects.toString(Sheet.written(cell));
        };
    }
}
