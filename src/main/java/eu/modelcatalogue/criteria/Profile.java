package eu.modelcatalogue.criteria;

import eu.modelcatalogue.criteria.condition.All;
import eu.modelcatalogue.criteria.condition.CountryIn;
import eu.modelcatalogue.domain.Attribute;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A named, versioned set of rules. A released version is immutable; a change is a new version.
 *
 * @param id for example {@code letter-2025}
 * @param version 1 and upwards
 * @param title for readers
 * @param purpose the buyer's question that it answers
 * @param changes the differences from the previous version; empty for a first version, and for one that does not state them
 * @param caveats what must be known before relying on it, legal limits first
 * @param source the text on which it is based; null in an inline profile
 * @param groups parts of the profile that have their own verdict, in order
 * @param rules in order; the order does not affect verdicts
 * @param releasedOn the day on which this version was released
 */
public record Profile(
        String id,
        int version,
        Text title,
        Text purpose,
        List<Text> changes,
        List<Text> caveats,
        @Nullable Citation source,
        List<Group> groups,
        List<Rule> rules,
        LocalDate releasedOn) {

    public Profile {
        changes = changes == null ? List.of() : List.copyOf(changes);
        caveats = List.copyOf(caveats);
        groups = List.copyOf(groups);
        rules = List.copyOf(rules);
    }

    /**
     * A part of a profile: a freedom of the letter, the licence, the data.
     */
    public record Group(String id, Text title) {}

    /** Name with version: {@code letter-2025@1}. */
    public String key() {
        return key(id, version);
    }

    public static String key(String id, int version) {
        return id + "@" + version;
    }

    /** The newest version of each profile, by id, in the order of ids. */
    public static Map<String, Profile> newest(Collection<Profile> profiles) {
        Map<String, Profile> newest = new TreeMap<>();
        profiles.forEach(profile ->
                newest.merge(profile.id(), profile, (one, other) -> one.version > other.version ? one : other));
        return Collections.unmodifiableMap(newest);
    }

    /**
     * Whether a value was in the vocabulary when this version was released: a value added later must not turn an old verdict into not met. An
     * inline profile (version 0) knows all current values.
     */
    boolean knows(Attribute attribute, String value) {
        return version == 0 || attribute.existed(value, releasedOn);
    }

    /** Whether it requires a country of the developer, of its owner or of the training, which no specification may ask for. */
    public boolean requiresOrigin() {
        return rules.stream().anyMatch(rule -> rule.required() && rule.condition() instanceof CountryIn);
    }

    /** Whether the verdict needs a fact that rests only on claims that were not verified against their source. */
    public boolean isProvisional(Case of) {
        return whole().provisional(of.under(this));
    }

    /** The rules on which the verdict depends. */
    public List<Rule> required() {
        return rules.stream().filter(Rule::required).toList();
    }

    /** A rule or a group as one condition. */
    public Condition part(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .map(Rule::condition)
                .findFirst()
                .orElseGet(() -> new All(required().stream()
                        .filter(rule -> rule.group().equals(id))
                        .map(Rule::condition)
                        .toList()));
    }

    /** All required rules as one condition. */
    Condition whole() {
        return new All(required().stream().map(Rule::condition).toList());
    }

    /**
     * Judges a model by every rule.
     *
     * @param of gives access to the rules and profiles that the conditions refer to
     */
    public Judgement judge(Case of) {
        Case here = of.under(this);
        Map<String, Verdict> byRule = new LinkedHashMap<>();
        Map<String, Verdict> byGroup = new LinkedHashMap<>();
        Verdict whole = Verdict.MET;
        for (Rule rule : rules) {
            Verdict verdict = rule.condition().verdict(here);
            byRule.put(rule.id(), verdict);
            if (rule.required()) {
                byGroup.merge(rule.group(), verdict, Verdict::and);
                whole = whole.and(verdict);
            }
        }
        return new Judgement(whole, byGroup, byRule);
    }
}
