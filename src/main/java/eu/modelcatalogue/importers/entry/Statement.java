package eu.modelcatalogue.importers.entry;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.Verification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a source states: a claim whose subject is not yet known.
 *
 * @param attribute name, as {@link eu.modelcatalogue.domain.Attribute} lists them
 * @param value in its canonical spelling ({@link Claim#value})
 * @param locator address (https) that a reader can open to check it
 * @param section the place in it: row, field
 * @param asOf the day on which the source stated it
 * @param verification {@code read} where the source states it; {@code assessed} where it follows from what the source states
 * @param reason a note on the reading, at most 300 characters
 */
public record Statement(
        String attribute,
        String value,
        String locator,
        @Nullable String section,
        LocalDate asOf,
        Verification verification,
        @Nullable String reason) {

    /** The same with another value. */
    public Statement with(String other) {
        return with(attribute, other);
    }

    /** Another statement of the source in the same place. */
    public Statement with(String otherAttribute, String other) {
        return new Statement(otherAttribute, other, locator, section, asOf, verification, reason);
    }

    /** The claim of a source about a subject. */
    public Claim claim(Subject subject, String source) {
        return new Claim(subject, attribute, value, source, locator, section, asOf, verification, null, reason);
    }
}
