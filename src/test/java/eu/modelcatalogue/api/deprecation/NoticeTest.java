package eu.modelcatalogue.api.deprecation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTest {

    @ParameterizedTest
    @CsvSource({"2027-01-15, 2027-07-15", "2027-01-15, 2029-01-01", "2026-08-31, 2027-02-28"})
    void callers_have_half_a_year(String since, String sunset) {
        assertThat(Notice.of(since, sunset).sunset()).isEqualTo(LocalDate.parse(sunset));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-15, 2027-07-14", "2027-01-15, 2027-01-15", "2027-01-15, 2026-12-31"})
    void less_is_refused(String since, String sunset) {
        assertThatThrownBy(() -> Notice.of(since, sunset)).hasMessageContaining("stays until");
    }
}
