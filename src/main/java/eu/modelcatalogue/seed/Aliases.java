package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
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

    static Aliases read(JsonNode root) {
        return new Aliases(
                SeedFile.textsByName(root.path("matches")),
                Set.copyOf(SeedFile.texts(root.path("own"))),
                SeedFile.textsByName(root.path("left")));
    }
}
