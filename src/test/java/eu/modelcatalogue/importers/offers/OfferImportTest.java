package eu.modelcatalogue.importers.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.importers.snapshot.Snapshot;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A list of offers and two lists of ends, in the form of their sources, against seeds of two models. */
class OfferImportTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
    private static final LocalDate LATER = LocalDate.of(2026, 10, 1);

    private static final String SOURCE = """
            name: %s
            publisher: Somebody
            kind: dataset
            licence: MIT
            attribution: Somebody, MIT
            description: A list.
            """;

    private static final String LIST = """
            {"acme": {"id": "acme", "name": "Acme API", "doc": "https://acme.example/docs", "models": {
               "runner-2-7b": {"id": "runner-2-7b", "name": "Runner 2 7B", "release_date": "2026-05-06", "limit": {"context": 8192}},
               "runner-latest": {"id": "runner-latest", "name": "Runner (latest)", "limit": {"context": 8192}}}},
             "host.example": {"id": "host.example", "name": "Host", "models": {
               "acme/Runner-2-7B-FP8": {"id": "acme/Runner-2-7B-FP8", "name": "Runner 2 7B (EU)", "status": "beta", "limit": {"context": 4096}},
               "x9": {"id": "x9", "name": "Walker 70B", "release_date": "2026-04", "canonical_model_id": "acme/walker-70b", "status": "deprecated"},
               "walker-70b": {"id": "walker-70b", "name": "Walker 70B", "canonical_model_id": "acme/runner-2-7b"},
               "nobody-1b": {"id": "nobody-1b", "name": "Nobody 1B", "release_date": "2026"}}}}
            """;

    private static final String ENDS = """
            [{"provider": "acme", "model": "runner-2-7b", "name": "Runner 2 7B", "status": "deprecated", "deprecated_on": "2026-06-01", "shutdown_on": "2026-12-31",
              "replacements": [{"model": "other"}, {"model": "walker-70b", "recommended": true}], "sources": [{"url": "https://acme.example/ends"}], "last_verified": "2026-08-20"},
             {"provider": "acme", "model": "walker-70b", "name": "Walker 70B", "status": "retired", "shutdown_on": "2026-01-31", "sources": [{"url": "https://acme.example/ends"}], "last_verified": "2026-08-20"},
             {"provider": "acme", "model": "active", "name": "Active", "status": "active", "sources": [{"url": "https://acme.example/ends"}], "last_verified": "2026-08-20"}]
            """;

    private static SeedFiles seeds() {
        Map<String, byte[]> files = new TreeMap<>();
        put(files, "policy.yaml", """
                curated: curated
                rules:
                  - {attributes: ["*"], order: [{source: curated}], because: the only one}
                """);
        for (String source : new String[] {"curated", "models-dev-api", "modeldeprecations", "mistral-docs"}) {
            put(files, "sources/" + source + ".yaml", SOURCE.formatted(source));
        }
        put(files, "organisations/acme.yaml", "name: Acme\n");
        put(files, "models/acme/runner-2-7b.yaml", model("Runner 2 7B", "acme/Runner-2-7B"));
        put(files, "models/acme/walker-70b.yaml", model("Walker 70B", "acme/Walker-70B"));
        return new SeedFiles(files);
    }

    private static String model(String name, String alias) {
        return """
                name: %s
                family: runner
                aliases: [%s]
                claims:
                  - {source: curated, locator: "https://example.org/a", asOf: 2026-01-01, verification: read, reason: so, says: {origin: {developer: acme}}}
                """.formatted(name, alias);
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Snapshot snapshot(LocalDate day, String file, String text) {
        return new Snapshot("r1", day, new TreeMap<>(Map.of(file, text.getBytes(StandardCharsets.UTF_8))));
    }

    private static OfferImport.Outcome imported(SeedFiles files, LocalDate day, String list) {
        return OfferImport.of(
                files,
                snapshot(day, "api.json", list),
                Map.of("modeldeprecations", snapshot(FIRST, "models.json", ENDS)));
    }

    private static SeedFiles after(SeedFiles files, OfferImport.Outcome outcome) {
        Map<String, byte[]> all = new TreeMap<>(files.contents());
        all.putAll(outcome.written());
        return new SeedFiles(all);
    }

    private static String text(OfferImport.Outcome outcome, String path) {
        return new String(outcome.written().get(path), StandardCharsets.UTF_8);
    }

    @Test
    void offers_are_joined_to_models_and_to_their_ends() {
        OfferImport.Outcome outcome = imported(seeds(), FIRST, LIST);

        assertThat(text(outcome, "offers/acme.yaml")).endsWith("""
                source: models-dev-api
                locator: https://models.dev/api.json
                asOf: '2026-09-01'
                offers:
                - id: runner-2-7b
                  model: runner-2-7b
                  context: 8192
                  released: '2026-05-06'
                  status: deprecated
                  end: {deprecatedOn: '2026-06-01', endsOn: '2026-12-31', replacement: walker-70b, source: modeldeprecations, locator: 'https://acme.example/ends', asOf: '2026-08-20'}
                  firstSeen: '2026-09-01'
                - {id: runner-latest, context: 8192, status: active, firstSeen: '2026-09-01'}
                - id: walker-70b
                  model: walker-70b
                  status: retired
                  end: {endsOn: '2026-01-31', source: modeldeprecations, locator: 'https://acme.example/ends', asOf: '2026-08-20'}
                """);
        assertThat(text(outcome, "offers/host.example.yaml")).endsWith("""
                offers:
                - id: acme/Runner-2-7B-FP8
                  model: runner-2-7b
                  artefact: fp8
                  regions: {EU: EU}
                  context: 4096
                  status: preview
                  firstSeen: '2026-09-01'
                - {id: nobody-1b, status: active, firstSeen: '2026-09-01'}
                - {id: walker-70b, status: active, firstSeen: '2026-09-01'}
                - {id: x9, model: walker-70b, released: 2026-04, status: deprecated, firstSeen: '2026-09-01'}
                """);
        assertThat(text(outcome, "services/acme.yaml"))
                .endsWith("name: Acme API\ndocumentation: https://acme.example/docs\n");
        assertThat(outcome.report())
                .containsExactly(
                        "acme: 3 offers, 2 joined, 1 with a name that moves",
                        "host.example: 4 offers, 2 joined, 1 whose names lead to different models, 1 of models that are not here",
                        "All 2 services: 7 offers, 4 joined, 1 with a name that moves, 1 whose names lead to different models, 1 of models that are not here");
    }

    @Test
    void the_same_lists_a_second_time_change_nothing() {
        SeedFiles seeds = seeds();
        SeedFiles after = after(seeds, imported(seeds, FIRST, LIST));

        assertThat(imported(after, FIRST, LIST).written()).isEmpty();
    }

    /** What a later list does not name is kept, with the day on which it was seen last; a service of which nothing is left too. */
    @Test
    void what_is_gone_is_kept_with_its_last_day() {
        SeedFiles seeds = seeds();
        SeedFiles before = after(seeds, imported(seeds, FIRST, LIST));

        SeedFiles after = after(before, imported(before, LATER, """
                {"host.example": {"id": "host.example", "name": "Host", "models": {
                   "nobody-1b": {"id": "nobody-1b", "name": "Nobody 1B"}}}}
                """));

        assertThat(new String(after.contents().get("offers/host.example.yaml"), StandardCharsets.UTF_8))
                .contains("asOf: '2026-10-01'", "{id: nobody-1b, status: active, firstSeen: '2026-09-01'}")
                .contains("{id: walker-70b, status: active, firstSeen: '2026-09-01', lastSeen: '2026-09-01'}");
        assertThat(after.contents().get("offers/acme.yaml"))
                .isEqualTo(before.contents().get("offers/acme.yaml"));
    }

    @Test
    void what_is_not_the_list_is_refused() {
        assertThatThrownBy(() -> imported(seeds(), FIRST, "{\"models\": 3}"))
                .hasMessage("This is not the API of models.dev: api.json lists no services");
        assertThatThrownBy(() -> imported(seeds(), FIRST, "<html>")).hasMessageContaining("api.json is not JSON");
    }

    /** Another hand can rename a model: its offers say so, with the remedy. */
    @Test
    void an_offer_of_a_model_that_is_gone_is_a_fault() {
        SeedFiles seeds = seeds();
        Map<String, byte[]> files =
                new TreeMap<>(after(seeds, imported(seeds, FIRST, LIST)).contents());
        files.remove("models/acme/walker-70b.yaml");

        assertThatThrownBy(() -> SeedReader.read(new SeedFiles(files)))
                .isInstanceOf(SeedFaults.class)
                .hasMessageContaining(
                        "offers/host.example.yaml:16: offers[3].model: 'walker-70b' has no file in models/; run `offers` again, which joins ids anew");
    }
}
