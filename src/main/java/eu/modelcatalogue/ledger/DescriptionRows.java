package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What sources, models, organisations and licences were ever called, every profile, and every policy. Seen by this room alone. */
@ApplicationScoped
class DescriptionRows implements PanacheRepository<DescriptionRow> {

    private static final String MODEL = "model";

    /** Those that hold in one edition and not in another, by what they describe. */
    List<DescriptionRow> inAndNotIn(int edition, int other) {
        return list(ClaimRows.IN_AND_NOT_IN, Sort.by("kind").and("key"), edition, other);
    }

    /** Keys of the profiles that once said something else than what is proposed, or that are proposed no longer. */
    List<String> editedProfiles(EditionContent content) {
        Map<String, String> proposed = Descriptions.profiles(content);
        return list("kind", Descriptions.PROFILE).stream()
                .filter(row -> {
                    String body = proposed.get(row.key);
                    return body == null || !Descriptions.same(body, row.body);
                })
                .map(row -> row.key)
                .distinct()
                .toList();
    }

    /**
     * Ends the descriptions of an edition that are proposed no longer, and adds those that are new.
     *
     * @return how many models were added, how many removed
     */
    int[] replace(EditionContent content, int before, int edition) {
        Map<Descriptions.Key, String> proposed = new HashMap<>(Descriptions.write(content));
        Set<Descriptions.Key> known = new HashSet<>();
        int removed = 0;
        for (DescriptionRow row : list(ClaimRows.IN_FORCE, before)) {
            Descriptions.Key key = row.described();
            String body = proposed.get(key);
            known.add(key);
            if (body != null && Descriptions.same(body, row.body)) {
                proposed.remove(key);
            } else {
                row.retiredEdition = edition;
                removed += body == null && row.kind.equals(MODEL) ? 1 : 0;
            }
        }
        // Retired before added: at no moment do two periods overlap.
        flush();
        persist(proposed.entrySet().stream().map(one -> DescriptionRow.of(one.getKey(), one.getValue(), edition)));
        int added = (int) proposed.keySet().stream()
                .filter(key -> key.kind().equals(MODEL) && !known.contains(key))
                .count();
        return new int[] {added, removed};
    }
}
