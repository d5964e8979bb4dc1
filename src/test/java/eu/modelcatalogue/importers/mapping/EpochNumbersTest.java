package eu.modelcatalogue.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes in the manner of Epoch, of models that do not exist. */
class EpochNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rumored to be 2T parameters",
                "the count was leaked to the press: https://example.org/",
                "Not stated. The smaller version is 9B",
                "We suspect 60B-120B",
                "37B active (assuming same as in the base model)",
                "over 100 billion parameters",
                "~30B",
                "possibly around 100B",
                "[Speculative] scaled up to 500B",
                "Exact count unknown",
                "which implies 12.4 billion"
            })
    void guess_or_hearsay_is_doubt(String notes) {
        assertThat(EpochNumbers.doubtless(notes)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "975B total, 41B active",
                "\"a 2.6B parameter network\"",
                "13B, trained in ~1 day",
                "the architecture is implemented in https://example.org/~lab/unknown"
            })
    void plain_statement_is_none(String notes) {
        assertThat(EpochNumbers.doubtless(notes)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "46700000000, '46.7B *sparse* params',                   true",
        "7041544704,  'exactly 7,041,544,704 (see the card)',    true",
        "675000000,   '675M Table 4',                            true",
        "1000000000000, 'MoE architecture',                      false",
        "1000000000000, 'a trillion, of 36T tokens',             false",
        "53000000,    'https://example.org/53M',                 false",
    })
    void number_is_stated_where_the_notes_have_it(BigDecimal value, String notes, boolean stated) {
        assertThat(EpochNumbers.state(value, notes)).isEqualTo(stated);
    }

    @ParameterizedTest
    @CsvSource({
        "975B total; 41B active,                                            41000000000",
        "22 billion activated parameters out of 235 billion,                22000000000",
        "132B mixture of experts. 36B parameters active per inference,      36000000000",
        "'102B, of which 12B active',                                       12000000000",
        "Total Parameters: 456B Activated Parameters per Token: 45.9B,      45900000000",
        "total parameters - 424B active parameters - 47B,                   47000000000",
        "activates 14 billion parameters out of a total of 142 billion,     14000000000",
        "'6.9B total parameters, of which only 1.3B are activated',         1300000000",
        "'108 total, 12 B active',                                          12000000000",
        "30B total and 3B active; the large one 235B total and 22B active,",
        "up to 55B active per token,",
        "355B total with 32B active parameters (assumed),",
        "25% of the weights are active,",
        "Number of Activated Experts: 8,",
        "a dense model of 70B,",
    })
    void active_parameters_are_taken_where_one_count_is_stated(String notes, BigDecimal active) {
        assertThat(EpochNumbers.active(new BigDecimal("2e12"), notes).map(BigDecimal::toBigInteger))
                .isEqualTo(Optional.ofNullable(active).map(BigDecimal::toBigInteger));
    }

    @ParameterizedTest
    @CsvSource({
        "reported by the authors: 4.43*10^23 FLOP,                  Confident,   '',                  reported",
        "2.95E+23 FLOPs (reported) 6 FLOP/parameter/token * 2e10,   Confident,   '',                  reported",
        "Stated in paper. Also 6 * 405B * 15T = 3.8e25,             Confident,   '',                  reported",
        "C = 6ND = 6 * 40B * 1000B,                                 Confident,   '',                  estimated",
        "989e12 FLOP/s [H100 reported] * 3600 * 0.3 = 1e24,         Likely,      '',                  estimated",
        "see the spreadsheet,                                       Speculative, '',                  estimated",
        "see the spreadsheet,                                       Confident,   '',                  ",
        "1e24 (base model reported training compute) + 1 * 2 = 3,   Confident,   '',                  ",
        "Reported in Table 2,                                       Speculative, '',                  ",
        "Table D.1,                                                 Confident,   Reported,            reported",
        "Table D.1,                                                 Confident,   Benchmarks;Hardware, estimated",
        "6ND = 6 * 11B * 1T,                                        Confident,   Reported;Hardware,   estimated",
    })
    void compute_is_reported_or_estimated_where_the_row_says_so(
            String notes, String confidence, String methods, String method) {
        List<String> named = methods.isEmpty() ? List.of() : Arrays.asList(methods.split(";"));

        assertThat(EpochNumbers.computeMethod(notes, confidence, named)).isEqualTo(Optional.ofNullable(method));
    }
}
