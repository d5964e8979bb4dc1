package eu.modelcatalogue.api.budget;

import eu.modelcatalogue.problem.Problems;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The single thread that makes pictures and PDFs, one after the other. Java keeps drawing data for each thread that ever drew, inside and outside
 * the heap, and a raster takes up to 32 MB: when sixteen workers drew, the process took more memory than its container has.
 *
 * <p>Every task needs a place in the {@link Budget}, so the queue is short.
 */
final class DrawingThread {

    /** After this time without a task the thread ends and releases its memory. */
    private static final int SECONDS_KEPT = 30;

    private final ExecutorService thread =
            new ThreadPoolExecutor(0, 1, SECONDS_KEPT, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
                Thread made = new Thread(work, "drawing");
                made.setDaemon(true);
                return made;
            });

    /** Runs the work on that thread and waits for it; exceptions of the work are thrown here. */
    <T> T make(Supplier<T> work) {
        Future<T> made = thread.submit(work::get);
        try {
            return made.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException expected) {
                throw expected;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            made.cancel(false);
            Thread.currentThread().interrupt();
            throw Problems.busy();
        }
    }
}
