package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Subject;

/**
 * A fact that a verdict looked at.
 *
 * @param attribute its name as the rule sees it: {@code components.weightsFinal.licence.commercialUse} for a fact of the licence of the weights
 * @param subject whose fact it is: the model, its developer, a licence, a base model
 * @param fact value, evidence and dissent
 */
public record UsedFact(String attribute, Subject subject, Fact fact) {

    /** Whether it is known, and nothing that was read from a source says so. */
    public boolean isUnverified() {
        return fact.isUnverified();
    }
}
