package eu.modelcatalogue.api.interchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

/** Linked data of models and of the catalogue, as a reader of JSON-LD that is not ours understands it. */
final class LinkedDocuments {

    static final String HOST = "https://catalogue.example.eu";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Edition EDITION = TheSeeds.edition();

    /** Read once, when first asked for. */
    private static final class Everything {
        private static final Graph GRAPH = graph();

        private static Graph graph() {
            Map<String, Node> told = new LinkedHashMap<>();
            ModelNode models = new ModelNode(EDITION, path -> HOST + path);
            EDITION.models().forEach(model -> models.tell(model, told));
            Model all = read(new Node()
                    .with("@context", new Terms(path -> HOST + path).context())
                    .with("@graph", List.copyOf(told.values())));
            all.add(page());
            return all.getGraph();
        }
    }

    private LinkedDocuments() {}

    /** Every model, and a page of the catalogue. */
    static Graph everything() {
        return Everything.GRAPH;
    }

    /** The first page of the catalogue, with a hundred models. */
    static Model page() {
        return read(new CatalogueNode(EDITION, path -> HOST + path)
                .document(
                        EDITION.models().subList(0, 100),
                        new CatalogueNode.Page(
                                "/v1/catalogue.jsonld?limit=100", null, "/v1/catalogue.jsonld?offset=100", 1)));
    }

    static Model document(AiModel model) {
        return read(new ModelNode(EDITION, path -> HOST + path).document(model));
    }

    static Model read(Node node) {
        return read(node, HOST);
    }

    /** @param from the address of the document, against which its paths are read */
    static Model read(Node node, String from) {
        try {
            Model model = ModelFactory.createDefaultModel();
            RDFParser.fromString(JSON.writeValueAsString(node), Lang.JSONLD11)
                    .base(from)
                    .parse(model);
            return model;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What of a graph does not conform, warnings and hints included. */
    static List<String> faults(Shapes shapes, Graph graph) {
        return faults(shapes, graph, false);
    }

    /** What of a graph violates shapes; that something recommended is missing is no violation. */
    static List<String> violations(Shapes shapes, Graph graph) {
        return faults(shapes, graph, true);
    }

    private static List<String> faults(Shapes shapes, Graph graph, boolean violationsOnly) {
        List<String> faults = new ArrayList<>();
        ShaclValidator.get().validate(shapes, graph).getEntries().stream()
                .filter(entry -> !violationsOnly
                        || entry.severity().level().getLocalName().equals("Violation"))
                .forEach(entry -> faults.add(entry.focusNode() + " " + entry.resultPath() + ": " + entry.message()));
        return faults;
    }
}
