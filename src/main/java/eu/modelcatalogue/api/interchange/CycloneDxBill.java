package eu.modelcatalogue.api.interchange;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.OfferStatus;
import eu.modelcatalogue.offers.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a model as a CycloneDX bill of materials. Unknown values are left out, as the standard asks.
 *
 * <p>The component is the release that the entry is. What it was made from are ancestors, copies are descendants, and other weights of the entry
 * are variants, each with its own package URL, place of download and files.
 *
 * <p>Source: ECMA-424, and its schemas bom-1.6 and bom-1.7.
 */
final class CycloneDxBill {

    private static final String CATALOGUE = "Sovereign Model Catalogue";
    private static final String NAME = "name";
    private static final String LICENCES = "licenses";

    private final ModelBom bom;
    private final String build;
    private final CycloneDxVersion version;

    /** @param build version of this program */
    CycloneDxBill(ModelBom bom, String build, CycloneDxVersion version) {
        this.bom = bom;
        this.build = build;
        this.version = version;
    }

    Node write() {
        EditionHeader header = bom.edition().header();
        return new Node()
                .with("$schema", version.schema())
                .with("bomFormat", "CycloneDX")
                .with("specVersion", version.number())
                .with("serialNumber", "urn:uuid:" + bom.serial(serialForm(), build))
                .with("version", header.number())
                .with("metadata", metadata(header))
                .with("services", services())
                .with("dependencies", dependencies());
    }

    /** What the model was made from. An empty list would say that it was made from nothing, so it is left out unless a source says so. */
    private List<Node> dependencies() {
        List<String> from = Stream.concat(
                        related(ModelBom.Relation.BEFORE).map(one -> ref(one.repository())),
                        bom.bases().stream().map(base -> ref(base.id())))
                .distinct()
                .toList();
        return from.isEmpty() && bom.model().lineage() == null
                ? List.of()
                : List.of(new Node().with("ref", ref(bom.model().id())).withAll("dependsOn", from));
    }

    /** The bills of 1.6 keep the numbers that they have had. */
    private String serialForm() {
        return version == CycloneDxVersion.V1_6 ? "CycloneDX" : "CycloneDX " + version.number();
    }

    /**
     * The subject, author and time of the bill. Its lifecycle phase is a custom one, because the phases of CycloneDX are those of whoever builds
     * the component.
     */
    private Node metadata(EditionHeader header) {
        Node stage = new Node()
                .with(NAME, "catalogue")
                .with(
                        "description",
                        "Made from public sources, each named with the fact; the files themselves were not examined.");
        Node program =
                new Node().with("type", "application").with(NAME, CATALOGUE).with("version", build);
        return new Node()
                .with("timestamp", header.publishedAt().toString())
                .with("lifecycles", List.of(stage))
                .with("tools", new Node().with("components", List.of(program)))
                .with("manufacturer", new Node().with(NAME, CATALOGUE))
                .with("component", model())
                .with(LICENCES, List.of(new Node().with("license", new Node().with("id", "CC-BY-4.0"))))
                .with(
                        "distributionConstraints",
                        version == CycloneDxVersion.V1_6 ? null : new Node().with("tlp", "CLEAR"))
                .with(
                        "properties",
                        List.of(
                                property("edition", Integer.toString(header.number())),
                                property("digest", header.digest())));
    }

    private Node model() {
        AiModel model = bom.model();
        return new Node()
                .with("type", "machine-learning-model")
                .with("bom-ref", ref(model.id()))
                .with("manufacturer", organisation(model.developer()))
                .with(NAME, model.name())
                .with("version", bom.revision())
                .with("description", bom.description())
                .with(LICENCES, ofModel())
                .with("purl", purl(bom.release()))
                .with("pedigree", bom.bases().isEmpty() && bom.related().isEmpty() ? null : pedigree())
                .with("externalReferences", references())
                .with(
                        "components",
                        Stream.concat(
                                        Stream.ofNullable(bom.release()).flatMap(CycloneDxBill::files),
                                        bom.data().stream().flatMap(CycloneDxBill::licensedData))
                                .toList())
                .with("modelCard", new Node().with("modelParameters", parameters()))
                .with("properties", bom.said().entrySet(), said -> property(said.getKey(), said.getValue()));
    }

    private Node parameters() {
        return new Node()
                .with("architectureFamily", bom.value(Attribute.ARCHITECTURE_CLASS))
                .with(
                        "datasets",
                        bom.data(),
                        data -> new Node()
                                .with("type", "dataset")
                                .with(NAME, data.name())
                                .with("description", data.description()))
                .with("inputs", bom.model().facts().values(Attribute.MODALITIES_INPUT), CycloneDxBill::format)
                .with("outputs", bom.model().facts().values(Attribute.MODALITIES_OUTPUT), CycloneDxBill::format);
    }

    private static Node format(String modality) {
        return new Node().with("format", modality);
    }

    private static @Nullable Node organisation(Organisation developer) {
        if (developer.id().equals(Fact.UNKNOWN)) {
            return null;
        }
        String country = ModelBom.known(developer.country());
        return new Node()
                .with(NAME, developer.name())
                .with("address", country == null ? null : new Node().with("country", country))
                .with("url", Stream.ofNullable(developer.website()).toList());
    }

    /** What the catalogue adopts; from 1.7 also what the developer states, and where the texts are. 1.6 has room for one expression. */
    private List<Node> ofModel() {
        List<Node> concluded = licences(bom.model().licenceStated());
        if (version == CycloneDxVersion.V1_6) {
            return concluded;
        }
        List<Node> details = bom.licences().stream()
                .map(licence ->
                        new Node().with("licenseIdentifier", licence.id()).with("url", licence.text()))
                .toList();
        concluded.forEach(one -> one.with("expressionDetails", details));
        return Stream.concat(concluded.stream(), expression(bom.declared(), "declared"))
                .toList();
    }

    private static List<Node> licences(@Nullable String stated) {
        return expression(stated, "concluded").toList();
    }

    private static Stream<Node> expression(@Nullable String stated, String acknowledgement) {
        return stated == null || stated.equals(Fact.UNKNOWN) || stated.equals(LicenceExpression.NONE)
                ? Stream.empty()
                : Stream.of(new Node().with("expression", stated).with("acknowledgement", acknowledgement));
    }

    private static @Nullable String purl(@Nullable Identifier repository) {
        return repository == null ? null : repository.purl();
    }

    private Node pedigree() {
        return new Node()
                .with(
                        "ancestors",
                        Stream.concat(related(ModelBom.Relation.BEFORE).map(this::repository), ancestors())
                                .toList())
                .with(
                        "descendants",
                        related(ModelBom.Relation.COPY).map(this::repository).toList())
                .with(
                        "variants",
                        related(ModelBom.Relation.OTHER).map(this::repository).toList())
                .with(
                        "notes",
                        bom.bases().stream()
                                .map(base -> base.id() + ": " + base.lineage().relation())
                                .collect(Collectors.joining("; ")));
    }

    /** Each base once, even if the model was made from it in two ways: the notes say both. */
    private Stream<Node> ancestors() {
        Map<String, Node> byId = new LinkedHashMap<>();
        bom.bases().forEach(base -> byId.putIfAbsent(base.id(), ancestor(base)));
        return byId.values().stream();
    }

    private Stream<ModelBom.Related> related(ModelBom.Relation relation) {
        return bom.related().stream().filter(one -> one.relation() == relation);
    }

    private Node repository(ModelBom.Related related) {
        Identifier repository = related.repository();
        return new Node()
                .with("type", "machine-learning-model")
                .with("bom-ref", ref(repository))
                .with(NAME, repository.repository())
                .with("version", repository.revision())
                .with("description", related.relation().description())
                .with("purl", repository.purl())
                .with(
                        "externalReferences",
                        bom.isOffered()
                                ? List.of(reference(
                                        "distribution", Hub.page(repository), ModelBom.known(repository.role())))
                                : List.of())
                .with("components", files(repository).toList());
    }

    private static Node ancestor(ModelBom.Base base) {
        AiModel entry = base.entry();
        return new Node()
                .with("type", "machine-learning-model")
                .with("bom-ref", ref(base.id()))
                .with("manufacturer", entry == null ? null : organisation(entry.developer()))
                .with(NAME, base.name())
                .with(LICENCES, licences(base.licence()))
                .with("purl", purl(base.repository()));
    }

    private List<Node> references() {
        return Stream.of(
                        ModelBom.offered(bom.model()).stream()
                                .limit(1)
                                .map(one -> reference("distribution", Hub.page(one), ModelBom.known(one.role()))),
                        bom.licences().stream().map(licence -> reference("license", licence.text(), licence.name())),
                        Stream.of(
                                reference("documentation", bom.page(), "Every fact with its source"),
                                reference("evidence", bom.reasons(), "Why each verdict, rule by rule")))
                .flatMap(all -> all)
                .toList();
    }

    private static Node reference(String type, String address, @Nullable String comment) {
        return new Node().with("type", type).with("url", address).with("comment", comment);
    }

    private static Stream<Node> files(Identifier repository) {
        return repository.files().entrySet().stream()
                .map(file -> new Node()
                        .with("type", "file")
                        .with(NAME, repository.repository() + "/" + file.getKey())
                        .with("version", repository.revision())
                        .with(
                                "hashes",
                                List.of(new Node()
                                        .with("alg", "SHA-256")
                                        .with("content", Hub.digits(file.getValue())))));
    }

    /** Data whose licence is known, as a component, because data sets of a model card have no licence. */
    private static Stream<Node> licensedData(ModelBom.Data data) {
        List<Node> licences = licences(data.licence());
        return licences.isEmpty()
                ? Stream.empty()
                : Stream.of(new Node()
                        .with("type", "data")
                        .with("bom-ref", "data:" + data.component().word())
                        .with(NAME, data.name())
                        .with("description", data.description())
                        .with(LICENCES, licences));
    }

    /** Services that run the model themselves. A service that offers it under several names stands once for each, because they end by themselves. */
    private List<Node> services() {
        return bom.hosts().stream().map(this::service).toList();
    }

    private Node service(Offer offer) {
        Service service = offer.service();
        String ends = offer.endsOn() == null ? null : offer.endsOn().toString();
        return new Node()
                .with("bom-ref", "service:" + service.id() + ":" + offer.id())
                .with("provider", organisation(service.operator()))
                .with(NAME, service.name())
                .with(
                        "externalReferences",
                        Stream.ofNullable(service.documentation())
                                .map(page -> reference("documentation", page, null))
                                .toList())
                .with(
                        "properties",
                        Stream.of(
                                        known("offer.id", offer.id()),
                                        known("offer.sites", String.join(",", offer.sites())),
                                        known("offer.controlledFrom", ModelBom.known(service.controlCountry())),
                                        known(
                                                "offer.status",
                                                offer.status()
                                                        .map(OfferStatus::word)
                                                        .orElse(null)),
                                        known("offer.endsOn", ends),
                                        known(
                                                "offer.seenOn",
                                                offer.list().asOf().toString()))
                                .flatMap(Optional::stream)
                                .toList());
    }

    private static Optional<Node> known(String name, @Nullable String value) {
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(property(name, value));
    }

    private static Node property(String name, String value) {
        return new Node().with(NAME, "sovereign-model-catalogue:" + name).with("value", value);
    }

    private static String ref(String id) {
        return "model:" + id;
    }

    private static String ref(Identifier repository) {
        return "repository:" + repository.repository();
    }
}
