package eu.modelcatalogue.catalogue.finding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Text as it is compared: whoever types {@code gpt5}, {@code GPT-5} or {@code gpt 5} means the same. A word is a run of letters or a number; a single
 * letter stays with the number it touches, since {@code r1}, {@code 70b} and {@code 8x22b} are one thing.
 */
public final class Typed {

    private static final Pattern RUN = Pattern.compile("(?:\\p{L}|\\p{Nd}|(?<=\\p{Nd})\\.(?=\\p{Nd}))+");

    private static final Pattern PART = Pattern.compile(
            "\\p{L}{2,}|(?:\\p{L}(?!\\p{L}))?(?:\\p{Nd}+(?:\\.\\p{Nd}+)*(?:\\p{L}(?!\\p{L}))?)+|\\p{L}");

    private Typed() {}

    /** The words of a text, folded, in their order. */
    public static List<String> words(String text) {
        return RUN.matcher(fold(text))
                .results()
                .flatMap(run -> PART.matcher(run.group()).results())
                .map(MatchResult::group)
                .toList();
    }

    /** Words without what stands between them: two names with the same key are the same name. */
    public static String key(List<String> words) {
        return String.join("", words).replace(".", "");
    }

    /** Folds case and accents, so that “Léa” finds “LEA”. */
    public static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
    }
}
