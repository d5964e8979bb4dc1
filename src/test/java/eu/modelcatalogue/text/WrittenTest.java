package eu.modelcatalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.domain.Period;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers and dates as each language writes them. Spaces of French are no-break spaces (U+00A0), here written as {@code _}. */
class WrittenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2.2e24            | 2.2 × 10²⁴          | 2,2 × 10²⁴          | 2,2 × 10²⁴          | 2,2 × 10²⁴          | 2,2 × 10²⁴
            1e25              | 10²⁵                | 10²⁵                | 10²⁵                | 10²⁵                | 10²⁵
            123456e20         | 1.235 × 10²⁵        | 1,235 × 10²⁵        | 1,235 × 10²⁵        | 1,235 × 10²⁵        | 1,235 × 10²⁵
            1000000000000000  | 10¹⁵                | 10¹⁵                | 10¹⁵                | 10¹⁵                | 10¹⁵
            999999999999999   | 999,999,999,999,999 | 999_999_999_999_999 | 999.999.999.999.999 | 999.999.999.999.999 | 999.999.999.999.999
            8192              | 8,192               | 8_192               | 8.192               | 8.192               | 8.192
            0.5               | 0.5                 | 0,5                 | 0,5                 | 0,5                 | 0,5
            0.12345           | 0.123               | 0,123               | 0,123               | 0,123               | 0,123
            -2e24             | -2 × 10²⁴           | -2 × 10²⁴           | -2 × 10²⁴           | -2 × 10²⁴           | -2 × 10²⁴
            """)
    void a_number_is_written_as_the_language_does(
            BigDecimal number, String en, String fr, String de, String it, String es) {
        assertThat(new NumberFormats(Language.EN).number(number)).isEqualTo(en);
        assertThat(new NumberFormats(Languages.FR).number(number)).isEqualTo(fr.replace('_', '\u00a0'));
        assertThat(new NumberFormats(Languages.DE).number(number)).isEqualTo(de);
        assertThat(new NumberFormats(Languages.IT).number(number)).isEqualTo(it);
        assertThat(new NumberFormats(Languages.ES).number(number)).isEqualTo(es);
    }

    @ParameterizedTest
    @CsvSource({
        "0,     0,      0,     0,      0,      0",
        "70000, '70,000', 70_000, 70.000, 70.000, 70.000",
    })
    void so_is_a_whole_number(long number, String en, String fr, String de, String it, String es) {
        assertThat(new NumberFormats(Language.EN).number(number)).isEqualTo(en);
        assertThat(new NumberFormats(Languages.FR).number(number)).isEqualTo(fr.replace('_', '\u00a0'));
        assertThat(new NumberFormats(Languages.DE).number(number)).isEqualTo(de);
        assertThat(new NumberFormats(Languages.IT).number(number)).isEqualTo(it);
        assertThat(new NumberFormats(Languages.ES).number(number)).isEqualTo(es);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-04-05, 5 April 2025, 5 avril 2025, 5. April 2025, 5 aprile 2025, 5 de abril de 2025",
        "2025-07-01, 1 July 2025, 1er juillet 2025, 1. Juli 2025, 1º luglio 2025, 1 de julio de 2025",
        "2025-07-21, 21 July 2025, 21 juillet 2025, 21. Juli 2025, 21 luglio 2025, 21 de julio de 2025",
        "2025-04,    April 2025,   avril 2025,   April 2025,   aprile 2025,  abril de 2025",
        "2025,       2025,         2025,         2025,         2025,         2025"
    })
    void a_date_is_written_as_exactly_as_it_is_known(
            String period, String en, String fr, String de, String it, String es) {
        assertThat(new NumberFormats(Language.EN).period(Period.parse(period))).isEqualTo(en);
        assertThat(new NumberFormats(Languages.FR).period(Period.parse(period))).isEqualTo(fr);
        assertThat(new NumberFormats(Languages.DE).period(Period.parse(period))).isEqualTo(de);
        assertThat(new NumberFormats(Languages.IT).period(Period.parse(period))).isEqualTo(it);
        assertThat(new NumberFormats(Languages.ES).period(Period.parse(period))).isEqualTo(es);
    }
}
