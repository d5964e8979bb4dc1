package eu.modelcatalogue.api.tables;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.export.Spreadsheets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches, comparisons and statistics as files: each is read back and held against the answer in JSON. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ExportsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String COMPARISON = "/v1/comparison?models=mistral-small-3.2,llama-4-maverick,apertus-70b";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    */*                                                      | application/json
                    text/html,application/xml;q=0.9,image/avif,*/*;q=0.8     | application/json
                    application/*                                            | application/json
                    text/*                                                   | text/csv;charset=UTF-8;header=present
                    text/csv                                                 | text/csv;charset=UTF-8;header=present
                    Text/CSV; header=present                                 | text/csv;charset=UTF-8;header=present
                    application/json;q=0.5, text/csv                         | text/csv;charset=UTF-8;header=present
                    text/csv;q=0.5, application/json                         | application/json
                    application/json ; q=0.5, text/csv ; q=0.6               | text/csv;charset=UTF-8;header=present
                    rubbish                                                  | application/json
                    rubbish, text/csv                                        | text/csv;charset=UTF-8;header=present
                    */*, application/json;q=0                                | text/csv;charset=UTF-8;header=present
                    application/x-ndjson                                     | application/x-ndjson
                    application/vnd.oasis.opendocument.spreadsheet           | application/vnd.oasis.opendocument.spreadsheet
                    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet, */*;q=0.1 | application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
                    """)
    void accept_chooses_the_format(String accept, String type) {
        for (String address : List.of("/v1/models", "/v1/statistics?by=region", COMPARISON, "/v1/statistics/quality")) {
            http().header("Accept", accept).get(address).then().statusCode(200).header("Content-Type", equalTo(type));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/*", "text/csv;q=0"})
    void what_cannot_be_had_is_a_406_that_says_what_can(String accept) {
        http().header("Accept", accept)
                .get("/v1/models")
                .then()
                .statusCode(406)
                .header("Content-Type", startsWith("application/problem+json"))
                .header("X-Content-Type-Options", "nosniff")
                .body("type", equalTo("/problems.html#not-acceptable"))
                .body(
                        "detail",
                        equalTo("The answer can be had as application/json, text/csv, " + XLSX + ", " + ODS
                                + ", application/x-ndjson."));
        http().header("Accept", "text/csv").get("/v1/editions").then().statusCode(406);
    }

    @ParameterizedTest
    @CsvSource({
        "json, application/json",
        "csv, text/csv;charset=UTF-8;header=present",
        "xlsx, " + XLSX,
        "ods, " + ODS,
        "ndjson, application/x-ndjson"
    })
    void the_parameter_beats_the_header(String format, String type) {
        http().header("Accept", "application/pdf")
                .get("/v1/models?format=" + format)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/models?format=pdf",
                "/v1/models?format=CSV",
                "/v1/models?format=csv&format=csv",
                "/v1/models?format=",
                "/v1/models?bom=true",
                "/v1/models?lang=fr",
                "/v1/models?format=csv&bom=yes",
                "/v1/models?format=xlsx&bom=true",
                "/v1/models?format=xlsx&lang=nl",
                "/v1/models?format=csv&weights=opn",
                "/v1/models?format=ndjson&fields=colour",
                "/v1/models?format=csv&facets=colour",
                "/v1/models?format=csv&limit=101",
                "/v1/statistics?by=region&format=csv&limit=5",
                "/v1/statistics?format=csv",
                "/v1/statistics/quality?format=pdf",
                "/v1/comparison?models=nobody&format=ods",
                "/v1/licences?format=csv&licenceClass=opn",
                "/v1/editions?format=csv"
            })
    void faults_are_told_as_everywhere(String address) {
        Response answer = http().get(address);
        answer.then().statusCode(400).header("Content-Type", startsWith("application/problem+json"));
        assertThat(answer.jsonPath().<String>getList("errors.allowed")).isNotEmpty();
    }

    @Test
    void an_unknown_format_and_what_else_is_wrong_are_told_at_once() {
        Response answer = http().get("/v1/models?format=pdf&weights=opn");
        assertThat(answer.jsonPath().<String>getList("errors.parameter"))
                .containsExactlyInAnyOrder("format", "weights");
        assertThat(answer.jsonPath().getString("errors.find { it.parameter == 'format' }.allowed"))
                .isEqualTo("one of [json, csv, xlsx, ods, ndjson, litellm, opa, ids, idsLines]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "ods", "ndjson"})
    void a_file_has_a_name_and_says_its_edition_and_is_not_sent_again(String format) {
        for (String address : List.of(
                "/v1/models?weights=open&", "/v1/statistics?by=region&", COMPARISON + "&", "/v1/statistics/quality?")) {
            Response file = get(address + "format=" + format);
            String tag = file.header("ETag");
            assertThat(file.header("Content-Disposition"))
                    .matches("attachment; filename=\"(models|statistics-region|comparison|coverage)-edition-1\\."
                            + format + "\"");
            assertThat(file.header("Edition-Number")).isEqualTo("1");
            assertThat(file.header("Edition-Digest")).startsWith("sha256:");
            assertThat(file.header("Cache-Control")).startsWith("public, max-age=60");
            // A file for programs is the same in every language where it has no sentences, so no header has chosen one.
            boolean spoken = Set.of("xlsx", "ods").contains(format) || address.startsWith("/v1/comparison");
            String packable = Set.of("xlsx", "ods").contains(format) ? "" : ", Accept-Encoding";
            assertThat(file.header("Vary")).isEqualTo("Accept" + packable + (spoken ? ", Accept-Language" : ""));
            http().header("If-None-Match", tag)
                    .get(address + "format=" + format)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .header("Edition-Number", "1");
            http().head(address + "format=" + format).then().statusCode(200).header("ETag", tag);
            // The link leads to the same answer, and the same file is the same bytes.
            String link = file.header("Link").replaceFirst("^<(.*?)>; rel=\"self\".*$", "$1");
            Response again = get(link);
            assertThat(again.header("ETag")).isEqualTo(tag);
            assertThat(again.asByteArray()).isEqualTo(file.asByteArray());
        }
    }

    @Test
    void each_format_and_each_language_of_people_is_an_answer_of_its_own() {
        List<String> tags = Stream.of(
                        "json", "csv", "csv&bom=true", "ndjson", "xlsx&lang=en", "xlsx&lang=fr", "ods&lang=fr")
                .map(format -> get("/v1/models?format=" + format).header("ETag"))
                .toList();
        assertThat(tags).doesNotHaveDuplicates();
        // Programs get the same in every language.
        assertThat(get("/v1/models?format=csv&lang=de").header("ETag")).isEqualTo(tags.get(1));
        assertThat(http().header("Accept", "text/csv").get("/v1/models").header("ETag"))
                .isEqualTo(tags.get(1));
        assertThat(get("/v1/models?format=json").header("ETag"))
                .isEqualTo(get("/v1/models").header("ETag"));
    }

    /** Every column of every row, against the pages of the search. */
    @Test
    void a_csv_has_the_whole_search_row_by_row() throws IOException {
        List<CSVRecord> records = csv("/v1/models?sort=-released&format=csv");
        List<JsonNode> items = items("sort=-released");
        assertThat(records).hasSameSizeAs(items);
        for (int row = 0; row < items.size(); row++) {
            assertThat(records.get(row).toMap()).isEqualTo(expected(items.get(row)));
        }
    }

    private static Map<String, String> expected(JsonNode item) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String field : List.of(
                "id",
                "name",
                "family",
                "weights",
                "code",
                "data",
                "licenceClass",
                "licence",
                "gate",
                "g7",
                "inferenceCode",
                "review",
                "self")) {
            row.put(field, item.get(field).asText());
        }
        row.put("answer", item.at("/answer/use").asText());
        row.put("developer", item.at("/developer/id").asText());
        row.put("developerName", item.at("/developer/name").asText());
        row.put("country", item.at("/developer/country").asText());
        row.put("region", item.at("/developer/region").asText());
        for (String field : List.of("parameters", "activeParameters", "releasedPrecision", "withdrawn")) {
            row.put(field, item.get(field).isNull() ? "" : item.get(field).asText());
        }
        String released =
                item.get("released").isNull() ? "" : item.get("released").asText();
        row.put(
                "released",
                switch (item.get("releasedPrecision").asText()) {
                    case "year" -> released.substring(0, 4);
                    case "month" -> released.substring(0, 7);
                    default -> released;
                });
        row.put(
                "g7Next",
                item.get("g7Next").isNull() ? "" : item.at("/g7Next/rung").asText());
        row.put("g7Missing", listed(item.at("/g7Next/missing")));
        row.put("provisional", listed(item.get("provisional")));
        row.put("aliases", listed(item.get("aliases")));
        row.put("identifiers", String.join(",", item.get("identifiers").findValuesAsText("purl")));
        row.put("inputModality", joined(item.at("/modalities/input")));
        row.put("modality", joined(item.at("/modalities/output")));
        item.get("verdicts")
                .properties()
                .forEach(verdict -> row.put(verdict.getKey(), verdict.getValue().asText()));
        return row;
    }

    private static String joined(JsonNode values) {
        String texts = listed(values);
        return texts.isEmpty() ? "unknown" : texts;
    }

    private static String listed(JsonNode values) {
        List<String> texts = new ArrayList<>();
        values.forEach(value -> texts.add(value.asText()));
        return String.join(",", texts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"weights=open&region=EU", "q=mistral&facets=licence", "meets=letter-2025", "q=nobody"})
    void a_filter_finds_the_same_models_in_every_format(String query) throws IOException {
        List<String> ids =
                items(query).stream().map(item -> item.get("id").asText()).toList();
        assertThat(csv("/v1/models?" + query + "&format=csv").stream().map(row -> row.get("id")))
                .isEqualTo(ids);
        assertThat(lines("/v1/models?" + query + "&format=ndjson").stream()
                        .map(line -> line.get("id").asText()))
                .isEqualTo(ids);
        assertThat(firstColumn(Spreadsheets.xlsx(bytes("/v1/models?" + query + "&format=xlsx"))))
                .isEqualTo(ids);
        assertThat(firstColumn(Spreadsheets.ods(bytes("/v1/models?" + query + "&format=ods"))))
                .isEqualTo(ids);
    }

    private static List<String> firstColumn(Map<String, List<List<String>>> sheets) {
        return sheets.get("Models").stream().skip(1).map(row -> row.get(0)).toList();
    }

    @Test
    void a_page_is_a_page_where_one_is_asked_for() throws IOException {
        List<JsonNode> all = items("sort=prominence");
        assertThat(csv("/v1/models?format=csv&limit=20")).hasSize(20);
        assertThat(csv("/v1/models?format=csv&offset=90")).hasSize(all.size() - 90);
        assertThat(csv("/v1/models?format=csv&limit=3&offset=5").stream().map(row -> row.get("id")))
                .isEqualTo(all.subList(5, 8).stream()
                        .map(item -> item.get("id").asText())
                        .toList());
        assertThat(get("/v1/models?format=csv&limit=20").header("ETag"))
                .isNotEqualTo(get("/v1/models?format=csv").header("ETag"));
    }

    @Test
    void fields_choose_columns() throws IOException {
        assertThat(get("/v1/models?format=csv&fields=released,id,developer&alias=LLM360/Amber")
                        .asString())
                .isEqualTo(
                        "id,developer,developerName,country,region,released\r\namber,llm360,LLM360,unknown,unknown,2023-12-06\r\n");
        assertThat(lines("/v1/models?format=ndjson&fields=id,weights&alias=LLM360/Amber"))
                .containsExactly(JSON.readTree("{\"id\": \"amber\", \"weights\": \"open\"}"));
    }

    @Test
    void a_byte_order_mark_for_spreadsheets() {
        assertThat(bytes("/v1/models?format=csv&bom=true")).startsWith(0xEF, 0xBB, 0xBF, 'i', 'd', ',');
        assertThat(bytes("/v1/models?format=csv&bom=false")).startsWith('i', 'd', ',');
    }

    /** Every fact with its evidence: the lines are what each model says of itself, as is seen of one in ten. */
    @Test
    void lines_of_models_are_the_models() throws IOException {
        List<JsonNode> lines = lines("/v1/models?format=ndjson");
        assertThat(lines).hasSize(items("sort=name").size());
        for (int at = 0; at < lines.size(); at += 10) {
            assertThat(lines.get(at))
                    .isEqualTo(JSON.readTree(
                            get(lines.get(at).get("self").asText()).asByteArray()));
        }
        assertThat(get("/v1/models?format=ndjson").header("Transfer-Encoding")).isEqualTo("chunked");
    }

    @Test
    void a_spreadsheet_speaks_the_language_that_is_asked_for() throws IOException {
        Map<String, List<List<String>>> xlsx =
                Spreadsheets.xlsx(bytes("/v1/models?q=llama-4-maverick&format=xlsx&lang=fr"));
        Response ods = http().header("Accept-Language", "fr").get("/v1/models?q=llama-4-maverick&format=ods");
        assertThat(ods.header("Content-Language")).isEqualTo("fr");
        assertThat(Spreadsheets.ods(ods.asByteArray()).get("Modèles")).isEqualTo(xlsx.get("Modèles"));

        assertThat(xlsx.keySet()).containsExactly("Modèles", "À propos de ce tableau");
        assertThat(row(xlsx.get("Modèles"), "llama-4-maverick"))
                .containsEntry("Région", "autre pays")
                .containsEntry("Publication", "day 2025-04-05")
                .containsEntry("Paramètres", "number 400000000000")
                .containsEntry("Classe de la licence", "avec restrictions")
                .containsEntry("Les quatre libertés de la lettre ouverte (letter-2025@3)", "non satisfait");
    }

    /** The row of a model by its heads. */
    private static Map<String, String> row(List<List<String>> rows, String id) {
        List<String> cells =
                rows.stream().filter(row -> row.get(0).equals(id)).findFirst().orElseThrow();
        Map<String, String> row = new LinkedHashMap<>();
        for (int column = 0; column < cells.size(); column++) {
            row.put(rows.get(0).get(column), cells.get(column));
        }
        return row;
    }

    @Test
    void the_second_sheet_says_where_the_first_comes_from() throws IOException {
        Response file = get("/v1/models?weights=open&developer=llm360&format=xlsx");
        List<List<String>> notes = Spreadsheets.xlsx(file.asByteArray()).get("About this table");
        assertThat(notes)
                .contains(
                        List.of("Sovereign Model Catalogue"),
                        List.of("Edition", "1"),
                        List.of("Digest", file.header("Edition-Digest")),
                        List.of("Question", "developer=llm360 & weights=open"),
                        List.of(
                                "Link (path)",
                                "/v1/models?developer=llm360&edition=1&format=xlsx&lang=en&weights=open"),
                        List.of("", "For information. Not legal advice."),
                        List.of(
                                "Data on AI Models",
                                "Epoch AI",
                                "CC-BY-4.0",
                                "Epoch AI, ‘Data on AI Models’. Published online at epoch.ai. Retrieved from https://epoch.ai/data/ai-models, CC-BY-4.0.",
                                "https://epoch.ai/data/ai-models"));
        assertThat(notes.toString())
                .contains("eu-sovereign@2")
                .contains("neither a ground for exclusion nor a selection or award criterion");
    }

    /** The sources of the facts, of the developer's and of the licences', and no others. */
    @Test
    void the_second_sheet_quotes_whom_the_facts_rest_on() throws IOException {
        String query = "alias=LLM360/Amber";
        JsonNode model = lines("/v1/models?format=ndjson&" + query).get(0);
        Set<String> quoted = new TreeSet<>(quoted(model));
        quoted.addAll(
                quoted(JSON.readTree(get(model.at("/links/developer").asText()).asByteArray())));
        for (JsonNode licence : model.at("/links/licences")) {
            quoted.addAll(quoted(JSON.readTree(get(licence.asText()).asByteArray())));
        }
        List<JsonNode> sources = new ArrayList<>();
        JSON.readTree(get("/v1/sources").asByteArray()).get("items").forEach(sources::add);
        List<String> expected = sources.stream()
                .filter(source -> quoted.contains(source.get("id").asText()))
                .map(source -> source.get("attribution").asText())
                .toList();

        List<List<String>> notes =
                Spreadsheets.ods(bytes("/v1/models?format=ods&" + query)).get("About this table");
        int heads = notes.indexOf(List.of("Source", "Publisher", "Licence", "Attribution", "Address"));
        assertThat(notes.subList(heads + 1, notes.size()).stream().map(line -> line.get(3)))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeBetween(3, sources.size() - 1);
    }

    private static Set<String> quoted(JsonNode subject) {
        Set<String> sources = new TreeSet<>();
        subject.get("facts")
                .forEach(fact -> fact.get("evidence").forEach(claim -> {
                    sources.add(claim.get("source").asText());
                    sources.add(claim.get("via").asText());
                }));
        return sources;
    }

    @Test
    void a_statistic_as_a_table_has_the_figures_of_the_answer() throws IOException {
        for (String by :
                List.of("region,weights", "releasedYear", "letter-2025,eu-sovereign", "licence&weights=open")) {
            List<Map<String, String>> expected = new ArrayList<>();
            for (JsonNode figure :
                    JSON.readTree(get("/v1/statistics?by=" + by).asByteArray()).get("rows")) {
                Map<String, String> row = new LinkedHashMap<>();
                figure.get("values")
                        .properties()
                        .forEach(value ->
                                row.put(value.getKey(), value.getValue().asText()));
                row.put("count", figure.get("count").asText());
                row.put(
                        "countProvisional",
                        figure.get("provisional").isNull()
                                ? ""
                                : figure.get("provisional").asText());
                row.put("share", plain(figure.get("share").asText()));
                row.put(
                        "models",
                        figure.get("models").isNull()
                                ? ""
                                : figure.get("models").asText());
                expected.add(row);
            }
            List<Map<String, String>> actual = csv("/v1/statistics?by=" + by + "&format=csv").stream()
                    .map(CSVRecord::toMap)
                    .toList();
            actual.forEach(row -> row.computeIfPresent("share", (name, share) -> plain(share)));
            assertThat(actual).isEqualTo(expected);
        }
        int total = get("/v1/models?developer=mistral-ai").jsonPath().getInt("total");
        assertThat(lines("/v1/statistics?by=region&developer=mistral-ai&format=ndjson")
                        .get(0))
                .isEqualTo(JSON.readTree("""
                        {"region": "EU", "count": %d, "countProvisional": null, "share": 1.0000, "models": "/v1/models?developer=mistral-ai&edition=1&region=EU"}
                        """.formatted(total)));
        assertThat(Spreadsheets.ods(bytes("/v1/statistics?by=releasedYear&developer=llm360&format=ods&lang=de"))
                        .get("Statistik")
                        .get(1))
                .element(0)
                .isEqualTo("number 2023");
    }

    /** Trailing zeros are no part of a number. */
    private static String plain(String number) {
        return new BigDecimal(number).stripTrailingZeros().toPlainString();
    }

    @Test
    void a_comparison_as_a_table_has_the_values_of_the_answer() throws IOException {
        JsonNode comparison = JSON.readTree(get(COMPARISON + "&lang=fr").asByteArray());
        List<String> expected = new ArrayList<>();
        comparison
                .get("attributes")
                .forEach(line ->
                        expected.add("attribute " + line.get("attribute").asText() + values(line)));
        comparison.get("verdicts").forEach(profile -> {
            expected.add("profile " + profile.get("profile").asText() + values(profile) + " "
                    + profile.get("title").asText());
            profile.get("rules")
                    .forEach(rule -> expected.add("rule " + rule.get("rule").asText() + values(rule) + " "
                            + rule.get("statement").asText()));
        });
        List<String> actual = csv(COMPARISON + "&lang=fr&format=csv").stream()
                .map(row -> "%s %s %s %s"
                                .formatted(
                                        row.get("kind"),
                                        row.get("name"),
                                        String.join(
                                                " ",
                                                row.get("mistral-small-3.2"),
                                                row.get("llama-4-maverick"),
                                                row.get("apertus-70b")),
                                        row.get("same"))
                        + (row.get("kind").equals("attribute") ? "" : " " + row.get("statement")))
                .toList();
        assertThat(actual).isEqualTo(expected);
        assertThat(get(COMPARISON + "&lang=fr&format=csv").header("ETag"))
                .isNotEqualTo(get(COMPARISON + "&lang=de&format=csv").header("ETag"));
    }

    private static String values(JsonNode line) {
        List<String> values = new ArrayList<>();
        line.get("values").forEach(value -> values.add(value.asText()));
        return " " + String.join(" ", values) + " " + line.get("same").asText();
    }

    @Test
    void coverage_as_a_table_has_the_figures_of_the_answer() throws IOException {
        List<String> expected = new ArrayList<>();
        JSON.readTree(get("/v1/statistics/quality").asByteArray())
                .get("coverage")
                .forEach(one -> expected.add(String.join(
                        " ",
                        one.get("attribute").asText(),
                        one.get("known").asText(),
                        one.get("unverified").asText(),
                        one.get("disputed").asText())));
        assertThat(csv("/v1/statistics/quality?format=csv").stream()
                        .map(row -> String.join(
                                " ",
                                row.get("attribute"),
                                row.get("known"),
                                row.get("unverified"),
                                row.get("disputed"))))
                .isEqualTo(expected);
    }

    private static List<JsonNode> items(String query) throws IOException {
        List<JsonNode> items = new ArrayList<>();
        String next = "/v1/models?limit=100&" + query;
        while (next != null) {
            JsonNode page = JSON.readTree(get(next).asByteArray());
            page.get("items").forEach(items::add);
            next = page.get("next").isNull() ? null : page.get("next").asText();
        }
        return items;
    }

    private static List<CSVRecord> csv(String address) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(bytes(address), StandardCharsets.UTF_8)))
                .getRecords();
    }

    private static List<JsonNode> lines(String address) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : new String(bytes(address), StandardCharsets.UTF_8).split("\n")) {
            if (!line.isEmpty()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }

    private static byte[] bytes(String address) {
        return get(address).asByteArray();
    }

    private static Response get(String address) {
        Response answer = http().get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer;
    }

    private static RequestSpecification http() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
