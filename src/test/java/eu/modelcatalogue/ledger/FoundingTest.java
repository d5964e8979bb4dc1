package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edition 1 of an empty ledger, on the real server: as whole as one that was published through Hibernate. */
class FoundingTest {

    @TempDir
    Path folder;

    @Test
    void the_first_edition_reads_back_as_it_was_prepared_and_is_written_once_and_whole() throws SQLException {
        SeedFiles files = SeedFiles.in(Path.of("seeds"));
        PreparedSeeds seeds =
                PreparedSeeds.of(TheSeeds.withDaysOfReading(SeedReader.read(files)), SeedReader.fingerprint(files));
        EditionHeader header = FirstEdition.header(seeds, Instant.parse("2026-11-26T06:00:00.123456Z"));
        try (EmbeddedPostgres server = EmbeddedPostgres.start(folder, false)) {
            Ledger.migrate(server.jdbcUrl(), server.user(), server.password());
            try (Connection connection =
                    DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password())) {
                EditionReader reader = new EditionReader(connection);
                assertThat(reader.schemaIsCurrent()).isTrue();

                // A claim that the database refuses: nothing of the edition is left.
                assertThatThrownBy(() -> FirstEdition.publish(connection, without(seeds), header))
                        .isInstanceOf(SQLException.class);
                assertThat(reader.editions()).isEmpty();

                assertThat(FirstEdition.publish(connection, seeds, header)).isTrue();
                assertThat(reader.editions()).containsExactly(header);
                assertThat(reader.newestFingerprint()).contains(seeds.fingerprint());
                EditionContent read = reader.content(1);
                assertThat(CanonicalContent.digest(read)).isEqualTo(seeds.digest());
                assertThat(new HashSet<>(read.claims()))
                        .isEqualTo(new HashSet<>(seeds.content().claims()));
                assertThat(header.changes().claimsAdded())
                        .isEqualTo(read.claims().size());

                // Whoever comes second changes nothing, and later ids do not meet the first ones.
                assertThat(FirstEdition.publish(connection, seeds, header)).isFalse();
                assertThat(reader.editions()).containsExactly(header);
                assertThat(number(connection, "select nextval('claim_seq') - 50 - max(id) from claim"))
                        .isPositive();
                assertThat(number(connection, "select nextval('description_seq') - 50 - max(id) from description"))
                        .isPositive();
            }
        }
    }

    private static PreparedSeeds without(PreparedSeeds seeds) {
        EditionContent content = seeds.content();
        List<Claim> claims = new ArrayList<>(content.claims());
        Claim one = claims.get(0);
        claims.add(new Claim(
                one.subject(),
                one.attribute(),
                "refused",
                "nobody",
                one.locator(),
                one.section(),
                one.asOf(),
                one.verification(),
                one.via(),
                one.reason()));
        return new PreparedSeeds(
                TheSeeds.saying(content, claims), seeds.digest(), seeds.fingerprint(), seeds.standings());
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
