package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An answer that counts ages from a day was last modified no earlier than that day began, in the header too. */
class DatedAnswerTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T10:00:00Z, 2026-11-30, 2026-11-30T00:00:00Z, 'Mon, 30 Nov 2026 00:00:00 GMT'",
        "2026-11-30T10:00:00Z, 2026-11-30, 2026-11-30T10:00:00Z, 'Mon, 30 Nov 2026 10:00:00 GMT'",
        "2026-11-30T10:00:00Z, 2026-11-29, 2026-11-30T10:00:00Z, 'Mon, 30 Nov 2026 10:00:00 GMT'"
    })
    void it_is_as_new_as_its_day(Instant published, LocalDate from, Instant modified, String header) {
        PreparedAnswer answer = new PreparedAnswer(
                        new EntityTag("a"),
                        "\"a\"",
                        Date.from(published),
                        HttpDate.of(published),
                        MediaType.TEXT_HTML_TYPE,
                        true,
                        () -> {
                            throw new IllegalStateException("The content is not needed");
                        })
                .notBefore(from);

        assertThat(answer.modified().toInstant()).isEqualTo(modified);
        assertThat(answer.writtenDate()).isEqualTo(header);
    }
}
