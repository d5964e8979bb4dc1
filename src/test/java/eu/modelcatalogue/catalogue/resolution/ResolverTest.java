package eu.modelcatalogue.catalogue.resolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.syntax.SpdxList;
import java.time.LocalDate;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which claim becomes the fact, and which claims are kept with it. */
class ResolverTest {

    private static final Subject MODEL = new Subject(SubjectKind.MODEL, "m");
    private static final String ATTRIBUTE = "access.gate";
    private static final ResolutionPolicy POLICY = new ResolutionPolicy(
            "curated",
            "second",
            new ResolutionPolicy.FirstHand(List.of("best"), List.of("components.weights*.licence")),
            List.of(
                    new ResolutionPolicy.Rule(
                            List.of("access.*"),
                            Set.of(),
                            List.of(
                                    new ResolutionPolicy.Trust(List.of("best"), Set.of()),
                                    new ResolutionPolicy.Trust(List.of("one", "other"), Set.of()),
                                    new ResolutionPolicy.Trust(List.of("mot"), Set.of("none")),
                                    new ResolutionPolicy.Trust(List.of("last"), Set.of())),
                            false,
                            "test"),
                    new ResolutionPolicy.Rule(
                            List.of("identifiers", "hosting.openEngines"),
                            Set.of(),
                            List.of(
                                    new ResolutionPolicy.Trust(List.of("best"), Set.of()),
                                    new ResolutionPolicy.Trust(List.of("last"), Set.of())),
                            true,
                            "test"),
                    new ResolutionPolicy.Rule(
                            List.of("components.*"),
                            Set.of(),
                            List.of(
                                    new ResolutionPolicy.Trust(List.of("best"), Set.of()),
                                    new ResolutionPolicy.Trust(List.of("last"), Set.of())),
                            false,
                            "test")));

    @Test
    void the_most_trusted_source_decides_and_the_others_agree_or_dissent() {
        Fact fact = resolve(
                claim("last", "none", "2026-03-01"),
                claim("best", "clickThrough", "2025-01-01"),
                claim("mot", "clickThrough", "2024-01-01"));

        assertThat(fact.value()).isEqualTo("clickThrough");
        assertThat(fact.basis()).isEqualTo(Basis.POLICY);
        assertThat(fact.evidence()).extracting(Claim::source).containsExactly("best", "mot");
        assertThat(fact.dissent()).extracting(Claim::source).containsExactly("last");
    }

    @Test
    void of_one_source_the_newest_claim_speaks() {
        Fact fact = resolve(claim("best", "none", "2025-01-01"), claim("best", "manualApproval", "2026-01-01"));

        assertThat(fact.value()).isEqualTo("manualApproval");
        assertThat(fact.dissent()).isEmpty();
    }

    @Test
    void a_curated_decision_beats_every_source() {
        Fact fact = resolve(claim("best", "none", "2026-01-01"), claim("curated", "contactInfo", "2025-01-01"));

        assertThat(fact.value()).isEqualTo("contactInfo");
        assertThat(fact.basis()).isEqualTo(Basis.CURATED);
        assertThat(fact.dissent()).extracting(Claim::source).containsExactly("best");
    }

    @Test
    void two_sources_that_are_believed_together_are_not_believed_apart() {
        assertThat(resolve(claim("one", "none", "2026-01-01"), claim("other", "none", "2026-01-01"))
                        .value())
                .isEqualTo("none");
        assertThat(resolve(claim("one", "none", "2026-01-01"), claim("other", "apiOnly", "2026-01-01"))
                        .value())
                .isEqualTo("unknown");
        assertThat(resolve(claim("one", "none", "2026-01-01")).value()).isEqualTo("unknown");
    }

    @Test
    void a_source_that_is_believed_for_some_values_only_leaves_the_fact_unknown_but_is_shown() {
        Fact fact = resolve(claim("mot", "apiOnly", "2026-01-01"));

        assertThat(fact.value()).isEqualTo("unknown");
        assertThat(fact.basis()).isEqualTo(Basis.NONE);
        assertThat(fact.evidence()).isEmpty();
        assertThat(fact.dissent()).extracting(Claim::source).containsExactly("mot");
    }

    @Test
    void what_nobody_claims_is_unknown() {
        assertThat(resolve(claim("best", "none", "2026-01-01")).isKnown()).isTrue();
        assertThat(Fact.unknown("released").value()).isEqualTo("unknown");
    }

    @Test
    void sources_that_are_believed_together_add_what_each_of_them_lists() {
        Fact engines = resolve(
                "hosting.openEngines",
                claim("last", "hosting.openEngines", "llama.cpp", "2026-01-01"),
                claim("best", "hosting.openEngines", "vllm", "2025-01-01"),
                claim("best", "hosting.openEngines", "transformers,vllm", "2026-02-01"),
                claim("mot", "hosting.openEngines", "other", "2026-01-01"));

        assertThat(engines.value()).isEqualTo("llama.cpp,transformers,vllm");
        assertThat(engines.evidence())
                .extracting(Claim::source, Claim::value)
                .containsExactly(tuple("best", "transformers,vllm"), tuple("best", "vllm"), tuple("last", "llama.cpp"));
        assertThat(engines.dissent()).extracting(Claim::source).containsExactly("mot");
    }

    @Test
    void of_a_repository_the_first_that_names_revision_or_role_is_followed() {
        String attribute = "identifiers";
        Fact fact = resolve(
                attribute,
                claim("best", attribute, "Org/Model | unknown | instruct", "2026-01-01"),
                claim("last", attribute, "org/model | 0123abc | base; Org/Model-Base", "2026-01-01"));

        assertThat(fact.value()).isEqualTo("Org/Model | 0123abc | instruct; Org/Model-Base");
        assertThat(fact.dissent()).isEmpty();
    }

    @Test
    void a_curated_decision_beats_lists_that_are_believed_together_too() {
        Fact fact = resolve(
                "hosting.openEngines",
                claim("best", "hosting.openEngines", "vllm", "2026-01-01"),
                claim("curated", "hosting.openEngines", "", "2026-01-01"));

        assertThat(fact.value()).isEmpty();
        assertThat(fact.basis()).isEqualTo(Basis.CURATED);
    }

    @Test
    void the_licence_of_code_of_third_parties_is_none_of_the_developers_own() {
        String availability = "components.inferenceCode.availability";
        String licence = "components.inferenceCode.licence";
        Claim engine = claim("last", availability, "thirdPartyOpen", "2026-01-01");
        Claim apache = claim("last", licence, "Apache-2.0", "2026-01-01");

        assertThat(resolve(licence, engine, apache).value()).isEqualTo("Apache-2.0");
        Fact own = resolve(licence, engine, apache, claim("best", availability, "released", "2026-01-01"));
        assertThat(own.value()).isEqualTo("unknown");
        assertThat(own.dissent()).containsExactly(apache);
        assertThat(resolve(
                                licence,
                                engine,
                                apache,
                                claim("best", availability, "released", "2026-01-01"),
                                claim("best", licence, "MIT", "2026-01-01"))
                        .value())
                .isEqualTo("MIT");
    }

    /** The prepared seeds and PostgreSQL give claims in different orders, and answers must be the same to the byte. */
    @Test
    void the_order_in_which_claims_come_changes_nothing() {
        String availability = "components.inferenceCode.availability";
        String licence = "components.inferenceCode.licence";
        List<Claim> claims = List.of(
                claim("best", availability, "released", "2026-01-01"),
                claim("last", availability, "thirdPartyOpen", "2026-01-01"),
                claim("other", availability, "thirdPartyOpen", "2026-01-01"),
                claim("best", licence, "MIT", "2026-01-01"),
                claim("last", licence, "Apache-2.0", "2026-01-01"),
                claim("other", licence, "BSD-3-Clause", "2026-01-01"));
        List<Claim> reversed = new ArrayList<>(claims);
        Collections.reverse(reversed);

        Fact fact = resolve(licence, claims.toArray(Claim[]::new));

        assertThat(fact.dissent()).extracting(Claim::source).containsExactly("last", "other");
        assertThat(resolve(licence, reversed.toArray(Claim[]::new))).isEqualTo(fact);
    }

    @ParameterizedTest(name = "{0}: denied by the better source, {1} under MIT by the other: {2}")
    @CsvSource({
        "technicalReport, released, unknown",
        "technicalReport, partial, unknown",
        "technicalReport, notReleased, MIT",
        "trainingCode, released, unknown",
        "weightsFinal, released, MIT",
    })
    void what_was_not_released_is_under_no_licence(String component, String other, String adopted) {
        String availability = "components." + component + ".availability";
        Claim mit = claim("last", "components." + component + ".licence", "MIT", "2026-01-01");

        Fact fact = resolve(
                mit.attribute(),
                claim("best", availability, "notReleased", "2026-01-01"),
                claim("last", availability, other, "2026-01-01"),
                mit);

        assertThat(fact.value()).isEqualTo(adopted);
        assertThat(fact.isKnown() ? fact.evidence() : fact.dissent()).containsExactly(mit);
    }

    @Test
    void a_licence_alone_stands_where_nothing_is_known_of_its_component() {
        Claim mit = claim("last", "components.technicalReport.licence", "MIT", "2026-01-01");

        assertThat(resolve(mit.attribute(), mit).value()).isEqualTo("MIT");
    }

    @ParameterizedTest
    @CsvSource({
        // best, second reader, curated, the fact, its evidence
        "none, none, , none, best second",
        "none, clickThrough, , unknown, ''",
        "none, clickThrough, contactInfo, contactInfo, curated",
        ", clickThrough, , unknown, ''",
    })
    void where_a_second_reader_differs_nobody_is_believed_until_a_curator_decides(
            String best, String second, String curated, String value, String evidence) {
        List<Claim> claims = Stream.of(entry("best", best), entry("second", second), entry("curated", curated))
                .filter(one -> one.getValue() != null)
                .map(one -> claim(one.getKey(), one.getValue(), "2026-01-01"))
                .toList();

        Fact fact = resolve(claims.toArray(Claim[]::new));

        assertThat(fact.value()).isEqualTo(value);
        assertThat(fact.evidence().stream().map(Claim::source)).containsExactly(words(evidence));
        assertThat(fact.claims()).containsExactlyInAnyOrderElementsOf(claims);
        assertThat(fact.basis() == Basis.NONE).isEqualTo(value.equals("unknown"));
    }

    private static String[] words(String text) {
        return text.isEmpty() ? new String[0] : text.split(" ");
    }

    private static Map.Entry<String, String> entry(String source, String value) {
        return new AbstractMap.SimpleEntry<>(source, value);
    }

    @Test
    void a_list_to_which_all_add_is_unknown_too_where_a_second_reader_differs() {
        Fact fact = resolve(
                "hosting.openEngines",
                claim("best", "hosting.openEngines", "vllm", "2026-01-01"),
                claim("second", "hosting.openEngines", "", "2026-01-01"));

        assertThat(fact.value()).isEqualTo("unknown");
        assertThat(fact.dissent()).hasSize(2);
    }

    private static Fact resolve(Claim... claims) {
        return resolve(ATTRIBUTE, claims);
    }

    private static Fact resolve(String attribute, Claim... claims) {
        return new Resolver(POLICY, SpdxList::expression)
                .resolve(List.of(claims))
                .get(MODEL)
                .get(attribute);
    }

    private static Claim claim(String source, String value, String asOf) {
        return claim(source, ATTRIBUTE, value, asOf);
    }

    private static Claim claim(String source, String attribute, String value, String asOf) {
        return new Claim(
                MODEL,
                attribute,
                value,
                source,
                "https://example.org/",
                null,
                LocalDate.parse(asOf),
                Verification.READ,
                null,
                null);
    }
}
