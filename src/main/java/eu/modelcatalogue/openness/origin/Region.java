package eu.modelcatalogue.openness.origin;

import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.term.Word;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a developer has its seat, as a European buyer asks: the narrowest that fits. As a filter, {@code EEA} includes {@code EU}.
 *
 * <p>Source: members of the Union and of the European Economic Area on 1 January 2026. Switzerland is in neither.
 */
public enum Region implements Word {
    EU("EU"),
    EEA("EEA"),
    CH("CH"),
    UK("UK"),
    OTHER("other"),
    UNKNOWN("unknown");

    private static final Set<String> UNION = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    /** Members of the European Economic Area that are not members of the Union. */
    private static final Set<String> EEA_ONLY = Set.of("IS", "LI", "NO");

    /** Exceptionally reserved in ISO 3166-1: a consortium funded by the Union without one seat. */
    public static final String UNION_CODE = "EU";

    private static final Set<String> COUNTRIES = countries();

    private final String word;

    Region(String word) {
        this.word = word;
    }

    @Override
    public String word() {
        return word;
    }

    /** The official languages of the Union, as BCP 47 tags: Regulation 1/1958, article 1, as last amended. */
    public static final List<String> UNION_LANGUAGES = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv");

    /** All codes that a seat can have: ISO 3166-1 alpha-2, as the JDK lists it, and {@value #UNION_CODE}. */
    public static Set<String> countries() {
        return Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(UNION_CODE))
                .collect(Collectors.toUnmodifiableSet());
    }

    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /**
     * The region of a country.
     *
     * @param country ISO 3166-1 alpha-2, {@code EU}, or {@code unknown}
     */
    public static Region of(String country) {
        if (country.equals(Fact.UNKNOWN)) {
            return UNKNOWN;
        }
        if (country.equals(UNION_CODE) || UNION.contains(country)) {
            return EU;
        }
        if (EEA_ONLY.contains(country)) {
            return EEA;
        }
        return switch (country) {
            case "CH" -> CH;
            case "GB" -> UK;
            default -> OTHER;
        };
    }
}
