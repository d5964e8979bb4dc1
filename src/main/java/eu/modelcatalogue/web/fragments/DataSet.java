package eu.modelcatalogue.web.fragments;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.text.Language;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The catalogue as a data set, for search engines. Source: https://schema.org/Dataset */
public record DataSet(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        String name,
        String description,
        String url,
        String license,
        boolean isAccessibleForFree,
        String version,
        String identifier,
        String datePublished,
        List<String> inLanguage,
        List<Download> distribution) {

    /** A file of the data set. */
    public record Download(@JsonProperty("@type") String type, String encodingFormat, String contentUrl) {}

    public static DataSet of(EditionHeader header, UnaryOperator<String> address) {
        return new DataSet(
                "https://schema.org",
                "Dataset",
                "Sovereign Model Catalogue",
                "Which AI models are really open, how open, under which licence, from whom and from where, judged by named criteria, each fact with its source.",
                address.apply("/"),
                "https://creativecommons.org/licenses/by/4.0/",
                true,
                Integer.toString(header.number()),
                header.digest(),
                header.publishedAt().toString(),
                Language.values().stream().map(Language::word).toList(),
                Stream.of("json application/json", "ndjson application/x-ndjson", "csv text/csv")
                        .map(form -> form.split(" ", 2))
                        .map(form -> new Download(
                                "DataDownload",
                                form[1],
                                address.apply("/v1/editions/" + header.number() + "/catalogue." + form[0])))
                        .toList());
    }
}
