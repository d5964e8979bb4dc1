package eu.modelcatalogue.api.audit;

import static eu.modelcatalogue.hostile.Growth.linear;

import eu.modelcatalogue.api.policy.SmallOffers;
import eu.modelcatalogue.hostile.Growth.Worst;
import eu.modelcatalogue.problem.BodyFaults;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is audited is read in a time that grows with its length, whatever stands in it. */
class AuditGrowthTest {

    @TestFactory
    Stream<DynamicTest> package_urls() {
        return linear(
                PackageUrl::read,
                Worst.of("pkg:huggingface/a", "/", "b"),
                Worst.of("pkg:huggingface/a", "/", ""),
                Worst.of("pkg:", "/", ""),
                Worst.of("pkg:a", "+", ""),
                Worst.of("pkg:huggingface/a", "@", "\n"),
                Worst.of("pkg:huggingface/a@", "%41", ""),
                Worst.of("", "pkg:", ""),
                Worst.of("", " ", "pkg:huggingface/a/b"));
    }

    @TestFactory
    Stream<DynamicTest> documents_in_json() {
        String component =
                "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"type\": \"machine-learning-model\", \"name\": \"m\", ";
        String package2 = "{\"spdxVersion\": \"SPDX-2.3\", \"packages\": [{\"name\": \"m\", ";
        return linear(
                text -> read(AuditBody.Notation.JSON, text),
                Worst.of(component + "\"purl\": \"pkg:huggingface/a", "/", "b\"}]}"),
                Worst.of(component + "\"purl\": \"pkg:huggingface/a", "@", "\\n\"}]}"),
                Worst.of(component + "\"externalReferences\": [{\"type\": \"vcs\", \"url\": \"", "#", "\\n\\n\"}]}]}"),
                Worst.of(component + "\"hashes\": [{\"alg\": \"SHA-256\", \"content\": \"", "a", "\"}]}]}"),
                Worst.of(component + "\"hashes\": [", "{\"alg\":\"SHA-256\",\"content\":\"0\"},", "{}]}]}"),
                Worst.of(component + "\"components\": [", "{},", "{}]}]}"),
                Worst.of(package2 + "\"downloadLocation\": \"git+https://huggingface.co/a/b", "@", "\\n\\n\"}]}"),
                Worst.of(package2 + "\"externalRefs\": [", "{\"referenceType\":\"purl\"},", "{}]}]}"),
                Worst.of("{\"@context\": \"", "spdx", "\", \"@graph\": [{\"type\": \"AIPackage\"}]}"),
                Worst.of("[\"", "a/", "\"]"),
                Worst.of("[", "\"a/b\",", "\"a\"]"),
                Worst.of("[\"", "\\\\u0041", "\"]"),
                Worst.of("[", "1", "]"),
                Worst.of("[1.", "1", "]"),
                Worst.of("[1e", "1", "]"),
                Worst.of("", "[", ""),
                Worst.of("{\"model_list\": [", "{\"litellm_params\": {\"model\": \"a/b/c/d/e/f/g/h/i\"}},", "null]}"));
    }

    @TestFactory
    Stream<DynamicTest> documents_in_yaml() {
        return linear(
                text -> read(AuditBody.Notation.YAML, text),
                Worst.of("- ", "1", ""),
                Worst.of("- 1", ":1", ""),
                Worst.of("- 1", "_1", ".x"),
                Worst.of("- 1.", "1", "e"),
                Worst.of("- !!int ", "1", ""),
                Worst.of("- !!float ", "1", ""),
                Worst.of("- !!timestamp 2026-01-01 ", " ", "x"),
                Worst.of("- !!binary ", "A", ""),
                Worst.of("- ", "a ", ""),
                Worst.of("- \"", "\\x41", "\""),
                Worst.of("- '", "''", "'"),
                Worst.of("- ", "\n  a", ""),
                Worst.of("- |\n", "  a\n", ""),
                Worst.of("- >\n", "\n", "  a"),
                Worst.of("", "- a\n", ""),
                Worst.of("- ", "&a ", ""),
                Worst.of("", "- ", "a"),
                Worst.of("", "? ", "a"),
                Worst.of("", "[", ""),
                Worst.of("- [", "a, ", "a]"),
                Worst.of("- {", "a: ", ""),
                Worst.of("", "#", ""),
                Worst.of("", "#\n", ""),
                Worst.of("", "--- a\n", ""),
                Worst.of("model_list:\n", "- litellm_params: {model: a/b}\n", ""));
    }

    @TestFactory
    Stream<DynamicTest> configurations_that_are_filtered() {
        String gone = "{model_name: a, litellm_params: {model: over/runner}}";
        String list = "model_list:\n- " + gone + "\n";
        return linear(
                AuditGrowthTest::filter,
                Worst.of("", list, ""),
                Worst.of("model_list: [", gone + ", ", gone + "]"),
                Worst.of("model_list:\n- &a " + gone + "\n", "- *a\n", ""),
                Worst.of(list + "b: [", "a, ", "a]"),
                Worst.of(list + "b: {", "a, ", "}"),
                Worst.of(list + "b: \n", "- - a\n", ""),
                Worst.of(list + "b: &c c\nd: [", "*c, ", "*c]"),
                Worst.of(list + "b: [", "&a a, *a, ", "a]"),
                Worst.of("model_list:\n- ", " ", gone),
                Worst.of("model_list:\n-", "\n", "  " + gone),
                Worst.of(list, "#\n", ""),
                Worst.of(list, "\n", ""),
                Worst.of(list + "b: |\n", "  a\n", ""),
                Worst.of("model_list:\n- {model_name: \"", "\u2028", "\", litellm_params: {model: x/y}}\n"),
                Worst.of("model_list:\n- {model_name: a, litellm_params: {model: ", "a/", "}}\n"),
                Worst.of("model_list:\n- {model_name: a, litellm_params: {model: a/b", ", <<: {c: d}", "}}\n"));
    }

    @TestFactory
    Stream<DynamicTest> lists_of_names() {
        return linear(
                text -> read(AuditBody.Notation.TEXT, text),
                Worst.of("", "a", ""),
                Worst.of("", "a\n", ""),
                Worst.of("", "a/", ""),
                Worst.of("", "\t", ""),
                Worst.of("", "#\n", ""),
                Worst.of("", "pkg:huggingface/a/b\n", ""),
                Worst.of("", "pkg:a///\n", ""),
                Worst.of("", "https://hf.co/a/b/tree/\n", ""),
                Worst.of("", "\uFEFF", ""));
    }

    private static void filter(String text) {
        GatewayFilter.of(
                SmallOffers.EDITION, SmallOffers.rule("servedUnder=EU"), text.getBytes(StandardCharsets.UTF_8));
    }

    private static void read(AuditBody.Notation notation, String text) {
        AuditBody.Notation.of(text);
        AuditBody.read(notation, text.getBytes(StandardCharsets.UTF_8), new BodyFaults());
    }
}
