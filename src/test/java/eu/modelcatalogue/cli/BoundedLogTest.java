package eu.modelcatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

/** No caller fills the disk by what it sends. */
class BoundedLogTest {

    private final AtomicLong clock = new AtomicLong(1_000_000);
    private final BoundedLog log = new BoundedLog(clock::get);

    private static LogRecord line(String logger, Throwable thrown) {
        LogRecord line = new LogRecord(Level.SEVERE, "Something happened");
        line.setLoggerName(logger);
        line.setThrown(thrown);
        return line;
    }

    @Test
    void a_minute_has_so_many_lines_and_the_next_says_how_many_were_left_out() {
        int written = 0;
        for (int number = 0; number < 10_000; number++) {
            written += log.isLoggable(line("x", null)) ? 1 : 0;
        }
        assertThat(written).isEqualTo(BoundedLog.LINES_A_MINUTE);

        clock.addAndGet(60_000);
        LogRecord next = line("x", null);
        assertThat(log.isLoggable(next)).isTrue();
        assertThat(next.getMessage()).isEqualTo("Something happened (before it 9940 lines were left out)");
        LogRecord after = line("x", null);
        assertThat(log.isLoggable(after)).isTrue();
        assertThat(after.getMessage()).isEqualTo("Something happened");
    }

    @Test
    void a_clock_that_is_set_back_silences_nothing() {
        for (int number = 0; number < 100; number++) {
            log.isLoggable(line("x", null));
        }
        clock.addAndGet(-3_600_000);
        assertThat(log.isLoggable(line("x", null))).isTrue();
    }

    @Test
    void what_is_thrown_around_a_request_is_told_by_its_kind_alone() {
        LogRecord around = line(
                "io.vertx.core.impl.ContextImpl", new NumberFormatException("For input string: \"what was sent\""));
        assertThat(log.isLoggable(around)).isTrue();
        assertThat(around.getThrown()).isNull();
        assertThat(around.getMessage())
                .isEqualTo("A request failed in io.vertx.core.impl.ContextImpl: java.lang.NumberFormatException");

        Throwable ours = new IllegalStateException("The ledger does not answer");
        LogRecord elsewhere = line("eu.modelcatalogue.cli.Opening", ours);
        assertThat(log.isLoggable(elsewhere)).isTrue();
        assertThat(elsewhere.getThrown()).isSameAs(ours);
    }

    @Test
    void a_thread_that_is_held_up_is_told_with_its_stack() {
        Throwable stack = new VertxException("Thread blocked");
        LogRecord held = line("io.vertx.core.impl.BlockedThreadChecker", stack);
        assertThat(log.isLoggable(held)).isTrue();
        assertThat(held.getThrown()).isSameAs(stack);
        assertThat(held.getMessage()).isEqualTo("Something happened");
    }

    @Test
    void lines_of_the_access_log_are_not_bounded_and_leave_the_others_their_room() {
        for (int number = 0; number < 1_000; number++) {
            assertThat(log.isLoggable(line("io.quarkus.http.access-log", null))).isTrue();
        }
        assertThat(log.isLoggable(line("x", null))).isTrue();
    }
}
