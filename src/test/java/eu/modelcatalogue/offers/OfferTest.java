package eu.modelcatalogue.offers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.syntax.SpdxList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who serves a model: a model of Acme in France, on six services. The edition is of 1 October 2026. */
class OfferTest {

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
            Map.entry("organisations/acme.yaml", organisation("Acme", "FR", "acme", "FR")),
            Map.entry("organisations/northern.yaml", organisation("Northern", "SE", null, null)),
            Map.entry("organisations/overseas.yaml", organisation("Overseas", "US", "overseas", "US")),
            Map.entry("organisations/subsidiary.yaml", organisation("Subsidiary", "DE", "overseas", "US")),
            Map.entry("models/acme/runner.yaml", model("Runner", "released")),
            Map.entry("models/acme/walker.yaml", model("Walker", "notReleased")),
            Map.entry("services/acme.yaml", service("Acme API", "operator: acme")),
            Map.entry("services/north.yaml", service("North", "operator: northern, serviceRole: host, sites: [SE]")),
            Map.entry("services/sub.yaml", service("Sub", "operator: subsidiary, serviceRole: host, sites: [DE, FR]")),
            Map.entry("services/over.yaml", service("Over", "operator: overseas, serviceRole: host")),
            Map.entry("services/route.yaml", service("Route", "serviceRole: router, sites: [FR]")),
            Map.entry("services/bare.yaml", "name: Bare\n"),
            Map.entry("offers/acme.yaml", offers("""
                      - {id: runner-1, model: runner, status: active, firstSeen: 2026-06-01, end: {endsOn: 2026-10-01, replacement: walker-1, source: index, locator: "https://example.org/ends", asOf: 2026-08-01}}
                      - {id: walker-1, model: walker, status: deprecated, firstSeen: 2026-06-01, end: {endsOn: 2026-10-02, source: index, locator: "https://example.org/ends", asOf: 2026-08-01}}
                    """)),
            Map.entry(
                    "offers/north.yaml",
                    offers("  - {id: runner, model: runner, status: active, firstSeen: 2026-06-01}\n")),
            Map.entry(
                    "offers/sub.yaml",
                    offers(
                            "  - {id: acme/runner-fp8, model: runner, artefact: fp8, status: preview, firstSeen: 2026-06-01}\n")),
            Map.entry("offers/over.yaml", offers("""
                      - {id: runner, model: runner, status: active, firstSeen: 2026-06-01}
                      - {id: runner-eu, model: runner, regions: {eu: EU}, status: active, firstSeen: 2026-06-01}
                      - {id: runner-old, model: runner, status: active, firstSeen: 2026-06-01, lastSeen: 2026-08-31}
                      - {id: other-latest, status: active, firstSeen: 2026-06-01}
                    """)),
            Map.entry(
                    "offers/route.yaml",
                    offers("  - {id: acme/runner, model: runner, status: active, firstSeen: 2026-06-01}\n")),
            Map.entry("offers/bare.yaml", offers("  - {id: runner, model: runner, firstSeen: 2026-06-01}\n")));

    private static final Edition EDITION = edition(FILES);

    private static String organisation(String name, String seat, @Nullable String parent, @Nullable String from) {
        return """
                name: %s
                claims:
                  - {source: index, locator: "https://example.org/o", asOf: 2026-01-01, verification: read, says: {hqCountry: %s%s}}
                """.formatted(
                name,
                seat,
                parent == null ? "" : ", ultimateParent: %s, ultimateParentCountry: %s".formatted(parent, from));
    }

    private static String model(String name, String weights) {
        return """
                name: %s
                family: runner
                claims:
                  - {source: index, locator: "https://example.org/m", asOf: 2026-01-01, verification: read, says: {origin: {developer: acme}, retirement: "2027-01-01", components: {weightsFinal: {availability: %s}}}}
                """.formatted(name, weights);
    }

    private static String service(String name, String says) {
        return """
                name: %s
                claims:
                  - {source: index, locator: "https://example.org/s", asOf: 2026-01-01, verification: read, says: {%s}}
                """.formatted(name, says);
    }

    private static String offers(String lines) {
        return "source: index\nlocator: https://example.org/list\nasOf: 2026-09-30\noffers:\n" + lines;
    }

    private static Edition edition(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
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

    private static Offer offer(String service, String id) {
        return EDITION.offers().ofService(service).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static AiModel model(String id) {
        return EDITION.model(id).orElseThrow();
    }

    /** On the day of its end an offer has ended; one that the newest list does not name is not open. A seat says nothing about a site. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            acme  | runner-1        | runner  | RETIRED    | false | true  | UNKNOWN
            acme  | walker-1        | walker  | DEPRECATED | true  | true  | UNKNOWN
            north | runner          | runner  | ACTIVE     | true  | true  | EU
            sub   | acme/runner-fp8 | runner  | PREVIEW    | true  | true  | EU
            over  | runner          | runner  | ACTIVE     | true  | true  | UNKNOWN
            over  | runner-eu       | runner  | ACTIVE     | true  | true  | EU
            over  | runner-old      | runner  | ACTIVE     | false | true  | UNKNOWN
            over  | other-latest    | unknown | ACTIVE     | true  | true  | UNKNOWN
            route | acme/runner     | runner  | ACTIVE     | true  | false | EU
            bare  | runner          | runner  | -          | true  | false | UNKNOWN
            """)
    void an_offer(
            String service,
            String id,
            String model,
            @Nullable OfferStatus status,
            boolean open,
            boolean hosted,
            Region site) {
        Offer offer = offer(service, id);

        assertThat(offer.model()).isEqualTo(model);
        assertThat(offer.status().orElse(null)).isEqualTo(status);
        assertThat(offer.isOpen()).isEqualTo(open);
        assertThat(offer.isHosted(model("runner").developer())).isEqualTo(hosted);
        assertThat(offer.siteRegions()).containsExactly(site);
    }

    /** North, Sub and Over run it; the last two have one parent, and nobody says who controls North. */
    @Test
    void hosts_are_independent_by_who_controls_them_in_the_end() {
        assertThat(EDITION.hosts(model("runner"))).isEqualTo(new Hosts(3, 1));
        assertThat(EDITION.hosts(model("walker"))).isEqualTo(new Hosts(1, 1));
    }

    /**
     * The fact that follows: hosts whose parents are known and differ. It names the list, and is our own assessment where fewer than two of its hosts are
     * verified.
     *
     * @param changes of files: path=text of the original=text instead
     * @param hosts with the verification of each
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                                                              | over read
            organisations/northern.yaml=hqCountry: SE=hqCountry: SE, ultimateParent: northern | north read, over read
            organisations/subsidiary.yaml=ultimateParent: overseas=ultimateParent: subsidiary | over read, sub read
            organisations/subsidiary.yaml=verification: read, says: {hqCountry: DE, ultimateParent: overseas=verification: assessed, says: {hqCountry: DE, ultimateParent: subsidiary | over assessed, sub assessed
            services/over.yaml=verification: read=verification: assessed                   | sub read
            services/sub.yaml=serviceRole: host=serviceRole: router                        | over read
            """)
    void independent_hosts_are_a_fact_that_follows_from_offers(@Nullable String changes, String hosts) {
        Map<String, String> files = new TreeMap<>(FILES);
        if (changes != null) {
            String[] parts = changes.split("=", -1);
            files.computeIfPresent(parts[0], (path, text) -> text.replace(parts[1], parts[2]));
        }

        Fact fact = fact(edition(files), "runner");

        assertThat(fact.basis()).isEqualTo(Basis.OFFERS);
        assertThat(fact.evidence().stream()
                        .map(claim -> claim.value() + " " + claim.verification().word())
                        .collect(Collectors.joining(", ")))
                .isEqualTo(hosts);
        assertThat(String.join(", ", fact.values()))
                .isEqualTo(hosts.replace(" read", "").replace(" assessed", ""));
    }

    /** A list that names no host says nothing; a service that announced the end does not count, whatever the day. */
    @Test
    void hosts_that_are_not_known_or_that_end_the_model_are_unknown_and_never_none() {
        assertThat(fact(EDITION, "walker")).isEqualTo(Fact.unknown(Attribute.INDEPENDENT_HOSTS));
        Map<String, String> without = new TreeMap<>(FILES);
        without.keySet().removeIf(path -> path.startsWith("offers/") && !path.equals("offers/route.yaml"));
        assertThat(fact(edition(without), "runner")).isEqualTo(Fact.unknown(Attribute.INDEPENDENT_HOSTS));
    }

    @Test
    void the_evidence_names_the_list_the_offer_and_who_controls_the_host() {
        assertThat(fact(EDITION, "runner").evidence())
                .containsExactly(new Claim(
                        new Subject(SubjectKind.MODEL, "runner"),
                        Attribute.INDEPENDENT_HOSTS,
                        "over",
                        "index",
                        "https://example.org/list",
                        "over > runner (overseas)",
                        LocalDate.parse("2026-09-30"),
                        Verification.READ,
                        null,
                        null));
    }

    /** What the seeds say of a model cannot take the place of what follows from offers. */
    @Test
    void no_file_states_independent_hosts() {
        Map<String, String> files = new TreeMap<>(FILES);
        files.computeIfPresent(
                "models/acme/walker.yaml",
                (path, text) -> text.replace("origin:", "hosting: {independentHosts: [over]}, origin:"));

        assertThatThrownBy(() -> edition(files))
                .hasMessageContaining("models/acme/walker.yaml")
                .hasMessageContaining("independentHosts");
    }

    private static Fact fact(Edition edition, String model) {
        return edition.model(model).orElseThrow().facts().get(Attribute.INDEPENDENT_HOSTS);
    }

    /** What the router says of its sites is no site of a host; the developer's own service has ended. */
    @ParameterizedTest
    @CsvSource({
        "runner, servedBy, bare over north route sub",
        "runner, servedFrom, EU unknown",
        "runner, servedUnder, other unknown",
        "walker, servedBy, acme",
        "walker, servedFrom, unknown",
        "walker, servedUnder, EU"
    })
    void models_are_found_by_who_serves_them(String model, String dimension, String values) {
        assertThat(EDITION.index().values(dimension).stream()
                        .filter(value -> finds(dimension, value, model))
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(Stream.of(values.split(" ", -1)).sorted().collect(Collectors.joining(" ")));
    }

    private static boolean finds(String dimension, String value, String model) {
        return Objects.requireNonNull(
                        eu.modelcatalogue.catalogue.Dimension.all().get(dimension))
                .values()
                .apply(model(model), EDITION)
                .contains(value);
    }

    /** Nobody can end weights that one holds; a closed model ends with its last offer. */
    @Test
    void only_a_model_without_weights_has_an_end_of_its_own() {
        assertThat(EDITION.retirement(model("runner"))).isEmpty();
        assertThat(EDITION.retirement(model("walker"))).contains("2026-10-02");
    }

    @Test
    void an_edition_without_offers_answers_too() {
        Map<String, String> without = new TreeMap<>(FILES);
        without.keySet().removeIf(path -> path.startsWith("offers/") || path.startsWith("services/"));
        Edition before = edition(without);

        assertThat(before.offers().all()).isEmpty();
        assertThat(before.offers().asOf()).isEmpty();
        assertThat(before.services()).isEmpty();
        assertThat(before.retirement(before.model("walker").orElseThrow())).contains("2027-01-01");
        assertThat(List.copyOf(before.index().values("servedBy"))).containsExactly("none");
    }
}
