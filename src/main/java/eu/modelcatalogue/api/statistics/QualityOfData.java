package eu.modelcatalogue.api.statistics;

import eu.modelcatalogue.api.schema.Decimal;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.quality.Quality;
import eu.modelcatalogue.criteria.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The quality of the data in an edition. */
@Schema(name = "Quality", description = "How good the data of an edition are.")
public record QualityOfData(
        EditionStamp edition,

        @Schema(description = "Number of models.", examples = "94")
        int models,

        @Schema(description = "Of those, with open weights.", examples = "60")
        int openWeights,

        @Schema(
                description =
                        "Of those, asked for first by buyers: docs/procurement-models.md says how they were chosen.",
                examples = "30")
        int askedFirst,

        @Schema(description = "Number of organisations.", examples = "43")
        int organisations,

        @Schema(description = "How much is known, by attribute of models.")
        List<Coverage> coverage,

        @Schema(description = "How old the claims are, by source.")
        List<Age> ages,

        @Schema(description = "Who says otherwise than who, the most frequent first.")
        List<Conflict> conflicts,

        @Schema(description = "Results of others beside ours, model by model.")
        List<Agreement> agreements,

        @Schema(description = "Scores of the European Open Source AI Index, by our verdict of osaid-1.0.")
        List<Score> scores,

        @Schema(description = "Licences in use whose text has not been read.", examples = "[\"LicenseRef-New\"]")
        List<String> unreadLicences,

        @Schema(
                description =
                        "Entries of sources that resemble a model here and wait for a curator; nothing of them speaks.")
        List<DoubtfulMatch> doubtfulMatches,

        @Schema(
                description =
                        "How many changes a refresh of the seeds has held back, which wait for a curator: the number of entries of heldBack.",
                examples = "12")
        int heldBackCount,

        @Schema(description = "Changes that a refresh of the seeds has held back; nothing of them speaks.")
        List<HeldBack> heldBack,

        @Schema(description = "Path of this answer.", examples = "/v1/statistics/quality")
        String self) {

    /** The number of models for which an attribute is known. */
    @Schema(name = "Coverage", description = "An attribute.")
    public record Coverage(
            @Schema(description = "Which.", examples = "access.gate")
            String attribute,

            @Schema(description = "Models of which it is known.", examples = "80")
            int known,

            @Schema(description = "Of those, with open weights.", examples = "50")
            int knownOfOpenWeights,

            @Schema(description = "Of those, asked for first by buyers.", examples = "28")
            int knownOfAskedFirst,

            @Schema(description = "Of those known, resting on our own readings alone.", examples = "30")
            int unverified,

            @Schema(description = "Of those known, with dissent.", examples = "5")
            int disputed) {}

    /** The age of the claims of a source. */
    @Schema(name = "ClaimsAge", description = "A source.")
    public record Age(
            @Schema(description = "Its id.", examples = "osai-index")
            String source,

            @Schema(description = "Claims that speak.", examples = "700")
            int claims,

            @Schema(description = "Oldest day.") LocalDate oldest,
            @Schema(description = "Newest day.") LocalDate newest) {}

    /** Two sources that contradict each other. */
    @Schema(name = "Conflict", description = "A pair of sources.")
    public record Conflict(
            @Schema(
                    description = "The source that was believed; null if none was.",
                    examples = "developer",
                    nullable = true)
            @Nullable
            String adopted,

            @Schema(description = "Who says otherwise.", examples = "osai-index")
            String dissenting,

            @Schema(description = "About how many facts.", examples = "12")
            int facts,

            @Schema(description = "About what.") List<Disputed> attributes) {}

    /** An attribute on which two sources differ. */
    @Schema(name = "Disputed", description = "An attribute.")
    public record Disputed(
            @Schema(description = "Which.", examples = "lineage")
            String attribute,

            @Schema(description = "How many facts.", examples = "3")
            int facts) {}

    /** The conclusion of an authority on a model, and ours. */
    @Schema(name = "Agreement", description = "A result.")
    public record Agreement(
            @Schema(description = "osi or mot.", examples = "mot")
            String authority,

            @Schema(description = "Id of the model.", examples = "olmo-1-7b")
            String model,

            @Schema(description = "Their result.", examples = "I")
            String theirs,

            @Schema(description = "Our verdict or class.", examples = "I")
            String ours,

            @Schema(description = "met: the same; notMet: not; unknown: undecided.")
            Verdict agrees,

            @Schema(
                    description = "Rules that keep our result from being better.",
                    examples = "[\"MOF-DATA-CARD unknown\"]")
            List<String> because) {}

    /** Scores that the index gives to models with a verdict. */
    @Schema(name = "Score", description = "A verdict.")
    public record Score(
            @Schema(description = "Ours.") Verdict verdict,

            @Schema(description = "Models with a score.", examples = "12")
            int models,

            @Schema(description = "Lowest score of 12.", examples = "7.5", minimum = "0", maximum = "12")
            BigDecimal lowest,

            @Schema(description = "Mean score of 12.", examples = "7.5", minimum = "0", maximum = "12")
            BigDecimal mean,

            @Schema(description = "Highest score of 12.", examples = "7.5", minimum = "0", maximum = "12")
            BigDecimal highest) {}

    /** An entry of a source that may or may not be a model of the catalogue. */
    @Schema(name = "DoubtfulMatch", description = "An entry.")
    public record DoubtfulMatch(
            @Schema(description = "Id of the source.", examples = "epoch")
            String source,

            @Schema(description = "Its key at the source.", examples = "GPT-4o (Nov 2024)")
            String entry,

            @Schema(description = "Why it is not taken.", examples = "The same name, but of another developer.")
            String reason,

            @Schema(description = "Ids of models it may be.", examples = "[\"gpt-4o\"]")
            List<String> candidates) {}

    /** A change that a curator has yet to decide. */
    @Schema(name = "HeldBackChange", description = "A change that waits for a curator.")
    public record HeldBack(
            @Schema(
                    description = "Name of its file in seeds/review, without .yaml.",
                    examples = "comparia.deepseek-v3.2")
            String id,

            @Schema(description = "Id of the source.", examples = "comparia")
            String source,

            @Schema(
                    description =
                            "Why it is held back. verdict: a profile would turn to met; licence: a licence would become more permissive; identity: two entries would claim one repository; owner: the owner of a repository is not known to be the developer; developer: the developer is not an organisation here.",
                    examples = "licence",
                    enumeration = {"verdict", "licence", "identity", "owner", "developer"})
            String kind,

            @Schema(
                    description =
                            "What it is about: a model or an organisation by id, an owner on the Hub, or a developer as the source names it.",
                    examples = "deepseek-v3.2")
            String about,

            @Schema(
                    description = "The reason in sentences.",
                    examples = "open-weights@2 of deepseek-v3.2 would turn from unknown to met.")
            String reason) {}

    static QualityOfData of(Edition edition) {
        Quality quality = Quality.of(edition);
        List<HeldBack> heldBack = quality.reviews().stream()
                .flatMap(review -> review.waiting().stream()
                        .map(one -> new HeldBack(one.id(), review.source(), one.kind(), one.about(), one.reason())))
                .toList();
        return new QualityOfData(
                EditionStamp.of(edition),
                quality.models(),
                quality.openWeights(),
                quality.askedFirst(),
                quality.organisations(),
                quality.coverage().stream()
                        .map(one -> new Coverage(
                                one.attribute(),
                                one.known(),
                                one.knownOfOpenWeights(),
                                one.knownOfAskedFirst(),
                                one.unverified(),
                                one.disputed()))
                        .toList(),
                quality.ages().stream()
                        .map(one -> new Age(one.source(), one.claims(), one.oldest(), one.newest()))
                        .toList(),
                quality.conflicts().stream().map(QualityOfData::conflict).toList(),
                quality.agreements().stream()
                        .map(one -> new Agreement(
                                one.authority(), one.model(), one.theirs(), one.ours(), one.agrees(), one.because()))
                        .toList(),
                quality.scores().stream()
                        .map(one -> new Score(
                                one.verdict(),
                                one.models(),
                                Decimal.shortest(one.lowest()),
                                Decimal.shortest(one.mean()),
                                Decimal.shortest(one.highest())))
                        .toList(),
                quality.unreadLicences(),
                quality.reviews().stream()
                        .flatMap(review -> review.doubtful().stream()
                                .map(doubt -> new DoubtfulMatch(
                                        review.source(), doubt.entry(), doubt.reason(), doubt.candidates())))
                        .toList(),
                heldBack.size(),
                heldBack,
                "/v1/statistics/quality");
    }

    private static Conflict conflict(Quality.Conflict one) {
        return new Conflict(
                one.adopted().isEmpty() ? null : one.adopted(),
                one.dissenting(),
                one.facts(),
                one.attributes().entrySet().stream()
                        .map(disputed -> new Disputed(disputed.getKey(), disputed.getValue()))
                        .toList());
    }
}
