package eu.modelcatalogue.web.dashboard;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A figure as JSON: the numbers of its picture, each with the search behind it.
 *
 * @param edition from which it is counted
 * @param figure its name in addresses
 * @param region of the counted models
 * @param profile that judges; null if none does
 * @param by what the rows are
 * @param rows in order
 * @param self its permanent address
 */
record FigureData(
        EditionStamp edition,
        String figure,
        String region,
        @Nullable String profile,
        String by,
        List<Row> rows,
        String self) {

    /**
     * The models with one value of the figure's axis.
     *
     * @param total number of these models
     */
    record Row(String value, int total, List<Count> counts) {}

    /**
     * A number.
     *
     * @param isPart whether it is a part of the total; otherwise it describes one of the parts
     * @param models the search that finds these models; null if no search finds exactly these
     */
    record Count(
            String value,
            int count,
            boolean isPart,
            @Nullable String models) {}

    static FigureData of(Page page, Figure figure, String self) {
        FigureRequest wanted = figure.wanted();
        return new FigureData(
                EditionStamp.of(page.edition()),
                wanted.kind().word(),
                wanted.origin().word(),
                wanted.profile().isEmpty() ? null : wanted.profile(),
                wanted.kind().by().column(),
                figure.rows().stream()
                        .map(row -> new Row(
                                row.value(),
                                figure.total(row),
                                IntStream.range(0, figure.series().size())
                                        .mapToObj(column -> count(
                                                page,
                                                figure.series().get(column),
                                                row.cells().get(column)))
                                        .toList()))
                        .toList(),
                self);
    }

    private static Count count(Page page, Figure.Series series, Figure.Cell cell) {
        return new Count(
                series.value(),
                cell.count(),
                series.drawn(),
                cell.href().isEmpty() ? null : FigureTable.search(page, cell.href()));
    }
}
