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
 * @param attribute the fact or headline; {@code g7} for a label; the profile with its version for a verdict, followed by a point and the rule for a
 *     rule; service and name at the service, with a slash between, for an offer; {@code entry} for an entry
 * @param before the earlier value; {@code unknown} if nothing was known, {@code absent} for an entry or offer that did not exist
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
        /** The verdict of a profile, with the rules that turned it. */
        VERDICT,
        /** The verdict of a rule, while that of its profile stayed. */
        RULE,
        /** What lists of services say of a model: since when and until when they name it, and how many of them. */
        LISTED,
        /** An offer of a service: it came, it went, or its status or end changed. */
        OFFER
    }

    /** Attribute of an entry that was added or removed. */
    public static final String ENTRY = "entry";

    /** Begin of the names of facts that say what lists of services name. */
    private static final String LISTING = "listing.";

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
            VerdictChange.between(before, after).forEach(change -> verdicts(change, all));
            OfferChange.between(before, after)
                    .forEach(change -> all.add(new Difference(
                            change.subject(),
                            ChangeKind.OFFER,
                            change.offer(),
                            change.before(),
                            change.after(),
                            List.of(change.source()),
                            Map.of())));
        }
        all.sort(Comparator.comparing(Difference::subject)
                .thenComparing(Difference::kind)
                .thenComparing(Difference::attribute));
        return List.copyOf(all);
    }

    /** One line for the verdict of the profile if it turned, otherwise one for each rule. */
    private static void verdicts(VerdictChange change, List<Difference> all) {
        Subject model = new Subject(SubjectKind.MODEL, change.model());
        if (change.before() != change.after()) {
            all.add(new Difference(
                    model,
                    ChangeKind.VERDICT,
                    change.profile(),
                    change.before().word(),
                    change.after().word(),
                    List.of(),
                    change.rules()));
            return;
        }
        change.rules().forEach((rule, turned) -> {
            int arrow = turned.indexOf(VerdictChange.ARROW);
            all.add(new Difference(
                    model,
                    ChangeKind.RULE,
                    change.profile() + "." + rule,
                    turned.substring(0, arrow),
                    turned.substring(arrow + VerdictChange.ARROW.length()),
                    List.of(),
                    Map.of()));
        });
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
                derived ? ChangeKind.HEADLINE : isListing(change) ? ChangeKind.LISTED : ChangeKind.FACT,
                change.attribute(),
                change.before(),
                change.after(),
                derived
                        ? List.of()
                        : told.evidence().stream().map(Claim::source).distinct().toList(),
                Map.of());
    }

    private static boolean isListing(FactChange change) {
        return change.subject().kind() == SubjectKind.MODEL
                && change.attribute().startsWith(LISTING);
    }

    private static Set<Subject> gone(Set<Subject> from, Set<Subject> in) {
        Set<Subject> left = new HashSet<>(from);
        left.removeAll(in);
        return left;
    }
}
