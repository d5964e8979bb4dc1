package eu.modelcatalogue.api.deprecation;

import eu.modelcatalogue.api.http.HttpDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * How long callers have: from the day on which it is said until the day on which it may be gone.
 *
 * @param since day from which new users should not start to use it
 * @param sunset day from which it may be gone, at least {@value #MONTHS} months later
 */
public record Notice(LocalDate since, LocalDate sunset) {

    public static final int MONTHS = 6;

    /** @throws IllegalArgumentException where callers have less time */
    public Notice {
        if (sunset.isBefore(since.plusMonths(MONTHS))) {
            throw new IllegalArgumentException("What is deprecated on %s stays until %s at least, not until %s"
                    .formatted(since, since.plusMonths(MONTHS), sunset));
        }
    }

    /**
     * The headers by which an answer says so.
     */
    public Map<String, String> headers(String page) {
        return Map.of(
                "Deprecation", "@" + begin(since).getEpochSecond(),
                "Sunset", HttpDate.of(begin(sunset)),
                "Link", "<" + page + ">; rel=\"deprecation\"; type=\"text/html\"");
    }

    private static Instant begin(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Reads two days, as {@code 2027-01-15}. */
    public static Notice of(String since, String sunset) {
        return new Notice(LocalDate.parse(since), LocalDate.parse(sunset));
    }
}
