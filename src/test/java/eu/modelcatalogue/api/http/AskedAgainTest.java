package eu.modelcatalogue.api.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first answer to an address is generated, the second is generated and cached, the third comes from the cache; callers see no difference. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class AskedAgainTest {

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void the_first_the_second_and_the_third_answer_are_the_same(String coding) {
        String address = "/v1/models?weights=open&facets=region,licenceClass&limit=3&offset=4&q=" + coding.charAt(0);
        Response first = get(address, coding);

        for (int time = 2; time <= 4; time++) {
            Response again = get(address, coding);
            assertThat(again.asString()).isEqualTo(first.asString());
            assertThat(headers(again)).isEqualTo(headers(first));
        }
        Response head = given().header("Accept-Encoding", coding).head(address);
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(head.header("Link")).isEqualTo(first.header("Link"));
    }

    @Test
    void who_has_it_already_is_told_so_each_time() {
        String address = "/v1/models?weights=open&limit=2&offset=9";
        String tag = get(address, "identity").header("ETag");

        for (int time = 2; time <= 4; time++) {
            given().header("If-None-Match", tag).get(address).then().statusCode(304);
        }
        assertThat(get(address, "identity").statusCode()).isEqualTo(200);
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        given().header("If-None-Match", "\"another\"").get(address).then().statusCode(200);
    }

    private static Response get(String address, String coding) {
        Response answer = given().header("Accept-Encoding", coding).get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private static List<String> headers(Response answer) {
        return answer.headers().asList().stream()
                .filter(header -> !header.hasSameNameAs(new Header("Date", "")))
                .map(Header::toString)
                .sorted()
                .toList();
    }
}
