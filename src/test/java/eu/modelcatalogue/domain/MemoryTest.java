package eu.modelcatalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parameters × bits ÷ 8 × 1.2, in GB of 10^9 bytes, upwards: second edition of the criteria, section 5. */
class MemoryTest {

    @ParameterizedTest
    @CsvSource({
        "70000000000,  16, 168.0",
        "70000000000,  8,  84.0",
        "70000000000,  4,  42.0",
        "8030261248,   16, 19.3",
        "8030261248,   4,  4.9",
        "1,            4,  0.1",
        "2000000000000,16, 4800.0"
    })
    void memory_follows_from_parameters_and_bits_and_is_rounded_upwards(long parameters, int bits, String gigabytes) {
        assertThat(Memory.gigabytes(parameters, bits)).hasToString(gigabytes);
    }
}
