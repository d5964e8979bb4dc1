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

        @Schema(description = "Path of the request.", examples = "/v1/models", maxLength = 8_000) @Nullable
        String instance,

        @Schema(description = "All that is wrong, at once.") @Nullable
        List<OneFault> errors) {

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
            String allowed) {}
}
