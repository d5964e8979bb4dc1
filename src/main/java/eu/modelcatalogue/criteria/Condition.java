package eu.modelcatalogue.criteria;

import java.util.stream.Stream;

/**
 * When a rule is met. A closed grammar of records, one for each kind, in {@code criteria.condition}: what it cannot say gets a new record and an
 * ADR, never an expression language. Each answers for itself what it finds, what it looked at, what decided, whether that was verified, what would
 * change it, and how it is said; a new kind is a record that answers all of this, and its line in the notation.
 *
 * <p>What is not known, or only partly so, gives {@link Verdict#UNKNOWN}, since a person must look. Source: criteria study, sections (b) and (e).
 */
public interface Condition {

    Verdict verdict(Case of);

    /** All facts that it looks at, in its order; the same may appear twice. */
    Stream<UsedFact> facts(Case of);

    /** The facts by which the verdict was decided: of parts that are all needed those that failed, where one failed. */
    Stream<UsedFact> deciding(Case of);

    /** Whether the verdict would change without unverified claims: a fact that it needs rests on assessed claims alone. */
    boolean provisional(Case of);

    /** What would have to change, where it is not so yet: ask {@link #toReach}. */
    Changes changes(Case of, ChangeGoal aim);

    /** When it is met, in words. */
    String said(ConditionWords in);

    /** Tells what it names that has to exist: attributes, words, rules, profiles, and its parts. */
    void names(Names names);

    /** What would have to change; nothing where it is so already. */
    default Changes toReach(Case of, ChangeGoal aim) {
        return aim.isReached(verdict(of)) ? Changes.NOTHING_TO_DO : changes(of, aim);
    }

    /** Whether it fails in a way that leaves nothing for a fact to be about: what is not released has no licence. */
    default boolean voids(Case of, UsedFact fact) {
        return false;
    }

    /** Whether it stands in brackets where it is a part of another. */
    default boolean isBracketed() {
        return false;
    }

    /** As a part of another condition. */
    default String saidAsPart(ConditionWords in) {
        return isBracketed() ? "(" + said(in) + ")" : said(in);
    }

    /** A condition that everything it looks at decides together. */
    interface OfFacts extends Condition {

        @Override
        default Stream<UsedFact> deciding(Case of) {
            return facts(of);
        }

        @Override
        default boolean provisional(Case of) {
            return facts(of).anyMatch(UsedFact::isUnverified);
        }
    }
}
