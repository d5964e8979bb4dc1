package eu.modelcatalogue.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The days on which an event can have happened whose date is known to the year, the month or the day.
 *
 * @param first day of the period
 * @param last day of the period, equal to the first if the exact day is known
 * @param precision of the date: {@code year}, {@code month} or {@code day}
 */
public record Period(LocalDate first, LocalDate last, String precision) {

    /** How precisely a date can be known. */
    public static final List<String> PRECISIONS = List.of("year", "month", "day");

    /**
     * Reads {@code 2025}, {@code 2025-06} or {@code 2025-06-30}.
     *
     * @throws DateTimeException if the calendar has no such year, month or day, or the text has another format
     */
    public static Period parse(String text) {
        return switch (text.length()) {
            case 4 -> {
                LocalDate first = LocalDate.parse(text + "-01-01");
                yield new Period(first, first.withDayOfYear(first.lengthOfYear()), "year");
            }
            case 7 -> {
                YearMonth month = YearMonth.parse(text);
                yield new Period(month.atDay(1), month.atEndOfMonth(), "month");
            }
            default -> {
                LocalDate day = LocalDate.parse(text);
                yield new Period(day, day, "day");
            }
        };
    }
}
