package eu.modelcatalogue.importers.offers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import eu.modelcatalogue.offers.AnnouncedEnd;
import eu.modelcatalogue.offers.OfferStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads lists of announced ends: {@code modeldeprecations} and the model pages of Mistral. */
final class EndLists {

    static final String MISTRAL_DOCS = "mistral-docs";
    static final String MODEL_DEPRECATIONS = "modeldeprecations";

    private static final String FILE = "models.json";
    private static final String MISTRAL = "mistral";

    /** Mistral writes some days so: April 30, 2026. */
    private static final DateTimeFormatter IN_WORDS = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH);

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What {@code modeldeprecations} calls a service, where models.dev calls it otherwise. */
    private static final Map<String, String> SERVICES = Map.of(
            "bedrock", "amazon-bedrock",
            "vertex", "google-vertex",
            "moonshot", "moonshotai",
            "z-ai", "zai");

    private EndLists() {}

    /** An offer that ends, by service and id. */
    record Place(String service, String id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byService = service.compareTo(other.service);
            return byService != 0 ? byService : id.compareTo(other.id);
        }
    }

    /**
     * What is said of the end of an offer.
     *
     * @param name of the model for people; empty if it is not known
     */
    record Ending(String name, @Nullable OfferStatus status, AnnouncedEnd end) {}

    /**
     * The ends in a snapshot.
     *
     * @param source {@link #MISTRAL_DOCS} or {@link #MODEL_DEPRECATIONS}
     * @throws IllegalArgumentException where the snapshot is not of this source
     */
    static NavigableMap<Place, Ending> read(String source, Snapshot snapshot) {
        NavigableMap<Place, Ending> ends = new TreeMap<>();
        for (JsonNode entry : entries(source, snapshot)) {
            if (source.equals(MISTRAL_DOCS)) {
                mistral(entry, snapshot, ends);
            } else {
                listed(entry, ends);
            }
        }
        if (ends.isEmpty()) {
            throw new IllegalArgumentException("%s lists no ends of offers".formatted(source));
        }
        return ends;
    }

    private static JsonNode entries(String source, Snapshot snapshot) {
        String path = snapshot.find(FILE)
                .orElseThrow(() -> new IllegalArgumentException("%s has no file %s".formatted(source, FILE)));
        try {
            JsonNode root = JSON.readTree(snapshot.text(path));
            if (root.isArray()) {
                return root;
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s: %s is not JSON".formatted(source, FILE), e);
        }
        throw new IllegalArgumentException("%s: %s is not a list".formatted(source, FILE));
    }

    private static void mistral(JsonNode card, Snapshot snapshot, NavigableMap<Place, Ending> ends) {
        LocalDate deprecatedOn = day(JsonText.text(card, "deprecationDate"));
        LocalDate endsOn = day(JsonText.text(card, "retirementDate"));
        if (deprecatedOn == null && endsOn == null) {
            return;
        }
        AnnouncedEnd end = new AnnouncedEnd(
                null,
                deprecatedOn,
                endsOn,
                orNull(JsonText.text(card, "replacement")),
                MISTRAL_DOCS,
                "https://github.com/mistralai/platform-docs-public/blob/%s/src/schema/models/models/%s"
                        .formatted(snapshot.revisionOr("HEAD"), JsonText.text(card, "file")),
                snapshot.asOf());
        OfferStatus status = status(JsonText.text(card, "status"));
        // A name that moves is the name of another model by then.
        JsonText.list(card.path("apiNames")).stream()
                .filter(id -> !id.endsWith("-latest"))
                .forEach(id ->
                        ends.putIfAbsent(new Place(MISTRAL, id), new Ending(JsonText.text(card, "name"), status, end)));
    }

    private static void listed(JsonNode entry, NavigableMap<Place, Ending> ends) {
        LocalDate deprecatedOn = day(JsonText.text(entry, "deprecated_on"));
        LocalDate endsOn = day(JsonText.text(entry, "shutdown_on"));
        LocalDate asOf = day(JsonText.text(entry, "last_verified"));
        String locator = JsonText.text(entry.path("sources").path(0), "url");
        if ((deprecatedOn == null && endsOn == null) || asOf == null || !locator.startsWith("https://")) {
            return;
        }
        String replacement = null;
        for (JsonNode one : entry.path("replacements")) {
            if (replacement == null || one.path("recommended").asBoolean()) {
                replacement = orNull(JsonText.text(one, "model"));
            }
        }
        String provider = JsonText.text(entry, "provider");
        ends.putIfAbsent(
                new Place(Objects.requireNonNullElse(SERVICES.get(provider), provider), JsonText.text(entry, "model")),
                new Ending(
                        JsonText.text(entry, "name"),
                        status(JsonText.text(entry, "status")),
                        new AnnouncedEnd(null, deprecatedOn, endsOn, replacement, MODEL_DEPRECATIONS, locator, asOf)));
    }

    private static @Nullable OfferStatus status(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ga", "active" -> OfferStatus.ACTIVE;
            case "publicpreview", "labs" -> OfferStatus.PREVIEW;
            case "deprecated" -> OfferStatus.DEPRECATED;
            case "retired" -> OfferStatus.RETIRED;
            default -> null;
        };
    }

    /** Null where nothing that is a day is written. */
    private static @Nullable LocalDate day(String text) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            try {
                return LocalDate.parse(text, IN_WORDS);
            } catch (DateTimeException other) {
                return null;
            }
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
