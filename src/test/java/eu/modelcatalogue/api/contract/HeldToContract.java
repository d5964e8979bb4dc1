package eu.modelcatalogue.api.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.modelcatalogue.api.http.OtherForms;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Holds every answer of every integration test to the contract as it is committed: status, headers, media type and body. Whoever asks through REST
 * Assured is checked, whatever the test is about.
 */
public final class HeldToContract implements Filter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Set<String> WRITTEN_AS_JSON = Set.of("application/json", "application/problem+json");

    /** Headers that are there where the contract says so; others are, where there is something to say. */
    private static final Set<String> ALWAYS =
            Set.of("API-Version", "Access-Control-Allow-Origin", "Location", "Retry-After");

    /** Of what the contract does not tell by operation: that there is no such address or method, and what is refused before either is looked at. */
    private static final Set<Integer> ANYWHERE = Set.of(400, 404, 405, 408, 413, 414, 415, 431, 503);

    /** A model with the fields that a request named. */
    private static final String SLIM = "SlimModel";

    private final JsonNode contract;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private HeldToContract(JsonNode contract) {
        this.contract = contract;
    }

    /** Checks all answers from now on. */
    static void install() {
        if (RestAssured.filters().stream().noneMatch(HeldToContract.class::isInstance)) {
            try {
                RestAssured.filters(
                        new HeldToContract(JSON.readTree(Files.readString(Path.of("openapi/openapi.json")))));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = URI.create(request.getURI()).getRawPath();
        if (path.equals("/v1") || (path.startsWith("/v1/") && !path.startsWith("/v1/openapi"))) {
            String query = URI.create(request.getURI()).getRawQuery();
            check(request.getMethod(), path, query != null && query.contains("fields="), response);
        }
        return response;
    }

    /** @param slim whether the request names the fields of the answer, which then lacks others */
    private void check(String method, String path, boolean slim, Response response) {
        String place = method + " " + path + " → " + response.statusCode();
        assertThat(response.header("API-Version")).as(place + ": API-Version").isNotNull();
        String asked = method.equals("HEAD") ? "get" : method.toLowerCase(Locale.ROOT);
        Optional<JsonNode> operation = operation(path).map(item -> item.get(asked));
        if (operation.isEmpty()) {
            boolean told = ANYWHERE.contains(response.statusCode()) || method.equals("OPTIONS");
            assertThat(told).as(place + ": no such operation in the contract").isTrue();
            body(place, "Problem", response);
            return;
        }
        JsonNode described = operation.get().path("responses").path(Integer.toString(response.statusCode()));
        assertThat(described.isMissingNode())
                .as(place + ": a status that the contract does not know")
                .isFalse();
        if (response.statusCode() == 200 && !method.equals("POST")) {
            assertThat(response.header("ETag")).as(place + ": ETag").isNotNull();
        }
        described.path("headers").fieldNames().forEachRemaining(header -> {
            if (ALWAYS.contains(header)) {
                assertThat(response.header(header)).as(place + ": " + header).isNotNull();
            }
        });
        // A part of a file has the media type of the file, and is not whole.
        if (method.equals("HEAD") || response.statusCode() == 206 || response.asByteArray().length == 0) {
            return;
        }
        String type = bare(response.contentType());
        JsonNode content = described.path("content").path(type);
        if (content.isMissingNode()) {
            // With format, a file as the address with an ending answers it; by Accept, a form of others as its own
            // address does.
            content = Stream.concat(Stream.of(".csv", ".md").map(path::concat), OtherForms.at(path).values().stream())
                    .flatMap(address -> operation(address).stream())
                    .map(item -> item.path(asked).at("/responses/200/content").path(type))
                    .filter(form -> !form.isMissingNode())
                    .findFirst()
                    .orElse(content);
        }
        assertThat(content.isMissingNode())
                .as(place + ": " + response.contentType() + " is none of the media types of the contract")
                .isFalse();
        String schema = content.path("schema").path("$ref").asText();
        if (!schema.isEmpty()) {
            String name = schema.substring(schema.lastIndexOf('/') + 1);
            body(place, slim && name.equals("Model") ? SLIM : name, response);
        }
    }

    private void body(String place, String name, Response response) {
        if (response.asByteArray().length == 0 || !WRITTEN_AS_JSON.contains(bare(response.contentType()))) {
            return;
        }
        if (contract.at("/components/schemas/" + name + "/type").asText().equals("string")) {
            // A file: its bytes are the string, whatever they hold.
            return;
        }
        try {
            List<Error> faults =
                    schemas.computeIfAbsent(name, this::schema).validate(JSON.readTree(response.asByteArray()));
            if (!faults.isEmpty()) {
                fail("%s is not as %s in the contract: %s", place, name, faults.subList(0, Math.min(5, faults.size())));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(place, e);
        }
    }

    private Schema schema(String name) {
        ObjectNode only = JSON.createObjectNode().put("$ref", "#/components/schemas/" + name);
        ObjectNode components = contract.path("components").deepCopy();
        if (name.equals(SLIM)) {
            ObjectNode slim = components.at("/schemas/Model").deepCopy();
            slim.remove("required");
            ((ObjectNode) components.path("schemas")).set(SLIM, slim);
        }
        only.set("components", components);
        return SCHEMAS.getSchema(only);
    }

    private Optional<JsonNode> operation(String path) {
        JsonNode exact = contract.path("paths").get(path);
        if (exact != null) {
            return Optional.of(exact);
        }
        return contract.path("paths").properties().stream()
                .filter(one -> path.matches(one.getKey().replace(".", "\\.").replaceAll("\\{[^}]+}", "[^/]+")))
                // The path with fewer placeholders says more.
                .min(Comparator.comparing(
                        one -> one.getKey().chars().filter(c -> c == '{').count()))
                .map(Map.Entry::getValue);
    }

    private static String bare(String mediaType) {
        return mediaType.replaceFirst(";.*", "").strip();
    }
}
