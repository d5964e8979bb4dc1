package eu.modelcatalogue.api.interchange;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.ModelField;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.AnswerSentence;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data that the standard formats contain about a model, collected once for all of them: its name, what it was made from and trained on, its
 * repositories, and what the catalogue states about it. Unknown values are left out.
 *
 * @param edition from which all data is taken
 * @param model the subject
 * @param description the answer for a public body, one sentence in English
 * @param repositories in which its developer published the weights, those that can be run first; empty if none is known
 * @param bases the models from which it was made, one for each relation; empty if none is known
 * @param data what is known of the data, by component; a component about which nothing is known, or that the model does not have, is missing
 * @param licences of the catalogue that the licence of the weights names
 * @param page address of the page with every fact and its source, in this edition
 * @param reasons address of the assessments, in this edition
 * @param said statements of the catalogue by name: label, headlines, figures, verdicts
 */
record ModelBom(
        Edition edition,
        AiModel model,
        String description,
        List<Identifier> repositories,
        List<Base> bases,
        List<Data> data,
        List<Licence> licences,
        String page,
        String reasons,
        Map<String, String> said) {

    private static final List<Component> OF_DATA =
            List.of(Component.TRAINING_DATASETS, Component.POST_TRAINING_DATASETS, Component.EVALUATION_DATA);

    /** The source whose claims are the developers' own statements. */
    private static final String DEVELOPER = "developer";

    /**
     * Data with these availabilities is left out: either it is unknown whether it exists, or it does not exist, as for a model without
     * post-training.
     */
    private static final Set<Availability> NO_DATA = Set.of(Availability.UNKNOWN, Availability.NOT_APPLICABLE);

    private static final List<String> BY_ROLE = List.of("instruct", "base", "converted", "quantised");

    /**
     * A model from which another was made.
     *
     * @param entry of the catalogue; null if the catalogue does not have the model
     * @param licence SPDX expression of the lineage, or else of the entry; null if unknown
     * @param declared SPDX expression that its own developer states; null if the catalogue has no such statement
     */
    record Base(
            String id,
            @Nullable AiModel entry,
            Lineage lineage,
            @Nullable String licence,
            @Nullable String declared) {

        /** Its name in the catalogue, or else the name in the lineage. */
        String name() {
            return entry == null ? id : entry.name();
        }
    }

    /**
     * What is known of one part of the data.
     *
     * @param availability neither unknown nor not applicable
     * @param licence SPDX expression; null if unknown
     * @param declared SPDX expression that the model's developer states; null if the catalogue has no such statement
     */
    record Data(
            Component component,
            Availability availability,
            @Nullable String licence,
            @Nullable String declared) {

        /** The name of the part, in English. */
        String name() {
            return Words.in(Language.EN).get("component." + component.word());
        }

        /** A short description in English. */
        String description() {
            return Words.in(Language.EN).get("value." + availability.word()) + (licence == null ? "" : "; " + licence);
        }
    }

    /** Collects the data about a model from an edition. */
    static ModelBom of(Edition edition, AiModel model, UnaryOperator<String> address) {
        EditionHeader header = edition.header();
        String page =
                new Address("/models/" + model.id()).pinned(header.number()).written();
        LicenceExpression licence = model.licence();
        return new ModelBom(
                edition,
                model,
                new AnswerSentence(Language.EN).sentence(edition.publicUse(model)),
                repositories(model),
                Objects.requireNonNullElse(model.lineage(), List.<Lineage>of()).stream()
                        .map(lineage -> base(edition, lineage))
                        .toList(),
                OF_DATA.stream()
                        .filter(component -> !NO_DATA.contains(model.facts().availability(component)))
                        .map(component -> new Data(
                                component,
                                model.facts().availability(component),
                                known(model.facts().value(component.licence())),
                                declared(model, component)))
                        .toList(),
                licence == null
                        ? List.of()
                        : licence.ids()
                                .distinct()
                                .flatMap(id ->
                                        Stream.ofNullable(edition.licences().get(id)))
                                .toList(),
                address.apply(page),
                address.apply(Paths.model(model.id()) + "/assessments?edition=" + header.number()),
                said(edition, model));
    }

    private static Base base(Edition edition, Lineage lineage) {
        Optional<AiModel> entry = edition.model(lineage.base())
                .or(() -> edition.idOfAlias(lineage.base()).flatMap(edition::model));
        String licence = lineage.licence().equals(Fact.UNKNOWN)
                ? entry.map(AiModel::licenceStated).orElse(Fact.UNKNOWN)
                : lineage.licence();
        return new Base(
                lineage.base(),
                entry.orElse(null),
                lineage,
                known(licence),
                entry.map(model -> declared(model, Component.WEIGHTS_FINAL)).orElse(null));
    }

    private static Map<String, String> said(Edition edition, AiModel model) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("g7", edition.label(model).value().word());
        model.headlines().values().stream()
                .sorted(Comparator.comparing(derived -> derived.attribute()))
                .forEach(derived -> said.put(derived.attribute(), derived.value()));
        for (String attribute : ModelField.attributesIn(ModelField.Place.BILL)) {
            // The end of a service is nothing that the weights have.
            String value = attribute.equals(Attribute.RETIREMENT)
                    ? edition.retirement(model).orElse(null)
                    : known(model.facts().value(attribute));
            if (value != null) {
                said.put(attribute, value);
            }
        }
        for (Profile profile : edition.currentProfiles().values()) {
            Stream.ofNullable(edition.judgements(model.id()).get(profile.key()))
                    .forEach(judgement -> said.put(
                            "verdict:" + profile.key(),
                            judgement.verdict().word()
                                    + (edition.isProvisional(model.id(), profile) ? ", provisional" : "")));
        }
        return said;
    }

    /**
     * The serial number of a bill. It is the same for the same model, edition, program version, public address and format, and changes with any
     * of them, because the bill changes too.
     */
    UUID serial(String form, String build) {
        return UUID.nameUUIDFromBytes(
                String.join(" ", form, build, edition.header().digest(), page).getBytes(StandardCharsets.UTF_8));
    }

    /** SPDX expression of the licence of the weights; null if it is unknown or if they have no licence. */
    @Nullable
    String licence() {
        String stated = known(model.licenceStated());
        return LicenceExpression.NONE.equals(stated) ? null : stated;
    }

    /**
     * SPDX expression that the developer states as licence of the weights, even if it was not adopted; null if the catalogue has no such
     * statement.
     */
    @Nullable
    String declared() {
        return declared(model, Component.WEIGHTS_FINAL);
    }

    private static @Nullable String declared(AiModel model, Component component) {
        Fact fact = model.facts().get(component.licence());
        return Stream.concat(fact.evidence().stream(), fact.dissent().stream())
                .filter(claim -> claim.source().equals(DEVELOPER))
                .map(Claim::value)
                .findFirst()
                .orElse(null);
    }

    /**
     * The repositories of a model in this order: after post-training or without a known role; before post-training; the same weights in another
     * format; and quantised. The first one gives the model its package URL, version and download location.
     */
    static List<Identifier> repositories(AiModel model) {
        return model.identifiers().stream()
                .sorted(Comparator.comparingInt(
                        one -> one.role() == null ? 0 : Math.max(0, BY_ROLE.indexOf(one.role()))))
                .toList();
    }

    /** The repositories from which the weights can be downloaded; empty if the weights are not released or were withdrawn. */
    static List<Identifier> offered(AiModel model) {
        return model.facts().availability(Component.WEIGHTS_FINAL) == Availability.NOT_RELEASED
                ? List.of()
                : repositories(model);
    }

    /** The commit of the first repository; null if no source names one. */
    @Nullable
    String revision() {
        return repositories.isEmpty() ? null : repositories.get(0).revision();
    }

    /** The value of an attribute; null if unknown. */
    @Nullable
    String value(String attribute) {
        return known(model.facts().value(attribute));
    }

    /** The value itself, or null if it is unknown or empty. */
    static @Nullable String known(@Nullable String value) {
        return value == null || value.equals(Fact.UNKNOWN) || value.isEmpty() ? null : value;
    }
}
