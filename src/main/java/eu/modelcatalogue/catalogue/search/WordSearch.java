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
    private final Prominence prominence;
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
        this.prominence = prominence;
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
        newestFirst(words, positions);
        Result found = new Result(words, positions, RoaringBitmap.bitmapOf(positions), hits, notKnown);
        last = found;
        return found;
    }

    /**
     * Puts the newest version of a line first, among those in use, if the words name the line and no version: “claude opus” means the newest Opus. Nothing
     * changes if the words are the whole name of a model, or if the first model is newer.
     */
    private void newestFirst(List<String> words, int[] positions) {
        if (positions.length == 0
                || words.stream().anyMatch(WordSearch::hasDigit)
                || TypedText.words(models.get(positions[0]).name()).equals(words)) {
            return;
        }
        int newest = 0;
        for (int place = 1; place < positions.length; place++) {
            AiModel model = models.get(positions[place]);
            if (isVersionOf(words, model)
                    && prominence.isInUse(model)
                    && released(model).compareTo(released(models.get(positions[newest]))) > 0) {
                newest = place;
            }
        }
        int first = positions[newest];
        System.arraycopy(positions, 0, positions, 1, newest);
        positions[0] = first;
    }

    /** When a model was released, as a text that sorts by time; empty if unknown. */
    private static String released(AiModel model) {
        return Objects.requireNonNullElse(model.released(), "");
    }

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Whether the name of a model is these words and a version, such as “Claude Opus 5.5”; “Llama Guard 4” is not a version of Llama. */
    static boolean isVersionOf(List<String> words, AiModel model) {
        List<String> name = TypedText.words(model.name());
        return name.size() > words.size()
                && name.subList(0, words.size()).equals(words)
                && hasDigit(name.get(words.size()));
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
