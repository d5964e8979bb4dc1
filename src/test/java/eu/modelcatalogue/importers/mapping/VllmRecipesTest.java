package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.said;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Samples in the form of the recipes, with models that do not exist. */
class VllmRecipesTest {

    private static final String HEAD = "hub_id,parameters,active_parameters,context,path\n";

    @Test
    void a_recipe_states_what_vllm_serves_and_never_a_licence_or_a_release() {
        SourceContent content = read("birdlab/Corax-2-26B-A4B-it,26B,4B,262144,models/BirdLab/corax.yaml");

        assertThat(content.refused()).isEmpty();
        assertThat(content.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.hubIds()).containsExactly("birdlab/Corax-2-26B-A4B-it");
            assertThat(said(entry))
                    .containsExactly(
                            "identifiers = birdlab/Corax-2-26B-A4B-it | unknown | instruct",
                            "hosting.openEngines = vllm",
                            "parameters = 26000000000",
                            "activeParameters = 4000000000",
                            "contextLength = 262144");
        });
    }

    @Test
    void sizes_are_whole_counts_and_what_is_none_is_left_out() {
        SourceContent content =
                read("birdlab/Finch,1.7B,,,f.yaml\nbirdlab/Wren,350M,,32k,w.yaml\nbirdlab/Owl,big,1T,1,o.yaml");

        assertThat(content.entries())
                .flatExtracting(entry -> said(entry).stream()
                        .filter(line -> !line.startsWith("identifiers") && !line.startsWith("hosting"))
                        .toList())
                .containsExactly(
                        "parameters = 1700000000",
                        "parameters = 350000000",
                        "activeParameters = 1000000000000",
                        "contextLength = 1");
    }

    @Test
    void copies_in_fewer_bits_or_for_another_library_become_no_models_of_their_own() {
        SourceContent content = read(
                "birdlab/Corax-2,,,,a\nbirdlab/Corax-2-FP8,,,,b\nbirdlab/Corax-2-Diffusers,,,,c\nno repository,,,,d");

        assertThat(content.entries())
                .filteredOn(entry -> !entry.developers().isEmpty())
                .extracting(SourceEntry::key)
                .containsExactly("birdlab/Corax-2");
        assertThat(content.refused())
                .containsExactly(new SourceContent.Refusal("variants.csv, d", "names no repository"));
    }

    private static SourceContent read(String rows) {
        return importer("vllm-recipes").read(snapshot(Map.of("variants.csv", HEAD + rows)), licences());
    }
}
