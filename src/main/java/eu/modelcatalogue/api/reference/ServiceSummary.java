package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.query.Paths;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service in a list. */
@Schema(name = "ServiceItem", description = "A service in a list.")
public record ServiceSummary(
        @Schema(description = "Its id.", examples = "scaleway")
        String id,

        @Schema(description = "Its name.", examples = "Scaleway Generative APIs")
        String name,

        @Schema(
                description = "Address of its documentation.",
                examples = "https://www.scaleway.com/en/docs/generative-apis/",
                nullable = true)
        @Nullable
        String documentation,

        @Schema(
                description = "Id of the organisation with which one makes the contract, or unknown.",
                examples = "scaleway")
        String operator,

        @Schema(description = "host, reseller, router, or unknown.", examples = "host")
        String serviceRole,

        @Schema(description = "Seat of the operator: ISO 3166-1 alpha-2, or unknown.", examples = "FR")
        String seat,

        @Schema(description = "Region of the seat.") Region seatRegion,

        @Schema(
                description = "Id of the organisation that controls the operator in the end, or unknown.",
                examples = "unknown")
        String control,

        @Schema(description = "Its seat: ISO 3166-1 alpha-2, or unknown.", examples = "unknown")
        String controlCountry,

        @Schema(description = "Region of that seat.") Region controlRegion,

        @Schema(
                description =
                        "Countries in which it says that it runs all its models: ISO 3166-1 alpha-2, or EU; empty where it does not say so.",
                examples = "[\"FR\"]")
        List<String> sites,

        @Schema(
                description =
                        "Months between the announcement and the end of a model that is generally available; null where not known.",
                examples = "3",
                nullable = true)
        @Nullable
        Integer noticeMonths,

        @Schema(
                description = "What a call to an ended model gives: error, redirectOrError, redirect, or unknown.",
                examples = "redirectOrError")
        String endBehaviour,

        @Schema(
                description =
                        "What is kept of requests and answers: nothing, inStatedCases, unlessAgreed, kept, or unknown.",
                examples = "inStatedCases")
        String retention,

        @Schema(
                description = "Whether models are trained on what customers send: no, unlessOptedOut, yes, or unknown.",
                examples = "no")
        String trainsOnPrompts,

        @Schema(description = "Offers that lists name, ended ones among them.", examples = "16")
        int offers,

        @Schema(description = "Models of the catalogue among its open offers.", examples = "12")
        int models,

        @Schema(description = "Path of the service.", examples = "/v1/services/scaleway")
        String self) {

    static ServiceSummary of(Edition edition, Service service) {
        List<Offer> offers = edition.offers().ofService(service.id());
        String notice = service.facts().value(Attribute.NOTICE_MONTHS);
        return new ServiceSummary(
                service.id(),
                service.name(),
                service.documentation(),
                service.operator().id(),
                service.role(),
                service.seat(),
                service.operator().region(),
                service.control(),
                service.controlCountry(),
                service.controlRegion(),
                service.sites(),
                notice.equals(Fact.UNKNOWN) ? null : Integer.valueOf(notice),
                service.facts().value(Attribute.END_BEHAVIOUR),
                service.facts().value(Attribute.RETENTION),
                service.facts().value(Attribute.TRAINS_ON_PROMPTS),
                offers.size(),
                (int) offers.stream()
                        .filter(Offer::isOpen)
                        .map(Offer::model)
                        .filter(model -> !model.equals(Fact.UNKNOWN))
                        .distinct()
                        .count(),
                Paths.service(service.id()));
    }
}
