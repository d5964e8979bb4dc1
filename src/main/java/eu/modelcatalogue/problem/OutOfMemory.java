package eu.modelcatalogue.problem;

import org.jspecify.annotations.Nullable;

/**
 * Ends the process when memory for buffers is exhausted, as {@code -XX:+ExitOnOutOfMemoryError} does for the heap. That flag only covers errors
 * that the virtual machine itself throws. The error for direct memory is thrown by Java code (of the JDK or of Netty): the process stays, and
 * answer after answer fails, each after blocking its event loop for a second. Netty passes the error to listeners of the write, and Vert.x
 * registers none. An error that is thrown while an answer is made reaches {@link Faults}.
 */
public final class OutOfMemory {

    /** The exit code of {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int EXIT = 3;

    /** Ends the process; replaced in tests. */
    private final Runnable end;

    /** Ends the process with exit code 3, as the flag does. */
    public OutOfMemory() {
        // Without shutdown hooks, which may need the missing memory.
        this(() -> Runtime.getRuntime().halt(EXIT));
    }

    /** @param end called instead of ending the process */
    public OutOfMemory(Runnable end) {
        this.end = end;
    }

    /** Ends the process if a failure was caused by a lack of memory. */
    public void check(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                // Not to the log, which may also be waiting for memory.
                System.err.println("The process ends, because memory is exhausted: " + cause.getMessage());
                end.run();
                return;
            }
        }
    }
}
