package eu.modelcatalogue.api.answer;

import eu.modelcatalogue.openness.claim.Facts;
import eu.modelcatalogue.openness.term.Basis;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A fact with who says so and who says otherwise. */
@Schema(
        name = "Fact",
        description = "The value that the policy adopts for an attribute, with what it rests on and what dissents.")
public record FactShown(
        @Schema(description = "Name of the attribute.", examples = "components.trainingCode.availability")
        String attribute,

        @Schema(description = "The adopted value; unknown where there is none.", examples = "notReleased")
        String value,

        @Schema(description = "Why it has this value.") Basis basis,

        @Schema(
                description =
                        "Whether the developer's own text is asked for and nobody has opened it: others report what it says, and verdicts that rest on it are provisional.",
                examples = "false")
        boolean reported,

        @Schema(description = "Claims that say the same, the deciding one first.")
        List<ClaimSaid> evidence,

        @Schema(description = "Claims that say otherwise.") List<ClaimSaid> dissent) {

    /** All facts that are known or disputed, in their order. */
    public static List<FactShown> all(Facts facts) {
        return facts.all().stream()
                .map(fact -> new FactShown(
                        fact.attribute(),
                        fact.value(),
                        fact.basis(),
                        fact.reported(),
                        ClaimSaid.all(fact.evidence()),
                        ClaimSaid.all(fact.dissent())))
                .toList();
    }
}
