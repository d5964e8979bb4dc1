package eu.modelcatalogue.api.declaration;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Lineage;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.syntax.value.ValueCodecs;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The fields that people fill in for a declaration, on the page and in the file for bidders, in one order. A field has the name of its attribute;
 * those of a base model are {@code lineage.0.base}, {@code lineage.0.relation} and {@code lineage.0.licence}.
 */
public final class DeclarationFields {

    private static final String START = Attribute.LINEAGE + ".";

    /** The answers to “Trained from scratch, without another model”. */
    static final String YES = "yes";

    static final String NO = "no";

    /** The parts of the group of each base model. */
    private static final List<String> OF_BASE = List.of("base", "relation", "licence");

    /** The most decisive attributes with the keys of their questions, after the question for a model of the catalogue. */
    private static final Map<String, String> QUESTIONS = questionsInOrder();

    /** Groups of the form, with the prefixes of their attributes. */
    private static final List<Map.Entry<String, List<String>>> PREFIXES = List.of(
            Map.entry("components", List.of("components.")),
            Map.entry("access", List.of("access.", Attribute.ADDITIONAL_TERMS)),
            Map.entry("data", List.of("dataInformation.")),
            Map.entry("documentation", List.of("documentation.")),
            Map.entry(Attribute.LINEAGE, List.of()),
            Map.entry("operation", List.of("hosting.", "monetisation.")),
            Map.entry("law", List.of("aiAct.")),
            Map.entry("origin", List.of("origin.hqCountry", "origin.ultimateParentCountry", "origin.developerKind")));

    private DeclarationFields() {}

    /**
     * A group of fields.
     *
     * @param id its key in the words of the page: {@code assess.group.<id>}
     */
    public record Group(String id, List<String> fields) {

        public Group {
            fields = List.copyOf(fields);
        }
    }

    private static Map<String, String> questionsInOrder() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put(Component.WEIGHTS_FINAL.availability(), "weights");
        questions.put(Component.WEIGHTS_FINAL.licence(), "licence");
        questions.put(Attribute.ADDITIONAL_TERMS, "terms");
        questions.put(START + "0.base", "base");
        questions.put(START + "0.relation", "how");
        questions.put(Component.TRAINING_DATASETS.availability(), "data");
        questions.put(Component.TRAINING_CODE.availability(), "code");
        questions.put("origin.hqCountry", "seat");
        return questions;
    }

    /** The most decisive fields, which come first, with the keys of their questions: {@code assess.question.<key>}. */
    public static Map<String, String> questions() {
        return QUESTIONS;
    }

    /** All other fields, group by group. */
    public static List<Group> groups() {
        return PREFIXES.stream()
                .map(group -> new Group(
                        group.getKey(),
                        (group.getKey().equals(Attribute.LINEAGE)
                                        ? IntStream.range(0, Submission.BASES)
                                                .boxed()
                                                .flatMap(number ->
                                                        OF_BASE.stream().map(part -> START + number + "." + part))
                                        : attributes()
                                                .filter(name -> group.getValue().stream()
                                                        .anyMatch(start -> name.startsWith(start))))
                                .filter(name -> !QUESTIONS.containsKey(name))
                                .toList()))
                .toList();
    }

    /** In the order of answers; those of the developer last. */
    private static Stream<String> attributes() {
        return Stream.concat(Attribute.of(SubjectKind.MODEL).keySet().stream(), Case.attributes().stream())
                .distinct()
                .filter(Declaration::declarable);
    }

    /** The field of a base model; empty for any other field. */
    public static Optional<OfBase> ofBase(String field) {
        int dot = field.indexOf('.', START.length());
        return !field.startsWith(START) || dot < 0
                ? Optional.empty()
                : Optional.of(new OfBase(Integer.parseInt(field, START.length(), dot, 10), field.substring(dot + 1)));
    }

    /**
     * A field of a base model.
     *
     * @param number of the base model, from 0
     * @param part {@code base}, {@code relation} or {@code licence}
     */
    public record OfBase(int number, String part) {}

    /** Whether one of a few answers is chosen. */
    public static boolean isChoice(String field) {
        if (field.equals(Submission.SCRATCH)) {
            return true;
        }
        return ofBase(field)
                .map(of -> of.part().equals("relation"))
                .orElseGet(() -> Optional.ofNullable(Case.attribute(field))
                        .filter(attribute ->
                                ValueCodecs.of(attribute).formField().kind().equals("select"))
                        .isPresent());
    }

    /** The possible answers, or the possible members of a list, with the keys of their words; empty if any text is possible. */
    public static Map<String, String> choices(String field) {
        if (field.equals(Submission.SCRATCH)) {
            return words(Stream.of(YES, NO), "value.");
        }
        if (ofBase(field).filter(of -> of.part().equals("relation")).isPresent()) {
            return words(Lineage.RELATIONS.stream(), "relation.");
        }
        Attribute attribute = Case.attribute(field);
        if (attribute == null || attribute.allowed().isEmpty()) {
            return Map.of();
        }
        Stream<String> unknown = isChoice(field) ? Stream.of(Fact.UNKNOWN) : Stream.empty();
        return words(Stream.concat(attribute.allowed().stream(), unknown), "value.");
    }

    private static Map<String, String> words(Stream<String> choices, String start) {
        return choices.distinct()
                .collect(Collectors.toMap(one -> one, one -> start + one, (one, same) -> one, LinkedHashMap::new));
    }
}
