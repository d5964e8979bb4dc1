package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.EditionHeader;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a node has to do with the editions that the ledger holds at a time: an edition is in the ledger some seconds before it is published.
 *
 * @param taken the newest published edition and all before it, the newest first; empty if the node answers it already, or a later one
 * @param announced the first edition that is not published yet and all before it, the newest first; empty if there is none, or the node answers it
 */
record DueEditions(List<EditionHeader> taken, List<EditionHeader> announced) {

    DueEditions {
        taken = List.copyOf(taken);
        announced = List.copyOf(announced);
    }

    /**
     * @param all what the ledger holds, the newest first
     * @param current the edition that the node answers; null if there is none. If it is not among all, the ledger was replaced
     */
    static DueEditions of(List<EditionHeader> all, @Nullable EditionHeader current, Instant now) {
        int answered = current != null && all.contains(current) ? current.number() : 0;
        int later =
                (int) all.stream().filter(edition -> !isPublished(edition, now)).count();
        return new DueEditions(from(later, all, answered), from(later - 1, all, answered));
    }

    static boolean isPublished(EditionHeader edition, Instant now) {
        return !edition.publishedAt().isAfter(now);
    }

    private static List<EditionHeader> from(int first, List<EditionHeader> all, int answered) {
        boolean isNew = first >= 0 && first < all.size() && all.get(first).number() > answered;
        return isNew ? all.subList(first, all.size()) : List.of();
    }
}
