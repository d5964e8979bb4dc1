package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Gate;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.LicenceClass;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.ReviewState;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Truth;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.Offer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An attribute that a search can filter by and count. A new one needs only a line in {@link #TABLE}: parameter, facet, axis of statistics and
 * contract are derived.
 *
 * @param name of the query parameter and of the facet
 * @param closed all possible values, in order; empty if values come from the data
 * @param isMultiple whether a model can have several values
 * @param values of a model; never empty: {@code unknown} if nothing is known
 * @param example of a value
 * @param meaning for the documentation
 */
public record Dimension(
        String name,
        List<String> closed,
        boolean isMultiple,
        BiFunction<AiModel, Edition, List<String>> values,
        String example,
        String meaning) {

    /** The label of a model on the G7's ladder. */
    public static final String G7 = "g7";

    /** All rungs that are met. */
    public static final String G7_AT_LEAST = "g7AtLeast";

    /** The state of review of an entry. */
    public static final String REVIEW = "review";

    public static final String INFERENCE_CODE = "inferenceCode";
    public static final String LANGUAGE = "language";
    public static final String ENGINE = "engine";
    public static final String ARCHITECTURE_CLASS = "architectureClass";
    public static final String PROVISIONAL = "provisional";

    public static final String SERVED_BY = "servedBy";
    public static final String SERVED_FROM = "servedFrom";
    public static final String SERVED_UNDER = "servedUnder";

    /** Of what no service is known to offer. */
    public static final String NOT_SERVED = "none";

    private static final List<String> REGIONS_OF_SERVICES = Stream.concat(
                    Word.words(Region.class).stream(), Stream.of(NOT_SERVED))
            .toList();

    /** As a filter by language: any of the official languages of the Union. */
    public static final String UNION_LANGUAGES = "eu";

    private static final List<String> OPENNESS = Word.words(Openness.class);

    private static final List<Dimension> TABLE = List.of(
            closed(
                    G7,
                    Word.words(Rung.class),
                    (model, edition) -> edition.label(model).value().word(),
                    "Label of the G7: the highest rung of the ladder that is met; none = weights can be had, but not on the terms of the lowest rung; closed = weights not released."),
            several(
                    G7_AT_LEAST,
                    Word.words(Rung.class),
                    (model, edition) -> edition.label(model).reached(),
                    "",
                    "At least this rung of the G7's ladder is met."),
            headline(
                    Headlines.WEIGHTS,
                    OPENNESS,
                    "Weights: open = final weights released (what stands before the download is gate); partial = only base, older or some; closed = not released."),
            headline(
                    Headlines.CODE,
                    OPENNESS,
                    "Training code: open = released under an OSI-approved licence; partial = partly released, or under another licence; closed = not released. Code to run the model: inferenceCode."),
            headline(
                    Headlines.DATA,
                    OPENNESS,
                    "Data: open = training datasets released; partial = partly released, or fully described, or post-training data withheld; closed = not released, and not known to be fully described."),
            headline(
                    Headlines.LICENCE_CLASS,
                    Word.words(LicenceClass.class),
                    "Class of the licence of the weights, the first that fits: proprietary, nonCommercial, restricted, open, unlisted, withTerms (free but for terms beside it that close no purpose)."),
            closed(
                    REVIEW,
                    Word.words(ReviewState.class),
                    (model, edition) -> edition.review(model).word(),
                    "How far we are with the entry: listed = lists of others name the model, and we have not read its licence or its card; reviewed = we have read a text of its developer."),
            fact("gate", Word.words(Gate.class), Attribute.GATE, "What stands before a download of the weights."),
            several(
                    "licence",
                    List.of(),
                    (model, edition) -> model.licence() == null
                            ? List.of(Fact.UNKNOWN)
                            : model.licence().ids().distinct().toList(),
                    "Apache-2.0",
                    "SPDX id of the licence of the weights; matches any operand of an expression."),
            closed(
                    "osiApproved",
                    Word.words(Truth.class),
                    (model, edition) -> edition.library()
                            .combined(model.licenceStated())
                            .truth(Attribute.OSI_APPROVED)
                            .word(),
                    "Whether the licence of the weights is approved by the Open Source Initiative."),
            open(
                    "country",
                    model -> model.developer().country(),
                    "FR,DE",
                    "Seat of the developer: ISO 3166-1 alpha-2, or EU for a consortium funded by the Union without one seat."),
            closed(
                    "region",
                    Word.words(Region.class),
                    (model, edition) -> model.developer().region().word(),
                    "Region of the developer's seat, the narrowest that fits; as a filter EEA includes EU."),
            open("developer", model -> model.developer().id(), "mistral-ai", "Id of the developer."),
            open("family", AiModel::family, "mistral-small", "Family of releases."),
            modality("modality", Attribute.MODALITIES_OUTPUT, "Kind of content it generates."),
            modality("inputModality", Attribute.MODALITIES_INPUT, "Kind of content it takes."),
            fact(
                    INFERENCE_CODE,
                    Word.words(Availability.class),
                    Component.INFERENCE_CODE.availability(),
                    "Availability of code that runs the model."),
            stated(
                    LANGUAGE,
                    List.of(),
                    Attribute.LANGUAGES_CLAIMED,
                    "Language that the developer names for it, as a BCP 47 tag; eu means any of the 24 official languages of the Union."),
            stated(
                    ENGINE,
                    List.of(),
                    Attribute.OPEN_ENGINES,
                    "Open engine that runs it: transformers, vllm, sglang, llama.cpp and others."),
            fact(
                    ARCHITECTURE_CLASS,
                    List.of(),
                    Attribute.ARCHITECTURE_CLASS,
                    "What engines and configuration files call its architecture: Qwen3MoeForCausalLM."),
            several(
                    SERVED_BY,
                    List.of(),
                    (model, edition) -> served(
                            model,
                            edition,
                            false,
                            offer -> Stream.of(offer.service().id())),
                    "scaleway",
                    "Id of a service that offers it, as lists of the day say; none = no service of the lists offers it."),
            several(
                    SERVED_FROM,
                    REGIONS_OF_SERVICES,
                    (model, edition) -> served(
                            model,
                            edition,
                            true,
                            offer -> offer.siteRegions().stream().map(Region::word)),
                    "",
                    "Region in which a service runs it, by what the service says of its sites and never by its seat. Services that are known to pass requests on are left out; EEA includes EU."),
            several(
                    SERVED_UNDER,
                    REGIONS_OF_SERVICES,
                    (model, edition) -> served(
                            model,
                            edition,
                            true,
                            offer -> Stream.of(offer.service().controlRegion().word())),
                    "",
                    "Region of the organisation that controls such a service in the end. By itself: servedFrom can be met by another service."),
            several(
                    PROVISIONAL,
                    List.of(),
                    (model, edition) -> edition.provisional(model.id()),
                    Fact.UNKNOWN,
                    "Profiles by which the verdict is provisional: it rests on our own unverified readings. With meets it splits the models that meet a profile."));

    private static final Map<String, Dimension> ALL = Stream.concat(
                    TABLE.stream(), Stream.of(Component.values()).map(Dimension::availability))
            .collect(Collectors.collectingAndThen(
                    Collectors.toMap(Dimension::name, Function.identity(), (one, other) -> one, LinkedHashMap::new),
                    Collections::unmodifiableMap));

    /** All dimensions by name, in the order in which the documentation lists them. */
    public static Map<String, Dimension> all() {
        return ALL;
    }

    /** The dimension of that name, which must exist. */
    public static Dimension named(String name) {
        return Objects.requireNonNull(ALL.get(name), name);
    }

    public boolean isClosed() {
        return !closed.isEmpty();
    }

    /** The values that a filter value selects: {@code EEA} includes {@code EU}, and {@code eu} is any official language of the EU. */
    public List<String> selects(String value) {
        if (name.equals(LANGUAGE) && value.equals(UNION_LANGUAGES)) {
            return Region.UNION_LANGUAGES;
        }
        return List.of("region", SERVED_FROM, SERVED_UNDER).contains(name) && value.equals(Region.EEA.word())
                ? List.of(Region.EEA.word(), Region.EU.word())
                : List.of(value);
    }

    /** What the open offers of a model have, each once. */
    private static List<String> served(
            AiModel model, Edition edition, boolean hostsOnly, Function<Offer, Stream<String>> values) {
        List<String> served = edition.offers().ofModel(model.id()).stream()
                .filter(offer -> offer.isOpen() && !(hostsOnly && offer.isPassedOn()))
                .flatMap(values)
                .distinct()
                .toList();
        return served.isEmpty() ? List.of(NOT_SERVED) : served;
    }

    private static Dimension closed(
            String name, List<String> values, BiFunction<AiModel, Edition, String> value, String meaning) {
        return one(name, values, value, values.get(0), meaning);
    }

    private static Dimension open(String name, Function<AiModel, String> value, String example, String meaning) {
        return one(name, List.of(), (model, edition) -> value.apply(model), example, meaning);
    }

    private static Dimension one(
            String name,
            List<String> closed,
            BiFunction<AiModel, Edition, String> value,
            String example,
            String meaning) {
        return new Dimension(
                name, closed, false, (model, edition) -> List.of(value.apply(model, edition)), example, meaning);
    }

    private static Dimension several(
            String name,
            List<String> closed,
            BiFunction<AiModel, Edition, List<String>> values,
            String example,
            String meaning) {
        return new Dimension(name, closed, true, values, closed.isEmpty() ? example : closed.get(0), meaning);
    }

    private static Dimension headline(String name, List<String> values, String meaning) {
        return closed(name, values, (model, edition) -> model.headline(name), meaning);
    }

    /** An attribute with one value. */
    private static Dimension fact(String name, List<String> closed, String attribute, String meaning) {
        return one(
                name,
                closed,
                (model, edition) -> model.facts().value(attribute),
                closed.isEmpty() ? Fact.UNKNOWN : closed.get(0),
                meaning);
    }

    private static Dimension availability(Component component) {
        return fact(
                "components." + component.word(),
                Word.words(Availability.class),
                component.availability(),
                "Availability of the component " + component.word() + ".");
    }

    private static Dimension modality(String name, String attribute, String meaning) {
        List<String> allowed = Objects.requireNonNull(
                        Attribute.of(SubjectKind.MODEL).get(attribute))
                .allowed();
        return stated(
                name, Stream.concat(allowed.stream(), Stream.of(Fact.UNKNOWN)).toList(), attribute, meaning);
    }

    /** An attribute with several values. */
    private static Dimension stated(String name, List<String> closed, String attribute, String meaning) {
        return several(
                name,
                closed,
                (model, edition) -> {
                    List<String> values = model.facts().values(attribute);
                    return values.isEmpty() ? List.of(Fact.UNKNOWN) : values;
                },
                Fact.UNKNOWN,
                meaning);
    }
}
