package eu.modelcatalogue.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.jspecify.annotations.Nullable;

/**
 * Keeps answers to requests that are repeated. Most requests are made once, and keeping all their answers would take longer than computing them.
 * The memory of past requests is bounded and approximate: in rare cases a new request counts as repeated, and a repeated one counts as new if
 * many others came in between. Threads may overwrite each other's entries, which does no harm.
 */
final class RepeatedRequests {

    /** Number of different requests that are remembered, about; a power of two. */
    static final int REMEMBERED = 8_192;

    private final int[] asked = new int[REMEMBERED];

    private final Cache<String, PreparedAnswer> answers;

    /**
     * @param most bytes that the answers may take
     */
    RepeatedRequests(long most) {
        this.answers = CaffeineCacheMetrics.monitor(
                Metrics.globalRegistry,
                Caffeine.newBuilder()
                        .recordStats()
                        .maximumWeight(most)
                        .weigher((String question, PreparedAnswer answer) -> question.length() * 2 + answer.length())
                        // The thread that adds an entry also cleans up: waking another thread takes longer.
                        .executor(Runnable::run)
                        .build(),
                "repeated-requests");
    }

    /** The kept answer to a request, or null. */
    @Nullable
    PreparedAnswer answer(String question) {
        return answers.getIfPresent(question);
    }

    /** Computes the answer to a request now and keeps it, if the request was made before. */
    PreparedAnswer keep(String question, PreparedAnswer answer) {
        if (!again(question)) {
            return answer;
        }
        PreparedAnswer held = answer.held();
        answers.put(question, held);
        return held;
    }

    /** Whether this request was made before; it is remembered from now on. */
    boolean again(String question) {
        int hash = question.hashCode();
        // Similar requests differ at their ends, which only affects the low bits.
        int place = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
        boolean again = asked[place] == hash;
        asked[place] = hash;
        return again;
    }
}
