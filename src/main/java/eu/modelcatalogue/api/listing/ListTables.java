package eu.modelcatalogue.api.listing;

import eu.modelcatalogue.api.file.Columns;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.export.Term;
import eu.modelcatalogue.openness.Headlines;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Facts;
import eu.modelcatalogue.openness.claim.Source;
import eu.modelcatalogue.openness.licence.Licence;
import eu.modelcatalogue.openness.origin.Organisation;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.question.Paths;
import eu.modelcatalogue.question.listing.Narrowing;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Values;
import eu.modelcatalogue.words.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The lists as tables: a row for each, with the fields of its item as columns. */
public final class ListTables {

    private ListTables() {}

    /** Columns, and what stands in them. */
    private static final class Table<T> {

        private final Words words;
        private final Columns columns;
        private final Values values;
        private final List<Column> heads = new ArrayList<>();
        private final List<Function<T, @Nullable Object>> cells = new ArrayList<>();

        Table(Edition edition, Language language) {
            this.words = Words.in(language);
            this.columns = new Columns(edition, language);
            this.values = new Values(edition, language);
        }

        void text(String name, Function<T, @Nullable Object> cell) {
            text(name, "column." + name, cell);
        }

        /** @param head key of the words above the column */
        void text(String name, String head, Function<T, @Nullable Object> cell) {
            heads.add(new Column(name, words.get(head), Column.Kind.TEXT));
            cells.add(cell);
        }

        /** A column of models too. */
        void term(String name, Function<T, String> value) {
            text(name, one -> columns.term(name, value.apply(one)));
        }

        void fact(SubjectKind subject, String name, Function<T, Facts> facts) {
            Attribute attribute = Attribute.of(subject).get(name);
            text(name, subject.word() + "." + name, one -> {
                String value = facts.apply(one).value(name);
                return new Term(value, values.of(attribute, value));
            });
        }

        Sheet of(String name, Collection<T> all) {
            List<List<@Nullable Object>> rows = new ArrayList<>(all.size());
            for (T one : all) {
                List<@Nullable Object> row = new ArrayList<>(cells.size());
                cells.forEach(cell -> row.add(cell.apply(one)));
                rows.add(row);
            }
            return new Sheet(words.get("sheet." + name), heads, rows);
        }
    }

    /** Licences, each with its class and every term. */
    static Sheet licences(Edition edition, Collection<Licence> licences, Language language) {
        Table<Licence> table = new Table<>(edition, language);
        table.text("id", Licence::id);
        table.text("name", Licence::name);
        table.text("steward", Licence::steward);
        table.text("text", Licence::text);
        table.term(
                Headlines.LICENCE_CLASS, licence -> Narrowing.classOf(licence).word());
        Attribute.of(SubjectKind.LICENCE)
                .keySet()
                .forEach(term -> table.fact(SubjectKind.LICENCE, term, Licence::facts));
        table.text("self", licence -> Paths.licence(licence.id()));
        return table.of("licences", licences);
    }

    /** Organisations, each with seat and parent. */
    static Sheet organisations(Edition edition, Collection<Organisation> organisations, Language language) {
        Table<Organisation> table = new Table<>(edition, language);
        table.text("id", Organisation::id);
        table.text("name", Organisation::name);
        table.text("website", Organisation::website);
        table.fact(SubjectKind.ORGANISATION, Attribute.KIND, Organisation::facts);
        table.term("country", Organisation::country);
        table.term("region", organisation -> organisation.region().word());
        table.fact(SubjectKind.ORGANISATION, Attribute.ULTIMATE_PARENT, Organisation::facts);
        table.fact(SubjectKind.ORGANISATION, Attribute.ULTIMATE_PARENT_COUNTRY, Organisation::facts);
        table.text("self", organisation -> Paths.organisation(organisation.id()));
        return table.of("organisations", organisations);
    }

    /** Sources, each with the attribution that it asks for. */
    static Sheet sources(Edition edition, Collection<Source> sources, Language language) {
        Table<Source> table = new Table<>(edition, language);
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
        return table.of("sources", sources);
    }

    /** The facts of several, for their sources. */
    public static <T> Collection<Fact> facts(Collection<T> all, Function<T, Facts> of) {
        return all.stream().flatMap(one -> of.apply(one).all().stream()).toList();
    }
}
