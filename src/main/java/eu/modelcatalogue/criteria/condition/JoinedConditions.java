package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.UsedFact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition made of several parts. */
interface JoinedConditions extends Condition {

    List<Condition> parts();

    default ConditionParts of(Case of) {
        return new ConditionParts(parts(), of);
    }

    @Override
    default Stream<UsedFact> facts(Case of) {
        return of(of).facts();
    }

    @Override
    default Stream<UsedFact> deciding(Case of) {
        return of(of).deciding(verdict(of));
    }

    /** The wording of the parts, joined by a separator. */
    default String saidWith(String separator, ConditionWords in) {
        return parts().stream().map(part -> part.saidAsPart(in)).collect(Collectors.joining(in.phrase(separator)));
    }

    @Override
    default boolean isBracketed() {
        return true;
    }

    @Override
    default void names(Names names) {
        names.parts("", parts());
    }
}
