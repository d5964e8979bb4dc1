package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations publish under an owner on the Hugging Face Hub ({@code seeds/owners.yaml}). Anybody can register a name on the Hub that
 * resembles a developer's, so only an owner recorded by a curator counts as the developer's own.
 */
public final class Owners {

    /** Without such a file, every owner counts as the developer's own. */
    public static final Owners NOT_STATED = new Owners(null);

    private static final String HEAD = """
            # yaml-language-server: $schema=schema/owners.schema.json
            # Who publishes below an owner on the Hugging Face Hub. Written by hand and by `review accept`.
            """;

    private final @Nullable Map<String, Set<String>> organisations;

    private Owners(@Nullable Map<String, Set<String>> organisations) {
        this.organisations = organisations;
    }

    static Owners read(JsonNode root) {
        Map<String, Set<String>> organisations = empty();
        root.properties()
                .forEach(owner -> organisations
                        .computeIfAbsent(owner.getKey(), absent -> new TreeSet<>())
                        .addAll(organisations(owner.getValue())));
        return new Owners(organisations);
    }

    /** Keys are compared as on the Hub, without case. */
    private static Map<String, Set<String>> empty() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    /** The organisations in the file for an owner: one, or a list. */
    static Set<String> organisations(JsonNode named) {
        return named.isArray() ? new TreeSet<>(SeedFile.texts(named)) : Set.of(named.asText());
    }

    /** Whether there is a list of owners. */
    public boolean areStated() {
        return organisations != null;
    }

    /** The organisations that publish under an owner; empty if the owner is not recorded. Case does not matter. */
    public Set<String> organisations(String owner) {
        return organisations == null ? Set.of() : organisations.getOrDefault(owner, Set.of());
    }

    /** Whether an organisation publishes under an owner. */
    public boolean isOf(String owner, String organisation) {
        return organisations == null || organisations(owner).contains(organisation);
    }

    /** The content of the file with one more owner, or one more organisation of an owner. */
    public byte[] with(String owner, String organisation) {
        Map<String, Set<String>> more = empty();
        if (organisations != null) {
            organisations.forEach((name, of) -> more.put(name, new TreeSet<>(of)));
        }
        more.computeIfAbsent(owner, absent -> new TreeSet<>()).add(organisation);
        Map<String, Object> root = new LinkedHashMap<>();
        more.forEach((name, of) -> root.put(name, of.size() == 1 ? of.iterator().next() : List.copyOf(of)));
        return SeedWriter.write(HEAD, root);
    }
}
