package eu.modelcatalogue.api.statistics;

import eu.modelcatalogue.api.schema.Decimal;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.tables.Columns;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Search;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Counts of models along one axis or two. */
@Schema(description = "Counts along one axis or two.")
public record Statistics(
        EditionStamp edition,

        @Schema(description = "The axes.", examples = "[\"region\"]", maxItems = StatisticsResource.MOST_AXES)
        List<String> by,

        @Schema(description = "Models that were counted.", examples = "94")
        int total,

        @Schema(description = "The figures; with zeros where the list of values is closed.")
        List<Figure> rows,

        @Schema(
                description = "Path of the search that was counted.",
                examples = "/v1/models?edition=1",
                maxLength = Limits.ADDRESS)
        String models,

        @Schema(description = "Path of this answer.", examples = "/v1/statistics?by=region", maxLength = Limits.ADDRESS)
        String self) {

    /** The count for one value on each axis. */
    @Schema(name = "Figure", description = "A figure.")
    public record Figure(
            @Schema(description = "The value on each axis, by its name.")
            Map<String, String> values,

            @Schema(description = "How many models.", examples = "17")
            int count,

            @Schema(
                    description =
                            "Of these, how many have the verdict on the axis of a profile only provisionally: it rests on readings of our own. Null where no axis is a profile, and where the verdict is unknown.",
                    examples = "3",
                    nullable = true)
            @Nullable
            Integer provisional,

            @Schema(
                    description = "Of the total, four digits; more than one in sum where models have several values.",
                    examples = "0.1809",
                    minimum = "0",
                    maximum = "1")
            BigDecimal share,

            @Schema(
                    description = "Path of the search behind it; null where no search asks for that.",
                    examples = "/v1/models?region=EU",
                    maxLength = Limits.ADDRESS,
                    nullable = true)
            @Nullable
            String models) {}

    static Statistics of(Edition edition, Search search, List<String> by, String self) {
        ModelIndex.Counted counted = edition.index().count(search.query(), by);
        return new Statistics(
                EditionStamp.of(edition),
                by,
                counted.total(),
                counted.rows().stream()
                        .map(figure -> new Figure(
                                values(by, figure),
                                figure.count(),
                                figure.provisional(),
                                Decimal.shortest(Columns.share(figure.count(), counted.total())),
                                StatisticTable.behind(search, by, figure)))
                        .toList(),
                search.at(Question.SEARCH.path()).written(),
                self);
    }

    private static Map<String, String> values(List<String> by, ModelIndex.Row figure) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int axis = 0; axis < by.size(); axis++) {
            values.put(by.get(axis), figure.values().get(axis));
        }
        return values;
    }
}
