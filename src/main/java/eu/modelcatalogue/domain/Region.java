package eu.modelcatalogue.domain;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The region of a developer's seat, as European buyers ask for it: the smallest that fits. As a filter, {@code EEA} includes {@code EU}.
 *
 * <p>Source: members of the EU and of the European Economic Area on 1 January 2026. Switzerland is in neither.
 */
public enum Region implements Word {
    EU(
            "EU", "EU", "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
            "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK"),
    /** Members of the European Economic Area that are not members of the EU. */
    EEA("EEA", "IS", "LI", "NO"),
    CH("CH", "CH"),
    UK("UK", "GB"),
    OTHER("other"),
    UNKNOWN("unknown", Fact.UNKNOWN);

    /** Exceptionally reserved in ISO 3166-1: used for a consortium that the EU funds and that has no single seat. */
    public static final String UNION_CODE = "EU";

    private static final Set<String> CODES = Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of(UNION_CODE))
            .collect(Collectors.toUnmodifiableSet());

    private final String word;
    private final Set<String> countries;

    Region(String word, String... countries) {
        this.word = word;
        this.countries = Set.of(countries);
    }

    @Override
    public String word() {
        return word;
    }

    /** The official languages of the EU, as BCP 47 tags: Regulation 1/1958, article 1, as last amended. */
    public static final List<String> UNION_LANGUAGES = List.of(
            "bg", "cs", "da", "de", "el", "en", "es", "et", "fi", "fr", "ga", "hr", "hu", "it", "lt", "lv", "mt", "nl",
            "pl", "pt", "ro", "sk", "sl", "sv");

    /** All codes that a seat can have: ISO 3166-1 alpha-2, as listed by the JDK, and {@value #UNION_CODE}. */
    public static Set<String> codes() {
        return CODES;
    }

    /** The countries of this region, ISO 3166-1 alpha-2, in the order of the alphabet; empty for {@link #OTHER} and {@link #UNKNOWN}. */
    public List<String> countries() {
        return countries.stream()
                .filter(code -> code.length() == 2 && !code.equals(UNION_CODE))
                .sorted()
                .toList();
    }

    /**
     * The region of a country.
     *
     * @param country ISO 3166-1 alpha-2, {@code EU}, or {@code unknown}
     */
    public static Region of(String country) {
        return Stream.of(values())
                .filter(region -> region.countries.contains(country))
                .findFirst()
                .orElse(OTHER);
    }
}
