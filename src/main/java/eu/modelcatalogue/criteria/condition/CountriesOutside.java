package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.Speech;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.change.Aim;
import eu.modelcatalogue.criteria.change.Needed;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.origin.Region;
import java.util.List;

/**
 * Of a list of countries none lies in these regions: no country of the Union is refused a download. A list that is known to be empty meets it.
 *
 * @param attribute a list of countries
 * @param noneIn regions
 * @param unstated the verdict where no claim states the list
 */
public record CountriesOutside(String attribute, List<Region> noneIn, Verdict unstated) implements OfAttribute {

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
    public Needed needed(Aim aim) {
        return aim == Aim.MET ? new Needed.OutsideRegions(noneIn) : new Needed.InRegions(noneIn);
    }

    @Override
    public String said(Speech in) {
        return OfAttribute.super.said(in) + in.silence(unstated);
    }

    @Override
    public void names(Names names) {
        names.attribute("attribute", attribute, Attribute.Type.LIST);
    }
}
