package eu.modelcatalogue.api.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The contract as committed is what the code makes, which only the tests do, and what is served. After a wanted change: {@code mvn verify
 * -Dcontract.write=true}, and the difference is part of the review.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_committed_json_is_what_the_code_makes() throws IOException {
        String made = given().get("/generated/openapi.json").asString();
        String pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(made)) + "\n";
        held(Path.of("openapi/openapi.json"), pretty);
    }

    @Test
    void the_committed_yaml_is_what_the_code_makes() throws IOException {
        held(
                Path.of("openapi/openapi.yaml"),
                given().get("/generated/openapi.yaml").asString());
    }

    /** Of the files as they were when this build began: where they are written anew, the next build serves them. */
    @Test
    void what_is_served_is_what_was_committed() throws IOException {
        for (String format : List.of("json", "yaml")) {
            String address = "/v1/openapi." + format;
            byte[] file = Files.readAllBytes(Path.of("target/classes/openapi/openapi." + format));
            given().get(address)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "application/" + format + ";charset=UTF-8")
                    .header("Access-Control-Allow-Origin", "*")
                    .header("API-Version", "1.1.0");
            assertThat(given().get(address).asByteArray()).isEqualTo(file);
            given().head(address)
                    .then()
                    .statusCode(200)
                    .header("Content-Type", "application/" + format + ";charset=UTF-8");
            given().options(address).then().statusCode(200).header("Allow", "GET, HEAD, OPTIONS");
            given().delete(address).then().statusCode(405);
        }
        given().get("/v1/openapi").then().contentType("application/yaml");
        given().get("/v1/openapi?format=JSON").then().contentType("application/json");
        given().accept("application/json").get("/v1/openapi").then().contentType("application/json");
    }

    @Test
    void every_parameter_and_property_has_a_meaning_an_example_and_bounds() throws IOException {
        JsonNode contract = JSON.readTree(given().get("/generated/openapi.json").asString());
        contract.path("paths")
                .forEach(path -> path.forEach(operation -> operation
                        .path("parameters")
                        .forEach(parameter ->
                                assertThat(parameter.fieldNames()).toIterable().containsExactly("$ref"))));
        contract.path("components").path("parameters").forEach(parameter -> {
            assertThat(parameter.path("description").asText())
                    .as(parameter.toString())
                    .isNotBlank();
            assertThat(parameter.has("example")).as(parameter.toString()).isTrue();
            assertThat(parameter.path("schema").has("maxLength")
                            || parameter.path("schema").has("maximum"))
                    .as(parameter.toString())
                    .isTrue();
        });
        contract.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> properties(schema.getKey(), schema.getValue()));
    }

    /** Types of TypeScript, Python, Java and Go that a generated class of the same name would hide, and the numbers that SmallRye adds to a name. */
    @Test
    void no_schema_is_named_after_a_type_of_a_platform() throws IOException {
        JsonNode schemas = JSON.readTree(given().get("/generated/openapi.json").asString())
                .path("components")
                .path("schemas");
        assertThat(schemas.fieldNames())
                .toIterable()
                .noneMatch(name -> name.matches(".*[0-9]"))
                .doesNotContain(OF_PLATFORMS);
    }

    private static final String[] OF_PLATFORMS = """
            Any Array Blob Boolean Buffer Byte Character Class Comment Date Decimal Document Double Duration Element Enum Error Event Exception
            Field File Float Function Headers History Image Instant Integer Iterable Iterator Language Limit List LocalDate Location Map Module
            Navigator Node Null Number Object Option Optional Override Package Partial Pick Process Promise Proxy Range Record Request Response
            Runtime Selection Set String Symbol System Text Thread Time Tuple Type URL Use Vector Void Window""".split("\\s+", -1);

    /** Some generators leave names undefined where a type stands beside a reference. */
    @Test
    void no_reference_has_a_type_beside_it_and_json_is_declared_as_json() throws IOException {
        JsonNode contract = JSON.readTree(given().get("/generated/openapi.json").asString());
        assertThat(contract.findParents("$ref")).isNotEmpty().noneMatch(one -> one.has("type"));
        contract.path("paths")
                .forEach(path -> path.forEach(operation -> {
                    for (JsonNode body : List.of(operation.path("requestBody"), operation.at("/responses/200"))) {
                        body.path("content").properties().forEach(media -> {
                            if (media.getKey().equals("application/json")
                                    || media.getKey().endsWith("+json")) {
                                assertThat(media.getValue()
                                                .path("schema")
                                                .path("$ref")
                                                .asText())
                                        .as(operation.path("operationId").asText() + " " + media.getKey())
                                        .isNotEmpty()
                                        .doesNotEndWith("/FileContent");
                            }
                        });
                    }
                }));
    }

    @Test
    void who_looks_where_quarkus_has_the_contract_is_led_to_it() {
        given().redirects()
                .follow(false)
                .get("/q/openapi?format=json")
                .then()
                .statusCode(308)
                .header("Location", "/v1/openapi?format=json");
        given().get("/q/openapi").then().statusCode(200).contentType("application/yaml");
    }

    /** What is made for one caller alone has no name to ask by. */
    @Test
    void a_tag_is_promised_where_an_answer_can_be_asked_by_it() throws IOException {
        JSON.readTree(given().get("/generated/openapi.json").asString())
                .path("paths")
                .forEach(path -> path.properties().stream()
                        .filter(operation -> operation.getValue().has("responses"))
                        .forEach(operation -> {
                            JsonNode answers = operation.getValue().path("responses");
                            String id = operation.getValue().path("operationId").asText();
                            assertThat(answers.has("304"))
                                    .as(id)
                                    .isEqualTo(operation.getKey().equals("get"));
                            assertThat(answers.at("/200/headers").has("ETag"))
                                    .as(id)
                                    .isEqualTo(answers.has("304"));
                        }));
    }

    /** What can be absent: parts of bodies, what fields leaves out of an item, and what a problem has only sometimes. */
    @Test
    void an_answer_leaves_nothing_out() throws IOException {
        JsonNode schemas = JSON.readTree(given().get("/generated/openapi.json").asString())
                .path("components")
                .path("schemas");
        schemas.properties().forEach(schema -> {
            Set<String> all = new TreeSet<>();
            schema.getValue().path("properties").fieldNames().forEachRemaining(all::add);
            Set<String> required = new TreeSet<>();
            schema.getValue().path("required").forEach(name -> required.add(name.asText()));
            if (!WITH_ABSENT.contains(schema.getKey())) {
                assertThat(required).as(schema.getKey()).isEqualTo(all);
            }
        });
        assertThat(schemas.at("/Verdict/enum").toString()).isEqualTo("[\"met\",\"notMet\",\"unknown\"]");
    }

    private static final Set<String> WITH_ABSENT = Set.of(
            "CitedText",
            "Condition",
            "InlineProfile",
            "Declaration",
            "DeclarationRequest",
            "Problem",
            "ProblemFault",
            "SearchItem");

    private static void properties(String name, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            String place = name + "." + property.getKey();
            if (value.has("$ref") || value.has("anyOf")) {
                return;
            }
            assertThat(value.path("description").asText()).as(place).isNotBlank();
            if (value.has("properties")) {
                properties(place, value);
            } else if (value.has("items")) {
                assertThat(value.has("maxItems")).as(place).isTrue();
                properties(place, value.get("items"));
            } else if (!value.has("additionalProperties")) {
                assertThat(value.has("examples")).as(place).isTrue();
                boolean bounded = value.has("maxLength") || value.has("maximum");
                assertThat(bounded || value.path("type").asText().equals("boolean"))
                        .as(place)
                        .isTrue();
            }
        });
    }

    private static void held(Path committed, String made) throws IOException {
        if (Boolean.getBoolean("contract.write")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, made);
        }
        assertThat(Files.readString(committed)).isEqualTo(made);
    }
}
