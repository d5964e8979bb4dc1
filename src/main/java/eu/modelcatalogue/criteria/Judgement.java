package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.SharedKeys;
import java.util.Map;

/**
 * The verdicts of a profile on one model, without the reasons.
 *
 * @param verdict of the profile, from its required rules: not met if any is not met, else unknown if any is unknown, else met
 * @param groups the verdict on each group; a group that only has recommended rules has no verdict and is not listed
 * @param rules the verdict of each rule, including recommended ones
 */
public record Judgement(Verdict verdict, Map<String, Verdict> groups, Map<String, Verdict> rules) {

    public Judgement {
        groups = SharedKeys.of(groups);
        rules = SharedKeys.of(rules);
    }
}
