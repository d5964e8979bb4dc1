package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The Open Source AI map of Current AI: {@code scores/*.yaml}, with the names of {@code products/} and the developers of {@code organizations/}.
 *
 * <p>A score is about the model whose card it cites; a score that cites several cards, or none, is found by its name, and a curator decides. Its grades of
 * components are words with a note in brackets: {@code open} and {@code closed} are taken. {@code partial} code is mostly code for inference and states
 * nothing about the training code. A licence is taken where the word before the brackets is one, and no other stands beside it.
 */
final class OsAiMap {

    private static final Map<String, Component> GRADED = Map.of(
            "weights", Component.WEIGHTS_FINAL,
            "code", Component.TRAINING_CODE,
            "data", Component.TRAINING_DATASETS,
            "post-training-data", Component.POST_TRAINING_DATASETS);

    /** Another licence behind the note on the first: {@code Apache-2.0(code) + custom weights license}. */
    private static final Pattern BESIDE = Pattern.compile("\\)\\s*\\+");

    /** The longest reason that a claim can have. */
    private static final int LONGEST_NOTE = 300;

    private OsAiMap() {}

    static void read(SourceReading reading) {
        List<String> scores = reading.paths(path ->
                path.contains("scores/") && path.endsWith(".yaml") && !path.matches(".*(products|organizations)/.*"));
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("This is not the Open Source AI map: no file lies in scores/");
        }
        Map<String, String> names = new HashMap<>();
        reading.paths(path -> path.contains("products/"))
                .forEach(path -> object(reading, path)
                        .ifPresent(product -> names.put(name(path), JsonText.text(product, "display_name"))));
        Map<String, String> developers = new HashMap<>();
        reading.paths(path -> path.contains("organizations/") && !path.contains("products/"))
                .forEach(path -> object(reading, path)
                        .ifPresent(organisation -> JsonText.list(organisation.path("products"))
                                .forEach(product ->
                                        developers.putIfAbsent(product, JsonText.text(organisation, "display_name")))));
        scores.forEach(path -> object(reading, path)
                .ifPresent(score -> reading.add(entry(reading, name(path), score, names, developers))));
    }

    private static SourceEntry entry(
            SourceReading reading,
            String product,
            JsonNode score,
            Map<String, String> names,
            Map<String, String> developers) {
        JsonNode openness = score.path("openness");
        JsonNode sources = openness.path("sources");
        SourceStatements statements = new SourceStatements(
                reading.github("currentai-org/os-ai-map", "sources/scores/" + product + ".yaml"),
                lastAccess(sources).orElse(reading.snapshot().asOf()));
        String cites = sources.isEmpty() ? null : cut("Cites " + JsonText.text(sources.path(0), "url"));
        parts(JsonText.text(openness, "components")).forEach((part, grade) -> {
            String word = grade.replaceFirst("\\(.*", "").strip();
            Component component = GRADED.get(part);
            String section = "openness, " + part;
            if (component != null && (word.equals("open") || word.equals("closed"))) {
                String availability = word.equals("open") ? "released" : "notReleased";
                statements.read(component.availability(), availability, section, cites);
            } else if (part.equals("license")
                    && !word.startsWith("Proprietary")
                    && !word.contains(" ")
                    && !BESIDE.matcher(grade).find()) {
                reading.licence(word)
                        .ifPresent(id -> statements.read(Component.WEIGHTS_FINAL.licence(), id, section, cites));
            }
        });
        List<SourceEntry.Developer> developer = Stream.ofNullable(developers.get(product))
                .filter(name -> !name.isEmpty())
                .map(name -> statements.developer(name, "openness, organization", List.of(), cites))
                .toList();
        List<String> cards = StreamSupport.stream(sources.spliterator(), false)
                .flatMap(source -> HubAddress.model(JsonText.text(source, "url")).stream())
                .distinct()
                .toList();
        return new SourceEntry(
                product,
                names.getOrDefault(product, product),
                developer,
                cards.size() == 1 ? cards : List.of(),
                statements.all());
    }

    /** The last day on which one of the cited sources was read. */
    private static Optional<LocalDate> lastAccess(JsonNode sources) {
        return StreamSupport.stream(sources.spliterator(), false)
                .map(source -> JsonText.text(source, "accessed"))
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

    private static Optional<JsonNode> object(SourceReading reading, String path) {
        Optional<JsonNode> yaml = reading.yaml(path);
        if (yaml.isPresent() && !yaml.get().isObject()) {
            reading.refuse(path, "is not an object");
            return Optional.empty();
        }
        return yaml;
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }

    private static String cut(String note) {
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
    }
}
