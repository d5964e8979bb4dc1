package eu.modelcatalogue.api.release;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.ledger.Ledger;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder that {@code release} writes holds what the API answers. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class DataReleaseTest {

    private static final String LETTER = "profile = 'letter-2025' and verdict = 'met'";

    @TempDir
    static Path folder;

    private static EditionHeader header;

    @Inject
    DataRelease release;

    @Inject
    Ledger ledger;

    @BeforeEach
    void write() throws IOException {
        if (header == null) {
            header = ledger.newest().orElseThrow();
            assertThat(release.write(ledger.edition(header, null), ledger.content(header.number()), folder))
                    .containsExactly(
                            "catalogue.json",
                            "catalogue.ndjson",
                            "catalogue.csv",
                            "models.parquet",
                            "organisations.parquet",
                            "licences.parquet",
                            "sources.parquet",
                            "services.parquet",
                            "offers.parquet",
                            "verdicts.parquet",
                            "facts.parquet",
                            "claims.parquet",
                            "catalogue.sqlite",
                            "datapackage.json",
                            "SHA256SUMS");
        }
    }

    @Test
    void the_files_of_the_api_are_the_same_and_the_digest_is_that_of_the_edition()
            throws IOException, NoSuchAlgorithmException {
        for (String file : List.of("catalogue.json", "catalogue.ndjson", "catalogue.csv")) {
            String[] answered = given().get("/v1/editions/{number}/{file}", header.number(), file)
                    .asString()
                    .split("\n");
            String[] written = Files.readString(folder.resolve(file)).split("\n");
            assertThat(written).as(file).hasSameSizeAs(answered);
            for (int line = 0; line < written.length; line++) {
                assertThat(written[line]).as(file).isEqualTo(answered[line]);
            }
        }
        assertThat("sha256:" + sha256("catalogue.json")).isEqualTo(header.digest());
    }

    @Test
    void every_file_has_its_checksum() throws IOException, NoSuchAlgorithmException {
        List<String> sums = Files.readAllLines(folder.resolve("SHA256SUMS"));
        List<String> expected = new ArrayList<>();
        for (String line : sums) {
            String file = line.substring(66);
            expected.add(sha256(file) + "  " + file);
        }
        assertThat(sums).isEqualTo(expected);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(sums.size() + 1);
        }
    }

    @Test
    void the_description_names_licence_edition_and_sources_and_the_type_of_each_column()
            throws IOException, SQLException {
        JsonNode description =
                new ObjectMapper().readTree(folder.resolve("datapackage.json").toFile());

        assertThat(description.at("/licenses/0/name").asText()).isEqualTo("CC-BY-4.0");
        assertThat(description.at("/edition/digest").asText()).isEqualTo(header.digest());
        assertThat(description.at("/sources")).hasSize(total("/v1/sources"));
        for (JsonNode resource : description.get("resources")) {
            if (resource.path("path").asText().endsWith(".parquet")) {
                List<String> fields = new ArrayList<>();
                resource.at("/schema/fields")
                        .forEach(field -> fields.add(field.get("name").asText() + " "
                                + field.get("type").asText()));
                assertThat(duck(
                                "select column_name || ' ' || case column_type when 'VARCHAR' then 'string' when 'BIGINT' then 'integer' when 'DOUBLE' then 'number' else lower(column_type) end from (describe select * from '%s')"
                                        .formatted(folder.resolve(
                                                resource.get("path").asText()))))
                        .as(resource.get("path").asText())
                        .isEqualTo(fields);
            }
        }
    }

    @Test
    void every_table_has_as_many_rows_as_the_api_counts_in_both_forms() throws SQLException {
        for (String table : List.of("models", "organisations", "licences", "sources", "services", "offers")) {
            String count = Integer.toString(total("/v1/" + table));
            assertThat(sqlite("select count(*) from " + table)).as(table).containsExactly(count);
            assertThat(duck("select count(*) from '%s'".formatted(folder.resolve(table + ".parquet"))))
                    .as(table)
                    .containsExactly(count);
        }
        for (String table : List.of("verdicts", "facts", "claims")) {
            assertThat(sqlite("select count(*) from " + table))
                    .as(table)
                    .isEqualTo(duck("select count(*) from '%s'".formatted(folder.resolve(table + ".parquet"))));
        }
    }

    @Test
    void a_question_has_the_answer_of_the_api() throws SQLException {
        String found = Integer.toString(total("/v1/models?meets=letter-2025"));
        assertThat(sqlite("select count(*) from verdicts where " + LETTER)).containsExactly(found);
        assertThat(duck("select count(*) from '%s' where %s".formatted(folder.resolve("verdicts.parquet"), LETTER)))
                .containsExactly(found);
        assertThat(sqlite("select count(*) from verdicts where not provisional and " + LETTER))
                .containsExactly(Integer.toString(total("/v1/models?meets=letter-2025&firm=true")));
        assertThat(sqlite(
                        "select count(*) from models where id in (select model from verdicts where %s) and country = 'FR'"
                                .formatted(LETTER)))
                .containsExactly(Integer.toString(total("/v1/models?meets=letter-2025&country=FR")));
        assertThat(
                        sqlite(
                                "select distinct value from claims where subject = 'llama-4-maverick' and attribute = 'components.weightsFinal.licence' and adopted"))
                .isEqualTo(
                        sqlite(
                                "select value from facts where subject = 'llama-4-maverick' and attribute = 'components.weightsFinal.licence'"));
    }

    @Test
    void the_questions_of_the_guide_have_answers() throws IOException, SQLException {
        String guide = Files.readString(Path.of("docs/guides/data-release.md"));

        assertThat(sqlite(between(guide, "sqlite3 catalogue.sqlite \""))).isNotEmpty();
        assertThat(duck(between(guide, "duckdb -c \"").replace("verdicts.parquet", folder + "/verdicts.parquet")))
                .contains("letter-2025");
    }

    /** The text after a beginning, up to the next quotation mark. */
    private static String between(String text, String beginning) {
        int from = text.indexOf(beginning) + beginning.length();
        assertThat(from).isGreaterThan(beginning.length());
        return text.substring(from, text.indexOf('"', from));
    }

    private static int total(String path) {
        return given().get(path).jsonPath().getInt("total");
    }

    private static String sha256(String file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(file))));
    }

    private static List<String> sqlite(String sql) throws SQLException {
        return rows("jdbc:sqlite:" + folder.resolve("catalogue.sqlite"), sql);
    }

    private static List<String> duck(String sql) throws SQLException {
        return rows("jdbc:duckdb:", sql);
    }

    private static List<String> rows(String database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        }
    }
}
