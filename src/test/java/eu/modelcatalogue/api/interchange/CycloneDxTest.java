package eu.modelcatalogue.api.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Bills of materials as CycloneDX, held to its schema. */
class CycloneDxTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FOLDER = "http://cyclonedx.org/schema/";
    private static final Edition EDITION = TheSeeds.edition();

    @Test
    void every_bill_is_valid() throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_7,
                        builder -> builder.schemas(Map.of(
                                FOLDER + "bom-1.6.schema.json", text("bom-1.6.schema.json"),
                                FOLDER + "spdx.schema.json", text("spdx.schema.json"),
                                FOLDER + "jsf-0.82.schema.json", text("jsf-0.82.schema.json"))))
                .getSchema(SchemaLocation.of(FOLDER + "bom-1.6.schema.json"));
        Map<String, String> faults = new TreeMap<>();
        for (AiModel model : EDITION.models()) {
            schema.validate(bill(model)).forEach(error -> faults.put(model.id(), error.toString()));
        }

        assertThat(faults).isEmpty();
        assertThat(schema.validate(JSON.readTree("{\"bomFormat\":\"other\"}"))).isNotEmpty();
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
        return (String) new CycloneDxBill(bom, build).write().values().get("serialNumber");
    }

    private static JsonNode bill(AiModel model) {
        return JSON.valueToTree(
                new CycloneDxBill(ModelBom.of(EDITION, model, path -> "https://catalogue.example.eu" + path), "1.0")
                        .write());
    }

    private static String text(String name) {
        try (InputStream in = Objects.requireNonNull(CycloneDxTest.class.getResourceAsStream("/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
