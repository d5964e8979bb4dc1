package eu.modelcatalogue.export;

/**
 * A column of a table.
 *
 * @param name for programs; the same in every language and every edition
 * @param head heading for people
 * @param kind how its numbers and days are shown in a spreadsheet
 */
public record Column(String name, String head, Kind kind) {

    /** How numbers and days of a column are shown in a spreadsheet; any column can hold text. */
    public enum Kind {
        TEXT(10),
        /** A whole number of things, with thousands separators. */
        COUNT(16),
        /** A number that is not an amount, such as a year. */
        NUMBER(8),
        /** A fraction of one, shown in per cent. */
        SHARE(8),
        /** A day; text if only the month or the year is known. */
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
