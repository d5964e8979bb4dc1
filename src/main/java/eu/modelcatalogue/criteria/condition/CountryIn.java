package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Region;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A country lies in one of several regions: the seat of the developer or of its ultimate parent, or the place of training.
 *
 * @param attribute that names the country
 * @param regions any of which meets it
 * @param about {@value #ORGANISATION} if only evidence about the organisation itself counts, and not a row about one of its models; null if any
 *     evidence counts
 */
public record CountryIn(
        String attribute, List<Region> regions, @Nullable String about) implements AttributeCondition {

    public static final String ORGANISATION = "organisation";

    public CountryIn {
        regions = List.copyOf(regions);
    }

    @Override
    public Verdict verdict(Case of) {
        Region region = Region.of(used(of).fact().value());
        return region == Region.UNKNOWN ? Verdict.UNKNOWN : Verdict.of(regions.contains(region));
    }

    @Override
    public UsedFact used(Case of) {
        return about == null ? of.used(attribute) : of.usedOfOrganisationItself(attribute);
    }

    @Override
    public NeededValue needed(ChangeGoal aim) {
        return new NeededValue.InRegions(
                aim == ChangeGoal.MET
                        ? regions
                        : Stream.of(Region.values())
                                .filter(region -> region != Region.UNKNOWN && !regions.contains(region))
                                .toList());
    }

    @Override
    public String said(ConditionWords in) {
        String is = AttributeCondition.super.said(in);
        return about == null ? is : is + in.phrase("aboutOrganisation");
    }

    @Override
    public void names(Names names) {
        names.attribute("attribute", attribute, Attribute.Type.COUNTRY);
    }
}
