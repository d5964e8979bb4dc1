package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Changes;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import java.util.List;
import java.util.stream.Stream;

/** Operations that all conditions with parts need. */
record ConditionParts(List<Condition> all, Case of) {

    Stream<UsedFact> facts() {
        return all.stream().flatMap(part -> part.facts(of));
    }

    List<Condition> with(Verdict verdict) {
        return all.stream().filter(part -> part.verdict(of) == verdict).toList();
    }

    Stream<UsedFact> deciding(Verdict verdict) {
        return with(verdict).stream().flatMap(part -> part.deciding(of));
    }

    /** Considers the parts with the verdict of the whole: either every one is needed, or any one is enough. */
    boolean provisional(Verdict verdict, boolean everyOneIsNeeded) {
        return needed(with(verdict).stream().map(part -> part.provisional(of)).toList(), everyOneIsNeeded);
    }

    static boolean needed(List<Boolean> provisional, boolean everyOneIsNeeded) {
        return everyOneIsNeeded ? provisional.contains(true) : !provisional.isEmpty() && !provisional.contains(false);
    }

    /** The changes that bring every part to a goal. */
    Changes every(ChangeGoal aim) {
        return Changes.all(each(aim));
    }

    /** The changes that bring one part to a goal. */
    Changes some(ChangeGoal aim) {
        return Changes.any(each(aim));
    }

    private List<Changes> each(ChangeGoal aim) {
        return all.stream().map(part -> part.toReach(of, aim)).toList();
    }
}
