package eu.modelcatalogue.criteria.condition;

import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.criteria.ChangeGoal;
import eu.modelcatalogue.criteria.Names;
import eu.modelcatalogue.criteria.NeededValue;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Identifier;

/**
 * The developer has published weights with a role, for example quantised ones, in its own repository. The verdict is never not met, because the
 * list of repositories contains only what sources happened to name and proves nothing about others.
 *
 * @param role one of {@link Identifier#ROLES}
 */
public record RepositoryOf(String role) implements AttributeCondition {

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
    public NeededValue needed(ChangeGoal aim) {
        return aim == ChangeGoal.MET ? new NeededValue.Repository(role) : NeededValue.values();
    }

    @Override
    public void names(Names names) {
        if (!Identifier.ROLES.contains(role)) {
            names.fault("role", "is not a role of a repository", "one of " + String.join(", ", Identifier.ROLES));
        }
    }
}
