package eu.modelcatalogue.api.schema;

import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Facts;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact with the sources that support it and those that contradict it. */
@Schema(
        name = "Fact",
        description = "The value that the policy adopts for an attribute, with what it rests on and what dissents.")
public record FactView(
        @Schema(description = "Name of the attribute.", examples = "components.trainingCode.availability")
        String attribute,

        @Schema(description = "The adopted value, or unknown.", examples = "notReleased")
        String value,

        @Schema(description = "Why it has this value.") Basis basis,

        @Schema(
                description =
                        "Whether the developer's own text is required but has not been opened: others report what it says, and verdicts that rest on it are provisional.",
                examples = "false")
        boolean reported,

        @Schema(description = "Claims that say the same, the deciding one first.")
        List<ClaimView> evidence,

        @Schema(description = "Claims that say otherwise.") List<ClaimView> dissent) {

    /** All facts that are known or disputed, in their order. */
    public static List<FactView> all(Facts facts) {
        return facts.all().stream()
                .map(fact -> new FactView(
                        fact.attribute(),
                        fact.value(),
                        fact.basis(),
                        fact.reported(),
                        ClaimView.all(fact.evidence()),
                        ClaimView.all(fact.dissent())))
                .toList();
    }
}
