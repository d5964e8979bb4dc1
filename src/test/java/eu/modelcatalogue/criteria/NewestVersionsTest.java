package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.condition.All;
import eu.modelcatalogue.criteria.condition.ComponentIs;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.syntax.ConditionJson;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks every model of the catalogue by the newest version of every profile. */
class NewestVersionsTest {

    private static final Edition EDITION = TheSeeds.edition();

    private static final String LICENCE = Component.WEIGHTS_FINAL.licence();

    /** From the lowest label of the G7 to the highest. */
    private static final List<String> LADDER =
            List.of("g7-weights-available", "g7-open-weights", "g7-open-source", "g7-open-source-open-data");

    /** Without the Model Openness Framework, which judges component by component. */
    private static Stream<Profile> newest() {
        return EDITION.currentProfiles().values().stream()
                .filter(profile -> !profile.id().startsWith("mof-"));
    }

    private static Verdict verdict(AiModel model, String profile) {
        return EDITION.judgements(model.id())
                .get(EDITION.currentProfiles().get(profile).key())
                .verdict();
    }

    /** Whether the rule itself asks for the licence of the final weights; conditions on base models or other profiles do not count. */
    private static boolean asksForTheLicence(Condition condition) {
        return ConditionJson.write(condition).toString().contains('"' + LICENCE + '"');
    }

    @Test
    void every_rule_on_the_licence_of_the_weights_first_asks_for_the_weights() {
        assertThat(newest().flatMap(profile -> profile.rules().stream()
                        .filter(rule -> asksForTheLicence(rule.condition()))
                        .filter(rule -> !(rule.condition() instanceof All all
                                && all.parts().get(0) instanceof ComponentIs first
                                && first.component() == Component.WEIGHTS_FINAL))
                        .map(rule -> profile.key() + "." + rule.id())))
                .isEmpty();
    }

    @Test
    void no_model_without_released_weights_meets_a_rule_on_their_licence() {
        assertThat(EDITION.models().stream()
                        .filter(model -> model.facts()
                                .get(Component.WEIGHTS_FINAL.availability())
                                .value()
                                .equals(Availability.NOT_RELEASED.word()))
                        .flatMap(model -> newest().flatMap(profile -> profile.rules().stream()
                                .filter(rule -> asksForTheLicence(rule.condition()))
                                .filter(rule -> EDITION.judgements(model.id())
                                                .get(profile.key())
                                                .rules()
                                                .get(rule.id())
                                        == Verdict.MET)
                                .map(rule -> model.id() + " " + profile.key() + "." + rule.id()))))
                .isEmpty();
    }

    @Test
    void each_label_of_the_g7_implies_the_one_below() {
        for (AiModel model : EDITION.models()) {
            for (int at = 1; at < LADDER.size(); at++) {
                assertThat(verdict(model, LADDER.get(at)).and(verdict(model, LADDER.get(at - 1))))
                        .as("%s: %s asks for all of %s", model.id(), LADDER.get(at), LADDER.get(at - 1))
                        .isEqualTo(verdict(model, LADDER.get(at)));
            }
        }
    }

    @Test
    void the_letter_read_strictly_implies_the_letter() {
        Profile strict = EDITION.currentProfiles().get("letter-2025-strict");
        Profile letter = EDITION.currentProfiles().get("letter-2025");
        assertThat(strict.rules().stream().map(Rule::condition))
                .containsAll(letter.rules().stream()
                        .filter(Rule::required)
                        .map(Rule::condition)
                        .toList());
        assertThat(strict.rules().stream().filter(Rule::required).map(Rule::id))
                .containsAll(letter.rules().stream()
                        .filter(Rule::required)
                        .map(Rule::id)
                        .toList());
        for (AiModel model : EDITION.models()) {
            assertThat(verdict(model, "letter-2025-strict").and(verdict(model, "letter-2025")))
                    .as(model.id())
                    .isEqualTo(verdict(model, "letter-2025-strict"));
        }
    }

    /** The labels are consistent with other profiles: open weights preserve the four freedoms. */
    @Test
    void open_weights_ai_is_free_to_use_adapt_and_share() {
        for (AiModel model : EDITION.models()) {
            if (verdict(model, "g7-open-weights") == Verdict.MET) {
                assertThat(verdict(model, "letter-2025")).as(model.id()).isEqualTo(Verdict.MET);
            }
            if (verdict(model, "osi-licence") == Verdict.MET) {
                assertThat(verdict(model, "open-weights")).as(model.id()).isNotEqualTo(Verdict.NOT_MET);
            }
        }
    }

    /** Readers of a newer version find its changes. */
    @Test
    void every_later_version_says_what_it_changes_and_no_first_one_does() {
        EDITION.profiles()
                .values()
                .forEach(profile -> assertThat(profile.changes().isEmpty())
                        .as(profile.key())
                        .isEqualTo(profile.version() == 1));
    }
}
