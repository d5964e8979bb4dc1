package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Word;
import java.util.List;
import java.util.stream.Stream;

/**
 * A component has one of several availabilities. Final weights with any other availability do not meet it; for other components {@code partial}
 * and {@code notApplicable} are unknown, unless the rule lists them as not met.
 *
 * @param is availabilities that meet it
 * @param notMet availabilities that would be unknown and are not met, for rules that require the whole component
 */
public record ComponentIs(Component component, List<Availability> is, List<Availability> notMet)
        implements AttributeCondition {

    public ComponentIs {
        is = List.copyOf(is);
        notMet = List.copyOf(notMet);
    }

    /** A condition for which partial and not applicable are unknown. */
    public ComponentIs(Component component, List<Availability> is) {
        this(component, is, List.of());
    }

    @Override
    public Verdict verdict(Case of) {
        Availability value = of.availability(component);
        if (is.contains(value)) {
            return Verdict.MET;
        }
        boolean undecided = value == Availability.UNKNOWN
                || (component != Component.WEIGHTS_FINAL
                        && (value == Availability.PARTIAL || value == Availability.NOT_APPLICABLE));
        return undecided && !notMet.contains(value) ? Verdict.UNKNOWN : Verdict.NOT_MET;
    }

    @Override
    public String attribute() {
        return component.availability();
    }

    /** A component that is not released has no licence to be judged, and the final weights no additional terms. */
    @Override
    public boolean voids(Case of, UsedFact fact) {
        return verdict(of) == Verdict.NOT_MET
                && (fact.attribute().startsWith(of.place() + component.licence())
                        || (component == Component.WEIGHTS_FINAL
                                && fact.attribute().equals(of.place() + Attribute.ADDITIONAL_TERMS)));
    }

    /** The condition fails if the component is withheld; where that is what the rule asks for, if it is not. */
    @Override
    public NeededValue needed(ChangeGoal aim) {
        Stream<Availability> failing = is.contains(Availability.NOT_RELEASED)
                ? Stream.of(Availability.RELEASED, Availability.THIRD_PARTY_OPEN)
                        .filter(one -> !is.contains(one))
                : Stream.of(Availability.NOT_RELEASED);
        return new NeededValue.Values(
                (aim == ChangeGoal.MET ? is.stream() : failing).map(Word::word).toList());
    }

    @Override
    public String said(ConditionWords in) {
        return AttributeCondition.super.said(in)
                + in.failing(notMet.stream().map(Word::word).toList());
    }

    @Override
    public void names(Names names) {
        // The schema already lists components and availabilities.
    }
}
