package eu.modelcatalogue.criteria.change;

import eu.modelcatalogue.criteria.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** What a change is to bring about. */
public enum Aim {
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

    /** The words that will not do, of those that meet and those that leave open: where it has to be not met, neither. */
    public List<String> besides(List<String> met, List<String> unknown) {
        return this == NOT_MET ? Stream.concat(met.stream(), unknown.stream()).toList() : met;
    }

    /** What has to become of what is negated. */
    public Aim ofNegated() {
        return this == MET ? NOT_MET : MET;
    }
}
