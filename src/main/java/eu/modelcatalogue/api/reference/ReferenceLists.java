package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.FacetValue;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.Service;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The matching items of each list, in pages if requested. Each list is a record of its own, because the contract has no generic schemas. */
public final class ReferenceLists {

    private ReferenceLists() {}

    /** Matching licences. */
    @Schema(name = "LicenceList", description = "Licences that fit; all without a filter.")
    public record Licences(
            EditionStamp edition,

            @Schema(description = "Items found, on all pages.", examples = "62")
            int total,

            @Schema(description = "The items of this page.") List<LicenceSummary> items,

            @Schema(description = "For each filter that was asked for, its values with the number of items.")
            Map<String, List<FacetValue>> facets,

            @Schema(description = "Path of this page, pinned to the edition.", examples = "/v1/licences?edition=1")
            String self,

            @Schema(
                    description = "Path of the next page, pinned to the edition; null on the last.",
                    examples = "/v1/licences?edition=1&limit=20&offset=20",
                    nullable = true)
            @Nullable
            String next) {

        static Licences of(Edition edition, RequestedList<Licence> listing) {
            List<LicenceSummary> items =
                    listing.page().stream().map(LicenceSummary::of).toList();
            return new Licences(
                    EditionStamp.of(edition),
                    listing.found().size(),
                    items,
                    FacetValue.of(listing.facets()),
                    listing.self().written(),
                    listing.next());
        }
    }

    /** Matching organisations. */
    @Schema(name = "OrganisationList", description = "Organisations that fit; all without a filter.")
    public record Organisations(
            EditionStamp edition,

            @Schema(description = "Items found, on all pages.", examples = "62")
            int total,

            @Schema(description = "The items of this page.") List<OrganisationSummary> items,

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

        static Organisations of(Edition edition, RequestedList<Organisation> listing) {
            List<OrganisationSummary> items =
                    listing.page().stream().map(OrganisationSummary::of).toList();
            return new Organisations(
                    EditionStamp.of(edition),
                    listing.found().size(),
                    items,
                    FacetValue.of(listing.facets()),
                    listing.self().written(),
                    listing.next());
        }
    }

    /** Matching sources. */
    @Schema(name = "SourceList", description = "Sources that fit; all without a filter.")
    public record Sources(
            EditionStamp edition,

            @Schema(description = "Items found, on all pages.", examples = "62")
            int total,

            @Schema(description = "The items of this page.") List<SourceView> items,

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

        static Sources of(Edition edition, RequestedList<Source> listing) {
            List<SourceView> items = listing.page().stream().map(SourceView::of).toList();
            return new Sources(
                    EditionStamp.of(edition),
                    listing.found().size(),
                    items,
                    FacetValue.of(listing.facets()),
                    listing.self().written(),
                    listing.next());
        }
    }

    /** Services that fit. */
    @Schema(name = "ServiceList", description = "Services that fit; all without a filter.")
    public record Services(
            EditionStamp edition,

            @Schema(description = "Items found, on all pages.", examples = "231")
            int total,

            @Schema(description = "The items of this page.") List<ServiceSummary> items,

            @Schema(description = "For each filter that was asked for, its values with the number of items.")
            Map<String, List<FacetValue>> facets,

            @Schema(description = "Path of this page, pinned to the edition.", examples = "/v1/services?edition=1")
            String self,

            @Schema(
                    description = "Path of the next page, pinned to the edition; null on the last.",
                    examples = "/v1/services?edition=1&limit=20&offset=20",
                    nullable = true)
            @Nullable
            String next) {

        static Services of(Edition edition, RequestedList<Service> listing) {
            return new Services(
                    EditionStamp.of(edition),
                    listing.found().size(),
                    listing.page().stream()
                            .map(one -> ServiceSummary.of(edition, one))
                            .toList(),
                    FacetValue.of(listing.facets()),
                    listing.self().written(),
                    listing.next());
        }
    }

    /** Offers that fit. */
    @Schema(name = "OfferList", description = "Offers that fit; all without a filter.")
    public record Offers(
            EditionStamp edition,

            @Schema(description = "Items found, on all pages.", examples = "8507")
            int total,

            @Schema(description = "The items of this page.") List<OfferItem> items,

            @Schema(description = "For each filter that was asked for, its values with the number of items.")
            Map<String, List<FacetValue>> facets,

            @Schema(description = "Path of this page, pinned to the edition.", examples = "/v1/offers?edition=1")
            String self,

            @Schema(
                    description = "Path of the next page, pinned to the edition; null on the last.",
                    examples = "/v1/offers?edition=1&limit=20&offset=20",
                    nullable = true)
            @Nullable
            String next) {

        public static Offers of(Edition edition, RequestedList<Offer> listing) {
            return new Offers(
                    EditionStamp.of(edition),
                    listing.found().size(),
                    listing.page().stream()
                            .map(one -> OfferItem.of(edition, one))
                            .toList(),
                    FacetValue.of(listing.facets()),
                    listing.self().written(),
                    listing.next());
        }
    }
}
