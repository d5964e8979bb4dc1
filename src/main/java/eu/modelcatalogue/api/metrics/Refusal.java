package eu.modelcatalogue.api.metrics;

import eu.modelcatalogue.problem.Problems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Why a limit refused a request or closed a connection: the reasons of the counter {@code catalogue_refused_total}. */
public enum Refusal {
    /** No place in the budget became free in time. */
    WORK("work"),
    /** Too many bytes of finished answers were on their way to their callers. */
    UNSENT("unsent"),
    /** Too many answers that are made while they are sent were on their way. */
    STREAMS("streams"),
    /** Making an answer took longer than the budget allows. */
    TIME("time"),
    /** An answer became larger than the budget allows. */
    SIZE("size"),
    /** A body arrived while the budget was spent, and was not read. */
    POSTS("posts"),
    /** The bodies that are being read took too many bytes together. */
    BODIES("bodies"),
    /** An address had too many connections, all of them at work. */
    CONNECTIONS("connections"),
    /** A silent connection was closed so that its address could open another. */
    DISPLACED("displaced"),
    /** Nothing was asked on a connection for too long. */
    SILENT("silent"),
    /** All connections together had too many unsent bytes, and this one had taken nothing for longest. */
    SLOW_READER("slow-reader"),
    /** What arrived on a connection was not a request of HTTP/1.1. */
    MALFORMED("malformed");

    private final Counter counter;

    Refusal(String reason) {
        this.counter = Counter.builder("catalogue.refused")
                .description("Requests refused and connections closed by a limit")
                .tag("reason", reason)
                .register(Metrics.globalRegistry);
    }

    /** Registers the counters of all reasons, so that each is told with 0 before something is refused. */
    static void register() {
        // Done when the constants are made.
    }

    /** Counts one. */
    public void count() {
        counter.increment();
    }

    /** Counts one, and returns the problem 503 {@code busy} that its caller is answered. */
    public HttpProblem busy() {
        count();
        return Problems.busy();
    }
}
