package eu.modelcatalogue.hardware;

import eu.modelcatalogue.domain.Word;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An engine for which the memory is calculated. Bits for each parameter, buffers and habits are those that the engines and the formats publish; ADR 51
 * names the sources.
 */
public enum ServingEngine implements Word {
    /**
     * vLLM keeps pages for every token of every layer, so a window saves nothing. Weights of 8 bits are FP8 or INT8, of 4 bits from MXFP4 (4.25 bits with
     * its scales) to a format like MLX's (16 % more than 4 bits). It takes nine tenths of a card unless told otherwise.
     */
    VLLM(
            "vllm",
            Map.of(16, new Bits("16", "16"), 8, new Bits("8", "8.5"), 4, new Bits("4.25", "4.64")),
            gibibytes("1"),
            gibibytes("2.92"),
            new BigDecimal("0.9")) {
        @Override
        long windowTokens(long context, long window) {
            return context;
        }

        @Override
        long attentionScores(@Nullable Long heads, long context) {
            return 0;
        }
    },
    /**
     * llama.cpp keeps of a layer with a window only what the window and one batch hold. Weights of 8 bits are Q8_0, of 4 bits from IQ4_XS to Q4_K_M.
     * Without flash attention it also holds the attention of a batch to the whole context.
     */
    LLAMA_CPP(
            "llama.cpp",
            Map.of(
                    16,
                    new Bits("16.0005", "16.0005"),
                    8,
                    new Bits("8.5008", "8.5008"),
                    4,
                    new Bits("4.4597", "4.8944")),
            gibibytes("0.25"),
            gibibytes("1.137"),
            BigDecimal.ONE) {
        @Override
        long windowTokens(long context, long window) {
            long held = window + BATCH;
            return Math.min(context, (held + PAD - 1) / PAD * PAD);
        }

        @Override
        long attentionScores(@Nullable Long heads, long context) {
            return heads == null ? 0 : heads * BATCH * context * FLOAT;
        }
    };

    /** Tokens that llama.cpp works on at a time, unless told otherwise. */
    private static final long BATCH = 512;

    /** llama.cpp rounds the tokens of a window up to a multiple of this. */
    private static final long PAD = 256;

    /** Bytes of a number of 32 bits. */
    private static final long FLOAT = 4;

    private static final BigDecimal BITS_OF_A_BYTE = BigDecimal.valueOf(8);

    private final String word;
    private final Map<Integer, Bits> bits;
    private final long leastBuffers;
    private final long mostBuffers;
    private final BigDecimal share;

    ServingEngine(String word, Map<Integer, Bits> bits, long leastBuffers, long mostBuffers, BigDecimal share) {
        this.word = word;
        this.bits = bits;
        this.leastBuffers = leastBuffers;
        this.mostBuffers = mostBuffers;
        this.share = share;
    }

    /**
     * Bits for each parameter with the scales of the format.
     *
     * @param least of the format that needs least
     * @param most of the format that needs most
     */
    private record Bits(BigDecimal least, BigDecimal most) {

        Bits(String least, String most) {
            this(new BigDecimal(least), new BigDecimal(most));
        }
    }

    /** The name of the engine in {@code hosting.openEngines}. */
    @Override
    public String word() {
        return word;
    }

    /** How many tokens a layer keeps that looks back only {@code window} of them. */
    abstract long windowTokens(long context, long window);

    /** Bytes that hold how strongly the tokens of a batch attend to the context, where the engine does not avoid it. */
    abstract long attentionScores(@Nullable Long heads, long context);

    /**
     * Bytes of the weights, calculated from the number of parameters. All parameters count, also those of experts that are not active for a token.
     *
     * @param bitsEach nominal bits for each parameter, one of {@link MemoryNeed#BITS}
     */
    ByteRange weights(long parameters, int bitsEach) {
        Bits format = Objects.requireNonNull(bits.get(bitsEach), "bits");
        return new ByteRange(bytes(parameters, format.least), bytes(parameters, format.most));
    }

    private static long bytes(long parameters, BigDecimal bitsEach) {
        return BigDecimal.valueOf(parameters)
                .multiply(bitsEach)
                .divide(BITS_OF_A_BYTE, 0, RoundingMode.UP)
                .longValueExact();
    }

    /**
     * Bytes that a run needs besides weights and cache: buffers of each card, and the share of each card that the engine leaves alone.
     *
     * @param content most bytes of weights and cache
     */
    ByteRange overhead(long content, @Nullable Long heads, long context, int cards) {
        long buffers = cards * mostBuffers + attentionScores(heads, context);
        long whole = BigDecimal.valueOf(content + buffers)
                .divide(share, 0, RoundingMode.UP)
                .longValueExact();
        return new ByteRange(cards * leastBuffers, whole - content);
    }

    private static long gibibytes(String number) {
        return new BigDecimal(number).multiply(BigDecimal.valueOf(1L << 30)).longValue();
    }
}
