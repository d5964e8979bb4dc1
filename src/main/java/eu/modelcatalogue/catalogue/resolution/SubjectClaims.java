package eu.modelcatalogue.catalogue.resolution;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import java.util.List;

/**
 * All claims about one subject, and the files that make them.
 *
 * @param claims all of them are about the subject; in no particular order
 * @param files digest over the names and bytes of the files that speak of the subject; empty where the claims were not read from files
 */
public record SubjectClaims(Subject subject, List<Claim> claims, String files) {

    public SubjectClaims {
        claims = List.copyOf(claims);
    }
}
