package eu.modelcatalogue.api.audit;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.query.Limits;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A gateway's configuration with only the deployments that a search allows. Nothing is stored. */
@Schema(
        name = "FilteredConfiguration",
        description = "A gateway's configuration with only the deployments that a search allows. Nothing was stored.")
public record FilterReport(
        EditionStamp edition,

        @Schema(
                description = "Path of the search that decides, in canonical form.",
                examples = "/v1/models?edition=1&meets=letter-2025&servedUnder=EU")
        String search,

        @Schema(description = "Deployments that stay, in their order.", maxItems = AuditBody.MOST)
        List<Kept> kept,

        @Schema(description = "Deployments that were taken out, in their order.", maxItems = AuditBody.MOST)
        List<TakenOut> takenOut,

        @Schema(
                description = "Settings that name a model that is gone, or let through what was not looked at.",
                maxItems = FilterReport.MOST_WARNINGS)
        List<Warning> warnings,

        @Schema(
                description =
                        "Whether the configuration was written anew because of its anchors, so that its comments and spaces are lost.",
                examples = "false")
        boolean rewritten,

        @Schema(
                description = "The configuration; comments at its end say the same as this answer.",
                examples = "model_list:\n  []\n",
                maxLength = FilterReport.LONGEST)
        String configuration) {

    /** Most warnings: a reader does not follow more at once. */
    static final int MOST_WARNINGS = 100;

    /** Characters of the longest configuration: twice the body, for spaces of one that is written anew, and comments. */
    static final int LONGEST = 2 * Limits.DOCUMENT;

    /** A deployment that stays. */
    @Schema(name = "KeptDeployment", description = "A deployment that stays.")
    public record Kept(
            @Schema(description = "Where it stood: a JSON pointer.", examples = "/model_list/0")
            String pointer,

            @Schema(description = "The line, from 1; null where the list is an alias.", examples = "2", nullable = true)
            @Nullable
            Integer line,

            @Schema(description = "The name by which clients call it.", examples = "small")
            String name,

            @Schema(
                    description = "How the gateway calls it.",
                    examples = "scaleway/mistral-small-3.2-24b-instruct-2506")
            String asked,

            @Schema(description = "Id of the service.", examples = "scaleway")
            String service,

            @Schema(description = "Id of the model.", examples = "mistral-small-3.2")
            String model) {}

    /** Why a deployment was taken out. */
    public enum TakenOutReason implements Word {
        /** Its name stands for many models. */
        WILDCARD,
        /** A setting can lead its requests to somebody else. */
        ELSEWHERE,
        /** No service is known by the first part of its name. */
        UNKNOWN_SERVICE,
        /** The service is known, and no offer of it by this id. */
        UNKNOWN_OFFER,
        /** It stands for one model after another. */
        MOVING,
        /** Its name leads to no single model of the catalogue. */
        NO_MODEL,
        /** The service has ended it, or names it no longer. */
        ENDED,
        /** The search does not find the model. */
        NOT_FOUND,
        /** A value that the search filters by is unknown. */
        UNKNOWN,
        /** The service is not known to run it itself. */
        PASSED_ON,
        /** The service does not fit. */
        OTHER_SERVICE
    }

    /** A deployment that was taken out. */
    @Schema(name = "TakenOutDeployment", description = "A deployment that was taken out.")
    public record TakenOut(
            @Schema(description = "Where it stood: a JSON pointer.", examples = "/model_list/1")
            String pointer,

            @Schema(description = "The line, from 1; null where the list is an alias.", examples = "5", nullable = true)
            @Nullable
            Integer line,

            @Schema(description = "The name by which clients called it.", examples = "gpt-4o")
            String name,

            @Schema(description = "How the gateway called it.", examples = "openai/gpt-4o")
            String asked,

            @Schema(description = "Why; detail says it.") TakenOutReason reason,

            @Schema(description = "The reason in English.", examples = "the search does not find the model")
            String detail) {}

    /** A setting to look at. */
    @Schema(name = "FilterWarning", description = "A setting to look at.")
    public record Warning(
            @Schema(description = "Where it stands: a JSON pointer.", examples = "/router_settings/fallbacks/0/small/0")
            String pointer,

            @Schema(
                    description = "What is the matter, in English.",
                    examples = "names gpt-4o, of which no deployment is left")
            String detail) {}
}
