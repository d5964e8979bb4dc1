package eu.modelcatalogue.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart, rendered by Helm itself; what it renders is written to {@code target/kubernetes} for the checkers of CI. */
class HelmChartTest {

    private static final Path CHART = Path.of("deploy/helm");

    private static final Path BASE = Path.of("deploy/kubernetes/base");

    private static final ObjectReader YAML = new YAMLMapper().readerFor(JsonNode.class);

    @Test
    void helm_finds_no_fault() {
        LintResult result = new Helm(CHART).lint().strict().call();

        assertThat(result.isFailed()).as(result.getMessages().toString()).isFalse();
    }

    /** Two ways to install are one deployment: what holds of one holds of the other. */
    @Test
    void it_installs_what_the_base_of_kustomize_installs() throws IOException {
        String rendered = template().call();
        keep("default", rendered);

        assertThat(comparable(objects(rendered))).isEqualTo(comparable(base()));
    }

    @Test
    void an_operator_sets_name_address_ingress_and_image() throws IOException {
        String rendered = template()
                .set("replicas", 1)
                .set("image.digest", "sha256:" + "0".repeat(64))
                .set("operator.name", "Stadt Köln")
                .set("proxies[0]", "10.0.0.0/8")
                .set("database.secret", "catalogue-database-app")
                .set("network.restricted", false)
                .set("ingress.enabled", true)
                .set("ingress.className", "nginx")
                .set("ingress.host", "catalogue.example.eu")
                .set("ingress.tlsSecret", "catalogue-tls")
                .call();
        keep("chosen", rendered);
        Map<String, JsonNode> objects = objects(rendered);

        assertThat(objects.keySet()).containsExactly("ConfigMap", "Deployment", "Ingress", "Service");
        assertThat(at(objects, "ConfigMap", "/data/CATALOGUE_OPERATOR_NAME")).isEqualTo("Stadt Köln");
        assertThat(at(objects, "ConfigMap", "/data/CATALOGUE_PROXIES")).isEqualTo("10.0.0.0/8");
        assertThat(at(objects, "Deployment", "/spec/template/spec/containers/0/image"))
                .isEqualTo("sovereign-model-catalogue@sha256:" + "0".repeat(64));
        assertThat(at(objects, "Deployment", "/spec/template/spec/volumes/1/secret/secretName"))
                .isEqualTo("catalogue-database-app");
        assertThat(at(objects, "Ingress", "/spec/rules/0/host")).isEqualTo("catalogue.example.eu");
        assertThat(at(objects, "Ingress", "/spec/tls/0/secretName")).isEqualTo("catalogue-tls");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            replicas        | 0                    | replicas
            replica         | 3                    | replica
            memory          | 768                  | memory
            image.digest    | latest               | digest
            publicAddress   | catalogue.example.eu | publicAddress
            proxies[0]      | proxy.example.eu     | proxies
            ingress.enabled | true                 | host
            """)
    void a_setting_that_is_not_allowed_is_refused_by_its_name(String setting, String value, String named) {
        assertThatThrownBy(() -> template().set(setting, value).call())
                .hasMessageContaining("values don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    private static TemplateCommand template() {
        return new Helm(CHART)
                .template()
                .withName("catalogue")
                .withNamespace("catalogue")
                .withKubeVersion("1.30.0");
    }

    private static void keep(String name, String rendered) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/kubernetes"));
        Files.writeString(folder.resolve(name + ".yaml"), rendered);
    }

    private static String at(Map<String, JsonNode> objects, String kind, String pointer) {
        return objects.get(kind).at(pointer).asText();
    }

    private static Map<String, JsonNode> objects(String documents) throws IOException {
        Map<String, JsonNode> objects = new TreeMap<>();
        YAML.<JsonNode>readValues(documents)
                .readAll()
                .forEach(object -> objects.put(object.path("kind").asText(), object));
        return objects;
    }

    private static Map<String, JsonNode> base() throws IOException {
        try (Stream<Path> files = Files.list(BASE)) {
            Map<String, JsonNode> objects = new TreeMap<>();
            files.map(HelmChartTest::read)
                    .filter(object -> !object.path("kind").asText().equals("Kustomization"))
                    .forEach(object -> objects.put(object.path("kind").asText(), object));
            return objects;
        }
    }

    private static JsonNode read(Path file) {
        try {
            return YAML.readTree(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what each of the two puts in by its own customs: labels and what selects by them, notes, and the tag of the image. */
    private static Map<String, JsonNode> comparable(Map<String, JsonNode> objects) {
        objects.values().forEach(HelmChartTest::withoutLabels);
        return objects;
    }

    private static void withoutLabels(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(List.of("labels", "annotations", "matchLabels", "selector"));
            if (object.path("image").isTextual()) {
                object.put("image", object.path("image").asText().replaceFirst(":[0-9.]+$", ""));
            }
        }
        node.forEach(HelmChartTest::withoutLabels);
    }
}
