package eu.modelcatalogue.document;

import eu.modelcatalogue.xml.Xml;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The content of a document, independent of its format. The same document gives the same bytes.
 *
 * @param title shown first
 * @param language of its texts, with the country whose spelling they follow: {@code en-GB}
 * @param date of its content, UTC; never taken from a clock
 * @param subject a one-line description
 * @param page text in the footer before the page number
 * @param blocks in reading order
 */
public record Document(String title, Locale language, Instant date, String subject, String page, List<Block> blocks) {

    public Document {
        title = printable(title);
        subject = printable(subject);
        page = printable(page);
        blocks = List.copyOf(blocks);
    }

    /** A part of a document. */
    public sealed interface Block {}

    /**
     * A heading. No level may be skipped going down.
     *
     * @param level 1 for a chapter, down to 3
     */
    public record Heading(int level, String text) implements Block {

        public Heading {
            text = printable(text);
        }
    }

    /** A paragraph. */
    public record Paragraph(List<Span> spans) implements Block {

        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /** An unordered list. */
    public record Points(List<List<Span>> points) implements Block {

        public Points {
            points = points.stream().map(List::copyOf).toList();
        }
    }

    /** A table with a row of column headings; the first cell of each row is the heading of the row. */
    public record Table(String caption, List<Column> columns, List<Row> rows) implements Block {

        public Table {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
            for (Row row : rows) {
                if (row.cells().size() != columns.size()) {
                    throw new IllegalArgumentException("%d cells under %d columns: %s"
                            .formatted(row.cells().size(), columns.size(), row));
                }
            }
        }
    }

    /**
     * A column.
     *
     * @param share of the width, in per cent
     */
    public record Column(String heading, double share) {}

    /**
     * A row.
     *
     * @param cells each with its lines, each line with its pieces of text
     */
    public record Row(List<List<List<Span>>> cells) {

        public Row {
            cells = cells.stream()
                    .map(lines -> lines.stream().map(List::copyOf).toList())
                    .toList();
        }

        /** A row of plain text. */
        public static Row of(String... cells) {
            return new Row(Stream.of(cells)
                    .map(cell -> List.of(List.of(Span.of(cell))))
                    .toList());
        }
    }

    /**
     * A piece of text.
     *
     * @param link an address; null for none
     * @param strong whether the text is emphasised
     * @param choices texts that a reader can choose instead of this one, in ODT and DOCX; empty where the text is fixed
     */
    public record Span(String text, @Nullable String link, boolean strong, List<String> choices) {

        public Span {
            text = printable(text);
            choices = choices.stream().map(Document::printable).toList();
        }

        public static Span of(String text) {
            return new Span(text, null, false, List.of());
        }

        public static Span strong(String text) {
            return new Span(text, null, true, List.of());
        }

        public static Span to(String link, String text) {
            return new Span(text, link, false, List.of());
        }

        /** A list to choose from, of which the first text is chosen. */
        public static Span choice(List<String> choices) {
            return new Span(choices.get(0), null, false, choices);
        }
    }

    /** A paragraph of plain text. */
    public static Paragraph says(String text) {
        return new Paragraph(List.of(Span.of(text)));
    }

    /** A paragraph that begins with a label. */
    public static Paragraph labelled(String label, String text) {
        return new Paragraph(List.of(Span.strong(label + " "), Span.of(text)));
    }

    /** The text on one line, without characters that XML does not allow, which untrusted text may contain. */
    private static String printable(String text) {
        return Xml.allowed(text.replace('\t', ' ').replace('\n', ' ').replace("\r", ""));
    }
}
