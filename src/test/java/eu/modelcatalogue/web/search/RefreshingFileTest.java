package eu.modelcatalogue.web.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.api.http.KnownAddress;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.export.Spreadsheets;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** The spreadsheet that refreshes, where the service knows its own address and where not. It is opened in LibreOffice by {@code .ci/run}. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RefreshingFileTest {

    private static final String HERE = "https://catalogue.example.eu";
    private static final String SEARCH = "country=FR&weights=open";

    /** For the rest of a test the service knows its address. Pages read theirs once, so that one is asked before. */
    private static void known() {
        given().accept("text/html").get("/").then().statusCode(200);
        QuarkusMock.installMockForType(KnownAddress.at(HERE + "/"), PublicAddress.class);
    }

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

    private static Document content(byte[] file) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals("content.xml")) {
                    return DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(zip.readAllBytes()));
                }
            }
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
        throw new IOException("There is no content");
    }

    @Test
    void the_table_is_read_from_the_search_as_csv_of_no_edition() throws IOException {
        known();
        Response file = given().urlEncodingEnabled(false).get("/refreshing.ods?lang=fr&" + SEARCH);

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.contentType()).isEqualTo("application/vnd.oasis.opendocument.spreadsheet");
        Document content = content(file.asByteArray());
        assertThat(content.getElementsByTagName("table:table-source").getLength())
                .isEqualTo(1);
        Element source =
                (Element) content.getElementsByTagName("table:table-source").item(0);
        assertThat(source.getAttribute("xlink:href")).isEqualTo(HERE + "/v1/models.csv?" + SEARCH);
        assertThat(((Element) source.getParentNode()).getAttribute("table:name"))
                .isEqualTo(
                        Spreadsheets.ods(file.asByteArray()).keySet().iterator().next());
    }

    /** Before it is read anew the table shows what would be read now. */
    @Test
    void the_table_stands_as_the_address_answers_it() throws IOException {
        known();
        byte[] file = given().urlEncodingEnabled(false)
                .get("/refreshing.ods?" + SEARCH)
                .asByteArray();
        List<List<String>> rows = Spreadsheets.ods(file).values().iterator().next();
        String csv = given().urlEncodingEnabled(false)
                .get("/v1/models.csv?" + SEARCH)
                .asString();

        assertThat(rows).hasSizeGreaterThan(10);
        assertThat(String.join(",", rows.get(0)))
                .isEqualTo(csv.lines().findFirst().orElseThrow());
        assertThat(rows)
                .hasSize(1
                        + given().urlEncodingEnabled(false)
                                .get("/v1/models?limit=1&" + SEARCH)
                                .jsonPath()
                                .getInt("total"));
    }

    /** What changes is of no edition and no day, and of one format. */
    @ParameterizedTest
    @CsvSource({"edition,1", "asOf,2026-01-01", "format,csv", "bom,true", "weights,opn"})
    void what_does_not_go_with_it_is_refused(String name, String value) {
        known();
        given().queryParam(name, value)
                .get("/refreshing.ods")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(name));
    }
}
