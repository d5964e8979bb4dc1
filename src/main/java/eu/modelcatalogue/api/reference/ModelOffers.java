package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.offers.Hosts;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.query.Paths;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who serves a model. */
@Schema(name = "ModelOffers", description = "Who serves a model.")
public record ModelOffers(
        EditionStamp edition,

        @Schema(description = "Id of the model.", examples = "mistral-small-3.2")
        String model,

        @Schema(description = "Offers that lists name, ended ones among them.", examples = "7")
        int total,

        @Schema(
                description = "Services that are known to run it themselves, of the offers that are open.",
                examples = "2")
        int hosts,

        @Schema(
                description = "At least so many of them have nobody in common who controls them in the end.",
                examples = "1")
        int independentHosts,

        @Schema(
                description =
                        "Day of the newest list of offers: none found on it is an answer. Null where no list is here.",
                examples = "2026-09-30",
                nullable = true)
        @Nullable
        LocalDate asOf,

        @Schema(description = "The offers, by service.") List<OfferItem> items,

        @Schema(description = "Path of this answer.", examples = "/v1/models/mistral-small-3.2/offers")
        String self) {

    static ModelOffers of(Edition edition, AiModel model) {
        List<Offer> offers = edition.offers().ofModel(model.id());
        Hosts hosts = edition.hosts(model);
        return new ModelOffers(
                EditionStamp.of(edition),
                model.id(),
                offers.size(),
                hosts.all(),
                hosts.independent(),
                edition.offers().asOf().orElse(null),
                offers.stream().map(offer -> OfferItem.of(edition, offer)).toList(),
                Paths.model(model.id()) + "/offers");
    }
}
