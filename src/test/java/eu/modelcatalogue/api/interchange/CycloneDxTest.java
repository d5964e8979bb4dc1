package eu.modelcatalogue.api.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.offers.Offer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bills of materials as CycloneDX, held to its schema. */
class CycloneDxTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "http://cyclonedx.org/schema/";
    private static final Edition EDITION = TheSeeds.edition();

    @Test
    void every_bill_is_valid() throws IOException {
        Schema schema = schema(
                CycloneDxVersion.V1_6,
                Map.of(
                        FOLDER + "bom-1.6.schema.json", text("bom-1.6.schema.json"),
                        FOLDER + "spdx.schema.json", text("spdx.schema.json"),
                        FOLDER + "jsf-0.82.schema.json", text("jsf-0.82.schema.json")));

        assertThat(faults(schema, CycloneDxVersion.V1_6)).isEmpty();
        assertThat(schema.validate(JSON.readTree("{\"bomFormat\":\"other\"}"))).isNotEmpty();
    }

    /** The library for Java has no schema of 1.7 yet; that for JavaScript does, and {@code .ci/run} names its folder. */
    @Test
    void every_bill_of_the_newer_version_is_valid() throws IOException {
        String folder = System.getProperty("cyclonedx.schemas", "");
        assumeTrue(
                !folder.isEmpty(), "The schema of 1.7 is not here: name the folder of schemas by -Dcyclonedx.schemas");
        Map<String, String> schemas = new TreeMap<>();
        for (String name : List.of("bom-1.7", "spdx", "jsf-0.82", "cryptography-defs")) {
            Path file = Path.of(folder, name + ".SNAPSHOT.schema.json");
            schemas.put(FOLDER + name + ".schema.json", Files.readString(file).replace(".SNAPSHOT.", "."));
        }
        Schema schema = schema(CycloneDxVersion.V1_7, schemas);

        assertThat(faults(schema, CycloneDxVersion.V1_7)).isEmpty();
        assertThat(schema.validate(JSON.readTree("{\"bomFormat\":\"other\"}"))).isNotEmpty();
    }

    /** What 1.7 says more than 1.6, and nothing else. */
    @Test
    void the_newer_version_says_the_same_and_more() {
        AiModel model = EDITION.model("mistral-small-3.2").orElseThrow();

        ObjectNode newer = (ObjectNode) bill(model, CycloneDxVersion.V1_7);

        assertThat(newer.at("/specVersion").asText()).isEqualTo("1.7");
        assertThat(newer.at("/metadata/distributionConstraints/tlp").asText()).isEqualTo("CLEAR");
        assertThat(newer.at("/metadata/component/licenses").toString()).isEqualTo("""
                        [{"expression":"Apache-2.0","acknowledgement":"concluded",\
                        "expressionDetails":[{"licenseIdentifier":"Apache-2.0","url":"https://spdx.org/licenses/Apache-2.0.html"}]},\
                        {"expression":"Apache-2.0","acknowledgement":"declared"}]""");
        ObjectNode older = (ObjectNode) bill(model, CycloneDxVersion.V1_6);
        assertThat(newer.at("/serialNumber")).isNotEqualTo(older.at("/serialNumber"));
        for (ObjectNode one : List.of(older, newer)) {
            one.remove(List.of("$schema", "specVersion", "serialNumber"));
            ((ObjectNode) one.at("/metadata")).remove("distributionConstraints");
            ((ObjectNode) one.at("/metadata/component")).remove("licenses");
        }
        assertThat(newer).isEqualTo(older);
    }

    @Test
    void a_bill_says_licence_repositories_lineage_and_verdicts() {
        AiModel model = EDITION.model("mistral-small-3.2").orElseThrow();

        JsonNode bill = bill(model);

        JsonNode component = bill.at("/metadata/component");
        assertThat(component.at("/type").asText()).isEqualTo("machine-learning-model");
        assertThat(component.at("/licenses/0/expression").asText()).isEqualTo("Apache-2.0");
        assertThat(component.at("/manufacturer/address/country").asText()).isEqualTo("FR");
        assertThat(component.at("/purl").asText()).startsWith("pkg:huggingface/mistralai/");
        assertThat(component.at("/externalReferences").findValuesAsText("url"))
                .contains("https://catalogue.example.eu/models/mistral-small-3.2?edition=1");
        assertThat(component.at("/properties").findValuesAsText("name"))
                .contains(
                        "sovereign-model-catalogue:g7",
                        "sovereign-model-catalogue:weights",
                        "sovereign-model-catalogue:verdict:"
                                + EDITION.currentProfiles().get("letter-2025").key());
        assertThat(bill.at("/dependencies/0/ref").asText()).isEqualTo("model:mistral-small-3.2");
        assertThat(bill.at("/metadata/properties/1/value").asText())
                .isEqualTo(EDITION.header().digest());
    }

    @Test
    void a_model_is_identified_by_the_weights_that_one_runs() {
        JsonNode component = bill(EDITION.model("mistral-nemo").orElseThrow()).at("/metadata/component");

        assertThat(component.at("/purl").asText()).startsWith("pkg:huggingface/mistralai/Mistral-Nemo-Instruct-2407");
        assertThat(component.at("/externalReferences/0/url").asText())
                .isEqualTo("https://huggingface.co/mistralai/Mistral-Nemo-Instruct-2407");
    }

    /**
     * Which repository an entry is, and how the others are related to it. Where sources name no role of the one before post-training, the names tell:
     * a model is what one runs.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # an Instruct, the weights before it, and a copy
                    mistral-nemo | mistralai/Mistral-Nemo-Instruct-2407 | mistralai/Mistral-Nemo-Base-2407 | mistralai/Mistral-Nemo-Instruct-FP8-2407 |
                    # no source names the role of the first
                    llama-3.1-8b | meta-llama/Llama-3.1-8B-Instruct | | | meta-llama/Meta-Llama-3.1-8B-Instruct,meta-llama/Llama-3.1-8B,meta-llama/Meta-Llama-3.1-8B
                    mistral-large-3 | mistralai/Mistral-Large-3-675B-Instruct-2512 | | | mistralai/Mistral-Large-3-675B-Base-2512
                    # of two without a role, the one with the name of the model
                    granite-4.0-tiny-preview | ibm-granite/granite-4.0-tiny-preview | | | ibm-granite/granite-4.0-tiny-base-preview
                    whisper-base | openai/whisper-base | | | openai/whisper-base.en
                    # before a release without a role only where the name says so; the other is a former name
                    glm-4.5 | zai-org/GLM-4.5 | zai-org/GLM-4.5-Base | zai-org/GLM-4.5-FP8 |
                    sea-lion-7b | aisingapore/sea-lion-7b | | | aisingapore/SEA-LION-v1-7B
                    # a copy; of what it was made nobody says
                    hermes-4-70b | NousResearch/Hermes-4-70B | | NousResearch/Hermes-4-70B-FP8 |
                    # a fine-tune of a model that has an entry of its own
                    normistral-11b | norallm/normistral-11b-warm | Mistral NeMo 12B (2407) | | norallm/normistral-11b-long
                    # only a service
                    gpt-4o | | | |
                    """)
    void an_entry_is_one_release_and_the_others_are_related_to_it(
            String id,
            @Nullable String release,
            @Nullable String before,
            @Nullable String copies,
            @Nullable String others) {
        JsonNode component = bill(EDITION.model(id).orElseThrow()).at("/metadata/component");

        assertThat(Stream.of(component.at("/purl").asText())
                        .map(purl -> purl.replaceFirst("@.*", "").replaceFirst("pkg:huggingface/", "")))
                .containsExactly(Objects.requireNonNullElse(release, ""));
        assertThat(names(component, "ancestors")).isEqualTo(before);
        assertThat(names(component, "descendants")).isEqualTo(copies);
        assertThat(names(component, "variants")).isEqualTo(others);
        assertThat(distributions(component))
                .hasSize(release == null ? 0 : 1)
                .allMatch(url -> url.endsWith("/" + release));
        component
                .at("/pedigree/descendants")
                .forEach(copy -> assertThat(distributions(copy))
                        .containsExactly(
                                "https://huggingface.co/" + copy.at("/name").asText()));
    }

    private static @Nullable String names(JsonNode component, String relation) {
        List<String> names = StreamSupport.stream(
                        component.at("/pedigree/" + relation).spliterator(), false)
                .map(one -> one.at("/name").asText())
                .toList();
        return names.isEmpty() ? null : String.join(",", names);
    }

    private static List<String> distributions(JsonNode component) {
        return StreamSupport.stream(component.at("/externalReferences").spliterator(), false)
                .filter(one -> one.at("/type").asText().equals("distribution"))
                .map(one -> one.at("/url").asText())
                .toList();
    }

    /** A fine-tune of an entry with weights before and after post-training: nobody says of which, and no package URL may. */
    @Test
    void of_what_a_model_was_made_is_said_as_exactly_as_it_is_known() {
        JsonNode ofEntry = bill(EDITION.model("normistral-11b").orElseThrow());
        JsonNode ofNobodyKnows = bill(EDITION.model("gpt-4o").orElseThrow());

        JsonNode ancestor = ofEntry.at("/metadata/component/pedigree/ancestors/0");
        assertThat(ancestor.at("/bom-ref").asText()).isEqualTo("model:mistral-nemo");
        assertThat(ancestor.has("purl")).isFalse();
        assertThat(ofEntry.at("/dependencies/0/dependsOn/0").asText()).isEqualTo("model:mistral-nemo");
        assertThat(ofNobodyKnows.has("dependencies")).isFalse();
    }

    /** References are found by {@code bom-ref}: each is told once, and each that is named is told. */
    @Test
    void every_reference_is_told_once() {
        for (AiModel model : EDITION.models()) {
            JsonNode bill = bill(model);
            List<String> told = bill.findValuesAsText("bom-ref");
            List<String> named = new ArrayList<>(bill.findValuesAsText("ref"));
            bill.findValues("dependsOn").forEach(all -> all.forEach(one -> named.add(one.asText())));

            assertThat(told).as(model.id()).doesNotHaveDuplicates().containsAll(named);
        }
    }

    /** No bill of an entry that has weights after post-training is one of weights before it. */
    @Test
    void no_bill_is_of_weights_before_post_training_where_there_are_weights_after_it() {
        assertThat(EDITION.models().stream()
                        .filter(model -> model.identifiers().stream().anyMatch(one -> "instruct".equals(one.role()))))
                .isNotEmpty()
                .allMatch(model -> "instruct"
                        .equals(Objects.requireNonNull(ModelBom.release(model)).role()));
    }

    @Test
    void a_bill_names_the_services_that_run_the_model_and_the_memory_that_it_takes() {
        AiModel model = EDITION.model("mistral-small-3.2").orElseThrow();
        List<Offer> hosts = EDITION.offers().ofModel(model.id()).stream()
                .filter(offer -> offer.isOpen() && offer.isHosted(model.developer()))
                .toList();

        JsonNode bill = bill(model);

        assertThat(hosts).isNotEmpty();
        assertThat(bill.at("/services")).hasSameSizeAs(hosts);
        assertThat(bill.at("/services").findValuesAsText("bom-ref")).doesNotHaveDuplicates();
        assertThat(bill.at("/services/0/properties/0/name").asText()).isEqualTo("sovereign-model-catalogue:offer.id");
        assertThat(bill.at("/metadata/component/properties").findValuesAsText("name"))
                .contains(
                        "sovereign-model-catalogue:calculatedMemory.at16Bits",
                        "sovereign-model-catalogue:hardware.at16Bits",
                        "sovereign-model-catalogue:services");
        assertThat(bill(EDITION.model("gpt-4o").orElseThrow()).toString()).doesNotContain("calculatedMemory");
    }

    @Test
    void weights_that_were_taken_back_are_identified_and_nowhere_to_be_had() {
        JsonNode component = bill(EDITION.model("mpt-30b").orElseThrow()).at("/metadata/component");

        assertThat(component.at("/purl").asText()).startsWith("pkg:huggingface/mosaicml/mpt-30b");
        assertThat(component.at("/externalReferences").findValuesAsText("type"))
                .isNotEmpty()
                .doesNotContain("distribution");
    }

    @Test
    void a_bill_has_a_name_of_its_own_that_stays() {
        AiModel model = EDITION.model("mistral-small-3.2").orElseThrow();
        ModelBom bom = ModelBom.of(EDITION, model, path -> "https://catalogue.example.eu" + path);
        ModelBom elsewhere = ModelBom.of(EDITION, model, path -> "https://other.example.eu" + path);
        ModelBom other = ModelBom.of(EDITION, EDITION.model("mistral-nemo").orElseThrow(), path -> path);

        String name = serial(bom, "1.0");

        assertThat(name)
                .matches("urn:uuid:[0-9a-f-]{36}")
                .isEqualTo(bill(model).at("/serialNumber").asText());
        assertThat(List.of(name, serial(bom, "1.1"), serial(elsewhere, "1.0"), serial(other, "1.0")))
                .doesNotHaveDuplicates();
        assertThat(JSON.valueToTree(new SpdxBill(bom, "1.0").write()).toString())
                .contains("urn:uuid:")
                .doesNotContain(name);
    }

    private static String serial(ModelBom bom, String build) {
        return (String) new CycloneDxBill(bom, build, CycloneDxVersion.V1_6)
                .write()
                .values()
                .get("serialNumber");
    }

    private static Schema schema(CycloneDxVersion version, Map<String, String> schemas) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7, builder -> builder.schemas(schemas))
                .getSchema(SchemaLocation.of(version.schema()));
    }

    private static Map<String, String> faults(Schema schema, CycloneDxVersion version) {
        Map<String, String> faults = new TreeMap<>();
        for (AiModel model : EDITION.models()) {
            schema.validate(bill(model, version)).forEach(error -> faults.put(model.id(), error.toString()));
        }
        return faults;
    }

    private static JsonNode bill(AiModel model) {
        return bill(model, CycloneDxVersion.V1_6);
    }

    private static JsonNode bill(AiModel model, CycloneDxVersion version) {
        ModelBom bom = ModelBom.of(EDITION, model, path -> "https://catalogue.example.eu" + path);
        return JSON.valueToTree(new CycloneDxBill(bom, "1.0", version).write());
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(CycloneDxTest.class.getResourceAsStream("/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
