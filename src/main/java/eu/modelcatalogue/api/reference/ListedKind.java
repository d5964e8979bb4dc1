package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.query.ListFilter;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of items that the API offers as a list.
 *
 * @param <T> type of the items
 * @param name of the list, and of its files
 * @param question by which it is asked
 * @param by what it can be narrowed by
 * @param all that an edition has, in order
 * @param called what one is called, and who is behind it: words are looked for there
 * @param columns of a table of some of them
 * @param facts of one: their sources are named in a table
 * @param ends day on which one ends; null where things of this kind do not end
 */
public record ListedKind<T>(
        String name,
        Question question,
        List<ListFilter<T>> by,
        Function<Edition, Collection<T>> all,
        Function<T, String> called,
        Consumer<ListTable<T>> columns,
        Function<T, Facts> facts,
        @Nullable Function<T, @Nullable LocalDate> ends) {

    public static final ListedKind<Licence> LICENCES = new ListedKind<>(
            "licences",
            Question.LICENCES,
            ListFilter.OF_LICENCES,
            edition -> edition.licences().values(),
            one -> String.join(
                    " ", one.id(), one.name(), Objects.toString(one.steward(), ""), String.join(" ", one.aliases())),
            ListTable::licences,
            Licence::facts,
            null);

    public static final ListedKind<Organisation> ORGANISATIONS = new ListedKind<>(
            "organisations",
            Question.ORGANISATIONS,
            ListFilter.OF_ORGANISATIONS,
            edition -> edition.organisations().values(),
            one -> one.id() + " " + one.name(),
            ListTable::organisations,
            Organisation::facts,
            null);

    /** Sources, which have no facts because no other source makes claims about them. */
    public static final ListedKind<Source> SOURCES = new ListedKind<>(
            "sources",
            Question.SOURCES,
            ListFilter.OF_SOURCES,
            edition -> edition.sources().values(),
            one -> String.join(" ", one.id(), one.name(), one.publisher()),
            ListTable::sources,
            one -> Facts.NONE,
            null);

    public static final ListedKind<Service> SERVICES = new ListedKind<>(
            "services",
            Question.SERVICES,
            ListFilter.OF_SERVICES,
            edition -> edition.services().values(),
            one -> String.join(" ", one.id(), one.name(), one.operator().name(), String.join(" ", one.aliases())),
            ListTable::services,
            Service::facts,
            null);

    public static final ListedKind<Offer> OFFERS = new ListedKind<>(
            "offers",
            Question.OFFERS,
            ListFilter.OF_OFFERS,
            edition -> edition.offers().all(),
            one -> String.join(" ", one.id(), one.service().id(), one.service().name()),
            ListTable::offers,
            one -> one.service().facts(),
            Offer::endsOn);

    /** Some of the items as a table, with headings and words in a language. */
    public Sheet table(Edition edition, Collection<T> some, Language language) {
        ListTable<T> table = new ListTable<>(edition, language);
        columns.accept(table);
        return table.of(Words.in(language).get("sheet." + name), some);
    }
}
