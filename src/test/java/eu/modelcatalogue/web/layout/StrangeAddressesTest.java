package eu.modelcatalogue.web.layout;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that somebody else has added to, or that somebody has mistyped. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class StrangeAddressesTest {

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Accept", "text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "/?utm_source=letter&q=apertus&utm_campaign=x, /?q=apertus",
        "/models/gpt-5?fbclid=1&gclid=2, /models/gpt-5",
        "/licences?mtm_campaign=x&lang=fr, /licences?lang=fr",
        "/assess?msclkid=a&basedOn=gpt-5, /assess?basedOn=gpt-5",
    })
    void what_trackers_add_falls_off(String address, String tidy) {
        browser().get(address).then().statusCode(302).header("Location", tidy);
    }

    @Test
    void the_api_stays_strict() {
        given().get("/v1/models?utm_source=letter").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | This page knows nothing called “foo”.            | There is no such choice. There are: open (open), partial (partial), closed (closed)
            fr | Cette page ne connaît pas «\u00a0foo\u00a0». | Ce choix n’existe pas. Choix possibles\u00a0: ouverts (open), en partie ouverts (partial), fermés (closed)
            de | Diese Seite kennt den Parameter „foo“ nicht. | Dieser Wert ist nicht möglich. Möglich sind: offen (open), teilweise offen (partial), geschlossen (closed)
            """)
    void what_is_wrong_is_told_in_the_language_of_the_page(String language, String stranger, String choices) {
        browser()
                .get("/?foo=bar&weights=bar&lang=" + language)
                .then()
                .statusCode(400)
                .body(containsString(stranger))
                .body(containsString(choices))
                .body(containsString("href=\"/?lang=" + language + "\""))
                .body(not(containsString("parametersMin")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assess?foo=1", "/licences?foo=1", "/compare?foo=1"})
    void every_page_offers_itself_without_what_it_does_not_know(String address) {
        browser()
                .get(address)
                .then()
                .statusCode(400)
                .body(containsString("href=\"" + address.replace("?foo=1", "") + "\""));
    }
}
