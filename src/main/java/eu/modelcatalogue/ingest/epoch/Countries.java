package eu.modelcatalogue.ingest.epoch;

import eu.modelcatalogue.ingest.identity.OrganisationName;
import java.util.Map;
import java.util.Optional;

/** Countries by the English names that Epoch uses: those of ISO 3166, and older ones. */
final class Countries {

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("United States of America", "US"),
            Map.entry("United Kingdom of Great Britain and Northern Ireland", "GB"),
            Map.entry("Korea (Republic of)", "KR"),
            Map.entry("Russian Federation", "RU"),
            Map.entry("Iran (Islamic Republic of)", "IR"),
            Map.entry("Viet Nam", "VN"),
            Map.entry("Hong Kong", "HK"),
            Map.entry("Macao", "MO"),
            Map.entry("Czech Republic", "CZ"),
            Map.entry("Turkey", "TR"),
            Map.entry("Türkiye", "TR"),
            Map.entry("Netherlands (Kingdom of the)", "NL"));

    private Countries() {}

    /** The ISO 3166-1 alpha-2 code; empty for {@code Multinational} and for what is no country. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(OTHER_NAMES.getOrDefault(name, OrganisationName.COUNTRIES.get(name)));
    }
}
