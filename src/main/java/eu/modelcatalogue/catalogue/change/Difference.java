package eu.modelcatalogue.catalogue.change;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Facts;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.licence.Licence;
import eu.modelcatalogue.openness.origin.Organisation;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.openness.term.Word;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One thing that two editions say otherwise.
 *
 * @param subject of which
 * @param kind what changed
 * @param attribute the fact or headline; {@code g7} of a label; the profile with its version of a verdict; {@code entry} of an entry
 * @param before its value then; {@code unknown} where nothing was known, {@code absent} of an entry that was not there
 * @param after its value now
 * @param sources ids of those who say so now, or said so then where nobody does now; empty where the value is derived
 * @param rules of a verdict: the rules that changed, each with {@code before -> after}
 */
public record Difference(
        Subject subject,
        ChangeKind kind,
        String attribute,
        String before,
        String after,
        List<String> sources,
        Map<String, String> rules) {

    /** What can change. */
    public enum ChangeKind implements Word {
        /** An entry came or went. */
        ENTRY,
        /** The value of a fact. */
        FACT,
        /** Weights, code, data or class of licence, which follow from facts. */
        HEADLINE,
        /** The label of the G7. */
        LABEL,
        /** A verdict, or the rules below it. */
        VERDICT
    }

    /** Attribute of an entry that came or went. */
    public static final String ENTRY = "entry";

    public static final String ABSENT = "absent";
    public static final String PRESENT = "present";

    public Difference {
        sources = List.copyOf(sources);
        rules = Map.copyOf(rules);
    }

    /**
     * All of them, by subject, what changed, and attribute.
     *
     * @param before null where there was no edition: then everything is new
     */
    public static List<Difference> between(@Nullable Edition before, Edition after) {
        List<Difference> all = new ArrayList<>();
        for (SubjectKind kind : SubjectKind.values()) {
            Collection<String> then = before == null ? List.of() : ids(before, kind);
            Collection<String> now = ids(after, kind);
            gone(now, then).forEach(id -> all.add(entry(new Subject(kind, id), ABSENT, PRESENT)));
            gone(then, now).forEach(id -> all.add(entry(new Subject(kind, id), PRESENT, ABSENT)));
        }
        FactChange.between(before, after).forEach(change -> all.add(fact(change, before, after)));
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

    private static Difference fact(FactChange change, @Nullable Edition before, Edition after) {
        Subject subject = change.subject();
        boolean derived = subject.kind() == SubjectKind.MODEL && isHeadline(change, before, after);
        Fact now = facts(after, subject).get(change.attribute());
        Fact told =
                now.isKnown() || before == null ? now : facts(before, subject).get(change.attribute());
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

    private static boolean isHeadline(FactChange change, @Nullable Edition before, Edition after) {
        String id = change.subject().id();
        return after.model(id)
                .or(() -> before == null ? Optional.empty() : before.model(id))
                .map(model -> model.headlines().containsKey(change.attribute()))
                .orElse(false);
    }

    private static Facts facts(Edition edition, Subject subject) {
        return switch (subject.kind()) {
            case MODEL -> edition.model(subject.id()).map(AiModel::facts).orElse(Facts.NONE);
            case ORGANISATION -> {
                Organisation organisation = edition.organisations().get(subject.id());
                yield organisation == null ? Facts.NONE : organisation.facts();
            }
            case LICENCE -> {
                Licence licence = edition.licences().get(subject.id());
                yield licence == null ? Facts.NONE : licence.facts();
            }
        };
    }

    private static Collection<String> ids(Edition edition, SubjectKind kind) {
        return switch (kind) {
            case MODEL -> edition.models().stream().map(AiModel::id).toList();
            case ORGANISATION -> edition.organisations().keySet();
            case LICENCE -> edition.licences().keySet();
        };
    }

    private static Set<String> gone(Collection<String> from, Collection<String> in) {
        Set<String> left = new TreeSet<>(from);
        Set.copyOf(in).forEach(left::remove);
        return left;
    }
}
