package eu.modelcatalogue.api;

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
import org.junit.jupiter.api.Test;

/**
 * The contract as committed is the contract as served. After a wanted change: {@code mvn verify -Dcontract.write=true}, and the difference is
 * part of the review.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void the_committed_json_is_what_is_served() throws IOException {
        String served = given().get("/v1/openapi.json").asString();
        String pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(served)) + "\n";
        held(Path.of("openapi/openapi.json"), pretty);
    }

    @Test
    void the_committed_yaml_is_what_is_served() throws IOException {
        held(Path.of("openapi/openapi.yaml"), given().get("/v1/openapi.yaml").asString());
    }

    @Test
    void every_parameter_and_property_has_a_meaning_an_example_and_bounds() throws IOException {
        JsonNode contract = JSON.readTree(given().get("/v1/openapi.json").asString());
        contract.path("paths")
                .forEach(path -> path.path("get").path("parameters").forEach(parameter -> {
                    assertThat(parameter.path("description").asText())
                            .as(parameter.toString())
                            .isNotBlank();
                    assertThat(parameter.has("example"))
                            .as(parameter.toString())
                            .isTrue();
                    assertThat(parameter.path("schema").has("maxLength")
                                    || parameter.path("schema").has("maximum"))
                            .as(parameter.toString())
                            .isTrue();
                }));
        contract.path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> properties(schema.getKey(), schema.getValue()));
    }

    private static void properties(String name, JsonNode schema) {
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            String place = name + "." + property.getKey();
            if (value.has("$ref")) {
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

    private static void held(Path committed, String served) throws IOException {
        if (Boolean.getBoolean("contract.write")) {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, served);
        }
        assertThat(Files.readString(committed)).isEqualTo(served);
    }
}
