package eu.modelcatalogue.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
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
 * @param readOn the day on which we read the source; null if it was not recorded
 * @param verifiedOn the day on which a second person read it, not before {@code readOn}; given where {@code verification} is
 *     {@link Verification#VERIFIED}, else null
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
        @Nullable String reason,
        @Nullable LocalDate readOn,
        @Nullable LocalDate verifiedOn) {

    /** A claim without a recorded day of reading. */
    public Claim(
            Subject subject,
            String attribute,
            String value,
            String source,
            String locator,
            @Nullable String section,
            LocalDate asOf,
            Verification verification,
            @Nullable String via,
            @Nullable String reason) {
        this(subject, attribute, value, source, locator, section, asOf, verification, via, reason, null, null);
    }

    /** From this many digits on a number is written as a magnitude. */
    private static final int MOST_DIGITS = 15;

    /** The canonical spelling of a number: counts whole, magnitudes as {@code 3.3e+24}, to fifteen digits; the same in every locale. */
    public static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.precision() - plain.scale() <= MOST_DIGITS && plain.scale() <= 0) {
            return plain.toPlainString();
        }
        // 7.0000000000000004e+22 is how some programs print 7e+22.
        return plain.round(new MathContext(MOST_DIGITS))
                .stripTrailingZeros()
                .toString()
                .toLowerCase(Locale.ROOT);
    }

    /** The canonical spelling of a list: each value once, sorted, joined by commas. */
    public static String list(Collection<String> values) {
        return String.join(",", new TreeSet<>(values));
    }
}
