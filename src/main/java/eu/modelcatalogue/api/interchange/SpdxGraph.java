package eu.modelcatalogue.api.interchange;

import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceExpression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The elements of an SPDX document, each with its own name, and their relationships. */
final class SpdxGraph {

    private static final String CREATION = "_:creation";
    private static final String TYPE = "type";
    private static final String NO_ASSERTION = "spdx:ExpandedLicensing/NoAssertionLicense";
    private static final String NO_LICENCE = "spdx:ExpandedLicensing/NoneLicense";

    private final String space;
    private final Map<String, Licence> known;
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> elements = new ArrayList<>();
    private final Map<String, String> licences = new LinkedHashMap<>();
    private int relations;

    /** Creates a document without elements. */
    SpdxGraph(String space, Map<String, Licence> known) {
        this.space = space;
        this.known = known;
    }

    List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /** Names of the elements added so far. */
    List<String> elements() {
        return List.copyOf(elements);
    }

    /** The author, time and tool of the document, which every element refers to. */
    Node creation() {
        Node creation = new Node().with("@id", CREATION).with(TYPE, "CreationInfo");
        nodes.add(creation);
        return creation;
    }

    /**
     * Adds the declared and the concluded licence of an element; {@code NoAssertionLicense} if unknown.
     *
     * @param concluded SPDX expression that the catalogue adopts, from any source; null if unknown
     * @param declared SPDX expression that the developer itself states; null if the catalogue has no such statement
     */
    void licensed(String what, @Nullable String concluded, @Nullable String declared) {
        relate(what, "hasDeclaredLicense", asserted(declared), null);
        relate(what, "hasConcludedLicense", asserted(concluded), null);
    }

    private String asserted(@Nullable String stated) {
        return stated == null || stated.equals(Fact.UNKNOWN)
                ? NO_ASSERTION
                : stated.equals(LicenceExpression.NONE) ? NO_LICENCE : licence(stated);
    }

    String licence(String expression) {
        return licences.computeIfAbsent(expression, absent -> {
            String name = "licence-" + (licences.size() + 1);
            element(name, "simplelicensing_LicenseExpression")
                    .with("simplelicensing_licenseExpression", expression)
                    .with("simplelicensing_customIdToUri", custom(expression));
            return space + name;
        });
    }

    private List<Node> custom(String expression) {
        return Stream.of(expression.split("[ ()]+", -1))
                .filter(id -> id.startsWith("LicenseRef-"))
                .distinct()
                .flatMap(id -> Stream.ofNullable(known.get(id)))
                .map((Licence one) -> new Node()
                        .with(TYPE, "DictionaryEntry")
                        .with("key", one.id())
                        .with("value", one.text()))
                .toList();
    }

    void relate(String from, String relation, String to, @Nullable String comment) {
        relations++;
        element("relationship-" + relations, "Relationship")
                .with("from", from)
                .with("relationshipType", relation)
                .with("to", List.of(to))
                .with("comment", comment);
    }

    Node element(String name, String type) {
        Node element = new Node().with("spdxId", space + name).with(TYPE, type).with("creationInfo", CREATION);
        nodes.add(element);
        elements.add(space + name);
        return element;
    }
}
