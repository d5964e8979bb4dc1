package eu.modelcatalogue.catalogue.resolution;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * When the claims about a model or its names last changed. The ledger knows this from all editions; it is not part of any content.
 *
 * @param byModel time of the edition that changed it, by id; the time is unknown for a model that is missing
 */
public record LastChanged(Map<String, Instant> byModel) {

    public static final LastChanged UNKNOWN = new LastChanged(Map.of());

    public LastChanged {
        byModel = Map.copyOf(byModel);
    }

    /** All models at the same time, for a first edition. */
    public static LastChanged of(Collection<EditionContent.NamedModel> models, Instant when) {
        return new LastChanged(models.stream().collect(Collectors.toMap(EditionContent.NamedModel::id, model -> when)));
    }

    public Optional<Instant> of(String model) {
        return Optional.ofNullable(byModel.get(model));
    }
}
