package eu.modelcatalogue.api.budget;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** The caller who waits for a costly answer. */
interface Caller {

    /** Whether the caller has gone. */
    boolean isGone();

    /** Runs an action once, when the answer has been sent or the caller has gone. */
    void whenSent(Duration longest, Runnable then);

    /** The caller at the other end of a connection. */
    static Caller of(RoutingContext context) {
        return new Caller() {
            @Override
            public boolean isGone() {
                return context.response().closed();
            }

            @Override
            public void whenSent(Duration longest, Runnable then) {
                long timer = context.vertx()
                        .setTimer(
                                longest.toMillis(),
                                late -> context.request().connection().close());
                Runnable once = () -> {
                    context.vertx().cancelTimer(timer);
                    then.run();
                };
                context.addEndHandler(ended -> once.run());
                if (isGone()) {
                    // The caller left before the handler was added, so the handler will never be called.
                    once.run();
                }
            }
        };
    }
}
