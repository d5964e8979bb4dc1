package eu.modelcatalogue.api.interchange;

import static eu.modelcatalogue.api.interchange.LinkedDocuments.HOST;
import static eu.modelcatalogue.api.interchange.LinkedDocuments.faults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The catalogue and every model, held to the shapes of DCAT-AP 3.0.1 as portals hold what they gather. */
class DcatShapesTest {

    private static final Edition EDITION = TheSeeds.edition();
    private static final Property TOPIC = ResourceFactory.createProperty("http://xmlns.com/foaf/0.1/primaryTopic");
    private static final Resource DATA_SET = ResourceFactory.createResource("http://www.w3.org/ns/dcat#Dataset");
    private static final Shapes SHAPES = ShapesTable.shapes(ShapesTable.read("dcat-ap"));

    /**
     * The shapes on vocabularies want the address of an algorithm to begin with https, and its class with http: no address of SPDX's is both, and ours
     * is the one that SPDX, the class and MLDCAT-AP have.
     */
    private static final String CONTRADICTION = "ChecksumAlgorithmRestriction";

    @Test
    void the_catalogue_and_every_model_conform() {
        assertThat(faults(SHAPES, LinkedDocuments.everything())).isEmpty();
    }

    @Test
    void a_page_conforms_by_itself_and_its_topics_are_models_and_data_sets() {
        Model page = LinkedDocuments.page();

        assertThat(faults(SHAPES, page.getGraph())).isEmpty();
        assertThat(page.listObjectsOfProperty(TOPIC).toList())
                .hasSize(100)
                .allMatch(topic -> page.contains(topic.asResource(), RDF.type, DATA_SET));
    }

    @ParameterizedTest
    @CsvSource({
        "http://purl.org/dc/terms/conformsTo, http://purl.org/dc/terms/Standard",
        "http://xmlns.com/foaf/0.1/primaryTopic, http://www.w3.org/ns/dcat#Dataset",
        "http://www.w3.org/ns/dcat#themeTaxonomy, http://www.w3.org/2004/02/skos/core#ConceptScheme"
    })
    void a_value_without_its_type_is_refused(String property, String type) {
        Model page = LinkedDocuments.page();
        page.removeAll(null, RDF.type, ResourceFactory.createResource(type));

        assertThat(faults(SHAPES, page.getGraph())).anyMatch(fault -> fault.contains(property));
    }

    @Test
    void a_time_that_is_only_text_is_refused() {
        Model page = LinkedDocuments.page();
        Resource edition = page.getResource(HOST + "/v1/editions/1");
        edition.removeAll(DCTerms.issued).addProperty(DCTerms.issued, "yesterday");

        assertThat(faults(SHAPES, page.getGraph())).singleElement().asString().contains("/v1/editions/1", "issued");
    }

    @Test
    void weights_that_nobody_can_have_have_no_landing_page() {
        assertThat(landingPages("mistral-nemo"))
                .containsExactly("https://huggingface.co/mistralai/Mistral-Nemo-Instruct-2407");
        assertThat(landingPages("mpt-30b")).isEmpty();
        assertThat(landingPages("gpt-4o")).isEmpty();
    }

    @Test
    void nothing_violates_the_official_shapes() {
        String files = System.getProperty("dcat.shapes", "");
        assumeTrue(!files.isEmpty(), "The official shapes are not here: name their files by -Ddcat.shapes");
        Model official = ModelFactory.createDefaultModel();
        Stream.of(files.split(",", -1)).forEach(file -> official.add(RDFDataMgr.loadModel(file)));
        Shapes shapes = Shapes.parse(official.getGraph());

        assertThat(shapes.numShapes()).isPositive();
        assertThat(LinkedDocuments.violations(shapes, LinkedDocuments.everything()))
                .allMatch(fault -> fault.contains(CONTRADICTION));
    }

    private static List<String> landingPages(String id) {
        Model model = LinkedDocuments.document(EDITION.model(id).orElseThrow());
        return model.getResource(HOST + "/v1/models/" + id)
                .listProperties(ResourceFactory.createProperty("http://www.w3.org/ns/dcat#landingPage"))
                .mapWith(statement -> statement.getResource().getURI())
                .toList();
    }
}
