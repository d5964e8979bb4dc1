package eu.modelcatalogue.api.interchange;

import static eu.modelcatalogue.api.interchange.LinkedDocuments.HOST;
import static eu.modelcatalogue.api.interchange.LinkedDocuments.document;
import static eu.modelcatalogue.api.interchange.LinkedDocuments.faults;
import static eu.modelcatalogue.api.interchange.LinkedDocuments.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** Linked data of every model, held to the shapes of MLDCAT-AP 3.1.0. */
class MldcatShapesTest {

    private static final Edition EDITION = TheSeeds.edition();
    private static final String MODEL = "http://data.europa.eu/it6/MachineLearningModel";

    @Test
    void every_model_conforms() {
        Model all = ModelFactory.createModelForGraph(LinkedDocuments.everything());

        assertThat(all.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(MODEL))
                        .toList())
                .hasSize(EDITION.models().size());
        assertThat(faults(ShapesTable.shapes(ShapesTable.read("mldcat-ap")), LinkedDocuments.everything()))
                .isEmpty();
    }

    @Test
    void a_document_conforms_by_itself() {
        Shapes shapes = ShapesTable.shapes(ShapesTable.read("mldcat-ap"));
        List<AiModel> tuned = EDITION.models().stream()
                .filter(model -> model.lineage() != null && !model.lineage().isEmpty())
                .limit(50)
                .toList();

        assertThat(tuned).isNotEmpty();
        for (AiModel model : tuned) {
            assertThat(faults(shapes, document(model).getGraph()))
                    .as(model.id())
                    .isEmpty();
        }
    }

    /** Where the operator has named no address, addresses are paths: who reads a document knows from where. */
    @Test
    void a_document_of_paths_is_read_against_its_own_address() {
        Model model = read(
                new ModelNode(EDITION, path -> path)
                        .document(EDITION.model("mistral-small-3.2").orElseThrow()),
                HOST + "/v1/models/mistral-small-3.2/mldcat.jsonld");

        assertThat(model.listSubjectsWithProperty(RDF.type, ResourceFactory.createResource(MODEL))
                        .mapWith(Resource::getURI)
                        .toList())
                .containsExactly(HOST + "/v1/models/mistral-small-3.2");
        assertThat(faults(ShapesTable.shapes(ShapesTable.read("mldcat-ap")), model.getGraph()))
                .isEmpty();
    }

    @Test
    void what_lacks_a_day_of_creation_is_refused() {
        Model model = document(EDITION.model("mistral-small-3.2").orElseThrow());
        model.removeAll(null, DCTerms.created, null);

        assertThat(faults(ShapesTable.shapes(ShapesTable.read("mldcat-ap")), model.getGraph()))
                .anyMatch(fault -> fault.contains("created"));
    }

    @Test
    void the_table_says_what_the_official_shapes_say_and_every_model_conforms_to_those() {
        String file = System.getProperty("mldcat.shapes", "");
        assumeTrue(!file.isEmpty(), "The official shapes are not here: name their file by -Dmldcat.shapes");
        Model official = RDFDataMgr.loadModel(file);
        List<ShapesTable.Line> table = ShapesTable.read("mldcat-ap");
        Set<String> classes = table.stream().map(ShapesTable.Line::ofClass).collect(Collectors.toSet());

        assertThat(table)
                .containsExactlyInAnyOrderElementsOf(ShapesTable.of(official).stream()
                        .filter(line -> classes.contains(line.ofClass()))
                        .toList());
        Shapes shapes = Shapes.parse(official.getGraph());
        assertThat(shapes.numShapes()).isPositive();
        assertThat(faults(shapes, LinkedDocuments.everything())).isEmpty();
    }

    @Test
    void a_model_says_licence_origin_lineage_and_files() {
        Model model = document(EDITION.model("mistral-small-3.2").orElseThrow());

        assertThat(texts(model, "http://purl.org/dc/terms/identifier")).contains("mistral-small-3.2");
        assertThat(nodes(model, "http://purl.org/dc/terms/license")).contains("https://spdx.org/licenses/Apache-2.0");
        assertThat(texts(model, "http://xmlns.com/foaf/0.1/name")).contains("Mistral AI");
        assertThat(nodes(model, "http://data.europa.eu/it6/hasRepository"))
                .anyMatch(one -> one.startsWith("https://huggingface.co/mistralai/"));
    }

    @Test
    void weights_that_were_taken_back_are_nowhere_to_be_had() {
        Model model = document(EDITION.model("mpt-30b").orElseThrow());

        assertThat(texts(model, "http://data.europa.eu/it6/methodOfDistribution"))
                .isEmpty();
        assertThat(nodes(model, "http://data.europa.eu/it6/hasFile"))
                .containsExactly(HOST + "/v1/models/mpt-30b#files");
    }

    @Test
    void what_nobody_knows_is_unknown() {
        AiModel undated = EDITION.models().stream()
                .filter(model -> model.released() == null && model.identifiers().isEmpty())
                .findFirst()
                .orElseThrow();

        Model model = document(undated);

        assertThat(texts(model, "http://purl.org/dc/terms/created")).containsExactly("unknown");
        assertThat(texts(model, "http://data.europa.eu/it6/collectionDate")).contains("unknown");
        assertThat(nodes(model, "http://data.europa.eu/it6/releaseDate")).isEmpty();
    }

    private static List<String> texts(Model model, String property) {
        return model.listObjectsOfProperty(ResourceFactory.createProperty(property))
                .filterKeep(one -> one.isLiteral())
                .mapWith(one -> one.asLiteral().getLexicalForm())
                .toList();
    }

    private static List<String> nodes(Model model, String property) {
        return model.listObjectsOfProperty(ResourceFactory.createProperty(property))
                .filterKeep(one -> one.isURIResource())
                .mapWith(one -> one.asResource().getURI())
                .toList();
    }
}
