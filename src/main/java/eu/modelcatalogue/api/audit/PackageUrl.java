package eu.modelcatalogue.api.audit;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A package URL, as far as it says which model is meant.
 *
 * <p>Source: purl specification, and its type huggingface.
 *
 * @param type in lower case
 * @param path namespace and name, decoded
 * @param version decoded; null where it has none
 */
record PackageUrl(String type, String path, @Nullable String version) {

    private static final String HUB = "huggingface";

    private static final Pattern FORM =
            Pattern.compile("pkg:/{0,2}([A-Za-z][A-Za-z0-9.+-]*)/([^@?#]+)(?:@([^?#]*))?.*");

    /** Reads one; empty where the text is none. */
    static Optional<PackageUrl> read(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PackageUrl(
                    matcher.group(1).toLowerCase(Locale.ROOT),
                    decoded(matcher.group(2)).replaceFirst("/+$", ""),
                    matcher.group(3) == null || matcher.group(3).isEmpty() ? null : decoded(matcher.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a repository of the Hugging Face Hub. */
    boolean isOfHub() {
        return type.equals(HUB);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
