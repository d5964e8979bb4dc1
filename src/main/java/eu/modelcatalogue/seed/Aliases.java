package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * A curator's decisions on the entries of a source ({@code seeds/aliases/<source>.yaml}), which override every matching rule.
 *
 * @param matches id of the model for an entry's key; if several entries are about one model, the first takes precedence
 * @param own keys of entries that are models of their own, whatever they resemble
 * @param left reason by key, for entries that are not used
 */
public record Aliases(Map<String, String> matches, Set<String> own, Map<String, String> left) {

    /** No decisions. */
    public static final Aliases NONE = new Aliases(Map.of(), Set.of(), Map.of());

    public Aliases {
        // In the order of the file, because the first of several entries for one model takes precedence.
        matches = Collections.unmodifiableMap(new LinkedHashMap<>(matches));
        own = Set.copyOf(own);
        left = Map.copyOf(left);
    }

    /** These decisions, and those of another source about keys of which nothing is decided here. */
    public Aliases or(Aliases other) {
        Map<String, String> allMatches = new LinkedHashMap<>(matches);
        Set<String> allOwn = new HashSet<>(own);
        Map<String, String> allLeft = new HashMap<>(left);
        other.matches.forEach((key, model) -> {
            if (isUndecided(key)) {
                allMatches.put(key, model);
            }
        });
        other.own.stream().filter(this::isUndecided).forEach(allOwn::add);
        other.left.forEach((key, reason) -> {
            if (isUndecided(key)) {
                allLeft.put(key, reason);
            }
        });
        return new Aliases(allMatches, allOwn, allLeft);
    }

    private boolean isUndecided(String key) {
        return !matches.containsKey(key) && !own.contains(key) && !left.containsKey(key);
    }

    static Aliases read(JsonNode root) {
        return new Aliases(
                SeedFile.textsByName(root.path("matches")),
                Set.copyOf(SeedFile.texts(root.path("own"))),
                SeedFile.textsByName(root.path("left")));
    }
}
