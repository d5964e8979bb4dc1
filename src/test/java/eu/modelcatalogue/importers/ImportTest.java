package eu.modelcatalogue.importers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.ImportReport.Head;
import eu.modelcatalogue.importers.entry.Importer;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.Statement;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an import makes of a source: a source of three words a line, and seeds of one model, in place of the real ones. */
class ImportTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private static final String SOURCE = """
            name: Index
            publisher: Somebody
            kind: index
            licence: CC-BY-4.0
            attribution: Index, CC-BY-4.0
            description: An index.
            """;

    /** Lines of {@code key; name; developer; country; hub id; attribute=value …}; what is empty is not said. */
    private static final Importer LINES = Importer.ofModels("index", ImportTest::lines);

    private static void lines(SourceReading reading) {
        int number = 0;
        for (String line : reading.snapshot().text("lines.txt").lines().toList()) {
            number++;
            String[] cells = line.split(" *; *", -1);
            if (cells.length != 6) {
                reading.refuse("lines.txt:" + number, "has no six cells");
                continue;
            }
            List<Statement> statements = new ArrayList<>();
            for (String said : cells[5].isBlank() ? new String[0] : cells[5].split(" ")) {
                String[] parts = said.split("=", 2);
                Optional<String> value =
                        parts[0].endsWith("licence") ? reading.licence(parts[1]) : Optional.of(parts[1]);
                value.ifPresent(known -> statements.add(statement(reading.snapshot(), parts[0], known)));
            }
            List<Statement> country =
                    cells[3].isEmpty() ? List.of() : List.of(statement(reading.snapshot(), "hqCountry", cells[3]));
            List<SourceEntry.Developer> developers = cells[2].isEmpty()
                    ? List.of()
                    : List.of(cells[2].split("\\+")).stream()
                            .map(name -> new SourceEntry.Developer(
                                    name, country, statement(reading.snapshot(), "origin.developer", name)))
                            .toList();
            reading.add(new SourceEntry(
                    cells[0], cells[1], developers, cells[4].isEmpty() ? List.of() : List.of(cells[4]), statements));
        }
    }

    private static Statement statement(Snapshot snapshot, String attribute, String value) {
        return new Statement(
                attribute,
                value,
                "https://example.org/" + snapshot.revision(),
                null,
                snapshot.asOf(),
                Verification.READ,
                null);
    }

    private static SeedFiles seeds(String... more) {
        Map<String, byte[]> files = new TreeMap<>();
        put(files, "policy.yaml", """
                curated: curated
                rules:
                  - {attributes: ["*"], order: [{source: index}], because: the only one}
                """);
        put(files, "sources/index.yaml", SOURCE);
        put(files, "sources/curated.yaml", SOURCE);
        put(files, "organisations/acme.yaml", "name: Acme AI\naliases: [Acme Research]\n");
        put(files, "licences/MIT.yaml", "name: MIT License\ntext: https://opensource.org/license/mit\n");
        put(files, "models/acme/roadrunner-2-7b.yaml", """
                name: Roadrunner 2 7B
                family: roadrunner
                aliases: [acme/Roadrunner-2-7B-Instruct]
                claims:
                  - {source: curated, locator: "https://example.org/a", asOf: 2026-01-01, verification: read, reason: so, says: {origin: {developer: acme}, released: "2025-06-10", parameters: 7000000000}}
                """);
        for (int at = 0; at < more.length; at += 2) {
            put(files, more[at], more[at + 1]);
        }
        return new SeedFiles(files);
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Snapshot snapshot(String revision, String... lines) {
        return new Snapshot(
                revision,
                DAY,
                new TreeMap<>(Map.of("lines.txt", String.join("\n", lines).getBytes(StandardCharsets.UTF_8))));
    }

    private static Import.Outcome run(SeedFiles seeds, String... lines) {
        return Import.of(seeds, LINES, snapshot("r1", lines), true);
    }

    private static List<String> lines(Import.Outcome outcome, Head... heads) {
        return outcome.report().lines().stream()
                .filter(line -> List.of(heads).contains(line.head()))
                .map(Object::toString)
                .toList();
    }

    private static SeedFiles after(SeedFiles before, Import.Outcome outcome) {
        Map<String, byte[]> files = new TreeMap<>(before.contents());
        files.putAll(outcome.written());
        outcome.moved().forEach(files::remove);
        return new SeedFiles(files);
    }

    @Test
    void what_is_said_of_a_known_model_becomes_a_file_of_claims() {
        Import.Outcome outcome = run(
                seeds(),
                "r2-7b; Roadrunner-2 7b; Acme AI; FR;; released=2025-06 components.weightsFinal.availability=released components.weightsFinal.licence=mit");

        assertThat(outcome.written().keySet())
                .containsExactly(
                        "claims/index/models/roadrunner-2-7b.yaml",
                        "claims/index/organisations/acme.yaml",
                        "claims/index/review.yaml");
        assertThat(new String(
                        outcome.written().get("claims/index/models/roadrunner-2-7b.yaml"), StandardCharsets.UTF_8))
                .isEqualTo("""
                        # yaml-language-server: $schema=../../../schema/model-claims.schema.json
                        # Written by `import index`. Nobody edits it: a correction is a claim of the source curated in models/.
                        entries: [r2-7b]
                        claims:
                        - source: index
                          locator: https://example.org/r1
                          asOf: '2026-07-01'
                          verification: read
                          says:
                            released: 2025-06
                            origin: {developer: acme}
                            components:
                              weightsFinal: {availability: released, licence: MIT}
                        """);
    }

    @Test
    void a_second_import_of_the_same_snapshot_changes_no_byte() {
        String[] lines = {
            "r2-7b; Roadrunner-2 7b; Acme AI; FR;; released=2025-06",
            "coyote; Coyote; Acme AI+Umbrella; FR;; parameters=3500000000 training.computeFlop=3.3e+24 modalities.output=image,text",
            "coyote-it; Coyote Instruct; Acme AI; FR;; components.weightsFinal.licence=Strange",
        };
        SeedFiles once = after(seeds(), run(seeds(), lines));

        Import.Outcome again = run(once, lines);

        assertThat(again.written()).isEmpty();
        assertThat(again.moved()).isEmpty();
        assertThat(lines(again, Head.NEW, Head.CHANGED, Head.GONE, Head.NEW_MODEL))
                .isEmpty();
    }

    @Test
    void a_newer_snapshot_changes_only_what_it_says_otherwise_and_what_it_no_longer_says_stays() {
        SeedFiles once = after(
                seeds(),
                run(
                        seeds(),
                        "k; Roadrunner 2 7B; Acme AI; FR;; released=2025-06 access.gate=none lineage=none",
                        "x; Coyote; Acme AI; FR;; released=2025"));

        Import.Outcome newer = Import.of(
                once,
                LINES,
                snapshot("r2", "k; Roadrunner 2 7B; Acme AI; FR;; released=2025-06 access.gate=clickThrough"),
                true);

        assertThat(lines(newer, Head.NEW, Head.CHANGED, Head.GONE))
                .containsExactly(
                        "changed: roadrunner-2-7b: access.gate: clickThrough, before none",
                        "gone: roadrunner-2-7b: lineage: none is no longer said; kept",
                        "gone: x: no longer at the source; claims/index/models/coyote.yaml stays");
        assertThat(new String(newer.written().get("claims/index/models/roadrunner-2-7b.yaml"), StandardCharsets.UTF_8))
                .contains("https://example.org/r1", "https://example.org/r2", "lineage: []", "gate: clickThrough");
        assertThat(newer.written()).containsOnlyKeys("claims/index/models/roadrunner-2-7b.yaml");
    }

    @Test
    void a_wrong_merge_is_worse_than_a_double_entry() {
        Import.Outcome outcome = run(
                seeds(),
                "date; Roadrunner 2 7B; Acme AI; FR;; released=2026-05-01",
                "size; Roadrunner 2 7B; Acme AI; FR;; parameters=70000000000",
                "chat; Roadrunner 2 7B Chat; Acme AI; FR;; released=2025-06-20",
                "other; Roadrunner 2 7B; Umbrella; US;;",
                "later; Roadrunner 2 7B 2604; Acme AI; FR;; released=2026-04-02");

        assertThat(lines(outcome, Head.DOUBTFUL, Head.NEW_MODEL))
                .containsExactly(
                        "new model: later: models/acme/roadrunner-2-7b-2604.yaml",
                        "doubtful: chat: Alike but for words such as base, instruct or a date, or for the order of the words. [roadrunner-2-7b]",
                        "doubtful: date: The same name, but released 2025-06-10 here and 2026-05-01 there. [roadrunner-2-7b]",
                        "doubtful: other: The same name, but of another developer. [roadrunner-2-7b]",
                        "doubtful: size: The same name, but with 7.00e+09 parameters here and 70000000000 there. [roadrunner-2-7b]");
        assertThat(outcome.written()).doesNotContainKey("claims/index/models/roadrunner-2-7b.yaml");
    }

    @Test
    void an_id_on_the_hub_is_exact_and_two_entries_never_share_a_model_unasked() {
        Import.Outcome outcome = run(
                seeds(),
                "one; Whatever it is called; Umbrella; US; acme/Roadrunner-2-7B-Instruct;",
                "two; Roadrunner 2 7B; Acme AI; FR;;");

        assertThat(outcome.report().under(Head.DOUBTFUL))
                .extracting(Object::toString)
                .containsExactly("doubtful: two: 'one' speaks of the same model already. [roadrunner-2-7b]");
    }

    @Test
    void what_a_curator_decided_beats_every_rule() {
        String aliases = """
                matches: {chat: roadrunner-2-7b, base: roadrunner-2-7b}
                own: [Roadrunner]
                left: {latest: points to whichever release is newest}
                """;

        Import.Outcome outcome = run(
                seeds("aliases/index.yaml", aliases),
                "base; Roadrunner 2 7B Base; Acme AI; FR;; access.gate=none released=2025-06",
                "chat; Roadrunner 2 7B Chat; Acme AI; FR;; access.gate=clickThrough",
                "Roadrunner; Roadrunner-2 7B; Acme AI; FR;;",
                "latest; Roadrunner (latest); Acme AI; FR;;");

        assertThat(lines(outcome, Head.NEW_MODEL, Head.LEFT, Head.DOUBTFUL))
                .containsExactly(
                        "new model: Roadrunner: models/acme/roadrunner-2-7b-acme.yaml",
                        "left: latest: points to whichever release is newest");
        assertThat(new String(
                        outcome.written().get("claims/index/models/roadrunner-2-7b.yaml"), StandardCharsets.UTF_8))
                .contains("entries: [base, chat]", "gate: clickThrough", "released: 2025-06");
    }

    @Test
    void a_decision_made_later_moves_the_claims() {
        SeedFiles once = after(seeds(), run(seeds(), "k; Roadrunner 2 7B; Acme AI; FR;; access.gate=none"));
        Map<String, byte[]> decided = new TreeMap<>(once.contents());
        put(decided, "aliases/index.yaml", "left: {k: another model of the same name}\n");

        Import.Outcome outcome = run(new SeedFiles(decided), "k; Roadrunner 2 7B; Acme AI; FR;; access.gate=none");

        assertThat(outcome.moved()).containsExactly("claims/index/models/roadrunner-2-7b.yaml");
    }

    @Test
    void an_entry_that_is_read_first_knows_organisations_that_come_later() {
        SeedFiles decided = seeds("aliases/index.yaml", "matches: {a: roadrunner-2-7b}\n");
        String[] lines = {"a; Whatever; Umbrella+Acme AI; ;;", "b; Bird; Umbrella; DE;;"};
        Import.Outcome first = run(decided, lines);

        assertThat(text(first, "claims/index/models/roadrunner-2-7b.yaml"))
                .contains("developer: acme", "partners: [Umbrella]");
        assertThat(run(after(decided, first), lines).written()).isEmpty();
    }

    private static String text(Import.Outcome outcome, String path) {
        return new String(outcome.written().get(path), StandardCharsets.UTF_8);
    }

    @Test
    void without_being_asked_nothing_new_is_taken_in() {
        Import.Outcome outcome = Import.of(seeds(), LINES, snapshot("r1", "c; Coyote; Acme AI; FR;;"), false);

        assertThat(lines(outcome, Head.UNMATCHED, Head.NEW_MODEL))
                .containsExactly("unmatched: c: resembles no model here; --add would take it in");
    }

    @Test
    void a_new_developer_needs_a_country_and_partners_are_named() {
        Import.Outcome outcome = run(
                seeds(),
                "a; Anvil; Nobody knows where;;;",
                "b; Bird; Umbrella+Acme AI+Third, Inc.; DE;;",
                "c; Cliff; ;;;");

        assertThat(lines(outcome, Head.NEW_MODEL, Head.NEW_ORGANISATION, Head.UNMATCHED))
                .containsExactly(
                        "new model: b: models/umbrella/bird.yaml",
                        "new organisation: Umbrella: organisations/umbrella.yaml",
                        "unmatched: a: its developer 'Nobody knows where' is not an organisation here, and the source names no country of it",
                        "unmatched: c: the source names no developer");
        assertThat(new String(outcome.written().get("claims/index/models/bird.yaml"), StandardCharsets.UTF_8))
                .contains("developer: umbrella", "partners: [Acme AI, Third Inc.]");
    }

    @Test
    void a_source_of_two_minds_has_said_nothing() {
        Import.Outcome outcome = run(
                seeds(),
                "a; Anvil; Acme AI; FR;;",
                "b; Bird; Acme AI; FR;;",
                "c; Cliff; Acme AI; US;;",
                "d; Umbra; Acme AI;;;");

        assertThat(lines(outcome, Head.REFUSED))
                .containsExactly("refused: acme: the source contradicts itself about hqCountry: FR in 2, US in 1");
        assertThat(new String(outcome.written().get("claims/index/organisations/acme.yaml"), StandardCharsets.UTF_8))
                .contains("hqCountry: FR");
    }

    @Test
    void seeds_that_would_have_faults_afterwards_are_not_written(@TempDir Path folder) throws IOException {
        assertThatThrownBy(() -> run(seeds(), "a; Anvil; Acme AI; FR;; access.gate=ajar"))
                .isInstanceOf(SeedFaults.class)
                .hasMessageContaining(
                        "claims/index/models/anvil.yaml:11: claims[0].says.access.gate: 'ajar' is not allowed");

        Import.Outcome good = run(seeds(), "a; Anvil; Acme AI; FR;;", "b; Only two cells");
        good.write(folder);
        assertThat(lines(good, Head.REFUSED)).containsExactly("refused: lines.txt:2: has no six cells");
        for (Map.Entry<String, byte[]> file : good.written().entrySet()) {
            assertThat(Files.readAllBytes(folder.resolve(file.getKey()))).isEqualTo(file.getValue());
        }
        assertThat(folder.resolve("claims/index").toFile().list())
                .containsExactlyInAnyOrder("models", "organisations", "review.yaml");
    }

    @Test
    void the_summary_counts_everything() {
        assertThat(run(seeds(), "a; Anvil; Acme AI; FR;; access.gate=none")
                        .report()
                        .summary())
                .isEqualTo(
                        "1 entries, of which 1 speak of a model; 1 new model, 0 new organisation, 3 new, 0 changed, 0 gone, 0 moved, 0 unmatched, 0 doubtful, 0 left, 0 held back, 0 refused, 0 unread licence.");
    }

    /** Repositories of the Hub and classes of architecture, with the engine that runs them. */
    private static Importer repositories(SourceEntry... entries) {
        return Importer.ofRepositories("index", reading -> List.of(entries).forEach(reading::add));
    }

    private static SourceEntry repository(String id, String engine) {
        return new SourceEntry(
                id,
                new RepositoryId(id).name(),
                List.of(),
                List.of(id),
                List.of(saying("hosting.openEngines", engine)));
    }

    private static Statement saying(String attribute, String value) {
        return new Statement(attribute, value, "https://example.org/list", null, DAY, Verification.READ, null);
    }

    @Test
    void several_repositories_speak_of_one_model_and_a_copy_of_none() {
        Import.Outcome outcome = Import.of(
                seeds(),
                repositories(
                        repository("ACME/roadrunner-2-7b-instruct", "vllm"),
                        repository("acme/Roadrunner-2-7B-FP8", "sglang"),
                        repository("acme/Roadrunner-2-7B-Chat", "mlx"),
                        repository("copies/Roadrunner-2-7B", "diffusers")),
                snapshot("r1"),
                true);

        assertThat(new String(
                        outcome.written().get("claims/index/models/roadrunner-2-7b.yaml"), StandardCharsets.UTF_8))
                .contains(
                        "entries: [ACME/roadrunner-2-7b-instruct, acme/Roadrunner-2-7B-FP8]",
                        "- {huggingface: ACME/roadrunner-2-7b-instruct, role: instruct}",
                        "- {huggingface: acme/Roadrunner-2-7B-FP8, role: quantised}",
                        "openEngines: [sglang, vllm]");
        assertThat(lines(outcome, Head.DOUBTFUL, Head.UNMATCHED))
                .containsExactly(
                        "unmatched: copies/Roadrunner-2-7B: the source names no developer",
                        "doubtful: acme/Roadrunner-2-7B-Chat: Alike but for words such as base, instruct or a date, or for the order of the words. [roadrunner-2-7b]");
    }

    @Test
    void what_is_said_of_a_class_is_said_of_each_model_that_a_source_calls_so() {
        SeedFiles seeds = seeds("models/acme/coyote.yaml", """
                name: Coyote
                family: coyote
                claims:
                  - {source: curated, locator: "https://example.org/a", asOf: 2026-01-01, verification: read, reason: so, says: {origin: {developer: acme}, architectureClass: RunnerForCausalLM}}
                """);
        Importer importer = repositories(
                SourceEntry.ofClass("RunnerForCausalLM", List.of(saying("hosting.openEngines", "vllm"))),
                SourceEntry.ofClass("OtherForCausalLM", List.of(saying("hosting.openEngines", "vllm"))));

        Import.Outcome outcome = Import.of(seeds, importer, snapshot("r1"), true);

        assertThat(lines(outcome, Head.NEW)).containsExactly("new: coyote: hosting.openEngines: vllm");
        assertThat(lines(outcome, Head.UNMATCHED))
                .containsExactly("unmatched: OtherForCausalLM: no model here is known to be of this class");
        assertThat(Import.of(after(seeds, outcome), importer, snapshot("r1"), true)
                        .written())
                .isEmpty();
    }

    @Test
    void a_repository_that_a_source_links_is_an_identifier() {
        Import.Outcome outcome =
                run(seeds(), "k; Roadrunner 2 7B; Acme AI; FR; acme/Roadrunner-2-7B-Base; released=2025-06");

        assertThat(lines(outcome, Head.NEW))
                .contains("new: roadrunner-2-7b: identifiers: acme/Roadrunner-2-7B-Base | unknown | base");
    }

    private static SourceEntry listed(String key, Set<String> services) {
        return new SourceEntry(
                key,
                key,
                null,
                List.of(new SourceEntry.Developer("Acme AI", List.of(), saying("origin.developer", "Acme AI"))),
                List.of(),
                List.of(),
                null,
                services,
                List.of(new Statement(
                        "listing.services",
                        services.isEmpty() ? key.substring(key.lastIndexOf('x') + 1) : "" + services.size(),
                        "https://example.org/list",
                        "model " + key + ", services",
                        DAY,
                        Verification.READ,
                        null)));
    }

    private static String listing(SeedFiles seeds, Snapshot snapshot, SourceEntry... entries) {
        Importer list = Importer.ofModels("index", reading -> List.of(entries).forEach(reading::add));
        byte[] claims =
                Import.of(seeds, list, snapshot, true).written().get("claims/index/models/roadrunner-2-7b.yaml");
        return claims == null ? "nothing is written" : new String(claims, StandardCharsets.UTF_8);
    }

    /** The entry that decides comes first: here the one with the fewer services. */
    @Test
    void services_are_counted_together_whichever_key_of_a_model_they_use() {
        SeedFiles decided = seeds(
                "aliases/index.yaml",
                "matches:\n  \"roadrunner-2-7b-0423\": roadrunner-2-7b\n  \"roadrunner-2-7b\": roadrunner-2-7b\n");

        assertThat(listing(
                        decided,
                        snapshot("r1"),
                        listed("roadrunner-2-7b", Set.of("cloud", "gate", "hall")),
                        listed("roadrunner-2-7b-0423", Set.of("hall", "inn"))))
                .contains(
                        "model roadrunner-2-7b-0423, services; model roadrunner-2-7b, services",
                        "listing: {services: 4}");
    }

    @Test
    void where_a_list_does_not_name_the_services_the_larger_number_stands() {
        SeedFiles decided = seeds(
                "aliases/index.yaml", "matches:\n  \"few x2\": roadrunner-2-7b\n  \"many x54\": roadrunner-2-7b\n");

        assertThat(listing(decided, snapshot("r1"), listed("many x54", Set.of()), listed("few x2", Set.of())))
                .contains("listing: {services: 54}");
    }

    /** A model that came in by another road, or that an alias recognises now, was named all along. */
    @ParameterizedTest
    @CsvSource({"2026-06-01, true", "2026-07-02, false"})
    void a_model_that_is_recognised_later_was_first_seen_only_in_a_newer_snapshot(LocalDate before, boolean isNew) {
        SeedFiles imported = seeds(
                "sources/index.yaml",
                SOURCE + "snapshot: {revision: r0, asOf: %s}\n".formatted(before),
                "models/acme/anvil.yaml",
                "name: Anvil\nfamily: anvil\nclaims:\n  - {source: curated, locator: \"https://example.org/a\", asOf: 2026-01-01, verification: read, reason: so, says: {origin: {developer: acme}}}\n",
                "claims/index/models/anvil.yaml",
                "entries: [anvil]\nclaims:\n- source: index\n  locator: https://example.org/list\n  asOf: '%s'\n  verification: read\n  says:\n    listing: {services: 2}\n"
                        .formatted(before));
        Snapshot now =
                new Snapshot("r1", LocalDate.of(2026, 8, 2), snapshot("r1").files());
        Snapshot same = new Snapshot("r0", before, now.files());

        assertThat(listing(imported, isNew ? now : same, listed("roadrunner-2-7b", Set.of("cloud")))
                        .contains("firstSeen"))
                .isEqualTo(isNew);
    }
}
