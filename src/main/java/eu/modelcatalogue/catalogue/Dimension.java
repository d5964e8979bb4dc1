package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Headlines;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.origin.Region;
import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.Gate;
import eu.modelcatalogue.openness.term.LicenceClass;
import eu.modelcatalogue.openness.term.Openness;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.openness.term.Truth;
import eu.modelcatalogue.openness.term.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * An attribute that a search can filter by and count.
 *
 * @param name name of the query parameter and of the facet
 * @param closed all values it can have, in order, where the list is closed; empty where values come from the data
 * @param values the values of a model; never empty: {@code unknown} where nothing is known
 * @param meaning what it says of a model, for the documentation
 */
public record Dimension(
        String name, List<String> closed, BiFunction<AiModel, Edition, List<String>> values, String meaning) {

    /** The label of a model on the G7's ladder. */
    public static final String G7 = "g7";

    /** Every rung that is met. */
    public static final String G7_AT_LEAST = "g7AtLeast";

    public static final String INFERENCE_CODE = "inferenceCode";
    public static final String LANGUAGE = "language";
    public static final String ENGINE = "engine";
    public static final String ARCHITECTURE_CLASS = "architectureClass";
    public static final String PROVISIONAL = "provisional";

    /** As a filter by language: any of the official languages of the Union. */
    public static final String UNION_LANGUAGES = "eu";

    private static final Set<String> MULTIPLE =
            Set.of("licence", "modality", "inputModality", G7_AT_LEAST, LANGUAGE, ENGINE, PROVISIONAL);
    private static final Map<String, Dimension> ALL = index();

    /** All dimensions by name, in the order in which the documentation lists them. */
    public static Map<String, Dimension> all() {
        return ALL;
    }

    /** The dimension of that name; it must exist. */
    public static Dimension named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    /** Whether a model can have several values. */
    public boolean isMultiple() {
        return MULTIPLE.contains(name);
    }

    /** The values that a filter by this value selects: {@code EEA} includes {@code EU}, and {@code eu} is any language of the Union. */
    public List<String> selects(String value) {
        if (name.equals(LANGUAGE) && value.equals(UNION_LANGUAGES)) {
            return Region.UNION_LANGUAGES;
        }
        return name.equals("region") && value.equals(Region.EEA.word())
                ? List.of(Region.EEA.word(), Region.EU.word())
                : List.of(value);
    }

    private static Map<String, Dimension> index() {
        List<Dimension> all = new ArrayList<>();
        List<String> openness = Word.words(Openness.class);
        all.add(
                new Dimension(
                        G7,
                        Word.words(Rung.class),
                        (model, edition) -> List.of(edition.label(model).value().word()),
                        "Label of the G7: the highest rung of the ladder that is met; none = weights can be had, but not on the terms of the lowest rung; closed = weights not released."));
        all.add(new Dimension(
                G7_AT_LEAST,
                Word.words(Rung.class),
                (model, edition) -> edition.label(model).reached(),
                "At least this rung of the G7's ladder is met."));
        all.add(
                headline(
                        Headlines.WEIGHTS,
                        openness,
                        "Weights: open = final weights released (what stands before the download is gate); partial = only base, older or some; closed = not released."));
        all.add(
                headline(
                        Headlines.CODE,
                        openness,
                        "Training code: open = released under an OSI-approved licence; partial = partly released, or under another licence; closed = not released. Code to run the model: inferenceCode."));
        all.add(
                headline(
                        Headlines.DATA,
                        openness,
                        "Data: open = training datasets released; partial = partly released, or fully described, or post-training data withheld; closed = not released, and not known to be fully described."));
        all.add(
                headline(
                        Headlines.LICENCE_CLASS,
                        Word.words(LicenceClass.class),
                        "Class of the licence of the weights, the first that fits: proprietary, nonCommercial, restricted, open, unlisted."));
        all.add(one(
                "gate",
                Word.words(Gate.class),
                model -> model.facts().value(Attribute.GATE),
                "What stands before a download of the weights."));
        all.add(new Dimension(
                "licence",
                List.of(),
                (model, edition) -> model.licence() == null
                        ? List.of(Fact.UNKNOWN)
                        : model.licence().ids().distinct().toList(),
                "SPDX id of the licence of the weights; matches any operand of an expression."));
        all.add(new Dimension(
                "osiApproved",
                Word.words(Truth.class),
                (model, edition) -> List.of(
                        model.licence() == null
                                ? Truth.UNKNOWN.word()
                                : edition.library()
                                        .combined(model.licenceStated())
                                        .truth(Attribute.OSI_APPROVED)
                                        .word()),
                "Whether the licence of the weights is approved by the Open Source Initiative."));
        all.add(
                one(
                        "country",
                        List.of(),
                        model -> model.developer().country(),
                        "Seat of the developer: ISO 3166-1 alpha-2, or EU for a consortium funded by the Union without one seat."));
        all.add(one(
                "region",
                Word.words(Region.class),
                model -> model.developer().region().word(),
                "Region of the developer's seat, the narrowest that fits; as a filter EEA includes EU."));
        all.add(one("developer", List.of(), model -> model.developer().id(), "Id of the developer."));
        all.add(one("family", List.of(), AiModel::family, "Family of releases."));
        all.add(modality("modality", Attribute.MODALITIES_OUTPUT, "Kind of content it generates."));
        all.add(modality("inputModality", Attribute.MODALITIES_INPUT, "Kind of content it takes."));
        all.add(one(
                INFERENCE_CODE,
                Word.words(Availability.class),
                model -> model.facts().value(Component.INFERENCE_CODE.availability()),
                "Availability of code that runs the model."));
        all.add(
                list(
                        LANGUAGE,
                        Attribute.LANGUAGES_CLAIMED,
                        "Language that the developer names for it, as a BCP 47 tag; eu means any of the 24 official languages of the Union."));
        all.add(list(
                ENGINE,
                Attribute.OPEN_ENGINES,
                "Open engine that runs it: transformers, vllm, sglang, llama.cpp and others."));
        all.add(one(
                ARCHITECTURE_CLASS,
                List.of(),
                model -> model.facts().value(Attribute.ARCHITECTURE_CLASS),
                "What engines and configuration files call its architecture: Qwen3MoeForCausalLM."));
        all.add(
                new Dimension(
                        PROVISIONAL,
                        List.of(),
                        (model, edition) -> edition.provisional(model.id()),
                        "Profiles by which the verdict is provisional: it rests on our own readings, which nobody has verified. With meets it splits the models that meet a profile."));
        for (Component component : Component.values()) {
            all.add(one(
                    "components." + component.word(),
                    Word.words(Availability.class),
                    model -> model.facts().value(component.availability()),
                    "Availability of the component " + component.word() + "."));
        }
        Map<String, Dimension> byName = new LinkedHashMap<>();
        all.forEach(dimension -> byName.put(dimension.name(), dimension));
        return Collections.unmodifiableMap(byName);
    }

    private static Dimension headline(String name, List<String> closed, String meaning) {
        return one(name, closed, model -> model.headline(name), meaning);
    }

    private static Dimension one(String name, List<String> closed, Function<AiModel, String> value, String meaning) {
        return new Dimension(name, closed, (model, edition) -> List.of(value.apply(model)), meaning);
    }

    private static Dimension modality(String name, String attribute, String meaning) {
        List<String> closed = new ArrayList<>(
                Objects.requireNonNull(Attribute.of(SubjectKind.MODEL).get(attribute))
                        .allowed());
        closed.add(Fact.UNKNOWN);
        return list(name, List.copyOf(closed), attribute, meaning);
    }

    private static Dimension list(String name, String attribute, String meaning) {
        return list(name, List.of(), attribute, meaning);
    }

    private static Dimension list(String name, List<String> closed, String attribute, String meaning) {
        return new Dimension(
                name,
                closed,
                (model, edition) -> {
                    List<String> values = model.facts().values(attribute);
                    return values.isEmpty() ? List.of(Fact.UNKNOWN) : values;
                },
                meaning);
    }
}
