package eu.modelcatalogue.api.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FacetValueTest {

    /** It is written by hand: what is told of it in the contract must be what is written. */
    @Test
    void all_that_it_has_is_written() {
        Map<?, ?> written = new ObjectMapper().convertValue(new FacetValue("a \"b\" é", 12), Map.class);

        assertThat(written).isEqualTo(Map.of("value", "a \"b\" é", "count", 12));
        assertThat(written.keySet().stream().map(Object::toString))
                .containsExactlyElementsOf(Stream.of(FacetValue.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }
}
