package eu.modelcatalogue.api.interchange;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.Exit;
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
import eu.modelcatalogue.hardware.ByteRange;
import eu.modelcatalogue.hardware.MemoryNeed;
import eu.modelcatalogue.hardware.ModelToRun;
import eu.modelcatalogue.hardware.Workload;
import eu.modelcatalogue.offers.Offer;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The data that the standard formats contain about a model, collected once for all of them: its name, what it was made from and trained on, its
 * repositories, and what the catalogue states about it. Unknown values are left out.
 *
 * @param edition from which all data is taken
 * @param model the subject
 * @param description the answer for a public body, one sentence in English
 * @param release the repository of the weights that the entry is, which gives the model its package URL and version; null if none is known
 * @param related the other repositories in which its developer published weights of the entry: what it was made from, and copies
 * @param bases the models from which it was made, one for each relation; empty if none is known
 * @param data what is known of the data, by component; a component about which nothing is known, or that the model does not have, is missing
 * @param licences of the catalogue that the licence of the weights names
 * @param page address of the page with every fact and its source, in this edition
 * @param reasons address of the assessments, in this edition
 * @param hosts what services offer that run the model themselves and answer, as far as is known, in the order of the ids of services
 * @param said statements of the catalogue by name: label, headlines, figures, verdicts
 */
record ModelBom(
        Edition edition,
        AiModel model,
        String description,
        @Nullable Identifier release,
        List<Related> related,
        List<Base> bases,
        List<Data> data,
        List<Licence> licences,
        String page,
        String reasons,
        List<Offer> hosts,
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

    /** Roles of repositories whose weights are copies of others: in another format, or with fewer bits. */
    private static final Set<String> OF_COPIES = Set.of("converted", "quantised");

    private static final String BASE = "base";

    /**
     * A model from which another was made.
     *
     * @param entry of the catalogue; null if the catalogue does not have the model
     * @param repository of its weights that were taken; null if none is known, or if the entry has weights before and after post-training, and
     *     nobody says which of them were
     * @param licence SPDX expression of the lineage, or else of the entry; null if unknown
     * @param declared SPDX expression that its own developer states; null if the catalogue has no such statement
     */
    record Base(
            String id,
            @Nullable AiModel entry,
            @Nullable Identifier repository,
            Lineage lineage,
            @Nullable String licence,
            @Nullable String declared) {

        /** Its name in the catalogue, or else the name in the lineage. */
        String name() {
            return entry == null ? id : entry.name();
        }
    }

    /** How other weights of an entry are related to its release. */
    enum Relation {
        /** The weights before post-training, from which the release was made. */
        BEFORE("The weights before post-training."),
        /** The release in another format, or with fewer bits. */
        COPY("The same weights in another format or with fewer bits, by the same developer."),
        /** Nobody says which of the two was made from the other. */
        OTHER("Other weights that the developer published under the same name.");

        private final String description;

        Relation(String description) {
            this.description = description;
        }

        /** A sentence in English. */
        String description() {
            return description;
        }
    }

    /** Another repository of the entry, and how its weights are related to the release. */
    record Related(Identifier repository, Relation relation) {

        private static Related to(@Nullable Identifier release, Identifier other) {
            String role = other.role();
            if (isCopy(other)) {
                // Two copies of weights that are not published were not made from each other.
                return new Related(other, release == null || isCopy(release) ? Relation.OTHER : Relation.COPY);
            }
            boolean before = BASE.equals(role) && release != null && isAfter(release, other);
            return new Related(other, before ? Relation.BEFORE : Relation.OTHER);
        }

        /** A release whose role no source names may be a former name of the other: then only a name such as {@code Model-Base} tells them apart. */
        private static boolean isAfter(Identifier release, Identifier before) {
            return "instruct".equals(release.role())
                    || (release.role() == null && letters(before.repository()).contains(BASE));
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
        Identifier release = release(model);
        List<Offer> hosts = edition.offers().ofModel(model.id()).stream()
                .filter(offer -> offer.isOpen() && offer.isHosted(model.developer()))
                .sorted(Comparator.comparing((Offer offer) -> offer.service().id())
                        .thenComparing(Offer::id))
                .toList();
        return new ModelBom(
                edition,
                model,
                new AnswerSentence(Language.EN).sentence(edition.publicUse(model)),
                release,
                repositories(model).stream()
                        .skip(1)
                        .map(other -> Related.to(release, other))
                        .toList(),
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
                hosts,
                said(edition, model, hosts));
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
                entry.map(model -> taken(model, lineage)).orElse(null),
                lineage,
                known(licence),
                entry.map(model -> declared(model, Component.WEIGHTS_FINAL)).orElse(null));
    }

    /** The repository that a lineage names, else the only one of the entry that is no copy. */
    private static @Nullable Identifier taken(AiModel model, Lineage lineage) {
        List<Identifier> all = repositories(model);
        return all.stream()
                .filter(one -> one.repository().equalsIgnoreCase(lineage.base()))
                .findFirst()
                .or(() -> all.stream().filter(one -> !isCopy(one)).count() == 1
                        ? Optional.of(all.get(0))
                        : Optional.empty())
                .orElse(null);
    }

    private static boolean isCopy(Identifier repository) {
        return repository.role() != null && OF_COPIES.contains(repository.role());
    }

    private static Map<String, String> said(Edition edition, AiModel model, List<Offer> hosts) {
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
        ModelToRun.of(model).ifPresent(run -> memory(run, said));
        Exit.smallest(model)
                .forEach(fit -> said.put(
                        "hardware.at" + fit.bits() + "Bits", fit.hardware().id()));
        if (!hosts.isEmpty()) {
            said.put(
                    "services",
                    hosts.stream().map(offer -> offer.service().id()).distinct().collect(Collectors.joining(",")));
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

    /** The memory that is calculated, which is no statement of the developer; those are attributes. */
    private static void memory(ModelToRun run, Map<String, String> said) {
        for (int bits : MemoryNeed.BITS) {
            ByteRange need = run.known(Workload.usual(bits));
            said.put(
                    "calculatedMemory.at" + bits + "Bits",
                    "%s to %s GB%s"
                            .formatted(
                                    MemoryNeed.gigabytes(need.least()),
                                    MemoryNeed.gigabytes(need.most()),
                                    run.architecture() == null
                                            ? ", weights alone"
                                            : ", one sequence of " + Workload.USUAL_CONTEXT + " tokens"));
        }
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
     * The repositories of a model in this order: after post-training; with the name of the model and nothing more; without a known role; before
     * post-training; the same weights in another format; and quantised. The first one is the release that the entry is: it gives the model its
     * package URL, version and download location. Developers often publish {@code Model} and {@code Model-Instruct}, and sources name no role of
     * the former: what one runs is the latter.
     */
    static List<Identifier> repositories(AiModel model) {
        return model.identifiers().stream()
                .sorted(Comparator.comparingInt(repository -> rank(model, repository)))
                .toList();
    }

    private static int rank(AiModel model, Identifier repository) {
        String role = Objects.requireNonNullElse(repository.role(), Fact.UNKNOWN);
        return switch (role) {
            case "instruct" -> 0;
            case "converted" -> 4;
            case "quantised" -> 5;
            default ->
                letters(repository
                                        .repository()
                                        .substring(repository.repository().indexOf('/') + 1))
                                .equals(letters(model.name()))
                        ? 1
                        : role.equals(BASE) ? 3 : 2;
        };
    }

    /** A name in lower case, without what is written between words. */
    private static String letters(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The repository of the weights that an entry is; null if none is known. */
    static @Nullable Identifier release(AiModel model) {
        return repositories(model).stream().findFirst().orElse(null);
    }

    /** Whether the weights can be had: they are not known to be unreleased or withdrawn. */
    boolean isOffered() {
        return !offered(model).isEmpty();
    }

    /** The repositories from which the weights can be downloaded; empty if the weights are not released or were withdrawn. */
    static List<Identifier> offered(AiModel model) {
        return model.facts().availability(Component.WEIGHTS_FINAL) == Availability.NOT_RELEASED
                ? List.of()
                : repositories(model);
    }

    /** The commit of the release; null if no source names one. */
    @Nullable
    String revision() {
        return release == null ? null : release.revision();
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
