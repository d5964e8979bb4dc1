package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** What sources, models, organisations and licences were ever called, every profile, and every policy. Seen by this room alone. */
@ApplicationScoped
class DescriptionRows implements PanacheRepository<DescriptionRow> {

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
}
