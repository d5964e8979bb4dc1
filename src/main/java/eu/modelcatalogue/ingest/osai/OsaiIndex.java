package eu.modelcatalogue.ingest.osai;

import static eu.modelcatalogue.ingest.osai.GradedSayings.note;

import eu.modelcatalogue.ingest.entry.Draft;
import eu.modelcatalogue.ingest.entry.Extract;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.entry.LicenceNames;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.ingest.osai.GradedDimension.Grade;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.Component;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the European Open Source AI Index.
 *
 * <p>Source: github.com/Language-Technology-Assessment/main-database, readme.md, for what fields and classes mean.
 */
public final class OsaiIndex implements Importer {

    private static final String SYSTEM = "system";
    private static final String FOLDER = "https://github.com/Language-Technology-Assessment/main-database/blob/%s/";
    private static final List<String> DIMENSIONS = List.of(
            "datasources_basemodel",
            "datasources_endmodel",
            "weights_basemodel",
            "weights_endmodel",
            "trainingcode",
            "code",
            "hardware_architecture",
            "preprint",
            "paper",
            "modelcard",
            "datasheet",
            "licenses");

    /**
     * What a model puts out, by the type of the entry. Nothing is read of what it takes in: entries of type text stand for models that take
     * images and speech too. Type audio is music and speech, in and out.
     */
    private static final Map<String, String> OUTPUTS = Map.of(
            "text", "text",
            "code", "text",
            "image", "image",
            "video", "video");

    /** Year and month at the end of a name: Instruct-2512. */
    private static final Pattern VERSION_OF = Pattern.compile(".*-(2\\d)(0[1-9]|1[0-2])");

    @Override
    public String source() {
        return "osai-index";
    }

    @Override
    public Extract read(Snapshot snapshot, LicenceNames licences) {
        Draft draft = new Draft();
        IndexFile.all(snapshot, "the European Open Source AI Index", SYSTEM, FOLDER, draft).stream()
                .filter(file -> !isTemplate(file))
                .map(file -> entry(file, licences))
                .forEach(draft::add);
        return draft.extract();
    }

    private static boolean isTemplate(IndexFile file) {
        return Stream.of(file.field(SYSTEM, "name"), file.field(SYSTEM, "endmodelname"), file.field("org", "name"))
                .allMatch(String::isEmpty);
    }

    private static SourceEntry entry(IndexFile file, LicenceNames licences) {
        EndModel model = EndModel.of(file);
        GradedSayings said = file.sayings();
        released(file, model, said);
        modalities(file, said);
        weights(model, said);
        licence(file, model, licences, said);
        data(file, model, licences, said);
        said.trainingCode(file.dimension("trainingcode"));
        partLicence(file, "Code", Component.TRAINING_CODE, file.dimension("trainingcode"), licences, said);
        said.card(Component.MODEL_CARD, file.dimension("modelcard"));
        said.card(Component.DATA_CARD, file.dimension("datasheet"));
        said.papers(file.dimension("preprint"), file.dimension("paper"));
        said.architecture(file.dimension("hardware_architecture"));
        lineage(file, model, said);
        said.sum(DIMENSIONS.stream().map(file::dimension).toList(), "sum of the twelve classes", "");
        return new SourceEntry(
                // The next version of a family takes its place in the same file: the model belongs to the key.
                file.name() + "#" + model.name(),
                model.name(),
                family(file.field(SYSTEM, "name"), model.name()),
                Developers.of(file),
                model.hubIds(file),
                null,
                said.all());
    }

    /** The name of the entry, where it is that of a line and not of a model. */
    private static @Nullable String family(String name, String model) {
        boolean line = !name.isEmpty()
                && name.chars().noneMatch(Character::isDigit)
                && !name.equalsIgnoreCase(model)
                && HubLink.key(model).startsWith(HubLink.key(name));
        return line ? name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") : null;
    }

    private static void released(IndexFile file, EndModel model, GradedSayings said) {
        String date = file.field(SYSTEM, "releasedate");
        if (date.isEmpty()) {
            return;
        }
        String field = "system.releasedate";
        Matcher version = VERSION_OF.matcher(model.name());
        try {
            Period period = Period.parse(date);
            if (version.matches()
                    && period.last()
                            .isBefore(YearMonth.of(
                                            2000 + Integer.parseInt(version.group(1)),
                                            Integer.parseInt(version.group(2)))
                                    .atDay(1))) {
                file.refuse(
                        field,
                        "%s is before the version that %s names: a date of the family".formatted(date, model.name()));
                return;
            }
            said.read(Attribute.RELEASED, date, field);
        } catch (DateTimeException e) {
            file.refuse(field, "'%s' is no date; allowed are YYYY, YYYY-MM and YYYY-MM-DD".formatted(date));
        }
    }

    private static void modalities(IndexFile file, GradedSayings said) {
        List<String> types = Arrays.stream(file.field(SYSTEM, "type").split(","))
                .map(String::strip)
                .filter(type -> !type.isEmpty())
                .toList();
        boolean audioToo = types.equals(List.of("video", "audio"));
        if (!types.isEmpty() && (audioToo || types.stream().allMatch(OUTPUTS::containsKey))) {
            String outputs = types.stream()
                    .map(type -> OUTPUTS.getOrDefault(type, type))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(","));
            said.read(Attribute.MODALITIES_OUTPUT, outputs, "system.type");
        } else if (!types.isEmpty() && !types.equals(List.of("audio"))) {
            file.refuse(
                    "system.type", "'%s' is no type; known are text, code, image, video and audio".formatted(types));
        }
    }

    private static void weights(EndModel model, GradedSayings said) {
        GradedDimension weights = model.weights();
        weights.ofWeights()
                .ifPresent(value -> said.read(
                        Component.WEIGHTS_FINAL.availability(),
                        value.word(),
                        weights.field(),
                        note(
                                model.untuned() ? "There is no end model: the base model is what is released." : "",
                                guard(weights),
                                weights.elsewhere(model.name()))));
        if (!weights.is(Grade.CLOSED)) {
            WeightsNote.gate(weights.note()).ifPresent(gate -> said.read(Attribute.GATE, gate.word(), weights.field()));
        }
        GradedDimension base = model.baseWeights();
        base.ofWeights()
                .ifPresent(value -> said.read(
                        Component.WEIGHTS_BASE.availability(), value.word(), base.field(), note(guard(base))));
    }

    private static String guard(GradedDimension weights) {
        if (weights.isGuarded()) {
            return WeightsNote.COMPLETE;
        }
        return weights.is(Grade.CLOSED) && WeightsNote.guarded(weights.note())
                ? "Graded closed, though the note only speaks of what stands before the download."
                : "";
    }

    /** The licence of the end model. The dimension on licences is of the project as a whole; only its note can speak of the weights. */
    private static void licence(IndexFile file, EndModel model, LicenceNames licences, GradedSayings said) {
        String name = file.fieldLike(SYSTEM, "endmodellicen[cs]e");
        String note = file.dimension("licenses").note();
        Optional<String> id = LicenceField.id(name, licences);
        if (id.isEmpty()) {
            if (LicenceField.namesOne(name)) {
                // Nothing said would leave the field to whoever takes the licence for a better-known one.
                said.read(
                        Component.WEIGHTS_FINAL.licence(),
                        LicenceField.OTHER,
                        "system.endmodellicense",
                        "Stated as “%s”, which is none of the licences that are known here.".formatted(name));
            }
            return;
        }
        LicenceField.contradiction(name, id.get(), note, model.name(), model.base(), licences)
                .ifPresentOrElse(
                        against -> file.refuse("system.endmodellicense", against),
                        () -> said.read(Component.WEIGHTS_FINAL.licence(), id.get(), "system.endmodellicense"));
    }

    private static void data(IndexFile file, EndModel model, LicenceNames licences, GradedSayings said) {
        GradedDimension base = file.dimension("datasources_basemodel");
        GradedDimension end = file.dimension("datasources_endmodel");
        if (model.untuned()) {
            said.data(Component.TRAINING_DATASETS, base);
            said.description(base);
        } else {
            said.trainingData(base, end);
            if (base.is(Grade.OPEN) && end.is(Grade.OPEN) && base.leadsToData()) {
                partLicence(file, "Data", Component.TRAINING_DATASETS, base, licences, said);
            }
        }
    }

    /** The licence that the note on licences gives a part of the project, where it is one and the part is released. */
    private static void partLicence(
            IndexFile file,
            String part,
            Component component,
            GradedDimension released,
            LicenceNames licences,
            GradedSayings said) {
        if (component == Component.TRAINING_CODE && released.ofCode().isEmpty()) {
            return;
        }
        String name = LicenceField.parts(file.dimension("licenses").note()).getOrDefault(part, "");
        if (released.is(Grade.OPEN) || released.is(Grade.PARTIAL)) {
            Optional.of(name)
                    .filter(one -> !one.contains(",") && !one.contains(" and ") && !one.contains(" for "))
                    .flatMap(one -> LicenceField.id(one, licences))
                    .ifPresent(id -> said.read(
                            component.licence(), id, "licenses", "The note names the licence of this part apart."));
        }
    }

    /**
     * The base model and compute. A base is told only where somebody else's model is linked by the name that the entry gives; a base of the same
     * owner is a stage of the same release.
     */
    private static void lineage(IndexFile file, EndModel model, GradedSayings said) {
        Optional<HubLink> base = model.baseOnHub();
        Optional<String> owner = model.owner(file);
        boolean ownBase =
                base.isPresent() && owner.isPresent() && base.get().owner().equalsIgnoreCase(owner.get());
        if (base.isPresent() && owner.isPresent() && !ownBase && Lineage.isName(model.base())) {
            said.assessed(
                    Attribute.LINEAGE,
                    Lineage.write(List.of(new Lineage(model.base(), "finetune", "unknown"))),
                    "system.basemodelname",
                    "Named and linked as base model; the index calls end model what was tuned from it.");
        }
        TrainingCompute.of(file, ownBase).ifPresent(compute -> {
            said.read("training.computeFlop", compute.flop(), "comment: " + compute.label());
            said.read("training.computeMethod", compute.method(), "comment: " + compute.label());
        });
    }
}
