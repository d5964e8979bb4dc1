package eu.modelcatalogue.ledger.content;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.modelcatalogue.catalogue.resolution.Content;
import eu.modelcatalogue.catalogue.resolution.ResolutionPolicy;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the parts of a content that are not claims as JSON, by kind and key, and reads them back. */
public final class Descriptions {

    /** Kind of a profile. */
    public static final String PROFILE = "profile";

    private static final String POLICY = "policy";

    private static final String PRODUCT = "product";

    private static final String PROCUREMENT = "procurement";

    private static final String REMOVED = "removed";

    private static final String REVIEW = "review";

    private Descriptions() {}

    /** What a description is of. */
    public record Key(String kind, String key) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byKind = kind.compareTo(other.kind);
            return byKind != 0 ? byKind : key.compareTo(other.key);
        }
    }

    /** All descriptions of a content. */
    public static Map<Key, String> write(Content content) {
        Map<Key, String> written = new TreeMap<>();
        content.sources().forEach(source -> written.put(new Key("source", source.id()), json(source)));
        content.models().forEach(model -> written.put(new Key("model", model.id()), json(model)));
        content.organisations()
                .forEach(organisation -> written.put(new Key("organisation", organisation.id()), json(organisation)));
        content.licences().forEach(licence -> written.put(new Key("licence", licence.id()), json(licence)));
        profiles(content).forEach((key, body) -> written.put(new Key(PROFILE, key), body));
        content.removed().forEach(removed -> written.put(new Key(REMOVED, removed.id()), json(removed)));
        content.reviews().forEach(review -> written.put(new Key(REVIEW, review.source()), json(review)));
        content.clauses().forEach(clause -> written.put(new Key("clause", clause.id()), json(clause)));
        content.products().forEach(product -> written.put(new Key(PRODUCT, product.id()), json(product)));
        if (!content.procurement().isEmpty()) {
            written.put(new Key(PROCUREMENT, PROCUREMENT), json(content.procurement()));
        }
        written.put(new Key(POLICY, POLICY), json(content.policy()));
        return written;
    }

    /** The profiles alone, by key. */
    public static Map<String, String> profiles(Content content) {
        Map<String, String> written = new TreeMap<>();
        content.profiles().forEach(profile -> written.put(profile.key(), json(profile)));
        return written;
    }

    /** The content of which these are all descriptions. */
    public static Content read(Map<Key, String> written, List<Claim> claims, String spdxVersion) {
        List<Source> sources = new ArrayList<>();
        List<Content.NamedModel> models = new ArrayList<>();
        List<Content.NamedOrganisation> organisations = new ArrayList<>();
        List<Content.NamedLicence> licences = new ArrayList<>();
        List<Profile> profiles = new ArrayList<>();
        List<Content.Removed> removed = new ArrayList<>();
        List<Content.Review> reviews = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        List<Content.Product> products = new ArrayList<>();
        List<Content.Listing> procurement = new ArrayList<>();
        ResolutionPolicy policy = new ResolutionPolicy("curated", List.of());
        for (Map.Entry<Key, String> entry : written.entrySet()) {
            String body = entry.getValue();
            switch (entry.getKey().kind()) {
                case "source" -> sources.add(parse(body, Source.class));
                case "model" -> models.add(parse(body, Content.NamedModel.class));
                case "organisation" -> organisations.add(parse(body, Content.NamedOrganisation.class));
                case "licence" -> licences.add(parse(body, Content.NamedLicence.class));
                case PROFILE -> profiles.add(parse(body, Profile.class));
                case REMOVED -> removed.add(parse(body, Content.Removed.class));
                case REVIEW -> reviews.add(parse(body, Content.Review.class));
                case "clause" -> clauses.add(parse(body, Clause.class));
                case PRODUCT -> products.add(parse(body, Content.Product.class));
                case PROCUREMENT -> procurement.addAll(List.of(parse(body, Content.Listing[].class)));
                case POLICY -> policy = parse(body, ResolutionPolicy.class);
                default ->
                    throw new IllegalStateException(
                            "The ledger holds a description of the kind '%s', which this version does not know"
                                    .formatted(entry.getKey().kind()));
            }
        }
        return new Content(
                sources,
                models,
                organisations,
                licences,
                policy,
                profiles,
                removed,
                reviews,
                clauses,
                products,
                procurement,
                claims,
                spdxVersion);
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
