package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.change.Aim;
import eu.modelcatalogue.criteria.change.Needed;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Identifier;

/**
 * The developer has put weights in this role into a repository of its own: quantised ones, say. Never not met: a list of repositories is as long as
 * what its sources happened to name, and says nothing of those that it leaves out.
 *
 * @param role one of {@link Identifier#ROLES}
 */
public record RepositoryOf(String role) implements OfAttribute {

    @Override
    public Verdict verdict(Case of) {
        String stated = of.value(Attribute.IDENTIFIERS);
        return !stated.equals(Fact.UNKNOWN) && Identifier.read(stated).stream().anyMatch(one -> role.equals(one.role()))
                ? Verdict.MET
                : Verdict.UNKNOWN;
    }

    @Override
    public String attribute() {
        return Attribute.IDENTIFIERS;
    }

    @Override
    public Needed needed(Aim aim) {
        return aim == Aim.MET ? new Needed.Repository(role) : Needed.values();
    }

    @Override
    public void names(Names names) {
        if (!Identifier.ROLES.contains(role)) {
            names.fault("role", "is no role of a repository", "one of " + String.join(", ", Identifier.ROLES));
        }
    }
}
