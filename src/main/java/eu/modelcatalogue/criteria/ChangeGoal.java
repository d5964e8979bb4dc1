package eu.modelcatalogue.criteria;

/** The goal of a change. */
public enum ChangeGoal {
    MET,
    NOT_MET,
    /** Not met any more; unknown is enough. */
    NO_LONGER_MET;

    public boolean isReached(Verdict verdict) {
        return switch (this) {
            case MET -> verdict == Verdict.MET;
            case NOT_MET -> verdict == Verdict.NOT_MET;
            case NO_LONGER_MET -> verdict != Verdict.MET;
        };
    }

    /** The goal for a negated condition. */
    public ChangeGoal ofNegated() {
        return this == MET ? NOT_MET : MET;
    }
}
