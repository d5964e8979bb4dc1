package eu.modelcatalogue.ingest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses of model pages on the Hugging Face Hub. */
public final class HubAddress {

    private static final Pattern MODEL_PAGE =
            Pattern.compile("https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/([\\w.-]+/[\\w.-]+)/?(?:[?#].*)?");

    /** What stands where the owner stands in other addresses of the Hub. */
    private static final Pattern NO_OWNER =
            Pattern.compile("(datasets|spaces|collections|papers|docs|blog|models|api)/.*");

    private HubAddress() {}

    /** The id ({@code owner/name}) of the model whose page the address is; empty for every other address. */
    public static Optional<String> model(String address) {
        Matcher matcher = MODEL_PAGE.matcher(address.strip());
        return matcher.matches() && !NO_OWNER.matcher(matcher.group(1)).matches()
                ? Optional.of(matcher.group(1))
                : Optional.empty();
    }
}
