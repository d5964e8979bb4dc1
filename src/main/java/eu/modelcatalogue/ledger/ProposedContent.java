package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Claim;
import java.util.List;
import java.util.function.Consumer;

/** What is to be published. It is read once, claim by claim, so that its claims need not be in memory together. */
@FunctionalInterface
public interface ProposedContent {

    /**
     * Hands on all claims and returns everything else.
     *
     * @param claims takes the claims: those of one subject together, and subjects in their order
     * @return the content without claims
     * @throws RuntimeException where it cannot be published; nothing of it is published then
     */
    EditionContent read(Consumer<Claim> claims);

    /** A content that is in memory. */
    static ProposedContent of(EditionContent content) {
        return claims -> {
            content.claims().stream().sorted(CanonicalContent.ORDER).forEach(claims);
            return content.saying(List.of());
        };
    }
}
