package eu.modelcatalogue.api.standard;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Identifier;
import eu.modelcatalogue.openness.licence.Licence;
import eu.modelcatalogue.openness.licence.LicenceExpression;
import eu.modelcatalogue.openness.origin.Organisation;
import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.question.Address;
import eu.modelcatalogue.question.Parameter;
import eu.modelcatalogue.question.Paths;
import eu.modelcatalogue.words.Answering;
import eu.modelcatalogue.words.Language;
import eu.modelcatalogue.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the bill of materials of a model: licences, repositories with the hashes of their files, what it was made from, what is known of its data,
 * and what the catalogue says of it. What nobody knows is left out, as the form wants it.
 */
final class ModelBom {

    private static final String MODEL = "machine-learning-model";
    private static final String NAME = "sovereign-model-catalogue:";

    private final Edition edition;
    private final UnaryOperator<String> address;
    private final String build;

    /**
     * @param address makes an address of a path that leads here from anywhere
     * @param build version of this program
     */
    ModelBom(Edition edition, UnaryOperator<String> address, String build) {
        this.edition = edition;
        this.address = address;
        this.build = build;
    }

    CycloneDx of(AiModel model) {
        EditionHeader header = edition.header();
        String serial = "urn:uuid:"
                + UUID.nameUUIDFromBytes((header.digest() + " " + model.id()).getBytes(StandardCharsets.UTF_8));
        List<Lineage> lineage = Objects.requireNonNullElse(model.lineage(), List.of());
        return new CycloneDx(
                "http://cyclonedx.org/schema/bom-1.6.schema.json",
                "CycloneDX",
                "1.6",
                serial,
                header.number(),
                new CycloneDx.Metadata(
                        header.publishedAt().toString(),
                        new CycloneDx.Tools(List.of(program())),
                        component(model, lineage),
                        List.of(new CycloneDx.LicenceChoice(null, new CycloneDx.Licence("CC-BY-4.0"))),
                        List.of(
                                property("edition", Integer.toString(header.number())),
                                property("digest", header.digest()))),
                List.of(new CycloneDx.Dependency(
                        ref(model.id()),
                        lineage.stream()
                                .map(base -> ref(base.base()))
                                .distinct()
                                .toList())));
    }

    private CycloneDx.Component program() {
        return new CycloneDx.Component(
                "application",
                null,
                null,
                "Sovereign Model Catalogue",
                build,
                null,
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    private CycloneDx.Component component(AiModel model, List<Lineage> lineage) {
        List<Identifier> repositories = model.identifiers();
        return new CycloneDx.Component(
                MODEL,
                ref(model.id()),
                organisation(model.developer()),
                model.name(),
                null,
                new Answering(Language.EN).sentence(edition.publicUse(model)),
                List.of(),
                licences(model.licenceStated()),
                repositories.isEmpty() ? null : repositories.get(0).purl(),
                lineage.isEmpty() ? null : pedigree(lineage),
                references(model, repositories),
                files(repositories),
                new CycloneDx.ModelCard(new CycloneDx.Parameters(
                        known(model.facts().value(Attribute.ARCHITECTURE_CLASS)),
                        data(model),
                        formats(model, Attribute.MODALITIES_INPUT),
                        formats(model, Attribute.MODALITIES_OUTPUT))),
                properties(model));
    }

    private static CycloneDx.@Nullable Organisation organisation(Organisation developer) {
        if (developer.id().equals(Fact.UNKNOWN)) {
            return null;
        }
        String country = known(developer.facts().value(Attribute.HQ_COUNTRY));
        return new CycloneDx.Organisation(
                developer.name(),
                country == null ? null : new CycloneDx.Address(country),
                Stream.ofNullable(developer.website()).toList());
    }

    private static List<CycloneDx.LicenceChoice> licences(String stated) {
        return stated.equals(Fact.UNKNOWN) || stated.equals(LicenceExpression.NONE)
                ? List.of()
                : List.of(new CycloneDx.LicenceChoice(stated, null));
    }

    private CycloneDx.Pedigree pedigree(List<Lineage> lineage) {
        List<CycloneDx.Component> ancestors = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (Lineage base : lineage) {
            Optional<AiModel> known = edition.model(base.base())
                    .or(() -> edition.idOfAlias(base.base()).flatMap(edition::model));
            String licence = base.licence().equals(Fact.UNKNOWN)
                    ? known.map(AiModel::licenceStated).orElse(Fact.UNKNOWN)
                    : base.licence();
            ancestors.add(new CycloneDx.Component(
                    MODEL,
                    ref(base.base()),
                    known.map(one -> organisation(one.developer())).orElse(null),
                    known.map(AiModel::name).orElse(base.base()),
                    null,
                    null,
                    List.of(),
                    licences(licence),
                    known.flatMap(one -> one.identifiers().stream().findFirst())
                            .map(Identifier::purl)
                            .orElse(null),
                    null,
                    List.of(),
                    List.of(),
                    null,
                    List.of()));
            notes.add(base.base() + ": " + base.relation());
        }
        return new CycloneDx.Pedigree(ancestors, String.join("; ", notes));
    }

    private List<CycloneDx.Reference> references(AiModel model, List<Identifier> repositories) {
        Stream<CycloneDx.Reference> distributed = repositories.stream()
                .map(one -> new CycloneDx.Reference(
                        "distribution", "https://huggingface.co/" + one.repository(), known(one.role())));
        LicenceExpression expression = model.licence();
        Stream<CycloneDx.Reference> texts = expression == null
                ? Stream.empty()
                : expression
                        .ids()
                        .distinct()
                        .flatMap(id -> Stream.ofNullable(edition.licences().get(id)))
                        .map((Licence licence) -> new CycloneDx.Reference("license", licence.text(), licence.name()));
        String page = new Address("/models/" + model.id())
                .with(
                        Parameter.EDITION.name(),
                        Integer.toString(edition.header().number()))
                .written();
        Stream<CycloneDx.Reference> ours = Stream.of(
                new CycloneDx.Reference("documentation", address.apply(page), "Every fact with its source"),
                new CycloneDx.Reference(
                        "evidence",
                        address.apply(Paths.model(model.id()) + "/assessments?edition="
                                + edition.header().number()),
                        "Why each verdict, rule by rule"));
        return Stream.of(distributed, texts, ours).flatMap(all -> all).toList();
    }

    private static List<CycloneDx.Component> files(List<Identifier> repositories) {
        return repositories.stream()
                .flatMap(repository -> repository.files().entrySet().stream().map(file -> file(repository, file)))
                .toList();
    }

    private static CycloneDx.Component file(Identifier repository, Map.Entry<String, String> file) {
        return new CycloneDx.Component(
                "file",
                null,
                null,
                repository.repository() + "/" + file.getKey(),
                repository.revision(),
                null,
                List.of(new CycloneDx.Hash("SHA-256", file.getValue().replaceFirst("^sha256:", ""))),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** What is known of the data, by component; nothing where nobody says. */
    private static List<CycloneDx.DataSet> data(AiModel model) {
        Words words = Words.in(Language.EN);
        return Stream.of(Component.TRAINING_DATASETS, Component.POST_TRAINING_DATASETS, Component.EVALUATION_DATA)
                .filter(component -> model.facts().availability(component) != Availability.UNKNOWN)
                .map(component -> {
                    String licence = known(model.facts().value(component.licence()));
                    return new CycloneDx.DataSet(
                            "dataset",
                            words.get("component." + component.word()),
                            words.get("value."
                                            + model.facts()
                                                    .availability(component)
                                                    .word())
                                    + (licence == null ? "" : "; " + licence));
                })
                .toList();
    }

    private static List<CycloneDx.Format> formats(AiModel model, String attribute) {
        return model.facts().values(attribute).stream()
                .map(CycloneDx.Format::new)
                .toList();
    }

    private List<CycloneDx.Property> properties(AiModel model) {
        List<CycloneDx.Property> properties = new ArrayList<>();
        properties.add(property("g7", edition.label(model).value().word()));
        model.headlines().values().stream()
                .sorted(Comparator.comparing(derived -> derived.attribute()))
                .forEach(derived -> properties.add(property(derived.attribute(), derived.value())));
        Stream.of(
                        Attribute.RELEASED,
                        Attribute.PARAMETERS,
                        Attribute.ACTIVE_PARAMETERS,
                        Attribute.CONTEXT_LENGTH,
                        Attribute.GATE,
                        Attribute.RETIREMENT)
                .forEach(attribute -> Stream.ofNullable(known(model.facts().value(attribute)))
                        .forEach(value -> properties.add(property(attribute, value))));
        for (Profile profile : edition.currentProfiles().values()) {
            Stream.ofNullable(edition.judgements(model.id()).get(profile.key()))
                    .forEach(judgement -> properties.add(property(
                            "verdict:" + profile.key(),
                            judgement.verdict().word()
                                    + (edition.isProvisional(model.id(), profile) ? ", provisional" : ""))));
        }
        return properties;
    }

    private static CycloneDx.Property property(String name, String value) {
        return new CycloneDx.Property(NAME + name, value);
    }

    private static String ref(String id) {
        return "model:" + id;
    }

    private static @Nullable String known(@Nullable String value) {
        return value == null || value.equals(Fact.UNKNOWN) || value.isEmpty() ? null : value;
    }
}
