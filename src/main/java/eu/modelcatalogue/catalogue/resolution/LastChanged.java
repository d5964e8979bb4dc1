package eu.modelcatalogue.catalogue.resolution;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When anything that was said of a model, or what it is called, changed last: known to the ledger, which has every edition, and part of no content.
 *
 * @param byModel time of the edition that changed it, by id; the time is unknown for a model that is missing
 */
public record LastChanged(Map<String, Instant> byModel) {

    public static final LastChanged UNKNOWN = new LastChanged(Map.of());

    public LastChanged {
        byModel = Map.copyOf(byModel);
    }

    /** All of them at once: they are the first edition. */
    public static LastChanged of(Collection<EditionContent.NamedModel> models, Instant when) {
        return new LastChanged(models.stream().collect(Collectors.toMap(EditionContent.NamedModel::id, model -> when)));
    }

    public Optional<Instant> of(String model) {
        return Optional.ofNullable(byModel.get(model));
    }
}
