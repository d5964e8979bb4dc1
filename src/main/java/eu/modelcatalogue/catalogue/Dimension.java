package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Attribute;
import eu.modelcatalogue.openness.Availability;
import eu.modelcatalogue.openness.Component;
import eu.modelcatalogue.openness.Fact;
import eu.modelcatalogue.openness.Gate;
import eu.modelcatalogue.openness.Headlines;
import eu.modelcatalogue.openness.LicenceClass;
import eu.modelcatalogue.openness.Openness;
import eu.modelcatalogue.openness.Region;
import eu.modelcatalogue.openness.SubjectKind;
import eu.modelcatalogue.openness.Truth;
import eu.modelcatalogue.openness.Word;
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
        String name, List<String> closed, BiFunction<AiModel, Case.Library, List<String>> values, String meaning) {

    private static final Set<String> MULTIPLE = Set.of("licence", "modality", "inputModality");
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

    /** The values that a filter by this value selects: {@code EEA} includes {@code EU}. */
    public List<String> selects(String value) {
        return name.equals("region") && value.equals(Region.EEA.word())
                ? List.of(Region.EEA.word(), Region.EU.word())
                : List.of(value);
    }

    private static Map<String, Dimension> index() {
        List<Dimension> all = new ArrayList<>();
        List<String> openness = Word.words(Openness.class);
        all.add(
                headline(
                        Headlines.WEIGHTS,
                        openness,
                        "Weights: open = final weights released (what stands before the download is gate); partial = only base, older or some; closed = not released."));
        all.add(
                headline(
                        Headlines.CODE,
                        openness,
                        "Code: open = training code released under an OSI-approved licence; partial = only the developer's own inference code, or training code partial or under another licence; closed = none."));
        all.add(
                headline(
                        Headlines.DATA,
                        openness,
                        "Data: open = training datasets released; partial = partly released, or fully described, or post-training data withheld; closed = neither."));
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
                (model, library) -> model.licence() == null
                        ? List.of(Fact.UNKNOWN)
                        : model.licence().ids().distinct().toList(),
                "SPDX id of the licence of the weights; matches any operand of an expression."));
        all.add(new Dimension(
                "osiApproved",
                Word.words(Truth.class),
                (model, library) -> List.of(
                        model.licence() == null
                                ? Truth.UNKNOWN.word()
                                : library.combined(model.licenceStated())
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
        return new Dimension(name, closed, (model, library) -> List.of(value.apply(model)), meaning);
    }

    private static Dimension modality(String name, String attribute, String meaning) {
        List<String> closed = new ArrayList<>(
                Objects.requireNonNull(Attribute.of(SubjectKind.MODEL).get(attribute))
                        .allowed());
        closed.add(Fact.UNKNOWN);
        return new Dimension(
                name,
                List.copyOf(closed),
                (model, library) -> {
                    List<String> values = model.facts().values(attribute);
                    return values.isEmpty() ? List.of(Fact.UNKNOWN) : values;
                },
                meaning);
    }
}
