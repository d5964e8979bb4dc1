package eu.modelcatalogue.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.ResolutionPolicy;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.offers.ServiceOffers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes the parts of a content that are not claims as JSON, by kind and key, and reads them back. */
public final class Descriptions {

    /** Kind of a profile. */
    public static final String PROFILE = "profile";

    private static final String POLICY = "policy";

    private static final String PROCUREMENT = "procurement";

    private Descriptions() {}

    /** What a description is of. */
    public record Key(String kind, String key) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::kind).thenComparing(Key::key).compare(this, other);
        }
    }

    /** All descriptions of a content. */
    public static Map<Key, String> write(EditionContent content) {
        Map<Key, String> written = new TreeMap<>();
        add(written, "source", content.sources(), Source::id);
        add(written, "model", content.models(), EditionContent.NamedModel::id);
        add(written, "organisation", content.organisations(), EditionContent.NamedOrganisation::id);
        add(written, "licence", content.licences(), EditionContent.NamedLicence::id);
        add(written, PROFILE, content.profiles(), Profile::key);
        add(written, "removed", content.removed(), EditionContent.Removed::id);
        add(written, "review", content.reviews(), EditionContent.Review::source);
        add(written, "clause", content.clauses(), Clause::id);
        add(written, "product", content.products(), EditionContent.Product::id);
        add(written, "service", content.services(), EditionContent.NamedService::id);
        add(written, "offers", content.offers(), ServiceOffers::service);
        if (!content.procurement().isEmpty()) {
            written.put(new Key(PROCUREMENT, PROCUREMENT), json(content.procurement()));
        }
        written.put(new Key(POLICY, POLICY), json(content.policy()));
        return written;
    }

    private static <T> void add(Map<Key, String> written, String kind, List<T> parts, Function<T, String> key) {
        parts.forEach(part -> written.put(new Key(kind, key.apply(part)), json(part)));
    }

    /** The profiles alone, by key. */
    public static Map<String, String> profiles(EditionContent content) {
        Map<String, String> written = new TreeMap<>();
        content.profiles().forEach(profile -> written.put(profile.key(), json(profile)));
        return written;
    }

    /**
     * The content of which these are all descriptions.
     *
     * @throws IllegalStateException where one is of a kind that this version does not know
     */
    public static EditionContent read(Map<Key, String> written, List<Claim> claims, String spdxVersion) {
        Map<String, List<String>> bodies = new TreeMap<>();
        written.forEach((key, body) ->
                bodies.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(body));
        EditionContent content = new EditionContent(
                taken(bodies, "source", Source.class),
                taken(bodies, "model", EditionContent.NamedModel.class),
                taken(bodies, "organisation", EditionContent.NamedOrganisation.class),
                taken(bodies, "licence", EditionContent.NamedLicence.class),
                taken(bodies, POLICY, ResolutionPolicy.class).stream()
                        .findFirst()
                        .orElseGet(() -> new ResolutionPolicy("curated", null, null, List.of())),
                taken(bodies, PROFILE, Profile.class),
                taken(bodies, "removed", EditionContent.Removed.class),
                taken(bodies, "review", EditionContent.Review.class),
                taken(bodies, "clause", Clause.class),
                taken(bodies, "product", EditionContent.Product.class),
                taken(bodies, PROCUREMENT, EditionContent.Listing[].class).stream()
                        .flatMap(Stream::of)
                        .toList(),
                taken(bodies, "service", EditionContent.NamedService.class),
                taken(bodies, "offers", ServiceOffers.class),
                claims,
                spdxVersion);
        if (!bodies.isEmpty()) {
            throw new IllegalStateException(
                    "The ledger holds descriptions of kinds that this version does not know: " + bodies.keySet());
        }
        return content;
    }

    private static <T> List<T> taken(Map<String, List<String>> bodies, String kind, Class<T> type) {
        List<String> all = bodies.remove(kind);
        return all == null
                ? List.of()
                : all.stream().map(body -> parse(body, type)).toList();
    }

    /** Whether two bodies say the same: PostgreSQL gives JSON back with spaces and order of its own. */
    public static boolean same(String left, String right) {
        try {
            return CanonicalContent.JSON.readTree(left).equals(CanonicalContent.JSON.readTree(right));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(Object record) {
        try {
            return CanonicalContent.JSON.writeValueAsString(record);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of text always become JSON", e);
        }
    }

    private static <T> T parse(String body, Class<T> type) {
        try {
            return CanonicalContent.JSON.readValue(body, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The ledger holds a description that cannot be read: " + body, e);
        }
    }
}
