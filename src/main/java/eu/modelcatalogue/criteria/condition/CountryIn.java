package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.Speech;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.change.Aim;
import eu.modelcatalogue.criteria.change.Changes;
import eu.modelcatalogue.criteria.change.Needed;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.origin.Region;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A country lies in one of these regions: the seat of the developer, of its ultimate parent, or the place of training.
 *
 * @param attribute which country
 * @param regions any of which meets it
 * @param about {@value #ORGANISATION} where only evidence about the organisation itself counts, and a row about one of its models does not; null
 *     where any does
 */
public record CountryIn(
        String attribute, List<Region> regions, @Nullable String about) implements Condition.OfFacts {

    public static final String ORGANISATION = "organisation";

    public CountryIn {
        regions = List.copyOf(regions);
    }

    @Override
    public Verdict verdict(Case of) {
        Region region = Region.of(used(of).fact().value());
        return region == Region.UNKNOWN ? Verdict.UNKNOWN : Verdict.of(regions.contains(region));
    }

    private UsedFact used(Case of) {
        return about == null ? of.used(attribute) : of.usedOfOrganisationItself(attribute);
    }

    @Override
    public Stream<UsedFact> facts(Case of) {
        return Stream.of(used(of));
    }

    @Override
    public Changes changes(Case of, Aim aim) {
        boolean met = aim == Aim.MET;
        return Changes.of(
                of,
                used(of),
                new Needed.InRegions(Stream.of(Region.values())
                        .filter(region -> region != Region.UNKNOWN && regions.contains(region) == met)
                        .toList()));
    }

    @Override
    public String said(Speech in) {
        String is = in.phrase(
                "is",
                in.attribute(attribute),
                in.oneOf(
                        regions.stream().map(region -> in.region(region.word())).toList()));
        return about == null ? is : is + in.phrase("aboutOrganisation");
    }

    @Override
    public void names(Names names) {
        names.attribute("attribute", attribute, Attribute.Type.COUNTRY);
    }
}
