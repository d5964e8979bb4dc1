package eu.modelcatalogue.api.reference;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.FactView;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.query.Paths;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A complete organisation, with its sources. */
@Schema(name = "Organisation", description = "An organisation whole.")
public record OrganisationDetail(
        EditionStamp edition,
        @JsonUnwrapped OrganisationSummary item,

        @Schema(description = "Members of a consortium.", examples = "[\"Unbabel\"]")
        List<String> members,

        @Schema(description = "Other names or ids.", examples = "[\"mistralai\"]")
        List<String> aliases,

        @Schema(description = "All facts, each with evidence and dissent.")
        List<FactView> facts,

        @Schema(description = "Paths of what belongs to it.")
        Links links) {

    /** Links of an organisation. */
    @Schema(name = "OrganisationLinks", description = "Paths of what belongs to an organisation.")
    public record Links(
            @Schema(description = "Path of its models.", examples = "/v1/models?developer=mistral-ai")
            String models) {}

    static OrganisationDetail of(Edition edition, Organisation organisation) {
        return new OrganisationDetail(
                EditionStamp.of(edition),
                OrganisationSummary.of(organisation),
                List.copyOf(organisation.facts().values(Attribute.MEMBERS)),
                List.copyOf(organisation.aliases()),
                FactView.all(organisation.facts()),
                new Links("/v1/models?developer=" + Paths.encode(organisation.id())));
    }
}
