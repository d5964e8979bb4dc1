package eu.modelcatalogue.importers.entry;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a source states about one model, before it is known which model of the catalogue that is.
 *
 * @param key the source's own key of it, unique in the source and stable from snapshot to snapshot: {@code seeds/aliases} speaks of it
 * @param name as the source writes it, without its developer
 * @param family the family it belongs to, where the source names it; in lower case with hyphens
 * @param developers who made it, in the order of the source; empty if the source does not say
 * @param hubIds ids on the Hugging Face Hub ({@code owner/name}) that the source gives for the final weights of exactly this model
 * @param ids other ids by which services name exactly this model
 * @param architecture that class, for an entry about every model of a class of architecture; null for an entry about one model
 * @param services that offer it, as the source calls them; empty where it does not list them. Their number is a statement too, and the import counts those of
 *     several entries for one model together
 * @param statements on attributes of models, each at most once; {@code origin.developer} is added by the import
 */
public record SourceEntry(
        String key,
        String name,
        @Nullable String family,
        List<Developer> developers,
        List<String> hubIds,
        List<String> ids,
        @Nullable String architecture,
        Set<String> services,
        List<Statement> statements) {

    public SourceEntry {
        services = Set.copyOf(services);
        developers = List.copyOf(developers);
        hubIds = List.copyOf(hubIds);
        ids = List.copyOf(ids);
        statements = List.copyOf(statements);
    }

    /** An entry of a source that does not list services. */
    public SourceEntry(
            String key,
            String name,
            @Nullable String family,
            List<Developer> developers,
            List<String> hubIds,
            List<String> ids,
            @Nullable String architecture,
            List<Statement> statements) {
        this(key, name, family, developers, hubIds, ids, architecture, Set.of(), statements);
    }

    /** An entry about one model, of no named family. */
    public SourceEntry(
            String key, String name, List<Developer> developers, List<String> hubIds, List<Statement> statements) {
        this(key, name, null, developers, hubIds, List.of(), null, statements);
    }

    /** An entry about every model of a class of architecture. */
    public static SourceEntry ofClass(String architecture, List<Statement> statements) {
        return new SourceEntry(
                architecture, architecture, null, List.of(), List.of(), List.of(), architecture, statements);
    }

    /** The day before which a statement cannot have been made: its own, and that of the release which it states. */
    static LocalDate earliest(Statement statement) {
        if (!statement.attribute().equals(Attribute.RELEASED)) {
            return statement.asOf();
        }
        try {
            LocalDate released = Period.parse(statement.value()).first();
            return released.isAfter(statement.asOf()) ? released : statement.asOf();
        } catch (DateTimeException e) {
            // It is not a date, and what the seeds take is checked when they are read.
            return statement.asOf();
        }
    }

    /**
     * The entry without the statements that are dated after a day, or state a release after it.
     */
    SourceEntry upTo(LocalDate day, Consumer<Statement> refused) {
        Predicate<Statement> made = statement -> {
            boolean later = earliest(statement).isAfter(day);
            if (later) {
                refused.accept(statement);
            }
            return !later;
        };
        List<Developer> named = developers.stream()
                .filter(developer -> made.test(developer.statement()))
                .map(developer -> new Developer(
                        developer.name(),
                        developer.about().stream().filter(made).toList(),
                        developer.statement()))
                .toList();
        return new SourceEntry(
                key,
                name,
                family,
                named,
                hubIds,
                ids,
                architecture,
                services,
                statements.stream().filter(made).toList());
    }

    /** The value that it states for an attribute; empty where it states none. */
    public Optional<String> value(String attribute) {
        return statements.stream()
                .filter(statement -> statement.attribute().equals(attribute))
                .map(Statement::value)
                .findFirst();
    }

    /**
     * An organisation as the source names it.
     *
     * @param statement where the source names it as the developer of this model: a statement on {@code origin.developer} whose value is the name
     */
    public record Developer(String name, List<Statement> about, Statement statement) {

        public Developer {
            about = List.copyOf(about);
        }
    }
}
