package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.catalogue.search.Prominence;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Word;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys by which a search can be sorted. */
public enum SortKey implements Word {
    /** Uses {@link Prominence}, because it is not a value of a single model. */
    PROMINENCE(model -> null),
    NAME(model -> model.name().toLowerCase(Locale.ROOT)),
    RELEASED(AiModel::released),
    PARAMETERS(model -> model.count(Attribute.PARAMETERS)),
    DEVELOPER(model -> model.developer().name().toLowerCase(Locale.ROOT)),
    COUNTRY(model -> model.developer().facts().known(Attribute.HQ_COUNTRY).orElse(null)),
    ID(AiModel::id);

    private final Function<AiModel, @Nullable Comparable<?>> value;

    SortKey(Function<AiModel, @Nullable Comparable<?>> value) {
        this.value = value;
    }

    /** Orders models by this key; unknown values last in both directions. */
    Comparator<AiModel> comparator(boolean descending) {
        return (left, right) -> {
            Comparable<?> mine = value.apply(left);
            Comparable<?> its = value.apply(right);
            if (mine == null || its == null) {
                return Boolean.compare(mine == null, its == null);
            }
            int order = compare(mine, its);
            return descending ? -order : order;
        };
    }

    /** Both values come from the same key, so they have the same type. */
    @SuppressWarnings("unchecked")
    private static int compare(Comparable<?> left, Comparable<?> right) {
        return ((Comparable<Object>) left).compareTo(right);
    }
}
