package eu.modelcatalogue.criteria;

/** What a change is to bring about. */
public enum ChangeGoal {
    MET,
    NOT_MET,
    /** Not met any more; that it becomes unknown is enough. */
    NO_LONGER_MET;

    public boolean isReached(Verdict verdict) {
        return switch (this) {
            case MET -> verdict == Verdict.MET;
            case NOT_MET -> verdict == Verdict.NOT_MET;
            case NO_LONGER_MET -> verdict != Verdict.MET;
        };
    }

    /** What has to become of what is negated. */
    public ChangeGoal ofNegated() {
        return this == MET ? NOT_MET : MET;
    }
}
