package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Changes;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.UsedFact;
import java.util.stream.Stream;

/** A condition on one attribute of the model or of its developer. */
interface AttributeCondition extends Condition.OfFacts {

    /** A name listed in {@link Case#attributes}. */
    String attribute();

    /** The value that the attribute needs. */
    NeededValue needed(ChangeGoal aim);

    /** The fact that the condition tests. */
    default UsedFact used(Case of) {
        return of.used(attribute());
    }

    @Override
    default Stream<UsedFact> facts(Case of) {
        return Stream.of(used(of));
    }

    /** Where silence has the same verdict as the unverified claim, and nobody says otherwise, the verdict does not need that claim. */
    @Override
    default boolean provisional(Case of) {
        UsedFact used = used(of);
        return used.isUnverified() && of.withoutEvidenceFor(used).anyMatch(without -> verdict(without) != verdict(of));
    }

    @Override
    default Changes changes(Case of, ChangeGoal aim) {
        return Changes.of(used(of), needed(aim));
    }

    @Override
    default String said(ConditionWords in) {
        return in.phrase("is", in.attribute(attribute()), needed(ChangeGoal.MET).said(in));
    }
}
