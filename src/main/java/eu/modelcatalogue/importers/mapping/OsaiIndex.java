package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.mapping.OsaiStatements.note;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.identity.NameMonth;
import eu.modelcatalogue.importers.mapping.OsaiDimension.Grade;
import eu.modelcatalogue.importers.mapping.OsaiDimension.WeightsNote;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The European Open Source AI Index: one YAML file for each model family, in dimensions of class, link and note. An entry is about its end model only,
 * never about older versions of the family.
 *
 * <p>Source: github.com/Language-Technology-Assessment/main-database, readme.md, for what fields and classes mean.
 */
final class OsaiIndex {

    private static final String SYSTEM = "system";
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
     * The output of a model by the type of the entry. The input is not read: entries of type text are also models that take images and speech. Type
     * audio is music and speech, as input or output.
     */
    private static final Map<String, String> OUTPUTS = Map.of(
            "text", "text",
            "code", "text",
            "image", "image",
            "video", "video");

    /** A name that ends in year and month, such as Instruct-2512. */
    private static final Pattern VERSION = Pattern.compile(".*-2\\d(?:0[1-9]|1[0-2])");

    private OsaiIndex() {}

    static void read(SourceReading reading) {
        OsaiFile.all(
                        reading,
                        "the European Open Source AI Index",
                        SYSTEM,
                        "Language-Technology-Assessment/main-database",
                        "")
                .stream()
                .filter(file -> !isTemplate(file))
                .map(OsaiIndex::entry)
                .forEach(reading::add);
    }

    private static boolean isTemplate(OsaiFile file) {
        return Stream.of(file.field(SYSTEM, "name"), file.field(SYSTEM, "endmodelname"), file.field("org", "name"))
                .allMatch(String::isEmpty);
    }

    private static SourceEntry entry(OsaiFile file) {
        EndModel model = EndModel.of(file);
        OsaiStatements statements = file.statements();
        released(file, model, statements);
        modalities(file, statements);
        weights(model, statements);
        licence(file, model, statements);
        data(file, model, statements);
        statements.trainingCode(file.dimension("trainingcode"));
        partLicence(file, "Code", Component.TRAINING_CODE, file.dimension("trainingcode"), statements);
        statements.card(Component.MODEL_CARD, file.dimension("modelcard"));
        statements.card(Component.DATA_CARD, file.dimension("datasheet"));
        statements.papers(file.dimension("preprint"), file.dimension("paper"));
        statements.architecture(file.dimension("hardware_architecture"));
        lineage(file, model, statements);
        statements.sum(DIMENSIONS.stream().map(file::dimension).toList(), "sum of the twelve classes", "");
        return new SourceEntry(
                // The next version of a family takes its place in the same file: the model belongs to the key.
                file.name() + "#" + model.name(),
                model.name(),
                family(file.field(SYSTEM, "name"), model.name()),
                file.developers(),
                model.hubIds(file),
                List.of(),
                null,
                statements.all());
    }

    /** The name of the entry, where it is the name of a family and not of a model. */
    private static @Nullable String family(String name, String model) {
        boolean line = !name.isEmpty()
                && name.chars().noneMatch(Character::isDigit)
                && !name.equalsIgnoreCase(model)
                && HubLink.key(model).startsWith(HubLink.key(name));
        return line ? name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") : null;
    }

    private static void released(OsaiFile file, EndModel model, OsaiStatements statements) {
        String date = file.field(SYSTEM, "releasedate");
        if (date.isEmpty()) {
            return;
        }
        String field = "system.releasedate";
        try {
            Period period = Period.parse(date);
            if (VERSION.matcher(model.name()).matches() && NameMonth.contradicts(model.name(), period)) {
                file.refuse(
                        field,
                        "%s is before the version that %s names: a date of the family".formatted(date, model.name()));
                return;
            }
            statements.read(Attribute.RELEASED, date, field);
        } catch (DateTimeException e) {
            file.refuse(field, "'%s' is not a date; allowed are YYYY, YYYY-MM and YYYY-MM-DD".formatted(date));
        }
    }

    private static void modalities(OsaiFile file, OsaiStatements statements) {
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
            statements.read(Attribute.MODALITIES_OUTPUT, outputs, "system.type");
        } else if (!types.isEmpty() && !types.equals(List.of("audio"))) {
            file.refuse(
                    "system.type", "'%s' is not a type; known are text, code, image, video and audio".formatted(types));
        }
    }

    private static void weights(EndModel model, OsaiStatements statements) {
        OsaiDimension weights = model.weights();
        weights.ofWeights()
                .ifPresent(value -> statements.read(
                        Component.WEIGHTS_FINAL.availability(),
                        value.word(),
                        weights.field(),
                        note(
                                model.untuned() ? "There is no end model: the base model is what is released." : "",
                                guard(weights),
                                weights.elsewhere(model.name()))));
        if (!weights.is(Grade.CLOSED)) {
            WeightsNote.gate(weights.note())
                    .ifPresent(gate -> statements.read(Attribute.GATE, gate.word(), weights.field()));
        }
        OsaiDimension base = model.baseWeights();
        base.ofWeights()
                .ifPresent(value -> statements.read(
                        Component.WEIGHTS_BASE.availability(), value.word(), base.field(), note(guard(base))));
    }

    private static String guard(OsaiDimension weights) {
        if (weights.isGuarded()) {
            return WeightsNote.COMPLETE;
        }
        return weights.is(Grade.CLOSED) && WeightsNote.guarded(weights.note())
                ? "Graded closed, though the note only speaks of what stands before the download."
                : "";
    }

    /** The licence of the end model. The dimension on licences is about the project as a whole; only its note can be about the weights. */
    private static void licence(OsaiFile file, EndModel model, OsaiStatements statements) {
        String name = file.fieldLike(SYSTEM, "endmodellicen[cs]e");
        String note = file.dimension("licenses").note();
        Optional<String> id = OsaiLicence.id(name, file.reading());
        if (id.isEmpty()) {
            if (OsaiLicence.namesOne(name)) {
                // Nothing said would leave the field to whoever takes the licence for a better-known one.
                statements.read(
                        Component.WEIGHTS_FINAL.licence(),
                        OsaiLicence.OTHER,
                        "system.endmodellicense",
                        "Stated as “%s”, which is none of the licences that are known here.".formatted(name));
            }
            return;
        }
        OsaiLicence.contradiction(name, id.get(), note, model.name(), model.base(), file.reading())
                .ifPresentOrElse(
                        against -> file.refuse("system.endmodellicense", against),
                        () -> statements.read(Component.WEIGHTS_FINAL.licence(), id.get(), "system.endmodellicense"));
    }

    private static void data(OsaiFile file, EndModel model, OsaiStatements statements) {
        OsaiDimension base = file.dimension("datasources_basemodel");
        OsaiDimension end = file.dimension("datasources_endmodel");
        if (model.untuned()) {
            statements.data(Component.TRAINING_DATASETS, base);
            statements.description(base);
        } else {
            statements.trainingData(base, end);
            if (base.is(Grade.OPEN) && end.is(Grade.OPEN) && base.leadsToData()) {
                partLicence(file, "Data", Component.TRAINING_DATASETS, base, statements);
            }
        }
    }

    /** The licence that the note on licences gives for a part of the project, where it names one and the part is released. */
    private static void partLicence(
            OsaiFile file, String part, Component component, OsaiDimension released, OsaiStatements statements) {
        if (component == Component.TRAINING_CODE && released.ofCode().isEmpty()) {
            return;
        }
        String name = OsaiLicence.parts(file.dimension("licenses").note()).getOrDefault(part, "");
        if (released.is(Grade.OPEN) || released.is(Grade.PARTIAL)) {
            Optional.of(name)
                    .filter(one -> !one.contains(",") && !one.contains(" and ") && !one.contains(" for "))
                    .flatMap(one -> OsaiLicence.id(one, file.reading()))
                    .ifPresent(id -> statements.read(
                            component.licence(), id, "licenses", "The note names the licence of this part apart."));
        }
    }

    /**
     * The base model and the training compute. A base is stated only where another developer's model is linked under the name that the entry gives; a
     * base of the same owner is a stage of the same release.
     */
    private static void lineage(OsaiFile file, EndModel model, OsaiStatements statements) {
        Optional<HubLink> base = model.baseOnHub();
        Optional<String> owner = model.owner(file);
        boolean ownBase =
                base.isPresent() && owner.isPresent() && base.get().owner().equalsIgnoreCase(owner.get());
        if (base.isPresent() && owner.isPresent() && !ownBase && Lineage.isName(model.base())) {
            statements.assessed(
                    Attribute.LINEAGE,
                    Lineage.write(List.of(new Lineage(model.base(), "finetune", "unknown"))),
                    "system.basemodelname",
                    "Named and linked as base model; the index calls end model what was tuned from it.");
        }
        file.trainingCompute(ownBase).ifPresent(compute -> {
            statements.read("training.computeFlop", compute.flop(), "comment: " + compute.label());
            statements.read("training.computeMethod", compute.method(), "comment: " + compute.label());
        });
    }

    /**
     * The model that an entry of the index is about.
     *
     * @param base name of the base model; empty where there is none, or it is not known, or it is the end model itself
     * @param baseWeights the dimension that judges the weights of its base; not judged where the index only repeats those of the end model
     * @param untuned whether there is no end model, so that the entry speaks of its base model
     */
    record EndModel(String name, String base, OsaiDimension weights, OsaiDimension baseWeights, boolean untuned) {

        private static final Pattern NO_NAME = Pattern.compile("(?i)|unknown|undisclosed|unclear|none");
        private static final Pattern DATA = Pattern.compile(".*\\(synthetic\\)");

        static EndModel of(OsaiFile file) {
            String end = name(file, "endmodelname");
            String base = name(file, "basemodelname");
            OsaiDimension weights = file.dimension("weights_endmodel");
            OsaiDimension baseWeights = file.dimension("weights_basemodel");
            if (end.isEmpty() && !base.isEmpty() && !weights.judged()) {
                return new EndModel(base, "", baseWeights, weights, true);
            }
            if (swapped(file, end, base, weights, baseWeights)) {
                file.refuse(
                        "system.endmodelname",
                        "'%s' is the base model: all links lead to %s as the end model, which is read so"
                                .formatted(end, base));
                String endInTruth = base;
                base = end;
                end = endInTruth;
            }
            if (end.isEmpty()) {
                end = weights.hubLinks().stream().map(HubLink::name).findFirst().orElse(file.field("system", "name"));
            }
            boolean own = base.isEmpty() || HubLink.key(base).equals(HubLink.key(end));
            boolean repeated = own && baseWeights.grade() == weights.grade() && !weights.is(Grade.CLOSED);
            OsaiDimension judged = repeated ? new OsaiDimension(baseWeights.field(), null, List.of(), "") : baseWeights;
            return new EndModel(end, own ? "" : base, weights, judged, false);
        }

        private static String name(OsaiFile file, String field) {
            String name = file.field("system", field);
            if (DATA.matcher(name).matches()) {
                file.refuse("system." + field, "'%s' is a name of data, and no model".formatted(name));
                return "";
            }
            return NO_NAME.matcher(name).matches() ? "" : name;
        }

        private static boolean swapped(
                OsaiFile file, String end, String base, OsaiDimension weights, OsaiDimension baseWeights) {
            return !end.isEmpty()
                    && !base.isEmpty()
                    && !HubLink.key(end).equals(HubLink.key(base))
                    && systemLinks(file).anyMatch(link -> link.isNamed(base))
                    && weights.hubLinks().stream().anyMatch(link -> link.isNamed(base))
                    && baseWeights.hubLinks().stream().anyMatch(link -> link.isNamed(end));
        }

        /** The Hub ids of exactly this model that the entry links. */
        List<String> hubIds(OsaiFile file) {
            return Stream.concat(weights.hubLinks().stream(), systemLinks(file))
                    .filter(link -> link.isNamed(name))
                    .map(HubLink::id)
                    .distinct()
                    .toList();
        }

        /** The base model on the Hub, where the entry links exactly the one that it names. */
        Optional<HubLink> baseOnHub() {
            return baseWeights.hubLinks().stream()
                    .filter(link -> link.isNamed(base))
                    .findFirst();
        }

        /** The owner of the end model on the Hub. */
        Optional<String> owner(OsaiFile file) {
            return Stream.concat(weights.hubLinks().stream(), systemLinks(file))
                    .map(HubLink::owner)
                    .findFirst();
        }

        private static Stream<HubLink> systemLinks(OsaiFile file) {
            return file.links("system", "link").stream().map(HubLink::of).flatMap(Optional::stream);
        }
    }
}
