package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Changes;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import java.util.List;
import java.util.stream.Stream;

/**
 * One condition decides if an attribute is stated, another if it is not. The other can be met, and the verdict can then become unknown when the
 * attribute becomes known to be partial. Only with such a substitute, or with a rule for silence, can more knowledge turn “met” back into
 * “unknown”.
 */
public record IfStated(String attribute, Condition then, Condition otherwise) implements Condition {

    private Condition inForce(Case of) {
        return of.isStated(attribute) ? then : otherwise;
    }

    @Override
    public Verdict verdict(Case of) {
        return inForce(of).verdict(of);
    }

    @Override
    public Stream<UsedFact> facts(Case of) {
        return Stream.concat(Stream.of(of.used(attribute)), inForce(of).facts(of));
    }

    /** If the other condition decides, the reasons include that the attribute is not stated. */
    @Override
    public Stream<UsedFact> deciding(Case of) {
        Stream<UsedFact> silence = of.isStated(attribute) ? Stream.empty() : Stream.of(of.used(attribute));
        return Stream.concat(silence, inForce(of).deciding(of));
    }

    @Override
    public boolean provisional(Case of) {
        UsedFact used = of.used(attribute);
        return used.isUnverified()
                ? of.withoutEvidenceFor(used)
                        .anyMatch(without -> verdict(without) != verdict(of)
                                || inForce(without).provisional(without))
                : inForce(of).provisional(of);
    }

    @Override
    public Changes changes(Case of, ChangeGoal aim) {
        return of.isStated(attribute)
                ? then.toReach(of, aim)
                : Changes.any(
                        List.of(otherwise.toReach(of, aim), Changes.all(List.of(stating(of), then.toReach(of, aim)))));
    }

    /** The change that the attribute is stated at all, with any value. */
    private Changes stating(Case of) {
        Attribute known = Case.attribute(attribute);
        return known == null || known.type() != Attribute.Type.WORD
                ? Changes.NOTHING_TO_DO
                : Changes.of(of.used(attribute), new NeededValue.Values(known.allowed()));
    }

    @Override
    public String said(ConditionWords in) {
        return in.phrase("ifStated", in.attribute(attribute), then.said(in), otherwise.said(in));
    }

    @Override
    public boolean isBracketed() {
        return true;
    }

    @Override
    public void names(Names names) {
        names.attribute("attribute", attribute);
        names.part("then", then);
        names.part("otherwise", otherwise);
    }
}
