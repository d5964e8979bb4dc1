package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.hostile.Wire;
import eu.modelcatalogue.hostile.Wire.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer names the address of the service only if its operator has configured one: strangers write {@code Host}, and caches store the answer. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class StrangeHostTest {

    private static Answer ask(String target) throws IOException {
        try (Wire wire = new Wire("localhost", RestAssured.port, 60_000)) {
            wire.send(
                    "GET " + target + " HTTP/1.1\r\nHost: stranger.example:1234\r\nAccept: "
                            + (target.startsWith("/v1") ? "*/*" : "text/html,*/*")
                            + "\r\nX-Forwarded-Host: stranger.example\r\nX-Forwarded-Proto: https\r\nForwarded: host=stranger.example\r\n\r\n");
            return wire.read(false);
        }
    }

    private static String all(Answer answer) {
        return answer.headers().stream()
                        .map(header -> String.join(": ", header))
                        .collect(Collectors.joining("\n")) + "\n\n" + answer.text();
    }

    /** No operator is named here: links and redirects are paths. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/feeds/editions.atom",
                "/v1/feeds/models.json?country=NL",
                "/v1/feeds/models/mistral-small-3.2.atom",
                "/v1/models/mistral-small-3.2/badge.svg",
                "/v1/models/mistral-small-3.2/bom.cdx.json",
                "/v1/models/mistral-small-3.2/bom-1-7.cdx.json",
                "/sitemap.xml",
                "/robots.txt",
                "/llms.txt",
                "/.well-known/api-catalog",
                "/schema-org.jsonld",
                "/",
                "/models/mistral-small-3.2",
                "/figures/labels-by-year",
                "/figures/labels-by-year.svg",
                "/docs",
                "/v1",
                "/v1/models",
                "/v1/models?format=csv",
                "/v1/models/moshi",
                "/v1/models/mistralai%2FMistral-Small-3.2-24B-Instruct-2506",
                "/v1/models/moshi/assessments",
                "/v1/openapi.json",
                "/v1/nowhere",
                "/v1/models?colour=red",
                "/models/mistralai%2FMistral-Small-3.2-24B-Instruct-2506",
                "/models/",
                "/?q=&weights=open",
                "/compare",
                "/objection?model=moshi",
                "/problems.html",
                "/nowhere"
            })
    void nothing_comes_from_the_host_of_a_request(String target) throws IOException {
        Answer answer = ask(target);

        assertThat(answer.status()).isBetween(200, 404);
        assertThat(all(answer)).doesNotContain("stranger.example");
        assertThat(answer.header("location")).doesNotContain("//");
    }
}
