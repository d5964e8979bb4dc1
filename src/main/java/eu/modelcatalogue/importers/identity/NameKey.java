package eu.modelcatalogue.importers.identity;

import eu.modelcatalogue.catalogue.search.TypedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The name of a model or organisation as a list of words and numbers, so that spellings can be compared: {@code Llama-3.1 405B} and
 * {@code llama 3.1-405b} are the same.
 *
 * @param tokens lower-case words and numbers, in order
 */
public record NameKey(List<String> tokens) {

    /** Words that distinguish variants of one release, or nothing: they never prove that two names are two models, nor that they are one. */
    private static final Pattern VARIANT =
            Pattern.compile("instruct(ion)?|chat|it|base|hf|preview|latest|beta|exp(erimental)?|version|model|release"
                    + "|pretrained|tuned|sft|dpo|rlhf|original|new|updated");

    /** A month, a year, a day, or the four digits of a release: 2407, 0324. */
    private static final Pattern DATE = Pattern.compile(
            "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sep(t(ember)?)?|oct(ober)?|nov(ember)?|dec(ember)?"
                    + "|20[12][0-9]|20[12][0-9](0[1-9]|1[0-2])[0-3][0-9]|2[2-9](0[1-9]|1[0-2])|[01][0-9][0-3][0-9]");

    private static final Pattern YEAR = Pattern.compile("20[12][0-9]");

    private static final Pattern SMALL = Pattern.compile("[0-3]?[0-9]");

    /** The number of a version (3, 1.2). */
    private static final Pattern VERSION = Pattern.compile("[0-9]+([.][0-9]+)*");

    /** A size (17b, 16e, 8x22b). The a before the size of the active part is a word of its own here. */
    private static final Pattern SIZE = Pattern.compile("[0-9]+([.][0-9]+)*([bmek]|x[0-9.]+b)");

    /** The first version is often not written. */
    private static final String FIRST = "1.0";

    /** A version 3.0 is also written 3. */
    private static final Pattern ROUND = Pattern.compile("([0-9]+)[.]0");

    public NameKey {
        tokens = List.copyOf(tokens);
    }

    /** The letters, digits and plus signs of a name, in lower case: spaces, hyphens and dots make no difference then. */
    public static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]+", "");
    }

    public static NameKey of(String name) {
        String plain = TypedText.fold(name)
                .replaceAll("[^\\p{L}\\p{N}.+]+", " ")
                // FLUX.2 and FLUX-2 are one.
                .replaceAll("(?<=\\p{L})[.]?(?=[0-9])", " ")
                .replaceAll("(?<![^ ])[.]+|[.]+(?![^ ])", "")
                // The v of a version says nothing: V3 and 3 are one.
                .replaceAll("(?<![^ ])v +(?=\\p{Nd})", "")
                .strip();
        return new NameKey(plain.isEmpty() ? List.of() : List.of(plain.split(" +", -1)));
    }

    /** The name without the name of its developer in front, where something remains. */
    public NameKey without(NameKey developer) {
        int size = developer.tokens.size();
        return size > 0 && tokens.size() > size && tokens.subList(0, size).equals(developer.tokens)
                ? new NameKey(tokens.subList(size, tokens.size()))
                : this;
    }

    /** The same words in alphabetical order: Claude Opus 4.1 and Claude 4.1 Opus differ in their order alone. */
    public NameKey sorted() {
        return new NameKey(tokens.stream().sorted().toList());
    }

    /** The name without words for variants and dates: two names that are equal then may be the same model, or not. */
    public NameKey relaxed() {
        List<String> kept = new ArrayList<>();
        boolean dated = false;
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            dated = DATE.matcher(token).matches()
                    || (dated && SMALL.matcher(token).matches())
                    || (SMALL.matcher(token).matches()
                            && i + 1 < tokens.size()
                            && YEAR.matcher(tokens.get(i + 1)).matches());
            if (!dated && !VARIANT.matcher(token).matches() && !token.equals(FIRST)) {
                kept.add(ROUND.matcher(token).replaceFirst("$1"));
            }
        }
        return kept.isEmpty() ? this : new NameKey(kept);
    }

    /** Whether the name says when the model was released: then another date is another release. */
    public boolean isDated() {
        return tokens.stream().anyMatch(token -> DATE.matcher(token).matches());
    }

    /** The words without sizes and versions, in alphabetical order. */
    NameKey words() {
        NameKey name = relaxed();
        return new NameKey(IntStream.range(0, name.tokens.size())
                .filter(i -> !name.isNumber(i))
                .mapToObj(name.tokens::get)
                .sorted()
                .toList());
    }

    /** Sizes and versions in the name. */
    Set<String> numbers() {
        return relaxed().tokens.stream()
                .filter(token ->
                        VERSION.matcher(token).matches() || SIZE.matcher(token).matches())
                .collect(Collectors.toSet());
    }

    /** Whether a part of {@link #numbers} is a size. */
    static boolean isSize(String number) {
        return SIZE.matcher(number).matches();
    }

    private boolean isNumber(int i) {
        String token = tokens.get(i);
        boolean active = token.equals("a") && i + 1 < tokens.size() && isSize(tokens.get(i + 1));
        return active || isSize(token) || VERSION.matcher(token).matches();
    }
}
