package eu.modelcatalogue.openness;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One source says one thing about one subject on one day. Claims are never overwritten: an edition adds and retires them.
 *
 * @param subject what it is about
 * @param attribute name of the attribute, as {@link Attribute} lists them
 * @param value the value in its canonical spelling; lists are joined by commas
 * @param source id of the source that says so
 * @param locator address (https) that a reader can open to check it
 * @param section the place in it, where the address alone does not say: clause, row, field
 * @param asOf the day on which the source said so
 * @param verification how it was checked
 * @param via id of the source through which a secondary claim was read
 * @param reason why, for a curated decision; otherwise a note, or nothing
 */
public record Claim(
        Subject subject,
        String attribute,
        String value,
        String source,
        String locator,
        @Nullable String section,
        LocalDate asOf,
        Verification verification,
        @Nullable String via,
        @Nullable String reason) {}
