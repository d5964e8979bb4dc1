package eu.modelcatalogue.api.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import org.jspecify.annotations.Nullable;

/**
 * Answers to what is asked again: most questions are asked once, and to keep the answers to all of them takes longer than to make them. What was asked is
 * remembered within bounds, and not for certain: something new can be taken for something known, seldom, and what is asked again for new where much else was
 * asked meanwhile. Callers on several threads may overwrite each other, which is the same.
 */
final class RepeatedRequests {

    /** Of different questions, about as many as are remembered; a power of two. */
    static final int REMEMBERED = 8_192;

    private final int[] asked = new int[REMEMBERED];

    private final Cache<String, PreparedAnswer> answers;

    /** @param most bytes that answers may take */
    RepeatedRequests(long most) {
        this.answers = CaffeineCacheMetrics.monitor(
                Metrics.globalRegistry,
                Caffeine.newBuilder()
                        .recordStats()
                        .maximumWeight(most)
                        .weigher((String question, PreparedAnswer answer) -> question.length() * 2 + answer.length())
                        // Tidied by whoever fills it: to wake another thread for it takes longer.
                        .executor(Runnable::run)
                        .build(),
                "repeated-requests");
    }

    /** The answer to a question, where it is kept. */
    @Nullable
    PreparedAnswer answer(String question) {
        return answers.getIfPresent(question);
    }

    /** The answer to a question, made now and kept where the question was asked before. */
    PreparedAnswer keep(String question, PreparedAnswer answer) {
        if (!again(question)) {
            return answer;
        }
        PreparedAnswer held = answer.held();
        answers.put(question, held);
        return held;
    }

    /** Whether this was asked before; from now on it was. */
    boolean again(String question) {
        int hash = question.hashCode();
        // Neighbouring questions differ at their ends, which are the low bits alone.
        int place = (hash ^ (hash >>> 16)) & (REMEMBERED - 1);
        boolean again = asked[place] == hash;
        asked[place] = hash;
        return again;
    }
}
