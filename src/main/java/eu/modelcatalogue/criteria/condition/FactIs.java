package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.ConditionWords;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Fact;
import java.util.List;

/**
 * A fact of the model or of its developer is one of several words: gate, monetisation, documentation, data information, further terms, the AI
 * Act's documents. For an attribute with several values any one is enough.
 *
 * @param attribute a name listed in {@link Case#attributes}
 * @param met words that meet it
 * @param unknown words that leave it open; {@code partial} always does, unless it meets or fails
 * @param notMet words that fail although they would leave it open: {@code partial}, if the whole is required
 * @param unstated the verdict if no claim says anything about the attribute, because each rule must define what silence means
 */
public record FactIs(String attribute, List<String> met, List<String> unknown, List<String> notMet, Verdict unstated)
        implements AttributeCondition {

    public FactIs {
        met = List.copyOf(met);
        unknown = List.copyOf(unknown);
        notMet = List.copyOf(notMet);
    }

    /** A condition that {@code partial} leaves open. */
    public FactIs(String attribute, List<String> met, List<String> unknown, Verdict unstated) {
        this(attribute, met, unknown, List.of(), unstated);
    }

    @Override
    public Verdict verdict(Case of) {
        if (of.isSilent(attribute)) {
            return unstated;
        }
        if (of.value(attribute).equals(Fact.UNKNOWN)) {
            // Sources differ or are not believed, or the stated value was added to the vocabulary after the release of
            // the profile.
            return Verdict.UNKNOWN;
        }
        List<String> values = of.values(attribute);
        if (values.stream().anyMatch(met::contains)) {
            return Verdict.MET;
        }
        return values.stream()
                        .filter(value -> !notMet.contains(value))
                        .anyMatch(value -> value.equals(NeededValue.PARTIAL) || unknown.contains(value))
                ? Verdict.UNKNOWN
                : Verdict.NOT_MET;
    }

    @Override
    public NeededValue needed(ChangeGoal aim) {
        return NeededValue.oneOf(Case.attribute(attribute), aim, met, unknown);
    }

    @Override
    public String said(ConditionWords in) {
        return AttributeCondition.super.said(in) + in.leftOpen(unknown) + in.failing(notMet) + in.silence(unstated);
    }

    @Override
    public void names(Names names) {
        names.attribute("attribute", attribute);
        if (attribute.endsWith(".availability")) {
            names.fault(
                    "attribute",
                    "is the availability of a component",
                    "the condition component, which knows what partial and notApplicable mean there");
        }
        names.words("met", attribute, met);
        names.words("unknown", attribute, unknown);
        names.words("notMet", attribute, notMet);
    }
}
