package eu.modelcatalogue.api.deprecation;

import eu.modelcatalogue.api.http.HttpDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * A period of notice: callers have from the day of deprecation until the day of removal to change their programs.
 *
 * @param since day from which new users should not start to use it
 * @param sunset day from which it may be removed, at least {@value #MONTHS} months later
 */
public record Notice(LocalDate since, LocalDate sunset) {

    public static final int MONTHS = 6;

    /** @throws IllegalArgumentException if callers have less time */
    public Notice {
        if (sunset.isBefore(since.plusMonths(MONTHS))) {
            throw new IllegalArgumentException("What is deprecated on %s stays until %s at least, not until %s"
                    .formatted(since, since.plusMonths(MONTHS), sunset));
        }
    }

    /** The headers that announce the deprecation. */
    public Map<String, String> headers(String page) {
        return Map.of(
                "Deprecation", "@" + begin(since).getEpochSecond(),
                "Sunset", HttpDate.of(begin(sunset)),
                "Link", "<" + page + ">; rel=\"deprecation\"; type=\"text/html\"");
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Parses two days in the form {@code 2027-01-15}. */
    public static Notice of(String since, String sunset) {
        return new Notice(LocalDate.parse(since), LocalDate.parse(sunset));
    }
}
