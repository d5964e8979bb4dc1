package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.api.schema.AgesView;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.TextLengths;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.quality.Freshness;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.SearchParameters;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The entry point of the API, with links to everything else. */
@Schema(name = "Entry", description = "The entry.")
public record ApiEntry(
        @Schema(description = "Name of the service.", examples = "Sovereign Model Catalogue")
        String title,

        EditionStamp edition,

        @Schema(description = "Number of models.", examples = "94")
        int models,

        AgesView ages,

        @Schema(description = "Paths of everything; what stands in braces is a template, RFC 6570.")
        Links links,

        @Schema(
                description = "Search template, RFC 6570.",
                examples = "/v1/models{?weights,code,data}",
                maxLength = TextLengths.TEMPLATE)
        String search) {

    /** Paths of all resources. */
    @Schema(name = "EntryLinks", description = "Paths of everything.")
    public record Links(
            @Schema(description = "Search of models.", examples = "/v1/models")
            String models,

            @Schema(description = "Names that begin as typed: a template.", examples = "/v1/suggest{?q}")
            String suggest,

            @Schema(description = "All profiles.", examples = "/v1/profiles")
            String profiles,

            @Schema(description = "All licences.", examples = "/v1/licences")
            String licences,

            @Schema(description = "All organisations.", examples = "/v1/organisations")
            String organisations,

            @Schema(description = "All services.", examples = "/v1/services")
            String services,

            @Schema(description = "All offers of models.", examples = "/v1/offers")
            String offers,

            @Schema(description = "All sources.", examples = "/v1/sources")
            String sources,

            @Schema(
                    description = "Every attribute, value and closed list in three languages.",
                    examples = "/v1/vocabulary")
            String vocabulary,

            @Schema(description = "Models side by side: a template.", examples = "/v1/comparison{?models,profiles}")
            String comparison,

            @Schema(
                    description = "The reasons for a choice as a document: a template.",
                    examples = "/v1/dossier{?models,profiles,lang,format}")
            String dossier,

            @Schema(
                    description = "Counts, by region and openness of the weights.",
                    examples = "/v1/statistics?by=region,weights")
            String statistics,

            @Schema(description = "How good the data are.", examples = "/v1/statistics/quality")
            String quality,

            @Schema(
                    description = "Releases by month against the lists, and sources by age.",
                    examples = "/v1/statistics/freshness")
            String freshness,

            @Schema(description = "All editions.", examples = "/v1/editions")
            String editions,

            @Schema(description = "What is new: an edition for each item.", examples = "/v1/feeds/editions.atom")
            String feed,

            @Schema(description = "This contract.", examples = "/v1/openapi.json")
            String contract,

            @Schema(description = "The contract for readers.", examples = "/docs")
            String documentation) {}

    /**
     * @param from the day from which ages are counted
     */
    static ApiEntry of(Edition edition, LocalDate from) {
        return new ApiEntry(
                "Sovereign Model Catalogue",
                EditionStamp.of(edition),
                edition.models().size(),
                AgesView.of(Freshness.of(edition, from)),
                new Links(
                        "/v1/models",
                        "/v1/suggest{?q}",
                        "/v1/profiles",
                        "/v1/licences",
                        "/v1/organisations",
                        "/v1/services",
                        "/v1/offers",
                        "/v1/sources",
                        "/v1/vocabulary",
                        "/v1/comparison{?models,profiles}",
                        "/v1/dossier{?models,profiles,lang,format}",
                        "/v1/statistics?by=region,weights",
                        "/v1/statistics/quality",
                        "/v1/statistics/freshness",
                        "/v1/editions",
                        "/v1/feeds/editions.atom",
                        "/v1/openapi.json",
                        "/docs"),
                "/v1/models{?" + String.join(",", SearchParameters.all().keySet()) + "," + Parameter.EDITION.name()
                        + "," + Parameter.AS_OF.name() + "}");
    }
}
