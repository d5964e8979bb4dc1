package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Change;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Changes;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.SubjectKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * A term of a licence is one of several words. An unstated licence, or an unknown term of it, is unknown.
 *
 * @param of attribute that names the licence: {@code components.weightsFinal.licence}
 * @param fact attribute of licences: {@code commercialUse}
 * @param met words that meet it
 * @param unknown words that leave it open
 */
public record LicenceIs(String of, String fact, List<String> met, List<String> unknown) implements Condition.OfFacts {

    public LicenceIs {
        met = List.copyOf(met);
        unknown = List.copyOf(unknown);
    }

    @Override
    public Verdict verdict(Case judged) {
        String value = judged.licenceValue(of, fact);
        if (met.contains(value)) {
            return Verdict.MET;
        }
        return value.equals(Fact.UNKNOWN) || unknown.contains(value) ? Verdict.UNKNOWN : Verdict.NOT_MET;
    }

    @Override
    public Stream<UsedFact> facts(Case judged) {
        return judged.usedOfLicence(of, fact);
    }

    @Override
    public Changes changes(Case judged, ChangeGoal aim) {
        Attribute words = Attribute.of(SubjectKind.LICENCE).get(fact);
        return Changes.one(new Change(
                judged.place() + of + "." + fact,
                judged.licenceValue(of, fact),
                NeededValue.oneOf(words, aim, met, unknown)));
    }

    @Override
    public String said(ConditionWords in) {
        return in.phrase("is", in.licenceFact(of, fact), in.values(met)) + in.leftOpen(unknown);
    }

    @Override
    public void names(Names names) {
        names.attribute("of", of, Attribute.Type.LICENCE);
        names.licenceWords("met", fact, met);
        names.licenceWords("unknown", fact, unknown);
    }
}
