package eu.modelcatalogue.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.api.audit.FilterReport.TakenOutReason;
import eu.modelcatalogue.api.policy.OfferRule;
import eu.modelcatalogue.api.policy.SmallOffers;
import eu.modelcatalogue.domain.Word;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A gateway's configuration in, the allowed configuration out. */
class GatewayFilterTest {

    private static final OfferRule RULE = SmallOffers.rule("servedUnder=EU&weights=open");

    private static final String ORIGIN = """
            # Sovereign Model Catalogue: what a search allows of this configuration
            # edition: 1
            # digest: sha256:0
            # published: 2026-10-01T12:00:00Z
            # search: /v1/models?edition=1&servedUnder=EU&weights=open
            """;

    @Test
    void what_is_not_allowed_is_cut_and_all_else_stays_as_it_is() {
        FilterReport report = filter("""
                # our gateway
                router_settings:
                    fallbacks: [{"small": ["gpt"]}]   # to the other one
                    model_group_alias: {"old~/small": small, old: gpt}
                model_list:

                  # --- Europe
                  - model_name: small   # the usual one
                    litellm_params:
                        model:   "north_ai/acme/runner"
                        api_key: os.environ/NORTH_KEY
                        rpm: 06

                  # --- elsewhere
                  - model_name: gpt
                    litellm_params:   {model: over/runner, api_key: sk-1}   # not for long

                  - model_name: far
                    litellm_params:
                      model: sub/runner
                      stop: |
                        # no comment

                  - {model_name: small, litellm_params: {model: acme/runner}}
                general_settings: {master_key: 'sk-1234', store_model_in_db: True}
                include:
                - other.yaml
                """);

        assertThat(report.configuration()).isEqualTo("""
                # our gateway
                router_settings:
                    fallbacks: [{"small": ["gpt"]}]   # to the other one
                    model_group_alias: {"old~/small": small, old: gpt}
                model_list:

                  # --- Europe
                  - model_name: small   # the usual one
                    litellm_params:
                        model:   "north_ai/acme/runner"
                        api_key: os.environ/NORTH_KEY
                        rpm: 06

                  # --- elsewhere

                  - {model_name: small, litellm_params: {model: acme/runner}}
                general_settings: {master_key: 'sk-1234', store_model_in_db: True}
                include:
                - other.yaml
                """ + ORIGIN + """
                # kept: 2 of 4 deployments
                # taken out (line 15): gpt, called as over/runner: the service does not fit: servedUnder
                # taken out (line 18): far, called as sub/runner: the service does not fit: servedUnder
                # warning: /include includes files that were not looked at: filter them too
                # warning: /general_settings/store_model_in_db adds models from a database, which was not looked at
                # warning: /router_settings/fallbacks/0/small/0 names gpt, of which no deployment is left
                # warning: /router_settings/model_group_alias/old names gpt, of which no deployment is left
                """);
        assertThat(report.rewritten()).isFalse();
        assertThat(report.kept())
                .containsExactly(
                        new FilterReport.Kept("/model_list/0", 8, "small", "north_ai/acme/runner", "north", "runner"),
                        new FilterReport.Kept("/model_list/3", 24, "small", "acme/runner", "acme", "runner"));
        assertThat(report.takenOut())
                .contains(new FilterReport.TakenOut(
                        "/model_list/1",
                        15,
                        "gpt",
                        "over/runner",
                        TakenOutReason.OTHER_SERVICE,
                        "the service does not fit: servedUnder"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {model: north_ai/acme/runner}                                       | kept
            {model: north_ai/acme/runner, temperature: 0.2, tpm: 1}             | kept
            {model: "north_ai/*"}                                               | wildcard
            {model: "*"}                                                        | wildcard
            {model: north_ai/acme/runner, api_base: "https://other.example"}    | elsewhere
            {model: north_ai/acme/runner, base_url: "https://other.example"}    | elsewhere
            {model: openai/acme/runner, api_base: "https://api.example.org/v1"} | kept
            {model: openai/acme/runner, api_base: "https://api.example.org/v1/"} | kept
            {model: openai/acme/runner, api_base: "http://api.example.org/v1"}  | elsewhere
            {model: openai/acme/runner, api_base: "https://api.example.org"}    | elsewhere
            {model: openai/acme/runner, api_base: "https://api.example.org/v1@other.example"} | elsewhere
            {model: openai/acme/runner, api_base: os.environ/BASE}              | elsewhere
            {model: openai/acme/runner, api_base: ["https://api.example.org/v1"]} | elsewhere
            {model: openai/acme/runner, base_url: "https://api.example.org/v1"} | elsewhere
            {model: openai/acme/runner, api_base: "https://api.example.org/v1", base_url: "https://other.example"} | elsewhere
            {model: openai/runner, api_base: "https://twin.example.org/v1"}     | elsewhere
            {model: north_ai/acme/runner, api_base: "https://api.example.org/v1"} | elsewhere
            {model: acme/runner, api_base: "https://api.example.org/v1"}        | elsewhere
            {model: openai/acme/runner}                                         | unknownService
            {model: openai/runner, api_base: "https://api.example.org/v1"}      | unknownOffer
            {model: north_ai/acme/runner, custom_llm_provider: openai}          | elsewhere
            {model: north_ai/acme/runner, litellm_credential_name: theirs}      | elsewhere
            {model: north_ai/acme/runner, setting_of_tomorrow: 1}               | elsewhere
            {model: north_ai/acme/runner, null: 1}                              | elsewhere
            {<<: {api_base: "https://other.example"}, model: north_ai/acme/runner} | elsewhere
            {<<: {model: north_ai/acme/runner}}                                 | kept
            {model: runner}                                                     | unknownService
            {model: gpt-4o}                                                     | unknownService
            {model: /runner}                                                    | unknownService
            {model: os.environ/MODEL}                                           | unknownService
            {model: north/acme/runner}                                          | unknownService
            {model: NORTH_AI/acme/runner}                                       | unknownService
            {model: " north_ai/acme/runner"}                                    | unknownService
            {model: twin/runner}                                                | unknownService
            {model: north_ai/runner-latest}                                     | moving
            {model: north_ai/never-heard-of-latest}                             | moving
            {model: north_ai/}                                                  | unknownOffer
            {model: north_ai/acme/Runner}                                       | unknownOffer
            {model: "north_ai/acme/runner "}                                    | unknownOffer
            {model: north_ai/acme/runner-fp8}                                   | unknownOffer
            {model: north_ai/other}                                             | noModel
            {model: north_ai/runner-old}                                        | ended
            {model: north_ai/walker}                                            | notFound
            {model: route/runner}                                               | passedOn
            {model: sale/runner}                                                | passedOn
            {model: over/runner}                                                | otherService
            """)
    void what_is_not_known_is_taken_out_with_its_reason(String parameters, String outcome) {
        FilterReport report = filter("model_list:\n- model_name: one\n  litellm_params: " + parameters + "\n");

        assertThat(report.kept()).hasSize(outcome.equals("kept") ? 1 : 0);
        assertThat(report.takenOut())
                .extracting(one -> one.reason().word())
                .containsExactlyElementsOf(outcome.equals("kept") ? List.of() : List.of(outcome));
    }

    @Test
    void all_reasons_are_words_of_their_own() {
        assertThat(Word.words(TakenOutReason.class)).hasSize(11).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            litellm_settings: {api_base: "https://other.example"}                     | litellm_settings.api_base
            environment_variables: {NORTH_API_BASE: x}                                | environment_variables.NORTH_API_BASE
            environment_variables: {OPENAI_BASE_URL: x, REDIS_HOST: y}                | environment_variables.OPENAI_BASE_URL
            """)
    void a_setting_of_the_proxy_that_leads_elsewhere_lets_nothing_through(String setting, String named) {
        FilterReport report = filter(deployment("one", "north_ai/acme/runner") + setting + "\n");

        assertThat(report.kept()).isEmpty();
        assertThat(report.takenOut())
                .singleElement()
                .extracting(FilterReport.TakenOut::detail)
                .isEqualTo("a setting can lead its requests to somebody else: " + named);
        assertThat(filter(deployment("one", "north_ai/acme/runner")
                                + "environment_variables: {PROXY_BASE_URL: x, REDIS_HOST: y}\n")
                        .kept())
                .hasSize(1);
    }

    static Stream<Arguments> forms() {
        String in = "{model_name: in, litellm_params: {model: acme/runner}}";
        String out = "{model_name: out, litellm_params: {model: over/runner}}";
        return Stream.of(
                // All gone: LiteLLM reads an empty list.
                Arguments.of("model_list:\n- " + out + "\n# end\na: 1\n", "model_list:\n  []\n# end\na: 1\n", false),
                Arguments.of("model_list: # all\n    - " + out + "\n    - " + out, "model_list: # all\n  []\n", false),
                Arguments.of("model_list: [" + out + "]\n", "model_list: []\n", false),
                Arguments.of("{model_list: [" + out + ", " + out + "], a: 1}\n", "{model_list: [], a: 1}\n", false),
                // In brackets, with commas.
                Arguments.of("model_list: [" + out + ", " + in + "]\n", "model_list: [" + in + "]\n", false),
                Arguments.of(
                        "model_list: [" + in + ",\n " + out + ", " + out + "\n]\n",
                        "model_list: [" + in + "\n]\n",
                        false),
                Arguments.of(
                        "{\"model_list\": [" + in + ", " + out + ", " + in + "]}",
                        "{\"model_list\": [" + in + ", " + in + "]}\n",
                        false),
                // Ends of lines, marks of documents, hyphens on a line of their own, a byte order mark.
                Arguments.of(
                        "model_list:\r\n- " + out + "\r\n- " + in + "\r\n", "model_list:\r\n- " + in + "\r\n", false),
                Arguments.of(
                        "%YAML 1.1\n---\nmodel_list:\n- " + out + " # x\n- " + in + "\n...\n",
                        "%YAML 1.1\n---\nmodel_list:\n- " + in + "\n...\n",
                        false),
                Arguments.of("model_list:\n-\n  " + out + "\n-\n  " + in, "model_list:\n-\n  " + in + "\n", false),
                Arguments.of(
                        "\uFEFFmodel_list:\n- " + out + "\n- " + in + "\n", "\uFEFFmodel_list:\n- " + in + "\n", false),
                Arguments.of(
                        "model_list:\n- model_name: out\n  litellm_params:\n    model: over/runner\n    stop: >+\n      a\n\n\n- "
                                + in + "\na: |+\n  b\n\n",
                        "model_list:\n- " + in + "\na: |+\n  b\n\n",
                        false),
                // Letters that take two of Java's characters.
                Arguments.of(
                        "# \uD83D\uDE80\uD83D\uDE80\nmodel_list:\n- " + out + "\n- " + in + "\n",
                        "# \uD83D\uDE80\uD83D\uDE80\nmodel_list:\n- " + in + "\n",
                        false),
                // Anchors.
                Arguments.of(
                        "a: &one " + in + "\nmodel_list:\n- " + out + "\n- *one\n- <<: *one\n",
                        "a: &one " + in + "\nmodel_list:\n- *one\n- <<: *one\n",
                        false),
                Arguments.of(
                        "a: &one " + out + "\nmodel_list:\n- *one\n- " + in + "\n",
                        "a: &one " + out + "\nmodel_list:\n- " + in + "\n",
                        false),
                Arguments.of(
                        "model_list:\n- {model_name: &n out, litellm_params: {model: over/runner}}\n- {model_name: *n, litellm_params: {model: acme/runner}} # why\n",
                        "model_list:\n- {model_name: &n out, litellm_params: {model: acme/runner}}\n",
                        true),
                Arguments.of(
                        "a: &list # why\n- " + out + "\n- " + in + "\nmodel_list: *list\n",
                        "a: &list\n- " + in + "\nmodel_list: *list\n",
                        true));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void whatever_the_form_the_rest_says_the_same(String sent, String left, boolean rewritten) {
        FilterReport report = filter(sent);

        assertThat(report.configuration().substring(0, report.configuration().indexOf("# Sovereign")))
                .isEqualTo(left);
        assertThat(report.rewritten()).isEqualTo(rewritten);
        FilterReport again = filter(report.configuration().replace("[]", "[" + KEPT + "]"));
        assertThat(again.takenOut()).isEmpty();
    }

    private static final String KEPT = "{model_name: in, litellm_params: {model: acme/runner}}";

    @Test
    void all_faults_are_told_at_once_with_their_lines() {
        assertThatThrownBy(() -> filter("""
                        model_list:
                        - text
                        - model_name: one
                          litellm_params: []

                        - {litellm_params: {model: "a\\u0007b"}}
                        """))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(
                                        String.valueOf(problem.getParameters().get("errors")))
                                .contains(
                                        "/model_list/0/model_name",
                                        "/model_list/0/litellm_params/model",
                                        "(the entry begins in line 2)",
                                        "/model_list/1/litellm_params/model",
                                        "(the entry begins in line 3)",
                                        "/model_list/2/model_name",
                                        "/model_list/2/litellm_params/model",
                                        "(the entry begins in line 6)")
                                .doesNotContain("/model_list/1/model_name"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a: 1                                                       | names no model
            ``                                                         | names no model
            model_list: []                                             | names no model
            model_list: text                                           | names no model
            [gpt-5]                                                    | names no model
            a: [                                                       | cannot be read as YAML
            {model_list: [], model_list: []}                           | cannot be read as YAML
            a: !!python/object:os.system x                             | cannot be read as YAML
            a: *b                                                      | cannot be read as YAML
            <<: {model_list: [{model_name: a, litellm_params: {model: over/runner}}]} | a key of its own
            """)
    void what_is_no_configuration_is_refused(String sent, String why) {
        assertThatThrownBy(() -> filter(sent)).isInstanceOfSatisfying(HttpProblem.class, problem -> {
            assertThat(problem.getStatusCode()).isEqualTo(400);
            assertThat(problem.getDetail() + problem.getParameters()).contains(why);
        });
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        assertThatThrownBy(() -> GatewayFilter.of(SmallOffers.EDITION, RULE, new byte[] {(byte) 0xC3, '('}))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getDetail()).contains("it is not UTF-8"));
    }

    @Test
    void more_deployments_than_allowed_are_refused() {
        assertThatThrownBy(() -> filter("model_list:\n" + "- {}\n".repeat(AuditBody.MOST + 1)))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(String.valueOf(problem.getParameters()))
                                .contains("names too many models"));
    }

    @Test
    void five_hundred_deployments_and_a_megabyte_are_filtered() {
        String long500 = "model_list:\n"
                + IntStream.range(0, AuditBody.MOST)
                        .mapToObj(n -> "- model_name: m" + n + "\n  litellm_params: {model: "
                                + (n % 2 == 0 ? "acme/runner" : "over/runner") + "}\n")
                        .collect(Collectors.joining())
                + "a: \"" + "x".repeat(1_000_000) + "\"\n";

        FilterReport report = filter(long500);

        assertThat(report.kept()).hasSize(AuditBody.MOST / 2);
        assertThat(report.rewritten()).isFalse();
        assertThat(report.configuration()).hasSizeGreaterThan(1_000_000);
    }

    /** No name can end a comment and begin a setting. */
    @Test
    void names_of_others_stay_within_their_comments() {
        FilterReport report = filter("model_list:\n- model_name: \"a\u2028model_list: \uD83D\uDE80\"\n"
                + "  litellm_params: {model: \"x/" + "y".repeat(200) + "\"}\n");

        assertThat(report.configuration())
                .contains("# taken out (line 2): a?model_list: \uD83D\uDE80, called as x/" + "y".repeat(118) + "…: ");
        assertThat(StrictYaml.read(report.configuration()).toString()).isEqualTo("{model_list=[]}");
    }

    @Test
    void a_name_that_another_deployment_keeps_is_no_dangling_reference() {
        FilterReport report = filter("""
                model_list:
                - {model_name: a, litellm_params: {model: over/runner}}
                - {model_name: a, litellm_params: {model: acme/runner}}
                - {model_name: b/~, litellm_params: {model: over/runner}}
                router_settings: {fallbacks: [{a: [b/~]}, {b/~: [a]}]}
                """);

        assertThat(report.warnings())
                .extracting(FilterReport.Warning::pointer)
                .containsExactly("/router_settings/fallbacks/0/a/0", "/router_settings/fallbacks/1/b~1~0");
    }

    private static String deployment(String name, String model) {
        return "model_list:\n- model_name: %s\n  litellm_params: {model: %s}\n".formatted(name, model);
    }

    private static FilterReport filter(String sent) {
        return GatewayFilter.of(SmallOffers.EDITION, RULE, sent.getBytes(StandardCharsets.UTF_8));
    }
}
