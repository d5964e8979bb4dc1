package eu.modelcatalogue.ingest.osai;

import eu.modelcatalogue.ingest.entry.Sayings;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.identity.OrganisationName;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.Verification;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The organisation of an entry, and what the comments of its file say of it. */
final class Developers {

    /** Names with an "and" of their own. */
    private static final Set<String> ONE_NAME =
            Set.of("Centre for Vision, Speech and Signal Processing", "Deep Cognition and Language Research Lab");

    /** Origins that are no country. */
    private static final Set<String> NO_COUNTRY = Set.of("", "International", "Undisclosed");

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
    static List<SourceEntry.Developer> of(IndexFile file) {
        List<String> names = names(file.field("org", "name"));
        boolean alone = names.size() == 1;
        String reason = alone ? null : "One of several that the entry names together.";
        return names.stream()
                .map(name -> {
                    Sayings said = file.sayings();
                    if (alone) {
                        comments(file, said);
                    }
                    return new SourceEntry.Developer(
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
        String country = OrganisationName.COUNTRIES.get(origin);
        if (country != null) {
            said.read(Attribute.HQ_COUNTRY, country, "comment: National origin");
        } else if (!NO_COUNTRY.contains(origin)) {
            file.refuse("comment: National origin", "'%s' is no country's English name".formatted(origin));
        }
        // Such as "Academic (University)".
        String kind = KINDS.get(file.comment("Contributor type").replaceFirst("^[^(]*\\((.*)\\)$", "$1"));
        if (kind != null) {
            said.read(Attribute.KIND, kind, "comment: Contributor type");
        }
    }
}
