package eu.modelcatalogue.ingest.entry;

import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.term.Verification;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a source says: a claim that does not yet know its subject.
 *
 * @param attribute name, as {@link eu.modelcatalogue.openness.claim.Attribute} lists them
 * @param value in its canonical spelling ({@link Claim#value})
 * @param locator address (https) that a reader can open to check it
 * @param section the place in it: row, field
 * @param asOf the day on which the source said so
 * @param verification {@code read} where the source states it; {@code assessed} where it follows from what the source states
 * @param reason a note on the reading, at most 300 characters
 */
public record Saying(
        String attribute,
        String value,
        String locator,
        @Nullable String section,
        LocalDate asOf,
        Verification verification,
        @Nullable String reason) {

    /** The same with another value. */
    public Saying with(String other) {
        return with(attribute, other);
    }

    /** Another thing that the source says in the same place. */
    public Saying with(String otherAttribute, String other) {
        return new Saying(otherAttribute, other, locator, section, asOf, verification, reason);
    }

    /** The claim of a source about a subject. */
    public Claim claim(Subject subject, String source) {
        return new Claim(subject, attribute, value, source, locator, section, asOf, verification, null, reason);
    }
}
