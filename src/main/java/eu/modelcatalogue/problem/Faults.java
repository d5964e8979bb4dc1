package eu.modelcatalogue.problem;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Logs internal errors for those who repair them: the place in the program, and nothing of the request. Messages of exceptions are left out,
 * because they may quote the request.
 */
@ApplicationScoped
public class Faults {

    /** Enough to find the place; also limits what a recurring fault writes. */
    private static final int MOST_FRAMES = 12;

    private final OutOfMemory memory = new OutOfMemory();

    /** Logs a fault; ends the process if the cause is a lack of memory. */
    public void note(@Nullable Throwable fault) {
        memory.check(fault);
        Log.errorf(
                "An answer failed because of a fault in this program: %s",
                fault == null ? "no exception is known" : described(fault));
    }

    private static String described(Throwable fault) {
        Throwable cause = fault;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return cause.getClass().getName()
                + Arrays.stream(cause.getStackTrace())
                        .limit(MOST_FRAMES)
                        .map(frame -> "\n    at " + frame)
                        .collect(Collectors.joining());
    }
}
