package eu.modelcatalogue.hardware;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Word;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model that somebody wants to run.
 *
 * @param parameters their number, all experts included
 * @param weightsBytes bytes of the files as released; null if unknown
 * @param architecture null if unknown: the need is then known by the weights alone
 * @param engines that a source says run it; empty where no source says it of an engine that is calculated here
 * @param contextLength most tokens that it can take; null if unknown
 */
public record ModelToRun(
        long parameters,
        @Nullable Long weightsBytes,
        @Nullable Architecture architecture,
        List<ServingEngine> engines,
        @Nullable Long contextLength) {

    /** Output for which the rules hold. */
    private static final Set<String> TEXT = Set.of("text", "embedding");

    /** Share of a nominal number of bits by which files may differ from it and still count as being of so many bits. */
    private static final double SAME_BITS = 0.25;

    public ModelToRun {
        engines = List.copyOf(engines);
    }

    /** Why the memory of a model is not calculated. */
    public enum NoFigure implements Word {
        /** Nobody can have its weights. */
        WEIGHTS_CLOSED,
        /** A model for speech, images or video, or one that generates by diffusion: the rules do not hold for it. */
        NOT_FOR_TEXT,
        /** The number of parameters is not known. */
        SIZE_UNKNOWN
    }

    /** Why the memory of a model is not calculated; empty if it is. */
    public static Optional<NoFigure> noFigure(AiModel model) {
        if (model.headline(Headlines.WEIGHTS).equals(Openness.CLOSED.word())) {
            return Optional.of(NoFigure.WEIGHTS_CLOSED);
        }
        if (!isForText(model)) {
            return Optional.of(NoFigure.NOT_FOR_TEXT);
        }
        return model.count(Attribute.PARAMETERS) == null ? Optional.of(NoFigure.SIZE_UNKNOWN) : Optional.empty();
    }

    /**
     * What is known of a model.
     *
     * @return empty if there is a reason for {@link #noFigure}
     */
    public static Optional<ModelToRun> of(AiModel model) {
        Long parameters = model.count(Attribute.PARAMETERS);
        if (parameters == null || noFigure(model).isPresent()) {
            return Optional.empty();
        }
        List<String> named = model.facts().values(Attribute.OPEN_ENGINES);
        return Optional.of(new ModelToRun(
                parameters,
                model.count(Attribute.WEIGHTS_BYTES),
                Architecture.of(model).orElse(null),
                Stream.of(ServingEngine.values())
                        .filter(engine -> named.contains(engine.word()))
                        .toList(),
                model.count(Attribute.CONTEXT_LENGTH)));
    }

    /** Whether it gives text or embeddings alone, and takes more than sound; true where nobody says. */
    private static boolean isForText(AiModel model) {
        List<String> input = model.facts().values(Attribute.MODALITIES_INPUT);
        return TEXT.containsAll(model.facts().values(Attribute.MODALITIES_OUTPUT))
                && !input.equals(List.of("audio"))
                && !model.facts().value(Attribute.ARCHITECTURE_CLASS).contains("Diffusion");
    }

    /** The engines to calculate for: those that a source names, or all. */
    public List<ServingEngine> calculated() {
        return engines.isEmpty() ? List.of(ServingEngine.values()) : engines;
    }

    /**
     * The need with one of the engines.
     *
     * @param cards among which it is divided; 1 for a single one
     */
    public MemoryNeed need(ServingEngine engine, Workload work, int cards) {
        return MemoryNeed.of(engine, weights(engine, work.bits()), architecture, work, cards);
    }

    /** What is known of the need, whichever of {@link #calculated()} runs it on one card. */
    public ByteRange known(Workload work) {
        return calculated().stream()
                .map(engine -> need(engine, work, 1).known())
                .reduce(ByteRange::spanning)
                .orElseThrow();
    }

    /** The size of the files where they are of so many bits, else calculated. */
    private ByteRange weights(ServingEngine engine, int bits) {
        if (weightsBytes != null && Math.abs(8.0 * weightsBytes / parameters / bits - 1) < SAME_BITS) {
            return ByteRange.exactly(weightsBytes);
        }
        return engine.weights(parameters, bits);
    }
}
