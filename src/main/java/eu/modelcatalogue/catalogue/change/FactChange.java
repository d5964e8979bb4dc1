package eu.modelcatalogue.catalogue.change;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A fact or a headline attribute that differs between two editions.
 *
 * @param before the earlier value; {@code unknown} if the subject did not exist
 * @param after the current value; {@code unknown} if the subject was removed
 */
public record FactChange(Subject subject, String attribute, String before, String after) {

    /**
     * All differences, sorted by subject and attribute.
     *
     * @param before null if there was no edition; then everything known is new
     */
    public static List<FactChange> between(@Nullable Edition before, Edition after) {
        Map<Subject, Map<String, String>> then = before == null ? Map.of() : values(before);
        Map<Subject, Map<String, String>> now = values(after);
        Set<Subject> subjects = new TreeSet<>(then.keySet());
        subjects.addAll(now.keySet());
        List<FactChange> changes = new ArrayList<>();
        for (Subject subject : subjects) {
            Map<String, String> old = then.getOrDefault(subject, Map.of());
            Map<String, String> young = now.getOrDefault(subject, Map.of());
            Set<String> attributes = new TreeSet<>(old.keySet());
            attributes.addAll(young.keySet());
            for (String attribute : attributes) {
                String was = old.getOrDefault(attribute, Fact.UNKNOWN);
                String is = young.getOrDefault(attribute, Fact.UNKNOWN);
                if (!was.equals(is)) {
                    changes.add(new FactChange(subject, attribute, was, is));
                }
            }
        }
        return changes;
    }

    private static Map<Subject, Map<String, String>> values(Edition edition) {
        Map<Subject, Map<String, String>> values = new TreeMap<>();
        edition.facts().forEach((subject, facts) -> values.put(subject, facts.values()));
        edition.models().forEach(model -> {
            Map<String, String> known =
                    values.computeIfAbsent(new Subject(SubjectKind.MODEL, model.id()), absent -> new TreeMap<>());
            model.headlines().forEach((attribute, derived) -> known.put(attribute, derived.value()));
        });
        return values;
    }

    @Override
    public String toString() {
        return "%s %s: %s: %s -> %s".formatted(subject.kind().word(), subject.id(), attribute, before, after);
    }
}
