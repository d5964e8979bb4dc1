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
 * Measures how the processor time of a parser grows with the length of its input. Ten times the length may take up to {@value #MOST} times as long:
 * twice what a linear parser takes, and a fifth of what a quadratic one takes.
 */
public final class Growth {

    /** Lengths in characters. The first one warms the parser up. */
    private static final int[] LENGTHS = {1_000, 10_000, 100_000};

    private static final double MOST = 20;

    /**
     * If the longest text takes no longer than this, it is not compared with the shorter one, whose time would be noise. A quadratic parser needs five
     * thousand million steps for it, which take seconds.
     */
    private static final long FLOOR = 30_000_000;

    /** A longer time is not measured again: any machine reads 100 kB at more than 50 kB a second. */
    private static final long HOPELESS = 2_000_000_000;

    /** Measures the time of this thread only, without other programs on a busy machine. */
    private static final ThreadMXBean TIME = ManagementFactory.getThreadMXBean();

    private static final int ROUNDS = 4;
    private static final int REPEATS = 5;

    private Growth() {}

    /**
     * A text that is hard for a parser.
     *
     * @param name of the test
     * @param text of about the given length
     */
    public record Worst(String name, IntFunction<String> text) {

        /** A repeated part between a start and an end. */
        public static Worst of(String begin, String repeated, String end) {
            String name = begin + repeated + "…" + end;
            return new Worst(
                    name.replaceAll("\\s", "·"),
                    length -> begin + repeated.repeat(Math.max(1, length / repeated.length())) + end);
        }
    }

    /** One test for each text. A parser that refuses a text as a faulty request has read it. */
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
        // Code that is not compiled yet and shared caches can only make it slower, so the best of several rounds
        // counts.
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
                // The parser has read the text, and refused it.
            }
            best = Math.min(best, TIME.getCurrentThreadCpuTime() - begun);
        }
        return best;
    }
}
