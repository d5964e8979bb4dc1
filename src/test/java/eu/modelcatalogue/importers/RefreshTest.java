package eu.modelcatalogue.importers;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.sun.net.httpserver.HttpServer;
import eu.modelcatalogue.importers.snapshot.KeptSnapshots;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedWriter;
import eu.modelcatalogue.syntax.ProfileJson;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a refresh makes of sources. A server on this machine plays two of them: the API of models.dev and LocalAI's gallery, with models that do not exist. */
class RefreshTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    private static final String CORAX = "birdlab/corax-2 | Corax 2 | 2026-06-15 | false";
    private static final String PICA = "birdlab/pica-1 | Pica 1 | 2026-05-01 | false";

    @TempDir
    Path folder;

    private HttpServer server;

    /** What is answered at a path: a body, with its day of {@code Last-Modified}. */
    private final Map<String, String> bodies = new HashMap<>();

    private String modified = "Wed, 30 Sep 2026 10:00:00 GMT";
    private int notModified;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body =
                    bodies.getOrDefault(exchange.getRequestURI().getPath(), "").getBytes(UTF_8);
            String tag = "\"" + Arrays.hashCode(body) + modified.hashCode() + "\"";
            if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                notModified++;
                exchange.sendResponseHeaders(304, -1);
            } else {
                exchange.getResponseHeaders().add("ETag", tag);
                exchange.getResponseHeaders().add("Last-Modified", modified);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
        seeds();
        offers(CORAX, PICA);
        gallery("birdlab/Corax-1-7B", "mit");
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    @Test
    void a_new_model_comes_in_and_a_second_run_changes_no_byte() throws IOException {
        Refresh.Outcome first = run();

        assertThat(first.written().keySet())
                .contains(
                        "models/birdlab/corax-2.yaml",
                        "models/birdlab/pica-1.yaml",
                        "claims/models-dev-api/models/corax-2.yaml",
                        "sources/models-dev-api.yaml");
        assertThat(first.report().refused()).isEmpty();
        assertThat(first.report().markdown())
                .contains(
                        "The seeds change. 2 sources were read and 0 refused: 2 new models,",
                        "| `corax-2` | Corax 2 | `birdlab` | 2026-06-15 | notReleased |");
        assertThat(seed("sources/models-dev-api.yaml"))
                .containsPattern("snapshot: \\{asOf: 2026-09-30, sha256: \"[0-9a-f]{64}\"}");

        Refresh.Outcome second = run();

        assertThat(second.changes()).isFalse();
        assertThat(second.report().changed()).isFalse();
        assertThat(second.report().markdown()).startsWith("# Refresh of the seeds\n\nNothing changes.");
        assertThat(notModified).isEqualTo(2);
    }

    @Test
    void what_is_listed_later_has_the_day_on_which_it_was_first_seen() throws IOException {
        run();
        modified = "Thu, 01 Oct 2026 10:00:00 GMT";
        offers(CORAX, PICA, "birdlab/corvus-3 | Corvus 3 | 2026-09-30 | false");

        run();

        assertThat(seed("claims/models-dev-api/models/corvus-3.yaml")).contains("firstSeen: '2026-10-01'");
        // It came in with the first snapshot that was read.
        assertThat(seed("claims/models-dev-api/models/corax-2.yaml")).contains("firstSeen: '2026-09-30'");
        assertThat(run().changes()).isFalse();
    }

    @Test
    void a_renamed_model_stays_one_model() throws IOException {
        run();
        offers("birdlab/corax-2 | Corax Two | 2026-06-15 | false", PICA);

        Refresh.Outcome outcome = run();

        assertThat(outcome.written().keySet()).noneMatch(path -> path.startsWith("models/"));

        offers("birdlab/corax-v2 | Corax 2 | 2026-06-15 | false", PICA);

        assertThat(run().written().keySet()).noneMatch(path -> path.startsWith("models/"));
        assertThat(seed("claims/models-dev-api/models/corax-2.yaml")).contains("entries: [birdlab/corax-v2]");
    }

    @Test
    void what_has_vanished_stays_and_is_marked_as_no_longer_listed_until_it_comes_back() throws IOException {
        run();
        modified = "Thu, 01 Oct 2026 10:00:00 GMT";
        offers(CORAX);

        Refresh.Outcome gone = run();

        assertThat(seed("claims/models-dev-api/models/pica-1.yaml"))
                .contains("lastSeen: '2026-09-30'", "services: 1", "asOf: '2026-10-01'");
        assertThat(gone.report().markdown())
                .contains(
                        "| `birdlab/pica-1` | no longer at the source; claims/models-dev-api/models/pica-1.yaml stays |");
        assertThat(run().changes()).isFalse();

        modified = "Fri, 02 Oct 2026 10:00:00 GMT";
        offers(CORAX, PICA);
        run();

        assertThat(seed("claims/models-dev-api/models/pica-1.yaml")).doesNotContain("lastSeen");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            {"birdlab": {"models": {"a": {"canonical_model_id": ; 'cannot be read as JSON'
            <!DOCTYPE html><p>canonical_model_id and more words ; 'a page of HTML in place of the data in api.json'
            {"birdlab": {"models": {}}, "some": "more words"}    ; does not contain 'canonical_model_id'
            {}                                                   ; has 2 bytes; at least 40 are expected
            """)
    void a_source_that_looks_broken_is_refused_and_the_other_is_taken(String body, String why) throws IOException {
        bodies.put("/api.json", body);

        Refresh.Outcome outcome = run();

        assertThat(outcome.report().refused())
                .extracting(RefreshedSource::source)
                .containsExactly("models-dev-api");
        assertThat(outcome.report().refused().get(0).refused()).contains(why.replaceAll("^'|'$", ""));
        assertThat(outcome.report().imports()).containsOnlyKeys("localai");
        assertThat(folder.resolve("data/models-dev-api.json")).doesNotExist();
        assertThat(folder.resolve("data/localai.json")).exists();
    }

    @Test
    void a_source_that_has_lost_too_many_entries_is_refused() throws IOException {
        offers(CORAX, PICA, "birdlab/corvus-3 | Corvus 3 | 2026-09-01 | false");
        run();
        offers(CORAX);

        Refresh.Outcome outcome = run();

        assertThat(outcome.report().refused().get(0).refused())
                .isEqualTo("lacks 67 % of the entries that speak here; at most 50 % may be missing at once");
        assertThat(outcome.changes()).isFalse();
    }

    @Test
    void a_snapshot_that_is_older_than_the_one_before_is_refused() throws IOException {
        run();
        modified = "Tue, 01 Sep 2026 10:00:00 GMT";
        offers(CORAX);

        Refresh.Outcome outcome = run();

        assertThat(outcome.report().refused().get(0).refused())
                .isEqualTo(
                        "is dated 2026-09-01, and the snapshot that is here already 2026-09-30: an older one is not taken");
        assertThat(outcome.changes()).isFalse();
    }

    @Test
    void where_the_clock_was_set_back_nothing_is_taken() throws IOException {
        Refresh.Outcome outcome = run(null, LocalDate.of(2026, 9, 1));

        assertThat(outcome.report().refused())
                .hasSize(2)
                .allSatisfy(
                        one -> assertThat(one.refused())
                                .isEqualTo(
                                        "is dated 2026-09-30, and today is 2026-09-01: the clock of the source or of this machine is wrong"));
        assertThat(outcome.changes()).isFalse();
    }

    @Test
    void a_release_after_the_day_of_the_snapshot_is_refused() throws IOException {
        offers("birdlab/corax-2 | Corax 2 | 2026-10-15 | false", PICA);
        run();
        assertThat(seed("claims/models-dev-api/models/corax-2.yaml")).doesNotContain("2026-10-15");
    }

    /** Offers are joined to models that came in by the same run. */
    @Test
    void offers_and_their_ends_come_with_the_models() throws IOException {
        ends("""
                [{"provider": "birdcloud", "model": "birdlab/pica-1", "name": "Pica 1", "status": "deprecated", "shutdown_on": "2026-12-31",
                  "sources": [{"url": "https://birdcloud.example/ends"}], "last_verified": "2026-08-20"}]""");

        Refresh.Outcome first = run();

        String expected = """
                source: models-dev-api
                locator: https://models.dev/api.json
                asOf: '2026-09-30'
                offers:
                - {id: birdlab/corax-2, model: corax-2, context: 131072, released: '2026-06-15', status: active, firstSeen: '2026-09-30'}
                - id: birdlab/pica-1
                  model: pica-1
                  context: 131072
                  released: '2026-05-01'
                  status: deprecated
                  end: {endsOn: '2026-12-31', source: modeldeprecations, locator: 'https://birdcloud.example/ends', asOf: '2026-08-20'}
                  firstSeen: '2026-09-30'
                """;
        assertThat(seed("offers/birdcloud.yaml")).endsWith(expected);
        assertThat(first.report().markdown())
                .contains(
                        "Services: 1, with 2 offers, 2 joined. Services whose offers change: 1.",
                        "| `birdcloud` | 2 offers, 2 joined |");
        assertThat(run().changes()).isFalse();

        write("seeds/refresh.yaml", seed("refresh.yaml").replaceFirst("modeldeprecations: .*\n", ""));
        assertThat(run().written()).isEmpty();
        assertThat(seed("offers/birdcloud.yaml")).endsWith(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            [{"provider": "birdcloud", "shutdown_on": ""}]; modeldeprecations lists no ends of offers
            [{"provider": "birdcloud", "model": "birdlab/other", "shutdown_on": "2026-12-31", "sources": [{"url": "https://birdcloud.example/ends"}], "last_verified": "2026-08-20"}]; `lacks 100 % of the ends that it stated before; at most 50 % may be missing at once`
            """)
    void a_list_of_ends_that_looks_broken_is_refused_and_the_ends_stay(String body, String why) throws IOException {
        ends("""
                [{"provider": "birdcloud", "model": "birdlab/pica-1", "name": "Pica 1", "shutdown_on": "2026-12-31",
                  "sources": [{"url": "https://birdcloud.example/ends"}], "last_verified": "2026-08-20"}]""");
        run();
        bodies.put("/ends/models.json", body);

        Refresh.Outcome outcome = run();

        assertThat(outcome.report().refused())
                .extracting(RefreshedSource::refused)
                .containsExactly(why);
        assertThat(outcome.changes()).isFalse();
    }

    /** A third source, which lists ends of offers. */
    private void ends(String list) throws IOException {
        bodies.put("/ends/models.json", list);
        write(
                "seeds/sources/modeldeprecations.yaml",
                seed("sources/localai.yaml").replace("localai", "modeldeprecations"));
        write(
                "seeds/refresh.yaml",
                seed("refresh.yaml")
                        + "modeldeprecations: {addresses: [\"http://localhost:%d/ends/models.json\"], smallest: 10, words: [shutdown_on], shrinkage: 50}\n"
                                .formatted(server.getAddress().getPort()));
    }

    @Test
    void a_claim_by_which_a_profile_would_turn_to_met_waits_until_it_is_accepted() throws IOException {
        offers("birdlab/corax-2 | Corax 2 | 2026-06-15 | true", PICA);

        Refresh.Outcome outcome = run();

        assertThat(seed("claims/models-dev-api/models/corax-2.yaml"))
                .contains("contextLength: 131072")
                .doesNotContain("weightsFinal");
        assertThat(seed("review/models-dev-api.corax-2.yaml"))
                .contains(
                        "kind: verdict",
                        "source: models-dev-api",
                        "model: corax-2",
                        "why: [tiny@1 of corax-2 would turn from not here to met.]",
                        "weightsFinal: {availability: released}");
        assertThat(outcome.report().newCases()).hasSize(1);
        assertThat(run().changes()).isFalse();

        decide(ReviewDecisions.accept(files(), List.of("models-dev-api.corax-2"), null));

        assertThat(seed("claims/models-dev-api/models/corax-2.yaml"))
                .contains("weightsFinal: {availability: released}");
        assertThat(folder.resolve("seeds/review/models-dev-api.corax-2.yaml")).doesNotExist();
        assertThat(run().changes()).isFalse();
    }

    @Test
    void what_was_rejected_is_not_asked_again() throws IOException {
        offers("birdlab/corax-2 | Corax 2 | 2026-06-15 | true", PICA);
        run();

        decide(ReviewDecisions.reject(files(), List.of("models-dev-api.corax-2")));

        assertThat(seed("review/models-dev-api.corax-2.yaml")).contains("rejected: true");
        Refresh.Outcome again = run();
        assertThat(again.changes()).isFalse();
        assertThat(again.report().cases()).isEmpty();
        assertThat(seed("claims/models-dev-api/models/corax-2.yaml")).doesNotContain("weightsFinal");
    }

    @Test
    void a_case_goes_when_the_source_no_longer_says_it() throws IOException {
        offers("birdlab/corax-2 | Corax 2 | 2026-06-15 | true", PICA);
        run();
        offers(CORAX, PICA);
        run();
        assertThat(folder.resolve("seeds/review/models-dev-api.corax-2.yaml")).doesNotExist();
    }

    @Test
    void a_licence_that_would_become_more_permissive_waits() throws IOException {
        gallery("birdlab/Corax-1-7B", "cc-by-nc-4.0");
        run();
        gallery("birdlab/Corax-1-7B", "mit");

        run();

        assertThat(seed("claims/localai/models/corax-1-7b.yaml")).contains("licence: CC-BY-NC-4.0");
        assertThat(seed("review/localai.corax-1-7b.yaml"))
                .contains(
                        "kind: licence",
                        " said CC-BY-NC-4.0 before and says MIT now, which is more permissive.",
                        "{of: components.weightsFinal.licence, before: CC-BY-NC-4.0, after: MIT}");

        gallery("birdlab/Corax-1-7B", "cc-by-nc-4.0");
        run();
        gallery("birdlab/Corax-1-7B", "cc-by-nc-nd-4.0");
        run();

        assertThat(seed("claims/localai/models/corax-1-7b.yaml")).contains("licence: CC-BY-NC-ND-4.0");
    }

    @Test
    void the_owner_of_a_repository_must_be_known_to_be_the_developer() throws IOException {
        hub("birdlab/corax-2", "birdlabs/Corax-2");

        run();

        assertThat(seed("models/birdlab/corax-2.yaml")).doesNotContain("aliases");
        assertThat(seed("review/owner.birdlabs.birdlab.yaml"))
                .contains("kind: owner", "owner: birdlabs", "organisation: birdlab", "entries: [birdlabs/Corax-2]");

        decide(ReviewDecisions.accept(files(), List.of("owner.birdlabs.birdlab"), null));

        assertThat(seed("owners.yaml")).contains("birdlab: birdlab\nbirdlabs: birdlab\n");
        run();
        assertThat(seed("claims/models-dev-api/models/corax-2.yaml")).contains("{huggingface: birdlabs/Corax-2}");
        assertThat(run().changes()).isFalse();
    }

    @Test
    void a_repository_that_two_entries_claim_waits() throws IOException {
        write("seeds/models/birdlab/corax-2.yaml", model("Corax 2", ""));
        write("seeds/models/birdlab/nest-1.yaml", model("Nest 1", "aliases: [birdlab/Nest-1]\n"));
        write("seeds/claims/models-dev-api/models/corax-2.yaml", """
                entries: [birdlab/corax-2]
                claims:
                - {source: models-dev-api, locator: "https://models.dev/api.json", asOf: '2026-09-01', verification: read, says: {contextLength: 131072}}
                """);
        hub("birdlab/corax-2", "birdlab/Nest-1");

        run();

        assertThat(seed("review/models-dev-api.corax-2.yaml"))
                .contains("kind: identity", "birdlab/Nest-1", " belongs to [nest-1] already.");
        assertThat(seed("claims/models-dev-api/models/corax-2.yaml")).doesNotContain("Nest-1");
    }

    @Test
    void a_model_whose_developer_is_unknown_waits_until_somebody_says_who_that_is() throws IOException {
        offers(CORAX, PICA, "Nestling Co/jay-1 | Jay 1 | 2026-06-15 | false");
        run();
        assertThat(seed("review/models-dev-api.developer.nestling-co.yaml"))
                .contains("kind: developer", "developer: Nestling Co", "entries: [Nestling Co/jay-1]");
        List<String> ids = List.of("models-dev-api.developer.nestling-co");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReviewDecisions.accept(files(), ids, null))
                .withMessageContaining("say it with --as");

        decide(ReviewDecisions.accept(files(), ids, "birdlab"));

        assertThat(seed("organisations/birdlab.yaml")).contains("aliases: [\"Nestling Co\"]");
        run();
        assertThat(seed("claims/models-dev-api/models/jay-1.yaml")).contains("origin: {developer: birdlab}");
    }

    @Test
    void a_folder_of_kept_snapshots_is_read_without_network() throws IOException {
        run(null, TODAY);
        server.stop(0);
        assertThat(run(folder.resolve("data"), TODAY).changes()).isFalse();
    }

    @Test
    void a_folder_that_does_not_state_its_day_is_taken_only_as_the_snapshot_that_is_known() throws IOException {
        write("from/models-dev-api/api.json", bodies.get("/api.json"));

        Refresh.Outcome unknown = run(folder.resolve("from"), TODAY);
        run();
        Refresh.Outcome known = run(folder.resolve("from"), TODAY);

        assertThat(unknown.report().refused().get(0).refused())
                .startsWith("'models-dev-api' does not state of which day it is");
        assertThat(known.report().refused()).isEmpty();
        assertThat(known.changes()).isFalse();
    }

    @Test
    void what_people_wrote_down_from_a_source_is_not_imported_a_second_time() throws IOException {
        write("seeds/models/birdlab/corax-2.yaml", model("Corax 2", "").stripTrailing() + """

                - {source: models-dev-api, locator: "https://models.dev/api.json", asOf: 2026-07-01, verification: read, says: {contextLength: 4096}}
                """);

        run();

        assertThat(seed("claims/models-dev-api/models/corax-2.yaml"))
                .contains("2026-06-15")
                .doesNotContain("contextLength");
    }

    @Test
    void cases_that_there_are_not_are_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ReviewDecisions.reject(files(), List.of("nothing")))
                .withMessage("'nothing' is not a case: there is no file review/nothing.yaml in the seeds");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            name: A|          > name: A|aliases: ["B"]|
            name: A|aliases: [C]| > name: A|aliases: [C, "B"]|
            name: A|aliases:|  - C| > name: A|aliases:|  - "B"|  - C|
            """)
    void an_alias_is_added_to_a_file_as_people_wrote_it(String before, String after) {
        assertThat(ReviewDecisions.withAlias(before.replace('|', '\n'), "B")).isEqualTo(after.replace('|', '\n'));
    }

    private void offers(String... models) {
        StringBuilder all = new StringBuilder();
        for (String model : models) {
            String[] cells = model.split(" \\| ", -1);
            all.append(all.isEmpty() ? "" : ",")
                    .append("""
                    "%s": {"name": "%s", "canonical_model_id": "%s", "open_weights": %s, "release_date": "%s",
                     "modalities": {"input": ["text"], "output": ["text"]}, "limit": {"context": 131072}}""".formatted(cells[0], cells[1], cells[0], cells[3], cells[2]));
        }
        bodies.put("/api.json", "{\"birdcloud\": {\"id\": \"birdcloud\", \"models\": {" + all + "}}}");
    }

    /** One model that the service of the Hub offers under the id of a repository. */
    private void hub(String model, String repository) {
        bodies.put("/api.json", """
                {"huggingface": {"id": "huggingface", "models": {"%s": {"name": "Corax 2", "canonical_model_id": "%s", "open_weights": false,
                 "release_date": "2026-06-15"}}}}""".formatted(repository, model));
    }

    private void gallery(String repository, String licence) {
        bodies.put("/gallery.json", """
                [{"name": "a", "urls": ["https://huggingface.co/%s"], "license": "%s"}]""".formatted(repository, licence));
    }

    private Refresh.Outcome run() throws IOException {
        return run(null, TODAY);
    }

    private Refresh.Outcome run(Path from, LocalDate today) throws IOException {
        KeptSnapshots kept = new KeptSnapshots(folder.resolve("data"), step -> {});
        Refresh.Outcome outcome = Refresh.of(files(), new SourceFiles(kept, from, today), step -> {});
        outcome.write(folder.resolve("seeds"));
        return outcome;
    }

    private SeedFiles files() {
        return SeedFiles.in(folder.resolve("seeds"));
    }

    private void decide(SeedFiles after) throws IOException {
        SortedMap<String, byte[]> written = new TreeMap<>(after.contents());
        Set<String> removed = new TreeSet<>(files().contents().keySet());
        removed.removeAll(written.keySet());
        SeedWriter.write(folder.resolve("seeds"), written, removed);
    }

    private String seed(String path) throws IOException {
        return Files.readString(folder.resolve("seeds").resolve(path));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String model(String name, String more) {
        return """
                name: %s
                family: bird
                %sclaims:
                - {source: curated, locator: "https://example.org/a", asOf: 2026-01-01, verification: read, reason: so, says: {origin: {developer: birdlab}}}
                """.formatted(name, more);
    }

    private void seeds() throws IOException {
        write("seeds/policy.yaml", """
                curated: curated
                rules:
                  - {attributes: ["*"], order: [{source: curated}, {source: models-dev-api}, {source: localai}, {source: spdx}, {source: licence-text}, {source: criteria-study}, {source: scancode-licensedb}, {source: mot}, {source: osi}], because: all}
                """);
        for (String source : List.of("curated", "models-dev-api", "localai")) {
            write("seeds/sources/" + source + ".yaml", """
                    name: %s
                    publisher: Somebody
                    kind: index
                    licence: MIT
                    attribution: Index, MIT
                    description: An index.
                    """.formatted(source));
        }
        write("seeds/organisations/birdlab.yaml", "name: Birdlab\n");
        write("seeds/owners.yaml", "birdlab: birdlab\n");
        for (String licence : List.of("MIT", "CC-BY-NC-4.0", "CC-BY-NC-ND-4.0")) {
            Files.createDirectories(folder.resolve("seeds/licences"));
            Files.copy(
                    Path.of("seeds/licences/" + licence + ".yaml"),
                    folder.resolve("seeds/licences/" + licence + ".yaml"));
        }
        for (String source : List.of("criteria-study", "licence-text", "osi", "mot", "scancode-licensedb", "spdx")) {
            Files.copy(
                    Path.of("seeds/sources/" + source + ".yaml"), folder.resolve("seeds/sources/" + source + ".yaml"));
        }
        write("seeds/models/birdlab/corax-1-7b.yaml", model("Corax 1 7B", "aliases: [birdlab/Corax-1-7B]\n"));
        String address = "http://localhost:" + server.getAddress().getPort();
        write("seeds/refresh.yaml", """
                models-dev-api: {addresses: ["%s/api.json"], smallest: 40, words: [canonical_model_id], shrinkage: 50}
                localai: {addresses: ["%s/gallery.json"], smallest: 10, words: [license], shrinkage: 50}
                """.formatted(address, address));
        String profile = """
                title: {en: Tiny, fr: Tiny, de: Tiny}
                purpose: {en: Whether the weights can be had., fr: Les poids., de: Die Gewichte.}
                caveats:
                  - {en: It is a test., fr: C’est un essai., de: Ein Versuch.}
                source: {title: Test, url: https://example.org}
                groups:
                  - {id: weights, title: {en: Weights, fr: Poids, de: Gewichte}}
                rules:
                  - id: T-1
                    group: weights
                    required: true
                    statement: {en: Weights are released., fr: Les poids., de: Gewichte.}
                    source: {title: Test, url: https://example.org}
                    condition:
                      component: {name: weightsFinal, is: [released]}
                """;
        String digest = ProfileJson.digest(new YAMLMapper().readTree(profile));
        write(
                "seeds/profiles/tiny/1.yaml",
                profile + "released: {on: \"2026-11-25\", digest: \"%s\"}\n".formatted(digest));
    }
}
