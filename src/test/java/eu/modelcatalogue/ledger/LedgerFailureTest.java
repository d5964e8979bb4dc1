package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a database that does not answer, or refuses: which one, what failed and what to do, in one sentence. */
class LedgerFailureTest {

    private static final String ADDRESS = "jdbc:postgresql://db.example.org:5432/catalogue?user=me&password=secret";
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            08001 | Connection to db.example.org:5432 refused. | does not answer (Connection to db.example.org:5432 refused.), and nothing was changed: start it or correct QUARKUS_DATASOURCE_JDBC_URL, then run the command again.
            57P01 | terminating connection | does not answer (terminating connection), and nothing was changed: start it or correct QUARKUS_DATASOURCE_JDBC_URL, then run the command again.
                  | Acquisition timeout | does not answer (Acquisition timeout), and nothing was changed: start it or correct QUARKUS_DATASOURCE_JDBC_URL, then run the command again.
            28P01 | password authentication failed | refuses the user (password authentication failed), and nothing was changed: correct QUARKUS_DATASOURCE_USERNAME and QUARKUS_DATASOURCE_PASSWORD, then run the command again.
            3D000 | no such database | does not exist (no such database), and nothing was changed: create it or correct QUARKUS_DATASOURCE_JDBC_URL, then run the command again.
            57014 | canceled | was not ready within PT15M, and nothing was changed: set catalogue.publication-timeout to a longer time, PT1H for an hour, or end what else keeps the database busy.
            53100 | disk full | has no room left on its disk (disk full), and nothing was changed: make room, then run the command again.
            42501 | permission denied | has refused this (permission denied, SQLSTATE 42501), and nothing was changed: its log says more; the user needs the rights to create tables, functions and temporary tables.
            """)
    void it_is_one_sentence_without_a_password(String state, String message, String told) {
        RuntimeException failure =
                new IllegalStateException("Not published", new SQLException(message + "\n  Detail: …", state));

        LedgerFailure said = LedgerFailure.told(failure, ADDRESS, TIMEOUT);

        assertThat(said).hasMessage("The database at db.example.org:5432/catalogue " + told);
    }

    @Test
    void what_is_not_the_databases_failure_is_not_told_as_one() {
        assertThat(LedgerFailure.told(new IllegalStateException("faults in the seeds"), ADDRESS, TIMEOUT))
                .isNull();
    }
}
