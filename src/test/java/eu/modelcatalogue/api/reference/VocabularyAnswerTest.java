package eu.modelcatalogue.api.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.domain.Word;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** The vocabulary as data: whole, in three languages, as JSON and as a table. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class VocabularyAnswerTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void nothing_is_missing() throws IOException {
        JsonNode attributes = vocabulary().get("attributes");
        List<String> expected = Stream.of(SubjectKind.values())
                .flatMap(subject -> Attribute.of(subject).keySet().stream().map(name -> subject.word() + " " + name))
                .toList();

        assertThat(texts(
                        attributes,
                        one -> one.get("subject").asText() + " "
                                + one.get("attribute").asText()))
                .isEqualTo(expected);
        attributes.forEach(one -> {
            Attribute attribute = Attribute.of(
                            Word.parse(SubjectKind.class, one.get("subject").asText()))
                    .get(one.get("attribute").asText());
            List<String> values = new ArrayList<>(attribute.allowed());
            if (!values.isEmpty()) {
                values.add("unknown");
            }
            assertThat(one.get("type").asText()).isEqualTo(attribute.type().word());
            assertThat(texts(one.get("values"), value -> value.get("value").asText()))
                    .isEqualTo(values);
        });
    }

    @Test
    void an_attribute_is_told_so() throws IOException {
        JsonNode attributes = vocabulary().get("attributes");

        assertThat(named(attributes, "attribute", "access.gate")).isEqualTo(JSON.readTree("""
                {
                  "subject": "model",
                  "attribute": "access.gate",
                  "type": "word",
                  "means": {"en": "what is asked for before the download", "fr": "condition préalable au téléchargement", "de": "Voraussetzungen für den Download"},
                  "values": [
                    {"value": "none", "means": {"en": "none", "fr": "néant", "de": "keine"}, "since": null},
                    {"value": "clickThrough", "means": {"en": "acceptance of terms by a click", "fr": "acceptation des conditions par un clic", "de": "Zustimmung zu Bedingungen per Klick"}, "since": null},
                    {"value": "contactInfo", "means": {"en": "contact data asked for", "fr": "fourniture de coordonnées", "de": "Angabe von Kontaktdaten"}, "since": null},
                    {"value": "manualApproval", "means": {"en": "approval by the developer", "fr": "validation par le développeur", "de": "Freigabe durch den Entwickler"}, "since": null},
                    {"value": "apiOnly", "means": {"en": "API only, no download", "fr": "API uniquement, sans téléchargement", "de": "nur API, kein Download"}, "since": null},
                    {"value": "unknown", "means": {"en": "unknown", "fr": "inconnu", "de": "nicht bekannt"}, "since": null}
                  ]
                }"""));
        assertThat(named(named(attributes, "attribute", "additionalTerms").get("values"), "value", "law")
                        .get("since")
                        .asText())
                .isEqualTo("2026-11-26");
    }

    @Test
    void closed_lists_are_whole() throws IOException {
        JsonNode lists = vocabulary().get("lists");

        assertThat(words(lists, "verification")).isEqualTo(Word.words(Verification.class));
        assertThat(words(lists, "region")).isEqualTo(Word.words(Region.class));
        assertThat(words(lists, "component")).isEqualTo(Word.words(Component.class));
        assertThat(words(lists, "g7"))
                .containsExactly(
                        "openSourceOpenData",
                        "openSource",
                        "openWeights",
                        "weightsAvailable",
                        "none",
                        "closed",
                        "unknown");
        assertThat(named(named(lists, "list", "region").get("words"), "word", "UK"))
                .isEqualTo(
                        JSON.readTree(
                                "{\"word\": \"UK\", \"means\": {\"en\": \"United Kingdom\", \"fr\": \"Royaume-Uni\", \"de\": \"Vereinigtes Königreich\"}}"));
    }

    /** A row for each attribute and list, and one for each of their values. */
    @Test
    void the_table_says_the_same() throws IOException {
        JsonNode vocabulary = vocabulary();
        List<String> expected = new ArrayList<>();
        for (JsonNode one : vocabulary.get("attributes")) {
            String key = "attribute|%s|%s|%s|"
                    .formatted(
                            one.get("subject").asText(),
                            one.get("attribute").asText(),
                            one.get("type").asText());
            expected.add(key + "|" + means(one) + "|");
            one.get("values")
                    .forEach(value -> expected.add(key + value.get("value").asText() + "|" + means(value) + "|"
                            + value.get("since").asText("")));
        }
        for (JsonNode one : vocabulary.get("lists")) {
            String key = "list||%s||".formatted(one.get("list").asText());
            expected.add(key + "|" + means(one) + "|");
            one.get("words").forEach(word -> expected.add(key + word.get("word").asText() + "|" + means(word) + "|"));
        }

        Response answer = given().get("/v1/vocabulary?format=csv");
        assertThat(answer.header("Content-Disposition"))
                .matches("attachment; filename=\"vocabulary-edition-\\d+.csv\"");
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(answer.asString()))
                .getRecords();
        assertThat(rows.stream()
                        .map(row -> Stream.of("kind", "subject", "name", "type", "value", "en", "fr", "de", "since")
                                .map(row::get)
                                .reduce((one, other) -> one + "|" + other)
                                .orElseThrow()))
                .isEqualTo(expected);
    }

    @Test
    void other_files_and_faults_are_as_everywhere() {
        for (String format : List.of("xlsx", "ods", "ndjson")) {
            given().get("/v1/vocabulary?lang=de&format=" + format).then().statusCode(200);
        }
        Response answer = given().get("/v1/vocabulary");
        given().header("If-None-Match", answer.header("ETag"))
                .get("/v1/vocabulary")
                .then()
                .statusCode(304);
        assertThat(given().get("/v1/vocabulary?lang=fr&subject=model")
                        .jsonPath()
                        .<String>getList("errors.detail"))
                .containsExactlyInAnyOrder(
                        "does not go with JSON, which is the same in every language here",
                        "is not a parameter of this resource");
        assertThat(given().get("/v1").jsonPath().getString("links.vocabulary")).isEqualTo("/v1/vocabulary");
    }

    private static JsonNode vocabulary() throws IOException {
        return JSON.readTree(
                given().get("/v1/vocabulary").then().statusCode(200).extract().asByteArray());
    }

    private static List<String> words(JsonNode lists, String name) {
        return texts(
                named(lists, "list", name).get("words"),
                word -> word.get("word").asText());
    }

    private static JsonNode named(JsonNode all, String field, String name) {
        return StreamSupport.stream(all.spliterator(), false)
                .filter(one -> one.get(field).asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode all, Function<JsonNode, String> text) {
        return StreamSupport.stream(all.spliterator(), false).map(text).toList();
    }

    private static String means(JsonNode one) {
        JsonNode means = one.get("means");
        return means.get("en").asText() + "|" + means.get("fr").asText() + "|"
                + means.get("de").asText();
    }
}
