package eu.modelcatalogue.command;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.Quality;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.Fact;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.SpdxList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** How good the data are, counted again by a plain walk; {@code docs/quality.md} is held current, {@code -Ddocs.write=true} writes it anew. */
class QualityReportTest {

    private static final Path PAGE = Path.of("docs/quality.md");
    private static final Edition EDITION = Edition.of(
            new EditionHeader(1, "sha256:", Instant.EPOCH, "test", new EditionHeader.Changes(0, 0, 0, 0)),
            SeedReader.read(SeedFiles.in(Path.of("seeds"))),
            SpdxList::expression);
    private static final Quality QUALITY = Quality.of(EDITION);

    @Test
    void the_committed_page_is_what_the_seeds_give() throws IOException {
        String page = QualityReport.write(QUALITY);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/quality.md; write it anew with mvn test -Dtest=QualityReportTest -Ddocs.write=true")
                .isEqualTo(page);
    }

    @Test
    void coverage_counts_what_is_known_what_nobody_verified_and_what_is_disputed() {
        assertThat(QUALITY.coverage()).allSatisfy(one -> {
            assertThat(one.known())
                    .isEqualTo(EDITION.models().stream()
                            .filter(model ->
                                    !model.facts().value(one.attribute()).equals(Fact.UNKNOWN))
                            .count());
            assertThat(one.unverified()).isBetween(0, one.known());
            assertThat(one.disputed()).isBetween(0, one.known());
        });
    }

    @Test
    void every_dissent_is_in_a_pair_of_sources() {
        long dissent = EDITION.models().stream()
                        .flatMap(model -> model.facts().all().stream())
                        .mapToLong(fact -> fact.dissent().size())
                        .sum()
                + EDITION.licences().values().stream()
                        .flatMap(licence -> licence.facts().all().stream())
                        .mapToLong(fact -> fact.dissent().size())
                        .sum()
                + EDITION.organisations().values().stream()
                        .flatMap(organisation -> organisation.facts().all().stream())
                        .mapToLong(fact -> fact.dissent().size())
                        .sum();
        assertThat(QUALITY.conflicts().stream()
                        .mapToLong(Quality.Conflict::facts)
                        .sum())
                .isEqualTo(dissent);
        assertThat(QUALITY.conflicts()).isSortedAccordingTo((one, other) -> other.facts() - one.facts());
    }

    @Test
    void results_of_others_are_held_against_ours_and_an_undecided_verdict_is_neither_agreement_nor_contradiction() {
        assertThat(QUALITY.agreements())
                .contains(
                        new Quality.Agreement("osi", "pythia-12b", "pass", "met", Verdict.MET),
                        new Quality.Agreement("osi", "grok-1", "fail", "notMet", Verdict.MET),
                        new Quality.Agreement("mot", "pythia-12b", "I", "I", Verdict.MET));
        assertThat(QUALITY.agreements())
                .filteredOn(one -> one.ours().equals("unknown"))
                .allSatisfy(one -> assertThat(one.agrees()).isEqualTo(Verdict.UNKNOWN));
    }

    @Test
    void every_licence_in_use_was_read() {
        assertThat(QUALITY.unreadLicences()).isEmpty();
    }
}
