package eu.modelcatalogue.catalogue.quality;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.syntax.SpdxList;
import eu.modelcatalogue.text.AgeWords;
import eu.modelcatalogue.text.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How up to date an edition is: three models, a source of September and one of October, and a list of four offers. */
class FreshnessTest {

    private static final Edition EDITION = edition(Map.ofEntries(
            Map.entry("policy.yaml", """
                    curated: curated
                    rules:
                      - {attributes: ["*"], order: [{source: index}], because: the only one}
                    """),
            Map.entry("sources/index.yaml", source("snapshot: {revision: r1, asOf: 2026-09-10}")),
            Map.entry("sources/list.yaml", source("snapshot: {revision: r2, asOf: 2026-10-20}")),
            Map.entry("sources/pages.yaml", source("")),
            Map.entry("organisations/acme.yaml", """
                    name: Acme
                    claims:
                      - {source: index, locator: "https://example.org/o", asOf: 2026-01-01, verification: read, says: {hqCountry: FR}}
                    """),
            Map.entry("models/acme/runner-1.yaml", model("Runner 1", "2026-08")),
            Map.entry("models/acme/runner-2.yaml", model("Runner 2", "2026-10-01")),
            Map.entry("models/acme/runner-3.yaml", model("Runner 3", "2026")),
            Map.entry("services/host.yaml", "name: Host\n"),
            Map.entry("offers/host.yaml", """
                    source: list
                    locator: https://example.org/list
                    asOf: 2026-10-20
                    offers:
                      - {id: runner-1, model: runner-1, released: 2026-08, firstSeen: 2026-10-20}
                      - {id: runner-2, model: runner-2, released: 2026-10-02, firstSeen: 2026-10-20}
                      - {id: walker-9, released: 2026-10-15, firstSeen: 2026-10-20}
                      - {id: undated, firstSeen: 2026-10-20}
                    """)));

    private static String source(String snapshot) {
        return """
                name: Source
                publisher: Somebody
                kind: index
                licence: CC-BY-4.0
                attribution: Somebody, CC-BY-4.0
                description: A list.
                """ + snapshot + "\n";
    }

    private static String model(String name, String released) {
        return """
                name: %s
                family: runner
                claims:
                  - {source: index, locator: "https://example.org/m", asOf: 2026-01-01, verification: read, says: {origin: {developer: acme}, released: "%s"}}
                """.formatted(name, released);
    }

    private static Edition edition(Map<String, String> files) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return Edition.of(
                new EditionHeader(
                        1,
                        "sha256:0",
                        Instant.parse("2026-10-21T12:00:00Z"),
                        "test",
                        new EditionHeader.Changes(0, 0, 0, 0)),
                SeedReader.read(new SeedFiles(bytes)),
                SpdxList::expression);
    }

    /** Thirty days are not old, thirty-one are. A release that is still to come on that day is not the newest. */
    @ParameterizedTest
    @CsvSource({
        "2026-09-15, Runner 1, 2026-08-01, 45, true, 0",
        "2026-10-01, Runner 2, 2026-10-01, 0, false, 0",
        "2026-10-31, Runner 2, 2026-10-01, 30, false, 1",
        "2026-11-01, Runner 2, 2026-10-01, 31, true, 1",
        "2026-11-20, Runner 2, 2026-10-01, 50, true, 2"
    })
    void age_is_counted_from_the_day(
            LocalDate on, String newest, LocalDate released, int days, boolean old, int oldOnes) {
        Freshness freshness = Freshness.of(EDITION, on);

        assertThat(freshness.newest()).isNotNull().satisfies(release -> {
            assertThat(release.model().name()).isEqualTo(newest);
            assertThat(release.released()).isEqualTo(released);
            assertThat(release.days()).isEqualTo(days);
            assertThat(release.isOld()).isEqualTo(old);
        });
        assertThat(freshness.snapshots()).extracting(one -> one.source().id()).containsExactly("index", "list");
        assertThat(freshness.oldSnapshots()).isEqualTo(oldOnes);
    }

    /** The model and the offer that are known to a year or not at all belong to no month; an offer of a model that is not here is not joined. */
    @Test
    void releases_of_a_month_stand_beside_what_the_lists_name() {
        List<Freshness.Month> months = Freshness.months(EDITION, LocalDate.parse("2026-10-21"));

        assertThat(months).hasSize(Freshness.MONTHS);
        assertThat(months.stream().limit(3).map(Freshness.Month::toString))
                .containsExactly(
                        "Month[month=2026-10, known=1, offers=2, joined=1]",
                        "Month[month=2026-09, known=0, offers=0, joined=0]",
                        "Month[month=2026-08, known=1, offers=1, joined=1]");
    }

    @Test
    void what_is_old_is_said_in_a_sentence() {
        assertThat(AgeWords.sentences(Freshness.of(EDITION, LocalDate.parse("2026-10-02")), Language.EN))
                .containsExactly(
                        "As of 2 October 2026, the newest release with a date known here is Runner 2, which is 1 day old.",
                        "The snapshots of 2 sources are 0 to 22 days old.");
        assertThat(AgeWords.sentences(Freshness.of(EDITION, LocalDate.parse("2026-11-20")), Language.EN))
                .containsExactly(
                        "As of 20 November 2026, the newest release with a date known here is Runner 2, which is 50 days old.",
                        "That is more than 30 days: models released since then may be missing, or have no known date.",
                        "The snapshots of 2 sources are 31 to 71 days old.",
                        "2 of them are more than 30 days old; what their sources have changed since then is not known here.");
        assertThat(AgeWords.sentences(Freshness.of(EDITION, LocalDate.parse("2025-07-01")), Language.EN)
                        .get(0))
                .isEqualTo("As of 1 July 2025, no dated release is known here.");
    }
}
