package eu.modelcatalogue.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of model pages on the Hugging Face Hub. */
public final class HubAddress {

    private static final Pattern MODEL_PAGE =
            Pattern.compile("https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/([\\w.-]+/[\\w.-]+)/?(?:[?#].*)?");

    /** Addresses below a model page: files, revisions, discussions. */
    private static final Pattern BELOW_MODEL_PAGE = Pattern.compile(
            "(https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/[\\w.-]+/[\\w.-]+)/(?:tree|blob|resolve|raw|commits?|discussions)\\b.*");

    /** Words that other addresses of the Hub have in place of the owner. */
    private static final Pattern NO_OWNER =
            Pattern.compile("(datasets|spaces|collections|papers|docs|blog|models|api)/.*");

    private HubAddress() {}

    /** The id ({@code owner/name}) of the model whose page has this address; empty for every other address. */
    public static Optional<String> model(String address) {
        Matcher matcher = MODEL_PAGE.matcher(address.strip());
        return matcher.matches() && !NO_OWNER.matcher(matcher.group(1)).matches()
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }

    /**
     * The form in which ids are compared: the Hub itself ignores case, and people copy whole addresses.
     *
     * @param alias {@code owner/name}, the address of its page, or another foreign id
     */
    public static String key(String alias) {
        Matcher below = BELOW_MODEL_PAGE.matcher(alias.strip());
        return model(below.matches() ? below.group(1) : alias)
                .orElse(alias.strip())
                .toLowerCase(Locale.ROOT);
    }
}
