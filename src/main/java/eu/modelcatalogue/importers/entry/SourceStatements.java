package eu.modelcatalogue.importers.entry;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Verification;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what a source states about one subject at one address: one statement for each attribute. */
public class SourceStatements {

    private final String locator;
    private final LocalDate asOf;
    private final Map<String, Statement> byAttribute = new LinkedHashMap<>();

    public SourceStatements(String locator, LocalDate asOf) {
        this.locator = locator;
        this.asOf = asOf;
    }

    /** Adds what the source states. */
    public void read(String attribute, String value, String section) {
        read(attribute, value, section, null);
    }

    /** Adds what the source states, with a note on the reading. */
    public void read(String attribute, String value, String section, @Nullable String reason) {
        add(statement(attribute, value, section, Verification.READ, reason));
    }

    /** Adds what follows from what the source states. */
    public void assessed(String attribute, String value, String section, @Nullable String reason) {
        add(statement(attribute, value, section, Verification.ASSESSED, reason));
    }

    /**
     * Adds a statement.
     *
     * @throws IllegalStateException where the attribute already has one: a fault of the mapping
     */
    public void add(Statement statement) {
        if (byAttribute.putIfAbsent(statement.attribute(), statement) != null) {
            throw new IllegalStateException("%s is stated twice in %s".formatted(statement.attribute(), locator));
        }
    }

    /** An organisation that is named as the developer and of which the source states nothing else. */
    public SourceEntry.Developer developer(String name, String section) {
        return developer(name, section, List.of(), null);
    }

    /**
     * An organisation that is named as the developer.
     */
    public SourceEntry.Developer developer(
            String name, String section, List<Statement> about, @Nullable String reason) {
        return new SourceEntry.Developer(
                name, about, statement(Attribute.DEVELOPER, name, section, Verification.READ, reason));
    }

    /** All statements, in the order in which they were added. */
    public List<Statement> all() {
        return List.copyOf(byAttribute.values());
    }

    private Statement statement(
            String attribute, String value, String section, Verification verification, @Nullable String reason) {
        return new Statement(attribute, value, locator, section, asOf, verification, reason);
    }

    /** The statement on an attribute, to be replaced. */
    final Map<String, Statement> byAttribute() {
        return byAttribute;
    }
}
