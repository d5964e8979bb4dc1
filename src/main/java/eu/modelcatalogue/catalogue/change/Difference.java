package eu.modelcatalogue.catalogue.change;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two editions.
 *
 * @param subject that changed
 * @param kind of change
 * @param attribute the fact or headline; {@code g7} for a label; the profile with its version for a verdict; {@code entry} for an entry
 * @param before the earlier value; {@code unknown} if nothing was known, {@code absent} for an entry that did not exist
 * @param after the current value
 * @param sources ids of the sources that state it now, or that stated it before if none does now; empty if the value is derived
 * @param rules for a verdict: the rules that changed, each with {@code before -> after}
 */
public record Difference(
        Subject subject,
        ChangeKind kind,
        String attribute,
        String before,
        String after,
        List<String> sources,
        Map<String, String> rules) {

    /** The kinds of change. */
    public enum ChangeKind implements Word {
        /** An entry was added or removed. */
        ENTRY,
        /** The value of a fact. */
        FACT,
        /** Weights, code, data or class of licence, which are derived from facts. */
        HEADLINE,
        /** The label of the G7. */
        LABEL,
        /** A verdict, or the rules below it. */
        VERDICT
    }

    /** Attribute of an entry that was added or removed. */
    public static final String ENTRY = "entry";

    public static final String ABSENT = "absent";
    public static final String PRESENT = "present";

    public Difference {
        sources = List.copyOf(sources);
        rules = Map.copyOf(rules);
    }

    /**
     * All differences, sorted by subject, kind and attribute.
     *
     * @param before null if there was no edition; then everything is new
     */
    public static List<Difference> between(@Nullable Edition before, Edition after) {
        List<Difference> all = new ArrayList<>();
        Map<Subject, Facts> then = before == null ? Map.of() : before.facts();
        Map<Subject, Facts> now = after.facts();
        gone(now.keySet(), then.keySet()).forEach(subject -> all.add(entry(subject, ABSENT, PRESENT)));
        gone(then.keySet(), now.keySet()).forEach(subject -> all.add(entry(subject, PRESENT, ABSENT)));
        FactChange.between(before, after).forEach(change -> all.add(fact(change, then, now)));
        if (before != null) {
            labels(before, after, all);
            VerdictChange.between(before, after)
                    .forEach(change -> all.add(new Difference(
                            new Subject(SubjectKind.MODEL, change.model()),
                            ChangeKind.VERDICT,
                            change.profile(),
                            change.before().word(),
                            change.after().word(),
                            List.of(),
                            change.rules())));
        }
        all.sort(Comparator.comparing(Difference::subject)
                .thenComparing(Difference::kind)
                .thenComparing(Difference::attribute));
        return List.copyOf(all);
    }

    private static void labels(Edition before, Edition after, List<Difference> all) {
        for (AiModel model : after.models()) {
            before.model(model.id()).ifPresent(old -> {
                String was = before.label(old).value().word();
                String is = after.label(model).value().word();
                if (!was.equals(is)) {
                    all.add(new Difference(
                            new Subject(SubjectKind.MODEL, model.id()),
                            ChangeKind.LABEL,
                            "g7",
                            was,
                            is,
                            List.of(),
                            Map.of()));
                }
            });
        }
    }

    private static Difference entry(Subject subject, String before, String after) {
        return new Difference(subject, ChangeKind.ENTRY, ENTRY, before, after, List.of(), Map.of());
    }

    private static Difference fact(FactChange change, Map<Subject, Facts> before, Map<Subject, Facts> after) {
        Subject subject = change.subject();
        boolean derived = subject.kind() == SubjectKind.MODEL && Headlines.ALL.contains(change.attribute());
        Fact now = after.getOrDefault(subject, Facts.NONE).get(change.attribute());
        Fact told =
                now.isKnown() ? now : before.getOrDefault(subject, Facts.NONE).get(change.attribute());
        return new Difference(
                subject,
                derived ? ChangeKind.HEADLINE : ChangeKind.FACT,
                change.attribute(),
                change.before(),
                change.after(),
                derived
                        ? List.of()
                        : told.evidence().stream().map(Claim::source).distinct().toList(),
                Map.of());
    }

    private static Set<Subject> gone(Set<Subject> from, Set<Subject> in) {
        Set<Subject> left = new HashSet<>(from);
        left.removeAll(in);
        return left;
    }
}
