package eu.modelcatalogue.api.schema;

import eu.modelcatalogue.catalogue.quality.Freshness;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.AgeWords;
import eu.modelcatalogue.text.Language;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How old the newest release is that is known, and how old the snapshots of the sources are. */
@Schema(name = "Ages", description = "How up to date the catalogue is.")
public record AgesView(
        @Schema(
                description =
                        "The day from which ages are counted: today in UTC, or the day of the edition where the request names one.",
                examples = "2026-11-30")
        LocalDate on,

        @Schema(
                description = "The newest release that is known; null if no model has a date of release.",
                nullable = true)
        @Nullable
        NewestRelease newestRelease,

        @Schema(description = "Number of sources that are read as a snapshot.", examples = "31")
        int snapshots,

        @Schema(description = "Of these, how many snapshots are more than 30 days old.", examples = "28")
        int oldSnapshots,

        @Schema(
                description = "Days since the newest snapshot; null if there is none.",
                examples = "10",
                nullable = true)
        @Nullable
        Integer daysSinceNewestSnapshot,

        @Schema(
                description = "Days since the oldest snapshot; null if there is none.",
                examples = "656",
                nullable = true)
        @Nullable
        Integer daysSinceOldestSnapshot,

        @Schema(
                description =
                        "The same in sentences; where something is more than 30 days old, a sentence says what follows from it.")
        MultilingualText inWords) {

    /** The newest release that is known. */
    @Schema(name = "NewestRelease", description = "A release.")
    public record NewestRelease(
            @Schema(description = "Id of the model.", examples = "gpt-5.5")
            String id,

            @Schema(description = "Name of the model.", examples = "GPT-5.5")
            String name,

            @Schema(
                    description =
                            "The first day on which it may have been released: of a month that is known, the first.",
                    examples = "2026-11-20")
            LocalDate released,

            @Schema(description = "Days since then.", examples = "10")
            int days,

            @Schema(description = "Whether that is more than 30 days.", examples = "false")
            boolean old,

            @Schema(description = "Path of the model.", examples = "/v1/models/gpt-5.5")
            String self) {}

    /** The ages for an answer. */
    public static AgesView of(Freshness freshness) {
        Freshness.Release newest = freshness.newest();
        List<Freshness.Snapshot> snapshots = freshness.snapshots();
        return new AgesView(
                freshness.on(),
                newest == null
                        ? null
                        : new NewestRelease(
                                newest.model().id(),
                                newest.model().name(),
                                newest.released(),
                                newest.days(),
                                newest.isOld(),
                                Paths.model(newest.model().id())),
                snapshots.size(),
                freshness.oldSnapshots(),
                snapshots.isEmpty() ? null : snapshots.get(snapshots.size() - 1).days(),
                snapshots.isEmpty() ? null : snapshots.get(0).days(),
                new MultilingualText(inWords(freshness)));
    }

    private static Map<String, String> inWords(Freshness freshness) {
        return Language.ofTexts().stream()
                .collect(Collectors.toMap(
                        Language::word,
                        language -> String.join(" ", AgeWords.sentences(freshness, language)),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
