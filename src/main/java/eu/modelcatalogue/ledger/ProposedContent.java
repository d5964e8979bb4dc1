package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.SubjectClaims;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What is to be published, checked or prepared. It is read once, subject by subject, so that its claims need not be in memory together.
 */
@FunctionalInterface
public interface ProposedContent {

    /**
     * Hands on all claims and returns everything else.
     *
     * @param claims takes the claims, subject by subject, in the order of subjects
     * @return the content without claims
     * @throws RuntimeException where it cannot be published; nothing of it is published then
     */
    EditionContent read(Consumer<SubjectClaims> claims);

    /** A content that is in memory. */
    static ProposedContent of(EditionContent content) {
        return claims -> {
            Map<Subject, List<Claim>> bySubject = new TreeMap<>();
            content.claims()
                    .forEach(claim -> bySubject
                            .computeIfAbsent(claim.subject(), absent -> new ArrayList<>())
                            .add(claim));
            bySubject.forEach((subject, said) -> claims.accept(new SubjectClaims(subject, said, "")));
            return content.saying(List.of());
        };
    }
}
