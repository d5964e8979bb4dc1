package eu.modelcatalogue.web.model;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.hardware.Architecture;
import eu.modelcatalogue.hardware.ByteRange;
import eu.modelcatalogue.hardware.Hardware;
import eu.modelcatalogue.hardware.HardwareFit;
import eu.modelcatalogue.hardware.MemoryNeed;
import eu.modelcatalogue.hardware.ModelToRun;
import eu.modelcatalogue.hardware.Workload;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.NumberFormats;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What it takes to run a model oneself.
 *
 * @param sentence how much memory, or why it is not calculated
 * @param missing which facts are missing for the rest; empty for none
 * @param stated what the developer says of it; empty for nothing
 * @param heads the bits of the columns
 * @param rows the classes of hardware; empty where nothing is calculated
 * @param api where programs find the same
 */
public record OnOwnHardware(
        String sentence, String missing, List<Evidence.Shown> stated, List<String> heads, List<Row> rows, String api) {

    /** A class of hardware. */
    public record Row(String name, List<Cell> cells) {}

    /**
     * Whether it fits with so many bits.
     *
     * @param shape how the answer is drawn
     */
    public record Cell(String shape, String text) {}

    static OnOwnHardware of(Page page, AiModel model) {
        String api = Paths.model(model.id()) + "/hardware";
        Optional<ModelToRun> known = ModelToRun.of(model);
        if (known.isEmpty()) {
            String why = ModelToRun.noFigure(model).orElseThrow().word();
            return new OnOwnHardware(
                    page.say("model.hardwareNone." + why), "", stated(page, model), List.of(), List.of(), api);
        }
        return new OnOwnHardware(
                page.say(
                        known.get().architecture() == null ? "model.hardwareWeights" : "model.hardwareNeed",
                        needs(page, known.get())),
                missing(page, model),
                stated(page, model),
                MemoryNeed.BITS.stream()
                        .map(bits -> page.say("model.hardwareBits", page.number(bits)))
                        .toList(),
                Hardware.ALL.stream()
                        .map(hardware -> row(page, known.get(), hardware))
                        .toList(),
                api);
    }

    /** The memory at each number of bits, for one sequence of the usual length. */
    static String needs(Page page, ModelToRun model) {
        return MemoryNeed.BITS.stream().map(bits -> need(page, model, bits)).collect(Collectors.joining(" · "));
    }

    private static String need(Page page, ModelToRun model, int bits) {
        NumberFormats written = new NumberFormats(page.language());
        ByteRange bytes = model.known(Workload.usual(bits));
        String least = written.number(MemoryNeed.gigabytes(bytes.least()));
        return model.architecture() == null
                ? page.say("model.memoryAtLeast", least, page.number(bits))
                : page.say(
                        "model.memoryFromTo",
                        least,
                        written.number(MemoryNeed.gigabytes(bytes.most())),
                        page.number(bits));
    }

    private static List<Evidence.Shown> stated(Page page, AiModel model) {
        Evidence evidence = new Evidence(page);
        return MemoryNeed.BITS.stream()
                .map(bits -> model.facts().get(Objects.requireNonNull(Attribute.STATED_MEMORY.get(bits))))
                .filter(Fact::isKnown)
                .map(fact -> evidence.of(new Subject(SubjectKind.MODEL, model.id()), fact))
                .toList();
    }

    private static String missing(Page page, AiModel model) {
        List<String> missing = Architecture.missing(model);
        return missing.isEmpty()
                ? ""
                : page.say(
                        "model.hardwareMissing",
                        missing.stream().map(page.wording()::attribute).collect(Collectors.joining(" · ")));
    }

    private static Row row(Page page, ModelToRun model, Hardware hardware) {
        return new Row(
                page.say("model.hardwareName." + hardware.id()),
                MemoryNeed.BITS.stream()
                        .map(bits -> cell(page, HardwareFit.of(model, hardware, Workload.usual(bits))))
                        .toList());
    }

    private static Cell cell(Page page, HardwareFit fit) {
        Long tokens = fit.largestContext();
        String word = page.say("model.hardwareAnswer." + fit.answer().word());
        String shape = switch (fit.answer()) {
            case FITS -> "met";
            case NO -> "notMet";
            case DEPENDS, WEIGHTS_FIT -> "unknown";
        };
        return new Cell(shape, tokens == null ? word : page.say("model.hardwareTokens", word, page.number(tokens)));
    }
}
