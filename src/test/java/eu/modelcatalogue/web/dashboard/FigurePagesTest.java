package eu.modelcatalogue.web.dashboard;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.budget.SpentBudget;
import eu.modelcatalogue.text.Languages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

/** Each figure at addresses of its own: page, frame for others, picture, table. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FigurePagesTest {

    @Inject
    Budget budget;

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void a_figure_has_a_page_with_title_picture_table_sources_and_citation(FigureKind kind) {
        for (String language : Languages.words()) {
            org.jsoup.nodes.Document page = Jsoup.parse(browser()
                    .get("/figures/" + kind.word() + "?lang=" + language)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", language)
                    .header("X-Frame-Options", "DENY")
                    .header("Content-Security-Policy", endsWith("frame-ancestors 'none'"))
                    .extract()
                    .asString());
            String title = plain(page.select("h1").text());

            assertThat(title).matches(".*\\d.*");
            assertThat(plain(page.title())).startsWith(title);
            assertThat(plain(page.select("picture img").attr("alt"))).contains(title);
            assertThat(page.select("table.figured tbody tr")).isNotEmpty();
            assertThat(page.select("details ul.small li a")).isNotEmpty();
            assertThat(plain(page.select("p.address").first().text()))
                    .contains(title, "Sovereign Model Catalogue", "sha256:", "edition=1", "lang=" + language);
            assertThat(page.select("p.address code").text()).startsWith("<iframe src=\"");
            for (Element link : page.select("a[download]")) {
                given().get(link.attr("href")).then().statusCode(200);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void others_may_show_a_figure_and_nothing_else_within_their_pages(FigureKind kind) {
        Response embedded = browser().get("/figures/" + kind.word() + "/embed?lang=en");

        embedded.then()
                .statusCode(200)
                .header("X-Frame-Options", nullValue())
                .header("X-Content-Type-Options", "nosniff");
        assertThat(embedded.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .endsWith("frame-ancestors *");
        assertThat(Jsoup.parse(embedded.asString()).select("h1").text())
                .isEqualTo(Jsoup.parse(browser()
                                .get("/figures/" + kind.word() + "?lang=en")
                                .asString())
                        .select("h1")
                        .text());
        browser()
                .header("If-None-Match", embedded.header("ETag"))
                .get("/figures/" + kind.word() + "/embed?lang=en")
                .then()
                .statusCode(304)
                .header("X-Frame-Options", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/figures/nobody/embed", "/figures/coverage/embed?region=US", "/dashboard", "/"})
    void what_fails_and_what_is_no_figure_may_not_be_framed(String path) {
        browser().get(path).then().header("X-Frame-Options", "DENY");
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void its_picture_is_an_svg_that_says_what_it_shows(FigureKind kind) throws Exception {
        Response picture = given().get("/figures/" + kind.word() + ".svg?lang=fr");

        picture.then()
                .statusCode(200)
                .contentType("image/svg+xml")
                .header("Content-Language", "fr")
                .header("Link", containsString("rel=\"cite-as\""));
        assertThat(picture.headers().getValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'sha256-");
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(picture.asByteArray()));
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(Jsoup.parse(browser()
                                .get("/figures/" + kind.word() + "?lang=fr")
                                .asString())
                        .select("h1")
                        .first()
                        .wholeText());
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).matches("(?s).*\\d.*");
        assertThat(picture.asString()).contains("édition 1 du", "/figures/" + kind.word() + "?edition=1", "Sources");
        given().header("If-None-Match", picture.header("ETag"))
                .get("/figures/" + kind.word() + ".svg?lang=fr")
                .then()
                .statusCode(304);
        assertThat(given().get("/figures/" + kind.word() + ".svg?form=bars&lang=fr")
                        .asString())
                .doesNotContain("édition 1 du");
    }

    @ParameterizedTest
    @EnumSource(FigureKind.class)
    void its_picture_is_a_png(FigureKind kind) throws IOException {
        Response picture = given().get("/figures/" + kind.word() + ".png?lang=de");

        picture.then()
                .statusCode(200)
                .contentType("image/png")
                .header("Content-Disposition", "inline; filename=\"%s-edition-1-de.png\"".formatted(kind.word()));
        // Coverage has a bar for each of more than a hundred attributes: at twice its size it would be too large.
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.asByteArray())).getWidth())
                .isEqualTo(kind == FigureKind.COVERAGE ? 800 : 1600);
    }

    @Test
    void a_picture_that_was_made_is_kept_and_needs_no_place_in_the_budget() throws Exception {
        String figure = "/figures/weights-by-region.png?form=narrow&lang=fr";
        byte[] made = given().get(figure).then().statusCode(200).extract().asByteArray();

        SpentBudget.during(budget, () -> {
            assertThat(given().get(figure).then().statusCode(200).extract().asByteArray())
                    .isEqualTo(made);
            given().get("/figures/weights-by-region.png?form=narrow&lang=de")
                    .then()
                    .statusCode(503);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "labels-by-region, 1",
        "labels-by-year, 2",
        "labels-by-year?region=US, 2",
        "weights-by-region, 1",
        "licences-by-year?region=all, 2",
        "verdicts-by-region?profile=osaid-1.0, 1"
    })
    void each_line_of_its_table_counts_as_many_as_its_search_finds(String figure, int keys) throws IOException {
        String address = "/figures/" + figure.replaceFirst("(\\?|$)", ".csv$1");
        List<CSVRecord> lines =
                lines(given().get(address).then().statusCode(200).extract().asString());

        assertThat(lines).isNotEmpty();
        List<String> heads = lines.get(0).getParser().getHeaderNames();
        assertThat(heads.subList(keys, heads.size())).containsExactly("value", "count", "share", "models");
        int sum = 0;
        for (CSVRecord line : lines) {
            int count = Integer.parseInt(line.get("count"));
            sum += line.get("share").isEmpty() ? 0 : count;
            if (!line.get("models").isEmpty()) {
                assertThat(given().urlEncodingEnabled(false)
                                .get(line.get("models") + "&limit=1")
                                .jsonPath()
                                .getInt("total"))
                        .as(line.toString())
                        .isEqualTo(count);
            }
        }
        // No model is left out, none stands twice.
        String among = figure.contains("year") && !figure.contains("all")
                ? figure.contains("US") ? "&country=US" : "&region=EU"
                : "";
        assertThat(sum)
                .isEqualTo(given().get("/v1/models?limit=1" + among).jsonPath().getInt("total"));
    }

    @Test
    void a_csv_is_the_same_in_every_language_and_a_spreadsheet_is_not() throws IOException {
        String english = given().get("/figures/labels-by-region.csv?lang=en").asString();

        assertThat(given().get("/figures/labels-by-region.csv?lang=de").asString())
                .isEqualTo(english)
                .startsWith("origin,value,count,share,models\r\nEU,openSourceOpenData,");
        given().get("/figures/labels-by-region.xlsx?lang=de")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/vnd.openxmlformats"))
                .header("Content-Disposition", containsString("labels-by-region-edition-1.xlsx"));
    }

    @ParameterizedTest
    @CsvSource({
        "/figures/nobody, 404",
        "/figures/nobody.svg, 404",
        "/figures/labels-by-region.gif, 404",
        "/figures/labels-by-year?region=moon, 400",
        "/figures/labels-by-region?region=US, 400",
        "/figures/labels-by-region.svg?form=round, 400",
        "/figures/labels-by-region.csv?form=bars, 400",
        "/figures/verdicts-by-region?profile=nobody, 400",
        "/figures/labels-by-region.png?edition=99, 400"
    })
    void what_is_not_there_is_said_plainly(String path, int status) {
        browser().get(path).then().statusCode(status);
    }

    @Test
    void a_permanent_address_keeps_its_edition_in_all_that_it_leads_to() {
        org.jsoup.nodes.Document page = Jsoup.parse(browser()
                .get("/figures/labels-by-year?edition=1&lang=en&region=US")
                .asString());

        Stream<String> leads = Stream.concat(
                page.select(".figured a").eachAttr("href").stream(),
                page.select("a[download]").eachAttr("href").stream());
        assertThat(leads).isNotEmpty().allSatisfy(href -> assertThat(href).contains("edition=1"));
        assertThat(page.select("a[download]").eachAttr("href"))
                .allSatisfy(href -> assertThat(href).contains("region=US"));
    }

    @Test
    void the_dashboard_has_every_figure_and_no_script_of_its_own() {
        String page = browser().get("/dashboard?lang=en").asString();
        org.jsoup.nodes.Document read = Jsoup.parse(page);
        List<String> titles = new ArrayList<>();
        for (FigureKind kind : FigureKind.values()) {
            titles.add(read.select("h2#" + kind.word()).text());
            assertThat(read.select("h2#" + kind.word() + " a").attr("href")).startsWith("/figures/" + kind.word());
        }

        assertThat(titles)
                .doesNotHaveDuplicates()
                .allSatisfy(title -> assertThat(title).isNotBlank());
        assertThat(read.select("script")).hasSize(1);
        browser()
                .get("/dashboard?profile=osaid-1.0&region=US&lang=en")
                .then()
                .body(containsString("models from the United States released in"))
                .body(not(containsString("NOT_FOUND")));
    }

    /** With plain spaces: what reads pages for the test makes some of those that do not break plain, too. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static List<CSVRecord> lines(String csv) throws IOException {
        try (CSVParser parser = CSVParser.parse(
                new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get())) {
            return parser.getRecords();
        }
    }

    private static RequestSpecification browser() {
        return given().header("Accept", "text/html,application/xhtml+xml").urlEncodingEnabled(false);
    }
}
