package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.condition.Meets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A profile as a technical specification for a call for tenders.
 *
 * @param profile whose rules are required
 * @param parts each clause once, in the order of the rules, including those that only give the reason why there is no clause
 * @param silent rules with neither a clause nor a reason
 */
public record TechnicalSpecification(Profile profile, List<Part> parts, List<Asked> silent) {

    public TechnicalSpecification {
        parts = List.copyOf(parts);
        silent = List.copyOf(silent);
    }

    /**
     * A required rule of the profile, or of a profile that it includes.
     *
     * @param required whether the verdict of the requested profile depends on it
     */
    public record Asked(Profile profile, Rule rule, boolean required) {}

    /**
     * A clause with the rules that it covers.
     *
     * @param rules at least one
     */
    public record Part(Clause clause, List<Asked> rules) {

        public Part {
            rules = List.copyOf(rules);
        }

        /** Whether the clause belongs to the minimum, because one of its rules is required. */
        public boolean required() {
            return rules.stream().anyMatch(Asked::required);
        }
    }

    /** The clauses for a profile. A rule that requires another profile is replaced by the rules of that profile. */
    public static TechnicalSpecification of(Edition edition, Profile profile) {
        Map<Clause, List<Asked>> parts = new LinkedHashMap<>();
        List<Asked> silent = new ArrayList<>();
        for (Asked asked : asked(edition, profile, true)) {
            List<Clause> clauses = edition.clauses().values().stream()
                    .filter(clause -> clause.serves(asked.profile(), asked.rule()))
                    .toList();
            clauses.forEach(clause ->
                    parts.computeIfAbsent(clause, absent -> new ArrayList<>()).add(asked));
            if (clauses.isEmpty()) {
                silent.add(asked);
            }
        }
        return new TechnicalSpecification(
                profile,
                parts.entrySet().stream()
                        .map(entry -> new Part(entry.getKey(), entry.getValue()))
                        .toList(),
                silent);
    }

    private static List<Asked> asked(Edition edition, Profile profile, boolean required) {
        List<Asked> asked = new ArrayList<>();
        for (Rule rule : profile.rules()) {
            boolean needed = required && rule.required();
            if (rule.condition() instanceof Meets meets) {
                edition.profile(meets.profile()).ifPresent(other -> asked.addAll(asked(edition, other, needed)));
            } else {
                asked.add(new Asked(profile, rule, needed));
            }
        }
        return asked;
    }
}
