package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.syntax.ConditionJson;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the licence of every model in the catalogue: reports by others alone never give a positive verdict. */
class HearsayTest {

    private static final Edition EDITION = TheSeeds.edition();
    private static final String LICENCE = Component.WEIGHTS_FINAL.licence();
    private static final Set<String> PERMISSIVE = Set.of("open", "unlisted");
    private static final Set<String> STRICT = Set.of("restricted", "nonCommercial", "proprietary");

    @Test
    void no_rule_on_the_licence_of_weights_is_met_without_a_text_that_was_read_unless_provisional() {
        List<String> firm = EDITION.models().stream()
                .filter(model -> model.facts().get(LICENCE).isKnown() && !isRead(model))
                .flatMap(model -> EDITION.currentProfiles().values().stream()
                        .flatMap(profile -> profile.rules().stream()
                                .filter(HearsayTest::asksForTheLicence)
                                .filter(rule -> EDITION.judgements(model.id())
                                                .get(profile.key())
                                                .rules()
                                                .get(rule.id())
                                        == Verdict.MET)
                                .filter(rule -> !EDITION.isProvisional(model.id(), profile, rule))
                                .map(rule -> model.id() + " " + profile.key() + "." + rule.id())))
                .toList();

        assertThat(firm).isEmpty();
    }

    @Test
    void no_stricter_licence_dissents_beneath_a_permissive_one_that_nobody_has_read() {
        assertThat(permissive()
                        .filter(model -> !isRead(model))
                        .filter(model -> model.facts().get(LICENCE).basis() != Basis.CURATED)
                        .filter(model -> model.facts().get(LICENCE).dissent().stream()
                                .map(Claim::value)
                                .anyMatch(other -> other.contains("LicenseRef-") || STRICT.contains(kind(other))))
                        .map(AiModel::id))
                .isEmpty();
    }

    @Test
    void no_restricted_base_lies_beneath_a_permissive_licence_unless_its_owner_gave_it_or_a_curator_decided() {
        assertThat(permissive()
                        .filter(model -> model.facts().get(LICENCE).basis() != Basis.CURATED)
                        .flatMap(model -> Objects.requireNonNullElse(model.lineage(), List.<Lineage>of()).stream()
                                .filter(Lineage::isOfWeights)
                                .filter(base -> binds(model, base))
                                .map(base -> model.id() + " from " + base.base())))
                .isEmpty();
    }

    /** Models that a third reading found positive because of an index alone, or although the terms of their base apply. */
    @ParameterizedTest
    @CsvSource({
        "chatglm-6b, LicenseRef-ChatGLM-6B",
        "xverse-moe-a4.2b-chat, LicenseRef-XVERSE",
        "musicgen-stereo-melody-large, CC-BY-NC-4.0",
        "i2vgen-xl, LicenseRef-VGen-Research-Only",
        "kimi-dev-72b, MIT AND LicenseRef-Qwen",
        "longalign-13b-64k, Apache-2.0 AND LicenseRef-Llama-2",
        "sqlcoder-7b-2, CC-BY-SA-4.0 AND LicenseRef-Llama-2",
        "mplug-owl2, MIT AND LicenseRef-Llama-2",
        "alchemistcoder-ds-6.7b, Apache-2.0 AND LicenseRef-DeepSeek-1.0",
        "internvl, MIT AND LicenseRef-LLaMA-1",
        "jais-70b, Apache-2.0 AND LicenseRef-Llama-2",
        "tigerbot-70b, Apache-2.0 AND LicenseRef-Llama-2",
        "foundation-sec-8b, Apache-2.0 AND LicenseRef-Llama-3.1",
        "minimax-m2, LicenseRef-MiniMax-M2-Modified-MIT",
    })
    void these_are_not_under_the_licence_that_an_index_gives(String id, String licence) {
        assertThat(EDITION.model(id).orElseThrow().licenceStated()).isEqualTo(licence);
    }

    @Test
    void terms_beside_a_licence_keep_starling_from_being_safe_to_sign() {
        assertThat(EDITION.judgements("starling-lm-7b-beta")
                        .get(EDITION.currentProfiles().get("contract-safe").key())
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    private static boolean binds(AiModel model, Lineage base) {
        Optional<AiModel> known = Optional.ofNullable(EDITION.library().model(base.base()))
                .flatMap(judged -> EDITION.model(judged.model().id()));
        boolean strict = STRICT.contains(kind(base.licence()))
                || known.filter(one -> STRICT.contains(kind(one.licenceStated())))
                        .isPresent();
        boolean given = isRead(model)
                && known.filter(one -> one.developer().isOfSameGroup(model.developer()))
                        .isPresent();
        return strict && !given;
    }

    private static Stream<AiModel> permissive() {
        return EDITION.models().stream().filter(model -> PERMISSIVE.contains(kind(model.licenceStated())));
    }

    /** The class of a licence without any additional terms. */
    private static String kind(String licence) {
        return licence.equals(Fact.UNKNOWN)
                ? Fact.UNKNOWN
                : Headlines.licenceClass(Facts.NONE, EDITION.library().combined(licence))
                        .value();
    }

    private static boolean isRead(AiModel model) {
        return model.facts().get(LICENCE).evidence().stream()
                .anyMatch(claim -> claim.verification() == Verification.VERIFIED
                        || (claim.verification() == Verification.READ
                                && Set.of("developer", "licence-text").contains(claim.source())));
    }

    /** Excludes the rule that uses the licence of the weights only if no licence of the card is stated. */
    private static boolean asksForTheLicence(Rule rule) {
        return !rule.id().equals("MOF-MODEL-CARD")
                && ConditionJson.write(rule.condition()).toString().contains("\"of\":\"" + LICENCE);
    }
}
