package eu.modelcatalogue.catalogue.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The form in which typed text is compared: {@code gpt5}, {@code GPT-5} and {@code gpt 5} are the same. A word is a run of letters or a number; a
 * single letter stays with the number that it touches, because {@code r1}, {@code 70b} and {@code 8x22b} are units.
 *
 * <p>Callers send these texts, so they are read character by character in linear time. A regular expression with a repeated group would use a
 * stack frame for each character.
 */
public final class TypedText {

    private TypedText() {}

    /** The folded words of a text, in their order. */
    public static List<String> words(String text) {
        String folded = fold(text);
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < folded.length()) {
            int end = endOfWord(folded, at);
            if (end > at) {
                words.add(folded.substring(at, end));
                at = end;
            } else {
                at = after(folded, at);
            }
        }
        return List.copyOf(words);
    }

    /** The end of the word that begins here; the same position if no word begins. */
    private static int endOfWord(String text, int begin) {
        int letters = endOfLetters(text, begin);
        if (letters > begin && (!isSingle(text, begin, letters) || !isDigit(text, letters))) {
            return letters;
        }
        int end = letters;
        while (isDigit(text, end)) {
            end = endOfNumber(text, end);
            int letter = endOfLetters(text, end);
            if (letter > end && isSingle(text, end, letter)) {
                end = letter;
            }
        }
        return end;
    }

    private static int endOfLetters(String text, int begin) {
        int end = begin;
        while (end < text.length() && Character.isLetter(text.codePointAt(end))) {
            end = after(text, end);
        }
        return end;
    }

    /** Digits, and dots between digits. */
    private static int endOfNumber(String text, int begin) {
        int end = begin;
        while (isDigit(text, end) || (end > begin && isDot(text, end) && isDigit(text, end + 1))) {
            end = after(text, end);
        }
        return end;
    }

    private static boolean isSingle(String text, int begin, int end) {
        return after(text, begin) == end;
    }

    private static boolean isDot(String text, int at) {
        return at < text.length() && text.charAt(at) == '.';
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && Character.isDigit(text.codePointAt(at));
    }

    private static int after(String text, int at) {
        return at + Character.charCount(text.codePointAt(at));
    }

    /** Words without separators: two names with the same key are the same name. */
    public static String key(List<String> words) {
        return String.join("", words).replace(".", "");
    }

    /**
     * Folds case and accents, so that “Léa” finds “LEA”.
     *
     * <p>Marks are removed before the normalisation as well as after it: normalisation sorts the marks after a letter, which takes time quadratic
     * in their number.
     */
    public static String fold(String text) {
        return withoutMarks(Normalizer.normalize(withoutMarks(text), Normalizer.Form.NFKD))
                .toLowerCase(Locale.ROOT);
    }

    private static String withoutMarks(String text) {
        if (text.codePoints().noneMatch(TypedText::isMark)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(one -> !isMark(one)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
