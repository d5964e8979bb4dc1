package eu.modelcatalogue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.notation.SpdxList;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranges of a search: second edition of the criteria, section 5. What is not known lies in none. */
class RangesTest {

    private static final Edition EDITION = edition(Map.of(
            "small", "parameters: 8000000000, contextLength: 8192, retirement: 2026-12-31",
            "large", "parameters: 70000000000, contextLength: 131072, retirement: 2027-03",
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
        assertThat(found(new Query.Further(new Query.Range<>(from, to), null, null)))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, ''", "2027-01-01, small", "2027-03-31, small", "2027-04-01, large small"})
    void an_end_lies_before_a_day_where_all_of_its_period_does(LocalDate before, String found) {
        assertThat(found(new Query.Further(null, before, null))).isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({"19.1, 16, ''", "19.2, 16, small", "42,   4,  large small", "41,   4,  small", "168,  16, large small"})
    void a_model_fits_in_memory_with_so_many_bits(BigDecimal gigabytes, int bits, String found) {
        assertThat(found(new Query.Further(null, null, new Query.Fit(gigabytes, bits))))
                .isEqualTo(found);
    }

    private static String found(Query.Further further) {
        return EDITION
                .index()
                .search(new Query(
                        List.of(), Map.of(), Map.of(), List.of(), null, null, further, List.of(), List.of(), 20, 0))
                .page()
                .stream()
                .map(AiModel::id)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Edition edition(Map<String, String> models) {
        Map<String, String> files = new TreeMap<>();
        models.forEach((id, says) -> files.put("models/acme/" + id + ".yaml", """
                name: %s
                family: roadrunner
                claims:
                  - source: index
                    locator: https://example.org/card
                    asOf: 2026-01-01
                    verification: read
                    says: {%s}
                """.formatted(
                        id, says.startsWith("origin") ? says : "origin: {developer: acme}, " + says)));
        files.put("organisations/acme.yaml", """
                name: Acme
                claims:
                  - source: index
                    locator: https://example.org/seat
                    asOf: 2026-01-01
                    verification: read
                    says: {hqCountry: FR}
                """);
        files.put("sources/index.yaml", """
                name: Index
                publisher: Somebody
                kind: index
                licence: CC-BY-4.0
                attribution: Index, CC-BY-4.0
                description: An index.
                """);
        files.put("policy.yaml", """
                curated: curated
                rules:
                  - {attributes: ["*"], order: [{source: index}], because: the only one}
                """);
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return Edition.of(
                new EditionHeader(1, "sha256:0", Instant.EPOCH, "test", new EditionHeader.Changes(3, 0, 0, 0)),
                SeedReader.read(new SeedFiles(bytes)),
                SpdxList::expression);
    }
}
