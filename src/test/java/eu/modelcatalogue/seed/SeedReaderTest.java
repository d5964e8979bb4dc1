package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A curator's mistakes: each is told with file, line, field and what is allowed, and all of them at once. */
class SeedReaderTest {

    private static final String SOURCE = """
            name: Index
            publisher: Somebody
            kind: index
            licence: CC-BY-4.0
            attribution: Index, CC-BY-4.0
            description: An index.
            """;
    private static final String POLICY = """
            curated: curated
            rules:
              - {attributes: ["*"], order: [{source: index}], because: the only one}
            """;
    private static final String ORGANISATION = """
            name: Acme
            claims:
              - {source: index, locator: "https://example.org/a", asOf: 2026-01-01, verification: read, says: {hqCountry: FR}}
            """;

    @Test
    void all_faults_of_all_files_are_told_at_once() {
        Map<String, String> files = whole();
        files.put("models/acme/one.yaml", """
                name: One
                family: one
                colour: red
                claims:
                  - source: index
                    locator: https://example.org/one
                    asOf: 2026-02-30
                    verification: read
                    says:
                      access: {gate: open}
                      released: 2025
                """);
        files.put("models/acme/two.yaml", "name: [");
        files.put("notes.yaml", "a: b");

        assertThatThrownBy(() -> read(files))
                .isInstanceOfSatisfying(
                        SeedFaults.class,
                        faults -> assertThat(faults.faults())
                                .extracting(Fault::toString)
                                .anySatisfy(
                                        fault -> assertThat(fault)
                                                .isEqualTo(
                                                        "models/acme/one.yaml:3: colour: is not a known field; allowed are [name, family, aliases, enquiries, claims]"))
                                .anySatisfy(
                                        fault -> assertThat(fault)
                                                .isEqualTo(
                                                        "models/acme/one.yaml:10: claims[0].says.access.gate: 'open' is not allowed; allowed are [\"none\",\"clickThrough\",\"contactInfo\",\"manualApproval\",\"apiOnly\"]"))
                                .anySatisfy(fault -> assertThat(fault)
                                        .startsWith("models/acme/one.yaml:11: claims[0].says.released: '2025': "))
                                .anySatisfy(fault -> assertThat(fault)
                                        .startsWith("models/acme/two.yaml:1: cannot be read as YAML: "))
                                .anySatisfy(fault -> assertThat(fault)
                                        .startsWith(
                                                "notes.yaml:0: is no place for a seed; allowed are policy.yaml, ")));
    }

    @Test
    void what_a_claim_names_must_exist() {
        Map<String, String> files = whole();
        files.put("models/acme/one.yaml", """
                name: One
                family: one
                claims:
                  - source: nobody
                    locator: https://example.org/one
                    asOf: 2026-02-30
                    verification: read
                    says:
                      parameters: 1000000
                  - source: index
                    locator: https://example.org/one
                    asOf: 2026-02-01
                    verification: read
                    says:
                      origin: {developer: umbrella, trainingComputeLocation: XX}
                      components:
                        weightsFinal: {licence: Apache-2.0 AND Foo}
                """);

        assertThatThrownBy(() -> read(files))
                .isInstanceOfSatisfying(
                        SeedFaults.class,
                        faults -> assertThat(faults.faults())
                                .extracting(Fault::toString)
                                .containsExactlyInAnyOrder(
                                        "models/acme/one.yaml:6: claims[0].asOf: '2026-02-30' is no day of the calendar",
                                        "models/acme/one.yaml:9: claims[0].says.parameters: comes from the source 'nobody', which has no file in sources/",
                                        "models/acme/one.yaml:15: claims[1].says.origin.developer: 'umbrella' has no file in organisations/",
                                        "models/acme/one.yaml:15: claims[1].says.origin.trainingComputeLocation: 'XX' is no ISO 3166-1 alpha-2 code, nor EU",
                                        "models/acme/one.yaml:17: claims[1].says.components.weightsFinal.licence: 'Foo' is neither an SPDX id nor has it a file in licences/",
                                        "models/acme/one.yaml:1: claims: no statement says origin.developer: acme, which the folder says; found [umbrella]"));
    }

    @Test
    void a_language_has_one_tag_and_a_repository_stands_once() {
        Map<String, String> files = whole();
        files.put("models/acme/one.yaml", """
                name: One
                family: one
                claims:
                  - source: index
                    locator: https://example.org/one
                    asOf: 2026-02-01
                    verification: read
                    says:
                      origin: {developer: acme}
                      languages: {claimed: [fr, eng, zz]}
                      identifiers:
                        - {huggingface: acme/One, role: instruct}
                        - {huggingface: Acme/one, role: base}
                """);

        assertThatThrownBy(() -> read(files))
                .isInstanceOfSatisfying(
                        SeedFaults.class,
                        faults -> assertThat(faults.faults())
                                .extracting(Fault::toString)
                                .containsExactlyInAnyOrder(
                                        "models/acme/one.yaml:10: claims[0].says.languages.claimed: 'eng' is written 'en', the shortest tag of BCP 47",
                                        "models/acme/one.yaml:10: claims[0].says.languages.claimed: 'zz' is no language tag of BCP 47",
                                        "models/acme/one.yaml:12: claims[0].says.identifiers: names 'Acme/one' twice"));
    }

    @Test
    void the_same_files_have_the_same_fingerprint_and_one_changed_byte_another() {
        Map<String, String> files = whole();
        String before = SeedReader.fingerprint(seeds(files));
        assertThat(SeedReader.fingerprint(seeds(whole()))).isEqualTo(before);

        files.put("policy.yaml", POLICY + "# changed\n");
        assertThat(SeedReader.fingerprint(seeds(files))).isNotEqualTo(before);
    }

    private static Map<String, String> whole() {
        return new TreeMap<>(
                Map.of("sources/index.yaml", SOURCE, "policy.yaml", POLICY, "organisations/acme.yaml", ORGANISATION));
    }

    private static SeedFiles seeds(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return new SeedFiles(bytes);
    }

    private static void read(Map<String, String> files) {
        SeedReader.read(seeds(files));
    }
}
