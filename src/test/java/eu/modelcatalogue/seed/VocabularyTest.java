package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.SubjectKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemas of the seeds and the attributes of the code are one vocabulary. */
class VocabularyTest {

    @ParameterizedTest
    @CsvSource({"MODEL, model", "ORGANISATION, organisation", "LICENCE, licence", "SERVICE, service"})
    void the_schema_and_the_code_know_the_same_attributes_and_words(SubjectKind kind, String schema)
            throws IOException {
        JsonNode root = new ObjectMapper()
                .readTree(Path.of("seeds/schema/" + schema + ".schema.json").toFile());
        Map<String, List<String>> inSchema = new TreeMap<>();
        collect(root, root.at("/$defs/statement/properties/says"), "", inSchema);

        Map<String, List<String>> inCode = new TreeMap<>();
        Attribute.of(kind).values().forEach(attribute -> {
            boolean words = attribute.type() == Attribute.Type.WORD || attribute.type() == Attribute.Type.LIST;
            inCode.put(
                    attribute.name(),
                    words ? attribute.allowed().stream().sorted().toList() : List.of());
        });
        // The flag that only the SPDX list states.
        inCode.remove("fsfFree");
        // Follows from offers, so that no file of the seeds states it.
        inCode.remove("hosting.independentHosts");

        assertThat(inCode).isEqualTo(inSchema);
    }

    @Test
    void the_schema_and_the_code_know_the_same_kinds_of_sources() throws IOException {
        JsonNode kinds = new ObjectMapper()
                .readTree(Path.of("seeds/schema/source.schema.json").toFile())
                .at("/properties/kind/enum");

        assertThat(Source.KINDS)
                .containsExactlyElementsOf(
                        new ObjectMapper().convertValue(kinds, new TypeReference<List<String>>() {}));
    }

    private static void collect(JsonNode root, JsonNode node, String prefix, Map<String, List<String>> found) {
        node.path("properties").properties().forEach(entry -> {
            String name = prefix.isEmpty() ? entry.getKey() : prefix + "." + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.has("$ref")) {
                value = root.at(value.get("$ref").asText().substring(1));
            }
            if (value.path("type").asText().equals("object")) {
                collect(root, value, name, found);
                return;
            }
            List<String> words = new ArrayList<>();
            (value.has("items") ? value.at("/items/enum") : value.path("enum"))
                    .forEach(word -> words.add(word.asText()));
            words.sort(null);
            found.put(name, words);
        });
    }
}
