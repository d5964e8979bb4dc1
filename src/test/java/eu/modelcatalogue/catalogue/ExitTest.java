package eu.modelcatalogue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.syntax.SpdxList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What remains if a model ends: Runner by Acme, two services that run it, and models of two others. */
class ExitTest {

    private static final String SIZES =
            "architecture: {layers: 32, attentionHeads: 32, keyValueHeads: 8, headSize: 128}, ";

    private static final Map<String, String> FILES = Map.ofEntries(
            Map.entry("policy.yaml", """
                    curated: curated
                    rules:
                      - {attributes: ["*"], order: [{source: index}], because: the only one}
                    """),
            Map.entry("sources/index.yaml", """
                    name: Index
                    publisher: Somebody
                    kind: index
                    licence: CC-BY-4.0
                    attribution: Index, CC-BY-4.0
                    description: An index.
                    """),
            Map.entry("organisations/acme.yaml", stated("Acme", "hqCountry: FR")),
            Map.entry("organisations/bolt.yaml", stated("Bolt", "hqCountry: DE")),
            Map.entry("organisations/coyote.yaml", stated("Coyote", "hqCountry: US")),
            Map.entry(
                    "models/acme/runner.yaml",
                    model(
                            "runner",
                            "acme",
                            "released",
                            "parameters: 8000000000, languages: {claimed: [de, fr]}, " + SIZES)),
            Map.entry("models/acme/twin.yaml", model("twin", "acme", "released", "languages: {claimed: [de, fr]}, ")),
            Map.entry("models/acme/hidden.yaml", model("hidden", "acme", "notReleased", "parameters: 8000000000, ")),
            Map.entry(
                    "models/bolt/german.yaml",
                    model("german", "bolt", "released", "parameters: 7000000000, languages: {claimed: [de]}, ")),
            Map.entry("models/bolt/silent.yaml", model("silent", "bolt", "released", "parameters: 7000000000, ")),
            Map.entry(
                    "models/coyote/both.yaml",
                    model(
                            "both",
                            "coyote",
                            "released",
                            "parameters: 10000000000, languages: {claimed: [en, fr, de]}, ")),
            Map.entry(
                    "models/coyote/large.yaml",
                    model("large", "coyote", "released", "parameters: 10000000001, languages: {claimed: [de, fr]}, ")),
            Map.entry(
                    "models/coyote/closed.yaml",
                    model(
                            "closed",
                            "coyote",
                            "notReleased",
                            "parameters: 8000000000, languages: {claimed: [de, fr]}, ")),
            Map.entry(
                    "models/coyote/sold.yaml",
                    model("sold", "coyote", "notReleased", "languages: {claimed: [de, en, fr]}, ")),
            Map.entry("models/coyote/ear.yaml", model("ear", "coyote", "notReleased", "", "audio")),
            Map.entry("models/bolt/listener.yaml", model("listener", "bolt", "released", "", "audio, text")),
            Map.entry("models/acme/watcher.yaml", model("watcher", "acme", "released", "", "audio, image, text")),
            Map.entry("services/over.yaml", stated("Over", "operator: coyote, serviceRole: host")),
            Map.entry("services/union.yaml", stated("Union", "operator: bolt, serviceRole: host, sites: [DE]")),
            Map.entry("services/route.yaml", stated("Route", "serviceRole: router, sites: [FR]")),
            Map.entry("offers/over.yaml", offers()),
            Map.entry("offers/union.yaml", offers()),
            Map.entry("offers/route.yaml", offers()));

    private static final Edition EDITION = edition();

    private static String stated(String name, String says) {
        return """
                name: %s
                claims:
                  - {source: index, locator: "https://example.org/o", asOf: 2026-01-01, verification: read, says: {%s}}
                """.formatted(name, says);
    }

    private static String model(String name, String developer, String weights, String says) {
        return model(name, developer, weights, says, "text");
    }

    private static String model(String name, String developer, String weights, String says, String takes) {
        return """
                name: %s
                family: runner
                claims:
                  - {source: index, locator: "https://example.org/m", asOf: 2026-01-01, verification: read, says: {%smodalities: {input: [%s], output: [text]}, origin: {developer: %s}, components: {weightsFinal: {availability: %s}}}}
                """.formatted(name, says, takes, developer, weights);
    }

    private static String offers() {
        return "source: index\nlocator: https://example.org/list\nasOf: 2026-09-30\noffers:\n  - {id: runner, model: runner, firstSeen: 2026-06-01}\n";
    }

    private static Edition edition() {
        Map<String, byte[]> bytes = new TreeMap<>();
        FILES.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return Edition.of(
                new EditionHeader(
                        1,
                        "sha256:0",
                        Instant.parse("2026-10-01T12:00:00Z"),
                        "test",
                        new EditionHeader.Changes(0, 0, 0, 0)),
                SeedReader.read(new SeedFiles(bytes)),
                SpdxList::expression);
    }

    private static Exit exit(String model) {
        return Exit.of(EDITION, EDITION.model(model).orElseThrow());
    }

    private static String others(Exit exit) {
        return names(exit.nextBest());
    }

    private static String names(List<Exit.NextBest> others) {
        return others.stream()
                .map(other -> other.model().id() + " " + other.languages())
                .collect(Collectors.joining(", "));
    }

    private static String comparable(String id) {
        return names(Exit.comparable(EDITION, EDITION.model(id).orElseThrow(), Set.of()));
    }

    @Test
    void services_that_run_the_same_weights_begin_with_those_in_the_union() {
        assertThat(exit("runner").hosts())
                .extracting(offer -> offer.service().name())
                .containsExactly("Union", "Over");
        assertThat(exit("german").hosts()).isEmpty();
    }

    @Test
    void own_hardware_is_the_smallest_for_each_number_of_bits() {
        assertThat(exit("runner").smallest())
                .extracting(fit -> "%d %s %s"
                        .formatted(fit.bits(), fit.hardware().id(), fit.answer().word()))
                .containsExactly("16 l4 fits", "8 laptop-16 fits", "4 laptop-16 fits");
        assertThat(exit("german").smallest())
                .extracting(fit -> "%d %s %s"
                        .formatted(fit.bits(), fit.hardware().id(), fit.answer().word()))
                .containsExactly("16 l4 weightsFit", "8 laptop-16 weightsFit", "4 laptop-16 weightsFit");
        assertThat(Stream.of("hidden", "twin").map(id -> exit(id).smallest())).containsOnly(List.of());
    }

    /** The larger, the closed and its own are left out, and each developer is named once. */
    @Test
    void another_model_is_open_of_others_of_its_size_and_speaks_its_languages() {
        assertThat(others(exit("runner"))).isEqualTo("both 2, german 1");
    }

    /** Where the size is not known, larger ones are named too. */
    @Test
    void what_nobody_states_of_the_model_is_not_asked_for() {
        assertThat(others(exit("twin"))).matches("(both|large) 2, german 1");
    }

    /** The criteria are those that somebody chose; Runner need not meet them. */
    @Test
    void comparable_models_are_of_others_of_about_the_same_size() {
        assertThat(comparable("runner")).isEqualTo("both 2, german 1");
        assertThat(comparable("large")).as("of about 10 billion parameters").matches("(runner|twin) 2, german 1");
    }

    /** German, which states one of three languages, is left out; Silent, which states none, is not. */
    @Test
    void in_the_place_of_one_of_unknown_size_comes_none_that_states_few_of_its_languages() {
        assertThat(comparable("sold").split(", "))
                .hasSize(2)
                .contains("silent 0")
                .doesNotContain("german 1");
    }

    @Test
    void in_the_place_of_one_for_transcription_comes_none_that_also_takes_pictures() {
        assertThat(comparable("ear")).isEqualTo("listener 0");
    }
}
