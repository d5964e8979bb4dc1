package eu.modelcatalogue.ingest.epoch;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A row: what one table says of one model.
 *
 * @param table it stands in
 * @param cells by column
 */
record Row(EpochTable table, Map<String, String> cells) {

    /** Between values there is a bare comma; a comma before a space is part of a name ({@code Example Systems, Inc}). */
    private static final Pattern BETWEEN_VALUES = Pattern.compile(",(?!\\s)");

    /** Spaces of every kind, as they are left over in cells. */
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");

    String model() {
        return SPACES.matcher(text("Model")).replaceAll(" ").strip();
    }

    /** A cell; empty where the table lacks the column. */
    String text(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** The values of a cell that can have several. */
    List<String> list(String column) {
        return Arrays.stream(BETWEEN_VALUES.split(text(column)))
                .map(value -> SPACES.matcher(value).replaceAll(" ").strip())
                .filter(value -> !value.isEmpty())
                .toList();
    }

    String place() {
        return "%s, row “%s”".formatted(table.file(), model());
    }

    String section(String column) {
        return "%s: row “%s”, column %s".formatted(table.label(), model(), column);
    }
}
