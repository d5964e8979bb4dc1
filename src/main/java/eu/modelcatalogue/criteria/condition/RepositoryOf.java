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
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.Identifier;
import java.util.stream.Stream;

/**
 * The developer has put weights in this role into a repository of its own: quantised ones, say. Never not met: a list of repositories is as long as
 * what its sources happened to name, and says nothing of those that it leaves out.
 *
 * @param role one of {@link Identifier#ROLES}
 */
public record RepositoryOf(String role) implements Condition.OfFacts {

    @Override
    public Verdict verdict(Case of) {
        String stated = of.value(Attribute.IDENTIFIERS);
        return !stated.equals(Fact.UNKNOWN) && Identifier.read(stated).stream().anyMatch(one -> role.equals(one.role()))
                ? Verdict.MET
                : Verdict.UNKNOWN;
    }

    @Override
    public Stream<UsedFact> facts(Case of) {
        return Stream.of(of.used(Attribute.IDENTIFIERS));
    }

    @Override
    public Changes changes(Case of, Aim aim) {
        return aim == Aim.MET
                ? Changes.of(of, Attribute.IDENTIFIERS, new Needed.Repository(role))
                : Changes.of(of, Attribute.IDENTIFIERS, Needed.values());
    }

    @Override
    public String said(Speech in) {
        return in.phrase("is", in.attribute(Attribute.IDENTIFIERS), new Needed.Repository(role).said(in));
    }

    @Override
    public void names(Names names) {
        if (!Identifier.ROLES.contains(role)) {
            names.fault("role", "is no role of a repository", "one of " + String.join(", ", Identifier.ROLES));
        }
    }
}
