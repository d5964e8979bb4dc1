package eu.modelcatalogue.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.ResolutionPolicy;
import eu.modelcatalogue.domain.Source;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An importer is a class, a line in the list, a description of its source, and a place in the policy: what is missing is named here. */
class ImportersTest {

    /** Files of architectures, which were read once: calculators of memory and papers' tables that name few models. */
    private static final Set<String> READ_ONCE =
            Set.of("aiconfigurator", "inference-sim", "infersim", "litgpt", "llm-analysis");

    private static final EditionContent SEEDS = TheSeeds.content();

    @Test
    void each_source_whose_claims_have_files_of_their_own_has_an_importer() {
        Set<String> withFiles = TheSeeds.files().contents().keySet().stream()
                .filter(path -> path.startsWith("claims/"))
                .map(path -> path.split("/")[1])
                .collect(Collectors.toCollection(TreeSet::new));
        withFiles.removeAll(READ_ONCE);

        assertThat(Importers.ALL.keySet()).containsAll(withFiles);
    }

    @Test
    void each_importer_has_a_source_that_is_described_and_that_the_policy_believes_in_something() {
        assertThat(SEEDS.sources().stream().map(Source::id)).containsAll(Importers.ALL.keySet());
        assertThat(SEEDS.policy().rules().stream()
                        .flatMap(rule -> rule.order().stream())
                        .map(ResolutionPolicy.Trust::sources)
                        .flatMap(sources -> sources.stream()))
                .containsAll(Importers.ALL.keySet());
    }
}
