package eu.modelcatalogue.api.criteria;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.text.Languages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts over HTTP: searched by, counted, explained, and asked for what is not in the catalogue. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class CriteriaTest {

    @Inject
    Shelf shelf;

    // --- Search

    @Test
    void which_are_truly_open_and_european() {
        assertThat(found("meets=letter-2025,eu-sovereign"))
                .isEqualTo(walk(verdicts -> verdicts.get("letter-2025@3").verdict() == Verdict.MET
                        && verdicts.get("eu-sovereign@2").verdict() == Verdict.MET))
                .contains("mistral-small-3.2", "eurollm-22b")
                .doesNotContain("mistral-large-2", "viking-33b", "gpt-oss-120b", "apertus-70b");
    }

    @Test
    void which_are_called_open_and_are_not_and_under_which_licence() {
        assertThat(found("fails=letter-2025&weights=open"))
                .contains("llama-4-maverick", "mistral-large-2", "gemma-3-27b", "command-a")
                .doesNotContain("mistral-small-3.2", "deepseek-r1", "gpt-5");
        JsonPath page = get("/v1/models?fails=letter-2025&weights=open&facets=licence&limit=100")
                .jsonPath();
        assertThat(page.<String>getList("facets.licence.value")).contains("LicenseRef-Llama-4", "LicenseRef-MRL-0.1");
        assertThat(page.<String>getList("items.weights")).containsOnly("open");
    }

    @ParameterizedTest
    @CsvSource({
        "meets,        letter-2025.share,         MET",
        "fails,        letter-2025.LTR-USE-4,     NOT_MET",
        "undetermined, osaid-1.0,                 UNKNOWN",
        "fails,        osaid-1.0.OSAID-PARAM-3,   NOT_MET",
        "meets,        mof-1.0-class-3@1.data,    MET",
        "meets,        ai-act-open-source-exemption@1, MET",
    })
    void verdicts_filter_by_profile_by_group_and_by_rule(String parameter, String criterion, Verdict verdict) {
        String bare = criterion.replace("@1", "");
        String profile = Set.of("letter-2025", "osaid-1.0", "mof-1.0-class-3", "ai-act-open-source-exemption").stream()
                .filter(bare::startsWith)
                .findFirst()
                .orElseThrow();
        String part = bare.length() == profile.length() ? "" : bare.substring(profile.length() + 1);
        assertThat(found(parameter + "=" + criterion)).isNotEmpty().isEqualTo(walk(verdicts -> {
            Judgement judgement = verdicts.get(
                    criterion.contains("@1") ? profile + "@1" : newest(profile).key());
            return verdict
                    == (part.isEmpty()
                            ? judgement.verdict()
                            : judgement
                                    .groups()
                                    .getOrDefault(part, judgement.rules().get(part)));
        }));
    }

    @Test
    void the_three_parameters_divide_the_catalogue_and_combine_with_everything_else() {
        int all = get("/v1/models").jsonPath().getInt("total");
        int sum = List.of("meets", "fails", "undetermined").stream()
                .mapToInt(parameter ->
                        get("/v1/models?" + parameter + "=osaid-1.0").jsonPath().getInt("total"))
                .sum();
        assertThat(sum).isEqualTo(all);
        assertThat(found("meets=open-weights&country=CN&fails=eu-sovereign@1.EUS-ORIGIN-1"))
                .isEqualTo(found("meets=open-weights&country=CN"))
                .isNotEmpty();
        // The second version asks for evidence about the organisation itself: a seat that only a line about a model
        // tells is undecided, never met.
        Set<String> failing = found("meets=open-weights&country=CN&fails=eu-sovereign.EUS-ORIGIN-1");
        Set<String> undecided = found("meets=open-weights&country=CN&undetermined=eu-sovereign.EUS-ORIGIN-1");
        assertThat(failing).isNotEmpty().noneMatch(undecided::contains);
        assertThat(Stream.concat(failing.stream(), undecided.stream()))
                .containsExactlyInAnyOrderElementsOf(found("meets=open-weights&country=CN"));
        assertThat(found("meets=open-weights,!letter-2025"))
                .isEqualTo(walk(verdicts -> verdicts.get("open-weights@3").verdict() == Verdict.MET
                        && verdicts.get("letter-2025@3").verdict() != Verdict.MET));
    }

    @Test
    void verdicts_are_counted_by_profile_and_by_criterion() {
        JsonPath page = get("/v1/models?region=EU&facets=meets,eu-sovereign,letter-2025.use&limit=1")
                .jsonPath();
        int total = page.getInt("total");
        assertThat(page.<Map<String, Object>>getList("facets.'eu-sovereign'"))
                .extracting(value -> value.get("value"))
                .containsExactly("met", "notMet", "unknown");
        assertThat(page.<Integer>getList("facets.'eu-sovereign'.count").stream()
                        .mapToInt(count -> count)
                        .sum())
                .isEqualTo(total);
        assertThat(page.getInt("facets.meets.find { it.value == 'eu-sovereign' }.count"))
                .isEqualTo(page.getInt("facets.'eu-sovereign'.find { it.value == 'met' }.count"))
                .isEqualTo(found("region=EU&meets=eu-sovereign").size());
    }

    @Test
    void an_unknown_criterion_is_a_fault_that_says_what_there_is() {
        Response answer = given().get("/v1/models?meets=letter-2026,letter-2025.LTR-USE-9&facets=letter");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().<Map<String, Object>>getList("errors"))
                .extracting(fault -> fault.get("parameter"), fault -> fault.get("value"))
                .containsExactlyInAnyOrder(
                        tuple("meets", "letter-2026"),
                        tuple("meets", "letter-2025.LTR-USE-9"),
                        tuple("facets", "letter"));
        assertThat(answer.jsonPath().getString("errors[0].allowed")).contains("letter-2025", "/v1/profiles");
    }

    @Test
    void items_carry_their_verdicts() {
        assertThat(get("/v1/models/gpt-5").jsonPath().<String, String>getMap("verdicts"))
                .containsEntry("letter-2025", "notMet")
                .containsEntry("eu-sovereign-eea-ch", "notMet")
                .hasSize(20);
    }

    // --- Reasons

    @Test
    void llama_4_fails_the_letter_by_the_clause_that_leaves_the_union_out() {
        JsonPath answer =
                get("/v1/models/llama-4-maverick/assessments/letter-2025").jsonPath();
        assertThat(answer.getString("assessment.verdict")).isEqualTo("notMet");
        assertThat(answer.getInt("assessment.version")).isEqualTo(3);
        assertThat(answer.getString("assessment.oldestClaim")).isEqualTo("2025-04-05");
        assertThat(answer.getInt("assessment.oldestClaimDays")).isGreaterThan(590);
        Map<String, Object> rule = answer.getMap("assessment.rules.find { it.id == 'LTR-USE-4' }");
        assertThat(rule)
                .containsEntry("verdict", "notMet")
                .containsEntry("required", true)
                .containsEntry("statement", "Parties established in the EU are not excluded.")
                .containsEntry(
                        "toMeet",
                        List.of(Map.of(
                                "attribute", "components.weightsFinal.licence.euTerritoryCovered",
                                "current", "false",
                                "needed", List.of("true"))));
        assertThat((String) rule.get("reason"))
                .contains(
                        "LTR-USE-4",
                        "Not met",
                        "Llama 4 Community License",
                        "Acceptable Use Policy",
                        "24 February 2026");
        String fact = "assessment.rules.find { it.id == 'LTR-USE-4' }.facts.find { it.subject.kind == 'licence' }";
        assertThat(answer.getString(fact + ".subject.id")).isEqualTo("LicenseRef-Llama-4");
        assertThat(answer.getString(fact + ".evidence[0].locator")).startsWith("https://");
        assertThat(answer.<String>getList("assessment.toMeet.attribute"))
                .containsExactly(
                        "components.weightsFinal.licence.euTerritoryCovered",
                        "components.weightsFinal.licence.threshold",
                        "components.weightsFinal.licence.useRestrictions");
        assertThat(answer.<String>getList("external.authority")).contains("osai");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB,            en, Commercial use is allowed.",
        "'fr-CA, en;q=0.5', fr, L’usage commercial est permis.",
        "de,               de, Kommerzielle Nutzung ist erlaubt.",
        "'pl, de;q=0.8',   de, Kommerzielle Nutzung ist erlaubt.",
        "'*;q=x',          en, Commercial use is allowed.",
    })
    void statements_come_in_the_language_that_is_asked_for(String accepted, String language, String statement) {
        Response answer = given().header("Accept-Language", accepted).get("/v1/models/gpt-5/assessments/letter-2025");
        assertThat(answer.header("Content-Language")).isEqualTo(language);
        assertThat(answer.header("Vary")).contains("Accept-Language");
        assertThat(answer.jsonPath().getString("assessment.rules.find { it.id == 'LTR-USE-2' }.statement"))
                .isEqualTo(statement);
    }

    @Test
    void the_parameter_beats_the_header_and_each_language_has_a_name_of_its_own() {
        Response french = given().header("Accept-Language", "de").get("/v1/models/gpt-5/assessments?lang=fr");
        Response german = given().header("Accept-Language", "de").get("/v1/models/gpt-5/assessments");
        assertThat(french.header("Content-Language")).isEqualTo("fr");
        assertThat(french.header("ETag")).isNotEqualTo(german.header("ETag"));
        given().header("If-None-Match", french.header("ETag"))
                .get("/v1/models/gpt-5/assessments?lang=fr")
                .then()
                .statusCode(304);
        given().get("/v1/models/gpt-5/assessments?lang=nl").then().statusCode(400);
    }

    @Test
    void every_profile_has_an_assessment_and_it_says_what_the_index_says() {
        Edition edition = shelf.editions().orElseThrow().current();
        for (String model :
                List.of("llama-4-maverick", "deepseek-r1", "mistral-small-3.2", "gpt-5", "gemini-2.5-pro")) {
            JsonPath answer = get("/v1/models/" + model + "/assessments").jsonPath();
            assertThat(answer.<Map<String, Object>>getList("assessments"))
                    .extracting(one -> one.get("profile") + "@" + one.get("version") + " " + one.get("verdict"))
                    .containsExactlyElementsOf(edition.currentProfiles().values().stream()
                            .map(Profile::key)
                            .map(key -> key + " "
                                    + Objects.requireNonNull(
                                                    edition.judgements(model).get(key))
                                            .verdict()
                                            .word())
                            .toList());
            assertThat(answer.<String>getList("assessments.rules.flatten().reason"))
                    .allSatisfy(reason -> assertThat(reason).doesNotContain("null", "phrase.", "attribute.", "{"));
        }
    }

    @Test
    void aliases_lead_to_the_assessment_and_what_is_not_there_is_not_found() {
        given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get("/v1/models/openai%2Fgpt-oss-120b/assessments/letter-2025@1?lang=de")
                .then()
                .statusCode(301)
                .header("Location", "/v1/models/gpt-oss-120b/assessments/letter-2025@1?lang=de");
        given().get("/v1/models/gpt-6/assessments").then().statusCode(404);
        given().get("/v1/models/gpt-5/assessments/letter-2026").then().statusCode(404);
        given().get("/v1/models/gpt-5/assessments/letter-2025@4").then().statusCode(404);
    }

    // --- Profiles

    @Test
    void profiles_can_be_read_with_their_caveats_and_every_rule_in_words() {
        assertThat(get("/v1/profiles").jsonPath().<String>getList("items.id"))
                .containsExactly(
                        "ai-act-open-source-exemption",
                        "contract-safe",
                        "downloadable",
                        "eu-sovereign",
                        "eu-sovereign-eea-ch",
                        "g7-open-source",
                        "g7-open-source-open-data",
                        "g7-open-weights",
                        "g7-weights-available",
                        "gpai-transparency",
                        "letter-2025",
                        "letter-2025-strict",
                        "mof-1.0-class-1",
                        "mof-1.0-class-2",
                        "mof-1.0-class-3",
                        "no-lock-in",
                        "open-weights",
                        "osaid-1.0",
                        "osi-licence",
                        "self-hostable");
        JsonPath profile = get("/v1/profiles/eu-sovereign").jsonPath();
        assertThat(profile.<String>getList("caveats.en"))
                .anySatisfy(caveat -> assertThat(caveat).contains("Directive 2014/24", "Art. 18", "42(4)"));
        assertThat(profile.getString("rules.find { it.id == 'EUS-CHAIN-1' }.predicate.de"))
                .contains("EUS-LIC-1", "Destillation");
        for (String language : Languages.ofTexts()) {
            assertThat(profile.<String>getList("rules.predicate." + language))
                    .hasSize(14)
                    .doesNotContainNull();
            assertThat(profile.<String>getList("rules.statement." + language))
                    .hasSize(14)
                    .doesNotContainNull();
        }
        assertThat(get("/v1/profiles/eu-sovereign/versions/2").body().asString())
                .isEqualTo(get("/v1/profiles/eu-sovereign").body().asString());
        given().get("/v1/profiles/eu-sovereign/versions/3").then().statusCode(404);
    }

    @Test
    void a_version_says_what_it_changes_and_what_it_rests_on_in_three_languages() {
        JsonPath first = get("/v1/profiles/letter-2025/versions/1").jsonPath();
        JsonPath second = get("/v1/profiles/letter-2025/versions/2").jsonPath();
        assertThat(first.<Object>getList("changes")).isEmpty();
        assertThat(second.<String>getList("changes.de"))
                .hasSize(6)
                .anySatisfy(change -> assertThat(change).contains("LTR-ADAPT-1", "LTR-SHARE-1"));
        assertThat(first.<Object>getList("versions"))
                .isEqualTo(second.<Object>getList("versions"))
                .hasSize(3);
        assertThat(first.<Integer>getList("versions.version")).containsExactly(3, 2, 1);
        assertThat(first.<Object>getList("versions[1].changes")).isEqualTo(second.<Object>getList("changes"));
        assertThat(first.getString("source.title")).isEqualTo(first.getString("source.titles.fr"));
        assertThat(second.getString("source.title")).startsWith("Open letter");
        assertThat(second.getString("source.titles.fr")).startsWith("Lettre ouverte");
        assertThat(get("/v1/models/gpt-5/assessments/letter-2025?lang=de")
                        .jsonPath()
                        .getString("assessment.source.title"))
                .startsWith("Offener Brief");
        assertThat(get("/v1/models/gpt-5/assessments/ai-act-open-source-exemption?lang=fr")
                        .jsonPath()
                        .getString("assessment.rules.find { it.id == 'AIA-PUB-1' }.source.section"))
                .startsWith("article 53, paragraphe 2");
    }

    @Test
    void the_quality_of_the_data_is_told_out_of_the_same_edition() {
        JsonPath quality = get("/v1/statistics/quality").jsonPath();
        assertThat(quality.getInt("models"))
                .isEqualTo(get("/v1/models").jsonPath().getInt("total"));
        assertThat(quality.getInt("coverage.find { it.attribute == 'access.gate' }.known"))
                .isEqualTo(get("/v1/models?gate=!unknown").jsonPath().getInt("total"));
        // The second version asks for code for validation too, which is not recorded of all that the OSI let pass.
        assertThat(quality.<String>getList("agreements.findAll { it.authority == 'osi' }.agrees"))
                .contains("met")
                .doesNotContain("notMet");
    }

    @Test
    void models_stand_side_by_side_and_what_differs_is_marked() {
        JsonPath comparison =
                get("/v1/comparison?models=mistral-small-3.2,llama-4-maverick,gpt-5&profiles=letter-2025,eu-sovereign@1&lang=de")
                        .jsonPath();
        assertThat(comparison.<String>getList("models.id"))
                .containsExactly("mistral-small-3.2", "llama-4-maverick", "gpt-5");
        assertThat(comparison.<String>getList("attributes.find { it.attribute == 'weights' }.values"))
                .containsExactly("open", "open", "closed");
        assertThat(comparison.<String>getList("verdicts.find { it.profile == 'letter-2025' }.values"))
                .containsExactly("met", "notMet", "notMet");
        String rule = "verdicts[0].rules.find { it.rule == 'LTR-USE-2' }";
        assertThat(comparison.getString(rule + ".statement")).isEqualTo("Kommerzielle Nutzung ist erlaubt.");
        assertThat(comparison.getBoolean(rule + ".same")).isFalse();
        assertThat(comparison.<List<String>>getList("attributes.values"))
                .allSatisfy(values -> assertThat(values).hasSize(3));
        assertThat(comparison.<Map<String, Object>>getList("attributes"))
                .allSatisfy(line -> assertThat(line.get("same"))
                        .isEqualTo(Set.copyOf((List<?>) line.get("values")).size() == 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?models=gpt-5",
                "?models=gpt-5,gpt-5",
                "?models=gpt-5,gpt-6",
                "?models=gpt-5,deepseek-r1&profiles=letter-2026",
                "?models=gpt-5,deepseek-r1&limit=2",
                "?models=a,b,c,d,e,f,g,h,i,j,k",
            })
    void what_cannot_be_compared_is_refused(String query) {
        assertThat(given().get("/v1/comparison" + query).statusCode()).isEqualTo(400);
    }

    // --- Declarations

    @Test
    void what_if_the_training_code_were_released() {
        JsonPath answer = judge("""
                {"basedOn": "mistral-small-3.2",
                 "declaration": {"components": {"trainingCode": {"availability": "released", "licence": "Apache-2.0"}}},
                 "profiles": ["osaid-1.0"]}""").jsonPath();
        assertThat(answer.getString("assessments[0].rules.find { it.id == 'OSAID-CODE-2' }.verdict"))
                .isEqualTo("met");
        assertThat(answer.getString(
                        "assessments[0].rules.find { it.id == 'OSAID-CODE-2' }.facts[0].evidence[0].verification"))
                .isEqualTo("declared");
        assertThat(answer.getString("assessments[0].verdict")).isEqualTo("notMet");
        // Nothing was stored.
        assertThat(get("/v1/models/mistral-small-3.2/assessments/osaid-1.0")
                        .jsonPath()
                        .getString("assessment.rules.find { it.id == 'OSAID-CODE-2' }.verdict"))
                .isEqualTo("notMet");
    }

    @Test
    void the_change_that_an_assessment_asks_for_meets_the_profile_when_it_is_declared() {
        JsonPath answer = judge("""
                {"basedOn": "mistral-small-3.2", "profiles": ["osaid-1.0"], "declaration": {
                  "components": {"trainingCode": {"availability": "released", "licence": "MIT"},
                                 "dataPreprocessingCode": {"availability": "released", "licence": "MIT OR Apache-2.0"},
                                 "evaluationCode": {"availability": "released", "licence": "MIT"}},
                  "dataInformation": {"completeDescription": "yes", "publicDataListing": "yes", "thirdPartyDataListing": "notApplicable"}}}""").jsonPath();
        assertThat(answer.getString("assessments[0].verdict")).isEqualTo("met");
        assertThat(answer.getBoolean("assessments[0].provisional")).isTrue();
        assertThat(answer.getList("assessments[0].toMeet")).isEmpty();
    }

    @Test
    void a_bidders_model_is_judged_by_every_profile_and_what_is_absent_is_unknown() {
        JsonPath answer = judge("""
                {"name": "Lot 2", "declaration": {
                  "origin": {"hqCountry": "DE", "ultimateParentCountry": "DE"}, "lineage": [],
                  "access": {"gate": "none"}, "training": {"computeFlop": 5e23},
                  "components": {"weightsFinal": {"availability": "released", "licence": "Apache-2.0"},
                                 "architecture": {"availability": "released", "licence": "Apache-2.0"},
                                 "inferenceCode": {"availability": "thirdPartyOpen", "licence": "Apache-2.0"}}}}""").jsonPath();
        assertThat(answer.<Map<String, Object>>getList("assessments"))
                .extracting(one -> one.get("profile") + " " + one.get("verdict"))
                .containsExactly(
                        "ai-act-open-source-exemption unknown",
                        "contract-safe met",
                        "downloadable met",
                        "eu-sovereign met",
                        "eu-sovereign-eea-ch met",
                        "g7-open-source unknown",
                        "g7-open-source-open-data unknown",
                        "g7-open-weights met",
                        "g7-weights-available met",
                        "gpai-transparency unknown",
                        "letter-2025 met",
                        "letter-2025-strict unknown",
                        "mof-1.0-class-1 unknown",
                        "mof-1.0-class-2 unknown",
                        "mof-1.0-class-3 unknown",
                        "no-lock-in unknown",
                        "open-weights met",
                        "osaid-1.0 unknown",
                        "osi-licence met",
                        "self-hostable unknown");
        assertThat(answer.getString("assessments[0].summary")).contains("Lot 2");
    }

    @Test
    void an_unknown_licence_is_unknown_with_a_hint_and_no_error() {
        Response answer = judge("""
                {"declaration": {"components": {"weightsFinal": {"availability": "released", "licence": "LicenseRef-Ours AND Apache-2.0"}}},
                 "profiles": ["letter-2025"]}""");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.jsonPath().<String>getList("hints.pointer"))
                .containsExactly("/declaration/components/weightsFinal/licence");
        assertThat(answer.jsonPath().getString("assessments[0].verdict")).isEqualTo("unknown");
    }

    @Test
    void a_profile_can_be_sent_in_the_grammar_of_the_seeds() {
        JsonPath answer = judge("""
                {"basedOn": "lucie-7b", "profiles": [{"id": "our-tender", "rules": [
                  {"id": "SELF-HOST", "condition": {"component": {"name": "weightsFinal", "is": ["released"]}}},
                  {"id": "LETTER", "condition": {"meets": "letter-2025@1"}},
                  {"id": "DOCUMENTED", "required": false, "condition": {"atLeast": {"count": 2, "of": [
                    {"component": {"name": "modelCard", "is": ["released"]}},
                    {"component": {"name": "dataCard", "is": ["released"]}},
                    {"component": {"name": "researchPaper", "is": ["released"]}}]}}}]}]}""").jsonPath();
        assertThat(answer.getString("assessments[0].profile")).isEqualTo("our-tender");
        assertThat(answer.<String>getList("assessments[0].rules.verdict").subList(0, 2))
                .containsOnly("met");
        assertThat(answer.getString("assessments[0].rules[0].statement")).isEqualTo("final weights: released");
    }

    @Test
    void every_fault_of_a_body_is_told_at_once_with_its_pointer() {
        Response answer = judge("""
                {"basedOn": "gpt-6", "colour": "red", "name": "",
                 "declaration": {"access": {"gate": "open"}, "external": {"osi": "pass"}, "components": {"weights": {}},
                                 "training": {"computeFlop": "many"}, "lineage": [{"base": "a", "relation": "copied"}], "origin": {"hqCountry": "XX"}},
                 "profiles": ["letter-2026",
                              {"id": "x", "rules": [{"id": "R", "condition": {"fact": {"attribute": "access.gat", "met": ["none"]}}},
                                                     {"id": "R", "condition": {"everyBase": {"rule": "Q"}}}]},
                              {"id": "y", "rules": [{"id": "R", "condition": {"component": {"name": "weightsFinal", "is": ["open"]}}}]}]}""");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems.html#invalid-body");
        assertThat(answer.jsonPath().<String>getList("errors.pointer"))
                .containsExactlyInAnyOrder(
                        "/basedOn",
                        "/colour",
                        "/name",
                        "/declaration/access/gate",
                        "/declaration/external",
                        "/declaration/components/weights",
                        "/declaration/training/computeFlop",
                        "/declaration/lineage/0/relation",
                        "/declaration/origin/hqCountry",
                        "/profiles/0",
                        "/profiles/1/rules/0/condition/fact/attribute",
                        "/profiles/1/rules/1/id",
                        "/profiles/1/rules/1/condition/everyBase/rule",
                        "/profiles/2/rules/0/condition/component/is/0");
        assertThat(answer.jsonPath().<String>getList("errors.allowed"))
                .allSatisfy(allowed -> assertThat(allowed).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{",
                "{\"a\": 1,}",
                "{\"name\": \"a\", \"name\": \"b\"}",
                "{} {}",
                "{\"declaration\": NaN}"
            })
    void what_is_no_json_object_cannot_be_read(String body) {
        Response answer = judge(body);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/problems.html#malformed-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"declaration\": []}",
                "{\"declaration\": {\"components\": \"all\"}}",
                "{\"declaration\": {\"components\": {\"trainingCode\": {\"licence\": \"((MIT\"}}}}",
                "{\"declaration\": {\"modalities\": {\"output\": [\"smell\"]}}}",
                "{\"declaration\": {\"lineage\": {}}}",
                "{\"declaration\": {\"parameters\": 1e999}}",
                "{\"declaration\": {\"released\": \"2026-13\"}}",
                "{\"basedOn\": 7}",
                "{\"basedOn\": null}",
                "{\"basedOn\": \"gpt-5\", \"profiles\": []}",
                "{\"basedOn\": \"gpt-5\", \"profiles\": \"letter-2025\"}",
                "{\"basedOn\": \"gpt-5\", \"profiles\": [{\"id\": \"x\"}]}",
                "{\"basedOn\": \"gpt-5\", \"profiles\": [{\"id\": \"x\", \"rules\": [{\"id\": \"R\", \"condition\": {}}]}]}",
                "{\"basedOn\": \"gpt-5\", \"profiles\": [{\"id\": \"x\", \"rules\": [{\"id\": \"R\", \"condition\": {\"meets\": \"x@1\"}}]}]}",
            })
    void what_cannot_be_judged_is_refused(String body) {
        Response answer = judge(body);
        assertThat(answer.statusCode()).as(body).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors")).isNotEmpty();
    }

    @Test
    void a_body_is_bounded_in_size_in_depth_and_in_kind() {
        String deep = "{\"not\": ".repeat(20) + "{\"meets\": \"letter-2025@1\"}" + "}".repeat(20);
        Response tooDeep = judge(
                "{\"basedOn\": \"gpt-5\", \"profiles\": [{\"id\": \"x\", \"rules\": [{\"id\": \"R\", \"condition\": "
                        + deep + "}]}]}");
        assertThat(tooDeep.jsonPath().getString("errors[0].detail")).isEqualTo("is nested too deep");
        assertThat(judge("[".repeat(5_000)).statusCode()).isEqualTo(400);
        assertThat(judge("{\"name\": \"" + "x".repeat(70_000) + "\"}").statusCode())
                .isEqualTo(413);
        given().contentType("text/plain")
                .body("{}")
                .post("/v1/assessments")
                .then()
                .statusCode(415);
        given().get("/v1/assessments").then().statusCode(405).header("Allow", "POST, OPTIONS");
    }

    @Test
    void what_a_small_body_can_ask_for_is_bounded() {
        assertThat(judge(profile("{\"component\": {\"name\": \"modelCard\", \"is\": [\"released\"]}}", 40, 8))
                        .jsonPath()
                        .getString("errors[0].allowed"))
                .isEqualTo("at most 300 in a profile");
        assertThat(judge(profile("{\"meets\": \"osaid-1.0@1\"}", 13, 1))
                        .jsonPath()
                        .getString("errors[0].allowed"))
                .isEqualTo("at most 12 of meets and everyBase in a profile");
        String small = "{\"id\": \"x\", \"rules\": [{\"id\": \"R\", \"condition\": {\"meets\": \"osaid-1.0@1\"}}]}";
        assertThat(judge("{\"basedOn\": \"gpt-5\", \"profiles\": [" + String.join(",", Collections.nCopies(4, small))
                                + "]}")
                        .jsonPath()
                        .getString("errors[0].pointer"))
                .isEqualTo("/profiles/3");
        String base = "{\"base\": \"b\", \"relation\": \"merge\"}";
        assertThat(judge("{\"declaration\": {\"lineage\": [" + String.join(",", Collections.nCopies(11, base)) + "]}}")
                        .jsonPath()
                        .getString("errors[0].pointer"))
                .isEqualTo("/declaration/lineage");
    }

    /** A body with so many rules, each over any of so many times the same condition. */
    private static String profile(String condition, int rules, int times) {
        String any = "{\"any\": [" + String.join(",", Collections.nCopies(times, condition)) + "]}";
        return IntStream.range(0, rules)
                .mapToObj(number -> "{\"id\": \"R" + number + "\", \"condition\": " + any + "}")
                .collect(Collectors.joining(
                        ",", "{\"basedOn\": \"gpt-5\", \"profiles\": [{\"id\": \"x\", \"rules\": [", "]}]}"));
    }

    private static Response judge(String body) {
        return given().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/assessments");
    }

    private static Response get(String path) {
        Response answer = given().get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer;
    }

    private static Set<String> found(String query) {
        Set<String> ids = new HashSet<>();
        String next = "/v1/models?limit=100&" + query;
        int total = 0;
        while (next != null) {
            JsonPath page = get(next).jsonPath();
            ids.addAll(page.getList("items.id"));
            total = page.getInt("total");
            // This client writes the @ of a version and the ! of an exclusion anew.
            next = page.getString("next") == null
                    ? null
                    : page.getString("next").replace("%40", "@").replace("%21", "!");
        }
        assertThat(total).isEqualTo(ids.size());
        return ids;
    }

    private Profile newest(String profile) {
        return shelf.editions().orElseThrow().current().currentProfiles().get(profile);
    }

    private Set<String> walk(Predicate<Map<String, Judgement>> condition) {
        Edition edition = shelf.editions().orElseThrow().current();
        return edition.models().stream()
                .map(AiModel::id)
                .filter(id -> condition.test(edition.judgements(id)))
                .collect(Collectors.toSet());
    }
}
