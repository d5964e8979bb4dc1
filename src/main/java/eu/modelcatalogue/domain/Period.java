package eu.modelcatalogue.domain;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The days on which something can have happened that is known to the year, the month or the day.
 *
 * @param first day of it
 * @param last day of it, the same for a day
 * @param precision how exactly it is known: {@code year}, {@code month} or {@code day}
 */
public record Period(LocalDate first, LocalDate last, String precision) {

    /** How exactly a day can be known. */
    public static final List<String> PRECISIONS = List.of("year", "month", "day");

    /**
     * Reads {@code 2025}, {@code 2025-06} or {@code 2025-06-30}.
     *
     * @throws DateTimeException where the calendar has no such year, month or day, or it is written otherwise
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
