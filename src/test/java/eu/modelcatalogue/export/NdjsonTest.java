package eu.modelcatalogue.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NdjsonTest {

    @Test
    void one_object_a_line_with_names_and_values_as_they_are() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Ndjson.write(Sample.TABLE, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {"name":"Léa, the “great” & <small>","released":"2025-06-30","parameters":24000000000,"share":0.4267,"year":2025,"same":true,"letter-2025":"notMet"}
                        {"name":"=HYPERLINK(\\"https://example.org\\")","released":"2025-06","parameters":-1,"share":null,"year":null,"same":false,"letter-2025":"met"}
                        {"name":" two  lines\\nand a\\ttab ","released":null,"parameters":null,"share":-0.5,"year":1999,"same":null,"letter-2025":"unknown"}
                        """);
    }
}
