package eu.modelcatalogue.api.interchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.rdf.model.Statement;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.RDF;

/**
 * What the shapes of a profile ask, a line for each property. Shapes are made of our tables; the lines of MLDCAT-AP come out of the official file as
 * well, so that both can be compared.
 */
final class ShapesTable {

    private static final String SH = "http://www.w3.org/ns/shacl#";

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("adms", "http://www.w3.org/ns/adms#"),
            Map.entry("biro", "http://purl.org/spar/biro/"),
            Map.entry("dcat", "http://www.w3.org/ns/dcat#"),
            Map.entry("dcatap", "http://data.europa.eu/r5r/"),
            Map.entry("dct", "http://purl.org/dc/terms/"),
            Map.entry("dpv", "https://w3id.org/dpv#"),
            Map.entry("dqv", "http://www.w3.org/ns/dqv#"),
            Map.entry("eli", "http://data.europa.eu/eli/ontology#"),
            Map.entry("foaf", "http://xmlns.com/foaf/0.1/"),
            Map.entry("frapo", "http://purl.org/cerif/frapo/"),
            Map.entry("it6", "http://data.europa.eu/it6/"),
            Map.entry("lpwcc", "https://linkedpaperswithcode.com/class/"),
            Map.entry("m8g", "http://data.europa.eu/m8g/"),
            Map.entry("odrl", "http://www.w3.org/ns/odrl/2/"),
            Map.entry("prov", "http://www.w3.org/ns/prov#"),
            Map.entry("qb", "http://purl.org/linked-data/cube#"),
            Map.entry("skos", "http://www.w3.org/2004/02/skos/core#"),
            Map.entry("spdx", "http://spdx.org/rdf/terms#"),
            Map.entry("vcard", "http://www.w3.org/2006/vcard/ns#"),
            Map.entry("xsd", "http://www.w3.org/2001/XMLSchema#"));

    /** What is asked of one property of a class; empty where it is not bounded. {@code |} stands between classes or data types of which one is enough. */
    record Line(
            String ofClass, String property, String min, String max, String kind, String valueClass, String datatype) {}

    private ShapesTable() {}

    /**
     * The lines of one of our tables.
     *
     * @param profile {@code mldcat-ap} or {@code dcat-ap}
     */
    static List<Line> read(String profile) {
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(ShapesTable.class.getResourceAsStream("/" + profile + "/shapes.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).stream()
                    .map(ShapesTable::line)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(CSVRecord row) {
        return new Line(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4), row.get(5), row.get(6));
    }

    static Shapes shapes(List<Line> lines) {
        Model shapes = ModelFactory.createDefaultModel();
        for (String ofClass : lines.stream().map(Line::ofClass).collect(Collectors.toCollection(TreeSet::new))) {
            Resource node = shapes.createResource()
                    .addProperty(RDF.type, shacl("NodeShape"))
                    .addProperty(ResourceFactory.createProperty(SH, "targetClass"), whole(ofClass));
            lines.stream()
                    .filter(line -> line.ofClass().equals(ofClass))
                    .forEach(line ->
                            node.addProperty(ResourceFactory.createProperty(SH, "property"), property(shapes, line)));
        }
        return Shapes.parse(shapes.getGraph());
    }

    private static Resource property(Model shapes, Line line) {
        Resource property =
                shapes.createResource().addProperty(ResourceFactory.createProperty(SH, "path"), whole(line.property()));
        count(property, "minCount", line.min());
        count(property, "maxCount", line.max());
        if (!line.kind().isEmpty()) {
            property.addProperty(
                    ResourceFactory.createProperty(SH, "nodeKind"),
                    shacl(
                            switch (line.kind()) {
                                case "literal" -> "Literal";
                                case "iri" -> "IRI";
                                default -> "BlankNodeOrIRI";
                            }));
        }
        oneOf(shapes, property, "class", line.valueClass());
        oneOf(shapes, property, "datatype", line.datatype());
        return property;
    }

    private static void oneOf(Model shapes, Resource property, String constraint, String allowed) {
        Property named = ResourceFactory.createProperty(SH, constraint);
        if (allowed.contains("|")) {
            RDFNode[] alternatives = Stream.of(allowed.split("\\|", -1))
                    .map(one -> shapes.createResource().addProperty(named, whole(one)))
                    .toArray(RDFNode[]::new);
            property.addProperty(ResourceFactory.createProperty(SH, "or"), shapes.createList(alternatives));
        } else if (!allowed.isEmpty()) {
            property.addProperty(named, whole(allowed));
        }
    }

    private static void count(Resource property, String name, String value) {
        if (!value.isEmpty()) {
            property.addProperty(
                    ResourceFactory.createProperty(SH, name),
                    ResourceFactory.createTypedLiteral(value, XSDDatatype.XSDinteger));
        }
    }

    private static Resource shacl(String name) {
        return ResourceFactory.createResource(SH + name);
    }

    private static Resource whole(String name) {
        int colon = name.indexOf(':');
        return ResourceFactory.createResource(
                Objects.requireNonNull(PREFIXES.get(name.substring(0, colon)), name) + name.substring(colon + 1));
    }

    /** The lines of the official shapes, which have several for one property, as one each. */
    static Set<Line> of(Model official) {
        Map<List<String>, Map<String, String>> lines =
                new TreeMap<>((one, other) -> one.toString().compareTo(other.toString()));
        for (Resource shape :
                official.listSubjectsWithProperty(RDF.type, shacl("NodeShape")).toList()) {
            String ofClass = abbreviated(said(shape, "targetClass").get(0));
            for (RDFNode one : said(shape, "property")) {
                Resource property = one.asResource();
                Map<String, String> line = lines.computeIfAbsent(
                        List.of(ofClass, abbreviated(said(property, "path").get(0))), absent -> new TreeMap<>());
                for (Statement statement : property.listProperties().toList()) {
                    line.put(statement.getPredicate().getURI(), abbreviated(statement.getObject()));
                }
            }
        }
        return lines.entrySet().stream()
                .map(line -> new Line(
                        line.getKey().get(0),
                        line.getKey().get(1),
                        line.getValue().getOrDefault(SH + "minCount", ""),
                        line.getValue().getOrDefault(SH + "maxCount", ""),
                        switch (line.getValue().getOrDefault(SH + "nodeKind", "")) {
                            case SH + "Literal" -> "literal";
                            case SH + "BlankNodeOrIRI" -> "node";
                            default -> "";
                        },
                        line.getValue().getOrDefault(SH + "class", ""),
                        line.getValue().getOrDefault(SH + "datatype", "")))
                .collect(Collectors.toSet());
    }

    private static List<RDFNode> said(Resource subject, String name) {
        return subject.listProperties(ResourceFactory.createProperty(SH, name))
                .mapWith(Statement::getObject)
                .toList();
    }

    private static String abbreviated(RDFNode node) {
        if (node.isLiteral()) {
            return node.asLiteral().getLexicalForm();
        }
        String uri = String.valueOf(node.asResource().getURI());
        return PREFIXES.entrySet().stream()
                .filter(prefix -> uri.startsWith(prefix.getValue()))
                .map(prefix ->
                        prefix.getKey() + ":" + uri.substring(prefix.getValue().length()))
                .findFirst()
                .orElse(uri);
    }
}
