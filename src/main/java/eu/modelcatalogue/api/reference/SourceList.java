package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.answer.EditionStamp;
import eu.modelcatalogue.api.answer.FacetValue;
import eu.modelcatalogue.api.listing.Listing;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.openness.claim.Source;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Sources that fit, in pages where these are asked for. */
@Schema(name = "SourceList", description = "Sources that fit; all without a filter.")
public record SourceList(
        EditionStamp edition,

        @Schema(description = "Items found, on all pages.", examples = "62")
        int total,

        @Schema(description = "The items of this page.") List<SourceQuoted> items,

        @Schema(description = "For each filter that was asked for, its values with the number of items.")
        Map<String, List<FacetValue>> facets,

        @Schema(description = "Path of this page, pinned to the edition.", examples = "/v1/sources?edition=1")
        String self,

        @Schema(
                description = "Path of the next page, pinned to the edition; null on the last.",
                examples = "/v1/sources?edition=1&limit=20&offset=20",
                nullable = true)
        @Nullable
        String next) {

    static SourceList of(Edition edition, Listing<Source> listing) {
        List<SourceQuoted> items = listing.page().stream().map(SourceQuoted::of).toList();
        return new SourceList(
                EditionStamp.of(edition),
                listing.found().size(),
                items,
                FacetValue.of(listing.facets()),
                listing.self().written(),
                listing.next());
    }
}
