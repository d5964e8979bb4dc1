package eu.modelcatalogue.api.reference;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.FactView;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.query.Paths;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A service whole, with its sources. */
@Schema(name = "Service", description = "A service whole.")
public record ServiceDetail(
        EditionStamp edition,
        @JsonUnwrapped ServiceSummary item,

        @Schema(
                description = "Certificates and awards, each with its scope; empty where none is known.",
                examples = "[\"ISO 27001 of the data centres\"]")
        List<String> qualifications,

        @Schema(description = "Other names or ids.", examples = "[]")
        List<String> aliases,

        @Schema(description = "All facts of the service, each with evidence and dissent.")
        List<FactView> facts,

        @Schema(description = "Seat and control: all facts of the operator.")
        List<FactView> operatorFacts,

        @Schema(description = "Paths of what belongs to it.")
        Links links) {

    /** What belongs to a service. */
    @Schema(name = "ServiceLinks", description = "Paths of what belongs to a service.")
    public record Links(
            @Schema(description = "Path of its offers.", examples = "/v1/offers?service=scaleway")
            String offers,

            @Schema(description = "Path of the models that it offers.", examples = "/v1/models?servedBy=scaleway")
            String models,

            @Schema(
                    description = "Path of the operator; null where it is not known.",
                    examples = "/v1/organisations/scaleway",
                    nullable = true)
            @Nullable
            String operator) {}

    static ServiceDetail of(Edition edition, Service service) {
        String id = Paths.encode(service.id());
        return new ServiceDetail(
                EditionStamp.of(edition),
                ServiceSummary.of(edition, service),
                List.copyOf(service.facts().values(Attribute.QUALIFICATIONS)),
                service.aliases(),
                FactView.all(service.facts()),
                FactView.all(service.operator().facts()),
                new Links(
                        "/v1/offers?service=" + id,
                        "/v1/models?servedBy=" + id,
                        edition.organisations().containsKey(service.operator().id())
                                ? Paths.organisation(service.operator().id())
                                : null));
    }
}
