package eu.modelcatalogue.syntax.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How values of each type are read: their canonical spelling, and what is said of a value that is not allowed. */
class ValueCodecTest {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Notes down what is reported, with bounds as small as the tests need. */
    private static final class Noted implements ValueReport {

        private final List<String> lines = new ArrayList<>();

        @Override
        public Bounds bounds() {
            return new Bounds(20, 3, 1);
        }

        @Override
        public void fault(String place, JsonNode node, String detail, String allowed) {
            lines.add("%s %s: %s".formatted(place, detail, allowed));
        }

        @Override
        public void respelled(String place, JsonNode node, String canonical) {
            lines.add("%s is written %s".formatted(place, canonical));
        }

        @Override
        public void organisation(String place, JsonNode node, String id) {
            lines.add("%s names the organisation %s".formatted(place, id));
        }

        @Override
        public void licence(String place, JsonNode node, String id) {
            lines.add("%s names the licence %s".formatted(place, id));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            access.gate               | "none"                   | none            |
            access.gate               | "wide open"              | -               | at is not allowed: one of [none, clickThrough, contactInfo, manualApproval, apiOnly] or unknown
            architectureClass         | "MistralForCausalLM"     | MistralForCausalLM |
            architectureClass         | "a text that is far too long" | -          | at is not allowed: text of at most 20 characters
            architectureClass         | "two\\nlines"            | -               | at is not allowed: text of at most 20 characters
            parameters                | 24000000000              | 24000000000     |
            training.computeFlop      | 3.30e24                  | 3.3e+24         |
            parameters                | -1                       | -               | at is not a number within bounds: a number from 0 to 1e40
            parameters                | "7B"                     | -               | at is not a number within bounds: a number from 0 to 1e40
            released                  | "2025-06"                | 2025-06         |
            released                  | "2025-02-30"             | -               | at is not a day of the calendar: a year, a month or a day as in 2025-06-30
            origin.trainingComputeLocation | "FR"                | FR              |
            origin.trainingComputeLocation | "XX"                | -               | at is not allowed: an ISO 3166-1 alpha-2 code, or EU
            modalities.output         | ["text", "image", "text"] | image,text     |
            modalities.output         | ["smell"]                | ``              | at/0 is not allowed: any of [text, image, audio, video, embedding, other]
            modalities.output         | "text"                   | -               | at is not a list: a list of at most 3 any of [text, image, audio, video, embedding, other]
            origin.partners           | ["a", "b", "c", "d"]     | -               | at is not a list: a list of at most 3 texts without commas
            languages.claimed         | ["eng", "fr"]            | en,fr           | at/0 is written en
            languages.claimed         | ["zz"]                   | zz              | at/0 is not a language tag: tags of BCP 47, such as fr or pt-BR
            origin.developer          | "acme"                   | acme            | at names the organisation acme
            components.weightsFinal.licence | "MIT"              | MIT             | at names the licence MIT
            components.weightsFinal.licence | "NONE"             | NONE            |
            components.weightsFinal.licence | "MIT AND"          | -               | at is not an SPDX expression: such as Apache-2.0, MIT OR Apache-2.0, LicenseRef-…, or NONE; brackets at most 20 deep
            lineage                   | []                       | none            |
            """)
    void a_value_is_read(String attribute, String json, String canonical, String reported)
            throws JsonProcessingException {
        Noted noted = new Noted();
        Attribute of = Objects.requireNonNull(Attribute.of(SubjectKind.MODEL).get(attribute));

        assertThat(ValueCodecs.of(of).read(of, JSON.readTree(json), "at", noted))
                .isEqualTo(canonical);
        assertThat(String.join("; ", noted.lines)).isEqualTo(reported == null ? "" : reported);
    }

    @Test
    void a_lineage_names_bases_relations_and_licences() throws JsonProcessingException {
        Noted noted = new Noted();
        Attribute lineage =
                Objects.requireNonNull(Attribute.of(SubjectKind.MODEL).get(Attribute.LINEAGE));
        JsonNode body = JSON.readTree("""
                [{"base": "a;b", "relation": "copied", "licence": "unknown", "since": "2025"}]""");

        assertThat(ValueCodecs.of(lineage).read(lineage, body, "at", noted)).isEqualTo("none");
        assertThat(noted.lines)
                .containsExactly(
                        "at/0/since is not a field of a base: one of [base, licence, relation]",
                        "at/0/base is not allowed: id of a model of the catalogue, or a name without ; and |",
                        "at/0/relation is not allowed: one of [finetune, distil, merge, adapter, quantised]");
    }

    @ParameterizedTest
    @EnumSource(Attribute.Type.class)
    void each_type_has_a_codec(Attribute.Type type) {
        Attribute attribute = new Attribute("example", type, List.of());
        assertThat(ValueCodecs.of(attribute)
                        .schema(attribute, "Example.", "x")
                        .path("type")
                        .asText())
                .isNotEmpty();
        assertThat(ValueCodecs.of(attribute).formField().kind()).isIn("select", "licence", "country", "text");
    }
}
