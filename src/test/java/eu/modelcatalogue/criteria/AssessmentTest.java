package eu.modelcatalogue.criteria;

import static eu.modelcatalogue.criteria.ConditionTest.profile;
import static eu.modelcatalogue.criteria.ConditionTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the reasons: which facts decided, whether they were verified, and what would have to change. */
class AssessmentTest {

    private static final String RELEASED = "{component: {name: %s, is: [released]}}";
    private static final String WEIGHTS = RELEASED.formatted("weightsFinal");
    private static final String CODE = RELEASED.formatted("trainingCode");
    private static final String BOTH = "{all: [" + WEIGHTS + ", " + CODE + "]}";
    private static final String EITHER = "{any: [" + WEIGHTS + ", " + CODE + "]}";

    private static Assessment.OfRule judged(String condition, Given given) {
        return Assessment.of(profile("p", rule("R", true, condition)), given.asCase())
                .rules()
                .get(0);
    }

    private static Given model(String weights, String code) {
        return Given.of(
                Map.of("components.weightsFinal.availability", weights, "components.trainingCode.availability", code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "released; released; weightsFinal trainingCode; weightsFinal trainingCode",
                "released; notReleased; trainingCode; weightsFinal",
                "notReleased; notReleased; weightsFinal trainingCode; weightsFinal trainingCode",
                "released; unknown; trainingCode; weightsFinal",
            })
    void of_parts_that_are_all_needed_those_that_failed_decide(
            String weights, String code, String decidingAll, String decidingAny) {
        assertThat(List.of(deciding(BOTH, weights, code), deciding(EITHER, weights, code)))
                .containsExactly(decidingAll, decidingAny);
    }

    private static String deciding(String condition, String weights, String code) {
        return String.join(
                " ",
                judged(condition, model(weights, code)).deciding().stream()
                        .map(used -> used.attribute().split("\\.")[1])
                        .toList());
    }

    @Test
    void a_fact_of_a_licence_is_used_with_the_statement_that_this_licence_applies() {
        Assessment.OfRule rule = judged(
                "{licence: {of: components.weightsFinal.licence, fact: modify, met: ['true']}}",
                Given.nothing()
                        .with("components.weightsFinal.licence", "MIT AND LicenseRef-X")
                        .licence("MIT", "modify", "true")
                        .licence("LicenseRef-X", "modify", "false"));
        assertThat(rule.facts().stream()
                        .map(used -> used.attribute() + " of " + used.subject().id() + " is "
                                + used.fact().value()))
                .containsExactlyInAnyOrder(
                        "components.weightsFinal.licence of model is MIT AND LicenseRef-X",
                        "components.weightsFinal.licence.modify of MIT is true",
                        "components.weightsFinal.licence.modify of LicenseRef-X is false");
        assertThat(rule.toMeet())
                .containsExactly(
                        new Change("components.weightsFinal.licence.modify", "false", NeededValue.values("true")));
    }

    /** DESIGN: a verdict is provisional if it needs a fact that only assessed claims support. */
    @ParameterizedTest
    @CsvSource({
        "released,    read,     released,    read,     false, false",
        "released,    read,     released,    assessed, true,  false",
        "released,    assessed, released,    assessed, true,  true",
        "notReleased, read,     notReleased, assessed, false, true",
        "notReleased, assessed, released,    read,     true,  false",
        "released,    assessed, notReleased, read,     false, true",
    })
    void a_verdict_is_provisional_where_a_fact_that_it_needs_was_not_verified(
            String weights, String verifiedWeights, String code, String verifiedCode, boolean all, boolean any) {
        Given given = Given.nothing();
        put(given, "components.weightsFinal.availability", weights, verifiedWeights);
        put(given, "components.trainingCode.availability", code, verifiedCode);
        assertThat(List.of(
                        judged(BOTH, given).provisional(), judged(EITHER, given).provisional()))
                .containsExactly(all, any);
    }

    private static void put(Given given, String attribute, String value, String verified) {
        if (verified.equals("assessed")) {
            given.assessed(attribute, value);
        } else {
            given.with(attribute, value);
        }
    }

    @Test
    void what_is_not_known_rests_on_no_claim_and_is_not_provisional() {
        Assessment.OfRule rule = judged(WEIGHTS, Given.nothing());
        assertThat(rule.provisional()).isFalse();
        assertThat(rule.oldestClaim()).isNull();
        assertThat(rule.verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{component: {name: weightsFinal, is: [released, thirdPartyOpen]}}; components.weightsFinal.availability unknown -> [released, thirdPartyOpen]",
                "{not: {component: {name: weightsFinal, is: [released]}}}; components.weightsFinal.availability unknown -> [notReleased]",
                "{fact: {attribute: access.gate, met: [none], unknown: [contactInfo]}}; access.gate unknown -> [none]",
                "{not: {fact: {attribute: access.gate, met: [none], unknown: [contactInfo]}}}; access.gate unknown -> [clickThrough, manualApproval, apiOnly]",
                "{country: {attribute: origin.hqCountry, in: [EU, EEA]}}; origin.hqCountry unknown -> [EU, EEA]",
                "{not: {country: {attribute: origin.hqCountry, in: [EU, EEA]}}}; origin.hqCountry unknown -> [CH, UK, other]",
                "{number: {attribute: training.computeFlop, atMost: 1e+25}}; training.computeFlop unknown -> [<= 1E+25]",
                "{number: {attribute: training.computeFlop, above: 1e+23, atMost: 1e+25}}; training.computeFlop unknown -> [> 1E+23, <= 1E+25]",
                "{not: {number: {attribute: training.computeFlop, above: 1e+23, atMost: 1e+25}}}; training.computeFlop unknown -> [<= 1E+23, > 1E+25]",
                "{count: {attribute: hosting.openEngines, atLeast: 2}}; hosting.openEngines unknown -> [>= 2]",
                "{repository: {role: quantised}}; identifiers unknown -> [quantised]",
                "{not: {count: {attribute: hosting.openEngines, atLeast: 2}}}; hosting.openEngines unknown -> [< 2]",
                "{licence: {of: components.weightsFinal.licence, fact: threshold, met: [none, attribution]}}; components.weightsFinal.licence.threshold unknown -> [none, attribution]",
                "{not: {licence: {of: components.weightsFinal.licence, fact: threshold, met: [none, attribution]}}}; components.weightsFinal.licence.threshold unknown -> [separate, ends]",
            })
    void what_would_have_to_change(String condition, String change) {
        assertThat(judged(condition, Given.nothing()).toMeet().stream()
                        .map(one -> one.attribute() + " " + one.current() + " -> "
                                + one.needed().written()))
                .containsExactly(change);
    }

    @Test
    void the_smallest_change_is_told_and_one_change_can_serve_two_rules() {
        Profile profile = profile(
                "p",
                rule("A", true, "{any: [" + BOTH + ", {fact: {attribute: access.gate, met: [none, clickThrough]}}]}"),
                rule("B", true, "{fact: {attribute: access.gate, met: [none]}}"),
                rule("C", false, RELEASED.formatted("evaluationCode")));
        Assessment assessment = Assessment.of(profile, Given.nothing().asCase());
        assertThat(assessment.rules().get(0).toMeet())
                .containsExactly(new Change("access.gate", "unknown", NeededValue.values("none", "clickThrough")));
        // One change satisfies both rules, and the recommended rule needs none.
        assertThat(assessment.toMeet())
                .containsExactly(new Change("access.gate", "unknown", NeededValue.values("none")));
    }

    @Test
    void changes_that_contradict_each_other_are_no_way() {
        Profile profile = profile(
                "p",
                rule("A", true, "{fact: {attribute: access.gate, met: [none]}}"),
                rule("B", true, "{fact: {attribute: access.gate, met: [apiOnly]}}"));
        assertThat(Assessment.of(profile, Given.nothing().asCase()).toMeet()).isEmpty();
    }

    @Test
    void at_least_takes_the_cheapest() {
        assertThat(judged(
                                "{atLeast: {count: 2, of: [" + BOTH + ", " + RELEASED.formatted("modelCard") + ", "
                                        + RELEASED.formatted("dataCard") + "]}}",
                                Given.of(Map.of("components.dataCard.availability", "released")))
                        .toMeet())
                .containsExactly(
                        new Change("components.modelCard.availability", "unknown", NeededValue.values("released")));
    }

    @Test
    void where_every_component_is_withheld_one_has_to_be_released_under_such_a_licence() {
        assertThat(judged(
                                "{licencesOfReleased: {components: [trainingCode, inferenceCode], fact: osiApproved, met: ['true']}}",
                                Given.of(Map.of(
                                        "components.trainingCode.availability",
                                        "notReleased",
                                        "components.inferenceCode.availability",
                                        "notReleased")))
                        .toMeet())
                .containsExactly(
                        new Change(
                                "components.trainingCode.availability", "notReleased", NeededValue.values("released")),
                        new Change(
                                "components.trainingCode.licence.osiApproved", "unknown", NeededValue.values("true")));
    }

    @Test
    void a_base_model_is_named_in_what_would_have_to_change() {
        Profile chain = profile(
                "chain",
                rule("LIC", false, "{licence: {of: components.weightsFinal.licence, fact: modify, met: ['true']}}"),
                rule("CHAIN", true, "{everyBase: {rule: LIC}}"));
        Given given = Given.nothing()
                .with("lineage", "Llama 2 | finetune | LicenseRef-NC")
                .licence("LicenseRef-NC", "modify", "false");
        Assessment assessment = Assessment.of(chain, given.asCase());
        assertThat(assessment.toMeet())
                .containsExactly(new Change(
                        "lineage[Llama 2].components.weightsFinal.licence.modify",
                        "false",
                        NeededValue.values("true")));
        assertThat(assessment.rules().get(1).facts().stream().map(UsedFact::attribute))
                .containsExactly(
                        "lineage",
                        "lineage[Llama 2].components.weightsFinal.licence",
                        "lineage[Llama 2].components.weightsFinal.licence.modify");
        assertThat(Assessment.of(chain, Given.nothing().asCase()).toMeet())
                .containsExactly(new Change("lineage", "unknown", NeededValue.values("none")));
    }

    @Test
    void a_profile_that_asks_for_another_lists_what_that_one_lacks() {
        Profile inner = profile("inner", rule("A", true, WEIGHTS), rule("B", true, CODE), rule("C", false, BOTH));
        Profile outer = profile("outer", rule("INNER", true, "{meets: inner@1}"));
        Given given = model("released", "notReleased").judgedBy(inner);
        Assessment assessment = Assessment.of(outer, given.asCase());
        assertThat(assessment.judgement().verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(assessment.rules().get(0).deciding().stream().map(UsedFact::attribute))
                .containsExactly("components.trainingCode.availability");
        assertThat(assessment.rules().get(0).facts().stream().map(UsedFact::attribute))
                .containsExactly("components.weightsFinal.availability", "components.trainingCode.availability");
        assertThat(assessment.toMeet())
                .containsExactly(new Change(
                        "components.trainingCode.availability", "notReleased", NeededValue.values("released")));
    }

    @Test
    void a_group_of_recommended_rules_alone_has_no_verdict() {
        Profile profile = profile("p", rule("A", false, WEIGHTS));
        Judgement judgement = profile.judge(Given.nothing().asCase());
        assertThat(judgement.groups()).isEmpty();
        assertThat(judgement.verdict()).isEqualTo(Verdict.MET);
        assertThat(judgement.rules()).containsExactly(Map.entry("A", Verdict.UNKNOWN));
    }

    @Test
    void the_oldest_claim_of_required_rules_is_told() {
        Profile profile = profile("p", rule("A", true, WEIGHTS), rule("B", false, CODE));
        assertThat(Assessment.of(profile, model("released", "released").asCase())
                        .oldestClaim())
                .isEqualTo(Given.DAY);
    }

    private static final String CARD = RELEASED.formatted("modelCard");
    private static final String DATA = RELEASED.formatted("dataCard");
    private static final String PAPER = RELEASED.formatted("researchPaper");

    /** For each of these, the service once reported "no change would do", or values that would not do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{country: {attribute: origin.hqCountry, in: [EEA]}}; ; origin.hqCountry [EEA]",
                "{number: {attribute: training.computeFlop, above: 0}}; ; training.computeFlop [> 0]",
                "{all: [{number: {attribute: training.computeFlop, above: 1e+23}}, {number: {attribute: training.computeFlop, atMost: 1e+25}}]}; ; training.computeFlop [> 1E+23, <= 1E+25]",
                "{all: [{fact: {attribute: modalities.output, met: [text]}}, {fact: {attribute: modalities.output, met: [audio]}}]}; ; modalities.output [text,audio]",
                "{not: {component: {name: modelCard, is: [notReleased]}}}; components.modelCard.availability=notReleased; components.modelCard.availability [released, thirdPartyOpen]",
                "{atLeast: {count: 2, of: [{fact: {attribute: access.gate, met: [none]}}, {fact: {attribute: access.gate, met: [apiOnly]}}, CARD]}}; ; access.gate [none] components.modelCard.availability [released]",
                "{ifStated: {attribute: documentation.architecture, then: DATA, otherwise: CARD}}; components.dataCard.availability=released; components.modelCard.availability [released]",
                "{ifStated: {attribute: documentation.architecture, then: DATA, otherwise: {all: [CARD, PAPER, WEIGHTS]}}}; ; components.dataCard.availability [released] documentation.architecture [yes, partial, no]",
                "{decided: {notMetIf: {all: [CARD, DATA]}, metIf: CARD}}; components.modelCard.availability=released components.dataCard.availability=released; components.dataCard.availability [notReleased]",
                "{decided: {notMetIf: {fact: {attribute: hosting.phoneHome, met: [yes], unknown: [no]}}, metIf: CARD}}; hosting.phoneHome=yes components.modelCard.availability=released; hosting.phoneHome [no]",
                "{decided: {notMetIf: {fact: {attribute: access.gate, met: [none]}}, metIf: {fact: {attribute: access.gate, met: [none, clickThrough]}}}}; ; access.gate [clickThrough]",
            })
    void a_change_that_would_do_is_found(String condition, String given, String changes) {
        Given model = Given.nothing();
        if (given != null) {
            for (String fact : given.split(" ")) {
                model.with(fact.split("=")[0], fact.split("=")[1]);
            }
        }
        String whole = condition
                .replace("CARD", CARD)
                .replace("DATA", DATA)
                .replace("PAPER", PAPER)
                .replace("WEIGHTS", WEIGHTS);
        assertThat(judged(whole, model).toMeet().stream()
                        .map(one -> one.attribute() + " " + one.needed().written())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(changes);
    }

    /** Verified facts are enough, and the others are not needed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "{atLeast: {count: 1, of: [CARD, DATA]}}; released; released; false",
                "{atLeast: {count: 2, of: [CARD, DATA]}}; released; released; true",
                "{atLeast: {count: 2, of: [CARD, DATA]}}; notReleased; notReleased; false",
                "{atLeast: {count: 1, of: [CARD, DATA]}}; notReleased; notReleased; true",
            })
    void of_at_least_so_many_only_as_many_have_to_be_verified(
            String condition, String card, String assessedData, boolean provisional) {
        Given model = Given.nothing()
                .with("components.modelCard.availability", card)
                .assessed("components.dataCard.availability", assessedData);
        assertThat(judged(condition.replace("CARD", CARD).replace("DATA", DATA), model)
                        .provisional())
                .isEqualTo(provisional);
    }

    @Test
    void a_licence_that_fails_decides_and_a_component_that_is_withheld_does_not() {
        Assessment.OfRule rule = judged(
                "{licencesOfReleased: {components: [trainingCode, inferenceCode], fact: osiApproved, met: ['true']}}",
                Given.nothing()
                        .with("components.trainingCode.availability", "notReleased")
                        .with("components.inferenceCode.availability", "released")
                        .with("components.inferenceCode.licence", "NONE"));
        assertThat(rule.deciding().stream().map(UsedFact::attribute))
                .containsExactly("components.inferenceCode.licence");
    }

    /** The second edition of the criteria: a model without released weights gets one sentence, not a list of facts about a licence that it does not have. */
    @ParameterizedTest
    @CsvSource({
        "notReleased, weightsFinal",
        "partial,     weightsFinal",
        "unknown,     'weightsFinal.licence weightsFinal.licence.modify additionalTerms'",
        "released,    'weightsFinal.licence weightsFinal.licence.modify additionalTerms'",
    })
    void what_is_not_released_has_no_licence_to_be_told(String weights, String deciding) {
        Assessment.OfRule rule = judged(
                "{all: [{component: {name: weightsFinal, is: [released]}},"
                        + " {licence: {of: components.weightsFinal.licence, fact: modify, met: ['true']}},"
                        + " {fact: {attribute: additionalTerms, met: [none]}}]}",
                Given.nothing()
                        .with("components.weightsFinal.availability", weights)
                        .with("components.weightsFinal.licence.modify", "false")
                        .with("additionalTerms", "acceptableUsePolicy"));
        assertThat(rule.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(rule.deciding().stream()
                        .map(used -> used.attribute().replaceAll("^components\\.|\\.availability$", "")))
                .containsExactly(deciding.split(" "));
    }

    /** Notes are shown where they apply, and have no effect on the verdict. */
    @ParameterizedTest
    @CsvSource({"indemnity, met, advice", "none, met, ''", "acceptableUsePolicy, notMet, ''", "unknown, unknown, ''"})
    void a_note_is_said_where_it_applies_and_changes_nothing(String terms, String verdict, String note) {
        String condition = "{fact: {attribute: additionalTerms, met: [none, indemnity]}}";
        Rule plain = rule("A", true, condition);
        Rule noted = new Rule(
                "A",
                "group",
                true,
                plain.statement(),
                null,
                plain.condition(),
                List.of(new Rule.Note(
                        ConditionTest.read("{fact: {attribute: additionalTerms, met: [indemnity]}}"),
                        Texts.of("advice", "conseil", "Hinweis"))));
        Case judged = Given.of(Map.of("additionalTerms", terms)).asCase();
        Assessment assessment = Assessment.of(profile("p", noted), judged);
        assertThat(assessment.judgement()).isEqualTo(profile("p", plain).judge(judged));
        assertThat(assessment.judgement().verdict()).isEqualTo(Study.verdict(verdict));
        assertThat(assessment.rules().get(0).notes().stream().map(Text::english).collect(Collectors.joining()))
                .isEqualTo(note);
    }

    /** The answer can state the bound and the formula: the number of parameters, and what follows from it. */
    @Test
    void a_bound_on_the_compute_is_told_with_what_it_follows_from() {
        Assessment.OfRule rule = judged(
                "{computeBound: {tokens: 1e+14, below: 1e+25}}",
                Given.of(Map.of("parameters", "70000000000", "activeParameters", "8000000000")));
        assertThat(rule.deciding().stream()
                        .map(used -> used.attribute() + " " + used.fact().value() + " "
                                + used.fact().basis().word()))
                .containsExactly("activeParameters 8000000000 policy", "training.computeBound 4.8e+24 bound");
        assertThat(rule.deciding().get(1).fact().evidence())
                .isEqualTo(rule.deciding().get(0).fact().evidence());
    }

    @Test
    void a_bound_that_is_too_high_cannot_be_bettered_and_one_that_is_missing_needs_the_size() {
        String condition = "{computeBound: {tokens: 1e+14, below: 1e+25}}";
        assertThat(judged(condition, Given.of(Map.of("parameters", "70000000000")))
                        .toMeet())
                .isEmpty();
        assertThat(judged(condition, Given.nothing()).toMeet())
                .containsExactly(new Change(
                        "parameters",
                        "unknown",
                        new NeededValue.Within(null, new java.math.BigDecimal("16666666666"))));
        assertThat(judged("{not: " + condition + "}", Given.of(Map.of("parameters", "1")))
                        .toMeet())
                .isEmpty();
    }

    @Test
    void a_number_without_bounds_cannot_fail_so_that_nothing_makes_its_negation_met() {
        assertThat(judged("{not: {number: {attribute: parameters}}}", Given.of(Map.of("parameters", "1")))
                        .toMeet())
                .isEmpty();
    }
}
