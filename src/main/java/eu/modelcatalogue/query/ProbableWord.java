package eu.modelcatalogue.query;

import eu.modelcatalogue.text.Language;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds the known word that somebody probably meant by another one: the same word in other capitals, the name of a country instead of its code, or
 * a word with one or two other letters.
 */
public final class ProbableWord {

    /** Longest word that is compared letter by letter, in characters; parameters and values are shorter. */
    private static final int LONGEST = 80;

    /** Most letters that may differ. */
    private static final int MOST_EDITS = 2;

    /** Letters of a word for each letter that may differ: of a short word, every other one is near. */
    private static final int LETTERS_FOR_AN_EDIT = 3;

    /** Codes of countries by their names in every language of the catalogue and by their three-letter codes, in lower case. */
    private static final Map<String, String> COUNTRIES = countries();

    private ProbableWord() {}

    /**
     * The word that was probably meant.
     *
     * @param given a word that is not known
     * @param known all words that are
     * @return empty if no known word is near enough
     */
    public static Optional<String> of(String given, Collection<String> known) {
        String plain = given.strip().toLowerCase(Locale.ROOT);
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        Optional<String> same = known.stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).equals(plain))
                .findFirst();
        if (same.isPresent()) {
            return same;
        }
        String country = COUNTRIES.get(plain);
        if (country != null && known.contains(country)) {
            return Optional.of(country);
        }
        int most = Math.min(MOST_EDITS, plain.length() / LETTERS_FOR_AN_EDIT);
        return nearest(given, known, 1).stream()
                .filter(word -> edits(plain, word.toLowerCase(Locale.ROOT)) <= most)
                .findFirst();
    }

    /**
     * The known words that may have been meant: the probable one, and those that contain the given one.
     *
     * @param probable what {@link #of} found
     */
    static List<String> near(Optional<String> probable, String given, Collection<String> known, int most) {
        String plain = given.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(
                        probable.stream(),
                        known.stream()
                                .filter(word -> plain.length() >= LETTERS_FOR_AN_EDIT
                                        && word.toLowerCase(Locale.ROOT).contains(plain))
                                .sorted())
                .distinct()
                .limit(most)
                .toList();
    }

    /** The code of a country (ISO 3166-1 alpha-2) by its name in any language of the catalogue, or by its code of three letters. */
    public static Optional<String> country(String name) {
        return Optional.ofNullable(COUNTRIES.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    /** The known words that differ from a word in the fewest letters, the nearest first; among equals by the alphabet. */
    public static List<String> nearest(String given, Collection<String> known, int most) {
        String plain = given.strip().toLowerCase(Locale.ROOT);
        String compared = plain.substring(0, Math.min(plain.length(), LONGEST));
        return known.stream()
                .sorted(Comparator.comparingInt((String word) -> edits(compared, word.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .toList();
    }

    /** Letters that were added, left out, replaced or exchanged with their neighbour: the optimal string alignment distance. */
    private static int edits(String one, String other) {
        int[] twoBefore = new int[other.length() + 1];
        int[] before = new int[other.length() + 1];
        Arrays.setAll(before, column -> column);
        for (int row = 1; row <= one.length(); row++) {
            int[] now = new int[other.length() + 1];
            now[0] = row;
            for (int column = 1; column <= other.length(); column++) {
                char letter = one.charAt(row - 1);
                int replaced = before[column - 1] + (letter == other.charAt(column - 1) ? 0 : 1);
                now[column] = Math.min(replaced, 1 + Math.min(before[column], now[column - 1]));
                if (row > 1
                        && column > 1
                        && letter == other.charAt(column - 2)
                        && one.charAt(row - 2) == other.charAt(column - 1)) {
                    now[column] = Math.min(now[column], twoBefore[column - 2] + 1);
                }
            }
            twoBefore = before;
            before = now;
        }
        return before[other.length()];
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            Stream.concat(
                            Language.values().stream().map(language -> country.getDisplayCountry(language.locale())),
                            threeLetters(country))
                    .forEach(name -> codes.putIfAbsent(name.toLowerCase(Locale.ROOT), code));
        }
        return codes;
    }

    private static Stream<String> threeLetters(Locale country) {
        try {
            return Stream.of(country.getISO3Country());
        } catch (MissingResourceException e) {
            return Stream.empty();
        }
    }
}
