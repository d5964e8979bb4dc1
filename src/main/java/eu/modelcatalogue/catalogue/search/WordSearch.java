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

/** Searches the models of an edition by words. The finder is made at the first search, or earlier by {@link #prepare}. */
public final class WordSearch {

    private static final Result NOTHING =
            new Result(List.of(), new int[0], new RoaringBitmap(), new Finder.Hits(List.of(), List.of(), false), null);

    private final List<AiModel> models;
    private final int[] order;
    private final List<EditionContent.Product> products;
    private final Finder.Maker makes;
    private volatile @Nullable Finder finder;

    /** Set before the finder. */
    private volatile @Nullable VersionsKnown versions;

    /** The last result, because one search needs the same words several times, once for each facet. */
    private volatile Result last = NOTHING;

    /**
     * @param prominence decides between models with the same score
     */
    public WordSearch(
            List<AiModel> models, Prominence prominence, List<EditionContent.Product> products, Finder.Maker makes) {
        this.models = models;
        this.order = prominence.order();
        this.products = products;
        this.makes = makes;
    }

    /**
     * The result for some words.
     *
     * @param notKnown the version in the words that the catalogue does not have, in which case nothing is found; otherwise null
     */
    @SuppressWarnings("ArrayRecordComponent") // Only passed to the index, which does not change it.
    public record Result(
            List<String> words,
            int[] positions,
            RoaringBitmap models,
            Finder.Hits hits,
            VersionsKnown.@Nullable NotKnown notKnown) {}

    /** The models for these words. Without words it finds nothing, and makes no finder. */
    public Result find(List<String> words) {
        if (words.isEmpty()) {
            return NOTHING;
        }
        Result known = last;
        if (known.words().equals(words)) {
            return known;
        }
        VersionsKnown.NotKnown notKnown = notKnown(words).orElse(null);
        // Such words would find models with other names, because sizes begin with a number too: “GPT 6” would find
        // GPT-J 6B.
        Finder.Hits hits = notKnown == null ? finder().find(words) : NOTHING.hits();
        int[] positions = hits.places().stream().mapToInt(place -> order[place]).toArray();
        Result found = new Result(words, positions, RoaringBitmap.bitmapOf(positions), hits, notKnown);
        last = found;
        return found;
    }

    /** Whether finding these words needs corrections: {@link Finder#mustGuess}. */
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

    /** The version in these words that the catalogue does not have. */
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
