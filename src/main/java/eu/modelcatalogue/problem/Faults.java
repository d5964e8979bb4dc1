package eu.modelcatalogue.problem;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Logs faults of this program for those who repair it: the place in the program, and nothing of the request. Messages of exceptions are left out, since
 * they may quote the request.
 */
@ApplicationScoped
public class Faults {

    /** Enough to find the place, and a bound on what a fault that is met again and again writes. */
    private static final int MOST_FRAMES = 12;

    private final OutOfMemory memory = new OutOfMemory();

    /** Notes a fault in the log; ends the process if it is a lack of memory. */
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
