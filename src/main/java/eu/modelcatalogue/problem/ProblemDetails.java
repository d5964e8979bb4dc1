package eu.modelcatalogue.problem;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a problem for the contract. Problems are written by the library for problem details, from the builder that {@link Problems}
 * fills; tests compare every answer with the contract.
 *
 * <p>Source: RFC 9457.
 */
@Schema(name = "Problem", description = "Problem details, RFC 9457.")
public record ProblemDetails(
        @Schema(
                description = "Kind of problem, explained at that address.",
                examples = "/problems.html#invalid-parameters",
                format = "uri-reference",
                required = true)
        String type,

        @Schema(description = "The kind in words.", examples = "Some parameters are not allowed", required = true)
        String title,

        @Schema(description = "HTTP status.", examples = "400", minimum = "400", maximum = "599", required = true)
        int status,

        @Schema(
                description = "What happened.",
                examples = "One parameter is not allowed.",
                required = true,
                maxLength = 4_000)
        String detail,

        @Schema(
                description = "Path of the request.",
                examples = "/v1/models",
                format = "uri-reference",
                maxLength = 8_000)
        @Nullable
        String instance,

        @Schema(description = "All that is wrong, at once.") @Nullable
        List<OneFault> errors,

        @Schema(
                description =
                        "Of a name that is not known, the entries with the nearest names, at most three; absent in other problems.",
                maxItems = Problems.MOST_CANDIDATES)
        @Nullable
        List<Candidate> candidates) {

    /** An entry whose name is near the one that was asked for. */
    @Schema(name = "ProblemCandidate", description = "An entry that may have been meant.")
    public record Candidate(
            @Schema(description = "Its id.", examples = "mistral-small-3.2", required = true)
            String id,

            @Schema(description = "Its name.", examples = "Mistral Small 3.2 24B", required = true)
            String name,

            @Schema(description = "Its path.", examples = "/v1/models/mistral-small-3.2", required = true)
            String self) {}

    /** One fault of a parameter or of the body. */
    @Schema(name = "ProblemFault", description = "One fault.")
    public record OneFault(
            @Schema(description = "Name of the parameter; absent for a body.", examples = "weights") @Nullable
            String parameter,

            @Schema(
                    description = "JSON pointer into the body; absent for a parameter.",
                    examples = "/declaration/access/gate")
            @Nullable
            String pointer,

            @Schema(
                    description = "What was given; null where it is not a single value.",
                    examples = "opn",
                    nullable = true,
                    maxLength = 8_000,
                    required = true)
            @Nullable
            String value,

            @Schema(description = "What is wrong.", examples = "is not a known value", required = true)
            String detail,

            @Schema(
                    description = "What is allowed.",
                    examples = "any of [open, partial, closed, unknown]",
                    maxLength = 4_000,
                    required = true)
            String allowed,

            @Schema(
                    description = "The parameter or value that was probably meant; absent where none is near.",
                    examples = "open")
            @Nullable
            String didYouMean) {}
}
