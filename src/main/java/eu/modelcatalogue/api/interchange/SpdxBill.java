package eu.modelcatalogue.api.interchange;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a model as SPDX 3.0.1, with the AI and Dataset profiles.
 *
 * <p>Unknown values are left out, except licences: the profiles require one for each package, and {@code NoAssertionLicense} stands for an
 * unknown one. A document claims conformance to the AI profile only if it has everything that this profile requires: release time, supplier,
 * download location and version of each model.
 *
 * <p>Source: SPDX 3.0.1, model and JSON-LD schema.
 */
final class SpdxBill {

    private static final String CATALOGUE = "Sovereign Model Catalogue";
    private static final String TYPE = "type";

    private final ModelBom bom;
    private final String build;
    private final String space;
    private final SpdxGraph graph;
    private final Map<String, String> agents = new LinkedHashMap<>();
    private int files;

    /** @param build version of this program */
    SpdxBill(ModelBom bom, String build) {
        this.bom = bom;
        this.build = build;
        this.space = "urn:uuid:" + bom.serial("SPDX", build) + "#";
        this.graph = new SpdxGraph(space, bom.edition().licences());
    }

    Node write() {
        EditionHeader header = bom.edition().header();
        graph.creation()
                .with("specVersion", "3.0.1")
                .with(
                        "created",
                        header.publishedAt().truncatedTo(ChronoUnit.SECONDS).toString())
                .with("createdBy", List.of(space + "catalogue"))
                .with("createdUsing", List.of(space + "program"));
        graph.element("catalogue", "SoftwareAgent").with("name", CATALOGUE);
        graph.element("program", "Tool").with("name", CATALOGUE + "-" + build);
        List<Node> packages = new ArrayList<>(List.of(model()));
        bom.bases().stream().map(this::base).forEach(packages::add);
        data();
        String terms = graph.licence("CC-BY-4.0");
        List<String> told = graph.elements();
        graph.element("bill", "software_Sbom")
                .with("name", "Bill of materials of " + bom.model().name())
                .with("rootElement", List.of(space + "model"))
                .with("element", told);
        List<String> billed = graph.elements();
        graph.element("document", "SpdxDocument")
                .with("name", bom.model().name() + ", edition " + header.number())
                .with("comment", "Digest of the edition: " + header.digest())
                .with("profileConformance", conformance(packages))
                .with("dataLicense", terms)
                .with("rootElement", List.of(space + "bill"))
                .with("element", billed);
        return new Node()
                .with("@context", "https://spdx.org/rdf/3.0.1/spdx-context.jsonld")
                .with("@graph", graph.nodes());
    }

    private static List<String> conformance(List<Node> packages) {
        List<String> conforms = new ArrayList<>(List.of("core", "software", "simpleLicensing", "extension"));
        boolean ai = packages.stream()
                .allMatch(one -> one.values()
                        .keySet()
                        .containsAll(List.of(
                                "releaseTime",
                                "suppliedBy",
                                "software_downloadLocation",
                                "software_packageVersion",
                                "software_primaryPurpose")));
        if (ai) {
            conforms.add("ai");
        }
        return conforms;
    }

    private Node model() {
        AiModel model = bom.model();
        String architecture = bom.value(Attribute.ARCHITECTURE_CLASS);
        Node written = described(graph.element("model", "ai_AIPackage"), model, bom.release())
                .with("description", bom.description())
                .with("ai_typeOfModel", Stream.ofNullable(architecture).toList())
                .with("ai_informationAboutApplication", application())
                .with("ai_informationAboutTraining", training())
                .with("externalRef", references())
                .with("extension", List.of(said()));
        graph.licensed(space + "model", model.licenceStated(), bom.declared());
        if (bom.release() != null) {
            files("model", bom.release());
        }
        bom.related().forEach(this::repository);
        return written;
    }

    private void files(String owner, Identifier repository) {
        for (Map.Entry<String, String> file : repository.files().entrySet()) {
            files++;
            graph.element("file-" + files, "software_File")
                    .with("name", repository.repository() + "/" + file.getKey())
                    .with("software_primaryPurpose", "model")
                    .with(
                            "verifiedUsing",
                            List.of(new Node()
                                    .with(TYPE, "Hash")
                                    .with("algorithm", "sha256")
                                    .with("hashValue", Hub.digits(file.getValue()))));
            graph.relate(space + owner, "contains", space + "file-" + files, null);
        }
    }

    /**
     * Other weights of the entry. They are packages of software and not of the profile AI, because nobody states a day and a licence of each.
     */
    private void repository(ModelBom.Related related) {
        Identifier repository = related.repository();
        String name = "repository-" + (bom.related().indexOf(related) + 1);
        graph.element(name, "software_Package")
                .with("name", repository.repository())
                .with("description", related.relation().description())
                .with("software_primaryPurpose", "model")
                .with("software_packageVersion", repository.revision())
                .with("software_packageUrl", repository.purl())
                .with("software_downloadLocation", bom.isOffered() ? Hub.page(repository) : null);
        String role = ModelBom.known(repository.role());
        switch (related.relation()) {
            case BEFORE -> graph.relate(space + "model", "descendantOf", space + name, role);
            case COPY -> graph.relate(space + name, "descendantOf", space + "model", role);
            case OTHER -> graph.relate(space + "model", "hasVariant", space + name, role);
        }
        files(name, repository);
    }

    /**
     * Properties that a model and its bases have in common.
     *
     * @param repository of its weights; null if it is not known which
     */
    private Node described(Node written, AiModel model, @Nullable Identifier repository) {
        Optional<Identifier> first = Optional.ofNullable(repository);
        boolean isOffered = !ModelBom.offered(model).isEmpty();
        String developer = agent(model.developer());
        return written.with("name", model.name())
                .with("software_primaryPurpose", "model")
                .with("software_packageVersion", first.map(Identifier::revision).orElse(null))
                .with("software_packageUrl", first.map(Identifier::purl).orElse(null))
                .with(
                        "software_downloadLocation",
                        first.filter(one -> isOffered).map(Hub::page).orElse(null))
                .with("originatedBy", Stream.ofNullable(developer).toList())
                .with("suppliedBy", isOffered ? developer : null)
                .with(
                        "releaseTime",
                        model.releasedWithin()
                                .filter(period -> period.precision().equals("day"))
                                .map(Period::first)
                                .map(day -> day + "T00:00:00Z")
                                .orElse(null))
                .with(
                        "externalIdentifier",
                        first.stream().toList(),
                        one -> new Node()
                                .with(TYPE, "ExternalIdentifier")
                                .with("externalIdentifierType", "packageUrl")
                                .with("identifier", one.purl())
                                .with("comment", one.role()));
    }

    private @Nullable String application() {
        List<String> takes = bom.model().facts().values(Attribute.MODALITIES_INPUT);
        List<String> gives = bom.model().facts().values(Attribute.MODALITIES_OUTPUT);
        String context = bom.value(Attribute.CONTEXT_LENGTH);
        return sentences(
                takes.isEmpty() ? null : "Input: " + String.join(", ", takes),
                gives.isEmpty() ? null : "Output: " + String.join(", ", gives),
                context == null ? null : "Context: " + context + " tokens");
    }

    private @Nullable String training() {
        List<String> known = new ArrayList<>();
        for (Component component : List.of(
                Component.TRAINING_DATASETS,
                Component.POST_TRAINING_DATASETS,
                Component.TRAINING_CODE,
                Component.DATA_PREPROCESSING_CODE)) {
            String availability = bom.value(component.availability());
            if (availability != null) {
                known.add(component.word() + ": " + availability);
            }
        }
        bom.bases().forEach(base -> known.add(base.lineage().relation() + " of " + base.name()));
        return sentences(known.toArray(new @Nullable String[0]));
    }

    private static @Nullable String sentences(@Nullable String... parts) {
        String all = Stream.of(parts)
                .flatMap(Stream::ofNullable)
                .map(part -> part + ".")
                .collect(Collectors.joining(" "));
        return all.isEmpty() ? null : all;
    }

    private List<Node> references() {
        return Stream.of(
                        bom.licences().stream().map(one -> reference("license", one.text(), one.name())),
                        Stream.of(
                                reference("documentation", bom.page(), "Every fact with its source"),
                                reference("other", bom.reasons(), "Why each verdict, rule by rule")))
                .flatMap(all -> all)
                .toList();
    }

    private static Node reference(String type, String address, @Nullable String comment) {
        return new Node()
                .with(TYPE, "ExternalRef")
                .with("externalRefType", type)
                .with("locator", List.of(address))
                .with("comment", comment);
    }

    /** The statements of the catalogue, which CycloneDX writes as properties; SPDX has an extension for them. */
    private Node said() {
        return new Node()
                .with(TYPE, "extension_CdxPropertiesExtension")
                .with(
                        "extension_cdxProperty",
                        bom.said().entrySet(),
                        one -> new Node()
                                .with(TYPE, "extension_CdxPropertyEntry")
                                .with("extension_cdxPropName", "sovereign-model-catalogue:" + one.getKey())
                                .with("extension_cdxPropValue", one.getValue()));
    }

    private Node base(ModelBom.Base base) {
        String name = "base-" + (bom.bases().indexOf(base) + 1);
        AiModel entry = base.entry();
        Node written = graph.element(name, "ai_AIPackage");
        if (entry == null) {
            written.with("name", base.name()).with("software_primaryPurpose", "model");
        } else {
            described(written, entry, base.repository());
        }
        graph.licensed(space + name, base.licence(), base.declared());
        graph.relate(
                space + "model",
                base.lineage().isOfWeights() ? "descendantOf" : "other",
                space + name,
                base.lineage().relation());
        return written;
    }

    private void data() {
        for (ModelBom.Data data : bom.data()) {
            String name = data.component().word();
            graph.element(name, "dataset_DatasetPackage")
                    .with("name", data.name())
                    .with("description", data.description())
                    .with("software_primaryPurpose", "data")
                    .with("dataset_datasetType", List.of("noAssertion"));
            graph.licensed(space + name, data.licence(), data.declared());
            graph.relate(
                    space + "model",
                    data.component() == Component.EVALUATION_DATA ? "testedOn" : "trainedOn",
                    space + name,
                    null);
        }
    }

    private @Nullable String agent(Organisation developer) {
        if (developer.id().equals(Fact.UNKNOWN)) {
            return null;
        }
        return agents.computeIfAbsent(developer.id(), id -> {
            String country = ModelBom.known(developer.country());
            graph.element("organisation-" + id, "Organization")
                    .with("name", developer.name())
                    .with("comment", country == null ? null : "Seat: " + country)
                    .with(
                            "externalRef",
                            Stream.ofNullable(developer.website())
                                    .map(site -> reference("altWebPage", site, null))
                                    .toList());
            return space + "organisation-" + id;
        });
    }
}
