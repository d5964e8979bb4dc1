package eu.modelcatalogue.api.mcp;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.query.Question;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkiverse.mcp.server.test.McpAssured;
import io.quarkiverse.mcp.server.test.McpAssured.McpStreamableTestClient;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tools, as a client of the protocol calls them: what they answer is what the API answers. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class McpTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    ConnectionManager sessions;

    private McpStreamableTestClient client;

    @BeforeEach
    void connect() {
        client = McpAssured.newConnectedStreamableClient();
    }

    @AfterEach
    void nothing_is_kept_of_anybody() {
        client.disconnect();
        // The answer goes out a moment before its session ends.
        await().untilAsserted(() -> assertThat(sessions).isEmpty());
    }

    private ToolResponse call(String tool, Map<String, Object> arguments) {
        AtomicReference<ToolResponse> answer = new AtomicReference<>();
        client.when().toolsCall(tool, arguments, answer::set).thenAssertResults();
        return answer.get();
    }

    /** Everything that a tool can say. */
    private JsonNode whole(String tool, Map<String, Object> arguments) throws IOException {
        Map<String, Object> detailed = new HashMap<>(arguments);
        detailed.put("detail", true);
        return found(tool, detailed);
    }

    /** What a tool answers with: once, as text, and briefly unless detail is asked for. */
    private JsonNode found(String tool, Map<String, Object> arguments) throws IOException {
        ToolResponse answer = call(tool, arguments);
        String text = answer.firstContent().asText().text();
        assertThat(answer.isError()).as(text).isFalse();
        JsonNode found = JSON.readTree(text);
        assertThat(answer.structuredContent()).isNull();
        assertThat(answer.content()).hasSize(1);
        assertThat(text.getBytes(StandardCharsets.UTF_8))
                .as(tool + " " + arguments)
                .hasSizeLessThanOrEqualTo(arguments.containsKey("detail") ? McpTools.MOST_DETAILED : McpTools.MOST);
        assertThat(found.at("/edition/digest").asText()).startsWith("sha256:");
        return found;
    }

    /** A problem as the API would tell it. */
    private JsonNode refused(String tool, Map<String, Object> arguments) throws IOException {
        ToolResponse answer = call(tool, arguments);
        assertThat(answer.isError()).isTrue();
        assertThat(answer.structuredContent()).isNull();
        return JSON.readTree(answer.firstContent().asText().text());
    }

    private static JsonNode api(String address) throws IOException {
        return JSON.readTree(given().urlEncodingEnabled(false).get(address).asByteArray());
    }

    @Test
    void it_says_who_it_is_and_what_its_answers_mean() {
        assertThat(client.initResult().serverName()).isEqualTo("sovereign-model-catalogue");
        assertThat(client.initResult().instructions()).contains("unknown", "edition", "source");
        client.when().pingPong().thenAssertResults();
    }

    @Test
    void tools_read_only_and_say_what_unknown_means_and_what_each_argument_may_be() {
        client.when()
                .toolsList(page -> {
                    assertThat(page.tools())
                            .extracting(tool -> tool.name())
                            .containsExactlyInAnyOrder(
                                    "search_models",
                                    "get_model",
                                    "assess_model",
                                    "compare_models",
                                    "audit_models",
                                    "get_licence",
                                    "list_profiles",
                                    "list_offers");
                    page.tools().forEach(tool -> {
                        assertThat(tool.description()).contains("met, notMet or unknown", "never a yes and never a no");
                        assertThat(tool.annotations().orElseThrow().readOnlyHint())
                                .isTrue();
                        assertThat(tool.annotations().orElseThrow().destructiveHint())
                                .isFalse();
                        assertThat(tool.annotations().orElseThrow().openWorldHint())
                                .isFalse();
                        assertThat(tool.inputSchema().getBoolean("additionalProperties"))
                                .isFalse();
                        tool.inputSchema().getJsonObject("properties").forEach(argument -> {
                            Map<?, ?> schema = ((JsonObject) argument.getValue()).getMap();
                            assertThat((String) schema.get("description"))
                                    .as(argument.getKey())
                                    .isNotBlank();
                            assertThat("boolean".equals(schema.get("type"))
                                            || Set.of("maxLength", "maximum", "enum", "format").stream()
                                                    .anyMatch(schema::containsKey))
                                    .as(tool.name() + " " + argument.getKey())
                                    .isTrue();
                        });
                    });
                })
                .thenAssertResults();
    }

    @Test
    void a_search_is_that_of_the_api() throws IOException {
        JsonNode found = whole(
                "search_models",
                Map.of(
                        "weights", "open",
                        "licenceClass", List.of("open", "unlisted"),
                        "region", "EU",
                        "limit", 3,
                        "facets", "developer"));

        assertThat(found)
                .isEqualTo(
                        api("/v1/models?weights=open&licenceClass=open,unlisted&region=EU&limit=3&facets=developer"));
        assertThat(found.at("/items/0/g7").asText()).isNotEmpty();
        assertThat(found.at("/next").asText()).startsWith("/v1/models?");
        assertThat(whole("search_models", Map.of())).isEqualTo(api("/v1/models"));
        assertThat(found("search_models", Map.of()))
                .isEqualTo(api("/v1/models?limit=" + Concise.PAGE + "&fields=" + Concise.FIELDS_OF_SEARCH));
    }

    @Test
    void every_parameter_of_the_search_is_an_argument_but_those_of_files_and_editions() {
        assertThat(Tool.SEARCH_MODELS.names())
                .isEqualTo(Question.SEARCH.names().stream()
                        .filter(name -> !Set.of("format", "bom", "root", "offers", "lang", "edition", "asOf")
                                .contains(name))
                        .collect(Collectors.collectingAndThen(Collectors.toSet(), names -> {
                            names.addAll(Set.of("task", "detail"));
                            return names;
                        })));
    }

    @Test
    void a_model_has_the_sources_of_every_fact_and_is_found_by_any_exact_name() throws IOException {
        JsonNode model = whole("get_model", Map.of("model", "mistral-small-3.2"));

        assertThat(model).isEqualTo(api("/v1/models/mistral-small-3.2"));
        assertThat(model.findValues("locator")).isNotEmpty();
        assertThat(whole("get_model", Map.of("model", "mistralai/Mistral-Small-3.2-24B-Instruct-2506")))
                .isEqualTo(model);
        assertThat(found("get_model", Map.of("model", "mistral-small-3.2", "fields", "id,licence")))
                .isEqualTo(api("/v1/models/mistral-small-3.2?fields=id,licence"));
    }

    @Test
    void a_verdict_comes_rule_by_rule_in_a_language() throws IOException {
        assertThat(whole("assess_model", Map.of("model", "llama-4-maverick", "profile", "letter-2025", "lang", "fr")))
                .isEqualTo(api("/v1/models/llama-4-maverick/assessments/letter-2025?lang=fr"));
        assertThat(whole("assess_model", Map.of("model", "gpt-5", "profile", "letter-2025@1")))
                .isEqualTo(api("/v1/models/gpt-5/assessments/letter-2025@1?lang=en"));
    }

    @Test
    void models_stand_side_by_side() throws IOException {
        assertThat(whole(
                        "compare_models",
                        Map.of("models", List.of("moshi", "gpt-5"), "profiles", "letter-2025,eu-sovereign")))
                .isEqualTo(api("/v1/comparison?models=moshi,gpt-5&profiles=letter-2025,eu-sovereign&lang=en"));
    }

    @Test
    void a_document_is_audited() throws IOException {
        String document = "gpt-5\nmistralai/Mistral-Small-3.2-24B-Instruct-2506\nnobody-has-this-name";
        JsonNode found = whole("audit_models", Map.of("document", document, "profiles", "letter-2025"));

        JsonNode same = JSON.readTree(given().contentType("text/plain")
                .body(document)
                .post("/v1/audit?profiles=letter-2025")
                .asByteArray());
        assertThat(found).isEqualTo(same);
        assertThat(found.findValuesAsText("id")).contains("gpt-5", "mistral-small-3.2");
    }

    @Test
    void all_faults_are_told_at_once_in_the_words_of_the_api() throws IOException {
        JsonNode problem = refused("search_models", Map.of("weights", "opn", "limit", 0, "colour", "red"));

        assertThat(problem.path("type").asText()).isEqualTo("/problems.html#invalid-parameters");
        assertThat(problem.path("errors").findValuesAsText("parameter"))
                .containsExactlyInAnyOrder("weights", "limit", "colour");
        JsonNode two = refused("assess_model", Map.of("profile", "nothing"));
        assertThat(two.path("errors").findValuesAsText("parameter")).containsExactlyInAnyOrder("model", "profile");
        assertThat(refused("get_model", Map.of("model", "nobody")).path("type").asText())
                .isEqualTo("/problems.html#not-found");
        assertThat(refused("compare_models", Map.of("models", "moshi")).path("errors"))
                .hasSize(2);
        assertThat(refused("audit_models", Map.of("document", ""))
                        .path("status")
                        .asInt())
                .isEqualTo(400);
        assertThat(refused("audit_models", Map.of("document", "x".repeat(20_001)))
                        .path("errors"))
                .hasSize(1);
    }

    @Test
    void an_argument_of_any_shape_is_a_fault_or_a_value_and_never_ours() throws IOException {
        for (Object strange : List.of(
                Map.of("a", Map.of("b", List.of())),
                List.of(List.of(1)),
                true,
                1e300,
                "\u0000",
                "x".repeat(3_000),
                "%zz")) {
            assertThat(refused("get_model", Map.of("model", strange))
                            .path("status")
                            .asInt())
                    .as(String.valueOf(strange))
                    .isIn(400, 404);
            assertThat(refused("search_models", Map.of("weights", strange))
                            .path("status")
                            .asInt())
                    .isEqualTo(400);
        }
    }

    @Test
    void what_is_too_long_for_a_conversation_is_refused_with_advice() throws IOException {
        JsonNode problem = refused("search_models", Map.of("limit", 100));
        assertThat(problem.path("detail").asText()).contains("Name fewer models", "detail=true");
        JsonNode detailed = refused(
                "search_models", Map.of("limit", 100, "facets", "licence,developer,family,country", "detail", true));
        assertThat(detailed.path("detail").asText())
                .contains("Name fewer models")
                .doesNotContain("detail=true");
    }

    /** Whatever model is asked about, its short form fits into the limit. */
    @Test
    void the_short_form_of_every_model_asked_first_fits() throws IOException {
        List<String> models = JsonPath.from(
                        given().get("/v1/models?limit=40&fields=id").asString())
                .getList("items.id");
        for (String model : models) {
            found("get_model", Map.of("model", model));
            found("assess_model", Map.of("model", model, "profile", "letter-2025"));
        }
    }

    @Test
    void an_unknown_name_returns_candidates() throws IOException {
        assertThat(refused("get_model", Map.of("model", "mistral small 3.22"))
                        .path("candidates")
                        .findValuesAsText("id"))
                .contains("mistral-small-3.2");
        assertThat(refused("get_licence", Map.of("licence", "apache 2.0"))
                        .at("/candidates/0/id")
                        .asText())
                .isEqualTo("Apache-2.0");
        assertThat(refused("list_profiles", Map.of("profile", "letter")).path("candidates"))
                .hasSize(3);
        assertThat(refused("search_models", Map.of("task", "transcriptoin-x"))
                        .at("/errors/0/parameter")
                        .asText())
                .isEqualTo("task");
    }

    /** Questions of buyers, each with the call that an assistant makes for it, a place in the answer, and what stands there. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Which open models come from Germany?               | search_models  | {"country": "Germany", "weights": "open"}                    | /items/0/developer/country | DE
            Which models by French developers are not closed?  | search_models  | {"country": "france", "weights": "!closed,!unknown"}         | /items/0/developer/country | FR
            Which open models from Europe write down speech?   | search_models  | {"task": "transcription", "region": "Europe", "weights": "open"} | /items/0/weights       | open
            Do we have an open model for embeddings?           | search_models  | {"task": "embedding", "licenceClass": "open"}                | /items/0/weights           | open
            Is Llama 4 Maverick open as the letter says?       | assess_model   | {"model": "llama-4-maverick", "profile": "letter-2025"}      | /assessment/verdict        | notMet
            What is known of Mistral Small 3.2?                | get_model      | {"model": "mistralai/Mistral-Small-3.2-24B-Instruct-2506"}   | /licence                   | Apache-2.0
            May we sell what we build under Apache 2.0?        | get_licence    | {"licence": "Apache-2.0"}                                    | /terms/commercialUse       | true
            By what can you judge models?                      | list_profiles  | {}                                                           | /items/0/version           | *
            Who serves Mistral Small 3.2 from the Union?       | list_offers    | {"model": "mistral-small-3.2", "siteRegion": "EU"}           | /items/0/model             | mistral-small-3.2
            How do Apertus and GPT-5 differ?                   | compare_models | {"models": ["apertus-70b", "gpt-5"], "profiles": "letter-2025"} | /models/1/id            | gpt-5
            Which of our models are a risk?                    | audit_models   | {"document": "gpt-5\\nmistral-small-3.2"}                    | /items/0/model/id          | gpt-5
            """)
    void a_question_of_a_buyer_is_answered_by_one_call(
            String question, String tool, String arguments, String place, String said) throws IOException {
        Map<String, Object> given = JSON.readValue(arguments, new TypeReference<Map<String, Object>>() {});

        String answer = found(tool, given).at(place).asText();

        assertThat(answer).as(question).isNotEmpty();
        if (!said.equals("*")) {
            assertThat(answer).as(question).isEqualTo(said);
        }
    }
}
