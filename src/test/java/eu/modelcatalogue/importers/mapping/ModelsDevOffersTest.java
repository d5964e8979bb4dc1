package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.said;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples in the form of the API of models.dev, with models that do not exist. */
class ModelsDevOffersTest {

    private static final String CORAX = """
            "name": "Corax 2", "canonical_model_id": "birdlab/corax-2", "open_weights": true, "release_date": "2026-06-15",
            "modalities": {"input": ["text", "pdf"], "output": ["text"]}, "limit": {"context": 131072}""";

    @Test
    void offers_of_one_model_are_one_entry_with_the_count_behind_its_flag() {
        SourceContent content = read(
                service("birdlab", offer("corax-2", CORAX + ", \"family\": \"Corax\"")),
                service("cloud", offer("birdlab/corax-2", CORAX)));

        assertThat(content.refused()).isEmpty();
        assertThat(content.entries())
                .containsExactly(new SourceEntry(
                        "birdlab/corax-2",
                        "Corax 2",
                        "corax",
                        List.of(new SourceEntry.Developer(
                                "birdlab",
                                List.of(),
                                statement("origin.developer", "birdlab", "model birdlab/corax-2", null))),
                        List.of(),
                        List.of("corax-2"),
                        null,
                        Set.of("birdlab", "cloud"),
                        List.of(
                                statement("released", "2026-06-15", "model birdlab/corax-2, release_date", null),
                                statement("modalities.input", "text", "model birdlab/corax-2, modalities.input", null),
                                statement(
                                        "modalities.output", "text", "model birdlab/corax-2, modalities.output", null),
                                statement("contextLength", "131072", "model birdlab/corax-2, limit.context", null),
                                statement(
                                        "components.weightsFinal.availability",
                                        "released",
                                        "model birdlab/corax-2, open_weights",
                                        "Flag of 2 of 2 offers, among them the developer's own."),
                                statement(
                                        "listing.services",
                                        "2",
                                        "model birdlab/corax-2, services that offer it",
                                        null))));
    }

    @ParameterizedTest
    @CsvSource({
        "birdlab:false cloud:true gate:true, notReleased, 'Flag of 1 of 3 offers, among them the developer''s own.'",
        "cloud:true gate:true hall:true, released, Flag of 3 of 3 offers.",
        "cloud:false gate:false hall:false inn:true, notReleased, Flag of 3 of 4 offers.",
    })
    void the_developers_own_flag_decides_about_the_weights_else_that_of_more_than_two_thirds(
            String flags, String value, String reason) {
        assertThat(read(flags(flags)).entries().get(0).statements())
                .filteredOn(one -> one.attribute().endsWith("availability"))
                .extracting(Statement::value, Statement::reason)
                .containsExactly(tuple(value, reason));
    }

    @ParameterizedTest
    @CsvSource({"cloud:true gate:false, 1, 1", "cloud:false gate:false hall:true, 1, 2"})
    void services_that_disagree_decide_nothing_about_the_weights(String flags, int open, int closed) {
        SourceContent content = read(flags(flags));

        assertThat(said(content.entries().get(0))).noneMatch(line -> line.contains("availability"));
        assertThat(content.refused())
                .containsExactly(new SourceContent.Refusal(
                        "api.json, model birdlab/corax-2, open_weights",
                        "is true in %d offers and false in %d: neither is taken".formatted(open, closed)));
    }

    /** Services with one offer each, and its flag. */
    private static String[] flags(String flags) {
        return Stream.of(flags.split(" "))
                .map(flag -> flag.split(":"))
                .map(flag -> service(flag[0], offer("corax-2", CORAX.replace("true", flag[1]))))
                .toArray(String[]::new);
    }

    @Test
    void an_offer_that_has_only_the_name_of_a_model_is_not_joined_where_its_date_is_that_of_another_release() {
        SourceContent content = read(
                service("cloud", offer("corax-2", CORAX)),
                service("gate", offer("corax-2", "\"name\": \"Corax 2\", \"release_date\": \"2025-01-01\"")),
                service("hall", offer("corax-2-2609", "\"name\": \"Corax 2\"")));

        assertThat(said(content.entries().get(0))).contains("listing.services = 1");
        assertThat(content.refused())
                .extracting(SourceContent.Refusal::place)
                .containsExactly("api.json, gate, corax-2", "api.json, hall, corax-2-2609");
    }

    @ParameterizedTest
    @CsvSource({
        "corax-2-highspeed, Corax 2 Highspeed",
        "corax-2-fast, Corax 2 (Fast)",
        "eu.corax-2, Corax 2 (EU)",
        "corax-2:free, Corax 2 (free)",
        "corax-2-fp8, Corax 2 FP8",
    })
    void a_way_to_be_served_is_not_a_model(String id, String name) {
        SourceContent content =
                read(service("birdlab", offer("corax-2", CORAX), offer(id, "\"name\": \"%s\"".formatted(name))));

        assertThat(content.entries()).extracting(SourceEntry::key).containsExactly("birdlab/corax-2");
        assertThat(content.refused())
                .containsExactly(new SourceContent.Refusal(
                        "api.json, birdlab, " + id,
                        "is an offer of a model in a region, or a copy of fewer bits, and not a model of its own"));
    }

    @Test
    void the_name_of_a_model_says_nothing_of_how_it_is_served() {
        String copy = CORAX.replace("\"Corax 2\"", "\"Corax-2-FP8\"");
        String free = CORAX.replace("\"Corax 2\"", "\"Corax 2 (free)\"");

        assertThat(read(service("cloud", offer("c", copy))).entries().get(0).name())
                .isEqualTo("Corax-2");
        assertThat(read(service("cloud", offer("c", free))).entries().get(0).name())
                .isEqualTo("Corax 2");
        // A plan of a service has a name of its own.
        assertThat(read(service("cloud", offer("c", CORAX.replace("\"Corax 2\"", "\"Bird for coding\""))))
                        .entries()
                        .get(0)
                        .name())
                .isEqualTo("corax-2");
    }

    @Test
    void the_developers_own_service_speaks_before_the_most_frequent_value() {
        String other = CORAX.replace("2026-06-15", "2026-06-20").replace("131072", "32768");

        SourceContent own = read(
                service("birdlab", offer("corax-2", CORAX)),
                service("a", offer("c", other)),
                service("b", offer("c", other)));
        SourceContent others =
                read(service("a", offer("c", other)), service("b", offer("c", other)), service("c", offer("c", CORAX)));
        SourceContent undecided = read(service("a", offer("c", other)), service("b", offer("c", CORAX)));

        assertThat(said(own.entries().get(0))).contains("released = 2026-06-15", "contextLength = 131072");
        assertThat(said(others.entries().get(0))).contains("released = 2026-06-20", "contextLength = 32768");
        assertThat(said(undecided.entries().get(0)))
                .noneMatch(line -> line.startsWith("released") || line.startsWith("contextLength"));
    }

    @Test
    void an_offer_without_canonical_id_is_joined_by_name_or_by_the_service_of_its_developer() {
        SourceContent content = read(
                service("birdlab", offer("raven-1", "\"name\": \"Raven 1\", \"open_weights\": false")),
                service(
                        "cloud",
                        offer("corax-2", CORAX),
                        offer("CORAX-2-turbo", "\"name\": \"corax-2\", \"open_weights\": true"),
                        offer("rook", "\"name\": \"Rook\", \"open_weights\": true")));

        assertThat(content.entries())
                .extracting(SourceEntry::key)
                .containsExactly("birdlab/corax-2", "birdlab/raven-1");
        assertThat(content.entries())
                .extracting(entry -> entry.developers().get(0).statement().verification())
                .containsExactly(Verification.READ, Verification.ASSESSED);
        assertThat(content.entries().get(0).statements())
                .extracting(Statement::reason)
                .contains("Flag of 2 of 2 offers.");
        assertThat(content.refused())
                .containsExactly(new SourceContent.Refusal(
                        "api.json, cloud, rook",
                        "has no canonical_model_id, and its name is that of no other offer with one"));
    }

    @Test
    void names_that_move_are_no_model() {
        SourceContent content = read(service(
                "birdlab",
                offer("corax-2", CORAX),
                offer("corax-latest", CORAX),
                offer("corax", "\"name\": \"Corax (latest)\", \"open_weights\": true")));

        assertThat(content.entries()).extracting(SourceEntry::key).containsExactly("birdlab/corax-2");
        assertThat(content.refused())
                .extracting(SourceContent.Refusal::place)
                .containsExactly("api.json, birdlab, corax-latest", "api.json, birdlab, corax");
    }

    @Test
    void only_an_original_repository_that_the_hub_serves_under_the_canonical_id_is_its_repository() {
        SourceContent content = read(service(
                "huggingface",
                offer("birdlab/Corax-2", CORAX),
                offer("birdlab/Corax-2-FP8", CORAX),
                offer("others/Corax-2", "\"name\": \"Corax 2\", \"open_weights\": true")));

        assertThat(content.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.hubIds()).containsExactly("birdlab/Corax-2"));
    }

    @Test
    void a_list_of_services_never_states_a_licence() {
        SourceContent content = read(service("birdlab", offer("corax-2", CORAX + ", \"license\": \"MIT\"")));

        assertThat(said(content.entries().get(0))).noneMatch(line -> line.contains("licence"));
    }

    @Test
    void another_file_is_refused_as_a_whole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> importer("models-dev-api").read(snapshot(Map.of("api.json", "{}")), licences()))
                .withMessage("This is not the API of models.dev: api.json lists no offers");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> importer("models-dev-api").read(snapshot(Map.of("api.json", "[]")), licences()))
                .withMessage("api.json is not an object");
    }

    private static Statement statement(String attribute, String value, String section, String reason) {
        return new Statement(
                attribute,
                value,
                "https://models.dev/api.json",
                section,
                LocalDate.of(2026, 7, 2),
                Verification.READ,
                reason);
    }

    private static String offer(String id, String fields) {
        return "\"%s\": {\"id\": \"%s\", %s}".formatted(id, id, fields);
    }

    private static String service(String id, String... offers) {
        return "\"%s\": {\"id\": \"%s\", \"models\": {%s}}".formatted(id, id, String.join(",", offers));
    }

    private static SourceContent read(String... services) {
        return importer("models-dev-api")
                .read(snapshot(Map.of("api.json", "{" + String.join(",", services) + "}")), licences());
    }
}
