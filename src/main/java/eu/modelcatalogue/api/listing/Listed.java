package eu.modelcatalogue.api.listing;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.openness.claim.Facts;
import eu.modelcatalogue.openness.claim.Source;
import eu.modelcatalogue.openness.licence.Licence;
import eu.modelcatalogue.openness.origin.Organisation;
import eu.modelcatalogue.question.Question;
import eu.modelcatalogue.question.listing.Narrowing;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Words;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What there is a list of.
 *
 * @param <T> what it is of
 * @param name of the list, and of its files
 * @param question by which it is asked
 * @param by what it can be narrowed by
 * @param all that an edition has, by id, in order
 * @param called what one is called, and who is behind it: words are looked for there
 * @param columns of a table of some of them
 * @param facts of one: their sources are named in a table
 */
public record Listed<T>(
        String name,
        Question question,
        List<Narrowing<T>> by,
        Function<Edition, Map<String, T>> all,
        Function<T, String> called,
        Consumer<ListTable<T>> columns,
        Function<T, Facts> facts) {

    public static final Listed<Licence> LICENCES = new Listed<>(
            "licences",
            Question.LICENCES,
            Narrowing.OF_LICENCES,
            Edition::licences,
            one -> String.join(
                    " ", one.id(), one.name(), Objects.toString(one.steward(), ""), String.join(" ", one.aliases())),
            ListTable::licences,
            Licence::facts);

    public static final Listed<Organisation> ORGANISATIONS = new Listed<>(
            "organisations",
            Question.ORGANISATIONS,
            Narrowing.OF_ORGANISATIONS,
            Edition::organisations,
            one -> one.id() + " " + one.name(),
            ListTable::organisations,
            Organisation::facts);

    /** Sources, which say themselves who they are. */
    public static final Listed<Source> SOURCES = new Listed<>(
            "sources",
            Question.SOURCES,
            Narrowing.OF_SOURCES,
            Edition::sources,
            one -> String.join(" ", one.id(), one.name(), one.publisher()),
            ListTable::sources,
            one -> Facts.NONE);

    /** Some of them as a table, with heads and words in a language. */
    public Sheet table(Edition edition, Collection<T> some, Language language) {
        ListTable<T> table = new ListTable<>(edition, language);
        columns.accept(table);
        return table.of(Words.in(language).get("sheet." + name), some);
    }
}
