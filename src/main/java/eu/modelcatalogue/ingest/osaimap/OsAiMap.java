package eu.modelcatalogue.ingest.osaimap;

import eu.modelcatalogue.ingest.entry.Entry;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.Reading;
import eu.modelcatalogue.ingest.entry.Saying;
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
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

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

    private static final int LONGEST_NOTE = 300;

    @Override
    public String source() {
        return "os-ai-map";
    }

    @Override
    public Reading read(Snapshot snapshot, LicenceNames licences) {
        List<Reading.Refusal> refused = new ArrayList<>();
        Map<String, String> names = new HashMap<>();
        Map<String, String> developers = new HashMap<>();
        List<String> scores = new ArrayList<>();
        snapshot.files().keySet().forEach(path -> {
            if (path.contains("products/")) {
                read(snapshot, path, refused)
                        .ifPresent(product -> names.put(name(path), text(product, "display_name")));
            } else if (path.contains("organizations/")) {
                read(snapshot, path, refused)
                        .ifPresent(organisation -> list(organisation, "products")
                                .forEach(product ->
                                        developers.putIfAbsent("" + product, text(organisation, "display_name"))));
            } else if (path.contains("scores/") && path.endsWith(".yaml")) {
                scores.add(path);
            }
        });
        if (scores.isEmpty()) {
            throw new IllegalArgumentException("This is not the Open Source AI map: no file lies in scores/");
        }
        List<Entry> entries = scores.stream()
                .flatMap(path -> read(snapshot, path, refused).stream()
                        .map(score -> entry(snapshot, path, score, names, developers, licences)))
                .toList();
        return new Reading(entries, refused);
    }

    private static Entry entry(
            Snapshot snapshot,
            String path,
            Map<?, ?> score,
            Map<String, String> names,
            Map<String, String> developers,
            LicenceNames licences) {
        String product = name(path);
        Map<?, ?> openness = score.get("openness") instanceof Map<?, ?> map ? map : Map.of();
        List<Map<?, ?>> sources = new ArrayList<>();
        list(openness, "sources").forEach(source -> {
            if (source instanceof Map<?, ?> map) {
                sources.add(map);
            }
        });
        String revision = snapshot.revision() == null ? "HEAD" : snapshot.revision();
        Place place = new Place(
                "https://github.com/%s/blob/%s/sources/scores/%s.yaml".formatted(PROJECT, revision, product),
                accessed(sources).orElse(snapshot.asOf()),
                sources.isEmpty() ? null : cut("Cites " + text(sources.get(0), "url")));
        List<Saying> says = new ArrayList<>();
        parts(text(openness, "components")).forEach((part, grade) -> {
            String word = grade.replaceFirst("\\(.*", "").strip();
            Component component = GRADED.get(part);
            if (component != null && (word.equals("open") || word.equals("closed"))) {
                says.add(place.says(component.availability(), word.equals("open") ? "released" : "notReleased", part));
            } else if (part.equals("license") && !word.startsWith("Proprietary") && !word.contains(" ")) {
                licences.id(word).ifPresent(id -> says.add(place.says(Component.WEIGHTS_FINAL.licence(), id, part)));
            }
        });
        String developer = developers.getOrDefault(product, "");
        List<String> cards = sources.stream()
                .flatMap(source -> HubAddress.model(text(source, "url")).stream())
                .distinct()
                .toList();
        return new Entry(
                product,
                names.getOrDefault(product, product),
                null,
                developer.isEmpty()
                        ? List.of()
                        : List.of(new Entry.Developer(
                                developer, List.of(), place.says(Attribute.DEVELOPER, developer, "organization"))),
                cards.size() == 1 ? cards : List.of(),
                says);
    }

    /** Where a score stands, when its sources were read last, and what it cites. */
    private record Place(
            String locator, LocalDate asOf, @Nullable String cites) {

        Saying says(String attribute, String value, String part) {
            return new Saying(attribute, value, locator, "openness, " + part, asOf, Verification.READ, cites);
        }
    }

    private static Optional<LocalDate> accessed(List<Map<?, ?>> sources) {
        return sources.stream()
                .map(source -> text(source, "accessed"))
                .flatMap(text -> {
                    try {
                        return Optional.of(LocalDate.parse(text)).stream();
                    } catch (DateTimeException e) {
                        return Optional.<LocalDate>empty().stream();
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

    private static Optional<Map<?, ?>> read(Snapshot snapshot, String path, List<Reading.Refusal> refused) {
        try {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(snapshot.text(path));
            if (read instanceof Map<?, ?> map) {
                return Optional.of(map);
            }
            refused.add(new Reading.Refusal(path, "is no object"));
        } catch (YAMLException e) {
            refused.add(new Reading.Refusal(path, "is no YAML: " + e.getMessage()));
        }
        return Optional.empty();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.yaml$", "");
    }

    private static String text(Map<?, ?> map, String field) {
        Object value = map.get(field);
        return value == null ? "" : value.toString().strip();
    }

    private static List<?> list(Map<?, ?> map, String field) {
        return map.get(field) instanceof List<?> list ? list : List.of();
    }

    private static String cut(String note) {
        return note.length() <= LONGEST_NOTE ? note : note.substring(0, LONGEST_NOTE);
    }
}
