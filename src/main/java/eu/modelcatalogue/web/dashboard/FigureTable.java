package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.api.tables.Columns;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.export.Column;
import eu.modelcatalogue.export.Sheet;
import eu.modelcatalogue.export.Term;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.web.layout.Page;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure as a table: one row for each of its numbers, with its share and the search behind it. */
final class FigureTable {

    private FigureTable() {}

    static Sheet of(Page page, Figure figure) {
        Columns columns = new Columns(page.edition(), page.language());
        FigureRequest wanted = figure.wanted();
        String origin = wanted.origin().word();
        boolean years = wanted.kind().by() == FigureKind.By.YEAR;
        List<Column> heads = new ArrayList<>();
        if (years) {
            heads.add(column(page, FigureKind.By.REGION, Column.Kind.TEXT));
        }
        heads.add(column(page, wanted.kind().by(), years ? Column.Kind.NUMBER : Column.Kind.TEXT));
        heads.add(new Column("value", page.say("dashboard.head.value"), Column.Kind.TEXT));
        heads.add(columns.column("count", Column.Kind.COUNT));
        heads.add(columns.column("share", Column.Kind.SHARE));
        heads.add(columns.text("models"));
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (Figure.Row row : figure.rows()) {
            for (int column = 0; column < figure.series().size(); column++) {
                Figure.Series series = figure.series().get(column);
                Figure.Cell cell = row.cells().get(column);
                List<@Nullable Object> line = new ArrayList<>();
                if (years) {
                    line.add(new Term(origin, page.say("dashboard.origin." + origin)));
                }
                line.add(
                        years && !row.value().equals(Fact.UNKNOWN)
                                ? Long.valueOf(row.value())
                                : new Term(row.value(), row.label()));
                line.add(new Term(series.value(), series.label()));
                line.add((long) cell.count());
                line.add(series.drawn() ? Columns.share(cell.count(), figure.total(row)) : null);
                line.add(cell.href().isEmpty() ? null : search(page, cell.href()));
                lines.add(line);
            }
        }
        return new Sheet(page.say("dashboard.sheet"), heads, lines);
    }

    /** The same search in the API and in this edition, independent of the language. */
    static String search(Page page, String href) {
        int query = href.indexOf('?');
        return Address.of(Question.SEARCH.path(), query < 0 ? null : href.substring(query + 1))
                .without(Language.PARAMETER)
                .pinned(page.editionNumber())
                .written();
    }

    private static Column column(Page page, FigureKind.By by, Column.Kind kind) {
        return new Column(by.column(), page.say("dashboard.head." + by.column()), kind);
    }
}
