package eu.modelcatalogue.api.reference;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.export.Spreadsheets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The lists of licences, organisations and sources: each narrowed list is held against the whole, each table against the list. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ListsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            licences      | licenceClass=open                       | /licenceClass = open
            licences      | licenceClass=!open,!unknown             | /licenceClass != open ; /licenceClass != unknown
            licences      | commercialUse=true&osiApproved=unknown  | /terms/commercialUse = true ; /terms/osiApproved = unknown
            licences      | useRestrictions=none,law&governingLaw=US | /terms/useRestrictions = none,law ; /terms/governingLaw = US
            organisations | region=EU                               | /region = EU
            organisations | region=EEA                              | /region = EU,EEA
            organisations | country=FR,DE&kind=!company             | /country = FR,DE ; /kind != company
            organisations | ultimateParent=alphabet                 | /ultimateParent = alphabet
            services      | serviceRole=router                      | /serviceRole = router
            services      | controlRegion=EU&serviceRole=host       | /controlRegion = EU ; /serviceRole = host
            services      | seatRegion=EEA                          | /seatRegion = EU,EEA
            services      | operator=alibaba                        | /operator = alibaba
            sources       | kind=index,study                        | /kind = index,study
            sources       | licence=CC-BY-4.0&kind=!index           | /licence = CC-BY-4.0 ; /kind != index
            """)
    void a_narrowed_list_has_what_fits(String list, String query, String conditions) throws IOException {
        Predicate<JsonNode> fits =
                Stream.of(conditions.split(" ; ")).map(ListsTest::condition).reduce(one -> true, Predicate::and);
        List<JsonNode> expected = items("/v1/" + list).stream().filter(fits).toList();

        assertThat(expected).isNotEmpty().hasSizeLessThan(items("/v1/" + list).size());
        assertThat(items("/v1/" + list + "?" + query)).isEqualTo(expected);
    }

    @Test
    void a_list_of_excluded_fields_has_each_of_its_values() {
        List<String> all = given().get("/v1/licences")
                .jsonPath()
                .getList("items.findAll { it.terms.excludedFields.split(',').contains('military') }.id");

        assertThat(all).isNotEmpty();
        assertThat(given().get("/v1/licences?excludedFields=military")
                        .jsonPath()
                        .<String>getList("items.id"))
                .isEqualTo(all);
    }

    /** A facet of a closed list shows its zeros, and that a list is known to be empty. */
    @Test
    void excluded_fields_are_a_closed_list() {
        assertThat(given().get("/v1/licences?facets=excludedFields")
                        .jsonPath()
                        .<String>getList("facets.excludedFields.value"))
                .containsExactly(
                        "none",
                        "military",
                        "criticalInfrastructure",
                        "lawEnforcement",
                        "medicalAdvice",
                        "publicAdministration",
                        "biometrics",
                        "weapons",
                        "legalAdvice",
                        "other",
                        "unknown");
        assertThat(given().get("/v1/licences?excludedFields=warfare").jsonPath().getString("errors[0].allowed"))
                .contains("military", "none");
        assertThat(
                        given().get("/v1/vocabulary")
                                .jsonPath()
                                .getString(
                                        "attributes.find { it.attribute == 'excludedFields' }.values.find { it.value == 'lawEnforcement' }.means.de"))
                .isEqualTo("Polizei und Strafverfolgung");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            licences      | llama4               | LicenseRef-Llama-4       | LicenseRef-Llama-3.1
            licences      | apache SOFTWARE      | Apache-2.0               | MIT
            organisations | Mistral-AI           | mistral-ai               | meta
            sources       | radboud              | osai-index               | spdx
            sources       | Language  University | osai-index               | huggingface
            """)
    void words_find_what_is_called_so(String list, String words, String found, String other) {
        List<String> all = given().get("/v1/" + list).jsonPath().getList("items.id");
        Response narrowed = given().queryParam("q", words).get("/v1/" + list);
        List<String> ids = narrowed.jsonPath().getList("items.id");

        assertThat(all).contains(found, other);
        assertThat(ids).contains(found).doesNotContain(other);
        assertThat(given().urlEncodingEnabled(false)
                        .get(narrowed.jsonPath().getString("self"))
                        .asString())
                .isEqualTo(narrowed.asString());
    }

    /** Terms of a licence by itself: those of a model with nothing beside it. */
    @Test
    void a_licence_has_the_class_of_the_models_that_add_nothing_to_it() {
        assertThat(given().get("/v1/licences/Apache-2.0").jsonPath().getString("licenceClass"))
                .isEqualTo("open");
        assertThat(given().get("/v1/licences/LicenseRef-Llama-4").jsonPath().getString("licenceClass"))
                .isEqualTo("restricted");
        assertThat(given().get("/v1/licences/CC-BY-NC-4.0").jsonPath().getString("licenceClass"))
                .isEqualTo("nonCommercial");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/licences?osiApproved=true&limit=3",
                "/v1/organisations?limit=100&region=!EU",
                "/v1/sources?limit=7&kind=dataset"
            })
    void pages_make_up_the_whole(String first) throws IOException {
        List<JsonNode> whole = items(first.replaceAll("limit=\\d+&?", ""));
        List<JsonNode> read = new ArrayList<>();
        int pages = 0;
        String next = first;
        while (next != null) {
            JsonNode page = answer(next);
            assertThat(page.get("total").asInt()).isEqualTo(whole.size());
            assertThat(answer(page.get("self").asText())).isEqualTo(page);
            page.get("items").forEach(read::add);
            next = page.get("next").asText(null);
            pages++;
        }

        assertThat(pages).isGreaterThan(1);
        assertThat(read).isEqualTo(whole);
    }

    @Test
    void without_anything_said_all_are_on_one_page() throws IOException {
        for (String list : List.of("/v1/licences", "/v1/organisations", "/v1/sources")) {
            JsonNode whole = answer(list);
            assertThat(whole.get("items")).hasSize(whole.get("total").asInt());
            assertThat(whole.get("next").isNull()).isTrue();
            assertThat(whole.get("self").asText())
                    .isEqualTo(list + "?edition=" + whole.at("/edition/number").asText());
        }
    }

    /** Each count is what the list gives where that value is asked for instead. */
    @ParameterizedTest
    @CsvSource({
        "/v1/licences?commercialUse=true&limit=1, licenceClass",
        "/v1/licences?licenceClass=restricted, licenceClass",
        "/v1/licences?licenceClass=!open, governingLaw",
        "/v1/organisations?region=EU, kind",
        "/v1/organisations?kind=university, country",
        "/v1/organisations?kind=!company&region=CH, region",
        "/v1/sources?licence=CC-BY-4.0, kind",
        "/v1/sources?kind=index&limit=2, licence"
    })
    void a_facet_counts_as_if_its_own_filter_were_not_set(String address, String facet) throws IOException {
        JsonNode facets = answer(address + "&facets=" + facet).get("facets");
        String others = address.replaceAll(facet + "=[^&]*&?", "").replaceAll("[?&]$", "");

        assertThat(facets).hasSize(1);
        assertThat(facets.get(facet)).hasSizeGreaterThan(2);
        for (JsonNode value : facets.get(facet)) {
            assertThat(value.get("count").asInt())
                    .as(value.toString())
                    .isEqualTo(
                            answer(and(others, facet + "=" + value.get("value").asText()))
                                    .get("total")
                                    .asInt());
        }
    }

    @Test
    void all_faults_are_told_at_once() {
        Response answer = given().get(
                        "/v1/licences?licenceClass=opn,open&modify=yes&governingLaw=XX&facets=self&limit=0&colour=red&lang=fr");

        answer.then().statusCode(400);
        assertThat(answer.jsonPath().<String>getList("errors.parameter"))
                .containsExactlyInAnyOrder(
                        "licenceClass", "modify", "governingLaw", "facets", "limit", "colour", "lang");
        assertThat(given().get("/v1/organisations?country=XX&kind=firm&region=France&ultimateParent=nobody")
                        .jsonPath()
                        .<String>getList("errors.parameter"))
                .containsExactlyInAnyOrder("country", "kind", "region", "ultimateParent");
        given().get("/v1/organisations?country=LI").then().statusCode(200);
        assertThat(given().get("/v1/sources?kind=blog&licence=CC-BY-9&limit=1001&facets=name")
                        .jsonPath()
                        .<String>getList("errors.parameter"))
                .containsExactlyInAnyOrder("kind", "licence", "limit", "facets");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/licences?licenceClass=restricted",
                "/v1/licences?limit=4&offset=2",
                "/v1/organisations?region=EU",
                "/v1/sources",
                "/v1/sources?kind=dataset&limit=5&offset=5"
            })
    void a_table_has_the_same_rows_and_values(String address) throws IOException {
        List<JsonNode> items = items(address);
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(given().get(and(address, "format=csv")).asString()))
                .getRecords();

        assertThat(rows).hasSameSizeAs(items).isNotEmpty();
        for (int row = 0; row < rows.size(); row++) {
            JsonNode item = items.get(row);
            JsonNode terms = item.path("terms");
            rows.get(row)
                    .toMap()
                    .forEach((column, cell) -> assertThat(cell.replaceFirst("^'", ""))
                            .as(column)
                            .isEqualTo((terms.has(column) ? terms.get(column) : item.get(column)).asText("")));
            assertThat(rows.get(row).toMap()).hasSize(item.size() + Math.max(0, terms.size() - 1));
        }
    }

    @Test
    void a_spreadsheet_is_in_words_and_quotes_the_sources_of_its_facts() throws IOException {
        byte[] file = given().get("/v1/licences?lang=de&format=xlsx&licenceClass=restricted")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();

        Map<String, List<List<String>>> sheets = Spreadsheets.xlsx(file);
        assertThat(sheets.get("Lizenzen").get(0)).contains("Lizenzklasse", "kommerzielle Nutzung erlaubt");
        assertThat(sheets.get("Zu dieser Tabelle"))
                .anySatisfy(row -> assertThat(row).contains("ScanCode LicenseDB"));
        for (String list : List.of("licences", "organisations", "sources")) {
            for (String format : List.of("ods", "ndjson")) {
                given().get("/v1/" + list + "?format=" + format).then().statusCode(200);
            }
        }
    }

    private static String and(String address, String parameter) {
        return address + (address.contains("?") ? "&" : "?") + parameter;
    }

    private static Predicate<JsonNode> condition(String written) {
        String[] parts = written.split(" ");
        List<String> values = List.of(parts[2].split(","));
        return parts[1].equals("=")
                ? item -> values.contains(item.at(parts[0]).asText())
                : item -> !values.contains(item.at(parts[0]).asText());
    }

    private static List<JsonNode> items(String address) throws IOException {
        return StreamSupport.stream(answer(address).get("items").spliterator(), false)
                .toList();
    }

    private static JsonNode answer(String address) throws IOException {
        return JSON.readTree(given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray());
    }

    /** Offers are many: they come in pages, each of which leads to the next. */
    @Test
    void offers_come_in_pages() {
        Response first = given().get("/v1/offers?service=scaleway,mistral&limit=10");

        assertThat(first.jsonPath().getList("items")).hasSize(10);
        assertThat(first.jsonPath().getInt("total")).isGreaterThan(10);
        List<String> next =
                given().get(first.jsonPath().getString("next")).jsonPath().getList("items.id");
        assertThat(next)
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.jsonPath().getList("items.id"));
        assertThat(given().get("/v1/offers").jsonPath().getList("items")).hasSize(100);
        assertThat(given().get("/v1/offers").jsonPath().getString("next")).contains("offset=100");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            service=mistral&status=retired          | it.service.id == 'mistral' && it.status == 'retired'
            model=mistral-small-3.2&status=!retired | it.model == 'mistral-small-3.2' && it.status != 'retired'
            siteRegion=EU&serviceRole=host          | it.service.serviceRole == 'host' && !it.sites.isEmpty()
            endsBefore=2026-01-01                   | it.end.endsOn < '2026-01-01'
            model=unknown&service=openrouter        | it.model == null && it.service.id == 'openrouter'
            q=whisper                               | it.id.toLowerCase().contains('whisper')
            """)
    void a_narrowed_list_of_offers_has_what_fits(String query, String fits) {
        Response answer = given().get("/v1/offers?limit=1000&" + query);

        List<Object> items = answer.jsonPath().getList("items");
        assertThat(items).isNotEmpty();
        assertThat(answer.jsonPath().<Object>getList("items.findAll { " + fits + " }"))
                .isEqualTo(items);
    }

    @Test
    void a_day_that_is_none_is_a_fault() {
        Response answer = given().get("/v1/offers?endsBefore=soon");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].allowed")).isEqualTo("a day such as 2027-06-30");
    }

    /** Its own service has ended it; other services have the same weights. */
    @Test
    void a_model_says_who_serves_it() {
        Response answer = given().get("/v1/models/mistral-small-3.2/offers");

        assertThat(
                        answer.jsonPath()
                                .getString(
                                        "items.find { it.service.id == 'mistral' && it.id == 'mistral-small-2506' }.end.endsOn"))
                .isEqualTo("2026-07-31");
        assertThat(answer.jsonPath()
                        .getString("items.find { it.service.id == 'mistral' && it.id == 'mistral-small-2506' }.status"))
                .isEqualTo("retired");
        assertThat(answer.jsonPath().<String>getList("items.findAll { it.status == 'active' }.service.id"))
                .contains("scaleway");
        assertThat(answer.jsonPath().getString("asOf")).isEqualTo("2026-09-30");
    }

    /** Each filter of models by services holds what their offers say. */
    @Test
    void models_are_found_by_who_serves_them() {
        assertThat(given().get("/v1/models?servedBy=scaleway&limit=100&fields=id")
                        .jsonPath()
                        .<String>getList("items.id"))
                .contains("mistral-small-3.2");
        assertThat(given().get("/v1/models?servedFrom=EU&alias=mistral-small-3.2")
                        .jsonPath()
                        .getInt("total"))
                .isEqualTo(1);
        int hosts = given().get("/v1/models?hostsMin=1&limit=1").jsonPath().getInt("total");
        assertThat(given().get("/v1/models?hostsMin=2&limit=1").jsonPath().getInt("total"))
                .isPositive()
                .isLessThan(hosts);
        assertThat(given().get("/v1/models?servedUnder=EU,none&facets=servedUnder&limit=1")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_service_names_who_says_so() {
        Response answer = given().get("/v1/services/scaleway");

        assertThat(answer.jsonPath().getString("seat")).isEqualTo("FR");
        assertThat(answer.jsonPath().getInt("noticeMonths")).isEqualTo(3);
        assertThat(answer.jsonPath().getString("facts.find { it.attribute == 'sites' }.evidence[0].locator"))
                .startsWith("https://");
        assertThat(given().get("/v1/services/nobody").statusCode()).isEqualTo(404);
    }
}
