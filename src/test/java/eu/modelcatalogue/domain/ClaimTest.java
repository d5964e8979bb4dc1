package eu.modelcatalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One number has one spelling, however a program printed it. */
class ClaimTest {

    @ParameterizedTest
    @CsvSource({
        "7e9, 7000000000",
        "7000000000.0, 7000000000",
        "3.3E+24, 3.3e+24",
        "7.0000000000000004e+22, 7e+22",
        "3812100000000000000000000, 3.8121e+24",
        "173900000000000, 173900000000000",
    })
    void numbers(String written, String canonical) {
        assertThat(Claim.number(new BigDecimal(written))).isEqualTo(canonical);
    }
}
