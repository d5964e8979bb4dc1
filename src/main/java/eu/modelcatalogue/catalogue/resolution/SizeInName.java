package eu.modelcatalogue.catalogue.resolution;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The number of parameters in the name of a model: {@code Llama 3.1 8B}, {@code Qwen3-30B-A3B} (of which three are active).
 *
 * <p>It is only used if the name is unambiguous. Ignored are names with two sizes (one can be the number of training tokens, or the size of a
 * teacher), counts of experts ({@code 8x7B}, {@code 17B-128E}), a size in trillions alone (often tokens) and sizes below ten million (often
 * tokens of context: {@code -1M}).
 *
 * @param all all parameters; null if the name does not contain the number
 * @param active parameters active for each token; null if the name does not contain the number
 */
record SizeInName(@Nullable BigDecimal all, @Nullable BigDecimal active) {

    private static final SizeInName NONE = new SizeInName(null, null);
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal LEAST = BigDecimal.TEN.multiply(MILLION);
    private static final BigDecimal TRILLION = MILLION.multiply(MILLION);

    static SizeInName of(String name) {
        List<BigDecimal> all = new ArrayList<>();
        List<BigDecimal> active = new ArrayList<>();
        for (String word : words(name)) {
            BigDecimal size = size(word);
            if (size != null && size.compareTo(LEAST) >= 0) {
                all.add(size);
            } else if (isCountOfExperts(word)) {
                return NONE;
            } else if (word.startsWith("A")) {
                BigDecimal ofActive = size(word.substring(1));
                if (ofActive != null) {
                    active.add(ofActive);
                }
            }
        }
        if (all.size() > 1 || active.size() > 1) {
            return NONE;
        }
        BigDecimal whole = all.isEmpty() ? null : all.get(0);
        BigDecimal used = active.isEmpty() ? null : active.get(0);
        // If trillions are the only size in a name, they can be tokens.
        boolean tokens = whole != null && used == null && whole.compareTo(TRILLION) >= 0;
        return tokens ? NONE : new SizeInName(whole, used);
    }

    /** The words of a name in capitals: letters, digits and dots, separated by other characters. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (char sign : (name.toUpperCase(Locale.ROOT) + " ").toCharArray()) {
            if (Character.isLetterOrDigit(sign) || sign == '.') {
                word.append(sign);
            } else if (!word.isEmpty()) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        return words;
    }

    /** A number followed by M, B or T; null for other words. */
    private static @Nullable BigDecimal size(String word) {
        if (word.length() < 2) {
            return null;
        }
        BigDecimal unit = switch (word.charAt(word.length() - 1)) {
            case 'M' -> MILLION;
            case 'B' -> MILLION.multiply(BigDecimal.valueOf(1_000));
            case 'T' -> TRILLION;
            default -> null;
        };
        String number = word.substring(0, word.length() - 1);
        return unit == null || !isNumber(number)
                ? null
                : new BigDecimal(number).multiply(unit).stripTrailingZeros();
    }

    /** {@code 8X7B}, {@code 128E}. */
    private static boolean isCountOfExperts(String word) {
        int times = word.indexOf('X');
        return (times > 0 && isNumber(word.substring(0, times)) && size(word.substring(times + 1)) != null)
                || (word.endsWith("E") && isNumber(word.substring(0, word.length() - 1)));
    }

    private static boolean isNumber(String text) {
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign == '.') {
                dots++;
            } else if (sign < '0' || sign > '9') {
                return false;
            }
        }
        return !text.isEmpty() && dots <= 1 && text.charAt(0) != '.' && !text.endsWith(".") && text.length() <= 6;
    }
}
