package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                                .anySatisfy(
                                        fault -> assertThat(fault)
                                                .startsWith(
                                                        "notes.yaml:0: is not where seeds may lie; allowed are policy.yaml, ")));
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
                                        "models/acme/one.yaml:6: claims[0].asOf: '2026-02-30' is not a day of the calendar",
                                        "models/acme/one.yaml:9: claims[0].says.parameters: comes from the source 'nobody', which has no file in sources/",
                                        "models/acme/one.yaml:15: claims[1].says.origin.developer: 'umbrella' has no file in organisations/",
                                        "models/acme/one.yaml:15: claims[1].says.origin.trainingComputeLocation: 'XX' is not allowed; allowed: an ISO 3166-1 alpha-2 code, or EU",
                                        "models/acme/one.yaml:17: claims[1].says.components.weightsFinal.licence: 'Foo' is not an SPDX id, and has no file in licences/",
                                        "models/acme/one.yaml:1: claims: no statement says origin.developer: acme, which the folder says; found [umbrella]"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2999", "2999-01", "1949-12-31", "0001"})
    void a_model_is_released_neither_in_the_future_nor_before_there_were_computers(String released) {
        Map<String, String> files = whole();
        files.put("models/acme/one.yaml", model("One", "origin: {developer: acme}, released: \"" + released + "\""));

        assertThat(faults(files))
                .singleElement()
                .asString()
                .startsWith("models/acme/one.yaml:4: claims[0].says.released: '" + released
                        + "' cannot be the day of a release; allowed are days from 1950 until ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            A\\u202Eeno  | U+202E (RIGHT-TO-LEFT OVERRIDE)
            \\u200B       | U+200B (ZERO WIDTH SPACE)
            On\\u0007e   | U+0007 (BEL)
            One\\r       | U+000D (CARRIAGE RETURN (CR))
            """)
    void a_text_with_characters_that_nobody_sees_is_a_fault(String name, String character) {
        Map<String, String> files = whole();
        files.put("models/acme/one.yaml", model("\"" + name + "\"", "origin: {developer: acme}"));

        assertThat(faults(files))
                .containsExactly("models/acme/one.yaml:1: name: holds the invisible character " + character
                        + "; delete it: allowed is what can be seen");
    }

    @Test
    void a_character_that_nobody_sees_hides_no_other_fault_of_its_file() {
        Map<String, String> files = whole();
        files.put(
                "models/acme/one.yaml",
                model("\"O\\u200Bne\"", "origin: {developer: ac\u200Bme, trainingComputeLocation: XX}"));

        assertThat(faults(files))
                .containsExactly(
                        "models/acme/one.yaml:1: name: holds the invisible character U+200B (ZERO WIDTH SPACE); delete it: allowed is what can be seen",
                        "models/acme/one.yaml:4: claims[0].says.origin.developer: holds the invisible character U+200B (ZERO WIDTH SPACE); delete it: allowed is what can be seen",
                        "models/acme/one.yaml:4: claims[0].says.origin.trainingComputeLocation: 'XX' is not allowed; allowed: an ISO 3166-1 alpha-2 code, or EU");
    }

    @Test
    void two_models_have_two_names() {
        Map<String, String> files = whole();
        files.put("models/acme/one.yaml", model("One 7B", "origin: {developer: acme}"));
        files.put("models/acme/two.yaml", model("one 7b", "origin: {developer: acme}"));

        assertThat(faults(files))
                .containsExactly(
                        "models/acme/two.yaml:1: name: 'one 7b' is the name of models/acme/one.yaml already; add what tells the two apart, as in a date or a size");
    }

    @Test
    void one_mistake_is_one_fault_and_not_one_for_each_file_that_names_the_broken_one() {
        Map<String, String> files = whole();
        files.put("models/acme/one.yaml", model("One", "origin: {developer: acme}"));
        files.put("claims/index/models/two.yaml", """
                claims:
                  - {source: index, locator: "https://example.org/two", asOf: 2026-01-01, verification: read, says: {origin: {developer: acme}, colour: red}}
                entries: [Two]
                """);
        files.put("models/acme/two.yaml", model("Two", "parameters: 1000000"));
        files.put("organisations/acme.yaml", ORGANISATION + "colour: red\n");
        files.put("sources/index.yaml", SOURCE + "colour: red\n");

        assertThat(faults(files))
                .hasSize(3)
                .allSatisfy(fault -> assertThat(fault).contains("colour: is not a known field"));
    }

    @Test
    void a_note_in_other_languages_is_one_of_a_reason_that_stands_there() {
        Map<String, String> files = whole();
        files.put("licences/LicenseRef-Acme.yaml", """
                name: Acme License
                text: https://example.org/licence
                notes:
                  - {en: Only for gardens., fr: Pour les jardins seulement., de: Nur für Gärten.}
                  - {en: Only for parks., fr: Pour les parcs seulement., de: Nur für Parks.}
                claims:
                  - source: index
                    locator: https://example.org/licence
                    asOf: 2026-01-01
                    verification: read
                    reason: Only for gardens.
                    says: {study: false}
                """);

        assertThat(faults(files))
                .containsExactly(
                        "licences/LicenseRef-Acme.yaml:5: notes[1].en: is the reason of no claim in this file: write it as the claim does, word for word");
    }

    @Test
    void what_is_said_of_the_future_is_a_fault_with_its_line() {
        Map<String, String> files = whole();
        files.put("sources/index.yaml", SOURCE + "snapshot: {asOf: 2999-01-01}\n");
        files.put("organisations/acme.yaml", ORGANISATION.replace("2026-01-01", "2999-12-31"));
        files.put("removed.yaml", "gone: {on: 3000-01-01, reason: It was no model}\n");

        assertThat(faults(files))
                .allSatisfy(fault -> assertThat(fault).contains("is in the future; allowed is a day until "))
                .extracting(fault -> fault.replaceFirst(" is in the future.*", ""))
                .containsExactlyInAnyOrder(
                        "organisations/acme.yaml:3: claims[0].asOf: '2999-12-31'",
                        "sources/index.yaml:7: snapshot.asOf: '2999-01-01'",
                        "removed.yaml:1: gone.on: '3000-01-01'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: A\\n---\\nname: B\\n                    | 2
            # head\\n---\\nname: A\\n--- # more\\nname: B | 4
            name: A\\n...\\n# end\\nname: B              | 4
            """)
    void a_second_document_is_a_fault_where_it_begins(String text, int line) {
        Map<String, String> files = whole();
        files.put("organisations/two.yaml", text.replace("\\n", "\n"));

        assertThat(faults(files))
                .containsExactly("organisations/two.yaml:" + line
                        + ": begins a second document; a file of the seeds holds one: make it a file");
    }

    @Test
    void one_document_may_have_its_marks() {
        Map<String, String> files = whole();
        files.put("organisations/acme.yaml", "# head\n---\n" + ORGANISATION + "...\n# end\n");
        files.put("sources/index.yaml", SOURCE.replace("An index.", "An index --- of what ... there is."));

        read(files);
    }

    @Test
    void a_byte_that_is_no_utf_8_is_a_fault_with_its_line() {
        Map<String, byte[]> files = new TreeMap<>(seeds(whole()).contents());
        files.put("organisations/latin.yaml", "name: A\n# caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> SeedReader.read(new SeedFiles(files)))
                .isInstanceOf(SeedFaults.class)
                .hasMessageContaining(
                        "organisations/latin.yaml:2: holds the byte 0xE9, which is not valid UTF-8 there; save the file as UTF-8");
    }

    @Test
    void a_link_that_leads_nowhere_or_loops_is_a_fault_and_any_other_is_followed(@TempDir Path folder)
            throws IOException {
        for (Map.Entry<String, String> file : whole().entrySet()) {
            Path path = folder.resolve("elsewhere").resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        Path seeds = Files.createDirectories(folder.resolve("seeds"));
        Files.createSymbolicLink(seeds.resolve("organisations"), folder.resolve("elsewhere/organisations"));
        Files.createSymbolicLink(seeds.resolve("sources"), folder.resolve("elsewhere/sources"));
        Files.createSymbolicLink(seeds.resolve("policy.yaml"), folder.resolve("elsewhere/policy.yaml"));
        SeedReader.read(SeedFiles.in(seeds));
        String before = SeedReader.fingerprint(SeedFiles.in(seeds));

        Files.createSymbolicLink(seeds.resolve("models"), seeds);
        Files.createSymbolicLink(seeds.resolve("clauses"), folder.resolve("nowhere"));
        Files.createSymbolicLink(seeds.resolve("itself.yaml"), seeds.resolve("itself.yaml"));

        assertThat(SeedReader.fingerprint(SeedFiles.in(seeds))).isNotEqualTo(before);
        assertThatThrownBy(() -> SeedReader.read(SeedFiles.in(seeds)))
                .isInstanceOfSatisfying(
                        SeedFaults.class,
                        faults -> assertThat(faults.faults())
                                .allSatisfy(
                                        fault -> assertThat(fault.message()).startsWith("is a link that leads nowhere"))
                                .extracting(Fault::file)
                                .containsExactlyInAnyOrder("models", "clauses", "itself.yaml"));
    }

    @Test
    void the_days_of_reading_fit_the_verification_and_each_other() {
        Map<String, String> files = whole();
        String claim = "  - {source: index, locator: \"https://example.org/one\", asOf: 2026-01-01, %s, says: {%s}}%n";
        files.put(
                "models/acme/one.yaml",
                "name: One\nfamily: one\nclaims:\n"
                        + claim.formatted(
                                "readOn: 2026-02-01, verifiedOn: 2026-02-01, verification: verified",
                                "origin: {developer: acme}")
                        + claim.formatted(
                                "readOn: 2026-02-03, verifiedOn: 2026-02-02, verification: verified",
                                "parameters: 1000000")
                        + claim.formatted("readOn: 2999-01-01, verification: read", "released: \"2025\"")
                        + claim.formatted("verifiedOn: 2026-02-01, verification: read", "contextLength: 4096"));
        assertThat(faults(files))
                .anySatisfy(
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "models/acme/one.yaml:5: claims[1].verifiedOn: '2026-02-02' is before readOn, the day of the first reading; allowed is a day from 2026-02-03 on"))
                .anySatisfy(fault -> assertThat(fault)
                        .startsWith("models/acme/one.yaml:6: claims[2].readOn: '2999-01-01' is in the future;"))
                .anySatisfy(
                        fault -> assertThat(fault)
                                .isEqualTo(
                                        "models/acme/one.yaml:7: claims[3].verifiedOn: is given while verification is 'read'; write verification: verified where two people have read the source, else leave it out"))
                .hasSize(3);

        files.put(
                "models/acme/one.yaml",
                "name: One\nfamily: one\nclaims:\n"
                        + claim.formatted("verification: verified", "origin: {developer: acme}"));
        assertThat(faults(files)).singleElement().asString().contains("verifiedOn");
    }

    @Test
    void sources_with_a_part_in_the_policy_have_a_file() {
        Map<String, String> files = whole();
        files.put(
                "policy.yaml",
                POLICY + "secondReader: nobody\nfirstHand: {sources: [index, developer], attributes: [released]}\n");

        assertThat(faults(files))
                .containsExactly(
                        "policy.yaml:4: secondReader: 'nobody' has no file in sources/; add it",
                        "policy.yaml:5: firstHand.sources[1]: 'developer' has no file in sources/; add it");
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
                                        "models/acme/one.yaml:10: claims[0].says.languages.claimed: 'eng' is written 'en'",
                                        "models/acme/one.yaml:10: claims[0].says.languages.claimed: 'zz' is not a language tag; allowed: tags of BCP 47, such as fr or pt-BR",
                                        "models/acme/one.yaml:12: claims[0].says.identifiers: names 'Acme/one' twice; allowed: each repository once"));
    }

    @Test
    void the_same_files_have_the_same_fingerprint_and_one_changed_byte_another() {
        Map<String, String> files = whole();
        String before = SeedReader.fingerprint(seeds(files));
        assertThat(SeedReader.fingerprint(seeds(whole()))).isEqualTo(before);

        files.put("policy.yaml", POLICY + "# changed\n");
        assertThat(SeedReader.fingerprint(seeds(files))).isNotEqualTo(before);
    }

    private static String model(String name, String says) {
        return """
                name: %s
                family: one
                claims:
                  - {source: index, locator: "https://example.org/one", asOf: 2026-01-01, verification: read, says: {%s}}
                """.formatted(name, says);
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

    private static List<String> faults(Map<String, String> files) {
        try {
            read(files);
            return List.of();
        } catch (SeedFaults faults) {
            return faults.faults().stream().map(Fault::toString).toList();
        }
    }

    private static void read(Map<String, String> files) {
        SeedReader.read(seeds(files));
    }
}
