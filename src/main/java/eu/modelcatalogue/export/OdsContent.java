package eu.modelcatalogue.export;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * What stands in an OpenDocument spreadsheet: the file {@code content.xml}.
 *
 * <p>Source: OpenDocument 1.3, part 3: sections 6 (text), 9 (tables), 16 (styles) and 19 (attributes).
 */
final class OdsContent {

    /** Millimetres of a character of the usual ten points. */
    private static final double CHARACTER = 1.9;

    static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
    private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String NUMBER = "urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0";
    private static final String LINK = "http://www.w3.org/1999/xlink";
    private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";

    /** How LibreOffice reads a CSV: by commas and quotes, in UTF-8, from the first line on, numbers and days as in English. */
    private static final String READING_CSV = "44,34,76,1,,1033,false,true,false";

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private OdsContent(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * Writes it, row by row: it is never in memory as a whole.
     *
     * @param source where the table is read anew, as CSV; null where it stays as it is
     */
    static void write(Sheet table, Notes notes, @Nullable String source, OutputStream out) throws XMLStreamException {
        // The writer of the JDK hands over single bytes.
        XMLStreamWriter xml = XML.createXMLStreamWriter(new BufferedOutputStream(out, 1 << 16), "UTF-8");
        new OdsContent(xml).content(table, notes, source);
        xml.flush();
    }

    private void content(Sheet table, Notes notes, @Nullable String source) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("office:document-content");
        xml.writeAttribute("xmlns:office", OFFICE);
        xml.writeAttribute("xmlns:table", TABLE);
        xml.writeAttribute("xmlns:text", TEXT);
        xml.writeAttribute("xmlns:style", STYLE);
        xml.writeAttribute("xmlns:number", NUMBER);
        xml.writeAttribute("xmlns:fo", FO);
        if (source != null) {
            xml.writeAttribute("xmlns:xlink", LINK);
        }
        xml.writeAttribute("office:version", Ods.VERSION);
        xml.writeStartElement("office:automatic-styles");
        styles();
        for (int column = 0; column < table.columns().size(); column++) {
            width("column" + column, table.width(column));
        }
        for (int column = 0; column < Notes.WIDTHS.size(); column++) {
            width("note" + column, Notes.WIDTHS.get(column));
        }
        xml.writeEndElement();
        xml.writeStartElement("office:body");
        xml.writeStartElement("office:spreadsheet");
        table(table, source);
        notes(notes);
        if (source == null) {
            filter(table);
        }
        xml.writeEndDocument();
    }

    private void styles() throws XMLStreamException {
        start("number:date-style", Map.of("style:name", "days"));
        empty("number:year", Map.of("number:style", "long"));
        text("number:text", "-");
        empty("number:month", Map.of("number:style", "long"));
        text("number:text", "-");
        empty("number:day", Map.of("number:style", "long"));
        xml.writeEndElement();
        start("number:number-style", Map.of("style:name", "counts"));
        empty(
                "number:number",
                Map.of("number:decimal-places", "0", "number:min-integer-digits", "1", "number:grouping", "true"));
        xml.writeEndElement();
        start("number:percentage-style", Map.of("style:name", "shares"));
        empty("number:number", Map.of("number:decimal-places", "1", "number:min-integer-digits", "1"));
        text("number:text", "%");
        xml.writeEndElement();
        for (String kind : List.of("day", "count", "share")) {
            empty(
                    "style:style",
                    Map.of("style:name", kind, "style:family", "table-cell", "style:data-style-name", kind + "s"));
        }
        empty(
                "style:style",
                Map.of("style:name", "sheet", "style:family", "table", "style:master-page-name", "Default"));
        start("style:style", Map.of("style:name", "head", "style:family", "table-cell"));
        empty("style:table-cell-properties", Map.of("fo:wrap-option", "wrap", "style:vertical-align", "top"));
        empty("style:text-properties", Map.of("fo:font-weight", "bold"));
        xml.writeEndElement();
        start("style:style", Map.of("style:name", "long", "style:family", "table-cell"));
        empty("style:table-cell-properties", Map.of("fo:wrap-option", "wrap", "style:vertical-align", "top"));
        xml.writeEndElement();
    }

    private void width(String name, int characters) throws XMLStreamException {
        start("style:style", Map.of("style:name", name, "style:family", "table-column"));
        empty(
                "style:table-column-properties",
                Map.of("style:column-width", String.format(Locale.ROOT, "%.1fmm", characters * CHARACTER)));
        xml.writeEndElement();
    }

    private void table(Sheet table, @Nullable String source) throws XMLStreamException {
        start("table:table", Map.of("table:name", table.name(), "table:style-name", "sheet"));
        if (source != null) {
            empty(
                    "table:table-source",
                    Map.of(
                            "xlink:type", "simple",
                            "xlink:href", source,
                            "table:mode", "copy-results-only",
                            "table:filter-name", "Text - txt - csv (StarCalc)",
                            "table:filter-options", READING_CSV));
        }
        for (int column = 0; column < table.columns().size(); column++) {
            empty("table:table-column", Map.of("table:style-name", "column" + column));
        }
        xml.writeStartElement("table:table-header-rows");
        xml.writeStartElement("table:table-row");
        for (Column column : table.columns()) {
            string(column.head(), "head");
        }
        xml.writeEndElement();
        xml.writeEndElement();
        for (List<@Nullable Object> row : table.rows()) {
            xml.writeStartElement("table:table-row");
            for (int column = 0; column < row.size(); column++) {
                cell(table.columns().get(column).kind(), Sheet.read(row.get(column)));
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void cell(Column.Kind kind, @Nullable Object cell) throws XMLStreamException {
        if (cell == null) {
            xml.writeEmptyElement("table:table-cell");
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

    private void value(String type, String attribute, String value, @Nullable String style) throws XMLStreamException {
        startCell(type, style);
        xml.writeAttribute(attribute, value);
        text("text:p", value);
        xml.writeEndElement();
    }

    private void string(String text, @Nullable String style) throws XMLStreamException {
        startCell("string", style);
        for (String line : text.split("\r?\n|\r", -1)) {
            xml.writeStartElement("text:p");
            line(line);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void startCell(String type, @Nullable String style) throws XMLStreamException {
        xml.writeStartElement("table:table-cell");
        if (style != null) {
            xml.writeAttribute("table:style-name", style);
        }
        xml.writeAttribute("office:value-type", type);
    }

    /** A line as it stands: of several spaces in a row, and of those at its ends, readers would keep one or none (part 3, section 6.1.2). */
    private void line(String line) throws XMLStreamException {
        StringBuilder plain = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            boolean kept = character != ' ' || (at > 0 && at < line.length() - 1 && line.charAt(at - 1) != ' ');
            if (kept && character != '\t') {
                plain.append(character);
            } else {
                characters(plain.toString());
                plain.setLength(0);
                xml.writeEmptyElement(character == '\t' ? "text:tab" : "text:s");
            }
        }
        characters(plain.toString());
    }

    private void notes(Notes notes) throws XMLStreamException {
        start("table:table", Map.of("table:name", notes.name(), "table:style-name", "sheet"));
        for (int column = 0; column < Notes.WIDTHS.size(); column++) {
            empty("table:table-column", Map.of("table:style-name", "note" + column));
        }
        for (Notes.Section section : notes.sections()) {
            xml.writeStartElement("table:table-row");
            string(section.heading(), "head");
            xml.writeEndElement();
            for (List<String> line : section.lines()) {
                xml.writeStartElement("table:table-row");
                for (String cell : line) {
                    string(cell, "long");
                }
                xml.writeEndElement();
            }
            xml.writeStartElement("table:table-row");
            xml.writeEmptyElement("table:table-cell");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** Lets readers filter by the heads. */
    private void filter(Sheet table) throws XMLStreamException {
        String sheet = "'" + table.name().replace("'", "''") + "'.";
        String last = letters(table.columns().size()) + (table.rows().size() + 1);
        xml.writeStartElement("table:database-ranges");
        empty(
                "table:database-range",
                Map.of(
                        "table:name",
                        "rows",
                        "table:target-range-address",
                        sheet + "A1:" + sheet + last,
                        "table:display-filter-buttons",
                        "true"));
        xml.writeEndElement();
    }

    /** The letters of the n-th column, counted from 1: A to Z, AA, AB. */
    static String letters(int column) {
        String letters = "";
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters = (char) ('A' + (rest - 1) % 26) + letters;
        }
        return letters;
    }

    private void start(String element, Map<String, String> attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void empty(String element, Map<String, String> attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void attributes(Map<String, String> attributes) throws XMLStreamException {
        // Sorted: the order of Map.of changes from run to run, and the same table gives the same bytes.
        for (String name : attributes.keySet().stream().sorted().toList()) {
            xml.writeAttribute(name, allowed(attributes.get(name)));
        }
    }

    private void text(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        characters(text);
        xml.writeEndElement();
    }

    private void characters(String text) throws XMLStreamException {
        if (!text.isEmpty()) {
            xml.writeCharacters(allowed(text));
        }
    }

    /** Without the characters that XML cannot hold. */
    static String allowed(@Nullable String text) {
        if (text == null) {
            return "";
        }
        return text.codePoints().allMatch(OdsContent::isAllowed)
                ? text
                : text.codePoints()
                        .filter(OdsContent::isAllowed)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isAllowed(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !half && c != 0xFFFE && c != 0xFFFF;
    }
}
