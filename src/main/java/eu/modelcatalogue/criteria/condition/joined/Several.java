package eu.modelcatalogue.criteria.condition.joined;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.Speech;
import eu.modelcatalogue.criteria.UsedFact;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition over several others, as what is the same of all such. */
interface Several extends Condition {

    List<Condition> parts();

    default Parts of(Case of) {
        return new Parts(parts(), of);
    }

    @Override
    default Stream<UsedFact> facts(Case of) {
        return of(of).facts();
    }

    @Override
    default Stream<UsedFact> deciding(Case of) {
        return of(of).deciding(verdict(of));
    }

    /** The parts in words, one behind the other. */
    default String saidWith(String separator, Speech in) {
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
