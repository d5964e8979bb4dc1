package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which source is trusted for which attribute; this is data, not code ({@code seeds/policy.yaml}).
 *
 * @param curated id of the source of curated decisions, which override all others
 * @param secondReader id of the source for second readings made without knowing the first answer. It is never adopted; if it differs from the
 *     value that would be adopted, no source is trusted; null for none
 * @param firstHand which sources are the developer's own text, and for which attributes that matters; null in older editions, which did not
 *     distinguish them, so that the rules which need it do not apply there
 * @param rules tried in this order; the first that matches the attribute decides
 */
public record ResolutionPolicy(
        String curated,
        @Nullable String secondReader,
        @Nullable FirstHand firstHand,
        List<Rule> rules) {

    /**
     * Version of the rules for licences of weights that are code and not policy: that they are reported, not trusted if a source states a
     * stricter one, and inherited ({@link Resolver}, {@link Inheritance}). It is part of the digest of an edition. 1: 29 November 2026.
     */
    public static final int VERSION = 1;

    private static final Rule NOBODY = new Rule(List.of(), Set.of(), List.of(), false, "");

    public ResolutionPolicy {
        rules = List.copyOf(rules);
    }

    /** The order of trust for an attribute; an empty one if no rule matches, so that only curated decisions are adopted. */
    public Rule rule(SubjectKind kind, String attribute) {
        return rules.stream()
                .filter(rule -> rule.matches(kind, attribute))
                .findFirst()
                .orElse(NOBODY);
    }

    /**
     * Whether a fact about a model must be read in the developer's own text before a verdict that needs it is firm; never in editions that do not
     * distinguish such texts.
     */
    boolean asksForText(SubjectKind kind, String attribute) {
        return firstHand != null
                && kind == SubjectKind.MODEL
                && firstHand.attributes().stream().anyMatch(pattern -> Rule.glob(pattern, attribute));
    }

    /** Whether a fact rests on a text of the developer that we opened, or on a claim that two people have read. */
    boolean isConfirmed(Fact fact) {
        return firstHand != null && fact.evidence().stream().anyMatch(firstHand::confirms);
    }

    /**
     * Which sources are the developer's own text.
     *
     * @param attributes names of attributes of models that need such a text; a {@code *} stands for any part of a name
     */
    public record FirstHand(List<String> sources, List<String> attributes) {

        public FirstHand {
            sources = List.copyOf(sources);
            attributes = List.copyOf(attributes);
        }

        boolean confirms(Claim claim) {
            return claim.verification() == Verification.VERIFIED
                    || (claim.verification() == Verification.READ && sources.contains(claim.source()));
        }
    }

    /**
     * An order of trust for some attributes.
     *
     * @param attributes names; a {@code *} stands for any part of a name
     * @param subjects kinds of subjects to which it applies; empty for all
     * @param together for lists: whether all sources are trusted and their lists are joined
     * @param because the reason for this order
     */
    public record Rule(
            List<String> attributes, Set<SubjectKind> subjects, List<Trust> order, boolean together, String because) {

        public Rule {
            attributes = List.copyOf(attributes);
            // Sorted, because the order of these sets is part of the digest.
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
     * @param sources one source, or several that are trusted only if all of them agree
     * @param values for which it is trusted; empty for all
     */
    public record Trust(List<String> sources, Set<String> values) {

        public Trust {
            sources = List.copyOf(sources);
            values = Collections.unmodifiableSet(new TreeSet<>(values));
        }
    }
}
