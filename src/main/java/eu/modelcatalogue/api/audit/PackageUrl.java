package eu.modelcatalogue.api.audit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A package URL, reduced to the parts that identify a model.
 *
 * <p>Source: purl specification, and its type huggingface.
 *
 * @param type in lower case
 * @param path namespace and name, decoded
 * @param version decoded; null if it has none
 */
record PackageUrl(String type, String path, @Nullable String version) {

    private static final String HUB = "huggingface";

    /**
     * Longest package URL that is read, in characters: three times the longest name ({@link NameList#LONGEST}), because each of its characters
     * may be percent-encoded, and as much again for the version and for qualifiers such as the address of a mirror.
     */
    static final int LONGEST = 2_048;

    private static final String SCHEME = "pkg:";

    /** Number of slashes after the scheme that are ignored. */
    private static final int MOST_SLASHES = 2;

    /** Reads a package URL in one pass from left to right; empty if the text is not one, or is longer than {@value #LONGEST} characters. */
    static Optional<PackageUrl> read(String text) {
        String url = text.strip();
        if (url.length() > LONGEST || !url.startsWith(SCHEME) || url.indexOf('\n') >= 0) {
            return Optional.empty();
        }
        int begin = SCHEME.length();
        while (begin < SCHEME.length() + MOST_SLASHES && url.startsWith("/", begin)) {
            begin++;
        }
        int slash = url.indexOf('/', begin);
        if (slash < 0 || !isType(url.substring(begin, slash))) {
            return Optional.empty();
        }
        int end = endOf(url, slash + 1, "@?#");
        if (end == slash + 1) {
            return Optional.empty();
        }
        String version = url.startsWith("@", end) ? url.substring(end + 1, endOf(url, end + 1, "?#")) : "";
        try {
            return Optional.of(new PackageUrl(
                    url.substring(begin, slash).toLowerCase(Locale.ROOT),
                    withoutLastSlashes(decoded(url.substring(slash + 1, end))),
                    version.isEmpty() ? null : decoded(version)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Letters, digits, dots, plus signs and hyphens, with a letter first. */
    private static boolean isType(String text) {
        return !text.isEmpty()
                && isLetter(text.charAt(0))
                && text.chars().allMatch(one -> isLetter(one) || (one >= '0' && one <= '9') || ".+-".indexOf(one) >= 0);
    }

    private static boolean isLetter(int character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    /** The position of the first of these characters, or the end of the text. */
    private static int endOf(String text, int from, String signs) {
        int end = from;
        while (end < text.length() && signs.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String withoutLastSlashes(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(0, end);
    }

    /** Whether it names a repository of the Hugging Face Hub. */
    boolean isOfHub() {
        return type.equals(HUB);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
