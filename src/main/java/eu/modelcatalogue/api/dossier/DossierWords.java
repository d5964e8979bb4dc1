package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds a document in the reader's language: its phrases and its blocks. */
final class DossierWords {

    final Language language;
    final Words words;
    final Wording wording;

    private final Edition edition;
    private final String about;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * @param about the prefix of the phrases for this kind of document: {@code dossier.}
     */
    DossierWords(Edition edition, Language language, String about) {
        this.edition = edition;
        this.language = language;
        this.about = about;
        this.words = Words.in(language);
        this.wording = new Wording(edition, language);
    }

    /** The document with all blocks that were added. */
    Document document(String title, String subject) {
        EditionHeader header = edition.header();
        return new Document(
                title,
                language.locale(),
                header.publishedAt(),
                subject,
                words.phrase(
                        "dossier.foot",
                        Integer.toString(header.number()),
                        header.digest().substring(0, 19)),
                blocks);
    }

    void add(Block block) {
        blocks.add(block);
    }

    void heading(int level, String text) {
        add(new Heading(level, text));
    }

    /** Adds a paragraph of plain text. */
    void says(String text) {
        add(Document.says(text));
    }

    void table(String caption, List<Column> columns, Stream<Row> rows) {
        add(new Table(caption, columns, rows.toList()));
    }

    Column column(String name, int share) {
        return new Column(words.phrase("dossier.column." + name), share);
    }

    /** Each span on a line of its own. */
    static List<List<Span>> lines(Span... spans) {
        return Stream.of(spans).map(List::of).toList();
    }

    static List<List<Span>> lines(String text) {
        return lines(Span.of(text));
    }

    List<Span> citation(Citation source) {
        Span whole = Span.to(source.url(), in(source.title()));
        return source.section() == null
                ? List.of(whole)
                : List.of(whole, Span.of(", " + wording.section(source.section())));
    }

    String verdict(Verdict verdict, boolean provisional) {
        return language.capital(wording.verdict(verdict, provisional));
    }

    String in(@Nullable Text text) {
        return text == null ? "" : language.text(text);
    }

    String say(String phrase, String... filling) {
        return words.phrase(about + phrase, filling);
    }
}
