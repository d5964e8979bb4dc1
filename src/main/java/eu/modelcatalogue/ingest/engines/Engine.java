package eu.modelcatalogue.ingest.engines;

import eu.modelcatalogue.ingest.entry.RepositoryId;
import eu.modelcatalogue.ingest.entry.Saying;
import eu.modelcatalogue.ingest.entry.Sayings;
import eu.modelcatalogue.ingest.entry.SourceEntry;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.Component;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What it says of a model that an engine runs it: engine, class of architecture, and that architecture and inference code are there under the
 * engine's licence, by third parties.
 *
 * @param word the engine, as {@link Attribute#ENGINES} lists it
 * @param licence of its code, SPDX
 * @param project {@code owner/name} on GitHub
 */
record Engine(String word, String licence, String project) {

    private static final Pattern CLASS = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]*");
    private static final String OTHERS = "thirdPartyOpen";

    /** The address of one of its files: commit and path. */
    String file(String place) {
        return "https://github.com/%s/blob/%s".formatted(project, place);
    }

    /** The address of one of its files at the commit of a snapshot. */
    String file(Snapshot snapshot, String path) {
        return file(snapshot.revisionOr("HEAD") + "/" + path);
    }

    /** Whether a text is the name of one class. */
    static boolean isClass(String text) {
        return CLASS.matcher(text).matches();
    }

    /**
     * What is said of a model in a place.
     *
     * @param architecture its class; null where the place names none
     */
    List<Saying> says(Snapshot snapshot, String locator, String section, @Nullable String architecture) {
        Sayings says = new Sayings(locator, snapshot.asOf());
        if (architecture != null) {
            says.read(Attribute.ARCHITECTURE_CLASS, architecture, section);
        }
        says.read(Attribute.OPEN_ENGINES, word, section);
        for (Component component : List.of(Component.ARCHITECTURE, Component.INFERENCE_CODE)) {
            says.read(component.availability(), OTHERS, section);
            says.read(component.licence(), licence, section);
        }
        return says.all();
    }

    /** A repository that the engine names. */
    SourceEntry of(
            RepositoryId repository, Snapshot snapshot, String locator, String section, @Nullable String architecture) {
        return new SourceEntry(
                repository.id(),
                repository.name(),
                List.of(),
                List.of(repository.id()),
                says(snapshot, locator, section, architecture));
    }
}
