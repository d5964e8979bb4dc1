package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.AnnouncedEnd;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.OfferRegion;
import eu.modelcatalogue.query.Paths;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One model as a service offers it. */
@Schema(name = "Offer", description = "One model as a service offers it.")
public record OfferItem(
        @Schema(description = "The service that offers it.") OfferingService service,

        @Schema(
                description = "The name by which the service knows it.",
                examples = "mistral-small-3.2-24b-instruct-2506")
        String id,

        @Schema(
                description = "Id of our model; null where the name leads to no single model.",
                examples = "mistral-small-3.2",
                nullable = true)
        @Nullable
        String model,

        @Schema(
                description = "What the name says of the copy that runs: a precision; null if nothing is said.",
                examples = "fp8",
                nullable = true)
        @Nullable
        String artefact,

        @Schema(description = "serverless, dedicated, or unknown.", examples = "unknown")
        String mode,

        @Schema(
                description =
                        "Countries in which it runs: those of its regions, else those in which the service says that it runs all its models; ISO 3166-1 alpha-2, or EU. Empty where nobody says.",
                examples = "[\"FR\"]")
        List<String> sites,

        @Schema(description = "Regions as the service calls them; empty where the list names none.")
        List<RegionOfOffer> regions,

        @Schema(
                description = "Tokens of input and output together; null if not stated.",
                examples = "128000",
                nullable = true)
        @Nullable
        Long context,

        @Schema(
                description =
                        "When its model was released, as the list says: a month or a day; null if not stated. The catalogue's own date is that of the model.",
                examples = "2026-06-30",
                nullable = true)
        @Nullable
        String released,

        @Schema(
                description =
                        "preview, active, deprecated, retired, or unknown; retired where its end has come on the day of the edition.",
                examples = "active")
        String status,

        @Schema(description = "What is known of its end; null if nothing is.", nullable = true) @Nullable
        EndOfOffer end,

        @Schema(
                description = "Day of the first list that names it; null where only its end is known.",
                examples = "2026-09-30",
                nullable = true)
        @Nullable
        LocalDate firstSeen,

        @Schema(
                description = "Day of the last list that names it; null where only its end is known.",
                examples = "2026-09-30",
                nullable = true)
        @Nullable
        LocalDate lastSeen,

        @Schema(description = "Id of the source of the list.", examples = "models-dev-api")
        String source,

        @Schema(description = "Address of the list.", examples = "https://models.dev/api.json")
        String locator,

        @Schema(description = "Day of the list.", examples = "2026-09-30")
        LocalDate asOf) {

    /** The service of an offer. */
    @Schema(name = "OfferingService", description = "The service of an offer.")
    public record OfferingService(
            @Schema(description = "Its id.", examples = "scaleway")
            String id,

            @Schema(description = "Its name.", examples = "Scaleway Generative APIs")
            String name,

            @Schema(description = "host, reseller, router, or unknown.", examples = "host")
            String serviceRole,

            @Schema(description = "Seat of its operator: ISO 3166-1 alpha-2, or unknown.", examples = "FR")
            String seat,

            @Schema(
                    description = "Id of the organisation that controls it in the end, or unknown.",
                    examples = "unknown")
            String control,

            @Schema(description = "Its seat: ISO 3166-1 alpha-2, or unknown.", examples = "unknown")
            String controlCountry,

            @Schema(description = "Path of the service.", examples = "/v1/services/scaleway")
            String self) {}

    /** Where an offer runs. */
    @Schema(name = "RegionOfOffer", description = "Where an offer runs.")
    public record RegionOfOffer(
            @Schema(description = "What the service calls the region.", examples = "EU")
            String code,

            @Schema(description = "ISO 3166-1 alpha-2, or EU.", examples = "EU")
            String country) {}

    /** The end of an offer. */
    @Schema(name = "EndOfOffer", description = "The end of an offer.")
    public record EndOfOffer(
            @Schema(description = "Day on which it was announced.", examples = "2026-04-30", nullable = true) @Nullable
            LocalDate announcedOn,

            @Schema(
                    description = "Day from which the service advises against new use.",
                    examples = "2026-04-30",
                    nullable = true)
            @Nullable
            LocalDate deprecatedOn,

            @Schema(
                    description = "Day on which the service stops answering, or stopped.",
                    examples = "2026-07-31",
                    nullable = true)
            @Nullable
            LocalDate endsOn,

            @Schema(description = "What the service names instead.", examples = "Mistral Small 4", nullable = true)
            @Nullable
            String replacement,

            @Schema(description = "Id of the source.", examples = "mistral-docs")
            String source,

            @Schema(
                    description = "Address at which a reader can check it.",
                    examples = "https://github.com/mistralai/platform-docs-public")
            String locator,

            @Schema(description = "Day on which the source said so.", examples = "2026-08-21")
            LocalDate asOf) {

        static EndOfOffer of(AnnouncedEnd end) {
            return new EndOfOffer(
                    end.announcedOn(),
                    end.deprecatedOn(),
                    end.endsOn(),
                    end.replacement(),
                    end.source(),
                    end.locator(),
                    end.asOf());
        }
    }

    /** @param edition as every item of a list is made out of one */
    static OfferItem of(Edition edition, Offer offer) {
        AnnouncedEnd end = offer.stated().end();
        return new OfferItem(
                new OfferingService(
                        offer.service().id(),
                        offer.service().name(),
                        offer.service().role(),
                        offer.service().seat(),
                        offer.service().control(),
                        offer.service().controlCountry(),
                        Paths.service(offer.service().id())),
                offer.id(),
                edition.model(offer.model()).isPresent() ? offer.model() : null,
                offer.stated().artefact(),
                Objects.requireNonNullElse(offer.stated().mode(), Fact.UNKNOWN),
                offer.sites(),
                offer.stated().regions().stream().map(OfferItem::region).toList(),
                offer.stated().context(),
                offer.stated().released(),
                offer.status().map(Word::word).orElse(Fact.UNKNOWN),
                end == null ? null : EndOfOffer.of(end),
                offer.stated().firstSeen(),
                offer.stated().lastSeen(),
                offer.list().source(),
                offer.list().locator(),
                offer.list().asOf());
    }

    private static RegionOfOffer region(OfferRegion region) {
        return new RegionOfOffer(region.code(), region.country());
    }
}
