package eu.modelcatalogue.importers.entry;

import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import eu.modelcatalogue.domain.Verification;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What mappings are given, and what is collected from them; the snapshot is of 2026-07-02. */
class SourceReadingTest {

    private static final LocalDate DAY = LocalDate.of(2026, 7, 2);

    @Test
    void a_statement_that_is_dated_after_the_snapshot_is_refused() {
        Statement today = statement("released", DAY);
        Statement tomorrow = statement("parameters", DAY.plusDays(1));
        SourceEntry.Developer named = new SourceEntry.Developer(
                "Bird Lab",
                List.of(statement("kind", DAY.plusDays(1)), statement("hqCountry", DAY)),
                statement("origin.developer", DAY));
        SourceEntry.Developer later =
                new SourceEntry.Developer("Fish Lab", List.of(), statement("origin.developer", DAY.plusDays(30)));
        SourceReading reading = reading(Map.of());

        reading.add(new SourceEntry(
                "corax", "Corax", List.of(named, later), List.of("birdlab/corax"), List.of(today, tomorrow)));

        assertThat(reading.content())
                .isEqualTo(
                        new SourceContent(
                                List.of(new SourceEntry(
                                        "corax",
                                        "Corax",
                                        List.of(new SourceEntry.Developer(
                                                "Bird Lab",
                                                List.of(statement("hqCountry", DAY)),
                                                statement("origin.developer", DAY))),
                                        List.of("birdlab/corax"),
                                        List.of(today))),
                                List.of(
                                        refusal(
                                                "kind is dated 2026-07-03, after the snapshot of 2026-07-02: it is not taken"),
                                        refusal(
                                                "origin.developer is dated 2026-08-01, after the snapshot of 2026-07-02: it is not taken"),
                                        refusal(
                                                "parameters is dated 2026-07-03, after the snapshot of 2026-07-02: it is not taken"))));
    }

    @Test
    void of_two_entries_with_one_key_the_first_stands() {
        SourceReading reading = reading(Map.of());
        SourceEntry first = new SourceEntry("corax", "Corax", List.of(), List.of(), List.of());

        reading.add(first);
        reading.add(new SourceEntry("corax", "Corax 2", List.of(), List.of(), List.of()));

        assertThat(reading.content().entries()).containsExactly(first);
    }

    @Test
    void a_repository_that_is_listed_twice_is_one_entry_with_united_lists() {
        SourceReading reading = reading(Map.of());
        RepositoryId corax = new RepositoryId("birdlab/Corax-2-GGUF");

        reading.repository(corax, "https://example.org/list", "row 1").read("hosting.openEngines", "vllm");
        reading.repository(corax, "https://example.org/list", "row 7")
                .read("hosting.openEngines", "sglang")
                .released("soon");

        assertThat(reading.content().entries()).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo("birdlab/Corax-2-GGUF");
            assertThat(entry.name()).isEqualTo("Corax-2");
            assertThat(entry.statements())
                    .extracting(Statement::attribute, Statement::value, Statement::section)
                    .containsExactly(tuple("hosting.openEngines", "sglang,vllm", "row 1"));
        });
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_its_line() {
        SourceReading reading = reading(Map.of("a.yaml", "a: 1\nb: [", "b.toml", "= 1"));

        assertThat(reading.yaml("a.yaml")).isEmpty();
        assertThat(reading.toml("b.toml")).isEmpty();
        assertThat(reading.content().refused())
                .extracting(SourceContent.Refusal::place)
                .containsExactly("a.yaml", "b.toml");
        assertThat(reading.content().refused().get(0).reason()).startsWith("cannot be read as YAML: line 2, ");
        assertThat(reading.content().refused().get(1).reason()).startsWith("cannot be read as TOML: line 1, ");
    }

    @Test
    void a_file_without_which_nothing_can_be_read_is_named_with_its_fault() {
        SourceReading reading = reading(
                Map.of("list.json", "{}", "object.json", "[]", "broken.json", "[1,", "table.csv", "a,b\n1,2\n"));

        fault(() -> reading.jsonList("other.json"), "The snapshot has no file called other.json");
        fault(() -> reading.jsonList("list.json"), "list.json is not a list");
        fault(() -> reading.jsonObject("object.json"), "object.json is not an object");
        fault(() -> reading.table("table.csv", Set.of("b", "c")), "table.csv lacks one of the columns [b, c]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reading.jsonList("broken.json"))
                .withMessageStartingWith("broken.json cannot be read as JSON: line 1, ");
    }

    @Test
    void a_table_can_begin_with_a_byte_order_mark() {
        SourceReading reading = reading(Map.of("table.csv", "\uFEFFa,b\n1,2\n"));

        assertThat(reading.table("table.csv", Set.of("a")).rows()).containsExactly(Map.of("a", "1", "b", "2"));
    }

    @Test
    void addresses_on_github_name_the_revision() {
        SourceReading reading = reading(Map.of());

        assertThat(reading.github("bird/lab", "a/b.yaml"))
                .isEqualTo("https://github.com/bird/lab/blob/abc1234/a/b.yaml");
        assertThat(reading.githubFile("bird/lab", "a/", "Corax 2+.yaml"))
                .isEqualTo("https://github.com/bird/lab/blob/abc1234/a/Corax%202%2B.yaml");
    }

    private static void fault(Runnable reading, String message) {
        assertThatIllegalArgumentException().isThrownBy(reading::run).withMessage(message);
    }

    private static SourceContent.Refusal refusal(String reason) {
        return new SourceContent.Refusal("corax", reason);
    }

    private static Statement statement(String attribute, LocalDate asOf) {
        return new Statement(attribute, "x", "https://example.org/", null, asOf, Verification.READ, null);
    }

    private static SourceReading reading(Map<String, String> files) {
        return new SourceReading(snapshot(files), licences());
    }
}
