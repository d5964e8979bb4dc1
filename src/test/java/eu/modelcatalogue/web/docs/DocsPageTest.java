package eu.modelcatalogue.web.docs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.text.Languages;
import eu.modelcatalogue.web.layout.Html;
import eu.modelcatalogue.web.search.SearchPageTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The documentation as it is served: its text within the frame in the reader's language, by the rules of all other pages. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class DocsPageTest {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** With style sheet, script and picture: what somebody waits for who comes for the first time. */
    private static final int FIRST_PAGE = 100_000;

    private static final Path FOLDER = Path.of("target/classes/manual");

    /** As the build wrote them. A text in another language has a file of its own, and no address. */
    static List<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> FOLDER.relativize(file)
                            .toString()
                            .replace('\\', '/')
                            .replaceFirst("\\.html$", ""))
                    .filter(name -> !name.contains("."))
                    .map(name -> name.equals("start") ? "/docs" : "/docs/" + name)
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_page_is_in_the_readers_language_or_says_that_it_is_english(String path) throws IOException {
        // For html-validate, which .ci/run lets look at them.
        Path folder = Files.createDirectories(Path.of("target/pages"));
        for (String language : Languages.words()) {
            String page = SearchPageTest.browser()
                    .get(path + "?lang=" + language)
                    .then()
                    .statusCode(200)
                    .header("Content-Language", language)
                    .header("Content-Security-Policy", POLICY)
                    .body(containsString("<html lang=\"" + language + "\">"))
                    .extract()
                    .asString();
            String text = Files.exists(FOLDER.resolve(
                            path.substring("/docs".length()).replaceFirst("^/", "") + "." + language + ".html"))
                    ? language
                    : "en";
            assertThat(Html.attributes(page, ".manual", "lang")).containsExactly(text);
            assertThat(Html.texts(page, "main > .quiet").isEmpty()).isEqualTo(language.equals(text));
            assertThat(Html.texts(page, ".parts [aria-current]").size()).isLessThanOrEqualTo(1);
            assertThat(page)
                    .doesNotContain("<style")
                    .doesNotContain(" style=")
                    .doesNotContain("NOT_FOUND")
                    .doesNotContainPattern("<script(?! src=\"/)");
            // Whoever chose a language keeps it.
            assertThat(Html.attributes(page, ".manual a[href^=/docs]", "href"))
                    .allSatisfy(href -> assertThat(href).contains("lang=" + language));
            Files.writeString(folder.resolve("docs" + path.replace('/', '-') + "-" + language + ".html"), page);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void each_page_is_kept_by_caches(String path) {
        Response first = given().get(path);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).startsWith("public, max-age=60");
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}(-gzip)?\"");
        given().header("If-None-Match", first.header("ETag")).get(path).then().statusCode(304);
        given().head(path).then().statusCode(200);
        given().post(path).then().statusCode(405);
    }

    @Test
    void every_address_of_the_api_that_is_linked_answers() throws IOException {
        Set<String> linked = new TreeSet<>();
        for (String path : pages()) {
            String page = given().get(path).asString();
            linked.addAll(Html.attributes(page, ".manual a[href^=/v1]", "href"));
            // What the console begins with.
            Html.attributes(page, ".manual a[href^=/docs/console?]", "href")
                    .forEach(href ->
                            linked.add(URLDecoder.decode(href.replaceFirst(".*address=", ""), StandardCharsets.UTF_8)));
        }
        assertThat(linked).hasSizeGreaterThan(40);
        for (String address : linked) {
            given().urlEncodingEnabled(false)
                    .get(address.replace("|", "%7C"))
                    .then()
                    .statusCode(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/docs/, /docs",
        "/docs/index.html, /docs",
        "/docs/reference/, /docs/reference",
        "/problems.html, /docs/problems",
        "/problems.html?lang=fr, /docs/problems?lang=fr",
        "/openapi-ui/index.html, /docs/console"
    })
    void old_addresses_lead_on(String before, String now) {
        given().redirects().follow(false).get(before).then().statusCode(308).header("Location", now);
        given().get(before).then().statusCode(200).contentType("text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "/docs/nothing, 404",
        "/docs/start, 404",
        "/docs/guides/tenders.de, 404",
        "/docs/reference/nothing, 404",
        "/docs/a/b/c, 404",
        "/docs/..%2Fapplication, 404",
        "/docs?colour=blue, 400"
    })
    void what_is_not_there_is_said_plainly(String path, int status) {
        SearchPageTest.browser()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .contentType("text/html");
    }

    /** Buyers read the guide to tenders; what is for those who write programs is in English. */
    @ParameterizedTest
    @MethodSource("languages")
    void the_guide_to_tenders_comes_in_every_language_of_the_pages(String language) {
        String page = SearchPageTest.browser()
                .get("/docs/guides/tenders?lang=" + language)
                .asString();

        assertThat(Html.attributes(page, ".manual", "lang")).containsExactly(language);
    }

    static List<String> languages() {
        return Languages.words();
    }

    @Test
    void the_first_page_is_light() {
        String page = given().get("/docs").asString();
        int weight = page.length();
        for (String asset : Stream.concat(
                        Html.attributes(page, "link[rel=stylesheet], link[rel=icon]", "href").stream(),
                        Html.attributes(page, "script", "src").stream())
                .toList()) {
            weight += given().get(asset).asByteArray().length;
        }
        assertThat(weight).isBetween(20_000, FIRST_PAGE);
    }

    @Test
    void commands_ask_where_the_service_is_found() {
        assertThat(DocsPage.asking("curl http://localhost:8080/v1", "https://catalogue.example.eu"))
                .isEqualTo("curl https://catalogue.example.eu/v1");
        assertThat(DocsPage.asking("curl http://localhost:8080/v1", "")).isEqualTo("curl http://localhost:8080/v1");
    }
}
