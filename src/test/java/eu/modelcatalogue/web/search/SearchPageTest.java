package eu.modelcatalogue.web.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.web.layout.Html;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search as a page: what it says is what the API says. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
public class SearchPageTest {

    /** Heaviest first page that we allow, with style sheet and script, before any compression. */
    private static final int FIRST_PAGE_BYTES = 100_000;

    private static final int FRONT_ROWS = 6;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "weights=open&region=EU",
                "meets=letter-2025&region=EEA",
                "weights=open&fails=letter-2025",
                "weights=!closed&country=FR,DE&sort=-released",
                "q=mistral&limit=3&offset=3",
                "parametersMin=1000000000&parametersMax=8000000000",
                "components.trainingCode=released&undetermined=mof-1.0-class-2",
                "q=nobody-has-this-name"
            })
    void the_page_finds_what_the_api_finds(String query) {
        String page = browser()
                .get("/?lang=en" + (query.isEmpty() ? "" : "&" + query))
                .asString();
        Response api = given().urlEncodingEnabled(false).get("/v1/models" + (query.isEmpty() ? "" : "?" + query));

        assertThat(first(page, "<h2 id=\"found\">([\\d,]+) model").replace(",", ""))
                .isEqualTo("" + api.jsonPath().getInt("total"));
        assertThat(all(page, "name=\"chosen\" value=\"([^\"]+)\""))
                .isEqualTo(api.jsonPath().<String>getList("items.id").stream()
                        // The front page is short; the next one begins where it ends.
                        .limit(query.isEmpty() ? FRONT_ROWS : Integer.MAX_VALUE)
                        .toList());
    }

    @Test
    void the_page_after_the_front_page_begins_where_that_ends() {
        String front = browser().get("/").asString();
        String next = Html.attributes(front, "a[rel=next]", "href").get(0);

        assertThat(next).isEqualTo("/?offset=" + FRONT_ROWS);
        assertThat(all(browser().get(next).asString(), "name=\"chosen\" value=\"([^\"]+)\"")
                        .get(0))
                .isEqualTo(given().get("/v1/models?limit=1&offset=" + FRONT_ROWS)
                        .jsonPath()
                        .getString("items[0].id"));
    }

    @Test
    void the_call_that_stands_beside_the_results_answers_with_the_same() {
        String page = browser()
                .get("/?country=FR&weights=open&sort=-released&lang=fr")
                .asString();
        String call = first(page, "<code>GET ([^<]+)</code>").replace("&amp;", "&");

        assertThat(call).isEqualTo("/v1/models?country=FR&sort=-released&weights=open");
        assertThat(given().urlEncodingEnabled(false).get(call).jsonPath().<String>getList("items.id"))
                .isEqualTo(all(page, "name=\"chosen\" value=\"([^\"]+)\""));
    }

    @Test
    void the_numbers_beside_the_choices_are_those_of_the_facets() {
        String page = browser().get("/?lang=en&country=FR").asString();
        List<Integer> weights = given().get("/v1/models?country=FR&facets=weights,country")
                .jsonPath()
                .getList("facets.weights.findAll { it.count > 0 }.count");

        assertThat(all(
                        page,
                        "name=\"weights\" value=\"\\w+\"[^>]*> <span[^>]*>[^<]+</span> <span class=\"count\">(\\d+)"))
                .isEqualTo(weights.stream().map(String::valueOf).toList());
        assertThat(page).contains("name=\"country\" value=\"FR\" checked");
    }

    /** Nine were promised by a criterion and one came: what is ticked already counts. */
    @Test
    void a_count_is_what_one_gets_by_ticking_it() {
        String asked = "/?lang=en&meets=letter-2025&region=EU";
        String page = browser().get(asked).asString();
        int now = found(page);
        for (String choice : List.of("meets=eu-sovereign", "fails=osaid-1.0", "undetermined=mof-1.0-class-1")) {
            String name = choice.split("=")[0];
            String value = choice.split("=")[1];
            String query =
                    name.equals("meets") ? asked.replace("letter-2025", "letter-2025," + value) : asked + "&" + choice;
            assertThat(count(page, name, value))
                    .as(choice)
                    .isEqualTo("" + found(browser().get(query).asString()));
        }
        assertThat(count(page, "weights", "open"))
                .isEqualTo("" + found(browser().get(asked + "&weights=open").asString()));
        String more = count(page, "region", "other");
        assertThat(more).startsWith("+");
        assertThat(found(browser().get(asked.replace("EU", "EU,other")).asString()))
                .isEqualTo(now + Integer.parseInt(more.substring(1)));
    }

    private static int found(String page) {
        return Integer.parseInt(first(page, "<h2 id=\"found\">([\\d,]+) model").replace(",", ""));
    }

    private static String count(String page, String name, String value) {
        return Html.texts(page, "label:has(input[name='%s'][value='%s']) .count".formatted(name, value))
                .get(0);
    }

    @Test
    void every_developer_is_in_a_list_that_is_searched_without_scripts() {
        String whole = browser().get("/?lang=en&facets=developer").asString();
        assertThat(Html.attributes(whole, "#developer input[name=developer]", "value"))
                .containsAll(given().get("/v1/models?facets=developer&limit=1")
                        .jsonPath()
                        .getList("facets.developer.value"));
        String some = browser().get("/?among=mist&facets=developer&lang=en").asString();
        assertThat(Html.attributes(some, "#developer input[name=developer]", "value"))
                .contains("mistral-ai")
                .hasSizeLessThan(5);
        assertThat(found(some)).isEqualTo(found(whole));
    }

    @Test
    void memory_context_input_and_languages_are_asked_for_and_find_what_the_api_finds() {
        String query = "contextLengthMin=131072&fitsIn=48&bits=8&inputModality=image&language=eu";
        String page = browser().get("/?lang=en&" + query).asString();
        assertThat(found(page))
                .isEqualTo(given().get("/v1/models?" + query).jsonPath().getInt("total"));
        assertThat(Html.attributes(page, "#filters option[selected]", "value")).contains("131072", "48", "8");
        assertThat(page).contains("name=\"language\" value=\"eu\" checked");
    }

    @Test
    void the_two_questions_of_the_press_are_one_click_away_and_tell_how_many_they_find() {
        String page = browser().get("/?lang=en").asString();
        List<String> questions = all(page, "<li><a href=\"([^\"]+)\">[^<]+</a> <b>");

        assertThat(questions)
                .containsExactly(
                        "/?lang=en&amp;meets=letter-2025&amp;region=EEA",
                        "/?fails=letter-2025&amp;lang=en&amp;weights=open");
        assertThat(all(page, "</a> <b>(\\d+) models</b>"))
                .isEqualTo(questions.stream()
                        .map(question -> first(
                                browser().get(question.replace("&amp;", "&")).asString(),
                                "<h2 id=\"found\">(\\d+) model"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ?q=&country=FR&country=DE&sort=            | /?country=FR,DE
                    ?weights=%21closed&weights=open&lang=de&q= | /?lang=de&weights=!closed,open
                    ?q=+                                       | /
                    ?q=a%26b&sort=                             | /?q=a%26b
                    """)
    void what_a_form_sends_leads_to_the_address_that_says_the_same(String sent, String tidy) {
        browser().get("/" + sent).then().statusCode(302).header("Location", equalTo(tidy));
    }

    @Test
    void what_was_chosen_stays_while_one_goes_on_searching_and_is_compared_and_mailed_by_its_address() {
        String page = browser().get("/?lang=en&q=mistral&chosen=lucie-7b,moshi").asString();
        assertThat(all(page, "type=\"hidden\" form=\"search\" name=\"chosen\" value=\"([^\"]+)\""))
                .containsExactly("lucie-7b", "moshi");
        assertThat(page)
                .contains("href=\"/compare?lang=en&amp;models=lucie-7b,moshi\"")
                .contains("href=\"/?chosen=lucie-7b,moshi&amp;lang=en\"")
                .contains("href=\"/?chosen=moshi&amp;lang=en&amp;q=mistral\"");
        assertThat(all(page, "rel=\"next\" href=\"([^\"]+)\""))
                .allSatisfy(next -> assertThat(next).contains("chosen=lucie-7b,moshi"));
        String other = browser().get("/?lang=en&q=lucie-7b&chosen=lucie-7b").asString();
        assertThat(other).contains("type=\"checkbox\" name=\"chosen\" value=\"lucie-7b\" checked");
        assertThat(all(other, "type=\"hidden\" form=\"search\" name=\"chosen\" value=\"([^\"]+)\""))
                .isEmpty();
        browser().get("/?lang=en&chosen=nothing-of-that-name").then().statusCode(400);
    }

    @Test
    void an_address_never_leads_to_another_site() {
        browser().get("//example.org/?q=&a=b").then().header("Location", not(startsWith("//")));
    }

    @Test
    void what_the_form_has_no_field_for_is_kept() {
        String page = browser()
                .get(
                        "/?lang=en&components.trainingCode=released&weights=!closed&meets=letter-2025.share,downloadable,open-weights")
                .asString();

        assertThat(page)
                .contains("<input type=\"hidden\" name=\"lang\" value=\"en\">")
                .contains("<input type=\"hidden\" name=\"components.trainingCode\" value=\"released\">")
                .contains("<input type=\"hidden\" name=\"weights\" value=\"!closed\">")
                .contains("<input type=\"hidden\" name=\"meets\" value=\"letter-2025.share,open-weights\">")
                .contains("name=\"meets\" value=\"downloadable\" checked");
    }

    /** {@code open-weights} is the former key of {@code downloadable}: programs still have it. */
    @Test
    void a_profile_that_goes_on_under_another_key_is_not_offered() {
        assertThat(given().get("/v1/profiles").jsonPath().<String>getList("items.id"))
                .contains("open-weights", "downloadable");
        for (String path :
                List.of("/?lang=en", "/models/apertus-70b?lang=en", "/profiles?lang=en", "/assess?lang=en")) {
            assertThat(browser().get(path).asString())
                    .as(path)
                    .contains("downloadable")
                    .doesNotContain("Former key of");
        }
    }

    @Test
    void a_row_says_first_what_a_public_body_may_do() {
        String page = browser().get("/?lang=en&q=llama+4+maverick").asString();

        assertThat(Html.texts(page, ".rows > li:first-child .sentence"))
                .singleElement()
                .asString()
                .startsWith("The licence excludes companies and individuals in the EU;");
        assertThat(Html.texts(page, ".rows > li:first-child .origin"))
                .singleElement()
                .asString()
                .contains("fits on", "at 4 bits", "G7:");
    }

    @Test
    void words_are_filters_that_can_be_taken_off() {
        String page = browser().get("/?lang=fr&q=mod%C3%A8le+fran%C3%A7ais").asString();

        assertThat(found(browser().get("/?lang=en&country=FR").asString()))
                .isEqualTo(given().get("/v1/models?country=FR").jsonPath().getInt("total"));
        assertThat(Html.attributes(page, ".chips a", "href")).containsExactly("/?lang=fr", "/?lang=fr");
        assertThat(Html.attributes(page, "#q", "value")).containsExactly("");
        assertThat(Html.attributes(page, "input[name=country][checked]", "value"))
                .containsExactly("FR");
        assertThat(Html.texts(page, ".understood"))
                .singleElement()
                .asString()
                .startsWith("« modèle français » est compris");
        String literal = Html.attributes(page, ".understood a", "href").get(0);
        assertThat(Html.attributes(browser().get(literal).asString(), ".understood", "class"))
                .isEmpty();
        assertThat(Html.attributes(browser().get("/?lang=fr&country=FR").asString(), ".understood", "class"))
                .as("the page of the filter itself")
                .isEmpty();
    }

    @Test
    void signs_alone_find_nothing() {
        String page = browser().get("/?lang=en&q=%3F%3F%3F").asString();

        assertThat(found(page)).isZero();
        assertThat(page).contains("“???” holds no letter and no digit");
    }

    @Test
    void where_nothing_is_found_the_page_says_what_to_leave_out() {
        String page = browser()
                .get("/?lang=en&country=FR&modality=video&weights=open")
                .asString();

        assertThat(found(page)).isZero();
        List<String> looser = Html.attributes(page, ".looser a", "href");
        assertThat(looser).isNotEmpty();
        for (int one = 0; one < looser.size(); one++) {
            int total = found(browser().get(looser.get(one)).asString());
            assertThat(Html.texts(page, ".looser li").get(one))
                    .endsWith(" " + total + (total == 1 ? " model" : " models"));
        }
    }

    @Test
    void a_long_list_shows_its_most_frequent_values_and_is_shown_whole_where_asked() {
        Pattern developers = Pattern.compile("name=\"developer\" value=");
        String some = browser().get("/?lang=en").asString();
        String whole = browser().get("/?lang=en&facets=developer").asString();

        assertThat(developers.matcher(some).results().count()).isEqualTo(8);
        assertThat(some).contains("href=\"/?facets=developer&amp;lang=en#developer\"");
        assertThat(developers.matcher(whole).results().count()).isGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource({"en, no operator is named", "fr, aucun exploitant n’est indiqué", "de, Es ist kein Betreiber genannt"})
    void without_an_operator_every_page_says_that_nobody_answers_for_this_copy(String language, String words) {
        for (String path : List.of("/", "/models/llama-4-maverick", "/about", "/assess", "/dashboard", "/nowhere")) {
            assertThat(Html.texts(browser().get(path + "?lang=" + language).asString(), ".demonstration"))
                    .as(path)
                    .singleElement()
                    .asString()
                    .contains(words);
        }
    }

    @Test
    void the_first_page_is_light() {
        String page = browser().get("/").asString();
        int bytes = page.length();
        for (String asset : all(page, "(?:href|src)=\"(/assets/[^\"]+)\"")) {
            bytes += browser().get(asset).asByteArray().length;
        }
        assertThat(bytes).isLessThan(FIRST_PAGE_BYTES);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    fr,                          '',      fr
                    'de-AT,de;q=0.9,en;q=0.5',   '',      de
                    fr,                          lang=de, de
                    'es,it',                     '',      es
                    'nl,pl',                     '',      en
                    '',                          '',      en
                    """)
    void the_language_is_that_of_the_address_or_else_of_the_reader(String accepted, String query, String language) {
        browser()
                .header("Accept-Language", accepted)
                .get("/" + (query.isEmpty() ? "" : "?" + query))
                .then()
                .statusCode(200)
                .header("Content-Language", language)
                .header(
                        "Vary",
                        query.isEmpty() ? "Accept, Accept-Encoding, Accept-Language" : "Accept, Accept-Encoding")
                .body(containsString("<html lang=\"" + language + "\">"));
    }

    @Test
    void a_page_that_the_reader_has_is_not_sent_again() {
        String tag = browser().get("/?lang=fr").header("ETag");

        browser().header("If-None-Match", tag).get("/?lang=fr").then().statusCode(304);
        browser().header("If-None-Match", tag).get("/?lang=de").then().statusCode(200);
        browser().header("If-None-Match", tag).get("/?lang=fr&q=x").then().statusCode(200);
    }

    @Test
    void nothing_is_inline_and_nothing_comes_from_elsewhere() {
        Response page = browser().get("/");

        page.then()
                .header(
                        "Content-Security-Policy",
                        startsWith("default-src 'none'; style-src 'self'; script-src 'self'"));
        assertThat(page.asString())
                .doesNotContain("<style")
                .doesNotContain(" style=")
                // What is no script for a browser, data for search engines, is run by none.
                .doesNotContainPattern("<script(?! src=\"/assets/| type=\"application/ld\\+json\">)")
                .doesNotContainPattern("(?:src|action)=\"https?:");
        assertThat(page.headers().hasHeaderWithName("Set-Cookie")).isFalse();
    }

    @Test
    void assets_may_be_kept_for_a_year_since_their_addresses_name_their_content() {
        String style = first(browser().get("/").asString(), "href=\"(/assets/site.css[^\"]+)\"");

        browser()
                .get(style)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/css"))
                .header("Cache-Control", "public, max-age=31536000, immutable");
        assertThat(style).matches("/assets/site\\.css\\?v=[0-9a-f]{12}");
    }

    @Test
    void what_is_wrong_with_an_address_is_told_as_a_page_to_a_browser_and_as_a_problem_to_a_machine() {
        browser()
                .get("/?weights=opn&colour=red&lang=de")
                .then()
                .statusCode(400)
                .contentType(startsWith("text/html"))
                .header("Content-Language", "de")
                .body(containsString("<code>weights=opn</code>"), containsString("<code>colour=red</code>"));
        browser()
                .get("/nowhere?lang=fr")
                .then()
                .statusCode(404)
                .contentType(startsWith("text/html"))
                .body(containsString("Aucun contenu n’existe à cette adresse"));
        browser().get("/?edition=1&lang=en").then().statusCode(200);
        given().accept("text/csv").get("/").then().statusCode(406).contentType("application/problem+json");
        given().redirects()
                .follow(false)
                .accept("application/json")
                .get("/")
                .then()
                .statusCode(303)
                .header("Location", "/v1");
        given().accept("text/html,application/json")
                .get("/v1/models?weights=opn")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    public static RequestSpecification browser() {
        return given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
    }

    public static String first(String page, String pattern) {
        return all(page, pattern).get(0);
    }

    public static List<String> all(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map(found -> group(found))
                .toList();
    }

    private static String group(MatchResult found) {
        return found.group(1);
    }
}
