package eu.modelcatalogue.criteria;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a buyer can write into a technical specification for what a rule asks, or the reason why that would not be lawful or would not make
 * sense. Not part of a profile: the wording may be bettered by an edition, while a released rule stays as it is.
 *
 * @param id its name: {@code weights-delivered}
 * @param title what it asks for, in a few words
 * @param text the words for the specification: functional, open to what is equivalent, and never naming an origin; null if there is no clause
 * @param proof how a tenderer shows it; null if there is no clause
 * @param reason why the law allows it, or why there is no clause
 * @param law the provisions that the reason rests on
 * @param serves ids of the rules it is for, by key of their profile: {@code letter-2025@1}
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

    /** Whether it is for this rule of this profile. */
    public boolean serves(Profile profile, Rule rule) {
        return serves.getOrDefault(profile.key(), List.of()).contains(rule.id());
    }
}
