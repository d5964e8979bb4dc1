package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.schema.MultilingualText;
import eu.modelcatalogue.api.tables.Columns;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.export.Term;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The vocabulary as a table, with a row for each attribute and list, followed by a row for each of its values. */
record VocabularyTable(Words words, List<List<@Nullable Object>> rows) {

    static Sheet of(Edition edition, Language language) {
        VocabularyTable table = new VocabularyTable(Words.in(language), new ArrayList<>());
        Vocabulary.everyAttribute().forEach(table::add);
        Vocabulary.everyList().forEach(table::add);
        Columns columns = new Columns(edition, language);
        return new Sheet(
                table.words.get("sheet.vocabulary"),
                Stream.concat(
                                Stream.concat(
                                                Stream.of("kind", "subject", "name", "type", "value"),
                                                Language.ofTexts().stream().map(Language::word))
                                        .map(columns::text),
                                Stream.of(columns.column("since", Column.Kind.DAY)))
                        .toList(),
                table.rows);
    }

    private void add(Vocabulary.AttributeMeant one) {
        Term subject = term("subject", one.subject().word());
        Term type = term("type", one.type().word());
        row("attribute", subject, one.attribute(), type, null, one.means(), null);
        one.values()
                .forEach(value ->
                        row("attribute", subject, one.attribute(), type, value.value(), value.means(), value.since()));
    }

    private void add(Vocabulary.ListMeant one) {
        row("list", null, one.list(), null, null, one.means(), null);
        one.words().forEach(word -> row("list", null, one.list(), null, word.word(), word.means(), null));
    }

    private void row(
            String kind,
            @Nullable Term subject,
            String name,
            @Nullable Term type,
            @Nullable String value,
            MultilingualText means,
            @Nullable Object since) {
        List<@Nullable Object> row = new ArrayList<>(Arrays.asList(term("row", kind), subject, name, type, value));
        row.addAll(means.words().values());
        row.add(since);
        rows.add(row);
    }

    private Term term(String under, String word) {
        return new Term(word, words.get(under + "." + word));
    }
}
