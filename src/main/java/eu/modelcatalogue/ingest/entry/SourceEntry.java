package eu.modelcatalogue.ingest.entry;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of one model, before it is known which entry of the catalogue that is.
 *
 * @param key the source's own key of it, unique in the source and stable from snapshot to snapshot: {@code seeds/aliases} speaks of it
 * @param name as the source writes it, without its developer
 * @param family the line it belongs to, where the source says so; in lower case with hyphens
 * @param developers who made it, the first named first; empty where the source does not say
 * @param hubIds ids on the Hugging Face Hub ({@code owner/name}) that the source gives for the final weights of exactly this model
 * @param architecture where it speaks of every model of a class of architecture, that class; null where it speaks of one model
 * @param says what it says; attributes of models, each at most once. {@code origin.developer} is left to the runner
 */
public record SourceEntry(
        String key,
        String name,
        @Nullable String family,
        List<Developer> developers,
        List<String> hubIds,
        @Nullable String architecture,
        List<Saying> says) {

    public SourceEntry {
        developers = List.copyOf(developers);
        hubIds = List.copyOf(hubIds);
        says = List.copyOf(says);
    }

    /** An entry that speaks of one model, and names no line. */
    public SourceEntry(String key, String name, List<Developer> developers, List<String> hubIds, List<Saying> says) {
        this(key, name, null, developers, hubIds, null, says);
    }

    /** An entry that speaks of every model of a class of architecture. */
    public static SourceEntry ofClass(String architecture, List<Saying> says) {
        return new SourceEntry(architecture, architecture, null, List.of(), List.of(), architecture, says);
    }

    /** What it says of an attribute; empty where nothing. */
    public Optional<String> value(String attribute) {
        return says.stream()
                .filter(saying -> saying.attribute().equals(attribute))
                .map(Saying::value)
                .findFirst();
    }

    /**
     * An organisation as the source names it.
     *
     * @param name as the source writes it
     * @param says what the source says of it: attributes of organisations; empty where nothing
     * @param named where the source names it as the developer of this model: a saying of {@code origin.developer} whose value is the name
     */
    public record Developer(String name, List<Saying> says, Saying named) {

        public Developer {
            says = List.copyOf(says);
        }
    }
}
