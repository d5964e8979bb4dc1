package eu.modelcatalogue.hardware;

import eu.modelcatalogue.domain.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model fits on a class of hardware.
 *
 * @param hardware on which
 * @param bits for each parameter
 * @param engine for which it was calculated
 * @param answer whether it fits
 * @param need the memory that it takes there
 * @param largestContext most tokens of each sequence with which the upper end of the need fits, in steps of {@value #STEP}, at most what the model can
 *     take; null if it is not known, or if not even one step fits
 */
public record HardwareFit(
        Hardware hardware,
        int bits,
        ServingEngine engine,
        Answer answer,
        MemoryNeed need,
        @Nullable Long largestContext) {

    /** Steps in which the largest context is looked for, in tokens. */
    private static final long STEP = 1024;

    /** Most tokens that are tried where it is not known how many the model takes. */
    private static final long TRIED = 131_072;

    /** Whether a model fits. */
    public enum Answer implements Word {
        /** The upper end of its need is there. */
        FITS,
        /** Between the lower and the upper end of its need: it depends on engine, format and settings. */
        DEPENDS,
        /** The weights alone fit; the cache is not known. */
        WEIGHTS_FIT,
        /** Less than the lower end of its need is there. */
        NO
    }

    /** On which hardware a model fits: each class with each number of bits, in the order of {@link Hardware#ALL}. */
    public static List<HardwareFit> all(ModelToRun model, long context, int sequences) {
        return Hardware.ALL.stream()
                .flatMap(hardware -> MemoryNeed.BITS.stream()
                        .map(bits -> of(model, hardware, new Workload(bits, context, sequences))))
                .toList();
    }

    /** Whether a model fits on a class of hardware. */
    public static HardwareFit of(ModelToRun model, Hardware hardware, Workload work) {
        ServingEngine engine = hardware.engines().stream()
                .filter(model.engines()::contains)
                .findFirst()
                .orElseGet(() -> hardware.engines().get(0));
        MemoryNeed need = model.need(engine, work, hardware.cards());
        return new HardwareFit(
                hardware,
                work.bits(),
                engine,
                answer(need, hardware.bytes()),
                need,
                largest(model, engine, hardware, work));
    }

    private static Answer answer(MemoryNeed need, long bytes) {
        if (need.isWeightsOnly()) {
            return need.weights().most() <= bytes
                    ? Answer.WEIGHTS_FIT
                    : need.weights().least() <= bytes ? Answer.DEPENDS : Answer.NO;
        }
        return need.known().most() <= bytes ? Answer.FITS : need.known().least() <= bytes ? Answer.DEPENDS : Answer.NO;
    }

    private static @Nullable Long largest(ModelToRun model, ServingEngine engine, Hardware hardware, Workload work) {
        if (model.architecture() == null) {
            return null;
        }
        Long length = model.contextLength();
        long most = Math.min(length == null ? TRIED : length, Workload.MOST_CONTEXT);
        if (fits(model, engine, hardware, work, most)) {
            return most;
        }
        long fitting = 0;
        long tooMuch = most / STEP + 1;
        while (tooMuch - fitting > 1) {
            long middle = (fitting + tooMuch) / 2;
            if (fits(model, engine, hardware, work, middle * STEP)) {
                fitting = middle;
            } else {
                tooMuch = middle;
            }
        }
        return fitting == 0 ? null : fitting * STEP;
    }

    private static boolean fits(
            ModelToRun model, ServingEngine engine, Hardware hardware, Workload work, long context) {
        return model.need(engine, work.withContext(context), hardware.cards())
                        .known()
                        .most()
                <= hardware.bytes();
    }
}
