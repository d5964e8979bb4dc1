package eu.modelcatalogue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.syntax.SpdxList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What remains of a model if all services under the control of some countries have to stop. */
class OutageTest {

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
            Map.entry("organisations/german.yaml", controlled("German", "DE")),
            Map.entry("organisations/american.yaml", controlled("American", "US")),
            Map.entry("organisations/silent.yaml", stated("Silent", "hqCountry: FR")),
            // Its machines are in the Union; who controls it is not.
            Map.entry(
                    "services/frankfurt.yaml",
                    stated("Frankfurt", "operator: american, serviceRole: host, sites: [DE]")),
            Map.entry("services/bonn.yaml", stated("Bonn", "operator: german, serviceRole: host")),
            Map.entry("services/nobody.yaml", stated("Nobody", "operator: silent, serviceRole: host")),
            Map.entry("services/route.yaml", stated("Route", "operator: german, serviceRole: router")),
            Map.entry(
                    "offers/frankfurt.yaml",
                    offers("open-both", "open-one", "closed-both", "closed-one", "closed-unsure")),
            Map.entry("offers/bonn.yaml", offers("open-both", "closed-both")),
            Map.entry("offers/nobody.yaml", offers("closed-unsure")),
            Map.entry("offers/route.yaml", offers("open-one", "closed-one")),
            Map.entry("models/german/open-both.yaml", model("open-both", "released")),
            Map.entry("models/german/open-one.yaml", model("open-one", "released")),
            Map.entry("models/german/open-none.yaml", model("open-none", "released")),
            Map.entry("models/german/closed-both.yaml", model("closed-both", "notReleased")),
            Map.entry("models/german/closed-one.yaml", model("closed-one", "notReleased")),
            Map.entry("models/german/closed-unsure.yaml", model("closed-unsure", "notReleased")),
            Map.entry("models/german/closed-none.yaml", model("closed-none", "notReleased")));

    private static final Edition EDITION = edition();

    private static String controlled(String name, String country) {
        return stated(
                name,
                "hqCountry: %1$s, ultimateParent: %2$s, ultimateParentCountry: %1$s"
                        .formatted(country, name.toLowerCase(Locale.ROOT)));
    }

    private static String stated(String name, String says) {
        return """
                name: %s
                claims:
                  - {source: index, locator: "https://example.org/o", asOf: 2026-01-01, verification: read, says: {%s}}
                """.formatted(name, says);
    }

    private static String model(String name, String weights) {
        return """
                name: %s
                family: runner
                claims:
                  - {source: index, locator: "https://example.org/m", asOf: 2026-01-01, verification: read, says: {origin: {developer: german}, components: {weightsFinal: {availability: %s}}}}
                """.formatted(name, weights);
    }

    private static String offers(String... models) {
        return "source: index\nlocator: https://example.org/list\nasOf: 2026-09-30\noffers:\n"
                + List.of(models).stream()
                        .map(id -> "  - {id: %1$s, model: %1$s, firstSeen: 2026-06-01}\n".formatted(id))
                        .collect(Collectors.joining());
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

    /** A router goes on, but it runs nothing itself; a site in Germany does not help a service of an American parent. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            open-both     | US    | elsewhere   | Frankfurt        | Bonn      |
            open-both     | US DE | ownHardware | Bonn Frankfurt   |           |
            open-both     | FR    | elsewhere   |                  | Bonn Frankfurt |
            open-one      | US    | ownHardware | Frankfurt        |           |
            open-none     | US    | ownHardware |                  |           |
            closed-both   | US    | elsewhere   | Frankfurt        | Bonn      |
            closed-both   | US DE | stops       | Bonn Frankfurt   |           |
            closed-one    | US    | stops       | Frankfurt        |           |
            closed-unsure | US    | unknown     | Frankfurt        |           | Nobody
            closed-none   | US    | unknown     |                  |           |
            """)
    void control_decides(
            String model, String without, String outcome, String stopping, String remaining, String uncertain) {
        Outage outage = Outage.of(EDITION, EDITION.model(model).orElseThrow(), Set.of(without.split(" ")));

        assertThat(outage.outcome().word()).isEqualTo(outcome);
        assertThat(names(outage.stopping())).isEqualTo(stopping);
        assertThat(names(outage.remaining())).isEqualTo(remaining);
        assertThat(names(outage.uncertain())).isEqualTo(uncertain);
    }

    private static String names(List<Service> services) {
        return services.isEmpty() ? null : services.stream().map(Service::name).collect(Collectors.joining(" "));
    }
}
