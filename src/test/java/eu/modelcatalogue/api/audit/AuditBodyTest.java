package eu.modelcatalogue.api.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.api.audit.AuditBody.Notation;
import eu.modelcatalogue.api.audit.AuditReport.DocumentKind;
import eu.modelcatalogue.problem.BodyFaults;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents that name models: what is read of them, and what is refused. */
class AuditBodyTest {

    @Test
    void of_a_cyclonedx_bill_the_models_are_read_and_the_rest_is_counted() {
        AuditBody body = read(Notation.JSON, """
                {"bomFormat": "CycloneDX", "specVersion": "1.6",
                 "metadata": {"component": {"type": "application", "name": "chat"}},
                 "components": [
                   {"type": "library", "name": "torch", "purl": "pkg:pypi/torch@2",
                    "components": [{"type": "machine-learning-model", "name": "nested"}]},
                   {"type": "machine-learning-model", "group": "mistralai", "name": "Mistral-Small-3.2-24B-Instruct-2506",
                    "externalReferences": [{"type": "documentation", "url": "https://huggingface.co/not/this"}],
                    "components": [{"type": "file", "name": "model.safetensors", "hashes": [{"alg": "SHA-256", "content": "AB"}]}]},
                   {"type": "machine-learning-model", "name": "m", "purl": "pkg:huggingface/a/b@C0"},
                   {"type": "machine-learning-model", "name": "n",
                    "externalReferences": [{"type": "distribution", "url": "https://huggingface.co/c/d/"}]},
                   {"type": "data", "name": "set", "purl": "pkg:huggingface/datasets/x"}
                 ]}""");

        assertThat(body.kind()).isEqualTo(DocumentKind.CYCLONE_DX);
        assertThat(body.passedOver()).isEqualTo(2);
        assertThat(body.asked())
                .extracting(NamedModel::pointer)
                .containsExactly(
                        "/components/0/components/0/name",
                        "/components/1/name",
                        "/components/2/name",
                        "/components/3/name");
        assertThat(body.asked().get(1).ids()).containsExactly("mistralai/Mistral-Small-3.2-24B-Instruct-2506");
        assertThat(body.asked().get(1).hashes()).containsExactly("ab");
        assertThat(body.asked().get(2).ids()).containsExactly("a/b");
        assertThat(body.asked().get(2).revision()).isEqualTo("C0");
        assertThat(body.asked().get(3).ids()).containsExactly("c/d");
    }

    @Test
    void of_spdx_2_packages_of_other_registries_are_passed_over() {
        AuditBody body = read(Notation.JSON, """
                {"spdxVersion": "SPDX-2.3", "packages": [
                  {"name": "torch", "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:pypi/torch@2"}]},
                  {"name": "weights", "checksums": [{"algorithm": "SHA256", "checksumValue": "0A"}],
                   "externalRefs": [{"referenceType": "purl", "referenceLocator": "pkg:huggingface/a/b@c"}]},
                  {"name": "other", "downloadLocation": "git+https://huggingface.co/c/d@main"},
                  {"name": "gpt-5", "downloadLocation": "NOASSERTION"}]}""");

        assertThat(body.kind()).isEqualTo(DocumentKind.SPDX2);
        assertThat(body.passedOver()).isEqualTo(1);
        assertThat(body.asked())
                .extracting(NamedModel::ids)
                .containsExactly(List.of("a/b"), List.of("c/d"), List.of("gpt-5"));
        assertThat(body.asked().get(0).hashes()).containsExactly("0a");
    }

    @Test
    void a_package_of_spdx_2_is_pointed_to_where_it_stands() {
        AuditBody body = read(Notation.JSON, """
                {"spdxVersion": "SPDX-2.3", "packages": [null, {"name": "gpt-5"}]}""");

        assertThat(body.asked()).extracting(NamedModel::pointer).containsExactly("/packages/1/name");
    }

    @Test
    void of_spdx_3_the_ai_packages_are_read() {
        AuditBody body = read(Notation.JSON, """
                {"@context": "https://spdx.org/rdf/3.0.1/spdx-context.jsonld", "@graph": [
                  {"type": "CreationInfo"},
                  {"type": "ai_AIPackage", "name": "M", "software_packageUrl": "pkg:huggingface/a/b",
                   "verifiedUsing": [{"type": "Hash", "algorithm": "sha256", "hashValue": "FF"}]},
                  {"type": "ai_AIPackage", "name": "N",
                   "externalIdentifier": [{"externalIdentifierType": "packageUrl", "identifier": "pkg:huggingface/c/d"}]}]}""");

        assertThat(body.kind()).isEqualTo(DocumentKind.SPDX3);
        assertThat(body.passedOver()).isEqualTo(1);
        assertThat(body.asked()).extracting(NamedModel::ids).containsExactly(List.of("a/b"), List.of("c/d"));
        assertThat(body.asked().get(0).hashes()).containsExactly("ff");
    }

    @Test
    void of_a_gateway_the_models_behind_its_names_are_read() {
        AuditBody body = read(Notation.YAML, """
                model_list:
                  - model_name: ours
                    litellm_params: &shared
                      model: huggingface/together/deepseek-ai/DeepSeek-R1
                      api_key: os.environ/KEY
                  - model_name: theirs
                    litellm_params: {model: openai/gpt-5}
                  - model_name: chosen
                    litellm_params: {model: azure/llama-4-maverick}
                  - model_name: named
                    litellm_params: {model: azure/prod}
                    model_info: {base_model: azure/gpt-5}
                  - model_name: again
                    litellm_params: *shared
                general_settings: {master_key: sk-1234}
                """);

        assertThat(body.kind()).isEqualTo(DocumentKind.LITELLM);
        assertThat(body.asked())
                .extracting(NamedModel::ids)
                .containsExactly(
                        List.of("huggingface/together/deepseek-ai/DeepSeek-R1"),
                        List.of("openai/gpt-5"),
                        // A name of the customer's choosing.
                        List.of(),
                        List.of("azure/gpt-5"),
                        List.of("huggingface/together/deepseek-ai/DeepSeek-R1"));
        assertThat(body.asked().get(3).pointer()).isEqualTo("/model_list/3/model_info/base_model");
    }

    @Test
    void of_a_text_each_line_is_a_name() {
        AuditBody body = read(Notation.TEXT, "# ours\r\n\nmistralai/M\tpkg:huggingface/mistralai/M@abc\n  Llama 4  \n");

        assertThat(body.asked()).extracting(NamedModel::said).containsExactly("mistralai/M", "Llama 4");
        assertThat(body.asked()).extracting(NamedModel::pointer).containsExactly("/3", "/4");
    }

    @Test
    void all_faults_are_told_at_once_with_their_pointers() {
        BodyFaults faults = new BodyFaults();
        AuditBody.read(
                Notation.JSON,
                bytes("[\"gpt-5\", 7, \"\", null, {\"a\": 1}, \"" + "x".repeat(301) + "\", \"a\\u0000b\"]"),
                faults);

        assertThat(faults.all())
                .extracting(BodyFaults.BodyFault::pointer)
                .containsExactly("/1", "/2", "/3", "/4", "/5", "/6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "7",
                "{\"bomFormat\": \"CycloneDX\", \"components\": []}",
                "{\"bomFormat\": \"CycloneDX\", \"components\": [7]}",
                "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"type\": \"machine-learning-model\"}]}",
                "{\"model_list\": [{\"litellm_params\": {}}]}",
                "{\"model_list\": [null]}",
                "{\"model_list\": {}}"
            })
    void what_names_no_model_is_a_fault(String document) {
        BodyFaults faults = new BodyFaults();
        AuditBody.read(Notation.JSON, bytes(document), faults);

        assertThat(faults.all()).isNotEmpty();
    }

    @Test
    void more_models_than_are_audited_are_a_fault() {
        BodyFaults faults = new BodyFaults();
        AuditBody.read(Notation.TEXT, bytes("gpt-5\n".repeat(AuditBody.MOST + 1)), faults);

        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.value()).isEqualTo("501"));
    }

    @Test
    void hostile_documents_are_refused_or_read_and_never_unfolded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int level = 1; level < 40; level++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(level, level, level - 1, level - 1));
        }
        for (String yaml : List.of(
                bomb + "model_list: *a39\n",
                "[".repeat(10_000),
                "a: &a {b: *a}",
                "&a [*a]",
                "- &x\n  ? *x\n  : 1",
                "model_list: !!java.net.URL [http://example.org]",
                "!!javax.script.ScriptEngineManager []",
                "model_list: 2026-13-99T99:99:99Z",
                "? {a: 1}\n: 2",
                "a: 1\na: 2",
                "%YAML 9.9\n---\n",
                "\t",
                "--- a\n--- b",
                "'",
                "\u0000")) {
            assertRefused(Notation.YAML, yaml);
        }
        for (String json : List.of("[".repeat(10_000), "{\"a\":1,\"a\":2}", "[1", "", "[NaN]", "[] []", "\uFEFF")) {
            assertRefused(Notation.JSON, json);
        }
    }

    /** As a problem of the caller's, one way or the other. */
    private static void assertRefused(Notation notation, String document) {
        BodyFaults faults = new BodyFaults();
        try {
            AuditBody.read(notation, bytes(document), faults);
        } catch (HttpProblem problem) {
            assertThat(problem.getStatusCode()).isEqualTo(400);
            return;
        }
        assertThatThrownBy(faults::check)
                .as(document.substring(0, Math.min(40, document.length())))
                .isInstanceOf(HttpProblem.class);
    }

    @Test
    void what_is_typed_says_itself_what_it_is() {
        assertThat(Notation.of(" {\"a\": 1}")).isEqualTo(Notation.JSON);
        assertThat(Notation.of("[\"a\"]")).isEqualTo(Notation.JSON);
        assertThat(Notation.of("# ours\nmodel_list:\n- a")).isEqualTo(Notation.YAML);
        assertThat(Notation.of("gpt-5\nLlama 4")).isEqualTo(Notation.TEXT);
    }

    private static AuditBody read(Notation notation, String document) {
        BodyFaults faults = new BodyFaults();
        AuditBody body = AuditBody.read(notation, bytes(document), faults);
        assertThat(faults.all()).isEmpty();
        return body;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
