package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.query.ListFilter;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A kind of items that the API offers as a list.
 *
 * @param <T> type of the items
 * @param name of the list, and of its files
 * @param question that asks for the list
 * @param by filters for the list
 * @param all items of an edition, by id, in order
 * @param called the names of an item and of its publisher, which are searched for words
 * @param columns adds the columns of a table of items
 * @param facts of an item, whose sources are named in a table
 */
public record ListedKind<T>(
        String name,
        Question question,
        List<ListFilter<T>> by,
        Function<Edition, Map<String, T>> all,
        Function<T, String> called,
        Consumer<ListTable<T>> columns,
        Function<T, Facts> facts) {

    public static final ListedKind<Licence> LICENCES = new ListedKind<>(
            "licences",
            Question.LICENCES,
            ListFilter.OF_LICENCES,
            Edition::licences,
            one -> String.join(
                    " ", one.id(), one.name(), Objects.toString(one.steward(), ""), String.join(" ", one.aliases())),
            ListTable::licences,
            Licence::facts);

    public static final ListedKind<Organisation> ORGANISATIONS = new ListedKind<>(
            "organisations",
            Question.ORGANISATIONS,
            ListFilter.OF_ORGANISATIONS,
            Edition::organisations,
            one -> one.id() + " " + one.name(),
            ListTable::organisations,
            Organisation::facts);

    /** Sources, which have no facts because no other source makes claims about them. */
    public static final ListedKind<Source> SOURCES = new ListedKind<>(
            "sources",
            Question.SOURCES,
            ListFilter.OF_SOURCES,
            Edition::sources,
            one -> String.join(" ", one.id(), one.name(), one.publisher()),
            ListTable::sources,
            one -> Facts.NONE);

    /** Some of the items as a table, with headings and words in a language. */
    public Sheet table(Edition edition, Collection<T> some, Language language) {
        ListTable<T> table = new ListTable<>(edition, language);
        columns.accept(table);
        return table.of(Words.in(language).get("sheet." + name), some);
    }
}
