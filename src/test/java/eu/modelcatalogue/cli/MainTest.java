package eu.modelcatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Why the service did not start, as one sentence. */
class MainTest {

    @Test
    void the_innermost_cause_that_says_anything_is_told() {
        assertThat(Main.reason(new IllegalStateException(
                        "Not opened", new SQLException("FATAL: password authentication failed"))))
                .isEqualTo("FATAL: password authentication failed");
    }

    /** So the connection pool says that the database did not answer in time. */
    @Test
    void a_cause_without_a_word_is_told_by_what_it_caused() {
        assertThat(Main.reason(new IllegalStateException(
                        "Not opened", new SQLException("Acquisition timeout", new TimeoutException()))))
                .isEqualTo("Acquisition timeout");
    }

    @Test
    void a_failure_without_a_word_is_called_by_its_kind() {
        assertThat(Main.reason(new IllegalStateException())).isEqualTo("java.lang.IllegalStateException");
    }
}
