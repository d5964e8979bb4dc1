package eu.modelcatalogue.hardware;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What decides how much an engine keeps of a text that a model reads and writes: its cache of keys and values.
 *
 * @param attentionHeads of each layer; null if unknown
 * @param fullLayers layers that keep every token
 * @param tokenValues numbers that such a layer keeps of a token: 2 × key-value heads × head size, or rank + rotary size where it keeps a
 *     compressed form (multi-head latent attention)
 * @param isLatent whether it keeps the compressed form, of which each card needs a copy of its own
 * @param keyValueHeads among which a layer's cache can be divided; 1 for the compressed form
 * @param indexValues further numbers that a layer keeps of a token to choose which tokens it attends to (sparse attention); 0 for none
 * @param window the layers that look back a limited number of tokens; null if there are none
 * @param stateValues numbers that layers with a fixed state keep of each sequence, all layers together; 0 for none
 */
public record Architecture(
        @Nullable Long attentionHeads,
        long fullLayers,
        long tokenValues,
        boolean isLatent,
        long keyValueHeads,
        long indexValues,
        @Nullable Window window,
        long stateValues) {

    /**
     * Layers that look back a limited number of tokens.
     *
     * @param tokens that such a layer looks back
     * @param leastLayers at least so many layers are of this kind
     * @param mostLayers at most so many; where no source says how many, the layers between the two bounds may also keep every token, and are not
     *     among the full layers
     * @param tokenValues numbers that such a layer keeps of a token
     */
    public record Window(long tokens, long leastLayers, long mostLayers, long tokenValues) {}

    /**
     * The architecture of a model.
     *
     * @return empty if a fact is missing without which the cache cannot be calculated
     */
    public static Optional<Architecture> of(AiModel model) {
        Long layers = model.count(Attribute.LAYERS);
        Long full = model.count(Attribute.FULL_LAYERS);
        Long heads = model.count(Attribute.KEY_VALUE_HEADS);
        Long size = model.count(Attribute.HEAD_SIZE);
        Long rank = model.count(Attribute.LATENT_RANK);
        Long rope = model.count(Attribute.ROPE_SIZE);
        if (!missing(model).isEmpty()) {
            return Optional.empty();
        }
        boolean latent = rank != null;
        long values = rank != null ? rank + or(rope, 0) : 2 * or(heads, 0) * or(size, 0);
        Window window = window(model, full == null ? or(layers, 0) : null, or(heads, 0), or(size, 0), values);
        long fullLayers = full != null ? full : window != null ? 0 : or(layers, 0);
        return Optional.of(new Architecture(
                model.count(Attribute.ATTENTION_HEADS),
                fullLayers,
                values,
                latent,
                latent ? 1 : or(heads, 1),
                or(model.count(Attribute.INDEX_SIZE), 0),
                window,
                or(model.count(Attribute.STATE_VALUES), 0)));
    }

    /** The attributes without which the cache of a model cannot be calculated, and which no source states; empty if it can. */
    public static List<String> missing(AiModel model) {
        List<String> missing = new ArrayList<>();
        if (model.count(Attribute.FULL_LAYERS) == null && model.count(Attribute.LAYERS) == null) {
            missing.add(Attribute.LAYERS);
        }
        List<String> sizes = model.count(Attribute.LATENT_RANK) == null
                ? List.of(Attribute.KEY_VALUE_HEADS, Attribute.HEAD_SIZE)
                : List.of(Attribute.ROPE_SIZE);
        sizes.stream().filter(size -> model.count(size) == null).forEach(missing::add);
        return missing;
    }

    /**
     * The layers that look back a limited number of tokens.
     *
     * @param undivided all layers, where no source says how many of them keep every token; else null
     */
    private static @Nullable Window window(
            AiModel model, @Nullable Long undivided, long heads, long size, long values) {
        Long tokens = model.count(Attribute.WINDOW_SIZE);
        Long layers = model.count(Attribute.WINDOW_LAYERS);
        if (tokens == null || (layers == null && undivided == null) || (layers != null && layers == 0)) {
            return null;
        }
        Long ownHeads = model.count(Attribute.WINDOW_KEY_VALUE_HEADS);
        Long ownSize = model.count(Attribute.WINDOW_HEAD_SIZE);
        long own = ownHeads == null && ownSize == null ? values : 2 * or(ownHeads, heads) * or(ownSize, size);
        return layers == null ? new Window(tokens, 0, or(undivided, 0), own) : new Window(tokens, layers, layers, own);
    }

    private static long or(@Nullable Long number, long otherwise) {
        return number == null ? otherwise : number;
    }
}
