package eu.modelcatalogue.api.standard;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A bill of materials of one model, as CycloneDX 1.6 names it.
 *
 * <p>Source: ECMA-424, and its schema bom-1.6.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record CycloneDx(
        @JsonProperty("$schema") String schema,
        String bomFormat,
        String specVersion,
        String serialNumber,
        int version,
        Metadata metadata,
        List<Dependency> dependencies) {

    /** What the bill is of, and who made it when. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Metadata(
            String timestamp,
            List<Lifecycle> lifecycles,
            Tools tools,
            Organisation manufacturer,
            Component component,
            List<LicenceChoice> licenses,
            List<Property> properties) {}

    /** At which stage the bill was made: one of our own, since the form's are those of who builds. */
    record Lifecycle(String name, String description) {}

    record Tools(List<Component> components) {}

    /** A model, a file of one, or the program that made the bill. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Component(
            String type,
            @JsonProperty("bom-ref") @Nullable String ref,
            @Nullable Organisation manufacturer,
            String name,
            @Nullable String version,
            @Nullable String description,
            List<Hash> hashes,
            List<LicenceChoice> licenses,
            @Nullable String purl,
            @Nullable Pedigree pedigree,
            List<Reference> externalReferences,
            List<Component> components,
            @Nullable ModelCard modelCard,
            List<Property> properties) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Organisation(String name, @Nullable Address address, List<String> url) {}

    record Address(String country) {}

    record Hash(String alg, String content) {}

    /** An SPDX expression, or the id of one licence. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record LicenceChoice(
            @Nullable String expression, @Nullable Licence license) {}

    record Licence(String id) {}

    record Pedigree(List<Component> ancestors, String notes) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Reference(String type, String url, @Nullable String comment) {}

    record ModelCard(Parameters modelParameters) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Parameters(
            @Nullable String architectureFamily, List<DataSet> datasets, List<Format> inputs, List<Format> outputs) {}

    /** What is known of data that the model was trained on. */
    record DataSet(String type, String name, String description) {}

    record Format(String format) {}

    record Property(String name, String value) {}

    record Dependency(String ref, List<String> dependsOn) {}
}
