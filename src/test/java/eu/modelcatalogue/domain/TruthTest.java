package eu.modelcatalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's strong tables, whole. */
class TruthTest {

    @ParameterizedTest(name = "{0}, {1}: and {2}, or {3}")
    @CsvSource(textBlock = """
            TRUE,    TRUE,    TRUE,    TRUE
            TRUE,    FALSE,   FALSE,   TRUE
            TRUE,    UNKNOWN, UNKNOWN, TRUE
            FALSE,   TRUE,    FALSE,   TRUE
            FALSE,   FALSE,   FALSE,   FALSE
            FALSE,   UNKNOWN, FALSE,   UNKNOWN
            UNKNOWN, TRUE,    UNKNOWN, TRUE
            UNKNOWN, FALSE,   FALSE,   UNKNOWN
            UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN
            """)
    void and_and_or(Truth left, Truth right, Truth and, Truth or) {
        assertThat(left.and(right)).isEqualTo(and);
        assertThat(left.or(right)).isEqualTo(or);
        // De Morgan holds in Kleene's logic too.
        assertThat(left.not().or(right.not())).isEqualTo(and.not());
    }
}
