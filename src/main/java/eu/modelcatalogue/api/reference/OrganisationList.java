package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.answer.EditionStamp;
import eu.modelcatalogue.api.answer.FacetValue;
import eu.modelcatalogue.api.listing.Listing;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.openness.origin.Organisation;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Organisations that fit, in pages where these are asked for. */
@Schema(name = "OrganisationList", description = "Organisations that fit; all without a filter.")
public record OrganisationList(
        EditionStamp edition,

        @Schema(description = "Items found, on all pages.", examples = "62")
        int total,

        @Schema(description = "The items of this page.") List<OrganisationItem> items,

        @Schema(description = "For each filter that was asked for, its values with the number of items.")
        Map<String, List<FacetValue>> facets,

        @Schema(description = "Path of this page, pinned to the edition.", examples = "/v1/organisations?edition=1")
        String self,

        @Schema(
                description = "Path of the next page, pinned to the edition; null on the last.",
                examples = "/v1/organisations?edition=1&limit=20&offset=20",
                nullable = true)
        @Nullable
        String next) {

    static OrganisationList of(Edition edition, Listing<Organisation> listing) {
        List<OrganisationItem> items =
                listing.page().stream().map(OrganisationItem::of).toList();
        return new OrganisationList(
                EditionStamp.of(edition),
                listing.found().size(),
                items,
                FacetValue.of(listing.facets()),
                listing.self().written(),
                listing.next());
    }
}
