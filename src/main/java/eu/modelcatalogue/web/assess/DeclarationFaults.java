package eu.modelcatalogue.web.assess;

import eu.modelcatalogue.api.declaration.FilledForm;
import eu.modelcatalogue.api.declaration.Submission;
import eu.modelcatalogue.api.declaration.TypedNamesReader;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.problem.BodyFaults.BodyFault;
import eu.modelcatalogue.syntax.value.ValueCodecs;
import eu.modelcatalogue.web.layout.Page;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The faults of a declaration in the words of the form, by their position in the body: a JSON pointer, which is also the id of the field. */
final class DeclarationFaults {

    static final String DECLARATION = "/declaration/";

    private static final Pattern BASE = Pattern.compile(DECLARATION + "lineage/(\\d{1,4})(/.*|)");

    private final Page page;
    private final Map<String, String> faults = new LinkedHashMap<>();

    /** The names of the rows of a file that have an answer and no key, by their position. */
    private final Map<String, String> rows = new HashMap<>();

    /**
     * @param wrong the faults of the body that was made from the form
     */
    DeclarationFaults(Page page, Submission typed, Collection<BodyFault> wrong) {
        this.page = page;
        wrong.forEach(fault -> {
            faults.put(inForm(fault.pointer(), typed), message(fault, typed));
            if (fault.pointer().startsWith(FilledForm.ROW) && fault.value() != null) {
                rows.put(fault.pointer(), fault.value());
            }
        });
        if (!typed.value(Submission.SCRATCH).isEmpty() && !typed.rows().isEmpty()) {
            faults.put(DECLARATION + Attribute.LINEAGE, page.say("assess.wrong.scratch"));
        }
    }

    /** The position in the form of a fault in the body; rows of the form may be empty. */
    private static String inForm(String pointer, Submission typed) {
        Matcher base = BASE.matcher(pointer);
        return base.matches()
                ? DECLARATION + "lineage/" + typed.row(Integer.parseInt(base.group(1))) + base.group(2)
                : pointer;
    }

    boolean any() {
        return !faults.isEmpty();
    }

    private String message(BodyFault fault, Submission typed) {
        String pointer = fault.pointer();
        if (pointer.isEmpty()) {
            return page.say("assess.wrong.nothing");
        }
        if (pointer.startsWith(FilledForm.ROW)) {
            return page.say("assess.wrong.row");
        }
        if (fault.detail().equals(FilledForm.TWICE)) {
            return page.say("assess.wrong.twice");
        }
        if (fault.detail().equals(FilledForm.NOT_YES_OR_NO)) {
            return page.say("assess.wrong.yesOrNo");
        }
        if (!pointer.startsWith(DECLARATION)) {
            int end = pointer.indexOf('/', 1);
            return switch (pointer.substring(1, end < 0 ? pointer.length() : end)) {
                case Submission.NAME -> page.say("assess.wrong.name");
                case Submission.BASED_ON -> basedOn(typed.value(Submission.BASED_ON));
                case Submission.PROFILES -> page.say("assess.wrong.profiles");
                default -> page.say("assess.wrong.field");
            };
        }
        if (pointer.startsWith(DECLARATION + "lineage/")) {
            return page.say(
                    pointer.endsWith("/licence")
                            ? "assess.wrong.licence"
                            : pointer.endsWith("/relation") ? "assess.wrong.relation" : "assess.wrong.base");
        }
        // The pointer of an element of a list is below that of its field.
        int last = pointer.lastIndexOf('/');
        Attribute attribute = Case.attribute(field(isNumber(pointer, last + 1) ? pointer.substring(0, last) : pointer));
        if (attribute == null) {
            return page.say("assess.wrong.field");
        }
        return page.say("assess.wrong." + ValueCodecs.of(attribute).formField().name());
    }

    private String basedOn(String written) {
        String meant = new TypedNamesReader(page.edition()).meant(written);
        return meant.isEmpty() ? page.say("assess.wrong.basedOn") : page.say("assess.wrong.basedOnMeant", meant);
    }

    /** The fault of a field; faults of elements are shown at their list. */
    String of(String id) {
        return faults.entrySet().stream()
                .filter(one -> one.getKey().equals(id) || isElement(one.getKey(), id))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static boolean isElement(String pointer, String list) {
        return pointer.startsWith(list + "/") && isNumber(pointer, list.length() + 1);
    }

    private static boolean isNumber(String text, int from) {
        return from < text.length() && text.chars().skip(from).allMatch(one -> one >= '0' && one <= '9');
    }

    /** The form field for a pointer into the declaration. */
    static String field(String pointer) {
        return (pointer.startsWith(DECLARATION) ? pointer.substring(DECLARATION.length()) : pointer).replace('/', '.');
    }

    /** Faults outside these fields: a faulty profile, an invalid name, an empty declaration. */
    List<DeclarationForm.Wrong> elsewhere(Collection<String> fields) {
        return faults.entrySet().stream()
                .filter(fault -> fields.stream()
                        .noneMatch(id ->
                                fault.getKey().equals(id) || fault.getKey().startsWith(id + "/")))
                .map(fault -> elsewhere(fault.getKey(), fault.getValue()))
                .toList();
    }

    private DeclarationForm.Wrong elsewhere(String pointer, String text) {
        if (pointer.startsWith("/" + Submission.PROFILES)) {
            return new DeclarationForm.Wrong("/" + Submission.PROFILES, page.say("assess.profiles"), text);
        }
        if (pointer.equals(DECLARATION + Attribute.LINEAGE)) {
            return new DeclarationForm.Wrong(pointer, page.say("assess.group.lineage"), text);
        }
        String name = pointer.startsWith(DECLARATION) ? field(pointer) : rows.getOrDefault(pointer, "");
        return new DeclarationForm.Wrong(
                "/" + Submission.NAME, name.isEmpty() ? page.say("assess.declaration") : name, text);
    }

    /** The fault of the lineage as a whole; empty for none. */
    String ofLineage() {
        return faults.getOrDefault(DECLARATION + Attribute.LINEAGE, "");
    }
}
