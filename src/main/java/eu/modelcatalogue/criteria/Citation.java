package eu.modelcatalogue.criteria;

import org.jspecify.annotations.Nullable;

/**
 * The text on which a rule or a profile is based.
 *
 * @param title of the text
 * @param section article, section or part; null for the whole text
 * @param url where it can be read
 */
public record Citation(Text title, @Nullable Text section, String url) {

    /** Words that are the same in all languages are kept once, as they are written: two citations that say the same are equal. */
    public Citation {
        title = once(title);
        section = section == null ? null : once(section);
    }

    private static Text once(Text text) {
        return text.allSame() ? Text.same(text.english()) : text;
    }
}
