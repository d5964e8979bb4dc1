package eu.modelcatalogue.api.interchange;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.domain.Organisation;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a model as a CycloneDX 1.6 bill of materials. Unknown values are left out, as the standard asks.
 *
 * <p>Source: ECMA-424, and its schema bom-1.6.
 */
final class CycloneDxBill {

    private static final String CATALOGUE = "Sovereign Model Catalogue";
    private static final String NAME = "name";
    private static final String LICENCES = "licenses";

    private final ModelBom bom;
    private final String build;

    /** @param build version of this program */
    CycloneDxBill(ModelBom bom, String build) {
        this.bom = bom;
        this.build = build;
    }

    Node write() {
        EditionHeader header = bom.edition().header();
        return new Node()
                .with("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json")
                .with("bomFormat", "CycloneDX")
                .with("specVersion", "1.6")
                .with("serialNumber", "urn:uuid:" + bom.serial("CycloneDX", build))
                .with("version", header.number())
                .with("metadata", metadata(header))
                .with(
                        "dependencies",
                        List.of(new Node()
                                .with("ref", ref(bom.model().id()))
                                .withAll(
                                        "dependsOn",
                                        bom.bases().stream()
                                                .map(base -> ref(base.id()))
                                                .distinct()
                                                .toList())));
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
                .with(LICENCES, licences(model.licenceStated()))
                .with("purl", purl(bom.repositories()))
                .with("pedigree", bom.bases().isEmpty() ? null : pedigree())
                .with("externalReferences", references())
                .with("components", files())
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

    private static List<Node> licences(@Nullable String stated) {
        return stated == null || stated.equals(Fact.UNKNOWN) || stated.equals(LicenceExpression.NONE)
                ? List.of()
                : List.of(new Node().with("expression", stated));
    }

    private static @Nullable String purl(List<Identifier> repositories) {
        return repositories.isEmpty() ? null : repositories.get(0).purl();
    }

    private Node pedigree() {
        return new Node()
                .with("ancestors", bom.bases(), CycloneDxBill::ancestor)
                .with(
                        "notes",
                        bom.bases().stream()
                                .map(base -> base.id() + ": " + base.lineage().relation())
                                .collect(Collectors.joining("; ")));
    }

    private static Node ancestor(ModelBom.Base base) {
        AiModel entry = base.entry();
        return new Node()
                .with("type", "machine-learning-model")
                .with("bom-ref", ref(base.id()))
                .with("manufacturer", entry == null ? null : organisation(entry.developer()))
                .with(NAME, base.name())
                .with(LICENCES, licences(base.licence()))
                .with("purl", entry == null ? null : purl(ModelBom.repositories(entry)));
    }

    private List<Node> references() {
        return Stream.of(
                        ModelBom.offered(bom.model()).stream()
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

    private List<Node> files() {
        return bom.repositories().stream()
                .flatMap(repository -> repository.files().entrySet().stream()
                        .map(file -> new Node()
                                .with("type", "file")
                                .with(NAME, repository.repository() + "/" + file.getKey())
                                .with("version", repository.revision())
                                .with(
                                        "hashes",
                                        List.of(new Node()
                                                .with("alg", "SHA-256")
                                                .with("content", Hub.digits(file.getValue()))))))
                .toList();
    }

    private static Node property(String name, String value) {
        return new Node().with(NAME, "sovereign-model-catalogue:" + name).with("value", value);
    }

    private static String ref(String id) {
        return "model:" + id;
    }
}
