package eu.modelcatalogue.api.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonBytesTest {

    private final JsonBytes json = new JsonBytes(new ObjectMapper());

    @Test
    void each_answer_stands_for_itself_however_long_the_one_before_was() {
        List<Integer> long_ = Collections.nCopies(200_000, 12);

        assertThat(text(json.of(Map.of("a", "é")))).isEqualTo("{\"a\":\"é\"}");
        assertThat(json.of(long_)).hasSize(600_001);
        assertThat(text(json.of(List.of()))).isEqualTo("[]");
    }

    @Test
    void what_could_not_be_written_leaves_nothing_behind() {
        assertThatThrownBy(() -> json.of(List.of("half", new Object()))).isInstanceOf(IllegalStateException.class);

        assertThat(text(json.of(List.of("whole")))).isEqualTo("[\"whole\"]");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
