package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field of a model: its name, its columns in a table, its attributes, and the places that show it. This registry is the only list of fields:
 * search results, files, pages, dossiers and bills of materials use it. Headings and labels follow from the names of columns and attributes.
 *
 * @param name in search results
 * @param columns in a table, in order
 * @param attributes the facts that a page, a dossier or a bill shows for it; empty for a derived or editorial field
 * @param places that show it
 */
public record ModelField(String name, List<Column> columns, List<String> attributes, Set<Place> places) {

    /** A place that shows fields. */
    public enum Place {
        /** An item of search results, and a column of their files. */
        ITEM,
        /** The first facts on the page of a model, including unknown ones. */
        PAGE,
        /** The first facts on the page of a model, if a source states them. */
        PAGE_WHERE_KNOWN,
        /** The facts of a dossier, even if no rule examines them. */
        DOSSIER,
        /** The properties in a bill of materials, if a source states them. */
        BILL
    }

    /** The type of a cell. */
    public enum CellType {
        /** Text or an id, shown unchanged. */
        TEXT,
        /** A word of a closed list, or several joined by commas; shown in the reader's language. */
        WORD,
        /** A whole number. */
        COUNT,
        /** A day, or the year or month as text if the day is unknown. */
        DAY,
        /** The answer for a public body, shown as a sentence. */
        ANSWER,
        /** The judgement of a profile, shown as its verdict and marked if it is provisional. */
        VERDICT,
        /** The id of a model, shown as its path in the API. */
        PATH
    }

    /**
     * A column of a table.
     *
     * @param name of the column; that of the parameter if a search can filter by it
     * @param words name of the closed list that a word belongs to; usually the column's name
     * @param value of a model; null for an empty cell
     */
    public record Column(
            String name, CellType type, String words, BiFunction<Edition, AiModel, @Nullable Object> value) {}

    /** The field with the verdict of each profile; its columns are those of {@link #verdicts}. */
    private static final String VERDICTS = "verdicts";

    /** All fields, in the order of search results; those that only pages and documents show are last. */
    public static final List<ModelField> ALL = all();

    /** Names of the fields in search results, in order. */
    public static final List<String> ITEM_NAMES =
            in(Place.ITEM).map(ModelField::name).toList();

    public ModelField {
        columns = List.copyOf(columns);
        attributes = List.copyOf(attributes);
        places = Collections.unmodifiableSet(places);
    }

    /** The fields that any of these places shows, in order. */
    public static Stream<ModelField> in(Place first, Place... more) {
        Set<Place> asked = EnumSet.of(first, more);
        return ALL.stream().filter(field -> !Collections.disjoint(field.places, asked));
    }

    /** The attributes that a place shows, in order. */
    public static List<String> attributesIn(Place place) {
        return in(place).flatMap(field -> field.attributes.stream()).toList();
    }

    /** The columns of this field in a table; those for verdicts depend on the profiles of the edition. */
    public List<Column> columns(Edition edition) {
        return name.equals(VERDICTS) ? verdicts(edition) : columns;
    }

    private static List<ModelField> all() {
        List<ModelField> all = new ArrayList<>();
        all.add(item("id", CellType.TEXT, AiModel::id));
        all.add(item("name", CellType.TEXT, AiModel::name));
        all.add(new ModelField(
                "developer",
                List.of(
                        column(
                                "developer",
                                CellType.TEXT,
                                model -> model.developer().id()),
                        column(
                                "developerName",
                                CellType.TEXT,
                                model -> model.developer().name()),
                        column(
                                "country",
                                CellType.WORD,
                                model -> model.developer().country()),
                        column(
                                "region",
                                CellType.WORD,
                                model -> model.developer().region().word())),
                List.of(Attribute.DEVELOPER, "origin.hqCountry"),
                EnumSet.of(Place.ITEM, Place.DOSSIER)));
        all.add(item("family", CellType.TEXT, AiModel::family));
        all.add(item("aliases", CellType.TEXT, model -> String.join(",", model.aliases())));
        all.add(item(
                "identifiers",
                CellType.TEXT,
                model -> model.identifiers().stream().map(Identifier::purl).collect(Collectors.joining(","))));
        all.add(item("released", CellType.DAY, ModelField::released)
                .about(Attribute.RELEASED, Place.PAGE, Place.DOSSIER, Place.BILL));
        all.add(item(
                "releasedPrecision",
                CellType.WORD,
                model -> model.releasedWithin().map(Period::precision).orElse(null)));
        all.add(item("withdrawn", CellType.TEXT, AiModel::withdrawn));
        all.add(new ModelField(
                "modalities",
                List.of(
                        column("inputModality", CellType.WORD, values(Attribute.MODALITIES_INPUT)),
                        column("modality", CellType.WORD, values(Attribute.MODALITIES_OUTPUT))),
                List.of(Attribute.MODALITIES_INPUT, Attribute.MODALITIES_OUTPUT),
                EnumSet.of(Place.ITEM, Place.PAGE, Place.DOSSIER)));
        all.add(item("parameters", CellType.COUNT, model -> model.count(Attribute.PARAMETERS))
                .about(Attribute.PARAMETERS, Place.PAGE, Place.DOSSIER, Place.BILL));
        all.add(item("activeParameters", CellType.COUNT, model -> model.count(Attribute.ACTIVE_PARAMETERS))
                .about(Attribute.ACTIVE_PARAMETERS, Place.PAGE_WHERE_KNOWN, Place.BILL));
        all.add(item(
                Dimension.REVIEW,
                new Column(
                        Dimension.REVIEW,
                        CellType.WORD,
                        Dimension.REVIEW,
                        (edition, model) -> edition.review(model).word())));
        all.add(item("answer", new Column("answer", CellType.ANSWER, "answer", Edition::publicUse)));
        all.add(item(
                Dimension.G7,
                new Column(
                        Dimension.G7,
                        CellType.WORD,
                        Dimension.G7,
                        (edition, model) -> edition.label(model).value().word())));
        all.add(item(
                "g7Next",
                new Column("g7Next", CellType.WORD, Dimension.G7, (edition, model) -> {
                    Rung next = edition.label(model).next();
                    return next == null ? null : next.word();
                }),
                new Column(
                        "g7Missing",
                        CellType.TEXT,
                        "g7Missing",
                        (edition, model) ->
                                String.join(",", edition.label(model).missing()))));
        for (String headline : Headlines.ALL) {
            all.add(item(headline, CellType.WORD, model -> model.headline(headline)));
        }
        all.add(item("licence", CellType.WORD, AiModel::licenceStated));
        all.add(item("gate", CellType.WORD, model -> model.facts().value(Attribute.GATE))
                .about(Attribute.GATE, Place.PAGE, Place.BILL));
        all.add(item(
                Dimension.INFERENCE_CODE,
                CellType.WORD,
                model -> model.facts().value(Component.INFERENCE_CODE.availability())));
        all.add(item(VERDICTS));
        all.add(item(
                Dimension.PROVISIONAL,
                new Column(
                        Dimension.PROVISIONAL,
                        CellType.TEXT,
                        Dimension.PROVISIONAL,
                        (edition, model) -> String.join(",", edition.provisional(model.id())))));
        all.add(item("self", CellType.PATH, AiModel::id));
        all.add(fact(Attribute.CONTEXT_LENGTH, Place.PAGE_WHERE_KNOWN, Place.BILL));
        all.add(fact(Attribute.LANGUAGES_CLAIMED, Place.PAGE_WHERE_KNOWN, Place.BILL));
        all.add(fact(Attribute.OPEN_ENGINES, Place.PAGE_WHERE_KNOWN, Place.BILL));
        all.add(fact(Attribute.RETIREMENT, Place.PAGE_WHERE_KNOWN, Place.BILL));
        all.add(fact(Attribute.LINEAGE, Place.PAGE, Place.DOSSIER));
        Stream.of(
                        Attribute.WEIGHTS_BYTES,
                        Attribute.WEIGHTS_FORMAT,
                        Attribute.STATED_MEMORY_16,
                        Attribute.STATED_MEMORY_8,
                        Attribute.STATED_MEMORY_4,
                        Component.TRAINING_CODE.availability(),
                        Component.DATA_PREPROCESSING_CODE.availability(),
                        Attribute.TRAINING_COMPUTE,
                        Attribute.TRAINING_COMPUTE_METHOD,
                        Attribute.TRAINING_SUMMARY_ADDRESS)
                .forEach(attribute -> all.add(fact(attribute, Place.BILL)));
        return List.copyOf(all);
    }

    /** A field of search results with one column of the same name. */
    private static ModelField item(String name, CellType type, Function<AiModel, @Nullable Object> value) {
        return item(name, column(name, type, value));
    }

    private static ModelField item(String name, Column... columns) {
        return new ModelField(name, List.of(columns), List.of(), EnumSet.of(Place.ITEM));
    }

    /** A fact that search results do not contain. */
    private static ModelField fact(String attribute, Place... places) {
        return new ModelField(attribute, List.of(), List.of(attribute), EnumSet.copyOf(List.of(places)));
    }

    /** The same field, which other places also show with this attribute. */
    private ModelField about(String attribute, Place... more) {
        EnumSet<Place> all = EnumSet.copyOf(places);
        all.addAll(List.of(more));
        return new ModelField(name, columns, List.of(attribute), all);
    }

    private static Column column(String name, CellType type, Function<AiModel, @Nullable Object> value) {
        return new Column(name, type, name, (edition, model) -> value.apply(model));
    }

    /** The values of an attribute with several values; {@code unknown} if there are none. */
    private static Function<AiModel, @Nullable Object> values(String attribute) {
        return model -> {
            String values = String.join(",", model.facts().values(attribute));
            return values.isEmpty() ? Fact.UNKNOWN : values;
        };
    }

    /** The day if it is known, otherwise the month or the year, so that no cell is more precise than the source. */
    private static @Nullable Object released(AiModel model) {
        Period within = model.releasedWithin().orElse(null);
        return within == null || !within.precision().equals("day") ? model.released() : within.first();
    }

    private static List<Column> verdicts(Edition edition) {
        return edition.currentProfiles().values().stream()
                .map(profile -> new Column(
                        profile.id(),
                        CellType.VERDICT,
                        profile.id(),
                        (among, model) -> among.judgements(model.id()).get(profile.key())))
                .toList();
    }
}
