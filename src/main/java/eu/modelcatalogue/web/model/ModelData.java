package eu.modelcatalogue.web.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A model in the vocabulary of schema.org, as software, because there is no type for models. It contains only facts of the catalogue, and unknown
 * values are left out.
 *
 * <p>Source: https://schema.org/SoftwareApplication
 */
record ModelData(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        String name,
        String identifier,
        String url,
        String applicationCategory,
        @Nullable Maker author,
        @Nullable String license,
        @Nullable String datePublished,
        List<String> sameAs,
        DataSet subjectOf) {

    record Maker(
            @JsonProperty("@type") String type,
            String name,
            @Nullable String url,
            @Nullable Seat address) {}

    record Seat(@JsonProperty("@type") String type, String addressCountry) {}

    /** The data of the catalogue about the model. */
    record DataSet(
            @JsonProperty("@type") String type,
            String name,
            String description,
            String license,
            String version,
            String identifier,
            Download distribution) {}

    record Download(@JsonProperty("@type") String type, String encodingFormat, String contentUrl) {}

    static ModelData of(Page page, AiModel model) {
        return new ModelData(
                "https://schema.org",
                "SoftwareApplication",
                model.name(),
                model.id(),
                page.host() + "/models/" + model.id(),
                "Artificial intelligence model",
                maker(model.developer()),
                licence(page, model.licence()),
                model.released(),
                model.identifiers().stream()
                        .map(one -> "https://huggingface.co/" + one.repository())
                        .toList(),
                new DataSet(
                        "Dataset",
                        model.name() + " – Sovereign Model Catalogue",
                        "Every fact that the catalogue has of this model, with its sources.",
                        "https://creativecommons.org/licenses/by/4.0/",
                        Integer.toString(page.editionNumber()),
                        page.edition().header().digest(),
                        new Download(
                                "DataDownload",
                                "application/json",
                                page.host() + Paths.model(model.id()) + "?edition=" + page.editionNumber())));
    }

    private static @Nullable Maker maker(Organisation developer) {
        if (developer.id().equals(Fact.UNKNOWN)) {
            return null;
        }
        // A consortium of the EU has no country.
        boolean seated =
                developer.country().length() == 2 && !developer.country().equals("EU");
        return new Maker(
                "Organization",
                developer.name(),
                developer.website(),
                seated ? new Seat("PostalAddress", developer.country()) : null);
    }

    /** The text of the licence, if there is only one, because this format cannot express a combination. */
    private static @Nullable String licence(Page page, @Nullable LicenceExpression licence) {
        List<String> ids =
                licence == null ? List.of() : licence.ids().distinct().toList();
        return ids.size() == 1
                ? Stream.ofNullable(page.edition().licences().get(ids.get(0)))
                        .map(Licence::text)
                        .findFirst()
                        .orElse(null)
                : null;
    }
}
