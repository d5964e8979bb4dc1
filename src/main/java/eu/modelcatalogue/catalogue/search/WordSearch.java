package eu.modelcatalogue.catalogue.search;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Searches the models of an edition by words. The finder is made at the first search, or before by {@link #prepare}. */
public final class WordSearch {

    private static final Result NOTHING =
            new Result(List.of(), new int[0], new RoaringBitmap(), new Finder.Hits(List.of(), List.of(), false), null);

    private final List<AiModel> models;
    private final int[] order;
    private final List<EditionContent.Product> products;
    private final Finder.Maker makes;
    private volatile @Nullable Finder finder;

    /** Made with the finder, before it. */
    private volatile @Nullable VersionsKnown versions;

    /** The last that was found: one search asks several times for the same words, once for each facet. */
    private volatile Result last = NOTHING;

    /**
     * @param prominence decides between models that fit alike
     */
    public WordSearch(
            List<AiModel> models, Prominence prominence, List<EditionContent.Product> products, Finder.Maker makes) {
        this.models = models;
        this.order = prominence.order();
        this.products = products;
        this.makes = makes;
    }

    /**
     * What words lead to.
     *
     * @param notKnown the version that they name and the catalogue does not have, with which nothing is found; null for all others
     */
    @SuppressWarnings("ArrayRecordComponent") // Handed out to the index alone, which reads it.
    public record Result(
            List<String> words,
            int[] positions,
            RoaringBitmap models,
            Finder.Hits hits,
            VersionsKnown.@Nullable NotKnown notKnown) {}

    /** The models that these words find; if there are no words, nothing, and no finder is made. */
    public Result find(List<String> words) {
        if (words.isEmpty()) {
            return NOTHING;
        }
        Result known = last;
        if (known.words().equals(words)) {
            return known;
        }
        VersionsKnown.NotKnown notKnown = notKnown(words).orElse(null);
        // Models of another name would be found by such words, since a number begins sizes too: GPT-J 6B by “GPT 6”.
        Finder.Hits hits = notKnown == null ? finder().find(words) : NOTHING.hits();
        int[] positions = hits.places().stream().mapToInt(place -> order[place]).toArray();
        Result found = new Result(words, positions, RoaringBitmap.bitmapOf(positions), hits, notKnown);
        last = found;
        return found;
    }

    /** Whether misspelled words must be guessed at to find these: {@link Finder#mustGuess}. */
    public boolean mustGuess(List<String> words) {
        return !words.isEmpty()
                && !last.words().equals(words)
                && notKnown(words).isEmpty()
                && finder().mustGuess(words);
    }

    /** Makes the finder, so that the first search does not wait for it. */
    public void prepare() {
        finder();
    }

    /** The version that these words name and the catalogue does not have. */
    public Optional<VersionsKnown.NotKnown> notKnown(List<String> words) {
        finder();
        return Objects.requireNonNull(versions).of(words);
    }

    private Finder finder() {
        Finder made = finder;
        if (made == null) {
            synchronized (this) {
                made = finder;
                if (made == null) {
                    versions = new VersionsKnown(models, products.stream().flatMap(EditionContent.Product::names));
                    made = makes.of(findable());
                    finder = made;
                }
            }
        }
        return Objects.requireNonNull(made);
    }

    private List<SearchableNames> findable() {
        Map<String, List<String>> runs = new HashMap<>();
        for (EditionContent.Product product : products) {
            List<String> names = product.names().toList();
            product.models()
                    .forEach(model -> runs.computeIfAbsent(model, none -> new ArrayList<>())
                            .addAll(names));
        }
        return IntStream.of(order)
                .mapToObj(models::get)
                .map(model -> new SearchableNames(
                        List.of(model.name(), model.id()),
                        model.aliases(),
                        developers(model.developer()),
                        model.family(),
                        runs.getOrDefault(model.id(), List.of())))
                .toList();
    }

    private static List<String> developers(Organisation developer) {
        return Stream.concat(Stream.of(developer.id(), developer.name()), developer.aliases().stream())
                .toList();
    }
}
