package eu.modelcatalogue.web.assess;

import eu.modelcatalogue.api.declaration.DeclarationFields;
import eu.modelcatalogue.api.declaration.Submission;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.syntax.value.ValueCodec.FormField;
import eu.modelcatalogue.syntax.value.ValueCodecs;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Option;
import eu.modelcatalogue.web.layout.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The form of a declaration as it is shown: the typed values, with each fault at its field. A field has the name of its attribute, and its
 * position in the body as id.
 */
final class DeclarationForm {

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
        return DeclarationFields.questions().entrySet().stream()
                .map(asked -> field(asked.getKey()).asked(page.say("assess.question." + asked.getValue())))
                .toList();
    }

    List<Group> groups() {
        return DeclarationFields.groups().stream()
                .map(group -> {
                    List<Field> fields =
                            group.fields().stream().map(this::field).toList();
                    boolean filled = fields.stream()
                            .anyMatch(field ->
                                    !field.value().isEmpty() || !field.fault().isEmpty());
                    return new Group(group.id(), page.say("assess.group." + group.id()), filled, fields);
                })
                .toList();
    }

    private Field field(String name) {
        String id = DeclarationFaults.DECLARATION + name.replace('.', '/');
        return DeclarationFields.ofBase(name)
                .map(base -> ofBase(id, name, base))
                .orElseGet(() -> ofAttribute(id, name, Objects.requireNonNull(Case.attribute(name), name)));
    }

    private Field ofAttribute(String id, String name, Attribute attribute) {
        String label = page.capital(page.typeset(labels.wording().attribute(name)));
        FormField field = ValueCodecs.of(attribute).formField();
        return DeclarationFields.isChoice(name)
                ? select(id, name, label)
                : field(id, name, field.kind(), label, field.hasHint() ? page.say("assess.hint." + field.name()) : "");
    }

    private Field ofBase(String id, String name, DeclarationFields.OfBase base) {
        String which = page.number(base.number() + 1);
        return switch (base.part()) {
            case "base" -> field(id, name, "model", page.say("assess.base", which), "");
            case "relation" -> select(id, name, page.say("assess.relation", which));
            default -> field(id, name, "licence", page.say("assess.baseLicence", which), "");
        };
    }

    private Field field(String id, String name, String kind, String label, String hint) {
        return new Field(id, name, kind, label, typed.value(name), List.of(), hint, faults.of(id));
    }

    private Field select(String id, String name, String label) {
        String value = typed.value(name);
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.say("assess.nothing"), value.isEmpty()));
        DeclarationFields.choices(name)
                .forEach((one, words) -> options.add(new Option(one, page.word(words), one.equals(value))));
        if (options.stream().noneMatch(Option::chosen)) {
            options.add(new Option(value, value, true));
        }
        return new Field(id, name, "select", label, value, options, "", faults.of(id));
    }
}
