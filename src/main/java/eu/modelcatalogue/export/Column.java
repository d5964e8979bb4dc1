package eu.modelcatalogue.export;

/**
 * A column of a table.
 *
 * @param name what programs know it by: the same in every language and every edition
 * @param head what people read above it
 * @param kind how its numbers and days are shown in a spreadsheet
 */
public record Column(String name, String head, Kind kind) {

    /** How numbers and days of a column are shown in a spreadsheet; any column can hold text. */
    public enum Kind {
        TEXT(10),
        /** A whole number of things, by thousands. */
        COUNT(16),
        /** A number that is not an amount, such as a year. */
        NUMBER(8),
        /** A part of one, shown in per cent. */
        SHARE(8),
        /** A day; text where only the month or the year is known. */
        DAY(11);

        private final int width;

        Kind(int width) {
            this.width = width;
        }

        /** Least width, in characters. */
        int width() {
            return width;
        }
    }
}
