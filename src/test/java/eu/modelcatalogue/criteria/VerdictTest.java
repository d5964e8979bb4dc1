package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kleene's strong tables: the criteria study, section (b), “Three values”. */
class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "met,     met,     met,     met",
        "met,     notMet,  notMet,  met",
        "met,     unknown, unknown, met",
        "notMet,  met,     notMet,  met",
        "notMet,  notMet,  notMet,  notMet",
        "notMet,  unknown, notMet,  unknown",
        "unknown, met,     unknown, met",
        "unknown, notMet,  notMet,  unknown",
        "unknown, unknown, unknown, unknown",
    })
    void and_needs_both_or_needs_one(String left, String right, String and, String or) {
        assertThat(Study.verdict(left).and(Study.verdict(right))).isEqualTo(Study.verdict(and));
        assertThat(Study.verdict(left).or(Study.verdict(right))).isEqualTo(Study.verdict(or));
    }

    @ParameterizedTest
    @CsvSource({"met, notMet", "notMet, met", "unknown, unknown"})
    void not_turns_what_is_known(String verdict, String not) {
        assertThat(Study.verdict(verdict).not()).isEqualTo(Study.verdict(not));
    }
}
