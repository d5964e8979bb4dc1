package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Subject;

/**
 * A fact that a verdict examined.
 *
 * @param attribute under its name in the rule: {@code components.weightsFinal.licence.commercialUse} for a term of the licence of the weights
 * @param subject the model, its developer, a licence or a base model
 * @param fact value, evidence and dissent
 */
public record UsedFact(String attribute, Subject subject, Fact fact) {

    /** Whether it is known, but no source that was read supports it. */
    public boolean isUnverified() {
        return fact.isUnverified();
    }
}
