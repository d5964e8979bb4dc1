package eu.modelcatalogue.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A statement of one source about one attribute of one subject on one day. Claims are never overwritten: an edition adds and retires them.
 *
 * @param subject of the statement
 * @param attribute its name, as listed in {@link Attribute}
 * @param value the value in its canonical spelling; lists are joined by commas
 * @param source id of the source that makes the statement
 * @param asOf the day on which the source made the statement
 * @param verification how it was checked
 * @param reference where it can be checked, and what was noted about it
 */
public record Claim(
        Subject subject,
        String attribute,
        String value,
        String source,
        LocalDate asOf,
        Verification verification,
        ClaimReference reference) {

    /** A claim with its reference in memory, whose parts are those of {@link ClaimReference.Stated}. */
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
            @Nullable String reason,
            @Nullable LocalDate readOn,
            @Nullable LocalDate verifiedOn) {
        this(
                subject,
                attribute,
                value,
                source,
                asOf,
                verification,
                new ClaimReference.Stated(locator, section, via, reason, readOn, verifiedOn));
    }

    /** A claim whose day of reading was not recorded. */
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

    /** Address (https) where a reader can check it. */
    public String locator() {
        return reference.read().locator();
    }

    /** The place in the source, if the address alone does not identify it: clause, row, field. */
    public @Nullable String section() {
        return reference.read().section();
    }

    /** Id of the source in which a secondary claim was read. */
    public @Nullable String via() {
        return reference.read().via();
    }

    /** The reason of a curated decision; otherwise a note, or nothing. */
    public @Nullable String reason() {
        return reference.read().reason();
    }

    /** The day on which we read the source; null if it was not recorded. */
    public @Nullable LocalDate readOn() {
        return reference.read().readOn();
    }

    /**
     * The day on which a second person read it, not before {@link #readOn}; set if {@code verification} is {@link Verification#VERIFIED}, otherwise null.
     */
    public @Nullable LocalDate verifiedOn() {
        return reference.read().verifiedOn();
    }

    /** The same claim with its reference in memory, for a reader of several of its parts. */
    public Claim read() {
        return with(reference.read());
    }

    /** The same claim with a reference that says the same, in memory or stored elsewhere. */
    public Claim with(ClaimReference stored) {
        return new Claim(subject, attribute, value, source, asOf, verification, stored);
    }

    /** Whole numbers with more digits than this are written in scientific notation. */
    private static final int MOST_DIGITS = 15;

    /** The canonical spelling of a number in every locale: whole numbers in full, large ones as {@code 3.3e+24}, rounded to fifteen digits. */
    public static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        if (plain.precision() - plain.scale() <= MOST_DIGITS && plain.scale() <= 0) {
            return plain.toPlainString();
        }
        // Some programs print 7e+22 as 7.0000000000000004e+22.
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
