package eu.modelcatalogue.ingest.epoch;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The paper at arXiv that a row links. The first four digits of its number are the year and the month in which its first version was taken in; later
 * versions keep the number.
 *
 * @param number as in the link
 * @param month of the first version
 */
record Preprint(String number, YearMonth month) {

    private static final Pattern NUMBER =
            Pattern.compile("arxiv\\.org/[a-z]+/(?<number>(?<year>\\d{2})(?<month>0[1-9]|1[0-2])\\.\\d{4,5})");

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s,]+");

    /** A paper taken in at the end of a month appears in the first days of the next. */
    private static final int DAYS_TO_APPEAR = 7;

    /** The oldest of those that are linked; empty where something else is linked as well, which may be what the row dates. */
    static Optional<Preprint> only(String links) {
        List<String> addresses =
                ADDRESS.matcher(links).results().map(MatchResult::group).toList();
        List<Preprint> preprints = addresses.stream()
                .flatMap(address -> NUMBER.matcher(address).results())
                .map(found -> new Preprint(
                        found.group(1),
                        YearMonth.of(2000 + Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3)))))
                .toList();
        return preprints.size() < addresses.size()
                ? Optional.empty()
                : preprints.stream().min(Comparator.comparing(Preprint::month));
    }

    /** Whether a day cannot be that of the first version, but only that of a later one. */
    boolean appearedBefore(LocalDate day) {
        return day.isAfter(month.atEndOfMonth().plusDays(DAYS_TO_APPEAR));
    }

    /** Whether a day can be that of the first version. */
    boolean appearedOn(LocalDate day) {
        return !day.isBefore(month.atDay(1)) && !appearedBefore(day);
    }
}
