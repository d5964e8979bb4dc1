package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.mapping.OsaiStatements.note;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.mapping.OsaiDimension.Grade;
import eu.modelcatalogue.importers.mapping.OsaiDimension.WeightsNote;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Opening up ChatGPT, the predecessor of the European Open Source AI Index.
 *
 * <p>Source: github.com/opening-up-chatgpt/opening-up-chatgpt.github.io, projects/readme.md, for what fields and classes mean.
 */
final class OpeningUp {

    private static final String PROJECT = "project";
    private static final List<String> DIMENSIONS = List.of(
            "opencode",
            "llmdata",
            "llmweights",
            "rldata",
            "rlweights",
            "license",
            "code",
            "architecture",
            "preprint",
            "paper",
            "modelcard",
            "datasheet",
            "package",
            "api");

    private OpeningUp() {}

    static void read(SourceReading reading) {
        OsaiFile.all(
                        reading,
                        "Opening up ChatGPT",
                        PROJECT,
                        "opening-up-chatgpt/opening-up-chatgpt.github.io",
                        "projects/")
                .stream()
                .filter(OpeningUp::isModel)
                .map(OpeningUp::entry)
                .forEach(reading::add);
    }

    /** Whether a project is a model: some are tools that run or train many models, and the template has neither name nor organisation. */
    private static boolean isModel(OsaiFile file) {
        boolean unnamed = file.field(PROJECT, "name").isEmpty();
        boolean many = file.field(PROJECT, "llmbase").startsWith("various");
        if (many) {
            file.refuse("project.llmbase", "various: the entry is of a tool for many models, not of one model");
        } else if (unnamed && !file.field("org", "name").isEmpty()) {
            file.refuse("project.name", "is missing: the entry names no model");
        }
        return !unnamed && !many;
    }

    private static SourceEntry entry(OsaiFile file) {
        String name = file.field(PROJECT, "name");
        OsaiStatements statements = file.statements();
        weights(file, name, statements);
        licence(file, name, statements);
        statements.trainingData(file.dimension("llmdata"), file.dimension("rldata"));
        statements.trainingCode(file.dimension("opencode"));
        statements.component(Component.MODEL_CARD, file.dimension("modelcard"));
        statements.component(Component.DATA_CARD, file.dimension("datasheet"));
        statements.papers(file.dimension("preprint"), file.dimension("paper"));
        statements.architecture(file.dimension("architecture"));
        statements.sum(
                DIMENSIONS.stream().map(file::dimension).toList(), "sum of the fourteen classes", " (old index)");
        return new SourceEntry(
                file.name() + "#" + name,
                name,
                file.developers(),
                hubLinks(file)
                        .filter(link -> link.isNamed(name))
                        .map(HubLink::id)
                        .distinct()
                        .toList(),
                statements.all());
    }

    /**
     * The weights. The dimension {@code rlweights} is about the component made by reinforcement learning and how it was trained: closed often means that
     * there is no separate component, and partial that the training is not documented. So only what its note states about the weights is read, and what
     * a link to the model itself shows.
     */
    private static void weights(OsaiFile file, String name, OsaiStatements statements) {
        OsaiDimension base = file.dimension("llmweights");
        OsaiDimension end = file.dimension("rlweights");
        String attribute = Component.WEIGHTS_FINAL.availability();
        boolean linked = base.hubLinks().stream().anyMatch(link -> link.isNamed(name));
        if (end.is(Grade.OPEN)) {
            statements.read(attribute, Availability.RELEASED.word(), end.field(), note(end.elsewhere(name)));
        } else if (end.isGuarded()) {
            statements.read(attribute, Availability.RELEASED.word(), end.field(), WeightsNote.COMPLETE);
            WeightsNote.gate(end.note()).ifPresent(gate -> statements.read(Attribute.GATE, gate.word(), end.field()));
        } else if (end.is(Grade.PARTIAL) && WeightsNote.incomplete(end.note())) {
            statements.read(attribute, Availability.PARTIAL.word(), end.field());
        } else if (base.is(Grade.OPEN) && linked) {
            statements.assessed(
                    attribute,
                    Availability.RELEASED.word(),
                    base.field(),
                    "Graded open, and the link is to the end model itself.");
        } else if (base.is(Grade.CLOSED) && end.is(Grade.CLOSED)) {
            statements.assessed(
                    attribute,
                    Availability.NOT_RELEASED.word(),
                    "llmweights, rlweights",
                    "Neither the base weights nor those of the tuned model are released.");
        }
        if (!base.is(Grade.PARTIAL) || base.isGuarded() || WeightsNote.incomplete(base.note())) {
            base.ofWeights()
                    .ifPresent(value -> statements.read(
                            Component.WEIGHTS_BASE.availability(),
                            value.word(),
                            base.field(),
                            note(
                                    base.isGuarded() ? WeightsNote.COMPLETE : "",
                                    linked ? "The link is to the end model." : "")));
        }
    }

    /**
     * The licence. {@code project.license} can be that of the code: it is read only where the dimension agrees. The dimension is open where everything
     * is under an OSI-approved licence.
     */
    private static void licence(OsaiFile file, String name, OsaiStatements statements) {
        String written = file.field(PROJECT, "license");
        OsaiDimension dimension = file.dimension("license");
        Optional<String> id = OsaiLicence.id(written, file.reading());
        if (id.isEmpty()) {
            return;
        }
        boolean ofDevelopers = id.get().startsWith("LicenseRef-");
        Optional<String> against =
                OsaiLicence.contradiction(written, id.get(), "", name, file.field(PROJECT, "llmbase"), file.reading());
        if (against.isPresent()) {
            file.refuse("project.license", against.get());
        } else if (dimension.is(Grade.OPEN) == ofDevelopers) {
            file.refuse(
                    "project.license",
                    "'%s', which the grade of 'license' does not bear out: it may be the licence of the code alone"
                            .formatted(written));
        } else {
            statements.read(Component.WEIGHTS_FINAL.licence(), id.get(), "project.license");
        }
    }

    private static Stream<HubLink> hubLinks(OsaiFile file) {
        return Stream.of(
                        file.dimension("rlweights").links(),
                        file.dimension("llmweights").links(),
                        file.links(PROJECT, "link"))
                .flatMap(List::stream)
                .map(HubLink::of)
                .flatMap(Optional::stream);
    }
}
