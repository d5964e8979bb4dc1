package eu.modelcatalogue.ledger;

import eu.modelcatalogue.domain.Subject;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** All claims that were ever published. Seen by this room alone: nobody else can change or delete one. */
@ApplicationScoped
class ClaimRows implements PanacheRepository<ClaimRow> {

    /** Those that hold in one edition and not in another. */
    static final String IN_AND_NOT_IN = inForce(1) + " and not (" + inForce(2) + ")";

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
}
