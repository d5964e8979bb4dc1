package eu.modelcatalogue.document;

import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Paragraph;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What stands in an OpenDocument text: the file {@code content.xml}. */
final class OdtContent {

    /** Millimetres of A4 within its margins. */
    private static final int WIDTH = 180;

    private static final String CELL = "Cell";

    private static final XMLOutputFactory XML = XMLOutputFactory.newDefaultFactory();

    private final XMLStreamWriter xml;

    private OdtContent(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static void write(Document document, Runnable goOn, OutputStream out) throws IOException {
        try {
            // The writer of the JDK hands over single bytes.
            XMLStreamWriter xml = XML.createXMLStreamWriter(new BufferedOutputStream(out, 1 << 16), "UTF-8");
            new OdtContent(xml).content(document, goOn);
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void content(Document document, Runnable goOn) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("office:document-content");
        for (String one : Odt.NAMESPACES.split(" ", -1)) {
            int at = one.indexOf('=');
            xml.writeAttribute(one.substring(0, at), one.substring(at + 2, one.length() - 1));
        }
        xml.writeStartElement("office:automatic-styles");
        styles(document);
        xml.writeEndElement();
        xml.writeStartElement("office:body");
        xml.writeStartElement("office:text");
        paragraph("Title", List.of(Span.of(document.title())));
        for (Block block : document.blocks()) {
            goOn.run();
            block(block);
        }
        xml.writeEndDocument();
    }

    private void styles(Document document) throws XMLStreamException {
        style("Sheet", "table");
        empty("style:table-properties", "style:width", WIDTH + "mm", "table:align", "left", "fo:margin-bottom", "3mm");
        xml.writeEndElement();
        style("Row", "table-row");
        empty("style:table-row-properties", "fo:keep-together", "always");
        xml.writeEndElement();
        style("Head", "table-cell");
        empty("style:table-cell-properties", "fo:background-color", "#e6ecf5", "fo:padding", "0.7mm");
        xml.writeEndElement();
        style("Body", "table-cell");
        empty("style:table-cell-properties", "fo:border-bottom", "0.5pt solid #b8c2d1", "fo:padding", "0.7mm");
        xml.writeEndElement();
        Set<Integer> shares = document.blocks().stream()
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).columns().stream())
                .map(Column::share)
                .collect(Collectors.toCollection(TreeSet::new));
        for (int share : shares) {
            style("Wide" + share, "table-column");
            empty("style:table-column-properties", "style:column-width", WIDTH * share / 100.0 + "mm");
            xml.writeEndElement();
        }
    }

    private void block(Block block) throws XMLStreamException {
        if (block instanceof Heading heading) {
            start(
                    "text:h",
                    "text:style-name",
                    "Heading_20_" + heading.level(),
                    "text:outline-level",
                    Integer.toString(heading.level()));
            xml.writeCharacters(heading.text());
            xml.writeEndElement();
        } else if (block instanceof Paragraph paragraph) {
            paragraph("Standard", paragraph.spans());
        } else if (block instanceof Points list) {
            start("text:list", "text:style-name", "Points");
            for (List<Span> point : list.points()) {
                xml.writeStartElement("text:list-item");
                paragraph("Point", point);
                xml.writeEndElement();
            }
            xml.writeEndElement();
        } else if (block instanceof Table table) {
            paragraph("Caption", List.of(Span.of(table.caption())));
            table(table);
        }
    }

    private void table(Table table) throws XMLStreamException {
        start("table:table", "table:style-name", "Sheet");
        for (Column column : table.columns()) {
            empty("table:table-column", "table:style-name", "Wide" + column.share());
        }
        xml.writeStartElement("table:table-header-rows");
        start("table:table-row", "table:style-name", "Row");
        for (Column column : table.columns()) {
            cell("Head", List.of(List.of(Span.strong(column.heading()))));
        }
        xml.writeEndElement();
        xml.writeEndElement();
        for (Row row : table.rows()) {
            start("table:table-row", "table:style-name", "Row");
            for (List<List<Span>> lines : row.cells()) {
                cell("Body", lines);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void cell(String style, List<List<Span>> lines) throws XMLStreamException {
        start("table:table-cell", "table:style-name", style, "office:value-type", "string");
        for (List<Span> line : lines) {
            paragraph(CELL, line);
        }
        xml.writeEndElement();
    }

    private void paragraph(String style, List<Span> spans) throws XMLStreamException {
        start("text:p", "text:style-name", style);
        for (Span span : spans) {
            if (span.link() != null) {
                start("text:a", "xlink:type", "simple", "xlink:href", span.link(), "text:style-name", "Link");
                xml.writeCharacters(span.text());
                xml.writeEndElement();
            } else if (span.strong()) {
                start("text:span", "text:style-name", "Strong");
                xml.writeCharacters(span.text());
                xml.writeEndElement();
            } else {
                xml.writeCharacters(span.text());
            }
        }
        xml.writeEndElement();
    }

    private void style(String name, String family) throws XMLStreamException {
        start("style:style", "style:name", name, "style:family", family);
    }

    /** @param attributes names and values by turns */
    private void start(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void empty(String element, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(element);
        attributes(attributes);
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int at = 0; at < attributes.length; at += 2) {
            xml.writeAttribute(attributes[at], attributes[at + 1]);
        }
    }
}
