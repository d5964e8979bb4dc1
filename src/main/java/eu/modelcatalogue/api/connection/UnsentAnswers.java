package eu.modelcatalogue.api.connection;

import eu.modelcatalogue.api.metrics.Refusal;
import io.netty.util.internal.PlatformDependent;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes of answers that all connections together have not read; they occupy direct memory. Beyond the bound, the connection that has
 * read nothing for the longest time is closed: many callers who do not read, each within its own limit, must not exhaust the memory of everybody.
 */
final class UnsentAnswers {

    private final long most;
    private final AtomicLong bytes = new AtomicLong();
    private final Set<RequestFlow> sending = ConcurrentHashMap.newKeySet();

    /** Sets the bound to half of the direct memory: the other half is for reading, for answers that are copied, and for Netty's pools. */
    UnsentAnswers() {
        // Asks Netty, which knows the flag of the virtual machine; the JDK has no public method for it.
        this(PlatformDependent.maxDirectMemory() / 2);
    }

    /** @param most bytes */
    UnsentAnswers(long most) {
        this.most = most;
    }

    void begins(RequestFlow connection) {
        sending.add(connection);
    }

    void ends(RequestFlow connection) {
        sending.remove(connection);
    }

    void sent(int some) {
        bytes.addAndGet(-some);
    }

    /** Counts written bytes. */
    void written(int some) {
        if (bytes.addAndGet(some) > most) {
            sending.stream()
                    .min(Comparator.comparingLong(RequestFlow::sendingSince))
                    .ifPresent(slowest -> {
                        // Removed at once, because the connection is closed later on its own event loop, and the next
                        // call may come before.
                        sending.remove(slowest);
                        Refusal.SLOW_READER.count();
                        slowest.hangUp();
                    });
        }
    }

    /** Bytes that are written but not yet sent. */
    long bytes() {
        return bytes.get();
    }
}
