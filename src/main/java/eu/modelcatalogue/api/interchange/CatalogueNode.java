package eu.modelcatalogue.api.interchange;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.text.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Writes the catalogue in the vocabulary of DCAT-AP, one page at a time: a record for each model with the day of its last change, and the model
 * itself; in addition the edition as a data set with its files, and the API as a service.
 *
 * <p>Source: DCAT-AP 3 and MLDCAT-AP 3.1.0; Hydra core vocabulary for the pages, including the former names, because harvesters still read them.
 */
final class CatalogueNode {

    private static final String TITLE = "Sovereign Model Catalogue";

    private static final List<String> KEYWORDS = List.of("artificial intelligence", "machine learning", "open source");

    private final Edition edition;
    private final Terms terms;
    private final ModelNode models;

    /**
     * @param address turns a path into the public address
     */
    CatalogueNode(Edition edition, UnaryOperator<String> address) {
        this.edition = edition;
        this.terms = new Terms(address);
        this.models = new ModelNode(edition, address);
    }

    /**
     * A page of search results.
     *
     * @param previous address of the previous page; null on the first
     * @param next address of the next page; null on the last
     */
    record Page(
            String self,
            @Nullable String previous,
            @Nullable String next,
            int total) {}

    Node document(List<AiModel> found, Page page) {
        Map<String, Node> told = new LinkedHashMap<>();
        found.forEach(model -> models.tell(model, told));
        List<Node> graph = new ArrayList<>(List.of(catalogue(found), view(page)));
        graph.addAll(told.values());
        return new Node().with("@context", terms.context()).with("@graph", graph);
    }

    private Node catalogue(List<AiModel> found) {
        EditionHeader header = edition.header();
        return Node.of(terms.address(CatalogueResource.PATH), "dcat:Catalog")
                .with("dct:title", TITLE)
                .with("dct:description", Terms.inAll("standard.catalogue"))
                .with("dct:publisher", publisher())
                .with("dct:license", Terms.ofCatalogue())
                .with("dct:modified", Terms.time(header.publishedAt()))
                .with("dct:language", Language.values(), language -> Terms.language(language.word()))
                .with("dcat:themeTaxonomy", Terms.themes())
                .with("foaf:homepage", Terms.document(terms.address("/")))
                .with("dcat:dataset", dataSet())
                .with("dcat:service", service(found))
                .with("dcat:record", found, this::entered);
    }

    private static Node keyword(String word) {
        return Node.text(word, Language.EN.word());
    }

    private Node publisher() {
        return Node.of(terms.address("/about"), "foaf:Agent").with("foaf:name", TITLE);
    }

    private Node entered(AiModel model) {
        EditionHeader header = edition.header();
        return Node.of(terms.address(Paths.model(model.id()) + "/mldcat.jsonld"), "dcat:CatalogRecord")
                .with("foaf:primaryTopic", Node.ref(terms.model(model.id())))
                .with("dct:modified", Terms.time(edition.changed(model).orElse(header.publishedAt())))
                .with("it6:descriptionVersion", "edition " + header.number())
                .with("dct:conformsTo", Node.of("https://semiceu.github.io/MLDCAT-AP/releases/3.1.0", "dct:Standard"));
    }

    private Node service(List<AiModel> found) {
        return Node.of(terms.address("/v1"), "dcat:DataService")
                .with("dct:title", TITLE + ", API version 1")
                .with("dct:publisher", publisher())
                .with("dcat:theme", Terms.theme())
                .with("dcat:keyword", KEYWORDS, CatalogueNode::keyword)
                .with("dcat:endpointURL", Terms.resource(terms.address("/v1")))
                .with("dcat:endpointDescription", Node.ref(terms.address("/v1/openapi.json")))
                .with("dcat:servesDataset", Node.ref(edition()))
                .with("it6:servesModel", found, model -> Node.ref(terms.model(model.id())));
    }

    private String edition() {
        return terms.address("/v1/editions/" + edition.header().number());
    }

    private Node dataSet() {
        EditionHeader header = edition.header();
        return Node.of(edition(), "dcat:Dataset")
                .with("dct:title", TITLE + ", edition " + header.number())
                .with("dct:description", Terms.inAll("standard.catalogue"))
                .with("dct:identifier", header.digest())
                .with("dct:issued", Terms.time(header.publishedAt()))
                .with("it6:collectionDate", Terms.time(header.publishedAt()))
                .with("dcat:version", Integer.toString(header.number()))
                .with("dct:publisher", publisher())
                .with("dcat:theme", Terms.theme())
                .with("dcat:keyword", KEYWORDS, CatalogueNode::keyword)
                .with("dcat:landingPage", Terms.document(terms.address("/?edition=" + header.number())))
                .with(
                        "dcat:distribution",
                        List.of(
                                file("json", "JSON", "application/json"),
                                file("ndjson", "JSON", "application/x-ndjson"),
                                file("csv", "CSV", "text/csv")));
    }

    /** The profile requires a quality measurement of each file; the number of models is one that can be counted. */
    private Node file(String ending, String fileType, String mediaType) {
        String address = edition() + "/catalogue." + ending;
        return Node.of(address, List.of("dcat:Distribution", "dcat:Resource"))
                .with("dct:title", "catalogue." + ending)
                .with("dct:description", Node.text("Every model with all facts", Language.EN.word()))
                .with("dct:license", Terms.ofCatalogue())
                .with("dcatap:availability", Terms.stable())
                .with("dcat:accessURL", Terms.resource(address))
                .with("dcat:downloadURL", Terms.resource(address))
                .with("dct:format", Terms.fileType(fileType))
                .with("dcat:mediaType", Terms.mediaType(mediaType))
                .with(
                        "dqv:hasQualityMeasurement",
                        Node.of(edition() + "#models", "dqv:QualityMeasurement")
                                .with("dqv:value", edition.models().size())
                                .with(
                                        "dct:type",
                                        Node.of(terms.address("/v1/vocabulary#numberOfModels"), "it6:DataQuality")
                                                .with("dct:identifier", "numberOfModels")
                                                .with("dct:title", "Number of models")));
    }

    private Node view(Page page) {
        return Node.of(terms.address(page.self()), List.of("hydra:PartialCollectionView", "hydra:PagedCollection"))
                .with("hydra:totalItems", page.total())
                .with("hydra:previous", link(page.previous()))
                .with("hydra:previousPage", link(page.previous()))
                .with("hydra:next", link(page.next()))
                .with("hydra:nextPage", link(page.next()));
    }

    private @Nullable Node link(@Nullable String address) {
        return address == null ? null : Node.ref(terms.address(address));
    }
}
