package eu.modelcatalogue.api.edition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.ledger.Shelf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.DecoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Whole editions as files: what a stranger downloads is what the digest says. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class EditionFilesTest {

    /** As a caller who takes files as they are. */
    private static final RestAssuredConfig UNPACKED = RestAssuredConfig.config()
            .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders());

    @Inject
    Shelf shelf;

    @Test
    void the_digest_that_a_search_quotes_is_the_sum_of_the_file() throws Exception {
        String quoted = given().get("/v1/models?limit=1").jsonPath().getString("edition.digest");
        int number = given().get("/v1/models?limit=1").jsonPath().getInt("edition.number");

        byte[] file = file(number, "catalogue.json", "application/json");

        assertThat("sha256:" + sum(file)).isEqualTo(quoted);
    }

    @Test
    void each_file_is_as_long_as_listed_has_the_sum_that_is_listed_and_can_be_had_packed() throws Exception {
        int number = shelf.editions().orElseThrow().current().header().number();
        Response list = given().get("/v1/editions/" + number + "/files");

        assertThat(list.jsonPath().getList("items.name"))
                .containsExactly("catalogue.json", "catalogue.ndjson", "catalogue.csv");
        assertThat(list.jsonPath().getList("items.matchesEdition")).containsExactly(true, false, false);
        for (Map<String, Object> item : list.jsonPath().<Map<String, Object>>getList("items")) {
            byte[] file = file(number, (String) item.get("name"), (String) item.get("mediaType"));
            assertThat(file).hasSize((int) item.get("bytes"));
            assertThat(sum(file)).isEqualTo(item.get("sha256"));
            byte[] packed = file(number, item.get("name") + ".gz", "application/gzip");
            assertThat(packed).hasSize((int) item.get("bytesPacked"));
            assertThat(new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes())
                    .isEqualTo(file);
        }
        int models = shelf.editions().orElseThrow().current().models().size();
        assertThat(lines(file(number, "catalogue.ndjson", "application/x-ndjson")))
                .hasSize(models);
        assertThat(lines(file(number, "catalogue.csv", "text/csv;charset=UTF-8;header=present")))
                .hasSizeGreaterThan(models);
    }

    @Test
    void what_is_no_edition_or_no_file_is_not_found_and_what_the_caller_has_is_not_sent() {
        int number = shelf.editions().orElseThrow().current().header().number();
        for (String nothing :
                List.of("999999/files", "999999/catalogue.json", number + "/catalogue.xml", number + "/other")) {
            given().get("/v1/editions/" + nothing).then().statusCode(404).contentType("application/problem+json");
        }
        given().get("/v1/editions/" + number + "/files?edition=1").then().statusCode(400);
        String tag =
                given().get("/v1/editions/" + number + "/catalogue.json.gz").header("ETag");
        given().header("If-None-Match", tag)
                .get("/v1/editions/" + number + "/catalogue.json.gz")
                .then()
                .statusCode(304);
    }

    private static byte[] file(int number, String name, String type) throws NoSuchAlgorithmException {
        Response answer = given().config(UNPACKED).get("/v1/editions/" + number + "/" + name);
        answer.then()
                .statusCode(200)
                .header("Content-Type", type)
                .header("Content-Disposition", "attachment; filename=\"edition-%d-%s\"".formatted(number, name));
        byte[] file = answer.asByteArray();
        if (!name.endsWith(".gz")) {
            assertThat(answer.header("Repr-Digest"))
                    .isEqualTo("sha-256=:"
                            + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(sum(file))) + ":");
        }
        return file;
    }

    private static List<String> lines(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).lines().toList();
    }

    private static String sum(byte[] file) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    }
}
