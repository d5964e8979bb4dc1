package eu.modelcatalogue.hardware;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of ADR 51, part by part. */
class MemoryNeedTest {

    /** Llama 3.1 8B: 131,072 bytes of a token at 16 bits. */
    private static final Architecture GROUPED = new Architecture(32L, 32, 2 * 8 * 128, false, 8, 0, null, 0);

    /** DeepSeek V3.2: 61 layers of 512 + 64 numbers, with an index of 128. */
    private static final Architecture LATENT = new Architecture(128L, 61, 512 + 64, true, 1, 128, null, 0);

    /** Gemma 3 27B: 10 layers keep every token, 52 look back 1,024. */
    private static final Architecture WINDOWED = new Architecture(
            32L, 10, 2 * 16 * 128, false, 16, 0, new Architecture.Window(1024, 52, 52, 2 * 16 * 128), 0);

    /** Two layers of which nobody says how many have the window. */
    private static final Architecture UNDIVIDED =
            new Architecture(1L, 0, 1, false, 1, 0, new Architecture.Window(256, 0, 2, 1), 0);

    /** 100 numbers of a state, beside one layer that keeps every token. */
    private static final Architecture WITH_STATE = new Architecture(1L, 1, 1, false, 1, 0, null, 100);

    @ParameterizedTest
    @CsvSource({
        // engine,    context, sequences, cards, least,        most
        "VLLM,        8192,    1,         1,     1073741824,   1073741824",
        "LLAMA_CPP,   8192,    1,         1,     1073741824,   1073741824",
        "VLLM,        8192,    4,         1,     4294967296,   4294967296",
        // eight key-value heads: sixteen cards need two copies, unless requests are divided among them
        "VLLM,        8192,    1,         8,     1073741824,   1073741824",
        "VLLM,        8192,    1,         16,    1073741824,   2147483648"
    })
    void grouped_heads(ServingEngine engine, long context, int sequences, int cards, long least, long most) {
        assertThat(cache(GROUPED, engine, context, sequences, cards)).isEqualTo(new ByteRange(least, most));
    }

    /** 61 × 576 × 1,000 × 2, and an index of 61 × 128 × 1,000 at one or two bytes. */
    @ParameterizedTest
    @CsvSource({"1, 78080000, 85888000", "8, 78080000, 687104000"})
    void a_compressed_form_is_needed_whole_on_each_card(int cards, long least, long most) {
        assertThat(cache(LATENT, ServingEngine.VLLM, 1000, 1, cards)).isEqualTo(new ByteRange(least, most));
    }

    /** 8,192 bytes of a token and layer: vLLM pages all 62 layers in full, llama.cpp keeps 1,024 + 512 tokens of 52. */
    @ParameterizedTest
    @CsvSource({
        "VLLM,      8192, 4160749568",
        "LLAMA_CPP, 8192, 1325400064",
        "VLLM,      1000, 507904000",
        "LLAMA_CPP, 1000, 507904000"
    })
    void a_window_counts_only_where_the_engine_truncates(ServingEngine engine, long context, long bytes) {
        assertThat(cache(WINDOWED, engine, context, 1, 1)).isEqualTo(ByteRange.exactly(bytes));
    }

    @Test
    void layers_that_may_have_a_window_make_a_range() {
        assertThat(cache(UNDIVIDED, ServingEngine.LLAMA_CPP, 10_000, 1, 1))
                .isEqualTo(new ByteRange(2 * 768 * 2, 2 * 10_000 * 2));
    }

    @Test
    void a_state_does_not_grow_with_the_context_and_is_kept_for_each_sequence() {
        assertThat(cache(WITH_STATE, ServingEngine.VLLM, 10, 3, 1))
                .isEqualTo(new ByteRange(60 + 3 * 100 * 2, 60 + 3 * 100 * 4));
    }

    @ParameterizedTest
    @CsvSource({
        "VLLM,      16, 2000000000, 2000000000",
        "VLLM,      8,  1000000000, 1062500000",
        "VLLM,      4,  531250000,  580000000",
        "LLAMA_CPP, 16, 2000062500, 2000062500",
        "LLAMA_CPP, 8,  1062600000, 1062600000",
        "LLAMA_CPP, 4,  557462500,  611800000"
    })
    void weights_have_the_overhead_that_their_formats_publish(ServingEngine engine, int bits, long least, long most) {
        assertThat(engine.weights(1_000_000_000, bits)).isEqualTo(new ByteRange(least, most));
    }

    @Test
    void files_of_so_many_bits_replace_what_is_calculated() {
        ModelToRun known = new ModelToRun(1_000_000_000, 1_100_000_000L, null, List.of(), null);
        assertThat(known.need(ServingEngine.VLLM, Workload.usual(8), 1).weights())
                .isEqualTo(ByteRange.exactly(1_100_000_000));
        assertThat(known.need(ServingEngine.VLLM, Workload.usual(16), 1).weights())
                .isEqualTo(ByteRange.exactly(2_000_000_000));
    }

    @Test
    void without_an_architecture_the_weights_alone_are_known() {
        ModelToRun unknown = new ModelToRun(1_000_000_000, null, null, List.of(), null);
        MemoryNeed need = unknown.need(ServingEngine.VLLM, Workload.usual(16), 1);
        assertThat(need.isWeightsOnly()).isTrue();
        assertThat(need.known()).isEqualTo(ByteRange.exactly(2_000_000_000));
    }

    @Test
    void the_range_spans_the_engines_that_a_source_names() {
        ModelToRun both = new ModelToRun(8_000_000_000L, null, GROUPED, List.of(), null);
        ModelToRun one = new ModelToRun(8_000_000_000L, null, GROUPED, List.of(ServingEngine.LLAMA_CPP), null);
        Workload work = Workload.usual(16);
        MemoryNeed vllm = both.need(ServingEngine.VLLM, work, 1);
        MemoryNeed llama = both.need(ServingEngine.LLAMA_CPP, work, 1);
        assertThat(both.known(work)).isEqualTo(vllm.known().spanning(llama.known()));
        assertThat(one.known(work)).isEqualTo(llama.known());
    }

    /** vLLM: weights, cache and 2.92 GiB are nine tenths of the card. llama.cpp: 1.137 GiB, and 32 heads × 512 × 8,192 × 4. */
    @ParameterizedTest
    @CsvSource({"VLLM, 1073741824, 5380778121", "LLAMA_CPP, 268435456, 1757715365"})
    void buffers_are_those_of_the_engine(ServingEngine engine, long least, long most) {
        ModelToRun model = new ModelToRun(8_000_000_000L, null, GROUPED, List.of(), null);
        assertThat(model.need(engine, Workload.usual(16), 1).overhead()).isEqualTo(new ByteRange(least, most));
    }

    @ParameterizedTest
    @CsvSource({
        // billions, hardware, bits, fits, largest context
        "8,  l4,        16, FITS,    19456",
        "8,  l4,        8,  FITS,    76800",
        "10, l4,        16, DEPENDS, ",
        "8,  l40s,      16, FITS,    131072",
        "8,  laptop-16, 16, NO,      ",
        "8,  laptop-16, 4,  FITS,    32768"
    })
    void a_model_on_hardware(
            long billions, String hardware, int bits, HardwareFit.Answer answer, @Nullable Long largest) {
        ModelToRun model = new ModelToRun(billions * 1_000_000_000, null, GROUPED, List.of(), 131_072L);
        HardwareFit fit = HardwareFit.of(model, Hardware.find(hardware).orElseThrow(), Workload.usual(bits));
        assertThat(List.of(fit.answer(), String.valueOf(fit.largestContext())))
                .isEqualTo(List.of(answer, String.valueOf(largest)));
    }

    @Test
    void weights_that_fit_alone_say_so() {
        ModelToRun model = new ModelToRun(8_000_000_000L, null, null, List.of(), 131_072L);
        HardwareFit fit = HardwareFit.of(model, Hardware.find("l4").orElseThrow(), Workload.usual(16));
        assertThat(fit.answer()).isEqualTo(HardwareFit.Answer.WEIGHTS_FIT);
        assertThat(fit.largestContext()).isNull();
    }

    /** A card of “80 GB” has 81,559 MiB. */
    @Test
    void hardware_is_listed_from_the_smallest_to_the_largest() {
        assertThat(Hardware.ALL)
                .extracting(Hardware::id)
                .hasSize(12)
                .startsWith("laptop-16")
                .endsWith("8-h200");
        assertThat(Hardware.ALL).extracting(Hardware::bytes).isSorted();
        assertThat(Hardware.find("h100").orElseThrow().bytes()).isEqualTo(85_520_809_984L);
        assertThat(Hardware.find("8-h100").orElseThrow().bytes()).isEqualTo(8 * 85_520_809_984L);
    }

    @ParameterizedTest
    @CsvSource({"12, 1, 1", "16, 0, 1", "16, 10000001, 1", "16, 1, 0", "16, 1, 1001"})
    void a_workload_has_bounds(int bits, long context, int sequences) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Workload(bits, context, sequences))
                .withMessage("Cannot calculate for %d bits, %d tokens and %d sequences", bits, context, sequences);
    }

    private static ByteRange cache(
            Architecture architecture, ServingEngine engine, long context, int sequences, int cards) {
        return CacheSize.of(architecture, engine, new Workload(16, context, sequences), 2, cards);
    }
}
