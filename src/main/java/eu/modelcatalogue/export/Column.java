package eu.modelcatalogue.export;

import java.util.function.UnaryOperator;

/**
 * A column of a table.
 *
 * @param name what programs know it by: the same in every language and every edition
 * @param head what people read above it
 * @param kind how its values are shown in a spreadsheet
 * @param reading what people read in place of a text of it: {@code notMet} is “not met”. Numbers and days are not asked
 */
public record Column(String name, String head, Kind kind, UnaryOperator<String> reading) {

    /** How numbers and days of a column are shown in a spreadsheet; any column can hold text. */
    public enum Kind {
        TEXT(22),
        /** A whole number of things, by thousands. */
        COUNT(16),
        /** A number that is no amount, such as a year. */
        NUMBER(12),
        /** A part of one, shown in per cent. */
        SHARE(10),
        /** A day; text where only the month or the year is known. */
        DAY(12);

        private final int width;

        Kind(int width) {
            this.width = width;
        }

        /** Least width, in characters. */
        int width() {
            return width;
        }
    }

    /** A column whose texts are read as they stand. */
    public Column(String name, String head, Kind kind) {
        this(name, head, kind, UnaryOperator.identity());
    }
}
