package eu.modelcatalogue.catalogue.search;

import java.util.List;

/** Finds models by words. */
@FunctionalInterface
public interface Finder {

    /**
     * The models that these words lead to.
     *
     * @param words as {@link TypedText#words} gives them, at least one
     */
    Hits find(List<String> words);

    /**
     * Whether to find these words means to guess at misspelled ones, which takes a thousand times as long as to look words up. Who must answer at once
     * asks this first, and has them found elsewhere; the guesses are kept for some time.
     */
    default boolean mustGuess(List<String> words) {
        return false;
    }

    /** For an edition without search by words. */
    Maker NONE = models -> words -> {
        throw new IllegalStateException("This edition was made without a finder");
    };

    /** Makes a finder; of models that score alike, the one that stands first is found first. */
    @FunctionalInterface
    interface Maker {
        Finder of(List<SearchableNames> models);
    }

    /**
     * What was found.
     *
     * @param guess what is meant where nothing is called as typed; empty where something is, and where no guess leads anywhere
     * @param near whether the models are those of the guess; without that nothing was found, and the guess would find something
     */
    record Hits(List<Integer> places, List<String> guess, boolean near) {

        public Hits {
            places = List.copyOf(places);
            guess = List.copyOf(guess);
        }
    }
}
