package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.criteria.condition.All;
import eu.modelcatalogue.criteria.condition.Any;
import eu.modelcatalogue.criteria.condition.AtLeast;
import eu.modelcatalogue.criteria.condition.ComponentIs;
import eu.modelcatalogue.criteria.condition.ComputeBound;
import eu.modelcatalogue.criteria.condition.CountIs;
import eu.modelcatalogue.criteria.condition.CountriesOutside;
import eu.modelcatalogue.criteria.condition.CountryIn;
import eu.modelcatalogue.criteria.condition.DateIs;
import eu.modelcatalogue.criteria.condition.Decided;
import eu.modelcatalogue.criteria.condition.EveryBase;
import eu.modelcatalogue.criteria.condition.FactIs;
import eu.modelcatalogue.criteria.condition.IfStated;
import eu.modelcatalogue.criteria.condition.LicenceIs;
import eu.modelcatalogue.criteria.condition.LicencesOfReleased;
import eu.modelcatalogue.criteria.condition.Meets;
import eu.modelcatalogue.criteria.condition.Not;
import eu.modelcatalogue.criteria.condition.NumberIs;
import eu.modelcatalogue.criteria.condition.RepositoryOf;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.syntax.ConditionJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One table for each condition, with the value of the fact and the verdict. */
class ConditionTest {

    private static final ObjectMapper JSON = new ObjectMapper().registerModule(ConditionJson.module());
    static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final String WEIGHTS = "components.weightsFinal.licence";

    /** For the final weights, partial is not met; for other components it is unknown: the criteria study, section (b). */
    @ParameterizedTest
    @CsvSource({
        "weightsFinal, released,       met",
        "weightsFinal, partial,        notMet",
        "weightsFinal, notReleased,    notMet",
        "weightsFinal, thirdPartyOpen, notMet",
        "weightsFinal, notApplicable,  notMet",
        "weightsFinal, unknown,        unknown",
        "trainingCode, released,       met",
        "trainingCode, partial,        unknown",
        "trainingCode, notReleased,    notMet",
        "trainingCode, thirdPartyOpen, notMet",
        "trainingCode, notApplicable,  unknown",
        "trainingCode, unknown,        unknown",
    })
    void component(String component, String availability, String verdict) {
        judged(
                "{component: {name: " + component + ", is: [released]}}",
                Map.of("components." + component + ".availability", availability),
                verdict);
    }

    /** If a rule requires the whole component, a component that is known to be incomplete does not meet it; for the final weights that is always so. */
    @ParameterizedTest
    @CsvSource({
        "released,      met",
        "partial,       notMet",
        "notReleased,   notMet",
        "notApplicable, unknown",
        "unknown,       unknown",
    })
    void a_component_of_which_all_is_asked_for(String availability, String verdict) {
        judged(
                "{component: {name: trainingCode, is: [released], notMet: [partial]}}",
                Map.of("components.trainingCode.availability", availability),
                verdict);
        judged(
                "{fact: {attribute: dataInformation.completeDescription, met: [yes], notMet: [partial]}}",
                Map.of(
                        "dataInformation.completeDescription",
                        Map.of("released", "yes", "notReleased", "no", "notApplicable", "unknown")
                                .getOrDefault(availability, availability)),
                verdict);
    }

    /** AIA-MON-2 and LTR-USE-1: the rule states which values leave the verdict open, and what a missing statement means. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{fact: {attribute: access.gate, met: [none], unknown: [contactInfo]}} | access.gate | none | met",
                "{fact: {attribute: access.gate, met: [none], unknown: [contactInfo]}} | access.gate | contactInfo | unknown",
                "{fact: {attribute: access.gate, met: [none], unknown: [contactInfo]}} | access.gate | apiOnly | notMet",
                "{fact: {attribute: access.gate, met: [none], unknown: [contactInfo]}} | access.gate | unknown | unknown",
                "{fact: {attribute: additionalTerms, met: [none], unstated: met}} | additionalTerms | unknown | met",
                "{fact: {attribute: additionalTerms, met: [none], unstated: met}} | additionalTerms | indemnity | notMet",
                "{fact: {attribute: aiAct.codeOfPractice, met: [full], unstated: notMet}} | aiAct.codeOfPractice | unknown | notMet",
                "{fact: {attribute: documentation.usageInformation, met: [yes]}} | documentation.usageInformation | partial | unknown",
                "{fact: {attribute: aiAct.codeOfPractice, met: [full, partial]}} | aiAct.codeOfPractice | partial | met",
                "{fact: {attribute: modalities.output, met: [text, image]}} | modalities.output | audio,text | met",
                "{fact: {attribute: modalities.output, met: [text, image]}} | modalities.output | audio | notMet",
                "{fact: {attribute: origin.developerKind, met: [publicBody]}} | origin.developerKind | publicBody | met",
            })
    void fact(String condition, String attribute, String value, String verdict) {
        judged(condition, Map.of(attribute, value), verdict);
    }

    /** Sources that differ, or that nobody believes, are not silence: LTR-USE-3 must not be met because two readers disagree about further terms. */
    @Test
    void a_fact_that_is_disputed_is_unknown_where_silence_would_decide() {
        for (String silence : List.of("met", "notMet")) {
            Given disputed = Given.of(Map.of("additionalTerms", "unknown"))
                    .against(Verification.READ, "additionalTerms", "acceptableUsePolicy");

            assertThat(read("{fact: {attribute: additionalTerms, met: [none], unstated: " + silence + "}}")
                            .verdict(disputed.asCase()))
                    .isEqualTo(Verdict.UNKNOWN);
        }
    }

    /** LTR-USE-1 to 3: a licence that is not stated, and a fact about it that nobody has read, are unknown. */
    @ParameterizedTest
    @CsvSource({
        "commercialUse,   true,        true,                met",
        "commercialUse,   true,        false,               notMet",
        "commercialUse,   true,        unknown,             unknown",
        "useRestrictions, none,        none,                met",
        "useRestrictions, none,        notAnalysed,         unknown",
        "useRestrictions, none,        law,                 notMet",
        "useRestrictions, none,        research,            notMet",
        "threshold,       none,        separate,            notMet",
    })
    void licence(String fact, String met, String value, String verdict) {
        judged(
                "{licence: {of: %s, fact: %s, met: [%s], unknown: [notAnalysed]}}".formatted(WEIGHTS, fact, met),
                Map.of(WEIGHTS + "." + fact, value),
                verdict);
    }

    @Test
    void a_licence_that_is_not_stated_is_unknown_and_NONE_permits_nothing() {
        String modify = "{licence: {of: " + WEIGHTS + ", fact: modify, met: ['true']}}";
        judged(modify, Map.of(), "unknown");
        judged(modify, Map.of(WEIGHTS, "LicenseRef-nobody-read-it"), "unknown");
        judged(modify, Map.of(WEIGHTS, "NONE"), "notMet");
    }

    /** AND combines by Kleene's AND and the stricter word, OR lets the user choose: the criteria study, section (e). */
    @ParameterizedTest
    @CsvSource({
        "Apache-2.0,                            met,     met",
        "Apache-2.0 AND LicenseRef-Apertus-AUP, met,     unknown",
        "LicenseRef-NC,                         notMet,  notMet",
        "Apache-2.0 AND LicenseRef-NC,          notMet,  notMet",
        "Apache-2.0 OR LicenseRef-NC,           met,     met",
        "MIT OR Apache-2.0,                     met,     met",
        "LicenseRef-NC OR LicenseRef-unread,    unknown, unknown",
        "LicenseRef-NC AND LicenseRef-unread,   notMet,  notMet",
        "(MIT OR LicenseRef-NC) AND Apache-2.0, met,     met",
    })
    void expressions_of_licences_combine_the_right_way_round(String expression, String commercialUse, String free) {
        Given given = Given.nothing().with(WEIGHTS, expression);
        for (String id : List.of("Apache-2.0", "MIT")) {
            given.licence(id, "commercialUse", "true").licence(id, "useRestrictions", "none");
        }
        given.licence("LicenseRef-NC", "commercialUse", "false").licence("LicenseRef-NC", "useRestrictions", "nc");
        given.licence("LicenseRef-Apertus-AUP", "commercialUse", "true")
                .licence("LicenseRef-Apertus-AUP", "useRestrictions", "notAnalysed");
        assertThat(List.of(
                        read("{licence: {of: " + WEIGHTS + ", fact: commercialUse, met: ['true']}}")
                                .verdict(given.asCase()),
                        read("{licence: {of: " + WEIGHTS + ", fact: useRestrictions, met: [none]}}")
                                .verdict(given.asCase())))
                .containsExactly(Study.verdict(commercialUse), Study.verdict(free));
    }

    /** OSAID-CODE-4: the licences of released components. */
    @ParameterizedTest
    @CsvSource({
        "released,    true,    released,    true,    met",
        "released,    true,    released,    false,   notMet",
        "released,    true,    released,    unknown, unknown",
        "released,    true,    notReleased, false,   met",
        "partial,     false,   notReleased, true,    notMet",
        "unknown,     true,    notReleased, true,    met",
        "notReleased, true,    notReleased, true,    notMet",
    })
    void licences_of_what_is_released(
            String training, String ofTraining, String inference, String ofInference, String verdict) {
        judged(
                "{licencesOfReleased: {components: [trainingCode, inferenceCode], fact: osiApproved, met: ['true']}}",
                Map.of(
                        "components.trainingCode.availability", training,
                        "components.trainingCode.licence.osiApproved", ofTraining,
                        "components.inferenceCode.availability", inference,
                        "components.inferenceCode.licence.osiApproved", ofInference),
                verdict);
    }

    /** EUS-ORIGIN-1: EU and EEA; EU itself for a consortium. Switzerland and the United Kingdom are third countries. */
    @ParameterizedTest
    @CsvSource({
        "FR, met",
        "NO, met",
        "EU, met",
        "CH, notMet",
        "GB, notMet",
        "US, notMet",
        "unknown, unknown",
    })
    void country(String country, String verdict) {
        judged("{country: {attribute: origin.hqCountry, in: [EU, EEA]}}", Map.of("origin.hqCountry", country), verdict);
        judged(
                "{country: {attribute: origin.ultimateParentCountry, in: [EU, EEA]}}",
                Map.of("origin.ultimateParentCountry", country),
                verdict);
    }

    /** AIA-SCOPE-1 (above 1e23) and AIA-SYS-1 (at most 1e25), with the bounds themselves. */
    @ParameterizedTest
    @CsvSource({
        "1e+23,            notMet,  met",
        "1.0000001e+23,    met,     met",
        "1e+25,            met,     met",
        "10000000000000000000000001, met, notMet",
        "unknown,          unknown, unknown",
    })
    void number(String flop, String above, String atMost) {
        Map<String, String> given = Map.of("training.computeFlop", flop);
        judged("{number: {attribute: training.computeFlop, above: 1e+23}}", given, above);
        judged("{number: {attribute: training.computeFlop, atMost: 1e+25}}", given, atMost);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"vllm,transformers | met", "vllm | notMet", "unknown | unknown"})
    void count(String engines, String verdict) {
        judged(
                "{count: {attribute: hosting.openEngines, atLeast: 2}}",
                Map.of("hosting.openEngines", engines),
                verdict);
    }

    /** Met if a repository is named. A list omits what its sources omit, so a list without it never means no. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Qwen/Qwen3-8B; unknown",
                "Qwen/Qwen3-8B | unknown | instruct; unknown",
                "Qwen/Qwen3-8B-GGUF | unknown | quantised; met",
                "'Qwen/Qwen3-8B | unknown | instruct; Qwen/Qwen3-8B-AWQ | 0a1b | quantised'; met",
                "unknown; unknown"
            })
    void repositories(String identifiers, String verdict) {
        judged("{repository: {role: quantised}}", Map.of("identifiers", identifiers), verdict);
    }

    @Test
    void a_list_that_is_known_to_be_empty_counts_none() {
        judged("{count: {attribute: access.countryBlock, atLeast: 1}}", Map.of("access.countryBlock", ""), "notMet");
    }

    /** The EU is not blocked: a list known to be empty contains none of its members; how to read a missing statement is up to the rule. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"'' | met", "CN,RU | met", "CN,FR | notMet", "EU | notMet", "NO,CH | met", "unknown | unknown"})
    void countries_outside(String blocked, String verdict) {
        String attribute = "access.countryBlock";
        judged("{countries: {attribute: access.countryBlock, noneIn: [EU]}}", Map.of(attribute, blocked), verdict);
        judged(
                "{countries: {attribute: access.countryBlock, noneIn: [EU], unstated: met}}",
                Map.of(attribute, blocked),
                verdict.equals("unknown") ? "met" : verdict);
    }

    /** Art. 111(3) of the AI Act: placed on the market before 2 August 2025. */
    @ParameterizedTest
    @CsvSource({
        "2025-08-01, met",
        "2025-08-02, notMet",
        "2025-07,    met",
        "2025-08,    unknown",
        "2025-09,    notMet",
        "2024,       met",
        "2025,       unknown",
        "2026,       notMet",
        "unknown,    unknown",
    })
    void date(String released, String verdict) {
        judged("{date: {attribute: released, before: 2025-08-02}}", Map.of("released", released), verdict);
    }

    /** AIA-SYS-1: 6 × 1.6e10 × 1e14 is just below 1e25; the active parameters count if they are known, otherwise all parameters. */
    @ParameterizedTest
    @CsvSource({
        "16000000000,  unknown,      met",
        "16666666666,  unknown,      met",
        "16666666667,  unknown,      unknown",
        "700000000000, unknown,      unknown",
        "700000000000, 16000000000,  met",
        "16000000000,  700000000000, unknown",
        "unknown,      unknown,      unknown",
    })
    void compute_bound(String parameters, String active, String verdict) {
        judged(
                "{computeBound: {tokens: 1e+14, below: 1e+25}}",
                Map.of("parameters", parameters, "activeParameters", active),
                verdict);
    }

    /** EUS-ORIGIN-1@2: a row about a model is not evidence of the seat of its organisation. */
    @ParameterizedTest
    @CsvSource({"register, FR, met", "rows, FR, unknown", "register, US, notMet", "rows, US, unknown"})
    void country_by_evidence_about_the_organisation_itself(String source, String country, String verdict) {
        Given given = Given.nothing().from(source, "origin.hqCountry", country);
        assertThat(read("{country: {attribute: origin.hqCountry, in: [EU], about: organisation}}")
                        .verdict(given.asCase()))
                .isEqualTo(Study.verdict(verdict));
        assertThat(read("{country: {attribute: origin.hqCountry, in: [EU]}}").verdict(given.asCase()))
                .isEqualTo(country.equals("FR") ? Verdict.MET : Verdict.NOT_MET);
    }

    /** MOF-CLASS-III: a rule that requires another profile. */
    @ParameterizedTest
    @CsvSource({"released, met", "notReleased, notMet", "unknown, unknown"})
    void meets_another_profile(String weights, String verdict) {
        Profile other = profile("other", rule("A", true, "{component: {name: weightsFinal, is: [released]}}"));
        Given given = Given.of(Map.of("components.weightsFinal.availability", weights))
                .judgedBy(other);
        assertThat(read("{meets: other@1}").verdict(given.asCase())).isEqualTo(Study.verdict(verdict));
    }

    /** EUS-CHAIN-1: a model trained from scratch meets it, an unstated lineage is unknown, and a distilled base does not count. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "unknown                          ; unknown",
                "none                             ; met",
                "a | finetune | Apache-2.0        ; met",
                "a | finetune | LicenseRef-NC     ; notMet",
                "a | distil | LicenseRef-NC       ; met",
                "a | merge | unknown              ; unknown",
            })
    void every_base(String lineage, String verdict) {
        Given given = Given.nothing()
                .with("lineage", lineage)
                .licence("Apache-2.0", "modify", "true")
                .licence("LicenseRef-NC", "modify", "false");
        assertThat(ruleOverBases(given)).isEqualTo(Study.verdict(verdict));
    }

    @Test
    void one_base_that_fails_is_enough() {
        Given given = Given.nothing()
                .with("lineage", "a | merge | Apache-2.0; b | merge | LicenseRef-NC; c | merge | unknown")
                .licence("Apache-2.0", "modify", "true")
                .licence("LicenseRef-NC", "modify", "false");
        assertThat(ruleOverBases(given)).isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void a_base_that_the_catalogue_has_is_judged_by_its_own_facts_but_the_licence_that_the_lineage_states_counts() {
        Given base = Given.nothing().with(WEIGHTS, "LicenseRef-NC");
        Given given =
                Given.nothing().licence("Apache-2.0", "modify", "true").licence("LicenseRef-NC", "modify", "false");
        base.licence("Apache-2.0", "modify", "true").licence("LicenseRef-NC", "modify", "false");
        given.beside("base", base);
        assertThat(ruleOverBases(given.with("lineage", "base | finetune | unknown")))
                .isEqualTo(Verdict.NOT_MET);
        assertThat(ruleOverBases(given.with("lineage", "base | finetune | Apache-2.0")))
                .isEqualTo(Verdict.MET);
    }

    /** EUS-CHAIN-1@2: a licence does not bind the licensor or its group. */
    @ParameterizedTest
    @CsvSource({
        "me,    unknown, me,    unknown, met",
        "me,    group,   other, group,   met",
        "me,    other,   other, unknown, met",
        "me,    unknown, other, me,      met",
        "me,    unknown, other, unknown, notMet",
        "me,    group,   other, another, notMet",
    })
    void a_base_of_the_same_group_does_not_count(
            String developer, String parent, String ofBase, String parentOfBase, String verdict) {
        Given base = Given.nothing().with(WEIGHTS, "LicenseRef-NC").by(ofBase, parentOfBase);
        Given given = Given.nothing()
                .by(developer, parent)
                .with("lineage", "base | finetune | unknown")
                .beside("base", base);
        given.licence("LicenseRef-NC", "modify", "false");
        String condition = "{everyBase: {exceptSameGroup: true, rule: LIC}}";
        Profile profile = profile(
                "chain",
                rule("LIC", true, "{licence: {of: " + WEIGHTS + ", fact: modify, met: ['true']}}"),
                rule("CHAIN", true, condition),
                rule("ALL", true, "{everyBase: {rule: LIC}}"));
        Case judged = given.asCase();
        assertThat(profile.judge(judged).rules())
                .containsEntry("CHAIN", Study.verdict(verdict))
                .containsEntry("ALL", Verdict.NOT_MET);
        assertThat(read(condition).facts(judged.under(profile)).map(UsedFact::attribute))
                .contains(verdict.equals("met") ? "lineage[base].origin.developer" : "lineage[base]." + WEIGHTS);
    }

    @Test
    void two_bases_whose_developers_nobody_knows_are_of_no_group() {
        Given given = Given.nothing().by("unknown").with("lineage", "a | finetune | LicenseRef-NC");
        given.licence("LicenseRef-NC", "modify", "false");
        Profile profile = profile(
                "chain",
                rule("LIC", true, "{licence: {of: " + WEIGHTS + ", fact: modify, met: ['true']}}"),
                rule("CHAIN", true, "{everyBase: {exceptSameGroup: true, rule: LIC}}"));
        assertThat(profile.judge(given.asCase()).rules()).containsEntry("CHAIN", Verdict.NOT_MET);
    }

    /** Weights that were used had to be available; for a model that was only distilled, nobody needed the weights. */
    @ParameterizedTest
    @CsvSource({
        "finetune, unknown,     met",
        "merge,    unknown,     met",
        "finetune, notReleased, notMet",
        "distil,   unknown,     unknown",
    })
    void the_weights_of_a_base_went_in(String relation, String ofBase, String verdict) {
        Given given = Given.nothing()
                .with("lineage", "base | " + relation + " | MIT; nowhere | " + relation + " | MIT")
                .beside("base", Given.of(Map.of("components.weightsFinal.availability", ofBase)));
        Profile profile = profile(
                "chain",
                rule("WEIGHTS", true, "{component: {name: weightsFinal, is: [released]}}"),
                rule("CHAIN", true, "{everyBase: {rule: WEIGHTS}}"));
        assertThat(profile.judge(given.asCase()).rules().get("CHAIN")).isEqualTo(Study.verdict(verdict));
    }

    private static Verdict ruleOverBases(Given given) {
        Profile profile = profile(
                "chain",
                rule("LIC", true, "{licence: {of: " + WEIGHTS + ", fact: modify, met: ['true']}}"),
                rule("CHAIN", true, "{everyBase: {except: [distil], rule: LIC}}"));
        return profile.judge(given.asCase()).rules().get("CHAIN");
    }

    /** AIA-PUB-2: if the documentation is not stated, the availability of the architecture is used. */
    @ParameterizedTest
    @CsvSource({
        "yes,     notReleased, met",
        "partial, released,    unknown",
        "no,      released,    notMet",
        "unknown, released,    met",
        "unknown, notReleased, notMet",
        "unknown, unknown,     unknown",
    })
    void if_stated(String documentation, String architecture, String verdict) {
        judged(
                "{ifStated: {attribute: documentation.architecture, then: {fact: {attribute: documentation.architecture, met: [yes]}}, otherwise: {component: {name: architecture, is: [released]}}}}",
                Map.of(
                        "documentation.architecture",
                        documentation,
                        "components.architecture.availability",
                        architecture),
                verdict);
    }

    /** OSAID-PARAM-2: a licence that is neither approved nor restricted is unknown; a restriction outweighs an approval. */
    @ParameterizedTest
    @CsvSource({
        "true,    none,    met",
        "false,   none,    unknown",
        "unknown, none,    unknown",
        "false,   broad,   notMet",
        "true,    broad,   notMet",
        "unknown, unknown, unknown",
        "true,    unknown, met",
    })
    void decided(String osiApproved, String useRestrictions, String verdict) {
        judged(
                "{decided: {notMetIf: {licence: {of: %1$s, fact: useRestrictions, met: [broad]}}, metIf: {licence: {of: %1$s, fact: osiApproved, met: ['true']}}}}"
                        .formatted(WEIGHTS),
                Map.of(WEIGHTS + ".osiApproved", osiApproved, WEIGHTS + ".useRestrictions", useRestrictions),
                verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "met met met,             met,     met,     met,     met",
        "met met notMet,          notMet,  met,     met,     notMet",
        "met met unknown,         unknown, met,     met,     unknown",
        "met notMet notMet,       notMet,  met,     notMet,  notMet",
        "met unknown notMet,      notMet,  met,     unknown, notMet",
        "unknown unknown notMet,  notMet,  unknown, unknown, notMet",
        "unknown unknown unknown, unknown, unknown, unknown, unknown",
        "notMet notMet notMet,    notMet,  notMet,  notMet,  notMet",
    })
    void all_any_at_least(String verdicts, String all, String any, String atLeastTwo, String atLeastThree) {
        List<Condition> parts =
                List.of(verdicts.split(" ")).stream().map(ConditionTest::always).toList();
        Case nothing = Given.nothing().asCase();
        assertThat(List.of(
                        new All(parts).verdict(nothing),
                        new Any(parts).verdict(nothing),
                        new AtLeast(2, parts).verdict(nothing),
                        new AtLeast(3, parts).verdict(nothing)))
                .containsExactly(
                        Study.verdict(all), Study.verdict(any), Study.verdict(atLeastTwo), Study.verdict(atLeastThree));
    }

    @ParameterizedTest
    @CsvSource({"met, notMet", "notMet, met", "unknown, unknown"})
    void not(String part, String verdict) {
        assertThat(new Not(always(part)).verdict(Given.nothing().asCase())).isEqualTo(Study.verdict(verdict));
    }

    /** A condition that always has this verdict, as the reading of a missing statement. */
    static Condition always(String verdict) {
        return new FactIs("access.gate", List.of("none"), List.of(), Study.verdict(verdict));
    }

    @Test
    void every_kind_of_condition_is_written_and_read_as_the_same() throws IOException {
        Condition leaf = new ComponentIs(Component.MODEL_CARD, List.of());
        List<Condition> kinds = List.of(
                leaf,
                new FactIs("access.gate", List.of("none"), List.of("contactInfo"), Verdict.MET),
                new LicenceIs(WEIGHTS, "modify", List.of("true"), List.of()),
                new LicencesOfReleased(List.of(Component.TRAINING_CODE), "modify", List.of("true")),
                new CountryIn("origin.hqCountry", List.of(Region.EU, Region.CH), null),
                new CountryIn("origin.hqCountry", List.of(Region.EU), CountryIn.ORGANISATION),
                new CountriesOutside("access.countryBlock", List.of(Region.EU), Verdict.MET),
                new DateIs("released", LocalDate.of(2025, 8, 2)),
                new ComputeBound(new BigDecimal("1e+14"), new BigDecimal("1e+25")),
                new NumberIs("training.computeFlop", new BigDecimal("1e+23"), null),
                new NumberIs("training.computeFlop", null, new BigDecimal("1e+25")),
                new CountIs("hosting.openEngines", 2),
                new RepositoryOf("quantised"),
                new Meets("other@1"),
                new EveryBase(List.of("distil"), false, "R"),
                new EveryBase(List.of(), true, "R"),
                new IfStated("access.gate", leaf, new Not(leaf)),
                new Decided(leaf, new Not(leaf)),
                new All(List.of(leaf)),
                new Any(List.of(leaf)),
                new AtLeast(1, List.of(leaf)),
                new Not(leaf));
        assertThat(kinds.stream().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .isEqualTo(Set.copyOf(ConditionJson.types()));
        for (Condition kind : kinds) {
            assertThat(JSON.readValue(JSON.writeValueAsString(kind), Condition.class))
                    .isEqualTo(kind);
        }
    }

    private static void judged(String condition, Map<String, String> given, String verdict) {
        assertThat(read(condition).verdict(Given.of(given).asCase()))
                .as("%s, given %s", condition, given)
                .isEqualTo(Study.verdict(verdict));
    }

    /** Parses a condition in the grammar of the seeds, without quotation marks. */
    static Condition read(String text) {
        String json = text.replace("'", "")
                .replaceAll("([A-Za-z0-9][A-Za-z0-9.@+-]*)", "\"$1\"")
                .replaceAll("(\"(?:atLeast|count)\": )\"(\\d+)\"", "$1$2")
                .replace("\"true\", \"rule\"", "true, \"rule\"");
        try {
            return JSON.readValue(json, Condition.class);
        } catch (IOException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    static Rule rule(String id, boolean required, String condition) {
        return new Rule(id, "group", required, text(id), null, read(condition), List.of());
    }

    static Profile profile(String id, Rule... rules) {
        return new Profile(
                id,
                1,
                text(id),
                text(id),
                List.of(),
                List.of(),
                null,
                List.of(new Profile.Group("group", text("group"))),
                List.of(rules),
                DAY);
    }

    private static Text text(String words) {
        return Texts.of(words, words, words);
    }
}
