package eu.modelcatalogue.ingest.entry;

import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.openness.term.Verification;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a list of repositories says, repository by repository: one entry each, however often the list names it. The first thing said of an
 * attribute stands; lists are added to.
 */
public final class ListedRepositories {

    private final Snapshot snapshot;
    private final Map<String, Listed> byId = new LinkedHashMap<>();
    private final List<Extract.Refusal> refused = new ArrayList<>();

    public ListedRepositories(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /** One repository of the list. */
    public final class Listed {
        private final RepositoryId repository;
        private final String locator;
        private final String section;
        private final Map<String, Saying> says = new LinkedHashMap<>();
        private final List<SourceEntry.Developer> developers = new ArrayList<>();
        private boolean onTheHub = true;

        private Listed(RepositoryId repository, String locator, String section) {
            this.repository = repository;
            this.locator = locator;
            this.section = section;
        }

        /** Says something of it. */
        public Listed says(String attribute, String value) {
            return says(attribute, value, section, null);
        }

        /** Says something of it that stands in a place of its own, or needs a note. */
        public Listed says(String attribute, String value, String where, @Nullable String reason) {
            says.merge(attribute, saying(attribute, value, where, reason), ListedRepositories::both);
            return this;
        }

        /** Says when it was released, where the text is a date. */
        public void released(String text) {
            try {
                Period.parse(text);
                says(Attribute.RELEASED, text);
            } catch (DateTimeException e) {
                // No date: nothing is said.
            }
        }

        /** Names its owner as its developer, so that it can become a model of its own. */
        public Listed byItsOwner() {
            if (developers.isEmpty()) {
                String owner = repository.owner();
                developers.add(
                        new SourceEntry.Developer(owner, List.of(), saying(Attribute.DEVELOPER, owner, section, null)));
            }
            return this;
        }

        /** It only looks like a repository: what is behind an API has a developer and a name. */
        public Listed isNoRepository() {
            onTheHub = false;
            return this;
        }

        private Saying saying(String attribute, String value, String where, @Nullable String reason) {
            return new Saying(attribute, value, locator, where, snapshot.asOf(), Verification.READ, reason);
        }

        private SourceEntry entry() {
            return new SourceEntry(
                    repository.id(),
                    repository.name(),
                    developers,
                    onTheHub ? List.of(repository.id()) : List.of(),
                    List.copyOf(says.values()));
        }
    }

    /**
     * The repository of the list, named for the first time or again.
     *
     * @param locator address of the list
     * @param section where in it
     */
    public Listed at(RepositoryId repository, String locator, String section) {
        return byId.computeIfAbsent(repository.id(), absent -> new Listed(repository, locator, section));
    }

    /** The address of a file in a repository of GitHub at the revision of the snapshot. */
    public String github(String project, String path) {
        return "https://github.com/%s/blob/%s/%s".formatted(project, snapshot.revisionOr("HEAD"), path);
    }

    /** Notes what is not taken: where it stands, and what is wrong with it. */
    public void refuse(String place, String reason) {
        refused.add(new Extract.Refusal(place, reason));
    }

    /** The repositories in the order in which they were named, and what was refused. */
    public Extract extract() {
        return new Extract(byId.values().stream().map(Listed::entry).toList(), refused);
    }

    private static Saying both(Saying first, Saying other) {
        Attribute attribute = Attribute.of(SubjectKind.MODEL).get(first.attribute());
        return attribute == null || !attribute.isUnitable()
                ? first
                : first.with(attribute.unite(List.of(first.value(), other.value())));
    }
}
