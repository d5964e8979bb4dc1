package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.hostile.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.EOFException;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A response that fails while it is sent is visibly incomplete, and releases its resources. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class LinesWriterTest {

    /** More than may be sent at the same time: Budget.MOST_STREAMS. */
    private static final int MANY = 80;

    @BeforeEach
    void none() {
        BreakingResource.BEGUN.clear();
    }

    private static Wire.Answer ask(int whole, String coding) throws IOException {
        try (Wire wire = new Wire("localhost", RestAssured.port, 20_000)) {
            wire.send("GET /tried/lines?whole=" + whole + "&coding=" + coding + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            return wire.read(false);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDENTITY", "GZIP"})
    void an_answer_that_fails_in_the_middle_breaks_off(String coding) {
        for (int i = 0; i < MANY; i++) {
            assertThatThrownBy(() -> ask(2, coding)).as("answer " + i).isInstanceOf(EOFException.class);
        }
        assertThat(BreakingResource.BEGUN).hasSize(MANY);
        if (coding.equals("GZIP")) {
            assertThat(BreakingResource.BEGUN).noneMatch(Lines::hasNext);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDENTITY", "GZIP"})
    void an_answer_that_fails_at_once_is_none(String coding) throws IOException {
        assertThat(ask(0, coding).status()).isZero();
    }
}
