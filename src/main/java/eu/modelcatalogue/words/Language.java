package eu.modelcatalogue.words;

import eu.modelcatalogue.openness.Word;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The languages in which verdicts are explained and pages are written. */
public enum Language implements Word {
    EN,
    FR,
    DE;

    /** The parameter that beats the header. */
    public static final String PARAMETER = "lang";

    private static final List<Locale> LOCALES =
            Stream.of(values()).map(Language::locale).toList();

    public Locale locale() {
        return Locale.forLanguageTag(word());
    }

    /**
     * The best language for a reader. A header that cannot be read is no reason to refuse an answer.
     *
     * <p>Source: RFC 4647, 3.4 Lookup.
     *
     * @param header {@code Accept-Language}; null or unreadable gives English
     */
    public static Language accepted(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return EN;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(header), LOCALES);
            return found == null
                    ? EN
                    : Word.find(Language.class, found.getLanguage()).orElse(EN);
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }
}
