package eu.modelcatalogue.api.connection;

import eu.modelcatalogue.api.metrics.Refusal;
import io.netty.util.internal.PlatformDependent;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes of answers that all connections together have not taken, which lie in direct memory. Beyond the bound, the connection that has taken nothing for longest is
 * hung up on: many callers who do not read, each within its own limit, must not exhaust the memory of everybody.
 */
final class UnsentAnswers {

    private final long most;
    private final AtomicLong bytes = new AtomicLong();
    private final Set<RequestFlow> sending = ConcurrentHashMap.newKeySet();

    /** Half of the direct memory: the other half is for what is read, for answers that are copied, and for what Netty keeps for later. */
    UnsentAnswers() {
        // Of Netty's own, which knows the flag of the virtual machine; the JDK has no public way to ask for it.
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

    /** Counts what was written. */
    void written(int some) {
        if (bytes.addAndGet(some) > most) {
            sending.stream()
                    .min(Comparator.comparingLong(RequestFlow::sendingSince))
                    .ifPresent(slowest -> {
                        // Now, since it is closed on an event loop of its own, and the next may come before.
                        sending.remove(slowest);
                        Refusal.SLOW_READER.count();
                        slowest.hangUp();
                    });
        }
    }

    /** Bytes that are written and not sent. */
    long bytes() {
        return bytes.get();
    }
}
