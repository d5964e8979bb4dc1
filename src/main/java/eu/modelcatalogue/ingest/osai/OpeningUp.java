package eu.modelcatalogue.ingest.osai;

import static eu.modelcatalogue.ingest.osai.GradedSayings.note;

import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.ingest.osai.GradedDimension.Grade;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Component;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads Opening up ChatGPT.
 *
 * <p>Source: github.com/opening-up-chatgpt/opening-up-chatgpt.github.io, projects/readme.md, for what fields and classes mean.
 */
public final class OpeningUp implements Importer {

    private static final String PROJECT = "project";
    private static final String FOLDER =
            "https://github.com/opening-up-chatgpt/opening-up-chatgpt.github.io/blob/%s/projects/";
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

    @Override
    public String source() {
        return "opening-up-chatgpt";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        Draft draft = new Draft();
        IndexFile.all(snapshot, "Opening up ChatGPT", PROJECT, FOLDER, draft).stream()
                .filter(OpeningUp::isModel)
                .map(file -> entry(file, licences))
                .forEach(draft::add);
        return draft.extract();
    }

    /** Among the projects are tools that run or train many models; the template has neither name nor organisation. */
    private static boolean isModel(IndexFile file) {
        boolean unnamed = file.field(PROJECT, "name").isEmpty();
        boolean many = file.field(PROJECT, "llmbase").startsWith("various");
        if (many) {
            file.refuse("project.llmbase", "various: the entry is of a tool for many models, not of one model");
        } else if (unnamed && !file.field("org", "name").isEmpty()) {
            file.refuse("project.name", "is missing: the entry names no model");
        }
        return !unnamed && !many;
    }

    private static SourceEntry entry(IndexFile file, LicenceNames licences) {
        String name = file.field(PROJECT, "name");
        GradedSayings said = file.sayings();
        weights(file, name, said);
        licence(file, name, licences, said);
        said.trainingData(file.dimension("llmdata"), file.dimension("rldata"));
        said.trainingCode(file.dimension("opencode"));
        said.component(Component.MODEL_CARD, file.dimension("modelcard"));
        said.component(Component.DATA_CARD, file.dimension("datasheet"));
        said.papers(file.dimension("preprint"), file.dimension("paper"));
        said.architecture(file.dimension("architecture"));
        said.sum(DIMENSIONS.stream().map(file::dimension).toList(), "sum of the fourteen classes", " (old index)");
        return new SourceEntry(
                file.name() + "#" + name,
                name,
                Developers.of(file),
                hubLinks(file)
                        .filter(link -> link.isNamed(name))
                        .map(HubLink::id)
                        .distinct()
                        .toList(),
                said.all());
    }

    /**
     * The weights. The dimension {@code rlweights} is of the component made by reinforcement learning and of how it was trained: closed often means
     * that there is no such component apart, and partial that the training is not documented. So only what its note says of the weights is
     * read, and what a link to the model itself shows.
     */
    private static void weights(IndexFile file, String name, GradedSayings said) {
        GradedDimension base = file.dimension("llmweights");
        GradedDimension end = file.dimension("rlweights");
        String attribute = Component.WEIGHTS_FINAL.availability();
        boolean linked = base.hubLinks().stream().anyMatch(link -> link.isNamed(name));
        if (end.is(Grade.OPEN)) {
            said.read(attribute, Availability.RELEASED.word(), end.field(), note(end.elsewhere(name)));
        } else if (end.isGuarded()) {
            said.read(attribute, Availability.RELEASED.word(), end.field(), WeightsNote.COMPLETE);
            WeightsNote.gate(end.note()).ifPresent(gate -> said.read(Attribute.GATE, gate.word(), end.field()));
        } else if (end.is(Grade.PARTIAL) && WeightsNote.incomplete(end.note())) {
            said.read(attribute, Availability.PARTIAL.word(), end.field());
        } else if (base.is(Grade.OPEN) && linked) {
            said.assessed(
                    attribute,
                    Availability.RELEASED.word(),
                    base.field(),
                    "Graded open, and the link is to the end model itself.");
        } else if (base.is(Grade.CLOSED) && end.is(Grade.CLOSED)) {
            said.assessed(
                    attribute,
                    Availability.NOT_RELEASED.word(),
                    "llmweights, rlweights",
                    "Neither the base weights nor those of the tuned model are released.");
        }
        if (!base.is(Grade.PARTIAL) || base.isGuarded() || WeightsNote.incomplete(base.note())) {
            base.ofWeights()
                    .ifPresent(value -> said.read(
                            Component.WEIGHTS_BASE.availability(),
                            value.word(),
                            base.field(),
                            note(
                                    base.isGuarded() ? WeightsNote.COMPLETE : "",
                                    linked ? "The link is to the end model." : "")));
        }
    }

    /**
     * The licence. {@code project.license} can be that of the code: it is read only where the dimension agrees, which is open where everything is
     * under an OSI-approved licence.
     */
    private static void licence(IndexFile file, String name, LicenceNames licences, GradedSayings said) {
        String written = file.field(PROJECT, "license");
        GradedDimension dimension = file.dimension("license");
        Optional<String> id = LicenceField.id(written, licences);
        if (id.isEmpty()) {
            return;
        }
        boolean ofDevelopers = id.get().startsWith("LicenseRef-");
        Optional<String> against =
                LicenceField.contradiction(written, id.get(), "", name, file.field(PROJECT, "llmbase"), licences);
        if (against.isPresent()) {
            file.refuse("project.license", against.get());
        } else if (dimension.is(Grade.OPEN) == ofDevelopers) {
            file.refuse(
                    "project.license",
                    "'%s', which the grade of 'license' does not bear out: it may be the licence of the code alone"
                            .formatted(written));
        } else {
            said.read(Component.WEIGHTS_FINAL.licence(), id.get(), "project.license");
        }
    }

    private static Stream<HubLink> hubLinks(IndexFile file) {
        return Stream.of(
                        file.dimension("rlweights").links(),
                        file.dimension("llmweights").links(),
                        file.links(PROJECT, "link"))
                .flatMap(List::stream)
                .map(HubLink::of)
                .flatMap(Optional::stream);
    }
}
