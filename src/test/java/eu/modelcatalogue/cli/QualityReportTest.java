package eu.modelcatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.quality.Quality;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Fact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** How good the data are, counted again by a plain walk; {@code docs/quality.md} is held current, {@code -Ddocs.write=true} writes it anew. */
class QualityReportTest {

    private static final Path PAGE = Path.of("docs/quality.md");
    private static final Edition EDITION = TheSeeds.edition();
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
            assertThat(one.knownOfOpenWeights())
                    .isEqualTo(EDITION.models().stream()
                            .filter(model -> model.facts()
                                    .value("components.weightsFinal.availability")
                                    .equals("released"))
                            .filter(model ->
                                    !model.facts().value(one.attribute()).equals(Fact.UNKNOWN))
                            .count());
            assertThat(one.knownOfAskedFirst())
                    .isEqualTo(EDITION.askedFirst().stream()
                            .filter(id -> !EDITION.model(id)
                                    .orElseThrow()
                                    .facts()
                                    .value(one.attribute())
                                    .equals(Fact.UNKNOWN))
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
                .extracting(one -> String.join(
                        " ",
                        one.authority(),
                        one.model(),
                        one.theirs(),
                        one.ours(),
                        one.agrees().word()))
                .contains("osi pythia-12b pass met met", "osi grok-1 fail notMet met", "mot amber I I met");
        assertThat(QUALITY.agreements())
                .filteredOn(one -> one.ours().equals("unknown"))
                .allSatisfy(one -> assertThat(one.agrees()).isEqualTo(Verdict.UNKNOWN));
    }

    @Test
    void what_keeps_a_result_from_being_better_is_named() {
        assertThat(QUALITY.agreements())
                .filteredOn(one -> one.agrees() == Verdict.UNKNOWN)
                .allSatisfy(one -> assertThat(one.because())
                        .as(one.model())
                        .anySatisfy(rule -> assertThat(rule).endsWith(" unknown")));
    }

    /** Their error, ours, or the rule: a result that differs though both are decided is explained by a person. */
    @Test
    void every_disagreement_is_explained() throws IOException {
        String explained = Files.readString(Path.of("docs/disagreements.md"));
        assertThat(QUALITY.agreements())
                .filteredOn(one -> one.agrees() == Verdict.NOT_MET)
                .allSatisfy(one -> assertThat(explained)
                        .as("docs/disagreements.md")
                        .contains("| `%s` | `%s` | %s | %s | "
                                .formatted(one.authority(), one.model(), one.theirs(), one.ours())));
    }

    /** Every licence in use has facts, or stands on the list of those that nobody has read. */
    @Test
    void no_licence_in_use_is_forgotten() {
        Set<String> inUse = EDITION.models().stream()
                .flatMap(model -> model.facts().all().stream())
                .filter(fact -> fact.attribute().endsWith(".licence") && fact.isKnown())
                .flatMap(fact -> EDITION.library().expression(fact.value()).ids())
                .filter(id -> !id.equals("NONE"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(inUse).isNotEmpty().allSatisfy(id -> {
            if (!QUALITY.unreadLicences().contains(id)) {
                assertThat(EDITION.licences()).containsKey(id);
                assertThat(EDITION.licences().get(id).facts().all()).hasSizeGreaterThan(2);
            }
        });
    }
}
