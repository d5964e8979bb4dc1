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
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.syntax.SpdxList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the licence of weights is resolved: read, reported, contradicted, inherited. Policy and licences are those of the seeds. */
class WeightsLicenceTest {

    private static final String LICENCE = Component.WEIGHTS_FINAL.licence();
    private static final String LLAMA = "LicenseRef-Llama-2";

    @ParameterizedTest
    @CsvSource({
        // source:verification:licence … | the fact | why | provisional
        "developer:read:MIT, MIT, policy, false",
        "licence-text:read:MIT, MIT, policy, false",
        "osai-index:read:MIT, MIT, policy, true",
        "osai-index:verified:MIT, MIT, policy, false",
        "osai-index:read:MIT epoch:read:MIT, MIT, policy, true",
        "osai-index:read:MIT developer:read:MIT, MIT, policy, false",
        // The developer's text was read only by us, or by somebody else.
        "developer:assessed:MIT, MIT, policy, true",
        "developer:verified:MIT, MIT, policy, false",
        "developer:secondary:MIT, MIT, policy, true",
        // A stricter claim: a licence of its own, an unnamed licence, or a stricter class.
        "osai-index:read:MIT mot:read:LicenseRef-ChatGLM-6B, unknown, none, false",
        "osai-index:read:MIT mot:read:LicenseRef-other, unknown, none, false",
        "osai-index:read:Apache-2.0 epoch:read:CC-BY-NC-4.0, unknown, none, false",
        "osai-index:read:MIT mot:read:LicenseRef-proprietary, unknown, none, false",
        "developer:assessed:MIT mot:read:LicenseRef-other, unknown, none, false",
        // No stricter claim: a more lenient or equally strict licence, or another name for a licence of its own.
        "osai-index:read:CC-BY-NC-4.0 epoch:read:Apache-2.0, CC-BY-NC-4.0, policy, true",
        "osai-index:read:MIT epoch:read:Apache-2.0, MIT, policy, true",
        "osai-index:read:LicenseRef-Llama-2 epoch:read:LicenseRef-other, LicenseRef-Llama-2, policy, true",
        // A text, two readers or a decision settles it.
        "developer:read:MIT mot:read:LicenseRef-other, MIT, policy, false",
        "osai-index:verified:MIT mot:read:LicenseRef-other, MIT, policy, false",
        "osai-index:read:MIT mot:read:LicenseRef-other curated:read:MIT, MIT, curated, true",
        "osai-index:read:MIT curated:assessed:MIT, MIT, curated, true",
        "developer:read:MIT curated:assessed:MIT, MIT, curated, false",
    })
    void a_licence_is_firm_where_its_text_was_read_and_unknown_where_a_stricter_one_is_named(
            String claims, String value, String basis, boolean provisional) {
        World world = new World().model("m", "acme");
        for (String claim : claims.split(" ")) {
            String[] parts = claim.split(":");
            world.says("m", parts[0], parts[1], LICENCE, parts[2]);
        }

        Fact fact = world.licence("m");

        assertThat(fact.value()).isEqualTo(value);
        assertThat(fact.basis().word()).isEqualTo(basis);
        assertThat(fact.isUnverified()).isEqualTo(provisional);
        assertThat(fact.claims()).as("nothing is lost").hasSameSizeAs(claims.split(" "));
    }

    @Test
    void an_edition_that_does_not_tell_first_hand_from_others_is_read_as_it_was() {
        World world = new World()
                .model("m", "acme")
                .says("m", "osai-index", "read", LICENCE, "MIT")
                .says("m", "mot", "read", LICENCE, "LicenseRef-other");

        Fact fact = world.resolvedBefore("m");

        assertThat(fact.value()).isEqualTo("MIT");
        assertThat(fact.basis()).isEqualTo(Basis.POLICY);
        assertThat(fact.isUnverified()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        // licence of the model, lineage | the fact
        // Both licences were read in the developers' texts, so both apply.
        "developer:read:MIT, developer:read, finetune, MIT AND LicenseRef-Llama-2, inherited",
        "developer:read:MIT OR Apache-2.0, developer:read, merge, (MIT OR Apache-2.0) AND LicenseRef-Llama-2, inherited",
        // One of them was not read, so it may be wrong.
        "developer:read:MIT, epoch:read, finetune, unknown, inherited",
        "osai-index:read:MIT, developer:read, quantised, unknown, inherited",
        "osai-index:read:MIT, epoch:read, adapter, unknown, inherited",
        // The licence includes the inherited terms, is as strict, or was decided by a curator.
        "developer:read:LicenseRef-Llama-2, developer:read, finetune, LicenseRef-Llama-2, policy",
        "developer:read:MIT AND LicenseRef-Llama-2, developer:read, finetune, MIT AND LicenseRef-Llama-2, policy",
        "osai-index:read:CC-BY-NC-4.0, developer:read, finetune, CC-BY-NC-4.0, policy",
        "curated:read:MIT, developer:read, finetune, MIT, curated",
        // Outputs carry no licence of the weights.
        "developer:read:MIT, developer:read, distil, MIT, policy",
    })
    void the_terms_of_a_base_flow_down(String licence, String lineage, String relation, String value, String basis) {
        World world = new World()
                .model("base", "meta")
                .says("base", "developer", "read", LICENCE, LLAMA)
                .model("m", "acme");
        String[] parts = licence.split(":");
        world.says("m", parts[0], parts[1], LICENCE, parts[2]);
        String[] who = lineage.split(":");
        world.says("m", who[0], who[1], Attribute.LINEAGE, "base | " + relation + " | unknown");

        assertThat(world.licence("m").value()).isEqualTo(value);
        assertThat(world.licence("m").basis().word()).isEqualTo(basis);
    }

    @ParameterizedTest
    @CsvSource({
        // developer of the model, how its licence is known | the fact
        "meta, developer:read, MIT",
        "meta, osai-index:read, unknown",
        "meta, developer:assessed, unknown",
        "acme, developer:read, MIT AND LicenseRef-Llama-2",
    })
    void an_owner_gives_its_own_model_as_it_likes_in_a_text_that_was_read(String developer, String how, String value) {
        World world = new World()
                .model("base", "meta")
                .says("base", "developer", "read", LICENCE, LLAMA)
                .model("m", developer)
                .says("m", how.split(":")[0], how.split(":")[1], LICENCE, "MIT")
                .says("m", "developer", "read", Attribute.LINEAGE, "base | finetune | unknown");

        assertThat(world.licence("m").value()).isEqualTo(value);
    }

    @Test
    void terms_flow_down_however_many_steps_and_a_circle_ends() {
        World world = new World().model("root", "meta").says("root", "developer", "read", LICENCE, LLAMA);
        String base = "root";
        for (String id : List.of("one", "two", "three")) {
            world.model(id, "acme")
                    .says(id, "developer", "read", LICENCE, "Apache-2.0")
                    .says(id, "developer", "read", Attribute.LINEAGE, base + " | finetune | Apache-2.0");
            base = id;
        }
        world.model("circle", "acme")
                .says("circle", "developer", "read", LICENCE, "MIT")
                .says("circle", "developer", "read", Attribute.LINEAGE, "round | finetune | unknown")
                .model("round", "other")
                .says("round", "developer", "read", LICENCE, "CC-BY-NC-4.0")
                .says("round", "developer", "read", Attribute.LINEAGE, "circle | finetune | unknown");

        world.model("given", "meta")
                .says("given", "developer", "read", LICENCE, "MIT")
                .says("given", "developer", "read", Attribute.LINEAGE, "three | finetune | unknown")
                .model("on", "acme")
                .says("on", "developer", "read", LICENCE, "MIT")
                .says("on", "developer", "read", Attribute.LINEAGE, "given | finetune | unknown");

        assertThat(world.licence("three").value()).isEqualTo("Apache-2.0 AND " + LLAMA);
        // The owner of the root gives a licence of its own, which also applies to models built on that one.
        assertThat(world.licence("given").value()).isEqualTo("MIT");
        assertThat(world.licence("on").value()).isEqualTo("MIT");
        assertThat(world.licence("circle").value()).isEqualTo("MIT AND CC-BY-NC-4.0");
        assertThat(world.licence("round").value()).isEqualTo("CC-BY-NC-4.0");
    }

    @Test
    void what_a_lineage_says_of_a_base_that_the_catalogue_does_not_have_counts_too() {
        World world = new World()
                .model("m", "acme")
                .says("m", "developer", "read", LICENCE, "Apache-2.0")
                .says(
                        "m",
                        "osai-index",
                        "read",
                        Attribute.LINEAGE,
                        "Nobody-7B | finetune | CC-BY-NC-4.0; Free-7B | merge | MIT");

        assertThat(world.licence("m").value()).isEqualTo("unknown");
        assertThat(world.licence("m").dissent()).hasSize(1);
    }

    @Test
    void a_decision_on_a_model_holds_for_what_was_made_from_it() {
        World world = new World()
                .model("root", "meta")
                .says("root", "developer", "read", LICENCE, LLAMA)
                .model("freed", "acme")
                .says("freed", "curated", "read", LICENCE, "Apache-2.0")
                .says("freed", "developer", "read", Attribute.LINEAGE, "root | finetune | unknown")
                .model("m", "other")
                .says("m", "developer", "read", LICENCE, "MIT")
                .says("m", "developer", "read", Attribute.LINEAGE, "freed | finetune | unknown");

        assertThat(world.licence("m").value()).isEqualTo("MIT");
    }

    @Test
    void the_class_of_the_licence_follows_from_what_was_inherited() {
        World world = new World()
                .model("base", "meta")
                .says("base", "developer", "read", LICENCE, LLAMA)
                .model("m", "acme")
                .says("m", "developer", "read", LICENCE, "MIT")
                .says("m", "developer", "read", Attribute.LINEAGE, "base | finetune | unknown");

        assertThat(world.resolved(TheSeeds.content().policy()).get("m").headline("licenceClass"))
                .isEqualTo("restricted");
    }

    /** A few models with claims about them, and the licences of the seeds. */
    private static final class World {

        private final List<NamedModel> models = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>(TheSeeds.content().claims().stream()
                .filter(claim -> claim.subject().kind() == SubjectKind.LICENCE)
                .toList());

        World model(String id, String developer) {
            models.add(new NamedModel(id, id, id, List.of(), List.of()));
            return says(id, "developer", "read", Attribute.DEVELOPER, developer);
        }

        World says(String model, String source, String verification, String attribute, String value) {
            claims.add(new Claim(
                    new Subject(SubjectKind.MODEL, model),
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

        Fact licence(String model) {
            return of(model, TheSeeds.content().policy());
        }

        /** Resolved as in an edition whose policy does not yet distinguish first-hand claims from others. */
        Fact resolvedBefore(String model) {
            ResolutionPolicy now = TheSeeds.content().policy();
            return of(model, new ResolutionPolicy(now.curated(), null, null, now.rules()));
        }

        private Fact of(String model, ResolutionPolicy policy) {
            return resolved(policy).get(model).facts().get(LICENCE);
        }

        Map<String, AiModel> resolved(ResolutionPolicy policy) {
            EditionContent seeds = TheSeeds.content();
            EditionContent content = new EditionContent(
                    seeds.sources(),
                    models,
                    seeds.organisations(),
                    seeds.licences(),
                    policy,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    claims,
                    seeds.spdxVersion());
            Map<String, AiModel> byId = new LinkedHashMap<>();
            ResolvedContent.of(content, SpdxList::expression, ResolvedContent.EMPTY)
                    .models()
                    .forEach(model -> byId.put(model.id(), model));
            return byId;
        }
    }
}
