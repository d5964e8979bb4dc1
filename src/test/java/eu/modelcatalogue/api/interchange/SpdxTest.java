package eu.modelcatalogue.api.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Bills of materials as SPDX 3, held to its schema and to what its AI profile asks. */
class SpdxTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Edition EDITION = TheSeeds.edition();

    @Test
    void every_bill_is_valid() throws IOException {
        JsonNode official = official();
        Schema schema = schema(byType(official));
        Map<String, String> faults = new TreeMap<>();
        for (AiModel model : EDITION.models()) {
            schema.validate(bill(model)).forEach(error -> faults.merge(model.id(), error.toString(), String::concat));
        }

        assertThat(faults).isEmpty();
        JsonNode wrong = JSON.readTree(
                bill(EDITION.models().get(0)).toString().replace("\"hasDeclaredLicense\"", "\"isUnder\""));
        for (Schema one : List.of(schema, schema(official))) {
            assertThat(one.validate(bill(EDITION.models().get(0)))).isEmpty();
            assertThat(one.validate(wrong)).isNotEmpty();
            assertThat(one.validate(JSON.readTree("{\"@context\":\"other\"}"))).isNotEmpty();
        }
    }

    /** As the schema stands, without the step that {@link #byType} spares. */
    @Test
    void bills_are_valid_by_the_schema_as_it_stands() throws IOException {
        Schema schema = schema(official());
        List<AiModel> models = EDITION.models();

        for (int at = 0; at < models.size(); at += 40) {
            assertThat(schema.validate(bill(models.get(at))))
                    .as(models.get(at).id())
                    .isEmpty();
        }
    }

    @Test
    void every_element_that_is_named_is_told_once() {
        for (AiModel model : EDITION.models()) {
            Set<String> told = new HashSet<>();
            Set<String> named = new HashSet<>();
            for (JsonNode one : bill(model).at("/@graph")) {
                if (one.has("spdxId")) {
                    assertThat(told.add(one.at("/spdxId").asText()))
                            .as(one.toString())
                            .isTrue();
                }
                Stream.of("to", "element", "rootElement", "originatedBy")
                        .forEach(many -> one.path(many).forEach(to -> named.add(to.asText())));
                Stream.of("from", "suppliedBy", "dataLicense")
                        .filter(one::has)
                        .forEach(single -> named.add(one.path(single).asText()));
            }
            named.removeIf(one -> one.startsWith("spdx:ExpandedLicensing/"));

            assertThat(told).as(model.id()).containsAll(named);
        }
    }

    /** SPDX 3.0.1, profiles AI and Dataset: exactly one concluded and one declared licence of each package. */
    @Test
    void every_package_has_one_licence_of_each_sort() {
        for (AiModel model : EDITION.models()) {
            JsonNode bill = bill(model);
            List<String> packages = new ArrayList<>(ids(bill, "ai_AIPackage"));
            packages.addAll(ids(bill, "dataset_DatasetPackage"));
            for (String relation : List.of("hasDeclaredLicense", "hasConcludedLicense")) {
                assertThat(of(bill, "Relationship")
                                .filter(one ->
                                        one.at("/relationshipType").asText().equals(relation))
                                .map(one -> one.at("/from").asText()))
                        .as(model.id())
                        .containsExactlyInAnyOrderElementsOf(packages);
            }
        }
    }

    @Test
    void a_bill_says_licence_developer_lineage_and_verdicts() {
        JsonNode bill = bill(EDITION.model("mistral-small-3.2").orElseThrow());

        JsonNode model = of(bill, "ai_AIPackage").findFirst().orElseThrow();
        assertThat(model.at("/software_packageUrl").asText()).startsWith("pkg:huggingface/mistralai/");
        assertThat(of(bill, "simplelicensing_LicenseExpression")
                        .map(one -> one.at("/simplelicensing_licenseExpression").asText()))
                .contains("Apache-2.0", "CC-BY-4.0");
        assertThat(of(bill, "Organization").map(one -> one.at("/name").asText()))
                .contains("Mistral AI");
        assertThat(model.at("/externalRef").findValues("locator").toString())
                .contains("https://catalogue.example.eu/models/mistral-small-3.2?edition=1");
        assertThat(model.at("/extension/0/extension_cdxProperty").findValuesAsText("extension_cdxPropName"))
                .contains("sovereign-model-catalogue:g7", "sovereign-model-catalogue:weights");
        assertThat(of(bill, "SpdxDocument")
                        .findFirst()
                        .orElseThrow()
                        .at("/comment")
                        .asText())
                .contains(EDITION.header().digest());
    }

    /** SPDX 3.0.1, hasDeclaredLicense: as found in the software itself, which is the developer's word; the conclusion may be of another. */
    @Test
    void only_what_a_developer_states_is_declared() {
        List<AiModel> licensed = EDITION.models().stream()
                .filter(model -> !model.licenceStated().equals("unknown"))
                .toList();
        List<AiModel> undeclared = licensed.stream()
                .filter(model -> sayers(model).noneMatch("developer"::equals))
                .toList();
        assertThat(undeclared).isNotEmpty().hasSizeLessThan(licensed.size());

        for (AiModel model : licensed) {
            JsonNode bill = bill(model);
            assertThat(licence(bill, "#model", "hasConcludedLicense"))
                    .as(model.id())
                    .isEqualTo(model.licenceStated());
            assertThat(licence(bill, "#model", "hasDeclaredLicense"))
                    .as(model.id())
                    .isEqualTo(undeclared.contains(model) ? "NoAssertionLicense" : stated(model));
        }
    }

    /** A base model has no post-training: no data of it, on which it could have been trained. */
    @Test
    void what_a_model_does_not_have_is_no_data_of_it() {
        AiModel model = EDITION.model("minerva-3b").orElseThrow();
        assertThat(model.facts().value("components.postTrainingDatasets.availability"))
                .isEqualTo("notApplicable");

        assertThat(ids(bill(model), "dataset_DatasetPackage"))
                .isNotEmpty()
                .noneMatch(id -> id.endsWith("#postTrainingDatasets"));
    }

    @Test
    void a_model_is_identified_by_the_weights_that_one_runs() {
        JsonNode bill = bill(EDITION.model("mistral-nemo").orElseThrow());

        JsonNode model = of(bill, "ai_AIPackage").findFirst().orElseThrow();
        assertThat(model.at("/software_packageUrl").asText())
                .startsWith("pkg:huggingface/mistralai/Mistral-Nemo-Instruct-2407");
        assertThat(model.at("/software_downloadLocation").asText())
                .isEqualTo("https://huggingface.co/mistralai/Mistral-Nemo-Instruct-2407");
        assertThat(of(bill, "software_Package")
                        .map(one -> one.at("/software_downloadLocation").asText()))
                .containsExactly(
                        "https://huggingface.co/mistralai/Mistral-Nemo-Base-2407",
                        "https://huggingface.co/mistralai/Mistral-Nemo-Instruct-FP8-2407");
        assertThat(of(bill, "Relationship")
                        .filter(one -> one.at("/relationshipType").asText().equals("descendantOf"))
                        .map(one -> one.at("/from").asText().replaceFirst(".*#", "") + " of "
                                + one.at("/to/0").asText().replaceFirst(".*#", "")))
                .containsExactly("model of repository-1", "repository-2 of model");
        for (AiModel one : EDITION.models()) {
            List<String> roles = ModelBom.repositories(one).stream()
                    .flatMap(identifier -> Stream.ofNullable(identifier.role()))
                    .toList();
            assertThat(roles)
                    .as(one.id())
                    .isSortedAccordingTo(
                            Comparator.comparing(List.of("instruct", "base", "converted", "quantised")::indexOf));
        }
    }

    @Test
    void weights_that_were_taken_back_are_identified_and_nowhere_to_be_had() {
        for (String id : List.of("mpt-30b", "mpt-30b-instruct", "geitje-7b-ultra")) {
            JsonNode model = of(bill(EDITION.model(id).orElseThrow()), "ai_AIPackage")
                    .filter(one -> one.at("/spdxId").asText().endsWith("#model"))
                    .findFirst()
                    .orElseThrow();

            assertThat(model.at("/software_packageUrl").asText()).startsWith("pkg:huggingface/");
            assertThat(model.has("software_downloadLocation")).as(id).isFalse();
            assertThat(model.has("suppliedBy")).as(id).isFalse();
            assertThat(model.at("/externalRef").findValuesAsText("externalRefType"))
                    .doesNotContain("altDownloadLocation");
        }
    }

    private static Stream<String> sayers(AiModel model) {
        return claims(model).map(Claim::source);
    }

    private static String stated(AiModel model) {
        return claims(model)
                .filter(claim -> claim.source().equals("developer"))
                .map(Claim::value)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Claim> claims(AiModel model) {
        Fact fact = model.facts().get("components.weightsFinal.licence");
        return Stream.concat(fact.evidence().stream(), fact.dissent().stream());
    }

    /** The expression that a relationship leads to, else the name of what stands there instead: NONE is {@code NoneLicense} in SPDX. */
    private static String licence(JsonNode bill, String of, String relation) {
        String to = of(bill, "Relationship")
                .filter(one -> one.at("/relationshipType").asText().equals(relation))
                .filter(one -> one.at("/from").asText().endsWith(of))
                .map(one -> one.at("/to/0").asText())
                .findFirst()
                .orElseThrow();
        return of(bill, "simplelicensing_LicenseExpression")
                .filter(one -> one.at("/spdxId").asText().equals(to))
                .map(one -> one.at("/simplelicensing_licenseExpression").asText())
                .findFirst()
                .orElse(to.endsWith("NoneLicense") ? "NONE" : to.substring(to.lastIndexOf('/') + 1));
    }

    @Test
    void what_nobody_knows_is_no_assertion_and_no_value() {
        AiModel model = EDITION.models().stream()
                .filter(one -> one.licenceStated().equals("unknown") && one.released() == null)
                .findFirst()
                .orElseThrow();

        JsonNode bill = bill(model);

        assertThat(bill.toString()).contains("spdx:ExpandedLicensing/NoAssertionLicense");
        assertThat(of(bill, "ai_AIPackage").findFirst().orElseThrow().has("releaseTime"))
                .isFalse();
        assertThat(of(bill, "SpdxDocument")
                        .findFirst()
                        .orElseThrow()
                        .at("/profileConformance")
                        .toString())
                .doesNotContain("\"ai\"");
    }

    private static JsonNode bill(AiModel model) {
        return JSON.valueToTree(
                new SpdxBill(ModelBom.of(EDITION, model, path -> "https://catalogue.example.eu" + path), "1.0")
                        .write());
    }

    private static Stream<JsonNode> of(JsonNode bill, String type) {
        return StreamSupport.stream(bill.at("/@graph").spliterator(), false)
                .filter(one -> one.at("/type").asText().equals(type));
    }

    private static List<String> ids(JsonNode bill, String type) {
        return of(bill, type).map(one -> one.at("/spdxId").asText()).toList();
    }

    private static JsonNode official() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SpdxTest.class.getResourceAsStream("/resources/schema-v3.0.1.json"))) {
            return JSON.readTree(in);
        }
    }

    /**
     * The same schema, where each element is held to the class that its type names, instead of to one class after the other until one fits: each names its
     * own type, so that no other can. It takes half the time.
     */
    private static JsonNode byType(JsonNode official) {
        ObjectNode whole = official.deepCopy();
        ObjectNode definitions = (ObjectNode) whole.get("$defs");
        ArrayNode types = JSON.createArrayNode();
        ArrayNode each = JSON.createArrayNode();
        for (JsonNode one : definitions.at("/AnyClass/anyOf")) {
            String type = one.get("$ref").asText().substring("#/$defs/".length());
            types.add(type);
            ObjectNode held = each.addObject();
            held.putObject("if").putObject("properties").putObject("type").put("const", type);
            held.set("then", one);
        }
        ObjectNode anyClass = definitions.putObject("AnyClass");
        anyClass.putArray("required").add("type");
        anyClass.putObject("properties").putObject("type").set("enum", types);
        anyClass.set("allOf", each);
        return whole;
    }

    private static Schema schema(JsonNode written) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(written);
    }
}
