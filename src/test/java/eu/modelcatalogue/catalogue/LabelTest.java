package eu.modelcatalogue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.criteria.Texts;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.condition.ComponentIs;
import eu.modelcatalogue.criteria.condition.Meets;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.LicenceTerms;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The label derived from verdicts: second edition of the criteria, section 3. On a small ladder, each rung requires one component and the rung below. */
class LabelTest {

    private static final Map<String, Profile> PROFILES = new LinkedHashMap<>();

    static {
        profile(
                "g7-weights-available",
                null,
                Map.of("G7-WEIGHTS", Component.WEIGHTS_FINAL, "G7-DEPLOY", Component.INFERENCE_CODE));
        profile("g7-open-weights", "g7-weights-available", Map.of("CARD", Component.MODEL_CARD));
        profile("g7-open-source", "g7-open-weights", Map.of("CODE", Component.TRAINING_CODE));
        profile("g7-open-source-open-data", "g7-open-source", Map.of("DATA", Component.TRAINING_DATASETS));
    }

    /** m(et), n(ot met) or u(nknown) for weights, inference code, model card, training code and data. */
    @ParameterizedTest
    @CsvSource({
        "mmmmm, openSourceOpenData, '',                 '',      ''",
        "mmmmn, openSource,         openSourceOpenData, notMet,  trainingDatasets",
        "mmmmu, openSource,         openSourceOpenData, unknown, trainingDatasets",
        "mmmun, openWeights,        openSource,         unknown, trainingCode",
        "mmmnm, openWeights,        openSource,         notMet,  trainingCode",
        "mmumm, weightsAvailable,   openWeights,        unknown, modelCard",
        "mmnnn, weightsAvailable,   openWeights,        notMet,  modelCard",
        "mnmmm, none,               weightsAvailable,   notMet,  inferenceCode",
        "mummm, unknown,            weightsAvailable,   unknown, inferenceCode",
        "ummmm, unknown,            weightsAvailable,   unknown, weightsFinal",
        "unmmm, none,               weightsAvailable,   notMet,  inferenceCode",
        "nmmmm, closed,             weightsAvailable,   notMet,  weightsFinal",
        "nuuuu, closed,             weightsAvailable,   notMet,  weightsFinal",
        "uuuuu, unknown,            weightsAvailable,   unknown, inferenceCode weightsFinal",
    })
    void the_highest_rung_that_is_met_and_what_stands_before_the_next(
            String verdicts, String value, String next, String verdict, String missing) {
        Label label = label(verdicts);

        assertThat(label.value().word()).isEqualTo(value);
        assertThat(label.next() == null ? "" : label.next().word()).isEqualTo(next);
        assertThat(label.verdict() == null ? "" : label.verdict().word()).isEqualTo(verdict);
        assertThat(label.isAtLeast()).isEqualTo(verdict.equals("unknown") && !value.equals("unknown"));
        assertThat(label.missing().stream()
                        .map(name -> name.replaceAll("^components\\.|\\.availability$", ""))
                        .sorted())
                .containsExactly(missing.isEmpty() ? new String[0] : missing.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "mmmmm, openSourceOpenData openSource openWeights weightsAvailable",
        "mmmnn, openWeights weightsAvailable",
        "mmnnn, weightsAvailable",
        "mnnnn, none",
        "nnnnn, closed",
        "uuuuu, unknown",
    })
    void at_least_finds_every_rung_that_is_met(String verdicts, String reached) {
        assertThat(label(verdicts).reached()).containsExactly(reached.split(" "));
    }

    @Test
    void each_rung_has_a_profile_and_stands_above_the_one_below() {
        assertThat(Rung.LADDER).extracting(Rung::profile).containsExactlyInAnyOrderElementsOf(PROFILES.keySet());
        assertThat(Rung.LADDER)
                .allSatisfy(
                        rung -> assertThat(rung.next() == null || rung.next().compareTo(rung) < 0)
                                .isTrue());
    }

    @Test
    void an_edition_without_the_ladder_has_no_label() {
        Label label = Label.of(Map.of(), Map.of(), List.of(), judged("mmmmm"));

        assertThat(label).isEqualTo(new Label(Rung.UNKNOWN, Rung.WEIGHTS_AVAILABLE, Verdict.UNKNOWN, List.of(), false));
    }

    private static Label label(String verdicts) {
        Case judged = judged(verdicts);
        Map<String, Judgement> judgements = new LinkedHashMap<>();
        PROFILES.values().forEach(profile -> judgements.put(profile.key(), profile.judge(judged)));
        return Label.of(PROFILES, judgements, List.of(), judged);
    }

    private static Case judged(String verdicts) {
        List<Component> components = List.of(
                Component.WEIGHTS_FINAL,
                Component.INFERENCE_CODE,
                Component.MODEL_CARD,
                Component.TRAINING_CODE,
                Component.TRAINING_DATASETS);
        List<Fact> facts = new ArrayList<>();
        for (int number = 0; number < components.size(); number++) {
            char verdict = verdicts.charAt(number);
            if (verdict != 'u') {
                facts.add(new Fact(
                        components.get(number).availability(),
                        verdict == 'm' ? "released" : "notReleased",
                        Basis.POLICY,
                        List.of(),
                        List.of()));
            }
        }
        return Case.of(
                new Subject(SubjectKind.MODEL, "model"),
                new Facts(facts),
                new Subject(SubjectKind.ORGANISATION, "developer"),
                new Facts(List.of()),
                new Ladder());
    }

    private static void profile(String id, String below, Map<String, Component> asks) {
        Text text = Texts.of(id, id, id);
        List<Rule> rules = new ArrayList<>();
        if (below != null) {
            rules.add(rule("BELOW", new Meets(below + "@1")));
        }
        asks.forEach((rule, component) ->
                rules.add(rule(rule, new ComponentIs(component, List.of(Availability.RELEASED)))));
        PROFILES.put(
                id,
                new Profile(
                        id,
                        1,
                        text,
                        text,
                        List.of(),
                        List.of(),
                        null,
                        List.of(new Profile.Group("all", text)),
                        rules,
                        LocalDate.of(2026, 11, 26)));
    }

    private static Rule rule(String id, Condition condition) {
        return new Rule(id, "all", true, Texts.of(id, id, id), null, condition, List.of());
    }

    /** Contains the profiles, and nothing else. */
    private static final class Ladder implements Case.Library {

        @Override
        public LicenceExpression expression(String text) {
            return new LicenceExpression.Single(text);
        }

        @Override
        public Facts licence(String id) {
            return new Facts(List.of());
        }

        @Override
        public LicenceTerms terms(String id) {
            return LicenceTerms.UNKNOWN;
        }

        @Override
        public Case model(String id) {
            return null;
        }

        @Override
        public Profile profile(String key) {
            return PROFILES.get(key.substring(0, key.indexOf('@')));
        }
    }
}
