package eu.modelcatalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2024,       2024-01-01, 2024-12-31, year",
        "2024-02,    2024-02-01, 2024-02-29, month",
        "2025-02,    2025-02-01, 2025-02-28, month",
        "2025-06-30, 2025-06-30, 2025-06-30, day",
    })
    void what_is_known_to_the_year_or_the_month_has_many_days(
            String text, LocalDate first, LocalDate last, String precision) {
        assertThat(Period.parse(text)).isEqualTo(new Period(first, last, precision));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "25", "2025-13", "2025-02-30", "2025-6", "20250630", "yyyy"})
    void what_the_calendar_does_not_have_is_refused(String text) {
        assertThatThrownBy(() -> Period.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
