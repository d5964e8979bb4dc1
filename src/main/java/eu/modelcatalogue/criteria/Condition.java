package eu.modelcatalogue.criteria;

import java.util.stream.Stream;

/**
 * The condition under which a rule is met. Conditions form a closed grammar of records, one for each kind, in {@code criteria.condition}; a need
 * that it cannot express gets a new record and an ADR, never an expression language. Each kind gives its verdict, the facts it examined, those
 * that decided, whether they were verified, the changes that would meet it, and its wording. A new kind is a record that implements all of this,
 * and a line in the notation.
 *
 * <p>A value that is unknown or only partly known gives {@link Verdict#UNKNOWN}, because a person must look. Source: criteria study, sections (b)
 * and (e).
 */
public interface Condition {

    Verdict verdict(Case of);

    /** All facts that it examines, in its order; a fact may appear twice. */
    Stream<UsedFact> facts(Case of);

    /** The facts that decided the verdict; if all parts are needed and one failed, only those of the failed parts. */
    Stream<UsedFact> deciding(Case of);

    /** Whether the verdict would change without unverified claims: a fact that it needs rests only on assessed claims. */
    boolean provisional(Case of);

    /** The changes that reach a goal that is not yet reached; call {@link #toReach} instead. */
    Changes changes(Case of, ChangeGoal aim);

    /** The condition in words. */
    String said(ConditionWords in);

    /** Reports the names that must exist: attributes, words, rules, profiles, and those in its parts. */
    void names(Names names);

    /** The changes that reach a goal; none if it is already reached. */
    default Changes toReach(Case of, ChangeGoal aim) {
        return aim.isReached(verdict(of)) ? Changes.NOTHING_TO_DO : changes(of, aim);
    }

    /** Whether it fails in a way that makes a fact meaningless: a component that is not released has no licence. */
    default boolean voids(Case of, UsedFact fact) {
        return false;
    }

    /** Whether it needs brackets as a part of another condition. */
    default boolean isBracketed() {
        return false;
    }

    /** The wording as a part of another condition. */
    default String saidAsPart(ConditionWords in) {
        return isBracketed() ? "(" + said(in) + ")" : said(in);
    }

    /** A condition that is decided by all facts it examines together. */
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
