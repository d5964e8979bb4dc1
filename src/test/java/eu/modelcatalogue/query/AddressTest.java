package eu.modelcatalogue.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    /** Before the parameter, behind it, on both sides, beside a name that begins alike, and alone. */
    @ParameterizedTest
    @ValueSource(strings = {"country=FR", "q=gpt%204", "country=FR&q=a+b,c", "formatted=x&form=y", ""})
    void with_each_value_it_is_written_as_with_one(String query) {
        Address address =
                query.isEmpty() ? new Address("/v1/models/a b", new TreeMap<>()) : Address.of("v1/models/a b", query);
        List<String> values = List.of("csv", "x&y", "10 %");

        assertThat(address.writtenWith("format", values))
                .isEqualTo(values.stream()
                        .map(value -> address.with("format", value).written())
                        .toList());
    }
}
