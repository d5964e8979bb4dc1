package eu.modelcatalogue.web.assess;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.api.declaration.Declaration;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.problem.BodyFaults.BodyFault;
import eu.modelcatalogue.web.frame.Labels;
import eu.modelcatalogue.web.frame.Option;
import eu.modelcatalogue.web.frame.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed into the form of a declaration: written as the body that {@code POST /v1/assessments} takes, and shown again as it was
 * typed, each fault beside its field. A field is named as its attribute is, and its id is the place in that body.
 */
final class DeclarationForm {

    static final String NAME = "name";
    static final String BASED_ON = "basedOn";
    static final String PROFILES = "profiles";

    /** Ticked for a model that was trained from scratch. */
    static final String SCRATCH = "lineage.none";

    /** Rows for base models; the API takes more. */
    private static final int BASES = 3;

    private static final String DECLARATION = "/declaration/";

    /** Parts of the form, with the beginnings of the attributes in them. */
    private static final Map<String, List<String>> GROUPS = parts();

    private final Page page;
    private final Labels labels;
    private final Map<String, List<String>> typed;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** @param typed values by name of the field, as they were sent */
    DeclarationForm(Page page, Map<String, List<String>> typed) {
        this.page = page;
        this.labels = new Labels(page);
        this.typed = typed;
    }

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        groups.put("components", List.of("components."));
        groups.put("access", List.of("access.", Attribute.ADDITIONAL_TERMS));
        groups.put("data", List.of("dataInformation."));
        groups.put("documentation", List.of("documentation."));
        groups.put("lineage", List.of());
        groups.put("operation", List.of("hosting.", "monetisation."));
        groups.put("law", List.of("aiAct."));
        groups.put("origin", List.of("origin.hqCountry", "origin.ultimateParentCountry", "origin.developerKind"));
        return groups;
    }

    /**
     * A part of the form.
     *
     * @param open whether it is unfolded: the first one, and every one in which something was typed
     */
    public record Group(String id, String title, boolean open, List<Field> fields) {}

    /**
     * A field.
     *
     * @param id the place in the body: a JSON pointer
     * @param name that is sent
     * @param kind {@code select}, {@code licence} or {@code text}
     * @param label what it asks for
     * @param value that was typed
     * @param options to choose from, for a selection
     * @param hint what may be typed; empty for none
     * @param fault what is wrong with it; empty for nothing
     */
    public record Field(
            String id,
            String name,
            String kind,
            String label,
            String value,
            List<Option> options,
            String hint,
            String fault) {

        /** The elements that describe it. */
        public String described() {
            return String.join(
                    " ",
                    Stream.of(hint.isEmpty() ? "" : id + "-hint", fault.isEmpty() ? "" : id + "-fault")
                            .filter(one -> !one.isEmpty())
                            .toList());
        }
    }

    /** A fault with the field that it belongs to. */
    public record Wrong(String id, String label, String text) {}

    String value(String name) {
        return typed.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
    }

    boolean ticked(String name, String value) {
        return typed.getOrDefault(name, List.of()).contains(value);
    }

    // --- Towards the body

    /** The body that says the same. What no field is named after becomes an attribute of that name, and a fault. */
    ObjectNode body() {
        JsonNodeFactory json = JsonNodeFactory.instance;
        ObjectNode body = json.objectNode();
        put(body, NAME, value(NAME));
        put(body, BASED_ON, base());
        ObjectNode declared = json.objectNode();
        typed.keySet().stream()
                .filter(name -> !Set.of(NAME, BASED_ON, PROFILES).contains(name) && !name.startsWith(Attribute.LINEAGE))
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

    /** A model by its id or alias, or by its name as people write it. */
    private String base() {
        String wanted = value(BASED_ON);
        if (wanted.isEmpty() || page.edition().model(wanted).isPresent()) {
            return wanted;
        }
        return page.edition().models().stream()
                .filter(model -> model.name().equalsIgnoreCase(wanted))
                .findFirst()
                .map(model -> model.id())
                .orElse(wanted);
    }

    private void declare(ObjectNode declared, String name) {
        String[] parts = name.split("\\.", -1);
        ObjectNode node = declared;
        for (int part = 0; part < parts.length - 1; part++) {
            node = node.get(parts[part]) instanceof ObjectNode below ? below : node.putObject(parts[part]);
        }
        String last = parts[parts.length - 1];
        Attribute attribute = Case.attribute(name);
        if (attribute != null && attribute.type() == Attribute.Type.LIST) {
            ArrayNode list = node.putArray(last);
            Stream.of(value(name).split(",", -1)).map(String::strip).forEach(list::add);
        } else {
            node.put(last, value(name));
        }
    }

    private static void put(ObjectNode node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    /** The rows in which something was typed. */
    private List<ObjectNode> bases() {
        return rows().stream()
                .map(row -> {
                    ObjectNode base = JsonNodeFactory.instance.objectNode();
                    row.forEach((field, value) -> put(base, field, value));
                    return base;
                })
                .toList();
    }

    private List<Map<String, String>> rows() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int number = 0; number < BASES; number++) {
            Map<String, String> row = new LinkedHashMap<>();
            for (String field : List.of("base", "relation", "licence")) {
                String value = value("lineage." + number + "." + field);
                if (!value.isEmpty()) {
                    row.put(field, value);
                }
            }
            if (!row.isEmpty()) {
                rows.add(row);
            }
        }
        return rows;
    }

    // --- Back to the page

    /** Takes in what is wrong with the body, so that each field knows its fault. */
    void faulty(Collection<BodyFault> wrong) {
        wrong.forEach(fault -> faults.put(fault.pointer(), message(fault)));
        if (!value(SCRATCH).isEmpty() && !rows().isEmpty()) {
            faults.put(DECLARATION + Attribute.LINEAGE, page.say("assess.wrong.scratch"));
        }
    }

    boolean isFaulty() {
        return !faults.isEmpty();
    }

    private String message(BodyFault fault) {
        String pointer = fault.pointer();
        if (pointer.isEmpty()) {
            return page.say("assess.wrong.nothing");
        }
        if (!pointer.startsWith(DECLARATION)) {
            String field = pointer.substring(1).split("/", 2)[0];
            return switch (field) {
                case NAME -> page.say("assess.wrong.name");
                case BASED_ON -> page.say("assess.wrong.basedOn");
                case PROFILES -> page.say("assess.wrong.profiles");
                default -> page.say("assess.wrong.field");
            };
        }
        if (pointer.startsWith(DECLARATION + "lineage/")) {
            return page.say(
                    pointer.endsWith("/licence")
                            ? "assess.wrong.licence"
                            : pointer.endsWith("/relation") ? "assess.wrong.relation" : "assess.wrong.base");
        }
        String name = pointer.substring(DECLARATION.length()).replace('/', '.');
        // An element of a list stands below its field.
        Attribute attribute = Case.attribute(name.replaceFirst("\\.\\d+$", ""));
        if (attribute == null) {
            return page.say("assess.wrong.field");
        }
        return switch (attribute.type()) {
            case LICENCE -> page.say("assess.wrong.licence");
            case COUNTRY -> page.say("assess.wrong.country");
            case DATE -> page.say("assess.wrong.date");
            case LIST -> page.say("assess.wrong.list");
            case WORD, TRUTH -> page.say("assess.wrong.word");
            default -> page.say("assess.wrong.text");
        };
    }

    /** The fault of a field; those of the elements of a list stand beside the list. */
    private String fault(String id) {
        return faults.entrySet().stream()
                .filter(one -> one.getKey().equals(id) || one.getKey().matches("\\Q" + id + "\\E/\\d+"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /** Everything that is wrong, in the order of the form, each with its field. */
    List<Wrong> wrong() {
        Set<Wrong> wrong = new LinkedHashSet<>();
        Set<String> told = new LinkedHashSet<>();
        Stream<Field> fields = Stream.concat(
                Stream.of(name(), basedOn()), groups().stream().flatMap(group -> group.fields().stream()));
        fields.filter(field -> !field.fault().isEmpty()).forEach(field -> {
            wrong.add(new Wrong(field.id(), field.label(), field.fault()));
            told.add(field.id());
        });
        // What belongs to no field: a faulty profile, a name that is none, nothing at all.
        faults.forEach((pointer, text) -> {
            if (told.stream().noneMatch(id -> pointer.equals(id) || pointer.startsWith(id + "/"))) {
                wrong.add(elsewhere(pointer, text));
            }
        });
        return List.copyOf(wrong);
    }

    private Wrong elsewhere(String pointer, String text) {
        if (pointer.startsWith("/" + PROFILES)) {
            return new Wrong("/" + PROFILES, page.say("assess.profiles"), text);
        }
        if (pointer.equals(DECLARATION + Attribute.LINEAGE)) {
            return new Wrong(pointer, page.say("assess.group.lineage"), text);
        }
        String name = pointer.startsWith(DECLARATION)
                ? pointer.substring(DECLARATION.length()).replace('/', '.')
                : "";
        return new Wrong("/" + NAME, name.isEmpty() ? page.say("assess.declaration") : name, text);
    }

    Field name() {
        return text("/" + NAME, NAME, page.say("assess.name"), page.say("assess.nameHint"));
    }

    Field basedOn() {
        return text("/" + BASED_ON, BASED_ON, page.say("assess.basedOn"), page.say("assess.basedOnHint"));
    }

    List<Group> groups() {
        return GROUPS.entrySet().stream()
                .map(group -> {
                    List<Field> fields = group.getKey().equals(Attribute.LINEAGE)
                            ? lineage()
                            : attributes()
                                    .filter(name -> group.getValue().stream().anyMatch(start -> name.startsWith(start)))
                                    .map(this::field)
                                    .toList();
                    boolean filled = fields.stream()
                            .anyMatch(field ->
                                    !field.value().isEmpty() || !field.fault().isEmpty());
                    boolean open = filled
                            || group.getKey().equals("components")
                            || (group.getKey().equals(Attribute.LINEAGE)
                                    && !value(SCRATCH).isEmpty());
                    return new Group(group.getKey(), page.say("assess.group." + group.getKey()), open, fields);
                })
                .toList();
    }

    /** In the order in which answers list them; those of the developer last. */
    private static Stream<String> attributes() {
        return Stream.concat(Attribute.of(SubjectKind.MODEL).keySet().stream(), Case.attributes().stream())
                .distinct()
                .filter(Declaration::declarable);
    }

    private Field field(String name) {
        Attribute attribute = Objects.requireNonNull(Case.attribute(name), name);
        String id = DECLARATION + name.replace('.', '/');
        String label = labels.capital(page.typeset(labels.wording().attribute(name)));
        return switch (attribute.type()) {
            case WORD, TRUTH -> select(id, name, label, attribute.allowed(), "value.", true);
            case LICENCE -> new Field(id, name, "licence", label, value(name), List.of(), "", fault(id));
            case COUNTRY -> text(id, name, label, page.say("assess.hint.country"));
            case DATE -> text(id, name, label, page.say("assess.hint.date"));
            case LIST -> text(id, name, label, page.say("assess.hint.list"));
            default -> text(id, name, label, "");
        };
    }

    private List<Field> lineage() {
        List<Field> fields = new ArrayList<>();
        List<Map<String, String>> rows = rows();
        for (int number = 0; number < BASES; number++) {
            Map<String, String> row = number < rows.size() ? rows.get(number) : Map.of();
            String start = "lineage." + number + ".";
            String id = DECLARATION + "lineage/" + number + "/";
            String which = page.number(number + 1);
            fields.add(new Field(
                    id + "base",
                    start + "base",
                    "text",
                    page.say("assess.base", which),
                    row.getOrDefault("base", ""),
                    List.of(),
                    "",
                    fault(id + "base")));
            fields.add(select(
                    id + "relation",
                    start + "relation",
                    page.say("assess.relation", which),
                    row.get("relation"),
                    Lineage.RELATIONS,
                    "relation.",
                    false));
            fields.add(new Field(
                    id + "licence",
                    start + "licence",
                    "licence",
                    page.say("assess.baseLicence", which),
                    row.getOrDefault("licence", ""),
                    List.of(),
                    "",
                    fault(id + "licence")));
        }
        return fields;
    }

    /** What is wrong with the lineage as a whole; empty for nothing. */
    String lineageFault() {
        return faults.getOrDefault(DECLARATION + Attribute.LINEAGE, "");
    }

    private Field text(String id, String name, String label, String hint) {
        return new Field(id, name, "text", label, value(name), List.of(), hint, fault(id));
    }

    private Field select(String id, String name, String label, List<String> allowed, String words, boolean unknown) {
        return select(id, name, label, value(name), allowed, words, unknown);
    }

    private Field select(
            String id,
            String name,
            String label,
            @Nullable String chosen,
            List<String> allowed,
            String words,
            boolean unknown) {
        String value = chosen == null ? "" : chosen;
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.say("assess.nothing"), value.isEmpty()));
        Stream.concat(allowed.stream(), unknown ? Stream.of(Fact.UNKNOWN) : Stream.of())
                .forEach(one -> options.add(new Option(one, page.word(words + one), one.equals(value))));
        if (options.stream().noneMatch(Option::chosen)) {
            options.add(new Option(value, value, true));
        }
        return new Field(id, name, "select", label, value, options, "", fault(id));
    }
}
