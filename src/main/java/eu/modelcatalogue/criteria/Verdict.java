package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Truth;
import eu.modelcatalogue.domain.Word;

/**
 * The result of a rule, a group of rules or a profile for a model. {@code UNKNOWN} is a verdict of its own: it is never treated as not met, and
 * never as met.
 *
 * <p>Source: Kleene's strong three-valued logic, as in {@link Truth}; criteria study, section (b), “Three values”.
 */
public enum Verdict implements Word {
    MET,
    NOT_MET,
    UNKNOWN;

    public Verdict and(Verdict other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : MET;
    }

    public Verdict or(Verdict other) {
        return not().and(other.not()).not();
    }

    public Verdict not() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }

    public static Verdict of(boolean met) {
        return met ? MET : NOT_MET;
    }
}
