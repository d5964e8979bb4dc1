package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a curator has decided of the entries of a source ({@code seeds/aliases/<source>.yaml}): it beats every rule of matching.
 *
 * @param matches key of an entry: id of the model that it speaks of; of several entries for one model the first speaks first
 * @param own keys of entries that are models of their own, whatever they resemble
 * @param left key of an entry that is not taken: why
 */
public record Aliases(Map<String, String> matches, Set<String> own, Map<String, String> left) {

    /** Nothing is decided. */
    public static final Aliases NONE = new Aliases(Map.of(), Set.of(), Map.of());

    public Aliases {
        // In the order of the file: where several entries speak of one model, the first speaks first.
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
