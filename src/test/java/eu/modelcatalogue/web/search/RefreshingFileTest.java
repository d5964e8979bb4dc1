package eu.modelcatalogue.web.search;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The spreadsheet that refreshes, where the service does not know its own address. With one it is opened in LibreOffice by {@code .ci/run}. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RefreshingFileTest {

    @Test
    void without_a_public_address_no_file_is_linked_to_the_service() {
        given().get("/refreshing.ods?region=EU")
                .then()
                .statusCode(404)
                .contentType(containsString("application/problem+json"))
                .body("detail", containsString("catalogue.public-address"));
        given().accept("text/html")
                .get("/?region=EU")
                .then()
                .statusCode(200)
                .body(not(containsString("refreshing.ods")));
    }
}
