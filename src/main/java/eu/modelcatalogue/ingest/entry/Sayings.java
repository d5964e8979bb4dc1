package eu.modelcatalogue.ingest.entry;

import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.Verification;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a source says of one subject at one address, gathered while it is read: each attribute once. */
public class Sayings {

    private final String locator;
    private final LocalDate asOf;
    private final Map<String, Saying> said = new LinkedHashMap<>();

    /**
     * @param locator address that a reader can open
     * @param asOf the day on which the source said so
     */
    public Sayings(String locator, LocalDate asOf) {
        this.locator = locator;
        this.asOf = asOf;
    }

    /** What the source states. */
    public void read(String attribute, String value, String section) {
        read(attribute, value, section, null);
    }

    /** What the source states, with a note on the reading. */
    public void read(String attribute, String value, String section, @Nullable String reason) {
        add(saying(attribute, value, section, Verification.READ, reason));
    }

    /** What follows from what the source states. */
    public void assessed(String attribute, String value, String section, String reason) {
        add(saying(attribute, value, section, Verification.ASSESSED, reason));
    }

    /** An organisation that is named as developer, of which the source says nothing else. */
    public SourceEntry.Developer developer(String name, String section) {
        return new SourceEntry.Developer(
                name, List.of(), saying(Attribute.DEVELOPER, name, section, Verification.READ, null));
    }

    /** One saying from here that is not kept here. */
    public Saying saying(
            String attribute, String value, String section, Verification verification, @Nullable String reason) {
        return new Saying(attribute, value, locator, section, asOf, verification, reason);
    }

    /** All that was said, in its order. */
    public List<Saying> all() {
        return List.copyOf(said.values());
    }

    private void add(Saying saying) {
        if (said.putIfAbsent(saying.attribute(), saying) != null) {
            throw new IllegalStateException("%s is said twice in %s".formatted(saying.attribute(), locator));
        }
    }
}
