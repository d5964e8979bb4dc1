package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Period;
import java.time.LocalDate;

/**
 * A date lies before a day, for example a release before the day on which a duty begins. A year or a month with days on both sides is unknown.
 *
 * @param attribute a date
 * @param before the first day that does not meet it
 */
public record DateIs(String attribute, LocalDate before) implements AttributeCondition {

    @Override
    public Verdict verdict(Case of) {
        if (!of.isStated(attribute)) {
            return Verdict.UNKNOWN;
        }
        Period within = Period.parse(of.value(attribute));
        if (within.last().isBefore(before)) {
            return Verdict.MET;
        }
        return within.first().isBefore(before) ? Verdict.UNKNOWN : Verdict.NOT_MET;
    }

    @Override
    public NeededValue needed(ChangeGoal aim) {
        return new NeededValue.Day(before, aim == ChangeGoal.MET);
    }

    @Override
    public void names(Names names) {
        names.attribute("attribute", attribute, Attribute.Type.DATE);
    }
}
