package eu.modelcatalogue.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * How the processor time of a parser grows with the length of what it is fed. Ten times as much may take up to {@value #MOST} times as long: twice what a linear
 * parser takes, and a fifth of what a quadratic one does.
 */
public final class Growth {

    /** Lengths in characters. The first one warms the parser up. */
    private static final int[] LENGTHS = {1_000, 10_000, 100_000};

    private static final double MOST = 20;

    /**
     * What takes no longer than this for the longest text is not measured against the shorter one, whose time would be noise. A quadratic parser takes
     * five thousand million steps for it, which are seconds.
     */
    private static final long FLOOR = 30_000_000;

    /** What takes longer than this is not tried again: 100 kB are read at more than 50 kB a second on any machine. */
    private static final long HOPELESS = 2_000_000_000;

    /** Time of this thread alone: what other programs take of a busy machine does not count. */
    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 4;
    private static final int REPEATS = 5;

    private Growth() {}

    /**
     * A text that is hard for a parser.
     *
     * @param name of the test
     * @param text of about a length
     */
    public record Worst(String name, IntFunction<String> text) {

        /** A part that is repeated, between a beginning and an end. */
        public static Worst of(String begin, String repeated, String end) {
            String name = begin + repeated + "…" + end;
            return new Worst(
                    name.replaceAll("\\s", "·"),
                    length -> begin + repeated.repeat(Math.max(1, length / repeated.length())) + end);
        }
    }

    /** A test for each text. What the parser refuses, as what is wrong with a request, it has read. */
    public static Stream<DynamicTest> linear(Consumer<String> parser, Worst... texts) {
        return Stream.of(texts).map(worst -> DynamicTest.dynamicTest(worst.name(), () -> linear(parser, worst)));
    }

    private static void linear(Consumer<String> parser, Worst worst) {
        String[] texts = new String[LENGTHS.length];
        long[] best = new long[LENGTHS.length];
        for (int length = 0; length < LENGTHS.length; length++) {
            texts[length] = worst.text().apply(LENGTHS[length]);
            best[length] = Long.MAX_VALUE;
        }
        // What is not compiled yet, and caches that others use, can only make it slower: the best of some rounds is
        // what it takes.
        for (int round = 0; round < ROUNDS; round++) {
            for (int length = 0; length < LENGTHS.length; length++) {
                best[length] = Math.min(best[length], best(parser, texts[length]));
            }
            if (best[2] <= FLOOR || best[2] <= MOST * best[1]) {
                return;
            }
            if (best[2] > HOPELESS) {
                break;
            }
        }
        assertThat((double) best[2] / best[1])
                .as(
                        "%,d characters take %.1f ms, %,d take %.1f ms",
                        LENGTHS[1], best[1] / 1e6, LENGTHS[2], best[2] / 1e6)
                .isLessThanOrEqualTo(MOST);
    }

    private static long best(Consumer<String> parser, String text) {
        long best = Long.MAX_VALUE;
        for (int repeat = 0; repeat < REPEATS && (repeat == 0 || best < HOPELESS / 10); repeat++) {
            long begun = TIME.getCurrentThreadCpuTime();
            try {
                parser.accept(text);
            } catch (HttpProblem | IllegalArgumentException refused) {
                // It was read, and refused.
            }
            best = Math.min(best, TIME.getCurrentThreadCpuTime() - begun);
        }
        return best;
    }
}
