package eu.modelcatalogue.cli;

import io.quarkus.logging.LoggingFilter;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.logging.Filter;
import java.util.logging.LogRecord;

/**
 * Lets so many lines a minute into the log, and counts the others: no caller can fill a disk by what it sends. Nothing of a request gets into it
 * either: of the causes of an exception only the types are logged, since messages may quote the request.
 */
@LoggingFilter(name = "bounded")
public final class BoundedLog implements Filter {

    /** Far more than a sound service writes. */
    static final int LINES_A_MINUTE = 60;

    private static final long MINUTE = 60_000;

    /** Those who handle requests. */
    private static final List<String> AROUND_REQUESTS =
            List.of("io.vertx.", "io.netty.", "io.quarkus.vertx.http.", "io.quarkus.resteasy.", "org.jboss.resteasy.");

    /** Tells which thread is held up and where: names of threads and lines of code, nothing of a request. */
    private static final String BLOCKED_THREADS = "io.vertx.core.impl.BlockedThreadChecker";

    /** A line for each request, which is written where an operator asks for it; it names no caller. */
    private static final String ACCESS_LOG = "io.quarkus.http.access-log";

    private final LongSupplier clock;
    private long begun = Long.MIN_VALUE / 2;
    private int lines;
    private long leftOut;

    public BoundedLog() {
        this(System::currentTimeMillis);
    }

    /** @param clock in milliseconds */
    BoundedLog(LongSupplier clock) {
        this.clock = clock;
    }

    @Override
    public synchronized boolean isLoggable(LogRecord line) {
        if (ACCESS_LOG.equals(line.getLoggerName())) {
            return true;
        }
        long now = clock.getAsLong();
        if (Math.abs(now - begun) >= MINUTE) {
            begun = now;
            lines = 0;
        }
        if (lines == LINES_A_MINUTE) {
            leftOut++;
            return false;
        }
        lines++;
        Throwable thrown = line.getThrown();
        String name = line.getLoggerName() == null ? "" : line.getLoggerName();
        if (thrown != null
                && !name.equals(BLOCKED_THREADS)
                && AROUND_REQUESTS.stream().anyMatch(name::startsWith)) {
            line.setThrown(null);
            line.setParameters(null);
            line.setMessage(
                    "A request failed in " + name + ": " + thrown.getClass().getName());
        }
        if (leftOut > 0) {
            line.setMessage(line.getMessage() + " (before it " + leftOut + " lines were left out)");
            leftOut = 0;
        }
        return true;
    }
}
