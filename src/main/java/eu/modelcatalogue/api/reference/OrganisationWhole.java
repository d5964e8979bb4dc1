package eu.modelcatalogue.api.reference;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.modelcatalogue.api.answer.EditionStamp;
import eu.modelcatalogue.api.answer.FactShown;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.origin.Organisation;
import eu.modelcatalogue.question.Paths;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An organisation whole, with its sources. */
@Schema(name = "Organisation", description = "An organisation whole.")
public record OrganisationWhole(
        EditionStamp edition,
        @JsonUnwrapped OrganisationItem item,

        @Schema(description = "Members of a consortium.", examples = "[\"Unbabel\"]")
        List<String> members,

        @Schema(description = "Other names or ids.", examples = "[\"mistralai\"]")
        List<String> aliases,

        @Schema(description = "All facts, each with evidence and dissent.")
        List<FactShown> facts,

        @Schema(description = "Paths of what belongs to it.")
        Links links) {

    /** What belongs to an organisation. */
    @Schema(name = "OrganisationLinks", description = "Paths of what belongs to an organisation.")
    public record Links(
            @Schema(description = "Path of its models.", examples = "/v1/models?developer=mistral-ai")
            String models) {}

    static OrganisationWhole of(Edition edition, Organisation organisation) {
        return new OrganisationWhole(
                EditionStamp.of(edition),
                OrganisationItem.of(organisation),
                List.copyOf(organisation.facts().values(Attribute.MEMBERS)),
                List.copyOf(organisation.aliases()),
                FactShown.all(organisation.facts()),
                new Links("/v1/models?developer=" + Paths.encode(organisation.id())));
    }
}
