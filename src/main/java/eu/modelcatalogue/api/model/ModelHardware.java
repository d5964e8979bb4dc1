package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.schema.ClaimView;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.hardware.Architecture;
import eu.modelcatalogue.hardware.ByteRange;
import eu.modelcatalogue.hardware.Hardware;
import eu.modelcatalogue.hardware.HardwareFit;
import eu.modelcatalogue.hardware.MemoryNeed;
import eu.modelcatalogue.hardware.ModelToRun;
import eu.modelcatalogue.hardware.ServingEngine;
import eu.modelcatalogue.hardware.Workload;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What it takes to run a model. */
@Schema(name = "ModelHardware", description = "What it takes to run a model oneself: calculated, not measured.")
public record ModelHardware(
        EditionStamp edition,

        @Schema(description = "Id of the model.", examples = "llama-3.1-8b")
        String model,

        @Schema(description = "Tokens of each sequence, input and output together.", examples = "8192")
        long context,

        @Schema(description = "Sequences that are answered at the same time.", examples = "1")
        int sequences,

        @Schema(
                description =
                        "Why nothing is calculated: weightsClosed, notForText (speech, images, video, diffusion), sizeUnknown; null where it is.",
                examples = "sizeUnknown",
                nullable = true)
        @Nullable
        String noFigure,

        @Schema(
                description = "Facts that are missing to calculate the cache; empty where it is calculated.",
                examples = "[\"architecture.keyValueHeads\"]")
        List<String> missing,

        @Schema(description = "The need on one card, by engine and by bits for each parameter.")
        List<Need> needs,

        @Schema(description = "Classes of hardware, and whether it fits on them.")
        List<OnHardware> hardware,

        @Schema(
                description =
                        "What the developer says of the memory it takes, the most bits first; empty where no source does. Not calculated.")
        List<StatedMemory> stated,

        @Schema(
                description = "Path of this answer.",
                examples = "/v1/models/llama-3.1-8b/hardware?context=32000&sequences=4")
        String self) {

    /** Bounds of an amount of memory. */
    @Schema(name = "Gigabytes", description = "Bounds of an amount of memory, in GB of 10^9 bytes.")
    public record Gigabytes(
            @Schema(description = "At least.", examples = "16.1")
            BigDecimal from,

            @Schema(description = "At most.", examples = "21.9")
            BigDecimal to) {

        static Gigabytes of(ByteRange bytes) {
            return new Gigabytes(MemoryNeed.gigabytes(bytes.least()), MemoryNeed.gigabytes(bytes.most()));
        }
    }

    /** The memory that an engine needs. */
    @Schema(name = "MemoryNeed", description = "The memory that an engine needs.")
    public record Need(
            @Schema(description = "Engine.", examples = "vllm")
            String engine,

            @Schema(
                    description = "Whether a source says that this engine runs it; false: no source says so.",
                    examples = "true")
            boolean stated,

            @Schema(description = "Bits for each parameter.", examples = "16")
            int bits,

            Gigabytes weights,

            @Schema(
                    description = "The keys and values of all sequences; null where the architecture is not known.",
                    nullable = true)
            @Nullable
            Gigabytes cache,

            @Schema(
                    description = "Buffers, and what the engine leaves alone; null where the cache is not known.",
                    nullable = true)
            @Nullable
            Gigabytes overhead,

            @Schema(
                    description = "All together; null where the cache is not known: at least the weights.",
                    nullable = true)
            @Nullable
            Gigabytes total) {

        static Need of(ModelToRun model, ServingEngine engine, Workload work) {
            MemoryNeed need = model.need(engine, work, 1);
            ByteRange cache = need.cache();
            return new Need(
                    engine.word(),
                    model.engines().contains(engine),
                    work.bits(),
                    Gigabytes.of(need.weights()),
                    cache == null ? null : Gigabytes.of(cache),
                    cache == null ? null : Gigabytes.of(need.overhead()),
                    cache == null ? null : Gigabytes.of(need.known()));
        }
    }

    /** A class of hardware, and whether the model fits on it. */
    @Schema(name = "OnHardware", description = "A class of hardware, and whether the model fits on it.")
    public record OnHardware(
            @Schema(description = "Its id.", examples = "l40s")
            String id,

            @Schema(description = "What it is.", examples = "NVIDIA L40S, 48 GB")
            String name,

            @Schema(description = "Cards among which the model is divided.", examples = "1")
            int cards,

            @Schema(description = "GB of 10^9 bytes that a model can use, of all cards.", examples = "48.3")
            BigDecimal gigabytes,

            @Schema(description = "By bits for each parameter.")
            List<Fit> fits) {

        static OnHardware of(Hardware hardware, ModelToRun model, long context, int sequences) {
            return new OnHardware(
                    hardware.id(),
                    hardware.name(),
                    hardware.cards(),
                    MemoryNeed.gigabytes(hardware.bytes()),
                    MemoryNeed.BITS.stream()
                            .map(bits ->
                                    Fit.of(HardwareFit.of(model, hardware, new Workload(bits, context, sequences))))
                            .toList());
        }
    }

    /** Whether a model fits. */
    @Schema(name = "HardwareFit", description = "Whether a model fits on a class of hardware.")
    public record Fit(
            @Schema(description = "Bits for each parameter.", examples = "8")
            int bits,

            @Schema(description = "Engine for which it was calculated.", examples = "vllm")
            String engine,

            @Schema(
                    description =
                            "fits: the upper end of the need is there; depends: only the lower; weightsFit: the weights are there, the cache is not known; no.",
                    enumeration = {"fits", "depends", "weightsFit", "no"},
                    examples = "fits")
            String answer,

            @Schema(
                    description =
                            "Most tokens of each sequence with which it fits, at most what the model takes. Null where none fit, or the cache is not known.",
                    examples = "131072",
                    nullable = true)
            @Nullable
            Long largestContext) {

        static Fit of(HardwareFit fit) {
            return new Fit(fit.bits(), fit.engine().word(), fit.answer().word(), fit.largestContext());
        }
    }

    /** What the developer says of the memory. */
    @Schema(
            name = "StatedMemory",
            description = "What the developer says of the memory it takes, for the use that the source names.")
    public record StatedMemory(
            @Schema(description = "Bits for each parameter.", examples = "16")
            int bits,

            @Schema(description = "GB of memory, as stated.", examples = "55")
            BigDecimal gigabytes,

            @Schema(description = "Who says so.") List<ClaimView> evidence,

            @Schema(description = "Who says something else.")
            List<ClaimView> dissent) {

        static List<StatedMemory> of(AiModel model) {
            return MemoryNeed.BITS.stream()
                    .map(bits -> Map.entry(
                            bits, model.facts().get(Objects.requireNonNull(Attribute.STATED_MEMORY.get(bits)))))
                    .filter(entry -> entry.getValue().isKnown())
                    .map(entry -> new StatedMemory(
                            entry.getKey(),
                            new BigDecimal(entry.getValue().value()),
                            ClaimView.all(entry.getValue().evidence()),
                            ClaimView.all(entry.getValue().dissent())))
                    .toList();
        }
    }

    static ModelHardware of(Edition edition, AiModel model, long context, int sequences, String self) {
        Optional<ModelToRun> known = ModelToRun.of(model);
        return new ModelHardware(
                EditionStamp.of(edition),
                model.id(),
                context,
                sequences,
                ModelToRun.noFigure(model).map(ModelToRun.NoFigure::word).orElse(null),
                known.isEmpty() ? List.of() : Architecture.missing(model),
                known.map(run -> needs(run, context, sequences)).orElse(List.of()),
                known.map(run -> Hardware.ALL.stream()
                                .map(hardware -> OnHardware.of(hardware, run, context, sequences))
                                .toList())
                        .orElse(List.of()),
                StatedMemory.of(model),
                self);
    }

    private static List<Need> needs(ModelToRun model, long context, int sequences) {
        return List.of(ServingEngine.values()).stream()
                .flatMap(engine -> MemoryNeed.BITS.stream()
                        .map(bits -> Need.of(model, engine, new Workload(bits, context, sequences))))
                .toList();
    }
}
