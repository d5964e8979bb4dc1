package eu.modelcatalogue.cli.start;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks again and again, in a thread of its own and never twice at once, until it is closed. A look that fails
 * while the service ends is not reported: its database was stopped on purpose.
 */
final class Follower implements AutoCloseable {

    /** How long the end of the service waits for a look under way. */
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread following = new Thread(task, "follower");
        following.setDaemon(true);
        return following;
    });

    private final ScheduledFuture<?> rounds;

    /**
     * Begins.
     *
     * @param told receives the result: null, or what went wrong
     */
    Follower(Runnable look, Consumer<@Nullable RuntimeException> told, Duration first, Duration then) {
        rounds = thread.scheduleWithFixedDelay(
                () -> {
                    RuntimeException failure = null;
                    try {
                        look.run();
                    } catch (RuntimeException e) {
                        failure = e;
                    }
                    if (!thread.isShutdown()) {
                        told.accept(failure);
                    }
                },
                first.toMillis(),
                then.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        rounds.cancel(false);
        thread.shutdownNow();
        try {
            thread.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
