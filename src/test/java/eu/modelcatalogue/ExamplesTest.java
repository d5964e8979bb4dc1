package eu.modelcatalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/**
 * Every call of README, docs/api.md and the guides is made: commands of {@code curl}, and addresses that stand in a sentence or a table. It is answered, and
 * where an answer is shown behind it, the answer has every field that is shown, where it is shown. Values are an example; seeds change them.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ExamplesTest {

    /** A fenced block with its language; or an address in a sentence. Addresses with an ellipsis or a placeholder are none. */
    private static final Pattern BLOCK_OR_ADDRESS =
            Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```|`(?:GET )?(/v1/[^`{}…<]+)`");

    private static final Pattern CURL = Pattern.compile(
            "curl '?(?<url>http://localhost:8080[^' \\n]+)'?(?: -H '(?<name>[\\w-]+): (?<value>[^']+)')?(?: -d '(?<body>[^']*)')?");

    /** They ask for parameters or a body, which the text around them names. */
    private static final Set<String> BARE = Set.of(
            "/v1/assessments",
            "/v1/assessments/filled-form",
            "/v1/audit",
            "/v1/audit/filter",
            "/v1/audit/filter.yaml",
            "/v1/comparison",
            "/v1/statistics",
            "/v1/dossier");

    /** An answer is shown at most this many characters behind its call. */
    private static final int SOON = 160;

    private static final ObjectMapper JSON = new ObjectMapper();

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    /** What was asked last, and where its text ended. */
    private record Asked(String call, String answer, int end) {}

    @Test
    void every_call_in_the_readme_is_answered_as_it_shows() throws Exception {
        assertThat(make("README.md", 1)).isGreaterThanOrEqualTo(15);
    }

    @Test
    void every_call_in_the_documentation_of_the_api_is_answered_as_it_shows() throws Exception {
        assertThat(make("docs/api.md", 1)).isGreaterThanOrEqualTo(15);
    }

    @Test
    void every_call_of_the_first_page_and_of_the_guides_is_answered_as_it_shows() throws Exception {
        assertThat(make("docs/start.md", 2)).isGreaterThanOrEqualTo(5);
        try (Stream<Path> guides = Files.list(Path.of("docs/guides"))) {
            for (Path guide : guides.sorted().toList()) {
                make(guide.toString(), 0);
            }
        }
    }

    /** @param least answers that the page shows */
    private int make(String page, int least) throws Exception {
        String text = Files.readString(Path.of(page));
        Asked last = null;
        int calls = 0;
        int shown = 0;
        Matcher found = BLOCK_OR_ADDRESS.matcher(text);
        while (found.find()) {
            String language = found.group(1);
            if (language == null) {
                String address = found.group(3).replace("models=a,b", "models=mistral-small-3.2,llama-4-maverick");
                if (!BARE.contains(address)) {
                    last = new Asked(address, ask(address, null, null, null), found.end());
                    calls++;
                }
            } else if (language.equals("sh")) {
                for (MatchResult curl : CURL.matcher(found.group(2)).results().toList()) {
                    String address = curl.group(1).replaceFirst("^http://localhost:8080", "");
                    last = new Asked(address, ask(address, curl.group(2), curl.group(3), curl.group(4)), found.end());
                    calls++;
                }
            } else if (language.startsWith("json") && last != null && found.start() - last.end() < SOON) {
                holds(parse(found.group(2)), JSON.readTree(last.answer()), page + ", " + last.call() + ": ");
                shown++;
            }
        }
        assertThat(shown).as("answers that are shown in " + page).isGreaterThanOrEqualTo(least);
        return calls;
    }

    private String ask(String address, String header, String value, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address.replace("|", "%7C")));
        if (header != null) {
            request.header(header, value);
        }
        if (body != null) {
            request.POST(HttpRequest.BodyPublishers.ofString(body));
        }
        HttpResponse<String> answer = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()
                .send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).as(address + ": " + answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** What is shown leaves out what the reader need not see, by an ellipsis or a comment. */
    private static JsonNode parse(String shown) {
        String whole = shown.replaceAll("(?m)^\\s*//.*$", "");
        List<String> parts = new ArrayList<>();
        for (MatchResult part : Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[^\"]+")
                .matcher(whole)
                .results()
                .toList()) {
            parts.add(
                    part.group().startsWith("\"") ? part.group() : part.group().replace("…", ""));
        }
        String cleaned = String.join("", parts)
                .replaceAll(",(?:\\s*,)+", ",")
                .replaceAll("([\\[{])\\s*,", "$1")
                .replaceAll(",\\s*([\\]}])", "$1");
        try {
            return JSON.readTree(cleaned);
        } catch (JsonProcessingException e) {
            return fail("The answer that is shown is not JSON: " + cleaned, e);
        }
    }

    private static void holds(JsonNode shown, JsonNode answered, String where) {
        String missing = missing(shown, answered, "");
        assertThat(missing).as(where + "what is shown and not answered").isEmpty();
    }

    /** Path of the first that is shown and not answered, or is of another type; empty where all is there. */
    private static String missing(JsonNode shown, JsonNode answered, String path) {
        if (shown.isObject()) {
            for (var field : shown.properties()) {
                String at = path + "/" + field.getKey();
                if (!answered.has(field.getKey())) {
                    return at;
                }
                String within = missing(field.getValue(), answered.get(field.getKey()), at);
                if (!within.isEmpty()) {
                    return within;
                }
            }
            return "";
        }
        if (shown.isArray()) {
            if (!answered.isArray()) {
                return path;
            }
            for (int at = 0; at < shown.size(); at++) {
                JsonNode one = shown.get(at);
                if (StreamSupport.stream(answered.spliterator(), false)
                        .noneMatch(other -> missing(one, other, "").isEmpty())) {
                    return path + "/" + at;
                }
            }
            return "";
        }
        boolean same = shown.isNull() || answered.isNull() || shown.getNodeType() == answered.getNodeType();
        return same ? "" : path;
    }
}
