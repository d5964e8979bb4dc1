package eu.modelcatalogue.document;

import eu.modelcatalogue.xml.Xml;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A document: the same content for every writer. The same document gives the same bytes.
 *
 * @param title what it is called, shown first
 * @param language of all its words: {@code en}, {@code fr}, {@code de}
 * @param date of its content, UTC; nothing is taken from a clock
 * @param subject one line on what it is about
 * @param page what the foot of each page says before the number
 * @param blocks in reading order
 */
public record Document(String title, String language, Instant date, String subject, String page, List<Block> blocks) {

    public Document {
        title = printable(title);
        subject = printable(subject);
        page = printable(page);
        blocks = List.copyOf(blocks);
    }

    /** A part of a document. */
    public sealed interface Block {}

    /**
     * A heading. Levels are not skipped on the way down.
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

    /** A list of points, in no order that matters. */
    public record Points(List<List<Span>> points) implements Block {

        public Points {
            points = points.stream().map(List::copyOf).toList();
        }
    }

    /**
     * A table with a row of column headings; the first cell of each row heads its row.
     */
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
     */
    public record Column(String heading, int share) {}

    /**
     * A row.
     */
    public record Row(List<List<List<Span>>> cells) {

        public Row {
            cells = cells.stream()
                    .map(lines -> lines.stream().map(List::copyOf).toList())
                    .toList();
        }

        /** A row of plain words. */
        public static Row of(String... cells) {
            return new Row(Stream.of(cells)
                    .map(cell -> List.of(List.of(Span.of(cell))))
                    .toList());
        }
    }

    /**
     * A run of words.
     *
     * @param link where they lead: an address; null for nowhere
     * @param strong whether they stand out
     */
    public record Span(String text, @Nullable String link, boolean strong) {

        public Span {
            text = printable(text);
        }

        public static Span of(String text) {
            return new Span(text, null, false);
        }

        public static Span strong(String text) {
            return new Span(text, null, true);
        }

        /** Words that lead somewhere. */
        public static Span to(String link, String text) {
            return new Span(text, link, false);
        }
    }

    /** A paragraph of plain words. */
    public static Paragraph says(String text) {
        return new Paragraph(List.of(Span.of(text)));
    }

    /** A paragraph that begins with a label. */
    public static Paragraph labelled(String label, String text) {
        return new Paragraph(List.of(Span.strong(label + " "), Span.of(text)));
    }

    /** In one line, without what no XML may hold, as strangers' texts can. */
    private static String printable(String text) {
        return Xml.allowed(text.replace('\t', ' ').replace('\n', ' ').replace("\r", ""));
    }
}
