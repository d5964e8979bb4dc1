package eu.modelcatalogue.ledger;

import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was published before, claim by claim: who said what in which editions. Cold: no answer of the current edition asks for it, and it needs the
 * database while it answers. A whole edition of before is {@link Ledger#edition}.
 */
@ApplicationScoped
@Transactional
public class Archive {

    private final ClaimRows claims;

    Archive(ClaimRows claims) {
        this.claims = claims;
    }

    /**
     * A claim, and how long it was held.
     *
     * @param firstEdition that had it
     * @param retiredEdition the first that had it no longer; null where the newest still has it
     */
    public record Held(
            Claim claim, int firstEdition, @Nullable Integer retiredEdition) {
        static Held of(ClaimRow row) {
            return new Held(row.claim(), row.firstEdition, row.retiredEdition);
        }
    }

    /**
     * All that was ever said of a subject, in the order in which it came.
     *
     * @throws Shelf.LedgerAway where PostgreSQL does not answer
     */
    public List<Held> history(Subject subject) {
        try {
            return claims.history(subject).stream().map(Held::of).toList();
        } catch (PersistenceException e) {
            throw new Shelf.LedgerAway(e);
        }
    }
}
