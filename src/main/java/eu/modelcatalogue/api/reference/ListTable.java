package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.tables.Columns;
import eu.modelcatalogue.api.tables.TableRows;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Term;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.query.ListFilter;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Values;
import eu.modelcatalogue.text.Words;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list as a table, with a row for each item and its fields as columns.
 *
 * @param <T> type of the items
 */
final class ListTable<T> extends TableRows<T> {

    private final Words words;
    private final Values values;

    ListTable(Edition edition, Language language) {
        super(new Columns(edition, language));
        this.words = Words.in(language);
        this.values = new Values(edition, language);
    }

    /** @param head key of the column heading in the files of words */
    private void text(String name, String head, Function<T, @Nullable Object> cell) {
        add(new Column(name, words.get(head), Column.Kind.TEXT), cell);
    }

    private void fact(SubjectKind subject, String name, Function<T, Facts> facts) {
        Attribute attribute = Attribute.of(subject).get(name);
        text(name, subject.word() + "." + name, one -> {
            String value = facts.apply(one).value(name);
            return new Term(value, values.of(attribute, value));
        });
    }

    /** Licences, each with its class and every term. */
    static void licences(ListTable<Licence> table) {
        table.text("id", Licence::id);
        table.text("name", Licence::name);
        table.text("steward", Licence::steward);
        table.text("text", Licence::text);
        table.term(
                Headlines.LICENCE_CLASS, licence -> ListFilter.classOf(licence).word());
        Attribute.of(SubjectKind.LICENCE)
                .keySet()
                .forEach(term -> table.fact(SubjectKind.LICENCE, term, Licence::facts));
        table.text("self", licence -> Paths.licence(licence.id()));
    }

    /** Organisations, each with seat and parent. */
    static void organisations(ListTable<Organisation> table) {
        table.text("id", Organisation::id);
        table.text("name", Organisation::name);
        table.text("website", Organisation::website);
        table.fact(SubjectKind.ORGANISATION, Attribute.KIND, Organisation::facts);
        table.term("country", Organisation::country);
        table.term("region", organisation -> organisation.region().word());
        table.fact(SubjectKind.ORGANISATION, Attribute.ULTIMATE_PARENT, Organisation::facts);
        table.fact(SubjectKind.ORGANISATION, Attribute.ULTIMATE_PARENT_COUNTRY, Organisation::facts);
        table.text("self", organisation -> Paths.organisation(organisation.id()));
    }

    /** Services, each with operator, seat and control. */
    static void services(ListTable<Service> table) {
        table.text("id", Service::id);
        table.text("name", Service::name);
        table.text("documentation", Service::documentation);
        table.text("seat", Service::seat);
        table.text("control", Service::control);
        table.text("controlCountry", Service::controlCountry);
        Attribute.of(SubjectKind.SERVICE)
                .keySet()
                .forEach(fact -> table.fact(SubjectKind.SERVICE, fact, Service::facts));
        table.text("self", service -> Paths.service(service.id()));
    }

    /** Offers, each with its service, its sites and its end. */
    static void offers(ListTable<Offer> table) {
        table.text("service", offer -> offer.service().id());
        table.text("id", Offer::id);
        table.text("model", Offer::model);
        table.text("artefact", offer -> offer.stated().artefact());
        table.text("sites", offer -> String.join(",", offer.sites()));
        table.text("seat", offer -> offer.service().seat());
        table.text("controlCountry", offer -> offer.service().controlCountry());
        table.fact(
                SubjectKind.SERVICE,
                Attribute.SERVICE_ROLE,
                offer -> offer.service().facts());
        table.count("context", offer -> offer.stated().context());
        table.term("status", offer -> offer.status().map(Word::word).orElse(Fact.UNKNOWN));
        table.text("endsOn", Offer::endsOn);
        table.text(
                "replacement",
                offer -> offer.stated().end() == null
                        ? null
                        : offer.stated().end().replacement());
        table.text("released", offer -> offer.stated().released());
        table.text("firstSeen", offer -> offer.stated().firstSeen());
        table.text("lastSeen", offer -> offer.stated().lastSeen());
        table.text("asOf", offer -> offer.list().asOf());
    }

    /** Sources, each with the attribution that it asks for. */
    static void sources(ListTable<Source> table) {
        table.text("id", Source::id);
        table.text("name", Source::name);
        table.text("publisher", "notes.publisher", Source::publisher);
        table.text("url", "notes.address", Source::url);
        table.text("kind", "column.sourceKind", Source::kind);
        table.text("licence", "notes.sourceLicence", Source::licence);
        table.text("attribution", "notes.attribution", Source::attribution);
        table.text("revision", Source::revision);
        table.text("asOf", Source::asOf);
        table.text("description", Source::description);
    }
}
