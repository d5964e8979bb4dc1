package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.PublishesEditions;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * How long an old edition takes to be read and how large a hundred of them are, on the real server: {@code mvn test -Dtest=HundredEditionsTest
 * -Dbench=true}. Each edition after the first takes a fiftieth of all claims anew, with the next day.
 */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@PublishesEditions
@EnabledIfSystemProperty(named = "bench", matches = "true")
class HundredEditionsTest {

    private static final int EDITIONS = 100;

    @Inject
    DataSource pool;

    @Test
    void any_of_a_hundred_editions_is_read_and_built() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            // The application has published the seeds as edition 1.
            EditionReader reader = new EditionReader(connection);
            long first = size(connection);
            for (int number = 2; number <= EDITIONS; number++) {
                publish(connection, number);
            }
            long all = size(connection);
            List<EditionHeader> headers = reader.editions();
            assertThat(headers).hasSize(EDITIONS);
            System.out.printf(
                    "claims %d; first edition %d kB; a hundred %d kB%n",
                    reader.content(1).claims().size(), first >> 10, all >> 10);
            Edition current = reader.edition(headers.get(0), JudgedModels.NONE, null);
            List<Edition> held = new ArrayList<>();
            for (int back : new int[] {2, 3, 5, 10, 20, 40, 60, 80, 98, 99}) {
                EditionHeader header = headers.get(back);
                long before = heap();
                long worked = worked();
                long begun = System.nanoTime();
                Edition edition = reader.edition(header, JudgedModels.NONE, current);
                System.out.printf(
                        "edition %d: %d ms by the clock, %d ms of processor time here",
                        header.number(),
                        Duration.ofNanos(System.nanoTime() - begun).toMillis(),
                        Duration.ofNanos(worked() - worked).toMillis());
                held.add(edition);
                System.out.printf(
                        "; %d kB of heap, %d models of its own of %d%n",
                        (heap() - before) >> 10,
                        edition.models().stream()
                                .filter(model -> current.model(model.id())
                                        .filter(model::equals)
                                        .isEmpty())
                                .count(),
                        edition.models().size());
            }
            assertThat(held).allMatch(edition -> !edition.models().isEmpty());
        }
    }

    private static void publish(Connection connection, int number) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "insert into edition select %1$d, 'sha256:' || repeat('0', 60) || lpad('%1$d', 4, '0'), published_at + interval '%1$d days', 'again', fingerprint, spdx_version, 0, 0, 0, 0, derivations from edition where number = 1"
                            .formatted(number));
            statement.execute(
                    "update claim set retired_edition = %1$d where retired_edition is null and id %% 50 = %1$d %% 50"
                            .formatted(number));
            statement.execute(
                    "insert into claim (id, subject_kind, subject_id, attribute, value, source, locator, section, as_of, verification, via, reason, first_edition)"
                            + " select nextval('claim_seq'), subject_kind, subject_id, attribute, value, source, locator, section, as_of + 1, verification, via, reason, %1$d from claim where retired_edition = %1$d"
                                    .formatted(number));
        }
    }

    private static long size(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select pg_total_relation_size('claim') + pg_total_relation_size('description')")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static long worked() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
