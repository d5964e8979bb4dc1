package eu.modelcatalogue.document;

import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Paragraph;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a document for pasting, as plain text or as Markdown.
 *
 * <p>Source: CommonMark 0.31; tables as in GitHub Flavored Markdown.
 */
public final class PlainText {

    /** Characters with a special meaning in Markdown. */
    private static final Pattern MEANT = Pattern.compile("[\\\\`*_\\[\\]<>|#]");

    private final boolean markdown;
    private final StringBuilder out = new StringBuilder();

    private PlainText(boolean markdown) {
        this.markdown = markdown;
    }

    public static String markdown(Document document) {
        return new PlainText(true).write(document);
    }

    /** The document without formatting. */
    public static String plain(Document document) {
        return new PlainText(false).write(document);
    }

    private String write(Document document) {
        block(new Heading(0, document.title()));
        document.blocks().forEach(this::block);
        return out.toString();
    }

    private void block(Block block) {
        if (!out.isEmpty()) {
            out.append('\n');
        }
        if (block instanceof Heading heading) {
            out.append(markdown ? "#".repeat(heading.level() + 1) + " " : "")
                    .append(plain(heading.text()))
                    .append('\n');
        } else if (block instanceof Paragraph paragraph) {
            out.append(spans(paragraph.spans())).append('\n');
        } else if (block instanceof Points points) {
            points.points()
                    .forEach(point -> out.append("- ").append(spans(point)).append('\n'));
        } else if (block instanceof Table table) {
            table(table);
        }
    }

    private void table(Table table) {
        out.append(plain(table.caption())).append("\n\n");
        String between = markdown ? " | " : "\t";
        String edge = markdown ? "| " : "";
        String end = markdown ? " |\n" : "\n";
        out.append(table.columns().stream()
                .map(column -> plain(column.heading()))
                .collect(Collectors.joining(between, edge, end)));
        if (markdown) {
            out.append("|").append(" --- |".repeat(table.columns().size())).append('\n');
        }
        for (Row row : table.rows()) {
            out.append(row.cells().stream()
                    .map(lines -> lines.stream().map(this::spans).collect(Collectors.joining("; ")))
                    .collect(Collectors.joining(between, edge, end)));
        }
    }

    private String spans(List<Span> spans) {
        return spans.stream().map(this::span).collect(Collectors.joining());
    }

    private String span(Span span) {
        if (span.link() != null) {
            if (span.link().equals(span.text())) {
                return markdown ? "<" + span.link() + ">" : span.text();
            }
            return markdown
                    ? "[%s](%s)".formatted(plain(span.text()), span.link())
                    : "%s (%s)".formatted(span.text(), span.link());
        }
        return markdown && span.strong() ? "**%s** ".formatted(plain(span.text().strip())) : plain(span.text());
    }

    private String plain(String text) {
        return markdown ? MEANT.matcher(text).replaceAll("\\\\$0") : text;
    }
}
