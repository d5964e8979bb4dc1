package eu.modelcatalogue.api.statistics;

import eu.modelcatalogue.api.schema.AgesView;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.quality.Freshness;
import eu.modelcatalogue.query.Limits;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How up to date an edition is: releases by month against the lists of offers, and sources by age. */
@Schema(name = "Freshness", description = "How up to date an edition is.")
public record FreshnessReport(
        EditionStamp edition,
        AgesView ages,

        @Schema(
                description =
                        "Day of the newest list of offers; null if there is none. Of releases after it the lists say nothing.",
                examples = "2026-09-30",
                nullable = true)
        @Nullable
        LocalDate listsAsOf,

        @Schema(
                description =
                        "Releases of the last 24 months, the newest first: the models that are known here, against the offers of services whose list says that their model was released in that month. A list names one model once for each service, so offers count more than models. Dates that name only a year belong to no month.",
                minItems = Freshness.MONTHS,
                maxItems = Freshness.MONTHS)
        List<Month> months,

        @Schema(description = "The sources that are read as a snapshot, the oldest snapshot first.")
        List<SourceAge> sources,

        @Schema(description = "Path of this answer.", examples = "/v1/statistics/freshness", maxLength = Limits.ADDRESS)
        String self) {

    /** The releases of a month. */
    @Schema(name = "MonthOfReleases", description = "A month.")
    public record Month(
            @Schema(description = "Year and month.", examples = "2026-09")
            String month,

            @Schema(description = "Models known here that were released in it.", examples = "41")
            int known,

            @Schema(description = "Offers whose list says that their model was released in it.", examples = "618")
            int offers,

            @Schema(description = "Of these offers, how many lead to a model here.", examples = "540")
            int joined) {}

    /** The age of a snapshot. */
    @Schema(name = "SourceAge", description = "A source.")
    public record SourceAge(
            @Schema(description = "Its id.", examples = "models-dev-api")
            String source,

            @Schema(description = "Day of its snapshot.", examples = "2026-09-30")
            LocalDate asOf,

            @Schema(description = "Days since then.", examples = "61")
            int days,

            @Schema(description = "Whether that is more than 30 days.", examples = "true")
            boolean old) {}

    /**
     * @param from the day from which ages are counted
     */
    static FreshnessReport of(Edition edition, LocalDate from) {
        Freshness freshness = Freshness.of(edition, from);
        return new FreshnessReport(
                EditionStamp.of(edition),
                AgesView.of(freshness),
                edition.offers().asOf().orElse(null),
                Freshness.months(edition, from).stream()
                        .map(one -> new Month(one.month().toString(), one.known(), one.offers(), one.joined()))
                        .toList(),
                freshness.snapshots().stream()
                        .map(one -> new SourceAge(one.source().id(), one.asOf(), one.days(), one.isOld()))
                        .toList(),
                "/v1/statistics/freshness");
    }
}
