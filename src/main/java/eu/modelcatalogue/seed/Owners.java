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
 * Which organisations publish below an owner on the Hugging Face Hub ({@code seeds/owners.yaml}). Anybody can register a name on the Hub that looks like that of a developer:
 * only an owner that a curator has written down counts as the developer's own.
 */
public final class Owners {

    /** There is no such file: every owner counts as the developer's own. */
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

    /** The Hub takes no notice of case. */
    private static Map<String, Set<String>> empty() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    /** The organisations that the file names for an owner: one, or a list of them. */
    static Set<String> organisations(JsonNode named) {
        return named.isArray() ? new TreeSet<>(SeedFile.texts(named)) : Set.of(named.asText());
    }

    /** Whether there is a list of owners at all. */
    public boolean areStated() {
        return organisations != null;
    }

    /** The organisations that publish below an owner; none where nobody has written the owner down. Case does not matter. */
    public Set<String> organisations(String owner) {
        return organisations == null ? Set.of() : organisations.getOrDefault(owner, Set.of());
    }

    /** Whether an organisation publishes below an owner. */
    public boolean isOf(String owner, String organisation) {
        return organisations == null || organisations(owner).contains(organisation);
    }

    /** The file with one more owner, or one more organisation of an owner. */
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
