package eu.modelcatalogue.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A busy machine is allowed for, and a hang is none of its excuses. */
class SlownessTest {

    @ParameterizedTest(name = "a search takes {0} s: {1}")
    @CsvSource({"0.003, 1", "0.05, 1", "0.14, 2.8", "0.5, 10", "4, 10"})
    void the_bound_follows_the_machine_and_has_an_end(double search, double allowed) {
        assertThat(Slowness.allowed(search, 1)).isEqualTo(allowed, org.assertj.core.api.Assertions.within(1e-9));
    }
}
