package eu.modelcatalogue.importers.mapping;

import eu.modelcatalogue.catalogue.search.TypedText;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model on the Hugging Face Hub that a link leads to.
 *
 * @param owner as the link spells it
 * @param name as the link spells it
 */
record HubLink(String owner, String name) {

    private static final Pattern ADDRESS =
            Pattern.compile("https?://(?:www\\.)?(?:huggingface\\.co|hf\\.co)/([\\w.-]+)/([\\w.-]+)(?:[/?#\\s].*)?");

    /** First parts of addresses of the Hub that are not owners of models. */
    private static final Set<String> NO_OWNER =
            Set.of("datasets", "spaces", "collections", "docs", "papers", "blog", "organizations", "models");

    /** The model that a link leads to; empty where it leads elsewhere: a data set, a collection, a page of an owner, another site. */
    static Optional<HubLink> of(String link) {
        Matcher address = ADDRESS.matcher(link.strip());
        if (!address.matches()
                || NO_OWNER.contains(address.group(1))
                || Set.of("datasets", "models").contains(address.group(2))) {
            return Optional.empty();
        }
        return Optional.of(new HubLink(address.group(1), address.group(2)));
    }

    String id() {
        return owner + "/" + name;
    }

    /** Whether the model has this name: letter case, spaces and punctuation do not matter, all else does. */
    boolean isNamed(String other) {
        return key(name).equals(key(other));
    }

    static String key(String name) {
        return TypedText.fold(name).replaceAll("[^a-z0-9+]+", "");
    }
}
