package eu.modelcatalogue.criteria;

import static eu.modelcatalogue.criteria.ConditionTest.profile;
import static eu.modelcatalogue.criteria.ConditionTest.read;
import static eu.modelcatalogue.criteria.ConditionTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.domain.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reasons for a verdict, for each kind of condition: the facts it used, the facts that decided, whether these were verified, and what would change
 * the verdict. Models are written in short form, {@code modelCard released, dataCard notReleased assessed}: an attribute, or a component for its
 * availability; the value; and whether it rests only on our own reading.
 */
class ReasoningTest {

    private static final String CARD = "{component: {name: modelCard, is: [released]}}";
    private static final String DATA = "{component: {name: dataCard, is: [released]}}";
    private static final String PAPER = "{component: {name: researchPaper, is: [released]}}";
    private static final String REPORT = "{component: {name: technicalReport, is: [released]}}";
    private static final String BOTH = "{all: [" + CARD + ", " + DATA + "]}";
    private static final String EITHER = "{any: [" + CARD + ", " + DATA + "]}";
    private static final String TWO_OF_THREE = "{atLeast: {count: 2, of: [" + CARD + ", " + DATA + ", " + PAPER + "]}}";
    private static final String DECIDED = "{decided: {notMetIf: " + PAPER + ", metIf: " + CARD + "}}";
    private static final String DOCUMENTED = "documentation.architecture";
    private static final String IF_STATED = "{ifStated: {attribute: " + DOCUMENTED + ", then: {fact: {attribute: "
            + DOCUMENTED + ", met: [yes]}}, otherwise: " + CARD + "}}";

    private static final String OF_CODE =
            "{licencesOfReleased: {components: [trainingCode, inferenceCode], fact: modify, met: [true]}}";
    private static final String WEIGHTS = "components.weightsFinal.licence";
    private static final String MODIFY = "{licence: {of: " + WEIGHTS + ", fact: modify, met: [true]}}";

    /** The model card and the data card are required, the paper is recommended. */
    private static final Profile OTHER =
            profile("other", rule("CARD", true, CARD), rule("DATA", true, DATA), rule("PAPER", false, PAPER));

    private static final String MEETS = "{meets: other@1}";

    /** Every base may be modified, except for those that were only distilled. */
    private static final String EVERY_BASE = "{everyBase: {except: [distil], rule: LIC}}";

    private static final Profile CHAIN = profile("chain", rule("CHAIN", true, EVERY_BASE), rule("LIC", false, MODIFY));

    // Facts that were used.

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                CARD + "; modelCard",
                "{fact: {attribute: access.gate, met: [none]}}; access.gate",
                "{fact: {attribute: origin.developerKind, met: [company]}}; origin.developerKind",
                "{country: {attribute: origin.hqCountry, in: [EU]}}; origin.hqCountry",
                "{number: {attribute: training.computeFlop, atMost: 1e+25}}; training.computeFlop",
                "{count: {attribute: hosting.openEngines, atLeast: 2}}; hosting.openEngines",
                "{not: " + CARD + "}; modelCard",
                BOTH + "; modelCard dataCard",
                EITHER + "; modelCard dataCard",
                TWO_OF_THREE + "; modelCard dataCard researchPaper",
                DECIDED + "; researchPaper modelCard",
                IF_STATED + "; documentation.architecture modelCard",
                MEETS + "; modelCard dataCard",
                OF_CODE
                        + "; trainingCode components.trainingCode.licence inferenceCode components.inferenceCode.licence",
                MODIFY + "; components.weightsFinal.licence",
                "{all: [" + CARD + ", {not: " + CARD + "}]}; modelCard modelCard",
            })
    void every_kind_of_condition_tells_what_it_looked_at_in_its_own_order(String condition, String facts) {
        Case nothing = Given.nothing().judgedBy(OTHER).asCase();
        assertThat(names(read(condition).facts(nothing))).isEqualTo(attributes(facts));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "MIT; MIT",
                "MIT AND LicenseRef-NC; MIT LicenseRef-NC",
                "MIT OR LicenseRef-NC; MIT LicenseRef-NC",
                "(MIT OR LicenseRef-NC) AND MIT; MIT LicenseRef-NC",
                "NONE; ''",
            })
    void each_licence_of_an_expression_is_looked_at_once_and_NONE_is_no_licence(String expression, String licences) {
        Stream<UsedFact> facts = read(MODIFY)
                .facts(licensed(Given.nothing().with(WEIGHTS, expression)).asCase())
                .filter(used -> !used.attribute().equals(WEIGHTS));
        assertThat(facts.map(used -> used.attribute() + " of " + used.subject().id()))
                .containsExactlyInAnyOrderElementsOf(words(licences).stream()
                        .map(id -> WEIGHTS + ".modify of " + id)
                        .toList());
    }

    @Test
    void a_condition_can_ask_for_every_attribute_of_the_model_and_for_some_of_its_developer() {
        assertThat(Case.attributes())
                .isSorted()
                .containsAll(Attribute.of(SubjectKind.MODEL).keySet())
                .contains("origin.developerKind", "origin.hqCountry", "origin.ultimateParentCountry")
                .hasSize(Attribute.of(SubjectKind.MODEL).size() + 3);
    }

    @Test
    void of_a_component_that_is_withheld_no_licence_is_looked_at() {
        Given given = licensed(model("trainingCode notReleased, components.trainingCode.licence LicenseRef-NC,"
                + " inferenceCode released, components.inferenceCode.licence MIT"));
        assertThat(names(read(OF_CODE).facts(given.asCase())))
                .isEqualTo(
                        attributes(
                                "trainingCode inferenceCode components.inferenceCode.licence components.inferenceCode.licence.modify"));
    }

    // Facts that decided.

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, dataCard released; met; modelCard dataCard",
                "modelCard released, dataCard notReleased; notMet; dataCard",
                "modelCard unknown, dataCard notReleased; notMet; dataCard",
                "modelCard released, dataCard partial; unknown; dataCard",
            })
    void of_all_those_decide_that_have_the_verdict_of_the_whole(String model, String verdict, String deciding) {
        decided(BOTH, model(model), verdict, deciding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, dataCard notReleased; met; modelCard",
                "modelCard notReleased, dataCard notReleased; notMet; modelCard dataCard",
                "modelCard notReleased, dataCard unknown; unknown; dataCard",
            })
    void of_any_those_decide_that_have_the_verdict_of_the_whole(String model, String verdict, String deciding) {
        decided(EITHER, model(model), verdict, deciding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, dataCard notReleased, researchPaper released; met; modelCard researchPaper",
                "modelCard released, dataCard notReleased, researchPaper notReleased; notMet; dataCard researchPaper",
                "modelCard released, dataCard notReleased, researchPaper unknown; unknown; researchPaper",
            })
    void of_at_least_two_those_decide_that_have_the_verdict_of_the_whole(
            String model, String verdict, String deciding) {
        decided(TWO_OF_THREE, model(model), verdict, deciding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, researchPaper released; notMet; researchPaper",
                "modelCard released, researchPaper notReleased; met; modelCard",
                "modelCard notReleased, researchPaper notReleased; unknown; researchPaper modelCard",
            })
    void what_bars_decides_alone_and_where_nothing_decides_both_are_told(
            String model, String verdict, String deciding) {
        decided(DECIDED, model(model), verdict, deciding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "documentation.architecture no, modelCard released; notMet; documentation.architecture",
                "modelCard released; met; documentation.architecture modelCard",
            })
    void what_is_stated_decides_and_in_its_absence_what_stands_in_for_it(
            String model, String verdict, String deciding) {
        decided(IF_STATED, model(model), verdict, deciding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, dataCard released, researchPaper released; met; modelCard dataCard",
                "modelCard released, dataCard notReleased, researchPaper notReleased; notMet; dataCard",
                "modelCard unknown, dataCard released, researchPaper unknown; unknown; modelCard",
            })
    void of_another_profile_its_required_rules_decide_and_a_recommended_one_never(
            String model, String verdict, String deciding) {
        decided(MEETS, model(model).judgedBy(OTHER), verdict, deciding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "none / met / ''",
                "unknown / unknown / ''",
                "a | finetune | MIT; b | merge | MIT / met / a b",
                "a | finetune | MIT; b | merge | LicenseRef-NC / notMet / b",
                "a | finetune | MIT; b | merge | LicenseRef-unread / unknown / b",
                "a | finetune | MIT; b | distil | LicenseRef-NC / met / a",
            })
    void of_base_models_those_decide_that_have_the_verdict_of_the_whole_and_a_distilled_one_never(
            String lineage, String verdict, String bases) {
        Case judged =
                licensed(Given.nothing().with("lineage", lineage)).asCase().under(CHAIN);
        List<String> deciding = Stream.concat(
                        Stream.of("lineage"),
                        words(bases).stream()
                                .map(base -> "lineage[" + base + "]." + WEIGHTS)
                                .flatMap(licence -> Stream.of(licence, licence + ".modify")))
                .toList();
        assertThat(read(EVERY_BASE).verdict(judged)).isEqualTo(Study.verdict(verdict));
        assertThat(names(read(EVERY_BASE).deciding(judged))).isEqualTo(deciding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "trainingCode released, components.trainingCode.licence MIT, inferenceCode released, components.inferenceCode.licence MIT;"
                        + " met; components.trainingCode.licence components.trainingCode.licence.modify"
                        + " components.inferenceCode.licence components.inferenceCode.licence.modify",
                "trainingCode released, components.trainingCode.licence MIT, inferenceCode released, components.inferenceCode.licence NONE;"
                        + " notMet; components.inferenceCode.licence",
                "trainingCode released, components.trainingCode.licence MIT, inferenceCode released;"
                        + " unknown; components.inferenceCode.licence",
                "trainingCode notReleased, inferenceCode released, components.inferenceCode.licence MIT;"
                        + " met; components.inferenceCode.licence components.inferenceCode.licence.modify",
                "trainingCode notReleased, inferenceCode notApplicable; notMet; trainingCode inferenceCode",
            })
    void of_licences_those_of_what_is_released_decide_and_where_all_is_withheld_that_it_is(
            String model, String verdict, String deciding) {
        decided(OF_CODE, licensed(model(model)), verdict, deciding);
    }

    // Whether these facts were verified.

    /** Known facts that no source supports which somebody has read. */
    @ParameterizedTest
    @CsvSource({"read, false", "secondary, false", "assessed, true", "declared, true"})
    void only_what_was_read_is_verified_be_it_in_a_second_source(String how, boolean provisional) {
        provisional(
                CARD,
                Given.nothing()
                        .checked(Word.parse(Verification.class, how), "components.modelCard.availability", "released"),
                "met",
                provisional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, dataCard released assessed; met; true",
                "modelCard released, dataCard released; met; false",
                "modelCard notReleased, dataCard notReleased assessed; notMet; false",
                "modelCard notReleased assessed, dataCard notReleased assessed; notMet; true",
                "modelCard released assessed, dataCard unknown; unknown; false",
            })
    void that_all_are_met_needs_each_and_that_they_are_not_needs_one(
            String model, String verdict, boolean provisional) {
        provisional(BOTH, model(model), verdict, provisional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, dataCard released assessed; met; false",
                "modelCard released assessed, dataCard notReleased; met; true",
                "modelCard notReleased, dataCard notReleased assessed; notMet; true",
                "modelCard notReleased, dataCard notReleased; notMet; false",
            })
    void that_any_is_met_needs_one_and_that_none_is_needs_each(String model, String verdict, boolean provisional) {
        provisional(EITHER, model(model), verdict, provisional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, dataCard released assessed, researchPaper notReleased; met; true",
                "modelCard released, dataCard released, researchPaper notReleased assessed; met; false",
                "modelCard released, dataCard notReleased assessed, researchPaper notReleased; notMet; true",
                "modelCard released assessed, dataCard notReleased, researchPaper notReleased; notMet; false",
            })
    void of_at_least_two_which_are_just_enough_each_is_needed(String model, String verdict, boolean provisional) {
        provisional(TWO_OF_THREE, model(model), verdict, provisional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, researchPaper released assessed; notMet; true",
                "modelCard released assessed, researchPaper released; notMet; false",
                "modelCard released assessed, researchPaper notReleased; met; true",
                "modelCard released, researchPaper notReleased assessed; met; false",
            })
    void what_decides_has_to_be_verified_and_not_what_might_have(String model, String verdict, boolean provisional) {
        provisional(DECIDED, model(model), verdict, provisional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released assessed; notMet; true",
                "modelCard released; notMet; false",
                "modelCard notReleased assessed; met; true",
                "modelCard notReleased; met; false",
            })
    void the_opposite_is_as_verified_as_what_it_is_the_opposite_of(String model, String verdict, boolean provisional) {
        provisional("{not: " + CARD + "}", model(model), verdict, provisional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "documentation.architecture yes assessed, modelCard released; met; false",
                "documentation.architecture yes assessed, modelCard released assessed; met; true",
                "documentation.architecture yes, modelCard released assessed; met; false",
                "modelCard released assessed; met; true",
                "modelCard released; met; false",
            })
    void what_stands_in_has_to_be_verified_only_where_it_stands_in(String model, String verdict, boolean provisional) {
        provisional(IF_STATED, model(model), verdict, provisional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, dataCard released assessed, researchPaper released; met; true",
                "modelCard released, dataCard released, researchPaper released assessed; met; false",
                "modelCard notReleased, dataCard notReleased assessed, researchPaper released; notMet; false",
                "modelCard released, dataCard notReleased assessed, researchPaper notReleased; notMet; true",
            })
    void of_another_profile_only_its_required_rules_have_to_be_verified(
            String model, String verdict, boolean provisional) {
        provisional(MEETS, model(model).judgedBy(OTHER), verdict, provisional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "base | finetune | unknown / read / read / met / false",
                "base | finetune | unknown / assessed / read / met / true",
                "base | finetune | unknown / read / assessed / met / true",
                "base | distil | unknown / read / assessed / met / false",
                "base | finetune | MIT / read / assessed / met / false",
                "base | finetune | unknown; other | merge | LicenseRef-NC / read / assessed / notMet / false",
            })
    void a_lineage_has_to_be_verified_and_so_has_each_base_that_counts(
            String lineage, String lineageWas, String baseWas, String verdict, boolean provisional) {
        Given base = Given.nothing().checked(Word.parse(Verification.class, baseWas), WEIGHTS, "MIT");
        Case judged = licensed(Given.nothing())
                .beside("base", base)
                .checked(Word.parse(Verification.class, lineageWas), "lineage", lineage)
                .asCase()
                .under(CHAIN);
        assertThat(read(EVERY_BASE).verdict(judged)).isEqualTo(Study.verdict(verdict));
        assertThat(read(EVERY_BASE).provisional(judged)).isEqualTo(provisional);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "trainingCode released, components.trainingCode.licence MIT, inferenceCode notReleased; met; false",
                "trainingCode released, components.trainingCode.licence MIT assessed, inferenceCode notReleased; met; true",
                "trainingCode released, components.trainingCode.licence MIT, inferenceCode notReleased assessed; met; true",
                "trainingCode notReleased, components.trainingCode.licence MIT assessed, inferenceCode notReleased; notMet; false",
            })
    void of_licences_what_is_withheld_has_to_be_verified_but_never_its_licence(
            String model, String verdict, boolean provisional) {
        provisional(OF_CODE, licensed(model(model)), verdict, provisional);
    }

    // What would change the verdict.

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, dataCard released, researchPaper released, technicalReport released; researchPaper technicalReport",
                "modelCard released, dataCard notReleased, researchPaper released, technicalReport released; modelCard researchPaper",
                "modelCard released, dataCard released, researchPaper released, technicalReport notReleased; researchPaper",
                "researchPaper released, technicalReport released, modelCard notReleased, dataCard notReleased; researchPaper",
            })
    void at_least_two_of_three_fail_by_the_cheapest_two_and_one_that_fails_already_counts(
            String model, String withheld) {
        String condition = "{atLeast: {count: 2, of: [" + EITHER + ", " + PAPER + ", " + REPORT + "]}}";
        assertThat(toMeet("{not: " + condition + "}", model(model)))
                .isEqualTo(attributes(withheld).stream()
                        .map(attribute -> new Change(attribute, "released", NeededValue.values("notReleased")))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "modelCard released, dataCard notReleased, researchPaper notReleased; dataCard",
                "modelCard notReleased, dataCard notReleased, researchPaper notReleased; dataCard modelCard",
                "modelCard released, dataCard notReleased, researchPaper released; ''",
            })
    void at_least_two_of_three_ask_for_as_many_as_are_missing(String model, String released) {
        assertThat(toMeet(TWO_OF_THREE, model(model)))
                .isEqualTo(attributes(released).stream()
                        .map(attribute -> new Change(attribute, "notReleased", NeededValue.values("released")))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "1, modelCard,                        dataCard modelCard researchPaper",
        "2, dataCard modelCard,               dataCard modelCard",
        "3, dataCard modelCard researchPaper, modelCard",
    })
    void the_more_of_three_are_needed_the_fewer_have_to_fail(int count, String released, String withheld) {
        String condition = "{atLeast: {count: " + count + ", of: [" + CARD + ", " + DATA + ", " + PAPER + "]}}";
        assertThat(toMeet(condition, model("modelCard partial, dataCard partial, researchPaper partial")))
                .isEqualTo(attributes(released).stream()
                        .map(attribute -> new Change(attribute, "partial", NeededValue.values("released")))
                        .toList());
        assertThat(toMeet(
                        "{not: " + condition + "}",
                        model("modelCard released, dataCard released, researchPaper released")))
                .isEqualTo(attributes(withheld).stream()
                        .map(attribute -> new Change(attribute, "released", NeededValue.values("notReleased")))
                        .toList());
    }

    @Test
    void more_than_there_are_is_never_met() {
        assertThat(toMeet("{atLeast: {count: 3, of: [" + CARD + ", " + DATA + "]}}", model("modelCard released")))
                .isEmpty();
    }

    @Test
    void all_fail_by_one_and_any_fails_by_all() {
        Given given = model("modelCard released, dataCard released");
        Change card = new Change("components.modelCard.availability", "released", NeededValue.values("notReleased"));
        Change data = new Change("components.dataCard.availability", "released", NeededValue.values("notReleased"));
        assertThat(toMeet("{not: " + BOTH + "}", given)).containsExactly(card);
        assertThat(toMeet("{not: " + EITHER + "}", given)).containsExactly(data, card);
        assertThat(toMeet("{not: " + MEETS + "}", given.judgedBy(OTHER))).containsExactly(card);
    }

    @Test
    void of_what_bars_each_has_to_go_and_what_decides_has_to_come() {
        String condition = "{decided: {notMetIf: {any: [" + PAPER + ", " + REPORT
                + ", {fact: {attribute: access.gate, met: [apiOnly]}}]}, metIf: " + CARD + "}}";
        assertThat(
                        toMeet(
                                condition,
                                model(
                                        "researchPaper released, technicalReport unknown, access.gate apiOnly, modelCard notReleased")))
                .containsExactly(
                        new Change(
                                "access.gate",
                                "apiOnly",
                                NeededValue.values("none", "clickThrough", "contactInfo", "manualApproval")),
                        new Change("components.modelCard.availability", "notReleased", NeededValue.values("released")),
                        new Change(
                                "components.researchPaper.availability",
                                "released",
                                NeededValue.values("notReleased")));
        assertThat(toMeet(condition, model("modelCard notReleased")))
                .containsExactly(
                        new Change("components.modelCard.availability", "notReleased", NeededValue.values("released")));
    }

    @Test
    void of_what_bars_together_one_has_to_go() {
        assertThat(toMeet(
                        "{decided: {notMetIf: {all: [" + PAPER + ", " + REPORT + "]}, metIf: " + CARD + "}}",
                        model("modelCard released, researchPaper released, technicalReport released")))
                .containsExactly(new Change(
                        "components.researchPaper.availability", "released", NeededValue.values("notReleased")));
    }

    @Test
    void what_is_decided_fails_by_what_bars() {
        assertThat(toMeet("{not: " + DECIDED + "}", model("modelCard released")))
                .containsExactly(
                        new Change("components.researchPaper.availability", "unknown", NeededValue.values("released")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "documentation.architecture no, modelCard notReleased; documentation.architecture; no; yes",
                "modelCard notReleased; modelCard; notReleased; released",
            })
    void where_it_is_stated_what_stands_in_no_longer_helps(
            String model, String attribute, String current, String needed) {
        assertThat(toMeet(IF_STATED, model(model)))
                .containsExactly(new Change(attributes(attribute).get(0), current, NeededValue.values(needed)));
    }

    @Test
    void where_what_stands_in_asks_for_more_it_is_stated_instead() {
        assertThat(toMeet(IF_STATED.replace(CARD, BOTH), Given.nothing()))
                .containsExactly(new Change(DOCUMENTED, "unknown", NeededValue.values("yes")));
    }

    @Test
    void each_base_that_counts_and_fails_has_to_change_and_one_that_changes_is_enough_to_fail() {
        Given failing = licensed(
                Given.nothing()
                        .with(
                                "lineage",
                                "a | finetune | LicenseRef-NC; b | merge | MIT; c | merge | LicenseRef-NC; d | distil | LicenseRef-NC"));
        assertThat(SmallestChange.toMeet(read(EVERY_BASE), failing.asCase().under(CHAIN)))
                .containsExactly(
                        new Change("lineage[a]." + WEIGHTS + ".modify", "false", NeededValue.values("true")),
                        new Change("lineage[c]." + WEIGHTS + ".modify", "false", NeededValue.values("true")));
        Given met = licensed(Given.nothing().with("lineage", "d | distil | MIT; a | finetune | MIT; b | merge | MIT"));
        assertThat(SmallestChange.toMeet(
                        read("{not: " + EVERY_BASE + "}"), met.asCase().under(CHAIN)))
                .containsExactly(new Change("lineage[a]." + WEIGHTS + ".modify", "true", NeededValue.values("false")));
    }

    @ParameterizedTest
    @CsvSource({"unknown", "none"})
    void where_no_base_is_stated_none_can_fail(String lineage) {
        Case judged = Given.nothing().with("lineage", lineage).asCase().under(CHAIN);
        assertThat(SmallestChange.toMeet(read("{not: " + EVERY_BASE + "}"), judged))
                .isEmpty();
    }

    @Test
    void licences_of_what_is_released_fail_by_one_of_them() {
        Given given = licensed(model("trainingCode notReleased, components.trainingCode.licence MIT,"
                + " inferenceCode released, components.inferenceCode.licence MIT"));
        assertThat(toMeet("{not: " + OF_CODE + "}", given))
                .containsExactly(
                        new Change("components.inferenceCode.licence.modify", "true", NeededValue.values("false")));
    }

    @Test
    void each_licence_of_what_is_released_has_to_change_that_fails() {
        Given given = licensed(model("trainingCode released, components.trainingCode.licence LicenseRef-NC,"
                + " inferenceCode released, components.inferenceCode.licence NONE"));
        assertThat(toMeet(OF_CODE, given))
                .containsExactly(
                        new Change("components.inferenceCode.licence.modify", "false", NeededValue.values("true")),
                        new Change("components.trainingCode.licence.modify", "false", NeededValue.values("true")));
    }

    @Test
    void code_that_has_to_be_released_needs_a_licence_then() {
        Given given = licensed(model("trainingCode notReleased, components.trainingCode.licence LicenseRef-NC,"
                + " inferenceCode released, components.inferenceCode.licence MIT"));
        assertThat(toMeet("{all: [{component: {name: trainingCode, is: [released]}}, " + OF_CODE + "]}", given))
                .containsExactly(
                        new Change(
                                "components.trainingCode.availability", "notReleased", NeededValue.values("released")),
                        new Change("components.trainingCode.licence.modify", "false", NeededValue.values("true")));
    }

    @Test
    void of_a_value_that_has_to_change_twice_the_last_counts() {
        assertThat(toMeet(
                        "{decided: {notMetIf: {fact: {attribute: hosting.phoneHome, met: [yes]}},"
                                + " metIf: {fact: {attribute: hosting.phoneHome, met: [yes, no]}}}}",
                        Given.nothing()))
                .containsExactly(new Change("hosting.phoneHome", "unknown", NeededValue.values("no")));
    }

    @Test
    void a_condition_that_is_barred_by_what_it_asks_for_has_no_way() {
        assertThat(toMeet("{decided: {notMetIf: " + CARD + ", metIf: " + CARD + "}}", Given.nothing()))
                .isEmpty();
    }

    /** A change is checked with its example before it is reported. */
    static Stream<Arguments> needed() {
        BigDecimal low = new BigDecimal("1E+23");
        BigDecimal high = new BigDecimal("1E+25");
        LocalDate day = LocalDate.of(2025, 8, 2);
        return Stream.of(
                Arguments.of(NeededValue.values("released", "another"), "released another", "released"),
                Arguments.of(new NeededValue.InRegions(List.of(Region.EU, Region.EEA)), "EU EEA", "EU"),
                Arguments.of(new NeededValue.InRegions(List.of(Region.EEA)), "EEA", "NO"),
                Arguments.of(new NeededValue.InRegions(List.of(Region.UK)), "UK", "GB"),
                Arguments.of(new NeededValue.InRegions(List.of(Region.OTHER)), "other", "other"),
                Arguments.of(new NeededValue.OutsideRegions(List.of(Region.EU)), "!EU", ""),
                Arguments.of(new NeededValue.Count(1, true), ">= 1", "one"),
                Arguments.of(new NeededValue.Count(3, true), ">= 3", "one,one,one"),
                Arguments.of(new NeededValue.Count(3, false), "< 3", "one,one"),
                Arguments.of(new NeededValue.Count(1, false), "< 1", ""),
                Arguments.of(new NeededValue.Within(null, high), "<= 1E+25", "1E+25"),
                Arguments.of(new NeededValue.Within(low, null), "> 1E+23", "2E+23"),
                Arguments.of(new NeededValue.Within(low, high), "> 1E+23, <= 1E+25", "1E+25"),
                Arguments.of(new NeededValue.Within(BigDecimal.ZERO, null), "> 0", "1"),
                Arguments.of(new NeededValue.Beyond(low, high), "<= 1E+23 > 1E+25", "1E+23"),
                Arguments.of(new NeededValue.Beyond(null, high), "> 1E+25", "2E+25"),
                Arguments.of(new NeededValue.Day(day, true), "< 2025-08-02", "2025-08-01"),
                Arguments.of(new NeededValue.Day(day, false), ">= 2025-08-02", "2025-08-02"));
    }

    @ParameterizedTest
    @MethodSource("needed")
    void each_kind_of_needed_value_is_written_and_has_an_example_that_would_do(
            NeededValue needed, String written, String example) {
        assertThat(String.join(" ", needed.written())).isEqualTo(written);
        assertThat(needed.example()).isEqualTo(example);
    }

    @ParameterizedTest
    @CsvSource({"en, weights", "fr, poids", "de, Gewichte", "it, weights"})
    void words_are_told_in_each_language_and_in_English_for_any_other(String language, String words) {
        assertThat(Texts.of("weights", "poids", "Gewichte").in(language)).isEqualTo(words);
    }

    private static void decided(String condition, Given given, String verdict, String deciding) {
        Case judged = given.asCase();
        assertThat(read(condition).verdict(judged)).isEqualTo(Study.verdict(verdict));
        assertThat(names(read(condition).deciding(judged))).isEqualTo(attributes(deciding));
    }

    private static void provisional(String condition, Given given, String verdict, boolean provisional) {
        Case judged = given.asCase();
        assertThat(read(condition).verdict(judged)).isEqualTo(Study.verdict(verdict));
        assertThat(read(condition).provisional(judged)).isEqualTo(provisional);
    }

    private static List<Change> toMeet(String condition, Given given) {
        return SmallestChange.toMeet(read(condition), given.asCase());
    }

    private static Given model(String told) {
        Given given = Given.nothing();
        for (String fact : told.split(", ?")) {
            List<String> words = words(fact);
            String attribute = attributes(words.get(0)).get(0);
            if (words.size() > 2) {
                given.checked(Word.parse(Verification.class, words.get(2)), attribute, words.get(1));
            } else {
                given.with(attribute, words.get(1));
            }
        }
        return given;
    }

    /** The permissions of MIT, and of a licence that forbids modification. */
    private static Given licensed(Given given) {
        return given.licence("MIT", "modify", "true").licence("LicenseRef-NC", "modify", "false");
    }

    private static List<String> names(Stream<UsedFact> facts) {
        return facts.map(UsedFact::attribute).toList();
    }

    /** A component is short for its availability. */
    private static List<String> attributes(String told) {
        return words(told).stream()
                .map(name -> name.contains(".") ? name : "components." + name + ".availability")
                .toList();
    }

    private static List<String> words(String told) {
        return Stream.of(told.trim().split(" +"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
