package eu.modelcatalogue.api.schema;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Verification;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one source states about one attribute on one day. */
@Schema(name = "Claim", description = "One source says one thing on one day.")
public record ClaimView(
        @Schema(description = "Id of the source.", examples = "osai-index")
        String source,

        @Schema(description = "What it says.", examples = "notReleased")
        String value,

        @Schema(description = "Address where a reader can check it.", examples = "https://epoch.ai/data/ai-models")
        String locator,

        @Schema(description = "Place in it: clause, row, field.", examples = "§2", nullable = true) @Nullable
        String section,

        @Schema(description = "The day on which the source said so.", examples = "2026-06-12")
        LocalDate asOf,

        @Schema(description = "How it was checked.") Verification verification,

        @Schema(
                description = "The day on which we read it; null where it was not recorded.",
                examples = "2026-11-28",
                nullable = true)
        @Nullable
        LocalDate readOn,

        @Schema(
                description = "The day on which a second person read it; null if this has not happened.",
                examples = "2026-11-29",
                nullable = true)
        @Nullable
        LocalDate verifiedOn,

        @Schema(description = "Source through which it was read.", examples = "criteria-study", nullable = true)
        @Nullable
        String via,

        @Schema(
                description = "Why, or a note.",
                examples = "The repository holds inference code only.",
                nullable = true)
        @Nullable
        String reason) {

    public static List<ClaimView> all(Collection<Claim> claims) {
        return claims.stream()
                .map(Claim::read)
                .map(claim -> new ClaimView(
                        claim.source(),
                        claim.value(),
                        claim.locator(),
                        claim.section(),
                        claim.asOf(),
                        claim.verification(),
                        claim.readOn(),
                        claim.verifiedOn(),
                        claim.via(),
                        claim.reason()))
                .toList();
    }
}
