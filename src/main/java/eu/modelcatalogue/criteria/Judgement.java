package eu.modelcatalogue.criteria;

import java.util.Collections;
import java.util.Map;

/**
 * The verdicts of a profile on one model, without the reasons.
 *
 * @param verdict of the profile: over its required rules, not met if one is not met, else unknown if one is unknown, else met
 * @param groups the verdict on each group; a group of recommended rules alone has no verdict and is not listed
 * @param rules of each rule, recommended ones too
 */
public record Judgement(Verdict verdict, Map<String, Verdict> groups, Map<String, Verdict> rules) {

    public Judgement {
        groups = Collections.unmodifiableMap(groups);
        rules = Collections.unmodifiableMap(rules);
    }
}
