package eu.modelcatalogue.ingest.osaimap;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.entry.Json;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.Sayings;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.HubAddress;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.Verification;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads {@code scores/*.yaml}, with the names of {@code products/} and the developers of {@code organizations/}.
 *
 * <p>A score speaks of the model whose card it cites; one that cites cards of several, or none, is found by its name, and a curator decides. Its
 * grades of components are words with a note in brackets: {@code open} and {@code closed} are taken. {@code partial} code is mostly code for
 * inference, and says nothing of the training code. A licence is taken where the word before the brackets is one.
 */
public final class OsAiMap implements Importer {

    private static final String PROJECT = "currentai-org/os-ai-map";
    private static final Map<String, Component> GRADED = Map.of(
            "weights", Component.WEIGHTS_FINAL,
            "code", Component.TRAINING_CODE,
            "data", Component.TRAINING_DATASETS,
            "post-training-data", Component.POST_TRAINING_DATASETS);

    private static final YAMLMapper YAML = new YAMLMapper();
    private static final int LONGEST_NOTE = 300;

    @Override
    public String source() {
        return "os-ai-map";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        Draft draft = new Draft();
        Map<String, String> names = new HashMap<>();
        Map<String, String> developers = new HashMap<>();
        List<String> scores = new ArrayList<>();
        snapshot.files().keySet().forEach(path -> {
            if (path.contains("products/")) {
                read(snapshot, path, draft)
                        .ifPresent(product -> names.put(name(path), Json.text(product, "display_name")));
            } else if (path.contains("organizations/")) {
                read(snapshot, path, draft)
                        .ifPresent(organisation -> Json.texts(organisation.path("products"))
                                .forEach(product ->
                                        developers.putIfAbsent(product, Json.text(organisation, "display_name"))));
            } else if (path.contains("scores/") && path.endsWith(".yaml")) {
                scores.add(path);
            }
        });
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("This is not the Open Source AI map: no file lies in scores/");
        }
        scores.forEach(path -> read(snapshot, path, draft)
                .ifPresent(score -> draft.add(entry(snapshot, path, score, names, developers, licences))));
        return draft.extract();
    }

    private static SourceEntry entry(
            Snapshot snapshot,
            String path,
            JsonNode score,
            Map<String, String> names,
            Map<String, String> developers,
            LicenceNames licences) {
        String product = name(path);
        JsonNode openness = score.path("openness");
        JsonNode sources = openness.path("sources");
        Sayings says = new Sayings(
                "https://github.com/%s/blob/%s/sources/scores/%s.yaml"
                        .formatted(PROJECT, snapshot.revisionOr("HEAD"), product),
                accessed(sources).orElse(snapshot.asOf()));
        String cites = sources.isEmpty() ? null : cut("Cites " + Json.text(sources.path(0), "url"));
        parts(Json.text(openness, "components")).forEach((part, grade) -> {
            String word = grade.replaceFirst("\\(.*", "").strip();
            Component component = GRADED.get(part);
            String section = "openness, " + part;
            if (component != null && (word.equals("open") || word.equals("closed"))) {
                String availability = word.equals("open") ? "released" : "notReleased";
                says.read(component.availability(), availability, section, cites);
            } else if (part.equals("license") && !word.startsWith("Proprietary") && !word.contains(" ")) {
                licences.id(word).ifPresent(id -> says.read(Component.WEIGHTS_FINAL.licence(), id, section, cites));
            }
        });
        List<SourceEntry.Developer> developer = Stream.ofNullable(developers.get(product))
                .filter(name -> !name.isEmpty())
                .map(name -> new SourceEntry.Developer(
                        name,
                        List.of(),
                        says.saying(Attribute.DEVELOPER, name, "openness, organization", Verification.READ, cites)))
                .toList();
        List<String> cards = StreamSupport.stream(sources.spliterator(), false)
                .flatMap(source -> HubAddress.model(Json.text(source, "url")).stream())
                .distinct()
                .toList();
        return new SourceEntry(
                product,
                names.getOrDefault(product, product),
                developer,
                cards.size() == 1 ? cards : List.of(),
                says.all());
    }

    /** When its sources were read last. */
    private static Optional<LocalDate> accessed(JsonNode sources) {
        return StreamSupport.stream(sources.spliterator(), false)
                .map(source -> Json.text(source, "accessed"))
                .flatMap(text -> {
                    try {
                        return Stream.of(LocalDate.parse(text));
                    } catch (DateTimeException e) {
                        return Stream.empty();
                    }
                })
                .max(Comparator.naturalOrder());
    }

    /** {@code weights:open(…);data:closed;…}: semicolons in brackets belong to a note. */
    private static Map<String, String> parts(String components) {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String part : components.split(";(?![^(]*\\))", -1)) {
            int colon = part.indexOf(':');
            if (colon > 0) {
                parts.putIfAbsent(
                        part.substring(0, colon).strip(),
                        part.substring(colon + 1).strip());
            }
        }
        return parts;
    }

    private static Optional<JsonNode> read(Snapshot snapshot, String path, Draft draft) {
        try {
            JsonNode read = YAML.readTree(snapshot.text(path));
            if (read.isObject()) {
                return Optional.of(read);
            }
            draft.refuse(path, "is no object");
        } catch (JsonProcessingException e) {
            draft.refuse(path, "is no YAML: " + e.getOriginalMessage());
        }
        return Optional.empty();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }

    private static String cut(String note) {
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
    }
}
