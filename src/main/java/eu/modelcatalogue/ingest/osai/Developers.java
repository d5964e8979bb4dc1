package eu.modelcatalogue.ingest.osai;

import eu.modelcatalogue.ingest.entry.Entry;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.Verification;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The organisation of an entry, and what the comments of its file say of it. */
public final class Developers {

    /** Names with an "and" of their own. */
    private static final Set<String> ONE_NAME =
            Set.of("Centre for Vision, Speech and Signal Processing", "Deep Cognition and Language Research Lab");

    /** Origins that are no country. */
    private static final Set<String> NO_COUNTRY = Set.of("", "International", "Undisclosed");

    private static final Map<String, String> COUNTRIES = countries();

    /** Research institutions, laboratories and persons can be of several kinds or of none: nothing is said of them. */
    private static final Map<String, String> KINDS = Map.of(
            "Company", "company",
            "Big Tech", "company",
            "American Big Tech", "company",
            "European Big Tech", "company",
            "Chinese Big Tech", "company",
            "Chinese AI Tiger", "company",
            "University", "university",
            "Research community", "community");

    private Developers() {}

    /**
     * The developers of an entry. Where several made it together, the comments speak of all of them, and nothing is said of any single one.
     */
    public static List<Entry.Developer> of(IndexFile file, String locator, LocalDate asOf) {
        String written = file.field("org", "name");
        List<String> names = names(written);
        return names.stream()
                .map(name -> {
                    Sayings said = new Sayings(locator, asOf);
                    if (names.size() == 1) {
                        comments(file, said);
                    }
                    String reason = names.size() == 1 ? null : "One of several that the entry names together.";
                    return new Entry.Developer(
                            name,
                            said.all(),
                            said.saying(Attribute.DEVELOPER, name, "org.name", Verification.READ, reason));
                })
                .toList();
    }

    /** The names in a field, the first named first. */
    static List<String> names(String written) {
        String name = written.replaceFirst(" \\(major contributors\\)$", "");
        if (name.isEmpty() || ONE_NAME.contains(name)) {
            return name.isEmpty() ? List.of() : List.of(name);
        }
        return Arrays.stream(name.split(" and | & | \\+ |, "))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    private static void comments(IndexFile file, Sayings said) {
        String origin = file.comment("National origin");
        String country = COUNTRIES.get(origin);
        if (country != null) {
            said.read(Attribute.HQ_COUNTRY, country, "comment: National origin", null);
        } else if (!NO_COUNTRY.contains(origin)) {
            file.refuse("comment: National origin", "'%s' is no country's English name".formatted(origin));
        }
        // Such as "Academic (University)".
        String kind = KINDS.get(file.comment("Contributor type").replaceFirst("^[^(]*\\((.*)\\)$", "$1"));
        if (kind != null) {
            said.read(Attribute.KIND, kind, "comment: Contributor type", null);
        }
    }

    private static Map<String, String> countries() {
        Map<String, String> countries = new LinkedHashMap<>();
        for (String code : Locale.getISOCountries()) {
            countries.put(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
        }
        return countries;
    }
}
