package eu.modelcatalogue.ledger;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All claims that were ever published. Seen by this room alone: nobody else can change or delete one. */
@ApplicationScoped
class ClaimRows implements PanacheRepository<ClaimRow> {

    /** Those that hold in an edition. */
    static final String IN_FORCE = inForce(1);

    /** Those that hold in one edition and not in another. */
    static final String IN_AND_NOT_IN = IN_FORCE + " and not (" + inForce(2) + ")";

    private static final String OF = "subjectKind = ?1 and subjectId = ?2";
    private static final Sort AS_THEY_CAME = Sort.by("firstEdition").and("id");

    /** @param edition which parameter of the query names it */
    private static String inForce(int edition) {
        return "firstEdition <= ?%1$d and (retiredEdition is null or retiredEdition > ?%1$d)".formatted(edition);
    }

    /** What an edition says of a subject. */
    List<ClaimRow> of(Subject subject, int edition) {
        return list(OF + " and " + inForce(3), AS_THEY_CAME, subject.kind().word(), subject.id(), edition);
    }

    /** All that was ever said of a subject, in the order in which it came. */
    List<ClaimRow> history(Subject subject) {
        return list(OF, AS_THEY_CAME, subject.kind().word(), subject.id());
    }

    /** All that was ever said of one attribute of a subject, in the order in which it came. */
    List<ClaimRow> history(Subject subject, String attribute) {
        return list(OF + " and attribute = ?3", AS_THEY_CAME, subject.kind().word(), subject.id(), attribute);
    }

    /** Those that hold in one edition and not in another. */
    List<ClaimRow> inAndNotIn(int edition, int other) {
        return list(IN_AND_NOT_IN, AS_THEY_CAME, edition, other);
    }

    /**
     * Ends the claims of an edition that are proposed no longer, and adds those that are new.
     *
     * @return how many were added, how many ended
     */
    int[] replace(Collection<Claim> proposed, int before, int edition) {
        Set<Claim> added = new HashSet<>(proposed);
        int retired = 0;
        for (ClaimRow row : list(IN_FORCE, before)) {
            if (!added.remove(row.claim())) {
                row.retiredEdition = edition;
                retired++;
            }
        }
        // Retired before added: at no moment do two periods overlap.
        flush();
        persist(added.stream().map(claim -> ClaimRow.of(claim, edition)));
        return new int[] {added.size(), retired};
    }
}
