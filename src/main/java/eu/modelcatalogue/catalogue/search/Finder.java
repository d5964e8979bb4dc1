package eu.modelcatalogue.catalogue.search;

import java.util.List;

/** Finds models by words. */
@FunctionalInterface
public interface Finder {

    /**
     * The models that match these words.
     *
     * @param words in the form of {@link TypedText#words}, at least one
     */
    Hits find(List<String> words);

    /**
     * Whether finding these words needs corrections for misspelled ones, which takes a thousand times as long as a lookup. A caller who must
     * answer at once asks this first and lets another thread find them; the corrections are cached for some time.
     */
    default boolean mustGuess(List<String> words) {
        return false;
    }

    /** For editions without search by words. */
    Maker NONE = models -> words -> {
        throw new IllegalStateException("This edition was made without a finder");
    };

    /** Makes a finder; among models with the same score, the first in the list comes first. */
    @FunctionalInterface
    interface Maker {
        Finder of(List<SearchableNames> models);
    }

    /**
     * The results.
     *
     * @param guess the corrected words if nothing matches as typed; empty if something matches, or if no correction finds anything
     * @param near whether the models are those for the corrected words; otherwise nothing was found, and the corrected words would find something
     */
    record Hits(List<Integer> places, List<String> guess, boolean near) {

        public Hits {
            places = List.copyOf(places);
            guess = List.copyOf(guess);
        }
    }
}
