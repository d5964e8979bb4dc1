package eu.modelcatalogue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.domain.AiModel;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges in a search: second edition of the criteria, section 5. Unknown values are in no range. */
class RangesTest {

    private static final Edition EDITION = Small.edition(Map.of(
            "small",
                    "parameters: 8000000000, contextLength: 8192, retirement: 2026-12-31, components: {weightsFinal: {availability: notReleased}}",
            "large",
                    "parameters: 70000000000, contextLength: 131072, retirement: 2027-03, components: {weightsFinal: {availability: notReleased}}",
            "silent", "origin: {developer: acme}"));

    @ParameterizedTest
    @CsvSource({
        "8192,   ,       large small",
        "8193,   ,       large",
        "131073, ,       ''",
        ",       8192,   small",
        ",       8191,   ''",
        "8192,   131072, large small"
    })
    void context_length_has_both_ends(@Nullable Long from, @Nullable Long to, String found) {
        assertThat(found(Quantity.CONTEXT_LENGTH, new Query.Range(from, to))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-30, ''", "2026-12-31, small", "2027-03-30, small", "2027-03-31, large small"})
    void an_end_lies_within_where_all_of_its_period_does(LocalDate last, String found) {
        assertThat(found(Quantity.RETIREMENT, Query.Range.days(null, last))).isEqualTo(found);
    }

    /** The upper end of the need for 8,192 tokens; of weights-only the weights alone, since nobody states its architecture. No figure for sound and closed. */
    private static final Edition RUNNABLE = Small.edition(Map.of(
            "known",
                    "parameters: 8000000000, components: {weightsFinal: {availability: released}}, architecture: {layers: 32, attentionHeads: 32, keyValueHeads: 8, headSize: 128}",
            "weights-only", "parameters: 70000000000, components: {weightsFinal: {availability: released}}",
            "sound", "parameters: 1000000000, modalities: {input: [audio], output: [text]}",
            "closed", "parameters: 1000000000, components: {weightsFinal: {availability: notReleased}}",
            "silent", "origin: {developer: acme}"));

    @ParameterizedTest
    @CsvSource({
        "22400000000,  16, ''",
        "22500000000,  16, known",
        "42800000000,  4,  known",
        "42900000000,  4,  known weights-only",
        "140100000000, 16, known weights-only"
    })
    void a_model_fits_in_memory_with_so_many_bits(long bytes, int bits, String found) {
        assertThat(found(RUNNABLE, Quantity.memory(bits), new Query.Range(null, bytes)))
                .isEqualTo(found);
    }

    private static String found(Quantity quantity, Query.Range range) {
        return found(EDITION, quantity, range);
    }

    private static String found(Edition edition, Quantity quantity, Query.Range range) {
        return edition
                .index()
                .search(Query.EVERYTHING.draft().range(quantity, range).query())
                .page()
                .stream()
                .map(AiModel::id)
                .sorted()
                .collect(Collectors.joining(" "));
    }
}
