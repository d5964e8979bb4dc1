package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Citation;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.document.Document.Block;
import eu.modelcatalogue.document.Document.Column;
import eu.modelcatalogue.document.Document.Heading;
import eu.modelcatalogue.document.Document.Row;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.document.Document.Table;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Reasons;
import eu.modelcatalogue.words.Wording;
import eu.modelcatalogue.words.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a dossier says beside its facts, in the language of its reader, and how that becomes parts of a document. */
final class DossierWords {

    final Language language;
    final Words words;
    final Wording wording;
    final Reasons reasons;

    DossierWords(Edition edition, Language language) {
        this.language = language;
        this.words = Words.in(language);
        this.wording = new Wording(edition, language);
        this.reasons = new Reasons(wording);
    }

    Optional<List<Span>> citation(@Nullable Citation source) {
        return Optional.ofNullable(source)
                .map(one -> one.section() == null
                        ? List.of(Span.to(one.url(), in(one.title())))
                        : List.of(Span.to(one.url(), in(one.title())), Span.of(", " + wording.section(one.section()))));
    }

    void chapter(List<Block> blocks, String name) {
        blocks.add(new Heading(1, say("chapter." + name)));
    }

    Table table(String name, List<Column> columns, List<Row> rows) {
        return new Table(say(name), columns, rows);
    }

    Column column(String name, int share) {
        return new Column(say("column." + name), share);
    }

    static List<List<Span>> lines(Span one) {
        return List.of(List.of(one));
    }

    static String number(int number) {
        return Integer.toString(number);
    }

    String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    String in(@Nullable Text text) {
        return Optional.ofNullable(text)
                .map((Function<Text, String>) one -> one.in(language.word()))
                .orElse("");
    }

    String say(String phrase, String... filling) {
        return words.phrase("dossier." + phrase, filling);
    }
}
