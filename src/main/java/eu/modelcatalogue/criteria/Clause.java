package eu.modelcatalogue.criteria;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A clause that a buyer can write into a technical specification for a rule, or the reason why that would be unlawful or pointless. It is not
 * part of a profile: an edition may improve the wording, while a released rule never changes.
 *
 * @param id for example {@code weights-delivered}
 * @param title a short description
 * @param text the wording for the specification: functional, open to equivalents, and never naming an origin; null if there is no clause
 * @param proof how a tenderer proves compliance; null if there is no clause
 * @param reason why the law allows it, or why there is no clause
 * @param law the provisions that support the reason
 * @param serves ids of the rules that it covers, by key of their profile: {@code letter-2025@1}
 */
public record Clause(
        String id,
        Text title,
        @Nullable Text text,
        @Nullable Text proof,
        Text reason,
        List<Provision> law,
        Map<String, List<String>> serves) {

    public Clause {
        law = List.copyOf(law);
        serves = Collections.unmodifiableMap(new TreeMap<>(serves));
    }

    /**
     * A provision of law.
     */
    public record Provision(Text article, String url) {}

    /** Whether it covers this rule of this profile. */
    public boolean serves(Profile profile, Rule rule) {
        return serves.getOrDefault(profile.key(), List.of()).contains(rule.id());
    }
}
