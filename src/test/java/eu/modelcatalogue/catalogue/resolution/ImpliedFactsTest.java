package eu.modelcatalogue.catalogue.resolution;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent.NamedModel;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.syntax.SpdxList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts that follow from the class of architecture and from the name, and cases where nothing follows. */
class ImpliedFactsTest {

    private static final String CODE = Component.INFERENCE_CODE.availability();

    @Test
    void every_engine_that_implements_the_class_runs_the_model() {
        Facts facts = new World("Teuken")
                .says("developer", "read", Attribute.ARCHITECTURE_CLASS, "LlamaForCausalLM")
                .facts();

        assertThat(facts.get(Attribute.OPEN_ENGINES).values()).containsExactly("transformers", "vllm");
        assertThat(facts.get(Attribute.OPEN_ENGINES).basis()).isEqualTo(Basis.ARCHITECTURE);
        assertThat(facts.get(Attribute.OPEN_ENGINES).evidence())
                .allSatisfy(claim -> assertThat(claim.section()).isEqualTo("LlamaForCausalLM"))
                .extracting(Claim::source)
                .containsExactly("transformers", "vllm");
        assertThat(facts.value(CODE)).isEqualTo("thirdPartyOpen");
        assertThat(facts.value(Component.INFERENCE_CODE.licence())).isEqualTo("Apache-2.0");
        assertThat(facts.value(Attribute.MODALITIES_OUTPUT)).isEqualTo("text");
    }

    @Test
    void what_follows_is_as_firm_as_the_class_is_known() {
        assertThat(new World("m")
                        .says("developer", "read", Attribute.ARCHITECTURE_CLASS, "LlamaForCausalLM")
                        .facts()
                        .get(Attribute.OPEN_ENGINES)
                        .isUnverified())
                .isFalse();
        assertThat(new World("m")
                        .says("developer", "assessed", Attribute.ARCHITECTURE_CLASS, "LlamaForCausalLM")
                        .facts()
                        .get(Attribute.OPEN_ENGINES)
                        .isUnverified())
                .isTrue();
    }

    @Test
    void what_is_stated_stays_and_is_added_to() {
        Facts facts = new World("m")
                .says("developer", "read", Attribute.ARCHITECTURE_CLASS, "LlamaForCausalLM")
                .says("open-engines", "read", Attribute.OPEN_ENGINES, "litgpt")
                .says("developer", "read", CODE, "released")
                .facts();

        assertThat(facts.get(Attribute.OPEN_ENGINES).values()).containsExactly("litgpt", "transformers", "vllm");
        assertThat(facts.value(CODE)).isEqualTo("released");
    }

    @Test
    void nothing_follows_from_a_class_that_no_engine_implements_or_from_none() {
        assertThat(new World("m")
                        .says("developer", "read", Attribute.ARCHITECTURE_CLASS, "NobodysModel")
                        .facts()
                        .get(Attribute.OPEN_ENGINES))
                .isEqualTo(Fact.unknown(Attribute.OPEN_ENGINES));
        assertThat(new World("m").facts().get(Attribute.OPEN_ENGINES).isKnown()).isFalse();
    }

    @Test
    void a_model_that_takes_and_gives_the_same_as_its_base_has_its_class() {
        assertThat(tuned("text").value(Attribute.ARCHITECTURE_CLASS)).isEqualTo("MistralForCausalLM");
        assertThat(tuned("text").get(Attribute.OPEN_ENGINES).isKnown()).isTrue();
        assertThat(tuned("image,text").get(Attribute.ARCHITECTURE_CLASS).isKnown())
                .isFalse();
        assertThat(tuned(Fact.UNKNOWN).get(Attribute.ARCHITECTURE_CLASS).isKnown())
                .isFalse();
    }

    private static Facts tuned(String input) {
        World world = new World("m").says("developer", "read", Attribute.LINEAGE, "base | finetune | unknown");
        if (!input.equals(Fact.UNKNOWN)) {
            world.says("developer", "read", Attribute.MODALITIES_INPUT, input);
        }
        return world.says("developer", "read", Attribute.MODALITIES_OUTPUT, "text")
                .other("base")
                .says("developer", "read", Attribute.MODALITIES_INPUT, "text")
                .says("developer", "read", Attribute.MODALITIES_OUTPUT, "text")
                .says("developer", "read", Attribute.ARCHITECTURE_CLASS, "MistralForCausalLM")
                .facts();
    }

    @Test
    void the_name_states_the_size_where_nobody_else_does() {
        Facts facts = new World("Acme 8B").facts();

        assertThat(facts.value(Attribute.PARAMETERS)).isEqualTo("8000000000");
        assertThat(facts.get(Attribute.PARAMETERS).basis()).isEqualTo(Basis.NAME);
        assertThat(new World("Acme 8B")
                        .says("epoch", "read", Attribute.PARAMETERS, "8030000000")
                        .facts()
                        .value(Attribute.PARAMETERS))
                .isEqualTo("8030000000");
    }

    @Test
    void a_curator_can_decide_that_a_fact_is_unknown_and_then_nothing_takes_its_place() {
        Fact size = new World("Acme 8B")
                .says("epoch", "read", Attribute.PARAMETERS, "20000000000")
                .says("curated", "assessed", Attribute.PARAMETERS, Fact.UNKNOWN)
                .facts()
                .get(Attribute.PARAMETERS);

        assertThat(size.isKnown()).isFalse();
        assertThat(size.basis()).isEqualTo(Basis.CURATED);
        assertThat(size.evidence()).extracting(Claim::source).containsExactly("curated");
        assertThat(size.dissent()).extracting(Claim::source).containsExactly("epoch");
    }

    @Test
    void an_edition_from_before_engines_told_their_classes_is_read_without_these_rules() {
        World world = new World("Acme 8B").says("developer", "read", Attribute.ARCHITECTURE_CLASS, "LlamaForCausalLM");
        world.sources = TheSeeds.content().sources().stream()
                .filter(source -> source.engine() == null)
                .toList();

        assertThat(world.facts().get(Attribute.OPEN_ENGINES).isKnown()).isFalse();
        assertThat(world.facts().get(Attribute.PARAMETERS).isKnown()).isFalse();
    }

    /** One model, with the sources and the policy of the seeds; other models can be added. */
    private static final class World {

        private final List<NamedModel> models = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();
        private List<Source> sources = TheSeeds.content().sources();
        private String speaking = "m";

        World(String name) {
            models.add(new NamedModel("m", name, "f", List.of(), List.of()));
        }

        World other(String id) {
            models.add(new NamedModel(id, id, "f", List.of(), List.of()));
            speaking = id;
            return this;
        }

        World says(String source, String verification, String attribute, String value) {
            claims.add(new Claim(
                    new Subject(SubjectKind.MODEL, speaking),
                    attribute,
                    value,
                    source,
                    "https://example.org/",
                    null,
                    LocalDate.parse("2026-01-01"),
                    Word.parse(Verification.class, verification),
                    null,
                    null));
            return this;
        }

        Facts facts() {
            EditionContent seeds = TheSeeds.content();
            EditionContent content = new EditionContent(
                    sources,
                    models,
                    List.of(),
                    List.of(),
                    seeds.policy(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    claims,
                    seeds.spdxVersion());
            return ResolvedContent.of(content, SpdxList::expression, ResolvedContent.EMPTY).models().stream()
                    .filter(model -> model.id().equals("m"))
                    .map(AiModel::facts)
                    .findFirst()
                    .orElseThrow();
        }
    }
}
