package eu.modelcatalogue.api.statistics;

import eu.modelcatalogue.api.tables.Columns;
import eu.modelcatalogue.api.tables.TableRows;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.quality.Quality;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.export.Term;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.text.Words;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statistics as a table, with a row for each figure: its value on each axis, its count, its share, and the search for its models. */
final class StatisticTable {

    private StatisticTable() {}

    static Sheet of(Edition edition, Search search, List<String> by, Language language) {
        ModelIndex.Counted counted = edition.index().count(search.query(), by);
        Columns columns = new Columns(edition, language);
        TableRows<ModelIndex.Row> rows = new TableRows<>(columns);
        for (int at = 0; at < by.size(); at++) {
            int axis = at;
            String name = by.get(axis);
            rows.add(
                    columns.axis(name),
                    figure -> columns.onAxis(name, figure.values().get(axis)));
        }
        rows.count("count", figure -> (long) figure.count());
        rows.count("countProvisional", figure -> figure.provisional() == null ? null : (long) figure.provisional());
        rows.add(columns.column("share", Column.Kind.SHARE), figure -> Columns.share(figure.count(), counted.total()));
        rows.text("models", figure -> behind(search, by, figure));
        return rows.of(Words.in(language).get("sheet.statistics"), counted.rows());
    }

    /** Address of the search that finds the models of a figure; null if no search does. */
    static @Nullable String behind(Search search, List<String> by, ModelIndex.Row figure) {
        Optional<Query> behind = Optional.of(search.query());
        for (int axis = 0; axis < by.size(); axis++) {
            String name = by.get(axis);
            String value = figure.values().get(axis);
            behind = behind.flatMap(narrower -> narrower.with(name, value));
        }
        return behind.map(query -> search.with(query).at(Question.SEARCH.path()).written())
                .orElse(null);
    }

    /** The number of models for which each attribute is known: the part of the quality report that is a table. */
    static Sheet coverage(Edition edition, Language language) {
        Quality quality = Quality.of(edition);
        Columns columns = new Columns(edition, language);
        Wording wording = new Wording(edition, language);
        TableRows<Quality.Coverage> rows = new TableRows<>(columns);
        rows.text("attribute", one -> new Term(one.attribute(), wording.attribute(one.attribute())));
        rows.count("known", one -> (long) one.known());
        rows.count("unverified", one -> (long) one.unverified());
        rows.count("disputed", one -> (long) one.disputed());
        rows.add(columns.column("share", Column.Kind.SHARE), one -> Columns.share(one.known(), quality.models()));
        return rows.of(Words.in(language).get("sheet.coverage"), quality.coverage());
    }
}
