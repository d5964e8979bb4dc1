package eu.modelcatalogue.api.interchange;

import static eu.modelcatalogue.api.interchange.Terms.TYPE;
import static eu.modelcatalogue.api.interchange.Terms.UNKNOWN;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes models in the vocabulary of MLDCAT-AP 3.1.0.
 *
 * <p>The profile requires a creation date, a version, a file and a data set for every model, and a collection date for every data set. If they
 * are unknown, the value is {@code unknown} or a node that says so, never a value without a source. If no commit is known, the version is the
 * name of the release.
 *
 * <p>A model is a {@code dcat:Dataset} as well: DCAT-AP allows as the topic of a record nothing but data sets, services and catalogues, and
 * portals that do not know MLDCAT-AP show nothing else. Its parameters are the data; if nobody can have them, no page says where.
 */
final class ModelNode {

    private final Edition edition;
    private final UnaryOperator<String> address;
    private final Terms terms;

    /**
     * @param address turns a path into the public address
     */
    ModelNode(Edition edition, UnaryOperator<String> address) {
        this.edition = edition;
        this.address = address;
        this.terms = new Terms(address);
    }

    /** A document about one model and the models from which it was fine-tuned, because a link to a model that is not described would not conform. */
    Node document(AiModel model) {
        Map<String, Node> told = new LinkedHashMap<>();
        tell(model, told);
        return new Node().with("@context", terms.context()).with("@graph", List.copyOf(told.values()));
    }

    /** Adds a model and the models from which it was fine-tuned, each once. */
    void tell(AiModel model, Map<String, Node> told) {
        if (told.containsKey(model.id())) {
            return;
        }
        ModelBom bom = ModelBom.of(edition, model, address);
        told.put(model.id(), node(bom));
        AiModel base = tunedFrom(bom);
        if (base != null) {
            tell(base, told);
        }
    }

    private Node node(ModelBom bom) {
        AiModel model = bom.model();
        String released = model.released();
        Long parameters = model.count(Attribute.PARAMETERS);
        String context = bom.value(Attribute.CONTEXT_LENGTH);
        AiModel base = tunedFrom(bom);
        return Node.of(terms.model(model.id()), List.of("it6:MachineLearningModel", "dcat:Dataset", "dcat:Resource"))
                .with("dct:identifier", model.id())
                .with("dct:title", model.name())
                .with("dct:description", Node.text(bom.description(), Language.EN.word()))
                .with("dct:created", released == null ? UNKNOWN : Terms.period(released))
                .with("it6:releaseDate", released == null ? null : Terms.period(released))
                .with("dct:modified", edition.changed(model).map(Terms::time).orElse(null))
                .with("dcat:version", bom.revision() == null ? model.name() : bom.revision())
                .with("it6:collectionDate", UNKNOWN)
                .with("dct:creator", agent(model.developer()))
                .with("dct:publisher", publisher(model))
                .with("dcat:theme", Terms.theme())
                .with(
                        "dcat:landingPage",
                        ModelBom.offered(model).stream()
                                .findFirst()
                                .map(Hub::page)
                                .map(Terms::document)
                                .orElse(null))
                .with("dct:contributor", model.facts().values(Attribute.PARTNERS), this::partner)
                .with("dct:license", bom.licences(), terms::licence)
                .with("smc:licenceExpression", bom.licence())
                .with("it6:modelArchitecture", bom.value(Attribute.ARCHITECTURE_CLASS))
                .with(
                        "it6:totalNumberOfParameters",
                        parameters == null ? null : Node.typed(parameters.toString(), "xsd:nonNegativeInteger"))
                .with(
                        "it6:hasInputModality",
                        model.facts().values(Attribute.MODALITIES_INPUT),
                        taken -> modality(model, "input", taken)
                                .with("it6:size", taken.equals("text") && context != null ? context + " tokens" : null))
                .with(
                        "it6:hasOutputModality",
                        model.facts().values(Attribute.MODALITIES_OUTPUT),
                        given -> modality(model, "output", given))
                .with("dct:language", model.facts().values(Attribute.LANGUAGES_CLAIMED), Terms::language)
                .with("it6:methodOfDistribution", ModelBom.offered(model).isEmpty() ? null : "Hugging Face Hub")
                .with("it6:hasRepository", ModelBom.repositories(model), ModelNode::repository)
                .with("it6:hasFile", files(bom))
                .with("it6:trainedOn", trainedOn(bom))
                .with("it6:testedOn", dataSets(bom, List.of(Component.EVALUATION_DATA)))
                .with("it6:fineTunedFrom", base == null ? null : Node.ref(terms.model(base.id())))
                .with("prov:wasDerivedFrom", bom.bases(), this::base)
                .with("foaf:page", Terms.document(bom.page()))
                .with("rdfs:seeAlso", Node.ref(bom.reasons()))
                .with(
                        "smc:said",
                        bom.said().entrySet(),
                        said -> new Node().with("smc:name", said.getKey()).with("smc:value", said.getValue()));
    }

    /** The only model of the catalogue from which it was fine-tuned; null if there is none or more than one, which the profile cannot express. */
    private static @Nullable AiModel tunedFrom(ModelBom bom) {
        List<AiModel> bases = bom.bases().stream()
                .filter(base -> base.lineage().relation().equals("finetune"))
                .flatMap(base -> Stream.ofNullable(base.entry()))
                .distinct()
                .toList();
        return bases.size() == 1 ? bases.get(0) : null;
    }

    private Node base(ModelBom.Base base) {
        return base.entry() == null
                ? new Node().with("dct:title", base.id())
                : Node.ref(terms.model(base.entry().id()));
    }

    private @Nullable Node agent(Organisation organisation) {
        if (organisation.id().equals(Fact.UNKNOWN)) {
            return null;
        }
        String parent = ModelBom.known(organisation.facts().value(Attribute.ULTIMATE_PARENT));
        Organisation above = parent == null ? null : edition.organisations().get(parent);
        return named(organisation)
                .with(
                        "prov:actedOnBehalfOf",
                        above == null || above.id().equals(organisation.id()) ? null : named(above));
    }

    /** The developer, where it published the weights. */
    private @Nullable Node publisher(AiModel model) {
        return ModelBom.offered(model).isEmpty() || model.developer().id().equals(Fact.UNKNOWN)
                ? null
                : Node.ref(terms.organisation(model.developer().id()));
    }

    private Node named(Organisation organisation) {
        return Node.of(terms.organisation(organisation.id()), "foaf:Agent")
                .with("foaf:name", organisation.name())
                .with("smc:hqCountry", ModelBom.known(organisation.country()));
    }

    private Node partner(String partner) {
        Organisation known = edition.organisations().get(partner);
        return known == null ? new Node().with(TYPE, "foaf:Agent").with("foaf:name", partner) : named(known);
    }

    private Node modality(AiModel model, String side, String modality) {
        return Node.of(terms.model(model.id()) + "#" + side + "-" + modality, "it6:Modality")
                .with("it6:classification", terms.concept(modality));
    }

    private static Node repository(Identifier repository) {
        return Node.of(Hub.page(repository), "lpwcc:repository").with("dct:title", repository.repository());
    }

    private static Node checksum(String hash) {
        return new Node()
                .with(TYPE, "spdx:Checksum")
                .with("spdx:checksumValue", Node.typed(Hub.digits(hash), "xsd:hexBinary"))
                .with("spdx:algorithm", Node.of("spdx:checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm"));
    }

    private List<Node> files(ModelBom bom) {
        List<Node> files = new ArrayList<>();
        for (Identifier repository : ModelBom.offered(bom.model())) {
            if (repository.files().isEmpty()) {
                files.add(file(
                        Hub.tree(repository) + "#files",
                        repository.repository(),
                        "Files of " + repository.repository() + ", which no source names singly",
                        Hub.tree(repository),
                        terms.concept(UNKNOWN)));
            }
            repository.files().forEach((name, hash) -> {
                String place = repository.repository() + "/" + name;
                files.add(
                        file(Hub.blob(repository, name), place, place, Hub.resolved(repository, name), terms.form(name))
                                .with("spdx:checksum", checksum(hash)));
            });
        }
        if (files.isEmpty()) {
            String availability =
                    bom.model().facts().availability(Component.WEIGHTS_FINAL).word();
            Words words = Words.in(Language.EN);
            files.add(file(
                    terms.model(bom.model().id()) + "#files",
                    UNKNOWN,
                    "No source names a file; final weights: " + words.get("value." + availability),
                    terms.address("/v1/vocabulary#" + UNKNOWN),
                    terms.concept(UNKNOWN)));
        }
        return files;
    }

    private static Node file(String id, String identifier, String title, String address, Node format) {
        return Node.of(id, "it6:File")
                .with("dct:identifier", identifier)
                .with("dct:title", title)
                .with("it6:url", Terms.resource(address))
                .with("dct:format", format);
    }

    private List<Node> trainedOn(ModelBom bom) {
        List<Node> known = dataSets(bom, List.of(Component.TRAINING_DATASETS, Component.POST_TRAINING_DATASETS));
        return known.isEmpty()
                ? List.of(dataSet(
                        bom,
                        Component.TRAINING_DATASETS,
                        "No source that the catalogue believes says anything of them."))
                : known;
    }

    private List<Node> dataSets(ModelBom bom, List<Component> components) {
        return bom.data().stream()
                .filter(data -> components.contains(data.component()))
                .map(data -> dataSet(bom, data.component(), data.description())
                        .with(
                                "dct:license",
                                Stream.ofNullable(data.licence())
                                        .flatMap(id -> Stream.ofNullable(
                                                edition.licences().get(id)))
                                        .map(terms::licence)
                                        .toList()))
                .toList();
    }

    private Node dataSet(ModelBom bom, Component component, String description) {
        return Node.of(terms.model(bom.model().id()) + "#" + component.word(), "dcat:Dataset")
                .with(
                        "dct:title",
                        Words.in(Language.EN).get("component." + component.word()) + " of "
                                + bom.model().name())
                .with("dct:description", Node.text(description, Language.EN.word()))
                .with("it6:collectionDate", UNKNOWN);
    }
}
