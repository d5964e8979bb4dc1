package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of condition: its words, and the names in it that have to exist. */
class SaidTest {

    private static final Wording IN = new Wording(TheSeeds.edition(), Language.EN);

    private static final String RELEASED = "{component: {name: weightsFinal, is: [released]}}";
    private static final String COUNTED = "{count: {attribute: hosting.openEngines, atLeast: 2}}";

    static Stream<Arguments> each() {
        return Stream.of(
                Arguments.of(
                        "{component: {name: weightsFinal, is: [released, partial]}}",
                        "final weights: released or partial",
                        List.of()),
                Arguments.of(
                        "{fact: {attribute: access.gate, met: [none], unknown: [contactInfo], unstated: notMet}}",
                        "what is asked for before the download: none (unknown where: contact data asked for) (if it is not stated: not met)",
                        List.of(
                                "attribute access.gate",
                                "met: words of access.gate [none]",
                                "unknown: words of access.gate [contactInfo]",
                                "notMet: words of access.gate []")),
                Arguments.of(
                        "{fact: {attribute: access.gate, met: [none]}}",
                        "what is asked for before the download: none",
                        List.of(
                                "attribute access.gate",
                                "met: words of access.gate [none]",
                                "unknown: words of access.gate []",
                                "notMet: words of access.gate []")),
                Arguments.of(
                        "{fact: {attribute: components.modelCard.availability, met: [released]}}",
                        "model card: released",
                        List.of(
                                "attribute components.modelCard.availability",
                                "attribute: is the availability of a component (the condition component, which knows what partial and notApplicable mean there)",
                                "met: words of components.modelCard.availability [released]",
                                "unknown: words of components.modelCard.availability []",
                                "notMet: words of components.modelCard.availability []")),
                Arguments.of(
                        "{licence: {of: components.weightsFinal.licence, fact: modify, met: ['true'], unknown: [notAnalysed]}}",
                        "licence of the final weights, modification allowed: yes (unknown where: not analysed)",
                        List.of(
                                "of: LICENCE components.weightsFinal.licence",
                                "met: words of the licence’s modify [true]",
                                "unknown: words of the licence’s modify [notAnalysed]")),
                Arguments.of(
                        "{licencesOfReleased: {components: [trainingCode, inferenceCode], fact: osiApproved, met: ['true']}}",
                        "for each of training code, inference code that is not withheld, its licence, approved by OSI: yes (all withheld: not met)",
                        List.of("met: words of the licence’s osiApproved [true]")),
                Arguments.of(
                        "{country: {attribute: origin.hqCountry, in: [EU, EEA]}}",
                        "seat of the developer: EU or EEA country outside the EU",
                        List.of("attribute: COUNTRY origin.hqCountry")),
                Arguments.of(
                        "{country: {attribute: origin.hqCountry, in: [EU], about: organisation}}",
                        "seat of the developer: EU (said of the organisation itself)",
                        List.of("attribute: COUNTRY origin.hqCountry")),
                Arguments.of(
                        "{countries: {attribute: access.countryBlock, noneIn: [EU, EEA]}}",
                        "countries refused: none in EU or EEA country outside the EU",
                        List.of("attribute: LIST access.countryBlock")),
                Arguments.of(
                        "{countries: {attribute: access.countryBlock, noneIn: [EU], unstated: met}}",
                        "countries refused: none in EU (if it is not stated: met)",
                        List.of("attribute: LIST access.countryBlock")),
                Arguments.of(
                        "{date: {attribute: released, before: 2025-08-02}}",
                        "date of release: before 2 August 2025",
                        List.of("attribute: DATE released")),
                Arguments.of(
                        "{number: {attribute: training.computeFlop, above: 1e+23}}",
                        "training compute in FLOP: above 10²³",
                        List.of("attribute: NUMBER training.computeFlop")),
                Arguments.of(
                        COUNTED,
                        "open engines that run the weights: at least 2",
                        List.of("attribute: LIST hosting.openEngines")),
                Arguments.of(
                        "{computeBound: {tokens: 1e+14, below: 1e+25}}",
                        "6 × active parameters × 100,000,000,000,000 training tokens lies below 10²⁵ operations (otherwise unknown)",
                        List.of()),
                Arguments.of(
                        "{repository: {role: quantised}}",
                        "repositories of the weights: one that holds quantised weights",
                        List.of()),
                Arguments.of(
                        "{not: " + RELEASED + "}", "not so: final weights: released", List.of("part: ComponentIs")),
                Arguments.of(
                        "{all: [" + RELEASED + ", " + COUNTED + "]}",
                        "final weights: released; and open engines that run the weights: at least 2",
                        List.of("0 part: ComponentIs", "1 part: CountIs")),
                Arguments.of(
                        "{any: [" + RELEASED + ", " + COUNTED + "]}",
                        "at least one of: final weights: released; or open engines that run the weights: at least 2",
                        List.of("0 part: ComponentIs", "1 part: CountIs")),
                Arguments.of(
                        "{not: {any: [" + RELEASED + ", " + COUNTED + "]}}",
                        "not so: (at least one of: final weights: released; or open engines that run the weights: at least 2)",
                        List.of("part: Any")),
                Arguments.of(
                        "{atLeast: {count: 2, of: [" + RELEASED + ", " + COUNTED + "]}}",
                        "at least 2 of: final weights: released; or open engines that run the weights: at least 2",
                        List.of("of/0 part: ComponentIs", "of/1 part: CountIs")),
                Arguments.of(
                        "{atLeast: {count: 3, of: [" + RELEASED + ", " + COUNTED + "]}}",
                        "at least 3 of: final weights: released; or open engines that run the weights: at least 2",
                        List.of(
                                "of/0 part: ComponentIs",
                                "of/1 part: CountIs",
                                "count: asks for more than there are (at most 2)")),
                Arguments.of(
                        "{all: [{decided: {notMetIf: " + COUNTED + ", metIf: " + RELEASED + "}}]}",
                        "(not met if: open engines that run the weights: at least 2. Met if: final weights: released. Otherwise unknown)",
                        List.of("0 part: Decided")),
                Arguments.of(
                        "{decided: {notMetIf: " + COUNTED + ", metIf: " + RELEASED + "}}",
                        "not met if: open engines that run the weights: at least 2. Met if: final weights: released. Otherwise unknown",
                        List.of("notMetIf part: CountIs", "metIf part: ComponentIs")),
                Arguments.of(
                        "{ifStated: {attribute: released, then: " + RELEASED + ", otherwise: " + COUNTED + "}}",
                        "where it is stated (date of release): final weights: released; otherwise: open engines that run the weights: at least 2",
                        List.of("attribute released", "then part: ComponentIs", "otherwise part: CountIs")),
                Arguments.of(
                        "{not: {ifStated: {attribute: released, then: " + RELEASED + ", otherwise: " + COUNTED + "}}}",
                        "not so: (where it is stated (date of release): final weights: released; otherwise: open engines that run the weights: at least 2)",
                        List.of("part: IfStated")),
                Arguments.of(
                        "{everyBase: {rule: LTR-USE-1}}",
                        "every base model meets the rule LTR-USE-1",
                        List.of("rule: rule LTR-USE-1")),
                Arguments.of(
                        "{everyBase: {except: [distil, merge], exceptSameGroup: true, rule: LTR-USE-1}}",
                        "every base model, except those distilled, merged, meets the rule LTR-USE-1 (bases of the same developer or of its group do not count)",
                        List.of("rule: rule LTR-USE-1")),
                Arguments.of(
                        "{meets: mof-1.0-class-3@1}",
                        "the profile “MOF class III: Open Model” (mof-1.0-class-3@1) is met",
                        List.of("profile mof-1.0-class-3@1")));
    }

    @ParameterizedTest
    @MethodSource("each")
    void a_condition_is_said_in_words(String condition, String said, List<String> named) {
        assertThat(ConditionTest.read(condition).said(IN)).isEqualTo(said);
    }

    @ParameterizedTest
    @MethodSource("each")
    void a_condition_names_what_has_to_exist(String condition, String said, List<String> named) {
        Named names = new Named();
        ConditionTest.read(condition).names(names);
        assertThat(names.all).isEqualTo(named);
    }

    @Test
    void a_role_that_no_repository_can_have_is_a_fault() {
        Named names = new Named();
        ConditionTest.read("{repository: {role: shiny}}").names(names);
        assertThat(names.all).singleElement().asString().startsWith("role: ");
    }

    /** The names, in the order in which they were given. */
    private static final class Named implements Names {

        private final List<String> all = new ArrayList<>();

        private void add(String field, String what) {
            all.add(field.isEmpty() ? what : field + ": " + what);
        }

        @Override
        public void attribute(String field, String name) {
            all.add(field + " " + name);
        }

        @Override
        public void attribute(String field, String name, Attribute.Type type) {
            add(field, type + " " + name);
        }

        @Override
        public void words(String field, String attribute, List<String> words) {
            add(field, "words of " + attribute + " " + words);
        }

        @Override
        public void licenceWords(String field, String fact, List<String> words) {
            add(field, "words of the licence’s " + fact + " " + words);
        }

        @Override
        public void rule(String field, String id) {
            add(field, "rule " + id);
        }

        @Override
        public void profile(String field, String key) {
            add(field, "profile " + key);
        }

        @Override
        public void part(String field, Condition part) {
            all.add((field.isEmpty() ? "" : field + " ") + "part: "
                    + part.getClass().getSimpleName());
        }

        @Override
        public void fault(String field, String fault, String allowed) {
            add(field, fault + " (" + allowed + ")");
        }
    }
}
