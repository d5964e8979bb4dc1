package eu.modelcatalogue.export;

import eu.modelcatalogue.xml.Xml;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes the file {@code content.xml} of an OpenDocument spreadsheet.
 *
 * <p>Source: OpenDocument 1.3, part 3: sections 6 (text), 9 (tables), 16 (styles) and 19 (attributes).
 */
final class OdsContent {

    /** Millimetres per character at the default size of ten points. */
    private static final double CHARACTER = 1.9;

    /** LibreOffice's settings for reading the CSV: commas and quotes, UTF-8, from the first line, numbers and dates in English. */
    private static final String READING_CSV = "44,34,76,1,,1033,false,true,false";

    private static final String ROW = "table:table-row";
    private static final String CELL = "table:table-cell";

    private final Xml xml;

    OdsContent(Xml xml) {
        this.xml = xml;
    }

    /**
     * Writes the content, row by row.
     *
     * @param source the address from which the table is read again, as CSV; null for a fixed table
     */
    void write(Sheet table, Notes notes, @Nullable String source) {
        xml.start("office:document-content")
                .attribute("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0")
                .attribute("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0")
                .attribute("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0")
                .attribute("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0")
                .attribute("xmlns:number", "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0")
                .attribute("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0");
        if (source != null) {
            xml.attribute("xmlns:xlink", "http://www.w3.org/1999/xlink");
        }
        xml.attribute("office:version", "1.3");
        xml.start("office:automatic-styles");
        styles();
        for (int column = 0; column < table.columns().size(); column++) {
            width("column" + column, table.width(column));
        }
        for (int column = 0; column < Notes.WIDTHS.size(); column++) {
            width("note" + column, Notes.WIDTHS.get(column));
        }
        xml.end();
        xml.start("office:body").start("office:spreadsheet");
        table(table, source);
        notes(notes);
        if (source == null) {
            filter(table);
        }
    }

    private void styles() {
        xml.start("number:date-style", "style:name", "days")
                .empty("number:year", "number:style", "long")
                .element("number:text", "-")
                .empty("number:month", "number:style", "long")
                .element("number:text", "-")
                .empty("number:day", "number:style", "long")
                .end();
        xml.start("number:number-style", "style:name", "counts")
                .empty("number:number")
                .attribute("number:decimal-places", 0)
                .attribute("number:grouping", true)
                .attribute("number:min-integer-digits", 1)
                .end();
        xml.start("number:percentage-style", "style:name", "shares")
                .empty("number:number", "number:decimal-places", 1, "number:min-integer-digits", 1)
                .element("number:text", "%")
                .end();
        for (String kind : List.of("day", "count", "share")) {
            xml.empty("style:style")
                    .attribute("style:data-style-name", kind + "s")
                    .attribute("style:family", "table-cell")
                    .attribute("style:name", kind);
        }
        xml.empty("style:style", "style:family", "table", "style:master-page-name", "Default", "style:name", "sheet");
        wrapping("head")
                .empty("style:text-properties", "fo:font-weight", "bold")
                .end();
        wrapping("long").end();
    }

    private Xml wrapping(String name) {
        return xml.start("style:style", "style:family", "table-cell", "style:name", name)
                .empty("style:table-cell-properties", "fo:wrap-option", "wrap", "style:vertical-align", "top");
    }

    private void width(String name, int characters) {
        xml.start("style:style", "style:family", "table-column", "style:name", name)
                .empty(
                        "style:table-column-properties",
                        "style:column-width",
                        String.format(Locale.ROOT, "%.1fmm", characters * CHARACTER))
                .end();
    }

    private void table(Sheet table, @Nullable String source) {
        startSheet(table.name());
        if (source != null) {
            xml.empty("table:table-source")
                    .attribute("table:filter-name", "Text - txt - csv (StarCalc)")
                    .attribute("table:filter-options", READING_CSV)
                    .attribute("table:mode", "copy-results-only")
                    .attribute("xlink:href", source)
                    .attribute("xlink:type", "simple");
        }
        columns("column", table.columns().size());
        xml.start("table:table-header-rows").start(ROW);
        for (Column column : table.columns()) {
            string(column.head(), "head");
        }
        xml.end().end();
        for (List<@Nullable Object> row : table.rows()) {
            xml.start(ROW);
            for (int column = 0; column < row.size(); column++) {
                cell(table.columns().get(column).kind(), Sheet.read(row.get(column)));
            }
            xml.end();
        }
        xml.end();
    }

    private void startSheet(String name) {
        xml.start("table:table", "table:name", name, "table:style-name", "sheet");
    }

    private void columns(String style, int count) {
        for (int column = 0; column < count; column++) {
            xml.empty("table:table-column", "table:style-name", style + column);
        }
    }

    private void cell(Column.Kind kind, @Nullable Object cell) {
        if (cell == null) {
            xml.empty(CELL);
        } else if (cell instanceof LocalDate day) {
            value("date", "office:date-value", day.toString(), "day");
        } else if (cell instanceof Boolean truth) {
            value("boolean", "office:boolean-value", truth.toString(), null);
        } else if (cell instanceof Long || cell instanceof BigDecimal) {
            String number = cell instanceof BigDecimal decimal ? decimal.toPlainString() : cell.toString();
            switch (kind) {
                case COUNT -> value("float", "office:value", number, "count");
                case SHARE -> value("percentage", "office:value", number, "share");
                default -> value("float", "office:value", number, null);
            }
        } else {
            String text = cell.toString();
            string(text, Sheet.isLong(text) ? "long" : null);
        }
    }

    private void value(String type, String attribute, String value, @Nullable String style) {
        startCell(type, style)
                .attribute(attribute, value)
                .element("text:p", value)
                .end();
    }

    private void string(String text, @Nullable String style) {
        startCell("string", style);
        for (String line : text.split("\r?\n|\r", -1)) {
            xml.start("text:p");
            line(line);
            xml.end();
        }
        xml.end();
    }

    private Xml startCell(String type, @Nullable String style) {
        xml.start(CELL);
        if (style != null) {
            xml.attribute("table:style-name", style);
        }
        return xml.attribute("office:value-type", type);
    }

    /** Preserves spaces: without this, readers would keep only one of several spaces, and none at the ends of a line (part 3, section 6.1.2). */
    private void line(String line) {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            boolean kept = character != ' ' || (at > 0 && at < line.length() - 1 && line.charAt(at - 1) != ' ');
            if (kept && character != '\t') {
                plain.append(character);
            } else {
                xml.text(plain.toString()).empty(character == '\t' ? "text:tab" : "text:s");
                plain.setLength(0);
            }
        }
        xml.text(plain.toString());
    }

    private void notes(Notes notes) {
        startSheet(notes.name());
        columns("note", Notes.WIDTHS.size());
        for (Notes.Section section : notes.sections()) {
            xml.start(ROW);
            string(section.heading(), "head");
            xml.end();
            for (List<String> line : section.lines()) {
                xml.start(ROW);
                line.forEach(cell -> string(cell, "long"));
                xml.end();
            }
            xml.start(ROW).empty(CELL).end();
        }
        xml.end();
    }

    /** Lets readers filter by the columns. */
    private void filter(Sheet table) {
        String sheet = "'" + table.name().replace("'", "''") + "'.";
        String last = letters(table.columns().size()) + (table.rows().size() + 1);
        xml.start("table:database-ranges")
                .empty("table:database-range")
                .attribute("table:display-filter-buttons", true)
                .attribute("table:name", "rows")
                .attribute("table:target-range-address", sheet + "A1:" + sheet + last)
                .end();
    }

    /** The letters of the nth column, counting from 1: A to Z, AA, AB. */
    static String letters(int column) {
        String letters = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters = (char) ('A' + (rest - 1) % 26) + letters;
        }
        return letters;
    }
}
