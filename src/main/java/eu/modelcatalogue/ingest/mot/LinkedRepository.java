package eu.modelcatalogue.ingest.mot;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The repository on the Hugging Face Hub that a record links.
 *
 * <p>Links of records often lead to another size or variant of the model, or to another model altogether. So a link counts only where the
 * repository has the very name of the record, with or without the size that the record gives, or its owner's name before it.
 *
 * @param owner of the repository
 * @param name of the repository
 * @param sized whether the name of the model must be read with its size, as in {@code gpt-j-6b}
 */
record LinkedRepository(String owner, String name, boolean sized) {

    private static final Pattern LINK =
            Pattern.compile("(?:https?://huggingface\\.co/)?([\\w.-]+)/([\\w.-]+)(?:[/?#\\s].*)?");

    private static final Set<String> NO_OWNERS = Set.of("papers", "collections", "datasets", "spaces", "docs", "blog");

    /** Named as the record is, and yet another model: this one holds the smallest GPT-2, the record is about the largest. */
    private static final Set<String> OTHER_MODELS = Set.of("openai-community/gpt2");

    /** The repository that holds exactly the model of the record; empty where that is not sure. */
    static Optional<LinkedRepository> of(ReleaseRecord record, String title) {
        Matcher link = LINK.matcher(record.hub());
        if (!link.matches()) {
            return Optional.empty();
        }
        String owner = link.group(1);
        String name = link.group(2);
        if (owner == null || name == null || NO_OWNERS.contains(owner) || OTHER_MODELS.contains(owner + "/" + name)) {
            return Optional.empty();
        }
        String there = letters(name);
        String here = letters(title);
        if (there.equals(here) || there.equals(letters(owner) + here)) {
            return Optional.of(new LinkedRepository(owner, name, false));
        }
        return there.equals(here + letters(record.version()))
                ? Optional.of(new LinkedRepository(owner, name, true))
                : Optional.empty();
    }

    /** As the Hub writes it: {@code owner/name}. */
    String id() {
        return owner + "/" + name;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9+]", "");
    }
}
