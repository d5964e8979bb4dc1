package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Region;
import java.util.List;

/**
 * No country in a list lies in these regions: no country of the EU is refused a download. A list that is known to be empty meets it.
 *
 * @param attribute a list of countries
 * @param unstated the verdict if no claim states the list
 */
public record CountriesOutside(String attribute, List<Region> noneIn, Verdict unstated) implements AttributeCondition {

    public CountriesOutside {
        noneIn = List.copyOf(noneIn);
    }

    @Override
    public Verdict verdict(Case of) {
        return of.isStated(attribute)
                ? Verdict.of(of.values(attribute).stream().map(Region::of).noneMatch(noneIn::contains))
                : unstated;
    }

    @Override
    public NeededValue needed(ChangeGoal aim) {
        return aim == ChangeGoal.MET ? new NeededValue.OutsideRegions(noneIn) : new NeededValue.InRegions(noneIn);
    }

    @Override
    public String said(ConditionWords in) {
        return AttributeCondition.super.said(in) + in.silence(unstated);
    }

    @Override
    public void names(Names names) {
        names.attribute("attribute", attribute, Attribute.Type.LIST);
    }
}
