package eu.modelcatalogue.api.http;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gives a path its only valid spelling. If routing used one spelling and selection another, an answer could be given under a wrong name; so
 * everything that decides by path does so after this check.
 *
 * <p>Source: RFC 3986, 6.2.2 and 6.2.3. Escapes of reserved characters are kept, in upper or lower case, because they mean something else than
 * the characters themselves.
 */
public final class CanonicalPath {

    /** Parameters after a semicolon in a segment; no address of this service has any. */
    private static final Pattern SEGMENT_PARAMETERS = Pattern.compile(";[^/]*");

    private CanonicalPath() {}

    /**
     * The canonical spelling of a path.
     *
     * @param normalised the path as the router matches it: unreserved characters decoded, dots resolved, slashes single
     * @return the path itself if it is canonical; empty if no canonical path corresponds to it
     */
    public static Optional<String> of(String path, String normalised) {
        String plain = SEGMENT_PARAMETERS.matcher(normalised).replaceAll("");
        int end = plain.length();
        while (end > 1 && plain.charAt(end - 1) == '/') {
            end--;
        }
        String canonical = plain.substring(0, end);
        // Removing parameters can leave dots or slashes behind, which are not resolved a second time.
        boolean settled = canonical.startsWith("/")
                && !canonical.contains("//")
                && !canonical.contains("/./")
                && !canonical.contains("/../")
                && !canonical.endsWith("/.")
                && !canonical.endsWith("/..");
        return settled && !path.isEmpty() ? Optional.of(canonical) : Optional.empty();
    }
}
