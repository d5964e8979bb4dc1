package eu.modelcatalogue.web.assess;

import eu.modelcatalogue.api.declaration.Declaration;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.web.frame.Labels;
import eu.modelcatalogue.web.frame.Option;
import eu.modelcatalogue.web.frame.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The form of a declaration as it is shown: what was typed, each fault beside its field. A field is named as its attribute is, and its id is the
 * place in the body.
 */
final class DeclarationForm {

    /** Parts of the form, with the beginnings of the attributes in them. */
    private static final Map<String, List<String>> GROUPS = parts();

    /** What decides most, with the key of its question, after the one for a model of the catalogue. */
    private static final Map<String, String> ASKED = asked();

    /** Fields of the first base model that are among the questions: which, and how it went in. */
    private static final int FIRST_BASE = 2;

    private final Page page;
    private final Labels labels;
    private final Typed typed;
    private final DeclarationFaults faults;

    DeclarationForm(Page page, Typed typed, DeclarationFaults faults) {
        this.page = page;
        this.labels = page.labels();
        this.typed = typed;
        this.faults = faults;
    }

    Typed typed() {
        return typed;
    }

    DeclarationFaults faults() {
        return faults;
    }

    private static Map<String, String> asked() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put(Component.WEIGHTS_FINAL.availability(), "weights");
        asked.put(Component.WEIGHTS_FINAL.licence(), "licence");
        asked.put(Attribute.ADDITIONAL_TERMS, "terms");
        asked.put(Attribute.LINEAGE, "base");
        asked.put(Component.TRAINING_DATASETS.availability(), "data");
        asked.put(Component.TRAINING_CODE.availability(), "code");
        asked.put("origin.hqCountry", "seat");
        return asked;
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
     * @param open whether it is unfolded: where something was typed
     */
    public record Group(String id, String title, boolean open, List<Field> fields) {}

    /**
     * A field.
     *
     * @param id the place in the body: a JSON pointer
     * @param name that is sent
     * @param kind {@code select}, {@code licence}, {@code country}, {@code model} or {@code text}
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

        Field asked(String question) {
            return new Field(id, name, kind, question, value, options, hint, fault);
        }

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

    /** Everything that is wrong, in the order of the form, each with its field. */
    List<Wrong> wrong() {
        List<Field> faulty = Stream.concat(
                        Stream.concat(Stream.of(name(), basedOn()), questions().stream()),
                        groups().stream().flatMap(group -> group.fields().stream()))
                .filter(field -> !field.fault().isEmpty())
                .toList();
        return Stream.concat(
                        faulty.stream().map(field -> new Wrong(field.id(), field.label(), field.fault())),
                        faults.elsewhere(faulty.stream().map(Field::id).toList()).stream())
                .distinct()
                .toList();
    }

    Field name() {
        return text("/" + Typed.NAME, Typed.NAME, page.say("assess.name"), page.say("assess.nameHint"));
    }

    Field basedOn() {
        String id = "/" + Typed.BASED_ON;
        return new Field(
                id,
                Typed.BASED_ON,
                "model",
                page.say("assess.question.model"),
                typed.value(Typed.BASED_ON),
                List.of(),
                page.say("assess.basedOnHint"),
                faults.of(id));
    }

    /** What is asked of every offer, in words; the first two of a base model stand among them. */
    List<Field> questions() {
        List<Field> questions = new ArrayList<>();
        ASKED.forEach((name, question) -> {
            if (name.equals(Attribute.LINEAGE)) {
                lineage().stream()
                        .limit(FIRST_BASE)
                        .map(field -> field.asked(
                                page.say("assess.question." + (field.kind().equals("select") ? "how" : question))))
                        .forEach(questions::add);
            } else {
                questions.add(field(name).asked(page.say("assess.question." + question)));
            }
        });
        return questions;
    }

    List<Group> groups() {
        return GROUPS.entrySet().stream()
                .map(group -> {
                    List<Field> fields = group.getKey().equals(Attribute.LINEAGE)
                            ? lineage().stream().skip(FIRST_BASE).toList()
                            : attributes()
                                    .filter(name -> group.getValue().stream().anyMatch(start -> name.startsWith(start)))
                                    .filter(name -> !ASKED.containsKey(name))
                                    .map(this::field)
                                    .toList();
                    boolean filled = fields.stream()
                            .anyMatch(field ->
                                    !field.value().isEmpty() || !field.fault().isEmpty());
                    return new Group(group.getKey(), page.say("assess.group." + group.getKey()), filled, fields);
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
        String id = DeclarationFaults.DECLARATION + name.replace('.', '/');
        String label = page.capital(page.typeset(labels.wording().attribute(name)));
        return switch (attribute.type()) {
            case WORD, TRUTH -> select(id, name, label, attribute.allowed(), "value.", true);
            case LICENCE -> new Field(id, name, "licence", label, typed.value(name), List.of(), "", faults.of(id));
            case COUNTRY ->
                new Field(
                        id,
                        name,
                        "country",
                        label,
                        typed.value(name),
                        List.of(),
                        page.say("assess.hint.country"),
                        faults.of(id));
            case DATE -> text(id, name, label, page.say("assess.hint.date"));
            case LIST -> text(id, name, label, page.say("assess.hint.list"));
            default -> text(id, name, label, "");
        };
    }

    private List<Field> lineage() {
        List<Field> fields = new ArrayList<>();
        for (int number = 0; number < Typed.BASES; number++) {
            String start = "lineage." + number + ".";
            String id = DeclarationFaults.DECLARATION + "lineage/" + number + "/";
            String which = page.number(number + 1);
            fields.add(new Field(
                    id + "base",
                    start + "base",
                    "model",
                    page.say("assess.base", which),
                    typed.value(start + "base"),
                    List.of(),
                    "",
                    faults.of(id + "base")));
            fields.add(select(
                    id + "relation",
                    start + "relation",
                    page.say("assess.relation", which),
                    typed.value(start + "relation"),
                    Lineage.RELATIONS,
                    "relation.",
                    false));
            fields.add(new Field(
                    id + "licence",
                    start + "licence",
                    "licence",
                    page.say("assess.baseLicence", which),
                    typed.value(start + "licence"),
                    List.of(),
                    "",
                    faults.of(id + "licence")));
        }
        return fields;
    }

    private Field text(String id, String name, String label, String hint) {
        return new Field(id, name, "text", label, typed.value(name), List.of(), hint, faults.of(id));
    }

    private Field select(String id, String name, String label, List<String> allowed, String words, boolean unknown) {
        return select(id, name, label, typed.value(name), allowed, words, unknown);
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
        return new Field(id, name, "select", label, value, options, "", faults.of(id));
    }
}
