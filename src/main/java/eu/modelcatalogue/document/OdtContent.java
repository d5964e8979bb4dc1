package eu.modelcatalogue.document;

import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Paragraph;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.xml.Xml;
import java.util.List;

/** Writes the file {@code content.xml} of an OpenDocument text. */
final class OdtContent {

    private static final String STYLE = "text:style-name";

    /** Width of A4 between its margins, in millimetres. */
    private static final int WIDTH = 180;

    private final Xml xml;
    private int choices;

    OdtContent(Xml xml) {
        this.xml = xml;
    }

    void write(Document document, Runnable goOn) {
        xml.start("office:document-content")
                .attribute("xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0")
                .attribute("xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0")
                .attribute("xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0")
                .attribute("xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0")
                .attribute("xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0")
                .attribute("xmlns:xlink", "http://www.w3.org/1999/xlink")
                .attribute("office:version", "1.3");
        xml.start("office:automatic-styles");
        styles(document);
        xml.end();
        xml.start("office:body").start("office:text");
        paragraph("Title", List.of(Span.of(document.title())));
        for (Block block : document.blocks()) {
            goOn.run();
            block(block);
        }
    }

    private void styles(Document document) {
        style("Sheet", "table", "style:width", WIDTH + "mm", "table:align", "left", "fo:margin-bottom", "3mm");
        style("Row", "table-row", "fo:keep-together", "always");
        style("Head", "table-cell", "fo:background-color", "#e6ecf5", "fo:padding", "0.7mm");
        style("Body", "table-cell", "fo:border-bottom", "0.5pt solid #b8c2d1", "fo:padding", "0.7mm");
        document.blocks().stream()
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).columns().stream())
                .map(Column::share)
                .distinct()
                .sorted()
                .forEach(share ->
                        style("Wide" + share, "table-column", "style:column-width", WIDTH * share / 100.0 + "mm"));
    }

    private void style(String name, String family, Object... properties) {
        xml.start("style:style", "style:name", name, "style:family", family)
                .empty("style:" + family + "-properties", properties)
                .end();
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            xml.element(
                    "text:h",
                    heading.text(),
                    STYLE,
                    "Heading_20_" + heading.level(),
                    "text:outline-level",
                    heading.level());
        } else if (block instanceof Paragraph paragraph) {
            paragraph("Standard", paragraph.spans());
        } else if (block instanceof Points list) {
            xml.start("text:list", STYLE, "Points");
            for (List<Span> point : list.points()) {
                xml.start("text:list-item");
                paragraph("Point", point);
                xml.end();
            }
            xml.end();
        } else if (block instanceof Table table) {
            paragraph("Caption", List.of(Span.of(table.caption())));
            table(table);
        }
    }

    private void table(Table table) {
        xml.start("table:table", "table:style-name", "Sheet");
        for (Column column : table.columns()) {
            xml.empty("table:table-column", "table:style-name", "Wide" + column.share());
        }
        xml.start("table:table-header-rows");
        row(
                "Head",
                table.columns().stream()
                        .map(column -> List.of(List.of(Span.strong(column.heading()))))
                        .toList());
        xml.end();
        for (Row row : table.rows()) {
            row("Body", row.cells());
        }
        xml.end();
    }

    private void row(String style, List<List<List<Span>>> cells) {
        xml.start("table:table-row", "table:style-name", "Row");
        for (List<List<Span>> lines : cells) {
            xml.start("table:table-cell", "table:style-name", style, "office:value-type", "string");
            lines.forEach(line -> paragraph("Cell", line));
            xml.end();
        }
        xml.end();
    }

    private void paragraph(String style, List<Span> spans) {
        xml.start("text:p", STYLE, style);
        for (Span span : spans) {
            if (span.link() != null) {
                xml.element("text:a", span.text(), "xlink:type", "simple", "xlink:href", span.link(), STYLE, "Link");
            } else if (!span.choices().isEmpty()) {
                choice(span);
            } else if (span.strong()) {
                xml.element("text:span", span.text(), STYLE, "Strong");
            } else {
                xml.text(span.text());
            }
        }
        xml.end();
    }

    private void choice(Span span) {
        xml.start("text:drop-down", "text:name", "choice" + ++choices);
        for (String one : span.choices()) {
            xml.empty("text:label", "text:value", one, "text:current-selected", one.equals(span.text()));
        }
        xml.text(span.text()).end();
    }
}
