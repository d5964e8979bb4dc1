package eu.modelcatalogue.api.statistics;

import eu.modelcatalogue.api.file.Columns;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.quality.Quality;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.export.Term;
import eu.modelcatalogue.question.Question;
import eu.modelcatalogue.question.Search;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Wording;
import eu.modelcatalogue.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures as a table: a row for each, with its value on each axis, its count, its share, and the search behind it. */
final class StatisticTable {

    private static final int SHARE_DIGITS = 4;

    private StatisticTable() {}

    static Sheet of(Edition edition, Search search, List<String> by, Language language) {
        ModelIndex.Counted counted = edition.index().count(search.query(), by);
        Columns columns = new Columns(edition, language);
        List<Column> heads = new ArrayList<>(by.stream().map(columns::axis).toList());
        heads.add(columns.column("count", Column.Kind.COUNT));
        heads.add(columns.column("countProvisional", Column.Kind.COUNT));
        heads.add(columns.column("share", Column.Kind.SHARE));
        heads.add(columns.text("models"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ModelIndex.Row figure : counted.rows()) {
            List<@Nullable Object> row = new ArrayList<>();
            for (int axis = 0; axis < by.size(); axis++) {
                row.add(columns.onAxis(by.get(axis), figure.values().get(axis)));
            }
            row.add((long) figure.count());
            row.add(figure.provisional() == null ? null : (long) figure.provisional());
            row.add(share(figure.count(), counted.total()));
            row.add(behind(search, by, figure));
            rows.add(row);
        }
        return new Sheet(Words.in(language).get("sheet.statistics"), heads, rows);
    }

    /** Part of all models that were counted, to four digits; zero of none. */
    static BigDecimal share(int count, int total) {
        return total == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(count).divide(BigDecimal.valueOf(total), SHARE_DIGITS, RoundingMode.HALF_UP);
    }

    /** Address of the search that finds the models of a figure; null where none does. */
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

    /** How much is known of each attribute: the part of the quality of the data that is a table. */
    static Sheet coverage(Edition edition, Language language) {
        Quality quality = Quality.of(edition);
        Columns columns = new Columns(edition, language);
        Wording wording = new Wording(edition, language);
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Quality.Coverage one : quality.coverage()) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(new Term(one.attribute(), wording.attribute(one.attribute())));
            row.add((long) one.known());
            row.add((long) one.unverified());
            row.add((long) one.disputed());
            row.add(share(one.known(), quality.models()));
            rows.add(row);
        }
        return new Sheet(
                Words.in(language).get("sheet.coverage"),
                List.of(
                        columns.text("attribute"),
                        columns.column("known", Column.Kind.COUNT),
                        columns.column("unverified", Column.Kind.COUNT),
                        columns.column("disputed", Column.Kind.COUNT),
                        columns.column("share", Column.Kind.SHARE)),
                rows);
    }
}
