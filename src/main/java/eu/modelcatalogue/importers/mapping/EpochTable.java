package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One table of models.
 *
 * @param file name of the file
 * @param label its name for readers: {@code notable models, July 2026}
 * @param asOf the day of its state: the first of the month in its name, else that of the snapshot
 * @param columns names of its columns
 * @param cells row by row, by column
 */
record EpochTable(String file, String label, LocalDate asOf, Set<String> columns, List<Map<String, String>> cells) {

    /** A table of models has these columns. */
    static final Set<String> NEEDED = Set.of("Model", "Organization", "Publication date", "Domain");

    private static final Pattern NAME =
            Pattern.compile("(.*/)?(.+?)(?:_ai_models)?(?:_(\\d{4}-(?:0[1-9]|1[0-2])))?\\.csv");
    /**
     * Reads a table; empty where the file is not of this form, and it is then refused.
     *
     * @param path of the file, ending in {@code .csv}
     */
    static Optional<EpochTable> read(SourceReading reading, String path) {
        Matcher name = NAME.matcher(path);
        if (!name.matches()) {
            throw new IllegalArgumentException(path + " is not called *.csv");
        }
        String about = name.group(2).replace('_', '-') + " models";
        LocalDate day = reading.snapshot().asOf();
        if (name.group(3) != null) {
            YearMonth month = YearMonth.parse(name.group(3));
            day = month.atDay(1);
            about += ", %s %d"
                    .formatted(month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH), month.getYear());
        }
        String label = about;
        LocalDate asOf = day;
        return reading.tableOrRefused(path, NEEDED)
                .map(table -> new EpochTable(
                        path.substring(path.lastIndexOf('/') + 1), label, asOf, table.columns(), table.rows()));
    }

    List<Row> rows() {
        return cells.stream().map(row -> new Row(this, row)).toList();
    }

    /**
     * A row: one model in one table.
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

        /** The values of a cell that can have several values. */
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

    /**
     * The rows of one model, the newest first. The newest table that has a column decides, with a value or with an empty cell; older tables count only
     * where newer ones lack the column: a cell that was emptied was withdrawn.
     *
     * @param rows at least one
     */
    record ModelRows(List<Row> rows) {

        /**
         * A value and the row in which it stands.
         *
         * @param value empty only beside another
         */
        record Cell(Row row, String column, String value) {

            /** What Epoch states here. */
            Statement statement(String attribute, String said, Verification verification, @Nullable String reason) {
                return new Statement(
                        attribute,
                        said,
                        Epoch.LOCATOR,
                        row.section(column),
                        row.table().asOf(),
                        verification,
                        reason);
            }

            /** Another cell of the row. */
            Cell beside(String other) {
                return new Cell(row, other, row.text(other));
            }
        }

        Row newest() {
            return rows.get(0);
        }

        /** The value in a column that has one of these names; empty where the newest table with the column has an empty cell. */
        Optional<Cell> cell(String... names) {
            for (Row row : rows) {
                for (String name : names) {
                    if (row.table().columns().contains(name)) {
                        String value = row.text(name);
                        return value.isEmpty() ? Optional.empty() : Optional.of(new Cell(row, name, value));
                    }
                }
            }
            return Optional.empty();
        }
    }
}
