package eu.modelcatalogue.criteria;

import static eu.modelcatalogue.criteria.ConditionTest.profile;
import static eu.modelcatalogue.criteria.ConditionTest.read;
import static eu.modelcatalogue.criteria.ConditionTest.rule;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.criteria.PublicUse.Use;
import eu.modelcatalogue.criteria.condition.AtLeast;
import eu.modelcatalogue.criteria.condition.ComponentIs;
import eu.modelcatalogue.criteria.condition.Not;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Verification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The basis of a verdict: the facts that a condition uses, those that decide, and whether one that it needs was read only by us. */
class RestsOnTest {

    private static final String WEIGHTS = "components.weightsFinal";

    /** If one base fails, only its reading is needed; if all are met, the reading of each. The lineage itself is always needed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        read     | met read       | met read       | met     | false
        assessed | met read       | met read       | met     | true
        read     | met read       | met assessed   | met     | true
        read     | notMet read    | met assessed   | notMet  | false
        read     | notMet assessed| met read       | notMet  | true
        read     | notMet assessed| notMet read    | notMet  | false
        read     | notMet assessed| notMet assessed| notMet  | true
        read     | unknown read   | met assessed   | unknown | false
        """)
    void the_bases_of_a_model(String lineage, String one, String other, String verdict, boolean provisional) {
        Given given = Given.nothing()
                .checked(how(lineage), "lineage", "a | distil | unknown; b | distil | unknown")
                .beside("a", base(one))
                .beside("b", base(other));
        Condition condition = read("{everyBase: {rule: W}}");
        Case judged = given.asCase()
                .under(profile(
                        "p",
                        rule("W", true, "{component: {name: weightsFinal, is: [released]}}"),
                        rule("B", true, "{everyBase: {rule: W}}")));

        assertThat(condition.verdict(judged)).isEqualTo(Study.verdict(verdict));
        assertThat(condition.provisional(judged)).isEqualTo(provisional);
    }

    private static Given base(String told) {
        String[] parts = told.split(" ");
        return Given.nothing()
                .checked(
                        how(parts[1]),
                        WEIGHTS + ".availability",
                        Map.of("met", "released", "notMet", "notReleased", "unknown", "unknown")
                                .get(parts[0]));
    }

    private static Verification how(String word) {
        return word.strip().equals("read") ? Verification.READ : Verification.ASSESSED;
    }

    /** A base of the same group does not count. That it belongs to the group matters if all others are met, and not if another base fails. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        released    | lineage, lineage[mine].origin.developer, lineage[its].components.weightsFinal.availability
        notReleased | lineage, lineage[its].components.weightsFinal.availability
        """)
    void bases_that_decide(String ofOther, String deciding) {
        Given given = Given.nothing()
                .by("me")
                .with("lineage", "mine | distil | unknown; its | distil | unknown")
                .beside("mine", Given.nothing().by("me"))
                .beside("its", Given.nothing().by("another").with(WEIGHTS + ".availability", ofOther));
        Condition condition = read("{everyBase: {exceptSameGroup: true, rule: W}}");
        Case judged = given.asCase()
                .under(profile("p", rule("W", true, "{component: {name: weightsFinal, is: [released]}}")));

        assertThat(condition.deciding(judged).map(UsedFact::attribute))
                .containsExactlyElementsOf(Arrays.asList(deciding.split(", ")));
    }

    @Test
    void of_bases_that_count_those_decide_that_have_the_verdict_of_the_whole() {
        Given given = Given.nothing()
                .with("lineage", "a | distil | unknown; b | distil | unknown")
                .beside("a", base("met read"))
                .beside("b", base("notMet read"));
        Case judged = given.asCase()
                .under(profile("p", rule("W", true, "{component: {name: weightsFinal, is: [released]}}")));

        assertThat(read("{everyBase: {rule: W}}").deciding(judged).map(UsedFact::attribute))
                .containsExactly("lineage", "lineage[b].components.weightsFinal.availability");
    }

    /** OSAID-CODE-4: one licence that fails is enough; if all are met, the verdict also needs that the rest is withheld. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        released    | read     | true  | released    | read     | true  | false
        released    | read     | true  | released    | assessed | true  | true
        released    | read     | true  | notReleased | assessed | true  | true
        released    | read     | true  | notReleased | read     | true  | false
        released    | read     | false | released    | assessed | true  | false
        released    | assessed | false | released    | read     | true  | true
        released    | assessed | false | released    | read     | false | false
        released    | assessed | false | released    | assessed | false | true
        notReleased | read     | true  | notReleased | read     | true  | false
        notReleased | read     | true  | notReleased | assessed | true  | true
        """)
    void licences_of_what_is_released(
            String training,
            String readTraining,
            String ofTraining,
            String inference,
            String readInference,
            String ofInference,
            boolean provisional) {
        Case judged = Given.nothing()
                .checked(how(readTraining), "components.trainingCode.availability", training)
                .with("components.trainingCode.licence.osiApproved", ofTraining)
                .checked(how(readInference), "components.inferenceCode.availability", inference)
                .with("components.inferenceCode.licence.osiApproved", ofInference)
                .asCase();

        assertThat(
                        read("{licencesOfReleased: {components: [trainingCode, inferenceCode], fact: osiApproved, met: ['true']}}")
                                .provisional(judged))
                .isEqualTo(provisional);
    }

    private static final String FREE = "{fact: {attribute: access.gate, met: [none], unstated: met}}";
    private static final String OPEN = "{fact: {attribute: access.gate, met: [none]}}";
    private static final String IF_STATED = "{ifStated: {attribute: access.gate, then: " + OPEN + ", otherwise: "
            + "{component: {name: weightsFinal, is: [released]}}}}";

    /**
     * A verdict is provisional only where it would change without the unverified claim: not where silence gives the same verdict, unless a source that was
     * read says otherwise.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        FREE      | none assessed      |                  |               | met    | false
        FREE      | none read          |                  |               | met    | false
        FREE      | apiOnly assessed   |                  |               | notMet | true
        FREE      | apiOnly read       |                  |               | notMet | false
        FREE      | none assessed      | apiOnly read     |               | met    | true
        FREE      | none assessed      | apiOnly assessed |               | met    | false
        OPEN      | none assessed      |                  |               | met    | true
        OPEN      | none read          | apiOnly read     |               | met    | false
        IF_STATED | none assessed      |                  | released read | met    | false
        IF_STATED | none assessed      |                  | released assessed | met | true
        IF_STATED | none assessed      |                  |               | met    | true
        IF_STATED | none assessed      | apiOnly read     | released read | met    | true
        IF_STATED | apiOnly assessed   |                  | released read | notMet | true
        """)
    void a_claim_that_silence_would_replace_makes_no_verdict_provisional(
            String name, String gate, String against, String weights, String verdict, boolean provisional) {
        Given given = Given.nothing();
        String[] stated = gate.split(" ");
        given.checked(how(stated[1]), "access.gate", stated[0]);
        if (against != null) {
            String[] other = against.split(" ");
            given.against(how(other[1]), "access.gate", other[0]);
        }
        if (weights != null) {
            String[] told = weights.split(" ");
            given.checked(how(told[1]), WEIGHTS + ".availability", told[0]);
        }
        Condition condition =
                read(Map.of("FREE", FREE, "OPEN", OPEN, "IF_STATED", IF_STATED).get(name));
        Case judged = given.asCase();

        assertThat(condition.verdict(judged)).isEqualTo(Study.verdict(verdict));
        assertThat(condition.provisional(judged)).isEqualTo(provisional);
    }

    /** What is recommended only never makes a verdict provisional. */
    @ParameterizedTest
    @CsvSource({"assessed, read, true", "read, assessed, false", "read, read, false"})
    void a_profile_rests_on_what_it_requires(String weights, String code, boolean provisional) {
        Case judged = Given.nothing()
                .checked(how(weights), WEIGHTS + ".availability", "released")
                .checked(how(code), "components.trainingCode.availability", "released")
                .asCase();
        Profile profile = profile(
                "p",
                rule("W", true, "{component: {name: weightsFinal, is: [released]}}"),
                rule("C", false, "{component: {name: trainingCode, is: [released]}}"));

        assertThat(profile.isProvisional(judged)).isEqualTo(provisional);
    }

    /** The facts that a condition uses, known or not, and those that decide; for conditions on facts, these are the same. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {date: {attribute: released, before: 2025-08-02}}                   | released
        {countries: {attribute: access.countryBlock, noneIn: [EU]}}         | access.countryBlock
        {repository: {role: quantised}}                                     | identifiers
        {not: {repository: {role: quantised}}}                              | identifiers
        {count: {attribute: hosting.openEngines, atLeast: 2}}               | hosting.openEngines
        """)
    void conditions_over_one_fact_look_at_it(String condition, String fact) {
        Case nothing = Given.nothing().asCase();

        assertThat(read(condition).facts(nothing).map(UsedFact::attribute)).containsExactly(fact);
        assertThat(read(condition).deciding(nothing).map(UsedFact::attribute)).containsExactly(fact);
    }

    /** A date known only by its year could be met or failed once it is known more precisely. */
    @ParameterizedTest
    @CsvSource({"MET, < 2025-08-02", "NOT_MET, >= 2025-08-02"})
    void a_date_would_have_to_be_on_the_other_side(ChangeGoal aim, String needed) {
        Case judged = Given.nothing().with("released", "2025").asCase();

        assertThat(read("{date: {attribute: released, before: 2025-08-02}}")
                        .toReach(judged, aim)
                        .ways()
                        .get(0)
                        .values())
                .singleElement()
                .satisfies(change -> assertThat(change.needed().written()).containsExactly(needed));
    }

    /** If two of three are required and one is already met, one more is enough, and it must be one that is not met. */
    @Test
    void of_several_only_those_change_that_are_not_yet_so() {
        Condition met = component("weightsFinal");
        Condition open = component("trainingCode");
        Case judged =
                Given.nothing().with(WEIGHTS + ".availability", "released").asCase();

        assertThat(new AtLeast(2, List.of(met, open))
                        .toReach(judged, ChangeGoal.MET)
                        .ways()
                        .get(0)
                        .values())
                .singleElement()
                .satisfies(change -> assertThat(change.attribute()).isEqualTo("components.trainingCode.availability"));
        assertThat(new Not(open).toReach(judged, ChangeGoal.MET).ways().get(0).values())
                .singleElement()
                .satisfies(change -> assertThat(change.attribute()).isEqualTo("components.trainingCode.availability"));
    }

    private static Condition component(String name) {
        Condition read = read("{component: {name: " + name + ", is: [released]}}");
        assertThat(read).isInstanceOf(ComponentIs.class);
        return read;
    }

    /** 6 × 10 × 10 is 600, which is not below 600. */
    @ParameterizedTest
    @CsvSource({"9, MET", "10, UNKNOWN", "11, UNKNOWN"})
    void an_upper_bound_that_is_reached_says_nothing(String parameters, Verdict verdict) {
        Case judged = Given.nothing().with("parameters", parameters).asCase();

        assertThat(read("{computeBound: {tokens: 1e+1, below: 6e+2}}").verdict(judged))
                .isEqualTo(verdict);
    }

    @Test
    void the_newest_version_of_each_profile_speaks() {
        List<Profile> versions =
                List.of(version("a", 2), version("b", 1), version("a", 1), version("a", 3), version("b", 2));

        assertThat(Profile.newest(versions).values().stream().map(Profile::key)).containsExactly("a@3", "b@2");
    }

    private static Profile version(String id, int version) {
        Text text = Texts.of(id, id, id);
        return new Profile(
                id, version, text, text, null, List.of(), null, List.of(), List.of(), LocalDate.of(2026, 1, 1));
    }

    @Test
    void a_profile_that_says_no_changes_has_none() {
        assertThat(version("a", 1).changes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a, a, a, true", "a, b, a, false", "a, a, b, false"})
    void a_text_can_be_the_same_in_all_languages(String en, String fr, String de, boolean same) {
        assertThat(Texts.of(en, fr, de).allSame()).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"p@1, W, true", "p@1, X, false", "q@1, W, false"})
    void a_clause_serves_the_rules_that_it_names(String key, String named, boolean serves) {
        Text text = Texts.of("t", "t", "t");
        Rule rule = rule("W", true, "{component: {name: weightsFinal, is: [released]}}");
        Clause clause = new Clause("c", text, text, text, text, List.of(), Map.of(key, List.of(named)));

        assertThat(clause.serves(profile("p", rule), rule)).isEqualTo(serves);
    }

    @ParameterizedTest
    @CsvSource({"read, false", "assessed, true"})
    void what_may_be_done_rests_on_the_facts_that_it_follows_from(String weights, boolean provisional) {
        Case judged = Given.nothing()
                .checked(how(weights), WEIGHTS + ".availability", "notReleased")
                .asCase();
        PublicUse answer = PublicUse.of(judged, Openness.CLOSED, Openness.CLOSED);

        assertThat(answer.use()).isEqualTo(Use.NOT_RELEASED);
        assertThat(answer.isProvisional()).isEqualTo(provisional);
        assertThat(answer.deciding().stream().map(UsedFact::attribute)).containsExactly(WEIGHTS + ".availability");
    }

    @Test
    void that_a_service_is_all_there_is_follows_from_the_gate_too() {
        Case judged = Given.nothing()
                .with(WEIGHTS + ".availability", "notReleased")
                .with("access.gate", "apiOnly")
                .asCase();

        assertThat(PublicUse.of(judged, Openness.CLOSED, Openness.CLOSED).deciding().stream()
                        .map(UsedFact::attribute))
                .containsExactly(WEIGHTS + ".availability", "access.gate");
    }

    /** Additional terms are part of what is allowed, if somebody states them. */
    @ParameterizedTest
    @CsvSource({"unknown, true, false", "none, true, true", "none, false, false"})
    void terms_beside_a_licence_decide_where_something_is_allowed(String terms, String bodies, boolean decide) {
        Given given = Given.nothing()
                .with(WEIGHTS + ".availability", "released")
                .with(WEIGHTS + ".licence.publicSectorUse", bodies)
                .with("additionalTerms", terms);

        assertThat(PublicUse.of(given.asCase(), Openness.CLOSED, Openness.CLOSED).deciding().stream()
                        .anyMatch(used -> used.attribute().equals("additionalTerms")))
                .isEqualTo(decide);
    }
}
