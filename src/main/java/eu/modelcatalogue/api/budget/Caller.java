package eu.modelcatalogue.api.budget;

import io.vertx.ext.web.RoutingContext;
import java.time.Duration;

/** Who waits for a costly answer. */
interface Caller {

    /** Whether the caller has gone. */
    boolean isGone();

    /**
     * Says once when the answer has gone out, or the caller has.
     */
    void whenSent(Duration longest, Runnable then);

    /** The one at the other end of a connection. */
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
                    // It went before the handler was there, which is never called then.
                    once.run();
                }
            }
        };
    }
}
