package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.openness.term.SubjectKind;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which source is believed for which attribute: data, not code ({@code seeds/policy.yaml}).
 *
 * @param curated id of the source of curated decisions, which beat all others
 * @param secondReader id of the source of those who read a source once more without knowing the first answer: it is never adopted, and where it
 *     differs from what would be, nobody is believed; null for none
 * @param firstHand ids of the sources that are the developer's or the steward's own text; null in editions from before these were told apart
 * @param rules tried in this order; the first that matches the attribute decides
 */
public record ResolutionPolicy(
        String curated,
        @Nullable String secondReader,
        @Nullable List<String> firstHand,
        List<Rule> rules) {

    private static final Rule NOBODY = new Rule(List.of(), Set.of(), List.of(), false, "");

    public ResolutionPolicy {
        firstHand = firstHand == null ? null : List.copyOf(firstHand);
        rules = List.copyOf(rules);
    }

    /** Who is believed of an attribute; one without an order where no rule matches, and then nothing but a curated decision is adopted. */
    public Rule rule(SubjectKind kind, String attribute) {
        return rules.stream()
                .filter(rule -> rule.matches(kind, attribute))
                .findFirst()
                .orElse(NOBODY);
    }

    /**
     * An order of trust for some attributes.
     *
     * @param attributes names; a {@code *} stands for any part of a name
     * @param subjects kinds of subjects it is for; empty for all
     * @param order sources, the most trusted first
     * @param together for lists: all of them are believed, and what each lists is added
     * @param because why this order
     */
    public record Rule(
            List<String> attributes, Set<SubjectKind> subjects, List<Trust> order, boolean together, String because) {

        public Rule {
            attributes = List.copyOf(attributes);
            // Sorted: the order of these sets goes into the digest.
            subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
            order = List.copyOf(order);
        }

        boolean matches(SubjectKind kind, String attribute) {
            return (subjects.isEmpty() || subjects.contains(kind))
                    && attributes.stream().anyMatch(pattern -> glob(pattern, attribute));
        }

        private static boolean glob(String pattern, String attribute) {
            return pattern.equals("*")
                    || pattern.equals(attribute)
                    || (pattern.indexOf('*') >= 0
                            && Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), attribute));
        }
    }

    /**
     * One step in an order of trust.
     *
     * @param sources one source, or several that are believed only where all of them say the same
     * @param values believed for these values only; empty for all
     */
    public record Trust(List<String> sources, Set<String> values) {

        public Trust {
            sources = List.copyOf(sources);
            values = Collections.unmodifiableSet(new TreeSet<>(values));
        }
    }
}
