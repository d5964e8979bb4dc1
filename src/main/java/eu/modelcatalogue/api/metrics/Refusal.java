package eu.modelcatalogue.api.metrics;

import eu.modelcatalogue.problem.Problems;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Why a limit refused a request or closed a connection: the reasons of the counter {@code catalogue_refused_total}. */
public enum Refusal {
    /** The budget had no free place in time. */
    WORK("work"),
    /** Finished answers that were being sent held too many bytes. */
    UNSENT("unsent"),
    /** Too many streamed answers were being sent. */
    STREAMS("streams"),
    /** Generating an answer took longer than the budget allows. */
    TIME("time"),
    /** An answer became larger than the budget allows. */
    SIZE("size"),
    /** A body arrived while the budget was used up, and was not read. */
    POSTS("posts"),
    /** All bodies that were being read took too many bytes together. */
    BODIES("bodies"),
    /** One address had too many connections, and all of them were busy. */
    CONNECTIONS("connections"),
    /** An idle connection was closed so that its address could open another. */
    DISPLACED("displaced"),
    /** No request arrived on a connection for too long. */
    SILENT("silent"),
    /** All connections together had too many unsent bytes, and this one had received nothing for the longest time. */
    SLOW_READER("slow-reader"),
    /** The bytes on a connection were not an HTTP/1.1 request. */
    MALFORMED("malformed");

    private final Counter counter;

    Refusal(String reason) {
        this.counter = Counter.builder("catalogue.refused")
                .description("Requests refused and connections closed by a limit")
                .tag("reason", reason)
                .register(Metrics.globalRegistry);
    }

    /** Registers the counters of all reasons, so that each is reported as 0 before anything is refused. */
    static void register() {
        // Loading this class has registered them.
    }

    /** Counts one refusal. */
    public void count() {
        counter.increment();
    }

    /** Counts one refusal, and returns the problem 503 {@code busy} for the caller. */
    public HttpProblem busy() {
        count();
        return Problems.busy();
    }
}
