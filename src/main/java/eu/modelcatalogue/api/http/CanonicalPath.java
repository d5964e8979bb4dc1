package eu.modelcatalogue.api.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one spelling of a path. What routes by one spelling and chooses by another answers under a wrong name; so everything that decides looks at the
 * path after it was held against this.
 *
 * <p>Source: RFC 3986, 6.2.2 and 6.2.3. Escapes of reserved characters stay, in either case, since they mean something else than the characters do.
 */
public final class CanonicalPath {

    /** What follows a semicolon in a segment: no address here has such parameters. */
    private static final Pattern SEGMENT_PARAMETERS = Pattern.compile(";[^/]*");

    private CanonicalPath() {}

    /**
     * The spelling of a path that is answered.
     *
     * @param normalised the same as routes match it: unreserved characters plain, dots resolved, slashes single
     * @return the path itself where it is canonical; empty where none stands for it
     */
    public static Optional<String> of(String path, String normalised) {
        String plain = SEGMENT_PARAMETERS.matcher(normalised).replaceAll("");
        int end = plain.length();
        while (end > 1 && plain.charAt(end - 1) == '/') {
            end--;
        }
        String canonical = plain.substring(0, end);
        // Parameters taken away can leave dots or slashes behind, which are not resolved twice.
        boolean settled = canonical.startsWith("/")
                && !canonical.contains("//")
                && !canonical.contains("/./")
                && !canonical.contains("/../")
                && !canonical.endsWith("/.")
                && !canonical.endsWith("/..");
        return settled && !path.isEmpty() ? Optional.of(canonical) : Optional.empty();
    }
}
