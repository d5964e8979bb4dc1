package eu.modelcatalogue.importers.entry;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.domain.SubjectKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a list of repositories states about one repository of the Hugging Face Hub. A list can name it several times: the first statement on an
 * attribute stands, and lists are united.
 */
public final class RepositoryStatements extends SourceStatements {

    private final RepositoryId repository;
    private final String section;
    private List<SourceEntry.Developer> developers = List.of();
    private boolean onTheHub = true;

    RepositoryStatements(RepositoryId repository, String locator, String section, LocalDate asOf) {
        super(locator, asOf);
        this.repository = repository;
        this.section = section;
    }

    /** Adds what the source states where it lists the repository. */
    public RepositoryStatements read(String attribute, String value) {
        read(attribute, value, section);
        return this;
    }

    /**
     * Adds the repository itself as an identifier of its model.
     *
     * @param revision the commit; null where the source names none
     * @param files SHA-256 by name
     */
    public RepositoryStatements identifier(@Nullable String revision, Map<String, String> files) {
        return read(Attribute.IDENTIFIERS, repository.identifier(revision, files));
    }

    /** Adds the date of release, where the text is a date. */
    public void released(String text) {
        try {
            Period.parse(text);
            read(Attribute.RELEASED, text);
        } catch (DateTimeException e) {
            // The text is no date: nothing is stated.
        }
    }

    /** Names the owner of the repository as the developer, so that the repository can become a model of its own. */
    public RepositoryStatements developedByOwner() {
        developers = List.of(developer(repository.owner(), section));
        return this;
    }

    /** The name only has the form of a repository: a model behind an API has a developer and a name as well. */
    public RepositoryStatements notOnTheHub() {
        onTheHub = false;
        return this;
    }

    @Override
    public void add(Statement statement) {
        byAttribute().merge(statement.attribute(), statement, RepositoryStatements::firstOrUnited);
    }

    SourceEntry entry() {
        return new SourceEntry(
                repository.id(), repository.name(), developers, onTheHub ? List.of(repository.id()) : List.of(), all());
    }

    private static Statement firstOrUnited(Statement first, Statement other) {
        Attribute attribute = Attribute.of(SubjectKind.MODEL).get(first.attribute());
        return attribute == null || !attribute.isUnitable()
                ? first
                : first.with(attribute.unite(List.of(first.value(), other.value())));
    }
}
