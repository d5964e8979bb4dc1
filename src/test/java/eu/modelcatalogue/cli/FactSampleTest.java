package eu.modelcatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Fact;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who reads facts again does not choose them: the digest of the edition does. */
class FactSampleTest {

    private static final String DIGEST = "sha256:" + "0".repeat(64);
    private static final Edition EDITION = TheSeeds.edition();
    private static final List<FactSample.Drawn> SAMPLE = FactSample.draw(EDITION, DIGEST, 100);

    @Test
    void a_hundred_known_facts_each_once_and_each_with_a_citation() {
        assertThat(SAMPLE).hasSize(100).doesNotHaveDuplicates().allSatisfy(one -> {
            assertThat(one.fact().isKnown()).isTrue();
            assertThat(one.claim().locator()).startsWith("https://");
            assertThat(EDITION.model(one.model())
                            .orElseThrow()
                            .facts()
                            .get(one.fact().attribute()))
                    .isEqualTo(one.fact());
        });
    }

    @Test
    void the_same_digest_draws_the_same_facts_and_another_digest_others() {
        assertThat(FactSample.draw(EDITION, DIGEST, 100)).isEqualTo(SAMPLE);
        assertThat(FactSample.draw(EDITION, "sha256:" + "1".repeat(64), 100)).isNotEqualTo(SAMPLE);
    }

    /** Each attribute has its share of the sample, give or take one. */
    @Test
    void each_attribute_is_drawn_in_proportion_to_its_facts() {
        Map<String, Long> all = EDITION.models().stream()
                .flatMap(model -> model.facts().all().stream())
                .filter(fact -> fact.isKnown() && !fact.evidence().isEmpty())
                .collect(Collectors.groupingBy(Fact::attribute, Collectors.counting()));
        long facts = all.values().stream().mapToLong(count -> count).sum();
        Map<String, Long> drawn =
                SAMPLE.stream().collect(Collectors.groupingBy(one -> one.fact().attribute(), Collectors.counting()));
        all.forEach((attribute, count) -> assertThat(
                        drawn.getOrDefault(attribute, 0L).doubleValue())
                .as(attribute)
                .isCloseTo(100.0 * count / facts, within(1.0)));
    }

    @Test
    void a_sample_larger_than_the_edition_is_all_of_it() {
        assertThat(FactSample.draw(EDITION, DIGEST, Integer.MAX_VALUE)).hasSizeGreaterThan(10_000);
    }

    @Test
    void the_table_names_the_digest_and_a_citation_in_each_row() {
        List<String> lines = FactSample.write(DIGEST, SAMPLE).lines().toList();
        assertThat(lines).hasSize(104).first().isEqualTo("# 100 facts of the edition " + DIGEST);
        assertThat(lines.subList(4, 104)).allSatisfy(line -> assertThat(line).contains("| https://"));
    }
}
