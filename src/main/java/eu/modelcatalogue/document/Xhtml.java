package eu.modelcatalogue.document;

import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Paragraph;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A document as a tree of XHTML, from which the PDF is laid out. */
final class Xhtml {

    /** Headings down to this level become bookmarks. */
    private static final int BOOKMARKS = 2;

    /** A row with more text than this in a cell, in characters, may go on on the next page, so that no page stays half empty. */
    private static final int KEPT_TOGETHER = 400;

    private final org.w3c.dom.Document tree;
    private final Element bookmarks;
    private final Element body;
    private @Nullable Element chapter;
    private int headings;

    private Xhtml(Document document) {
        try {
            tree = DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java makes trees", e);
        }
        Element html = tree.createElement("html");
        tree.appendChild(html);
        html.setAttribute("lang", document.language().getLanguage());
        Element head = add(html, "head");
        add(head, "title").setTextContent(document.title());
        meta(head, "subject", document.subject());
        meta(head, "description", document.subject());
        add(head, "style").setTextContent(css(document.page()));
        bookmarks = add(head, "bookmarks");
        body = add(html, "body");
        add(body, "h1").setTextContent(document.title());
    }

    static org.w3c.dom.Document of(Document document) {
        Xhtml xhtml = new Xhtml(document);
        document.blocks().forEach(xhtml::block);
        return xhtml.tree;
    }

    private static String css(String foot) {
        try (InputStream in = Objects.requireNonNull(Xhtml.class.getResourceAsStream("/document/document.css"))) {
            String quoted = "\"" + foot.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("string(foot)", quoted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void meta(Element head, String name, String content) {
        Element meta = add(head, "meta");
        meta.setAttribute("name", name);
        meta.setAttribute("content", content);
    }

    private void block(Block block) {
        if (block instanceof Heading heading) {
            heading(heading);
        } else if (block instanceof Paragraph paragraph) {
            spans(add(body, "p"), paragraph.spans());
        } else if (block instanceof Points points) {
            Element list = add(body, "ul");
            points.points().forEach(point -> spans(add(list, "li"), point));
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void heading(Heading heading) {
        String id = "h" + ++headings;
        Element element = add(body, "h" + (heading.level() + 1));
        element.setAttribute("id", id);
        element.setTextContent(heading.text());
        if (heading.level() <= BOOKMARKS) {
            Element within = heading.level() == 1 || chapter == null ? bookmarks : chapter;
            Element bookmark = add(within, "bookmark");
            bookmark.setAttribute("name", heading.text());
            bookmark.setAttribute("href", "#" + id);
            if (heading.level() == 1) {
                chapter = bookmark;
            }
        }
    }

    private void table(Table table) {
        Element element = add(body, "table");
        add(element, "caption").setTextContent(table.caption());
        Element row = add(add(element, "thead"), "tr");
        for (Column column : table.columns()) {
            Element heading = add(row, "th");
            heading.setAttribute("scope", "col");
            heading.setAttribute("style", "width: " + column.share() + "%");
            heading.setTextContent(column.heading());
        }
        Element rows = add(element, "tbody");
        table.rows().forEach(one -> row(add(rows, "tr"), one));
    }

    private void row(Element element, Row row) {
        if (row.cells().stream().anyMatch(cell -> characters(cell) > KEPT_TOGETHER)) {
            element.setAttribute("class", "long");
        }
        boolean first = true;
        for (List<List<Span>> lines : row.cells()) {
            Element cell = add(element, first ? "th" : "td");
            if (first) {
                cell.setAttribute("scope", "row");
            }
            first = false;
            boolean further = false;
            for (List<Span> line : lines) {
                if (further) {
                    add(cell, "br");
                }
                further = true;
                spans(cell, line);
            }
        }
    }

    private static int characters(List<List<Span>> cell) {
        return cell.stream()
                .flatMap(List::stream)
                .mapToInt(span -> span.text().length())
                .sum();
    }

    private void spans(Element parent, List<Span> spans) {
        for (Span span : spans) {
            if (span.link() != null) {
                Element link = add(parent, "a");
                link.setAttribute("href", span.link());
                // Read aloud instead of the address.
                link.setAttribute("title", span.text());
                link.setTextContent(span.text());
            } else if (span.strong()) {
                add(parent, "strong").setTextContent(span.text());
            } else {
                parent.appendChild(tree.createTextNode(span.text()));
            }
        }
    }

    private static Element add(Element parent, String name) {
        Element child = parent.getOwnerDocument().createElement(name);
        parent.appendChild(child);
        return child;
    }
}
