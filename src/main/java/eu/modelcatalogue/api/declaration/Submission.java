package eu.modelcatalogue.api.declaration;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.syntax.value.ValueCodecs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The submitted form of a declaration, and the equivalent body of {@code POST /v1/assessments}. */
public final class Submission {

    public static final String NAME = "name";
    public static final String BASED_ON = "basedOn";
    public static final String PROFILES = "profiles";

    /** The requested answer: a page without this field, otherwise a document or the file that the form can read again. */
    public static final String TAKEN_AS = "as";

    /** Ticked for a model that was trained from scratch. */
    public static final String SCRATCH = "lineage.none";

    /** Rows for base models; the API accepts more. */
    public static final int BASES = 3;

    private final Edition edition;
    private final TypedNamesReader understood;
    private final Map<String, List<String>> typed;

    /**
     * @param typed values by name of the field, as they were sent
     */
    public Submission(Edition edition, Map<String, List<String>> typed) {
        this.edition = edition;
        this.understood = new TypedNamesReader(edition);
        this.typed = typed;
    }

    public String value(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
    }

    public boolean ticked(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    /** Whether a name was sent and nothing is declared. */
    public boolean isNameAlone() {
        return !value(NAME).isEmpty()
                && typed.keySet().stream()
                        .filter(name -> !Set.of(NAME, PROFILES, TAKEN_AS).contains(name))
                        .allMatch(name -> value(name).isEmpty());
    }

    /** The model of the catalogue that the offer is named after; empty if there is none, or several may be meant. */
    public Optional<AiModel> named() {
        return value(NAME).isEmpty() ? Optional.empty() : edition.model(understood.model(value(NAME)));
    }

    public boolean namesModel() {
        return named().isPresent();
    }

    /** The same form with the model of that name as the one on which the offer is based. */
    public Submission basedOnItsName() {
        Map<String, List<String>> filled = new LinkedHashMap<>(typed);
        filled.put(BASED_ON, List.of(value(NAME)));
        return new Submission(edition, filled);
    }

    /** The equivalent body. An unknown field becomes an attribute of that name, and so a fault. */
    public ObjectNode body() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode body = json.objectNode();
        put(body, NAME, value(NAME));
        put(body, BASED_ON, understood.model(value(BASED_ON)));
        ObjectNode declared = json.objectNode();
        typed.keySet().stream()
                .filter(name -> !Set.of(NAME, BASED_ON, PROFILES, TAKEN_AS).contains(name)
                        && !name.startsWith(Attribute.LINEAGE))
                .filter(name -> !value(name).isEmpty())
                .forEach(name -> declare(declared, name));
        List<ObjectNode> bases = bases();
        if (!bases.isEmpty()) {
            declared.putArray(Attribute.LINEAGE).addAll(bases);
        } else if (!value(SCRATCH).isEmpty()) {
            declared.putArray(Attribute.LINEAGE);
        }
        if (!declared.isEmpty()) {
            body.set("declaration", declared);
        }
        List<String> profiles = typed.getOrDefault(PROFILES, List.of());
        if (!profiles.isEmpty()) {
            ArrayNode chosen = body.putArray(PROFILES);
            profiles.forEach(chosen::add);
        }
        return body;
    }

    private void declare(ObjectNode declared, String name) {
        Attribute attribute = Case.attribute(name);
        if (attribute == null) {
            // Its dots are not followed, because callers control how many there are.
            declared.put(name, value(name));
            return;
        }
        String[] parts = name.split("\\.", -1);
        ObjectNode node = declared;
        for (int part = 0; part < parts.length - 1; part++) {
            node = node.get(parts[part]) instanceof ObjectNode below ? below : node.putObject(parts[part]);
        }
        node.set(parts[parts.length - 1], ValueCodecs.of(attribute).typed(value(name), understood));
    }

    private static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    /** The base models in the filled rows. */
    private List<ObjectNode> bases() {
        return rows().stream()
                .map(row -> {
                    ObjectNode base = JsonNodeFactory.instance.objectNode();
                    row.forEach((field, value) -> put(base, field, understood(field, value)));
                    return base;
                })
                .toList();
    }

    private String understood(String field, String written) {
        return switch (field) {
            case "base" -> understood.model(written);
            case "licence" -> understood.licence(written);
            default -> written;
        };
    }

    /** The row of the form for a base model of the body. */
    public int row(int base) {
        int[] filled = IntStream.range(0, BASES)
                .filter(number -> !row(Integer.toString(number)).isEmpty())
                .toArray();
        return base < filled.length ? filled[base] : base;
    }

    /** The filled rows for base models. */
    public List<Map<String, String>> rows() {
        return IntStream.range(0, BASES)
                .mapToObj(number -> row(Integer.toString(number)))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private Map<String, String> row(String number) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String field : List.of("base", "relation", "licence")) {
            String value = value("lineage." + number + "." + field);
            if (!value.isEmpty()) {
                row.put(field, value);
            }
        }
        return row;
    }
}
