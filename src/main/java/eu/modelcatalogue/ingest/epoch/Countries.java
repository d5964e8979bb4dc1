package eu.modelcatalogue.ingest.epoch;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by the English names that Epoch uses: those of ISO 3166, and older ones. */
final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** The ISO 3166-1 alpha-2 code; empty for {@code Multinational} and for what is no country. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(name));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        Arrays.stream(Locale.getISOCountries())
                .forEach(code -> codes.put(
                        new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code));
        codes.put("United States of America", "US");
        codes.put("United Kingdom of Great Britain and Northern Ireland", "GB");
        codes.put("Korea (Republic of)", "KR");
        codes.put("Russian Federation", "RU");
        codes.put("Iran (Islamic Republic of)", "IR");
        codes.put("Viet Nam", "VN");
        codes.put("Hong Kong", "HK");
        codes.put("Macao", "MO");
        codes.put("Czech Republic", "CZ");
        codes.put("Turkey", "TR");
        codes.put("Türkiye", "TR");
        codes.put("Netherlands (Kingdom of the)", "NL");
        return Map.copyOf(codes);
    }
}
