package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;

/**
 * A licence in plain words: what it allows and what it does not.
 *
 * @param name of the licence
 * @param summary in plain words; empty if not written yet
 * @param allows the questions of a buyer, each with its answer and clause
 * @param limits in words
 */
public record LicenceView(
        Licence licence, String name, String summary, List<Answer> allows, List<Evidence.Shown> limits) {

    private static final List<String> QUESTIONS = List.of(
            Attribute.COMMERCIAL_USE,
            "publicSectorUse",
            "study",
            Attribute.MODIFY,
            Attribute.REDISTRIBUTE,
            "redistributeModified",
            Attribute.EU_TERRITORY_COVERED,
            "irrevocable",
            "noUnilateralControl",
            Attribute.OSI_APPROVED);

    private static final List<String> RIGHTS = QUESTIONS.subList(0, 6);

    private static final List<String> LIMITS = List.of(Attribute.USE_RESTRICTIONS, Attribute.THRESHOLD, "outputUse");

    /** An answer of the licence. */
    public record Answer(String shape, Evidence.Shown fact) {}

    public static LicenceView of(Page page, Evidence evidence, Licence licence) {
        Subject subject = new Subject(SubjectKind.LICENCE, licence.id());
        return new LicenceView(
                licence,
                page.typeset(page.wording().licence(licence.id())),
                page.typeset(page.language().summary(licence).orElse("")),
                QUESTIONS.stream()
                        .map(question -> {
                            Fact fact = licence.facts().get(question);
                            Evidence.Shown shown = evidence.of(subject, fact);
                            return isLost(
                                            question,
                                            fact.value(),
                                            licence.facts().value(Attribute.EU_TERRITORY_COVERED))
                                    ? new Answer("notMet", shown.saying(page.say("model.notInUnion")))
                                    : new Answer(shape(fact.value()), shown);
                        })
                        .toList(),
                LIMITS.stream()
                        .map(limit -> evidence.of(subject, licence.facts().get(limit)))
                        .toList());
    }

    /** Whether a right that the licence grants does not apply to parties in the EU, so that it is not shown as granted. */
    public static boolean isLost(String asked, String value, String inUnion) {
        return RIGHTS.contains(asked) && value.equals("true") && inUnion.equals("false");
    }

    /** The question about a licence term, with a capital letter. */
    public static String question(Page page, String attribute) {
        return page.capital(page.word("licence." + attribute));
    }

    /** The class in the style sheet for a value: yes, no, or neither. */
    public static String shape(String value) {
        return switch (value) {
            case "true" -> "met";
            case "false" -> "notMet";
            default -> "unknown";
        };
    }
}
