package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.importers.entry.LicenceNames;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** MotSamples in the form of the Model Openness Tool, made up for the tests. */
final class MotSamples {

    static final String SETTINGS = """
            components:
              - {name: Datasets, content_type: data, class: 1, required: true}
              - {name: Data preprocessing code, content_type: code, class: 1, required: true}
              - {name: Model architecture, content_type: code, class: 3, required: true}
              - {name: Model parameters (Final), content_type: data, class: 3, required: true}
              - {name: Model metadata, content_type: data, class: 1, required: false}
              - {name: Model parameters (Intermediate), content_type: data, class: 1, required: true}
              - {name: Training code, content_type: code, class: 2, required: true}
              - {name: Inference code, content_type: code, class: 2, required: true}
              - {name: Evaluation code, content_type: code, class: 2, required: true}
              - {name: Evaluation data, content_type: data, class: 2, required: true}
              - {name: Evaluation results, content_type: document, class: 3, required: true}
              - {name: Supporting libraries and tools, content_type: code, class: 2, required: false}
              - {name: Model card, content_type: document, class: 3, required: true}
              - {name: Data card, content_type: document, class: 3, required: true}
              - {name: Technical report, content_type: document, class: 3, required: true}
              - {name: Research paper, content_type: document, class: 1, required: true}
              - {name: Sample model outputs, content_type: document, class: 3, required: false}
            """;

    private MotSamples() {}

    /** A snapshot of these records: text by file name. */
    static Snapshot snapshot(Map<String, String> records) {
        Map<String, byte[]> files = new TreeMap<>();
        files.put("mof.settings.yml", SETTINGS.getBytes(StandardCharsets.UTF_8));
        records.forEach((file, text) -> files.put("models/" + file, text.getBytes(StandardCharsets.UTF_8)));
        return new Snapshot("abc1234", LocalDate.of(2026, 5, 11), new TreeMap<>(files));
    }

    /** A record with these fields of its release, and these components, each a name, {@code name: licence}, or either {@code @ address}. */
    static String record(String name, String fields, String... components) {
        StringBuilder text = new StringBuilder("release:\n  name: '" + name + "'\n");
        fields.lines().forEach(line -> text.append("  ").append(line).append('\n'));
        text.append("  components:").append(components.length == 0 ? " []" : "").append('\n');
        for (String component : components) {
            String[] placed = component.split(" @ ", 2);
            String[] parts = placed[0].split(": ", 2);
            text.append("    - name: '").append(parts[0]).append("'\n");
            if (parts.length == 2) {
                text.append("      license: '").append(parts[1]).append("'\n");
            }
            if (placed.length == 2) {
                text.append("      component_path: '").append(placed[1]).append("'\n");
            }
        }
        return text.toString();
    }

    static LicenceNames licences() {
        return new LicenceNames(List.of(
                licence("Apache-2.0", "Apache 2.0"),
                licence("MIT", "MIT licence"),
                licence("LicenseRef-Meadow", "Meadow Community Licence"),
                licence("LicenseRef-proprietary", "Proprietary")));
    }

    private static EditionContent.NamedLicence licence(String id, String alias) {
        return new EditionContent.NamedLicence(
                id, id, null, "https://example.org/" + id, List.of(alias), Map.of(), List.of());
    }
}
