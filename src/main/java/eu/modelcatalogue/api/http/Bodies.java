package eu.modelcatalogue.api.http;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.metrics.Refusal;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Limits;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Reads request bodies before routing. No thread is held while a body arrives; each body is limited in size and time, and all bodies together are
 * limited in memory. A resource receives its body complete.
 *
 * <p>Own code, because the body handler of Vert.x has no time limit and no limit for all bodies together, and Quarkus REST holds a worker while a
 * body arrives.
 */
@ApplicationScoped
class Bodies {

    /** Time limit for a whole body. The largest ordinary body takes this long over a connection of 6 kB per second, a document over one of 100 kB. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    /** Limit for all bodies that are being read or answered, in bytes: 256 ordinary bodies of the largest size, or 16 documents. */
    static final long TOGETHER = 256L * Limits.BODY;

    /** What still arrives after a refusal is discarded for at most this long, so that the caller can read the refusal. */
    private static final Duration DRAINED = Duration.ofSeconds(2);

    /** Delay of a refusal because the service is busy: hundreds of callers who retry at once would take the event loops from everybody else. */
    static final Duration KEPT_BACK = Duration.ofSeconds(1);

    private final AtomicLong held = new AtomicLong();
    private final Budget budget;

    Bodies(Budget budget) {
        this.budget = budget;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::read, Edge.FIRST - 1);
    }

    private void read(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (!request.method().equals(HttpMethod.POST) || request.isEnded()) {
            context.next();
            return;
        }
        if (budget.isSpent()) {
            Refusal.POSTS.count();
            // Evaluating a body is costly, so when hundreds arrive at once they are not even read.
            context.vertx().setTimer(KEPT_BACK.toMillis(), now -> {
                if (!context.response().closed()) {
                    refuse(context, ProblemType.BUSY, Problems.BUSY);
                }
            });
            return;
        }
        String length = request.getHeader("Content-Length");
        int most = Limits.body(request.path());
        if (length != null && length.length() < 19 && Long.parseLong(length) > most) {
            refuse(context, ProblemType.BODY_TOO_LARGE, "At most %d bytes are read.".formatted(most));
            return;
        }
        new Reading(context).begin();
    }

    /** One body that is being read. */
    private final class Reading {

        private final RoutingContext context;
        private final int most;
        private final Buffer body = Buffer.buffer();
        private long timer;
        private boolean over;

        Reading(RoutingContext context) {
            this.context = context;
            this.most = Limits.body(context.request().path());
        }

        void begin() {
            HttpServerRequest request = context.request();
            timer = context.vertx()
                    .setTimer(
                            LONGEST.toMillis(),
                            late -> end(
                                    ProblemType.BODY_TOO_SLOW,
                                    "A body must be here within %d seconds.".formatted(LONGEST.toSeconds())));
            // The body counts against the limit until the answer is finished.
            context.addEndHandler(ended -> {
                // An unreadable chunk is reported here first; the caller must still be told about it.
                if (ended.succeeded() || ended.cause() instanceof HttpClosedException) {
                    over();
                }
                held.addAndGet(-body.length());
            });
            if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))
                    && request.version() == HttpVersion.HTTP_1_1) {
                context.response().writeContinue();
            }
            request.exceptionHandler(failure -> {
                if (failure instanceof HttpClosedException) {
                    over();
                } else {
                    end(ProblemType.MALFORMED_REQUEST, "The body is sent in chunks, and one of them cannot be read.");
                }
            });
            request.handler(this::part);
            request.endHandler(whole -> {
                if (over()) {
                    // Uses the internal interface, because Vert.x has no other way to hand over a body that was read
                    // elsewhere.
                    ((RoutingContextInternal) context).setBody(body);
                    context.next();
                }
            });
            request.resume();
        }

        private void part(Buffer part) {
            if (over) {
                return;
            }
            if (body.length() + part.length() > most) {
                end(ProblemType.BODY_TOO_LARGE, "At most %d bytes are read.".formatted(most));
            } else if (held.addAndGet(part.length()) > TOGETHER) {
                held.addAndGet(-part.length());
                Refusal.BODIES.count();
                end(ProblemType.BUSY, "Too many bodies are being read at once. Try again in a few seconds.");
            } else {
                body.appendBuffer(part);
            }
        }

        private void end(ProblemType type, String detail) {
            if (over()) {
                refuse(context, type, detail);
            }
        }

        /** Ends the reading. Returns true if it had not ended before. */
        private boolean over() {
            boolean now = !over;
            over = true;
            context.vertx().cancelTimer(timer);
            return now;
        }
    }

    private static void refuse(RoutingContext context, ProblemType type, String detail) {
        HttpServerRequest request = context.request();
        Problems.write(context.response(), type, detail);
        if (!request.isEnded()) {
            request.handler(thrownAway -> {});
            long timer = context.vertx()
                    .setTimer(DRAINED.toMillis(), late -> request.connection().close());
            request.endHandler(whole -> context.vertx().cancelTimer(timer));
            request.resume();
        }
    }
}
