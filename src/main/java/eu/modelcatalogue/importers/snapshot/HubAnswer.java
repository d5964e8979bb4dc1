package eu.modelcatalogue.importers.snapshot;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One answer of the models API as it is kept: what was asked, when, and what came. Nothing of the request but its address is in it, so that no
 * token can be.
 *
 * @param asked the whole address
 * @param status of HTTP: 200, or why there is no answer
 * @param at when the Hub answered, by its own clock
 * @param next address of the page that follows; null where there is none
 * @param answer a model, or a list of them; null unless the status is 200
 */
public record HubAnswer(
        String asked,
        int status,
        Instant at,
        @Nullable String next,
        @Nullable JsonNode answer) {

    public static final int OK = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern ONE_MODEL = Pattern.compile(".*/api/models/([^/?#]+/[^/?#]+)");

    /** The id that was asked for; empty for a listing. */
    public Optional<String> askedId() {
        Matcher one = ONE_MODEL.matcher(asked);
        return one.matches() ? Optional.of(one.group(1)) : Optional.empty();
    }

    /** The day of the answer, UTC. */
    public LocalDate day() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Writes the file in one step: a file that exists is complete. */
    void keep(Path file) throws IOException {
        ObjectNode kept = JSON.createObjectNode()
                .put("asked", asked)
                .put("status", status)
                .put("at", at.toString())
                .put("next", next);
        kept.set("answer", answer);
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling("." + file.getFileName() + ".unfinished");
        Files.writeString(unfinished, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(kept) + "\n");
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether JSON is a kept answer, and not an answer of the Hub itself. */
    public static boolean isKept(JsonNode json) {
        return json.path("asked").isTextual() && json.path("status").isInt();
    }

    /**
     * Reads a kept answer.
     *
     * @throws IllegalArgumentException where it is something else
     */
    public static HubAnswer read(JsonNode kept) {
        try {
            JsonNode answer = kept.path("answer");
            return new HubAnswer(
                    kept.path("asked").asText(),
                    kept.path("status").asInt(),
                    Instant.parse(kept.path("at").asText()),
                    kept.path("next").isTextual() ? kept.path("next").asText() : null,
                    answer.isContainerNode() ? answer : null);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'at' is not a moment, such as 2026-11-25T10:00:00Z", e);
        }
    }

    /**
     * Parses JSON.
     *
     * @throws IllegalArgumentException where it is none; the message says where it breaks
     */
    public static JsonNode parse(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(bytes);
            if (json == null || json.isMissingNode()) {
                throw new IllegalArgumentException("is empty");
            }
            return json;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "is not JSON: %s"
                            .formatted(
                                    e.getOriginalMessage().lines().findFirst().orElse("")),
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException("is not JSON", e);
        }
    }
}
