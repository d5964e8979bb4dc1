package eu.modelcatalogue.web.assess;

import eu.modelcatalogue.api.declaration.Declaration;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.syntax.value.ValueCodec.FormField;
import eu.modelcatalogue.syntax.value.ValueCodecs;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Option;
import eu.modelcatalogue.web.layout.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of a declaration as it is shown: the typed values, with each fault at its field. A field has the name of its attribute, and its
 * position in the body as id.
 */
final class DeclarationForm {

    /** Groups of the form, with the prefixes of their attributes. */
    private static final List<Map.Entry<String, List<String>>> GROUPS = List.of(
            Map.entry("components", List.of("components.")),
            Map.entry("access", List.of("access.", Attribute.ADDITIONAL_TERMS)),
            Map.entry("data", List.of("dataInformation.")),
            Map.entry("documentation", List.of("documentation.")),
            Map.entry(Attribute.LINEAGE, List.of()),
            Map.entry("operation", List.of("hosting.", "monetisation.")),
            Map.entry("law", List.of("aiAct.")),
            Map.entry("origin", List.of("origin.hqCountry", "origin.ultimateParentCountry", "origin.developerKind")));

    /** The most decisive attributes with the keys of their questions, after the question for a model of the catalogue. */
    private static final List<Map.Entry<String, String>> ASKED = List.of(
            Map.entry(Component.WEIGHTS_FINAL.availability(), "weights"),
            Map.entry(Component.WEIGHTS_FINAL.licence(), "licence"),
            Map.entry(Attribute.ADDITIONAL_TERMS, "terms"),
            Map.entry(Attribute.LINEAGE, "base"),
            Map.entry(Component.TRAINING_DATASETS.availability(), "data"),
            Map.entry(Component.TRAINING_CODE.availability(), "code"),
            Map.entry("origin.hqCountry", "seat"));

    /** Number of fields of the first base model that belong to the questions: the model and its relation. */
    private static final int FIRST_BASE = 2;

    private final Page page;
    private final Labels labels;
    private final Submission typed;
    private final DeclarationFaults faults;

    DeclarationForm(Page page, Submission typed, DeclarationFaults faults) {
        this.page = page;
        this.labels = page.labels();
        this.typed = typed;
        this.faults = faults;
    }

    Submission typed() {
        return typed;
    }

    DeclarationFaults faults() {
        return faults;
    }

    /**
     * A group of the form.
     *
     * @param open whether it is expanded, because something was typed in it
     */
    public record Group(String id, String title, boolean open, List<Field> fields) {}

    /**
     * A field.
     *
     * @param kind {@code select}, {@code licence}, {@code country}, {@code model} or {@code text}
     * @param options of a selection
     * @param hint what may be typed; empty for none
     * @param fault of the value; empty for none
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

        /** Ids of the elements that describe it. */
        public String described() {
            return Stream.of(hint.isEmpty() ? "" : id + "-hint", fault.isEmpty() ? "" : id + "-fault")
                    .filter(one -> !one.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /** A fault with its field. */
    public record Wrong(String id, String label, String text) {}

    /** All faults in the order of the form, each with its field. */
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
        return field(
                "/" + Submission.NAME, Submission.NAME, "text", page.say("assess.name"), page.say("assess.nameHint"));
    }

    Field basedOn() {
        return field(
                "/" + Submission.BASED_ON,
                Submission.BASED_ON,
                "model",
                page.say("assess.question.model"),
                page.say("assess.basedOnHint"));
    }

    /** The questions for every offer in words, including the first two fields of a base model. */
    List<Field> questions() {
        List<Field> questions = new ArrayList<>();
        ASKED.forEach(asked -> {
            String name = asked.getKey();
            String question = asked.getValue();
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
        return GROUPS.stream()
                .map(group -> {
                    List<Field> fields = group.getKey().equals(Attribute.LINEAGE)
                            ? lineage().stream().skip(FIRST_BASE).toList()
                            : attributes()
                                    .filter(name -> group.getValue().stream().anyMatch(start -> name.startsWith(start)))
                                    .filter(name -> ASKED.stream()
                                            .noneMatch(asked -> asked.getKey().equals(name)))
                                    .map(this::field)
                                    .toList();
                    boolean filled = fields.stream()
                            .anyMatch(field ->
                                    !field.value().isEmpty() || !field.fault().isEmpty());
                    return new Group(group.getKey(), page.say("assess.group." + group.getKey()), filled, fields);
                })
                .toList();
    }

    /** In the order of answers; those of the developer last. */
    private static Stream<String> attributes() {
        return Stream.concat(Attribute.of(SubjectKind.MODEL).keySet().stream(), Case.attributes().stream())
                .distinct()
                .filter(Declaration::declarable);
    }

    private Field field(String name) {
        Attribute attribute = Objects.requireNonNull(Case.attribute(name), name);
        String id = DeclarationFaults.DECLARATION + name.replace('.', '/');
        String label = page.capital(page.typeset(labels.wording().attribute(name)));
        FormField field = ValueCodecs.of(attribute).formField();
        return field.kind().equals("select")
                ? select(
                        id, name, label, "value.", Stream.concat(attribute.allowed().stream(), Stream.of(Fact.UNKNOWN)))
                : field(id, name, field.kind(), label, field.hasHint() ? page.say("assess.hint." + field.name()) : "");
    }

    private List<Field> lineage() {
        List<Field> fields = new ArrayList<>();
        for (int number = 0; number < Submission.BASES; number++) {
            String start = "lineage." + number + ".";
            String id = DeclarationFaults.DECLARATION + "lineage/" + number + "/";
            String which = page.number(number + 1);
            fields.add(field(id + "base", start + "base", "model", page.say("assess.base", which), ""));
            fields.add(select(
                    id + "relation",
                    start + "relation",
                    page.say("assess.relation", which),
                    "relation.",
                    Lineage.RELATIONS.stream()));
            fields.add(field(id + "licence", start + "licence", "licence", page.say("assess.baseLicence", which), ""));
        }
        return fields;
    }

    private Field field(String id, String name, String kind, String label, String hint) {
        return new Field(id, name, kind, label, typed.value(name), List.of(), hint, faults.of(id));
    }

    /**
     * @param words prefix of the keys for the texts of the choices
     */
    private Field select(String id, String name, String label, String words, Stream<String> choices) {
        String value = typed.value(name);
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.say("assess.nothing"), value.isEmpty()));
        choices.forEach(one -> options.add(new Option(one, page.word(words + one), one.equals(value))));
        if (options.stream().noneMatch(Option::chosen)) {
            options.add(new Option(value, value, true));
        }
        return new Field(id, name, "select", label, value, options, "", faults.of(id));
    }
}
