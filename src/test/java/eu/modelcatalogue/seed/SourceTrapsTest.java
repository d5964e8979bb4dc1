package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Headlines;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Traps that sources hold, each as it comes out in the catalogue that is published. How importers read single fields is tested beside them; here
 * is what a buyer sees.
 */
class SourceTrapsTest {

    private static final Edition EDITION = TheSeeds.edition();

    /** One entry of the index stands for a family at its latest version, and says nothing of older ones. */
    @ParameterizedTest
    @CsvSource({
        "deepseek-v3.yaml, deepseek-v3.2-speciale",
        "Mistral.yaml, mistral-large-3",
        "Gemma.yaml, gemma-3-27b",
        "llama-4.yaml, llama-4-maverick",
    })
    void an_index_entry_for_a_family_never_speaks_for_older_versions(String file, String latest) {
        Set<String> spokenOf = claims().filter(claim ->
                        claim.source().equals("osai-index") && claim.locator().endsWith("/" + file))
                .map(claim -> claim.subject().id())
                .collect(Collectors.toSet());

        assertThat(spokenOf).containsExactly(latest);
    }

    /** MOT calls these open; they were never published. */
    @ParameterizedTest
    @CsvSource({"claude", "claude-2", "grok-0"})
    void weights_that_mot_wrongly_calls_released_are_not_and_the_reason_is_told(String model) {
        Fact weights = fact(model, Component.WEIGHTS_FINAL.availability());

        assertThat(weights.value()).isEqualTo("notReleased");
        assertThat(weights.basis()).isEqualTo(Basis.CURATED);
        assertThat(weights.evidence().get(0).reason()).isNotBlank();
        assertThat(weights.dissent()).anySatisfy(claim -> {
            assertThat(claim.source()).isEqualTo("mot");
            assertThat(claim.value()).isEqualTo("released");
        });
    }

    /** MOT leaves out weights that are open: its negatives are believed nowhere. */
    @Test
    void nothing_is_taken_for_missing_because_mot_leaves_it_out() {
        assertThat(EDITION.models().stream()
                        .flatMap(model -> Stream.of(Component.values())
                                .map(component -> model.facts().get(component.availability())))
                        .filter(fact -> fact.isKnown()
                                && fact.evidence().get(0).source().equals("mot")))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.value()).isEqualTo("released"));
    }

    /** They have called modified licences by the name of the original, and the licence of code that of the weights. */
    @Test
    void no_licence_of_weights_rests_on_comparia_or_mot_alone() {
        assertThat(EDITION.models().stream()
                        .map(model -> model.facts().get(Component.WEIGHTS_FINAL.licence()))
                        .filter(fact -> fact.isKnown() && !fact.value().equals("LicenseRef-proprietary")))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact.evidence())
                        .anySatisfy(claim -> assertThat(claim.source()).isNotIn("comparia", "mot")));
    }

    /** The licence of the code of Baichuan was taken for that of its weights, a modified MIT licence for MIT. */
    @ParameterizedTest
    @ValueSource(strings = {"baichuan-1-13b", "baichuan2-13b", "xverse-65b", "qwen1.5-32b", "qwen2-72b", "kimi-k2.5"})
    void a_licence_that_others_took_for_an_open_one_is_not_believed(String model) {
        assertThat(EDITION.model(model).orElseThrow().headline(Headlines.LICENCE_CLASS))
                .isNotEqualTo("open");
    }

    /** A paper that describes data, or a line of an index, is no release of them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "chinchilla",
                "gopher-280b",
                "lamda",
                "jurassic-1-jumbo",
                "hyperclova-82b",
                "deepseek-coder",
                "gpt-sw3",
                "gpt-sw3-40b",
                "occiglot-7b-eu5-instruct"
            })
    void data_that_are_only_described_are_not_open(String model) {
        assertThat(EDITION.model(model).orElseThrow().headline(Headlines.DATA)).isNotEqualTo("open");
    }

    /** Epoch dates the publication on a model: often its paper, before the weights or after. */
    @Test
    void the_date_of_epoch_is_believed_only_where_nobody_else_gives_one() {
        assertThat(EDITION.models().stream()
                        .map(model -> model.facts().get(Attribute.RELEASED))
                        .filter(fact -> fact.isKnown()
                                && fact.evidence().get(0).source().equals("epoch")))
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(Stream.concat(fact.evidence().stream(), fact.dissent().stream()))
                        .extracting(Claim::source)
                        .containsOnly("epoch"));
    }

    /** “Trained with NeMo” says which tool was used, and releases nothing of what the developer did with it. */
    @Test
    void a_public_framework_of_others_is_nobodys_training_code() {
        assertThat(EDITION.models().stream()
                        .map(model -> model.facts().get(Component.TRAINING_CODE.availability()))
                        .filter(fact -> Set.of("released", "partial").contains(fact.value())))
                .isNotEmpty()
                .allSatisfy(
                        fact -> assertThat(fact.evidence().get(0).locator())
                                .doesNotMatch(
                                        "(?i)https://github\\.com/(NVIDIA(-NeMo)?/(NeMo|Megatron-LM)|(hiyouga|huggingface|EleutherAI|axolotl-ai-cloud|microsoft|bigcode-project)/(LLaMA-Factory|trl|transformers|nanotron|gpt-neox|axolotl|DeepSpeed|Megatron-\\w+))/?"));
    }

    /** A licence belongs to a checkpoint, not to a brand. */
    @ParameterizedTest
    @CsvSource({
        "deepseek-v3-1224, LicenseRef-DeepSeek-1.0",
        "deepseek-v3-0324, MIT",
        "deepseek-r1, MIT",
        "deepseek-v3.2, MIT",
        "mistral-small-3.2, Apache-2.0",
        "mistral-large-2, LicenseRef-MRL-0.1",
        "gemma-3-27b, LicenseRef-Gemma",
        "gemma-4-31b, Apache-2.0",
        "grok-1, Apache-2.0",
        "grok-2, LicenseRef-Grok-2",
        "kimi-k2, LicenseRef-Kimi-K2-Modified-MIT",
        "llama-3.1-405b, LicenseRef-Llama-3.1",
        "llama-4-maverick, LicenseRef-Llama-4",
    })
    void a_licence_belongs_to_a_checkpoint(String model, String licence) {
        assertThat(EDITION.model(model).orElseThrow().licenceStated()).isEqualTo(licence);
    }

    @Test
    void what_another_source_says_otherwise_is_kept_and_shown() {
        assertThat(fact("deepseek-v3.2", Component.WEIGHTS_FINAL.licence()).dissent())
                .extracting(Claim::source, Claim::value)
                .anySatisfy(said -> assertThat(said.toList()).isEqualTo(List.of("comparia", "Apache-2.0")));
    }

    @Test
    void the_end_model_of_tildeopen_is_its_base_and_switzerland_is_neither_in_the_union_nor_in_the_area() {
        assertThat(EDITION.model("tildeopen-30b").orElseThrow().headline("weights"))
                .isEqualTo("open");
        assertThat(EDITION.model("apertus-70b")
                        .orElseThrow()
                        .developer()
                        .region()
                        .word())
                .isEqualTo("CH");
        assertThat(EDITION.model("starcoder2-15b")
                        .orElseThrow()
                        .developer()
                        .region()
                        .word())
                .isNotEqualTo("EU");
    }

    private static Fact fact(String model, String attribute) {
        return EDITION.model(model).orElseThrow().facts().get(attribute);
    }

    private static Stream<Claim> claims() {
        return EDITION.models().stream()
                .map(AiModel::facts)
                .flatMap(facts -> facts.all().stream())
                .flatMap(fact -> Stream.concat(fact.evidence().stream(), fact.dissent().stream()));
    }
}
