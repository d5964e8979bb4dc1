package eu.modelcatalogue.importers.identity;

import eu.modelcatalogue.domain.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The month that developers put into names: {@code mistral-large-2512}, {@code claude-opus-4-5-20251101}, {@code command-a-03-2025}, {@code
 * gpt-4o-2024-05-13}. No checkpoint is released before that month: an earlier date is the date of another model.
 */
public final class NameMonth {

    /** Four digits of an earlier year are rather a size or a day ({@code grok-4.20-0309}). */
    private static final int FIRST_YEAR = 2019;

    private static final int LAST_YEAR = 2040;

    /** Year first, with or without a hyphen and a day; month first; or the two last digits of the year and the month. */
    private static final Pattern STAMP = Pattern.compile("(?<!\\d)(?:"
            + "(?<y1>20\\d{2})-?(?<m1>0[1-9]|1[0-2])(?:-?[0-3]\\d)?"
            + "|(?<m2>0[1-9]|1[0-2])-(?<y2>20\\d{2})"
            + "|(?<y3>\\d{2})(?<m3>0[1-9]|1[0-2])"
            + ")(?!\\d)");

    private NameMonth() {}

    /** The month in a name; empty where there is none. */
    public static Optional<YearMonth> of(String name) {
        Matcher matcher = STAMP.matcher(name);
        while (matcher.find()) {
            int year = number(matcher, "y1", "y2", "y3");
            year += year < 100 ? 2000 : 0;
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return Optional.of(YearMonth.of(year, number(matcher, "m1", "m2", "m3")));
            }
        }
        return Optional.empty();
    }

    /** Whether a date of release lies before the month in the name: then it is the date of another model. */
    public static boolean contradicts(String name, Period released) {
        return of(name).filter(month -> released.last().isBefore(month.atDay(1)))
                .isPresent();
    }

    private static int number(Matcher matcher, String... groups) {
        return Stream.of(groups)
                .flatMap(group -> Stream.ofNullable(matcher.group(group)))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }
}
