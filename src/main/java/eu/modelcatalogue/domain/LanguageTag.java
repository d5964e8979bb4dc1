package eu.modelcatalogue.domain;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the catalogue writes languages: with the shortest BCP 47 tag, so that a language has one tag whichever code a source uses for it.
 *
 * <p>Source: RFC 5646, sections 2.2.1 and 4.1 (ISO 639-1 where there is one; the macrolanguage where usage established it); ISO 639-3.
 */
public final class LanguageTag {

    /** The individual language that is usually meant by its macrolanguage: the aliases of CLDR with the reason “macrolanguage”. */
    private static final Map<String, String> MACROLANGUAGE = Map.ofEntries(
            Map.entry("cmn", "zh"),
            Map.entry("arb", "ar"),
            Map.entry("als", "sq"),
            Map.entry("azj", "az"),
            Map.entry("ekk", "et"),
            Map.entry("gaz", "om"),
            Map.entry("khk", "mn"),
            Map.entry("kmr", "ku"),
            Map.entry("lvs", "lv"),
            Map.entry("npi", "ne"),
            Map.entry("ory", "or"),
            Map.entry("pbt", "ps"),
            Map.entry("pes", "fa"),
            Map.entry("plt", "mg"),
            Map.entry("swh", "sw"),
            Map.entry("uzn", "uz"),
            Map.entry("ydd", "yi"),
            Map.entry("zsm", "ms"));

    private static final Map<String, String> SHORT = Stream.of(Locale.getISOLanguages())
            .map(language -> new Locale.Builder().setLanguage(language).build())
            .collect(Collectors.toMap(Locale::getISO3Language, Locale::getLanguage, (one, other) -> other));

    private LanguageTag() {}

    /**
     * The tag in the spelling of the catalogue.
     *
     * @param tag a BCP 47 tag with a language, and perhaps a script and a region; codes of ISO 639-3 are shortened
     * @return empty if the text is not such a tag
     */
    public static Optional<String> canonical(String tag) {
        Locale read;
        try {
            read = new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            return Optional.empty();
        }
        String language = read.getLanguage();
        boolean unassigned = language.length() == 2 && !SHORT.containsValue(language);
        if (unassigned
                || language.isEmpty()
                || language.length() > 3
                || !read.getVariant().isEmpty()
                || read.hasExtensions()) {
            return Optional.empty();
        }
        String spoken = MACROLANGUAGE.getOrDefault(language, SHORT.getOrDefault(language, language));
        return Optional.of(
                new Locale.Builder().setLocale(read).setLanguage(spoken).build().toLanguageTag());
    }
}
