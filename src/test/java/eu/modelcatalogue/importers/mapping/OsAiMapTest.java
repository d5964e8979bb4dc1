package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.said;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Samples in the form of the map, with models that do not exist. */
class OsAiMapTest {

    @Test
    void a_score_speaks_of_the_model_whose_card_it_cites() {
        SourceContent extract = read("""
                product: corax
                openness:
                  components: weights:open(Apache-2.0; BF16);data:closed;code:partial(inference only);post-training-data:open;license:Apache-2.0(OSI)
                  sources:
                    - {url: "https://huggingface.co/birdlab/Corax-2-30B", accessed: '2026-06-08'}
                    - {url: "https://birdlab.example/corax", accessed: '2026-06-09'}
                """);

        SourceEntry one = extract.entries().get(0);
        assertThat(one.name()).isEqualTo("Corax 2");
        assertThat(one.hubIds()).containsExactly("birdlab/Corax-2-30B");
        assertThat(one.developers()).extracting(SourceEntry.Developer::name).containsExactly("Bird Lab");
        assertThat(said(one))
                .containsExactly(
                        "components.weightsFinal.availability = released",
                        "components.trainingDatasets.availability = notReleased",
                        "components.postTrainingDatasets.availability = released",
                        "components.weightsFinal.licence = Apache-2.0");
        assertThat(one.statements().get(0))
                .extracting(Statement::asOf, Statement::section, Statement::reason, Statement::locator)
                .containsExactly(
                        LocalDate.of(2026, 6, 9),
                        "openness, weights",
                        "Cites https://huggingface.co/birdlab/Corax-2-30B",
                        "https://github.com/currentai-org/os-ai-map/blob/abc1234/sources/scores/corax.yaml");
    }

    @Test
    void one_that_cites_two_cards_is_found_by_its_name() {
        SourceContent extract = read("""
                openness:
                  components: weights:closed;code:announced;license:Proprietary(API-only)
                  sources:
                    - {url: "https://huggingface.co/birdlab/Corax-2-30B"}
                    - {url: "https://huggingface.co/birdlab/Corax-2-7B"}
                """);

        assertThat(extract.entries().get(0).hubIds()).isEmpty();
        assertThat(said(extract.entries().get(0)))
                .containsExactly("components.weightsFinal.availability = notReleased");
    }

    @Test
    void a_licence_beside_which_another_stands_is_not_taken() {
        SourceContent extract = read("""
                openness:
                  components: weights:open;license:Apache-2.0(code, OSI) + custom weights license(non-OSI)
                """);

        assertThat(said(extract.entries().get(0))).containsExactly("components.weightsFinal.availability = released");
    }

    @Test
    void what_is_no_map_is_refused_as_a_whole_and_what_is_no_score_by_itself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> importer("os-ai-map").read(snapshot(Map.of("a.yaml", "a: b")), licences()))
                .withMessage("This is not the Open Source AI map: no file lies in scores/");
        assertThat(read("- a list").refused())
                .containsExactly(new SourceContent.Refusal("scores/corax.yaml", "is not an object"));
    }

    private static SourceContent read(String score) {
        return importer("os-ai-map")
                .read(
                        snapshot(Map.of(
                                "scores/corax.yaml",
                                score,
                                "products/corax.yaml",
                                "display_name: Corax 2",
                                "organizations/birdlab.yaml",
                                "{display_name: Bird Lab, products: [corax]}")),
                        licences());
    }
}
