package eu.modelcatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.modelcatalogue.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What catalogues of public software read of this program says what the program is. Source: publiccode.yml 0.4, the standard
 * (https://yml.publiccode.tools/schema.core.html).
 */
class PubliccodeTest {

    private static final Path TEMPLATE = Path.of("src/main/publiccode/publiccode.yml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/publiccodeYmlVersion",
                "/name",
                "/url",
                "/platforms/0",
                "/categories/0",
                "/developmentStatus",
                "/softwareType",
                "/description/en/shortDescription",
                "/description/en/longDescription",
                "/description/en/features/0",
                "/legal/license",
                "/maintenance/type",
                "/maintenance/contacts/0/name",
                "/localisation/localisationReady",
                "/localisation/availableLanguages/0"
            })
    void what_is_required_is_there(String pointer) throws IOException {
        assertThat(template().at(pointer).asText()).isNotBlank();
    }

    @Test
    void texts_have_the_lengths_that_are_allowed() throws IOException {
        JsonNode english = template().at("/description/en");

        assertThat(english.at("/genericName").asText()).hasSizeLessThanOrEqualTo(35);
        assertThat(english.at("/shortDescription").asText()).hasSizeLessThanOrEqualTo(150);
        assertThat(english.at("/longDescription").asText()).hasSizeBetween(150, 10_000);
    }

    @Test
    void version_day_licence_and_languages_are_those_of_the_program() throws IOException {
        JsonNode template = template();
        String pom = Files.readString(Path.of("pom.xml"));
        String version = template.at("/softwareVersion").asText();

        assertThat(pom)
                .contains("<version>" + version + "</version>\n  <name>"
                        + template.at("/name").asText());
        assertThat(pom).contains("<name>" + template.at("/legal/license").asText() + "</name>");
        assertThat(Files.readString(Path.of("CHANGELOG.md")))
                .containsPattern("## \\[" + Pattern.quote(version) + "\\] - "
                        + template.at("/releaseDate").asText());
        assertThat(StreamSupport.stream(
                                template.at("/localisation/availableLanguages").spliterator(), false)
                        .map(JsonNode::asText))
                .isEqualTo(Language.values().stream().map(Language::word).toList());
    }

    /** The only value that differs from copy to copy is a setting of the build, and is left out of the repository. */
    @Test
    void the_address_of_the_repository_is_a_setting_of_the_build() throws IOException {
        assertThat(template().at("/url").asText()).isEqualTo("@repository@");
        assertThat(Files.readAllLines(TEMPLATE).stream().filter(line -> line.contains("@")))
                .isEqualTo(List.of("url: \"@repository@\""));
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("if=\"publiccode.repository\"", "token=\"repository\" value=\"${publiccode.repository}\"");
    }

    private static JsonNode template() throws IOException {
        return new YAMLMapper().readTree(Files.readString(TEMPLATE));
    }
}
