package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.query.Paths;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation in a list. */
@Schema(name = "OrganisationItem", description = "An organisation in a list.")
public record OrganisationSummary(
        @Schema(description = "Its id.", examples = "mistral-ai")
        String id,

        @Schema(description = "Its name.", examples = "Mistral AI")
        String name,

        @Schema(description = "Its own site.", examples = "https://mistral.ai", nullable = true) @Nullable
        String website,

        @Schema(description = "Kind of organisation.", examples = "company")
        String kind,

        @Schema(description = "Seat: ISO 3166-1 alpha-2, EU, or unknown.", examples = "FR")
        String country,

        @Schema(description = "Region of the seat.") Region region,

        @Schema(
                description = "Id of the organisation that controls it in the end, or unknown.",
                examples = "mistral-ai")
        String ultimateParent,

        @Schema(description = "Its seat, or unknown.", examples = "FR")
        String ultimateParentCountry,

        @Schema(description = "Path of the organisation.", examples = "/v1/organisations/mistral-ai")
        String self) {

    static OrganisationSummary of(Organisation organisation) {
        Facts facts = organisation.facts();
        return new OrganisationSummary(
                organisation.id(),
                organisation.name(),
                organisation.website(),
                facts.value(Attribute.KIND),
                organisation.country(),
                organisation.region(),
                facts.value(Attribute.ULTIMATE_PARENT),
                facts.value(Attribute.ULTIMATE_PARENT_COUNTRY),
                Paths.organisation(organisation.id()));
    }
}
