package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Speech;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.change.Aim;
import eu.modelcatalogue.criteria.change.Changes;
import eu.modelcatalogue.criteria.change.Needed;
import java.util.stream.Stream;

/** A condition on one attribute of the model or of its developer, as what is the same of all such. */
interface OfAttribute extends Condition.OfFacts {

    /** As {@link Case#attributes} lists them. */
    String attribute();

    /** What the attribute would have to be. */
    Needed needed(Aim aim);

    /** The fact, as the condition reads it. */
    default UsedFact used(Case of) {
        return of.used(attribute());
    }

    @Override
    default Stream<UsedFact> facts(Case of) {
        return Stream.of(used(of));
    }

    @Override
    default Changes changes(Case of, Aim aim) {
        return Changes.of(used(of), needed(aim));
    }

    @Override
    default String said(Speech in) {
        return in.phrase("is", in.attribute(attribute()), needed(Aim.MET).said(in));
    }
}
