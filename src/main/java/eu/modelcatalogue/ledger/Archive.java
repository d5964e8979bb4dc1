package eu.modelcatalogue.ledger;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was published before, claim by claim: who said what in which editions. Cold: no answer of the current edition asks for it, and it needs the
 * database while it answers. A whole edition of before is {@link Ledger#edition}.
 */
@ApplicationScoped
@Transactional
public class Archive {

    private final ClaimRows claims;
    private final DescriptionRows descriptions;

    Archive(ClaimRows claims, DescriptionRows descriptions) {
        this.claims = claims;
        this.descriptions = descriptions;
    }

    /**
     * A claim, and how long it was held.
     *
     * @param retiredEdition the first that had it no longer; null where the newest still has it
     */
    public record Held(
            Claim claim, int firstEdition, @Nullable Integer retiredEdition) {
        static Held of(ClaimRow row) {
            return new Held(row.claim(), row.firstEdition, row.retiredEdition);
        }
    }

    /**
     * What was called otherwise, or was not there: a source, model, organisation, licence, profile, clause, removed id, review, or the policy.
     *
     * @param kind as the ledger calls it: {@code model}
     */
    public record Described(String kind, String key) {}

    /**
     * What one edition has and another has not.
     */
    public record Difference(
            List<Claim> added, List<Claim> retired, List<Described> describedAnew, List<Described> describedBefore) {
        public Difference {
            added = List.copyOf(added);
            retired = List.copyOf(retired);
            describedAnew = List.copyOf(describedAnew);
            describedBefore = List.copyOf(describedBefore);
        }
    }

    /** What an edition says of a subject, claim by claim. */
    public List<Claim> claims(Subject subject, int edition) {
        return claims.of(subject, edition).stream().map(ClaimRow::claim).toList();
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

    /** All that was ever said of a fact, in the order in which it came. */
    public List<Held> history(Subject subject, String attribute) {
        return claims.history(subject, attribute).stream().map(Held::of).toList();
    }

    /** What changed from an edition to another, which need not follow it at once. */
    public Difference between(int earlier, int later) {
        Set<Claim> added = said(claims.inAndNotIn(later, earlier));
        Set<Claim> retired = said(claims.inAndNotIn(earlier, later));
        Map<Described, String> anew = described(descriptions.inAndNotIn(later, earlier));
        Map<Described, String> before = described(descriptions.inAndNotIn(earlier, later));
        // What was retired and came back in between was no change.
        Set<Claim> back = new HashSet<>(added);
        back.retainAll(retired);
        added.removeAll(back);
        retired.removeAll(back);
        List<Described> same = anew.entrySet().stream()
                .filter(one -> {
                    String body = before.get(one.getKey());
                    return body != null && Descriptions.same(body, one.getValue());
                })
                .map(Map.Entry::getKey)
                .toList();
        same.forEach(anew::remove);
        same.forEach(before::remove);
        return new Difference(
                List.copyOf(added), List.copyOf(retired), List.copyOf(anew.keySet()), List.copyOf(before.keySet()));
    }

    private static Set<Claim> said(List<ClaimRow> rows) {
        return rows.stream().map(ClaimRow::claim).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Map<Described, String> described(List<DescriptionRow> rows) {
        Map<Described, String> bodies = new LinkedHashMap<>();
        rows.forEach(row -> bodies.put(new Described(row.kind, row.key), row.body));
        return bodies;
    }
}
