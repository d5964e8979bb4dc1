package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The decisions of the second edition of the criteria, rule by rule: a model that meets everything, changes to some of its facts, and the verdicts that
 * result. Source: criteria study, second edition, sections 1 to 4.
 */
class ReadingsTest {

    private static final Map<String, Profile> PROFILES = new Study().profiles();

    /** A completely open model from France. {@code weights} is short for the licence of the final weights. */
    private static final Map<String, String> OPEN = open();

    private static Map<String, String> open() {
        Map<String, String> open = new TreeMap<>();
        for (String component : List.of(
                "weightsFinal",
                "trainingCode",
                "dataPreprocessingCode",
                "evaluationCode",
                "inferenceCode",
                "architecture",
                "trainingDatasets")) {
            open.put("components." + component + ".availability", "released");
            open.put("components." + component + ".licence.osiApproved", "true");
        }
        open.put("components.postTrainingDatasets.availability", "notApplicable");
        for (String granted : List.of(
                "commercialUse",
                "publicSectorUse",
                "modify",
                "redistribute",
                "redistributeModified",
                "euTerritoryCovered",
                "noFlowDown",
                "noUnilateralControl")) {
            open.put("weights." + granted, "true");
        }
        open.put("weights.useRestrictions", "none");
        open.put("weights.threshold", "none");
        open.put("weights.outputUse", "free");
        open.put("access.gate", "none");
        open.put("monetisation.kind", "none");
        open.put("dataInformation.completeDescription", "yes");
        open.put("dataInformation.publicDataListing", "yes");
        open.put("dataInformation.thirdPartyDataListing", "notApplicable");
        open.put("documentation.usageInformation", "yes");
        open.put("training.computeFlop", "1e+24");
        open.put("hosting.weightsFormat", "safetensors");
        open.put("hosting.openEngines", "transformers,vllm");
        open.put("hosting.phoneHome", "no");
        open.put("aiAct.trainingSummaryPublished", "yes");
        open.put("aiAct.copyrightPolicyPublished", "yes");
        open.put("origin.hqCountry", "FR");
        open.put("origin.ultimateParentCountry", "FR");
        open.put("lineage", "none");
        return open;
    }

    private static Case with(String changes) {
        Map<String, String> facts = new LinkedHashMap<>(OPEN);
        Arrays.stream(changes.split(" ")).filter(one -> !one.isEmpty()).forEach(one -> {
            int equals = one.indexOf('=');
            facts.put(one.substring(0, equals), one.substring(equals + 1));
        });
        Given given = Given.nothing();
        facts.forEach((name, value) -> given.with(name.replace("weights.", "components.weightsFinal.licence."), value));
        PROFILES.values().forEach(given::judgedBy);
        return given.asCase();
    }

    /** @param rule with its profile and version: {@code letter-2025@2.LTR-USE-1} */
    private static String verdict(String changes, String rule) {
        int dot = rule.indexOf('.', rule.indexOf('@'));
        Profile profile = PROFILES.get(rule.substring(0, dot));
        return profile.judge(with(changes)).rules().get(rule.substring(dot + 1)).word();
    }

    private static List<String> verdicts(String changes, String... rules) {
        return Arrays.stream(rules).map(rule -> verdict(changes, rule)).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "letter-2025@3",
        "letter-2025-strict@1",
        "osaid-1.0@2",
        "ai-act-open-source-exemption@2",
        "open-weights@2",
        "eu-sovereign@2",
        "eu-sovereign-eea-ch@2",
        "g7-weights-available@1",
        "g7-open-weights@1",
        "g7-open-source@1",
        "g7-open-source-open-data@1",
        "osi-licence@1",
        "contract-safe@1",
        "self-hostable@4",
        "no-lock-in@1",
        "gpai-transparency@1",
    })
    void the_open_model_meets(String profile) {
        Judgement judgement = PROFILES.get(profile).judge(with("parameters=8000000000"));
        assertThat(judgement.verdict()).as("%s %s", profile, judgement.rules()).isEqualTo(Verdict.MET);
    }

    /** Readings 1 and 2: additional terms, in rules on the freedom of use. */
    @ParameterizedTest
    @CsvSource({
        "none,                met,     met,     met,     met,     met",
        "law,                 met,     met,     met,     met,     met",
        "indemnity,           met,     met,     met,     met,     met",
        "acceptableUsePolicy, notMet,  notMet,  unknown, notMet,  notMet",
        "notAnalysed,         unknown, unknown, unknown, unknown, unknown",
        "other,               unknown, unknown, unknown, unknown, unknown",
        "unknown,             met,     met,     met,     met,     met",
    })
    void terms_beside_the_licence_and_freedom_of_use(
            String terms, String letter, String osaid, String aiAct, String sovereign, String openWeights) {
        assertThat(verdicts(
                        "additionalTerms=" + terms,
                        "letter-2025@3.LTR-USE-1",
                        "osaid-1.0@2.OSAID-USE",
                        "ai-act-open-source-exemption@2.AIA-USE",
                        "eu-sovereign@2.EUS-LIC-1",
                        "open-weights@2.OW-8"))
                .containsExactly(letter, osaid, aiAct, sovereign, openWeights);
    }

    /** Readings 1 and 2: additional terms, in rules on the approval of the terms. */
    @ParameterizedTest
    @CsvSource({
        "none,                met",
        "law,                 met",
        "indemnity,           unknown",
        "acceptableUsePolicy, notMet",
        "notAnalysed,         unknown",
        "other,               unknown",
        "unknown,             met",
    })
    void terms_beside_the_licence_and_approval(String terms, String verdict) {
        assertThat(verdicts(
                        "additionalTerms=" + terms,
                        "osaid-1.0@2.OSAID-PARAM-2",
                        "g7-open-weights@1.G7-WEIGHTS-LICENCE",
                        "osi-licence@1.OSIL-3",
                        "contract-safe@1.CS-DUTY-3"))
                .containsOnly(verdict);
    }

    /** A version that was released before a word existed does not recognise the word. */
    @ParameterizedTest
    @CsvSource({
        "letter-2025@1.LTR-USE-1",
        "osaid-1.0@1.OSAID-USE",
        "osaid-1.0@1.OSAID-PARAM-2",
        "ai-act-open-source-exemption@1.AIA-USE",
        "eu-sovereign@1.EUS-LIC-1",
    })
    void a_younger_word_is_unknown_to_an_older_version(String rule) {
        assertThat(verdict("additionalTerms=law", rule)).isEqualTo("unknown");
    }

    /** Reading 1: a restriction in the licence itself. */
    @ParameterizedTest
    @CsvSource({
        "law,    met,     met,     met,     met,     unknown, unknown",
        "safety, notMet,  notMet,  unknown, notMet,  notMet,  notMet",
        "broad,  notMet,  notMet,  unknown, notMet,  notMet,  notMet",
        "nc,     notMet,  notMet,  notMet,  notMet,  notMet,  notMet",
    })
    void a_licence_that_demands_to_obey_the_law_closes_no_purpose(
            String restrictions,
            String letter,
            String osaid,
            String aiAct,
            String sovereign,
            String approved,
            String g7) {
        assertThat(verdicts(
                        "weights.osiApproved=false weights.useRestrictions=" + restrictions,
                        "letter-2025@3.LTR-USE-1",
                        "osaid-1.0@2.OSAID-USE",
                        "ai-act-open-source-exemption@2.AIA-USE",
                        "eu-sovereign@2.EUS-LIC-1",
                        "osaid-1.0@2.OSAID-PARAM-2",
                        "g7-open-weights@1.G7-WEIGHTS-LICENCE"))
                .containsExactly(letter, osaid, aiAct, sovereign, approved, g7);
    }

    /** Section 2: users who get no rights can neither adapt nor share. */
    @ParameterizedTest
    @CsvSource({"letter-2025@3.LTR-ADAPT-1", "letter-2025@3.LTR-SHARE-1", "letter-2025@3.LTR-USE-4"})
    void a_licence_that_leaves_out_the_union_grants_nothing_there(String rule) {
        assertThat(verdict("weights.euTerritoryCovered=false", rule)).isEqualTo("notMet");
    }

    /** Section 2: the step before the download. */
    @ParameterizedTest
    @CsvSource({
        "none,           met,    met,     met,    met",
        "clickThrough,   met,    unknown, notMet, met",
        "contactInfo,    met,    unknown, notMet, met",
        "manualApproval, notMet, unknown, notMet, met",
        "apiOnly,        notMet, unknown, notMet, notMet",
        "unknown,        met,    unknown, unknown, met",
    })
    void a_gate_asks_for_permission_only_where_a_person_approves(
            String gate, String osaid, String personalData, String letter, String free) {
        assertThat(verdicts(
                        "access.gate=" + gate,
                        "osaid-1.0@2.OSAID-USE",
                        "ai-act-open-source-exemption@2.AIA-MON-2",
                        "letter-2025@3.LTR-USE-5",
                        "g7-weights-available@1.G7-FREE"))
                .containsExactly(osaid, personalData, letter, free);
    }

    /** Reading 10, and the G7's definition of free of charge. */
    @ParameterizedTest
    @CsvSource({
        "none,                    met,     met",
        "optionalServices,        met,     met",
        "dualLicence,             notMet,  met",
        "compulsorySupport,       notMet,  notMet",
        "paidHostingOnly,         notMet,  notMet",
        "advertising,             notMet,  met",
        "personalData,            notMet,  met",
        "betweenMicroenterprises, met,     unknown",
        "unknown,                 unknown, met",
    })
    void how_the_developer_earns(String kind, String aiAct, String g7) {
        assertThat(verdicts(
                        "monetisation.kind=" + kind,
                        "ai-act-open-source-exemption@2.AIA-MON-1",
                        "g7-weights-available@1.G7-FREE"))
                .containsExactly(aiAct, g7);
    }

    /** Reading 3: code of third parties did not train this model; scripts alone leave the verdict open. */
    @ParameterizedTest
    @CsvSource({
        "released,       met,     met",
        "partial,        unknown, unknown",
        "notReleased,    notMet,  notMet",
        "thirdPartyOpen, notMet,  notMet",
        "unknown,        unknown, unknown",
    })
    void training_code(String availability, String osaid, String g7) {
        assertThat(verdicts(
                        "components.trainingCode.availability=" + availability,
                        "osaid-1.0@2.OSAID-CODE-2",
                        "g7-open-source@1.G7-TRAINING-CODE"))
                .containsExactly(osaid, g7);
    }

    /** Section 2: code for validation and testing has a separate rule, and its licence counts. */
    @ParameterizedTest
    @CsvSource({
        "released,       true,  met,    met",
        "thirdPartyOpen, true,  met,    met",
        "released,       false, met,    notMet",
        "notReleased,    false, notMet, met",
        "unknown,        unknown, unknown, unknown",
    })
    void evaluation_code(String availability, String approved, String code, String licences) {
        assertThat(verdicts(
                        "components.evaluationCode.availability=%s components.evaluationCode.licence.osiApproved=%s"
                                .formatted(availability, approved),
                        "osaid-1.0@2.OSAID-CODE-5",
                        "osaid-1.0@2.OSAID-CODE-4"))
                .containsExactly(code, licences);
    }

    /** Section 2: systemic risk by an upper bound of 6 × active parameters × 10^14 tokens. */
    @ParameterizedTest
    @CsvSource({
        "1e+24,   unknown,     unknown,    met",
        "2e+25,   8000000000,  unknown,    notMet",
        "unknown, 8000000000,  unknown,    met",
        "unknown, 16000000000, unknown,    met",
        "unknown, 17000000000, unknown,    unknown",
        "unknown, unknown,     unknown,    unknown",
        "unknown, 8000000000,  designated, notMet",
        "1e+24,   8000000000,  contested,  met",
    })
    void systemic_risk(String flop, String activeParameters, String designation, String verdict) {
        assertThat(verdict(
                        "training.computeFlop=%s activeParameters=%s aiAct.systemicRiskDesignation=%s"
                                .formatted(flop, activeParameters, designation),
                        "ai-act-open-source-exemption@2.AIA-SYS-1"))
                .isEqualTo(verdict);
    }

    /** Section 3: weights are licensed under any terms; open weights under an open-source licence. */
    @ParameterizedTest
    @CsvSource({
        "osiApproved=true,                                  met",
        "osiApproved=false weights.fsfFree=true,            met",
        "osiApproved=false weights.openDefinition=true,     met",
        "osiApproved=false weights.threshold=attribution,   unknown",
        "osiApproved=unknown,                               unknown",
        "osiApproved=false weights.threshold=separate,      notMet",
        "osiApproved=false weights.commercialUse=false,     notMet",
        "osiApproved=false weights.euTerritoryCovered=false, notMet",
        "osiApproved=false weights.openDefinition=true weights.modify=false, notMet",
    })
    void a_licence_of_the_g7s_open_weights(String licence, String verdict) {
        assertThat(verdict("weights." + licence, "g7-open-weights@1.G7-WEIGHTS-LICENCE"))
                .isEqualTo(verdict);
        assertThat(verdict("weights." + licence, "g7-weights-available@1.G7-LICENCE"))
                .isEqualTo("met");
    }

    /** Section 3: code by third parties under an open licence is open by definition, and so is an engine. */
    @ParameterizedTest
    @CsvSource({
        "thirdPartyOpen, unknown, unknown, met,     met",
        "released,       true,    unknown, met,     met",
        "released,       false,   unknown, met,     unknown",
        "released,       false,   '',      met,     notMet",
        "released,       unknown, unknown, met,     unknown",
        "notReleased,    unknown, vllm,    met,     met",
        "unknown,        unknown, vllm,    met,     met",
        "unknown,        unknown, unknown, unknown, unknown",
    })
    void code_to_run_it_and_its_licence(
            String availability, String approved, String engines, String available, String licensed) {
        assertThat(verdicts(
                        "components.inferenceCode.availability=%s components.inferenceCode.licence.osiApproved=%s components.inferenceCode.licence.fsfFree=%s hosting.openEngines=%s"
                                .formatted(availability, approved, approved, engines),
                        "g7-weights-available@1.G7-DEPLOY",
                        "g7-open-weights@1.G7-DEPLOY-LICENCE"))
                .containsExactly(available, licensed);
    }

    /** Section 3: training data are open, or described with the reason why they cannot be shared. */
    @ParameterizedTest
    @CsvSource({
        "released,    true,    unknown, yes,     unknown, met",
        "released,    unknown, unknown, yes,     unknown, unknown",
        "notReleased, unknown, public,  yes,     unknown, met",
        "notReleased, unknown, unknown, yes,     yes,     met",
        "notReleased, unknown, mixed,   yes,     unknown, unknown",
        "notReleased, unknown, mixed,   yes,     no,      notMet",
        "notReleased, unknown, mixed,   no,      yes,     notMet",
        "notReleased, unknown, unknown, partial, yes,     unknown",
    })
    void training_data(
            String availability, String open, String access, String description, String reason, String verdict) {
        assertThat(verdict(
                        "components.trainingDatasets.availability=%s components.trainingDatasets.licence.osiApproved=%s components.trainingDatasets.licence.openDefinition=%s dataInformation.access=%s dataInformation.completeDescription=%s dataInformation.reasonWithheld=%s"
                                .formatted(availability, open, open, access, description, reason),
                        "g7-open-source@1.G7-DATA"))
                .isEqualTo(verdict);
    }

    /** Section 3: the highest label also requires the data of later training, if there was any. */
    @ParameterizedTest
    @CsvSource({
        "notApplicable, unknown, met",
        "released,      true,    met",
        "released,      unknown, unknown",
        "notReleased,   unknown, notMet",
        "unknown,       unknown, unknown",
    })
    void data_of_later_training(String availability, String open, String verdict) {
        assertThat(verdict(
                        "components.postTrainingDatasets.availability=%s components.postTrainingDatasets.licence.openDefinition=%s"
                                .formatted(availability, open),
                        "g7-open-source-open-data@1.G7-FULL-DATA"))
                .isEqualTo(verdict);
    }

    /** Section 4: risks that a licence brings later. A licence that does not mention revocation cannot be ended at will. */
    @ParameterizedTest
    @CsvSource({
        "irrevocable=true,           met,     met",
        "irrevocable=unknown,        met,     unknown",
        "irrevocable=false,          notMet,  notMet",
        "noUnilateralControl=false,  unknown, unknown",
    })
    void rights_that_last(String licence, String atWill, String inWords) {
        assertThat(verdicts("weights." + licence, "contract-safe@1.CS-LAST-1", "contract-safe@1.CS-LAST-4"))
                .containsExactly(atWill, inWords);
    }

    /** Section 4: requirements for running a model without its developer. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hosting.weightsFormat=pickle | SH-FORMAT | notMet",
                "hosting.weightsFormat=other | SH-FORMAT | unknown",
                "hosting.weightsFormat=unknown | SH-FORMAT | unknown",
                "hosting.openEngines=unknown | SH-ENGINE | met",
                "hosting.openEngines=unknown components.inferenceCode.availability=unknown | SH-ENGINE | unknown",
                "hosting.phoneHome=yes | SH-OFFLINE | notMet",
                "hosting.phoneHome=unknown | SH-OFFLINE | met",
                "hosting.phoneHome=unknown hosting.weightsFormat=pickle | SH-OFFLINE | unknown",
                "parameters=1800000000000 | SH-MACHINE | met",
                "parameters=1800000000001 | SH-MACHINE | notMet",
                "parameters=unknown | SH-MACHINE | unknown",
                "access.countryBlock=CN | SH-COUNTRY | met",
                "access.countryBlock=CN,FR | SH-COUNTRY | notMet",
                "access.countryBlock= | SH-COUNTRY | met",
                "access.gate=contactInfo | SH-COUNTRY | met",
                "access.gate=unknown | SH-COUNTRY | met",
                "access.gate=manualApproval | SH-COUNTRY | unknown",
            })
    void running_it_oneself(String changes, String rule, String verdict) {
        assertThat(verdict(changes, "self-hostable@4." + rule)).isEqualTo(verdict);
    }

    /** ADR 56: a way out by another host or by one's own server. Silence about hosts or engines is never a ground for not met. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hosting.independentHosts=scaleway,together parameters=unknown | met | met | unknown",
                "hosting.independentHosts=scaleway parameters=unknown | unknown | unknown | unknown",
                "hosting.independentHosts=unknown parameters=unknown | unknown | unknown | unknown",
                "hosting.independentHosts=unknown parameters=1800000000000 | met | unknown | met",
                "hosting.independentHosts=scaleway parameters=1800000000001 | unknown | unknown | notMet",
                "hosting.independentHosts=scaleway,together parameters=1800000000001 | met | met | notMet",
                "parameters=7000000000 hosting.openEngines=mlx | unknown | unknown | unknown",
                "parameters=7000000000 hosting.openEngines=llama.cpp,mlx | met | unknown | met",
                "parameters=7000000000 hosting.openEngines=unknown | unknown | unknown | unknown",
                "hosting.independentHosts=scaleway,together components.weightsFinal.availability=notReleased | notMet | notMet | notMet",
                "hosting.independentHosts=scaleway,together components.weightsFinal.availability=unknown | unknown | unknown | unknown",
            })
    void a_way_out(String changes, String way, String hosts, String server) {
        assertThat(verdicts(changes, "no-lock-in@1.NLI-WAY", "no-lock-in@1.NLI-HOSTS", "no-lock-in@1.NLI-SERVER"))
                .containsExactly(way, hosts, server);
    }

    /** Section 1: rights to weights that nobody can get do not count. */
    @ParameterizedTest
    @CsvSource({
        "letter-2025@3.LTR-USE-2",
        "osaid-1.0@2.OSAID-MODIFY",
        "osaid-1.0@2.OSAID-PARAM-2",
        "ai-act-open-source-exemption@2.AIA-NODISQ",
        "eu-sovereign@2.EUS-LIC-2",
        "open-weights@2.OW-3",
        "g7-weights-available@1.G7-LICENCE",
        "osi-licence@1.OSIL-2",
        "contract-safe@1.CS-GRANT-1",
    })
    void a_licence_of_weights_that_are_not_released(String rule) {
        assertThat(verdicts("components.weightsFinal.availability=notReleased", rule))
                .containsExactly("notMet");
        assertThat(verdicts("components.weightsFinal.availability=unknown", rule))
                .containsExactly("unknown");
    }
}
