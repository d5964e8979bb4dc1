package eu.modelcatalogue.api.budget;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.hostile.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Tests over a real connection that work for a caller stops when the caller disconnects. */
@QuarkusTest
@Tag("timed")
@QuarkusTestResource(EmbeddedDatabase.class)
class CallersWhoGoTest {

    /** The whole document takes at least 17 s: ten models by every profile, some 180 pages. */
    private static final String LARGEST =
            "/v1/dossier?format=pdf&models=mistral-small-3.2,llama-4-maverick,mistral-large-2,mistral-large-3,ministral-3-14b,"
                    + "mixtral-8x7b,pixtral-12b,eurollm-22b,magistral-small,minerva-7b";

    @Inject
    Budget budget;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @Test
    void a_document_whose_caller_hung_up_is_not_made_to_its_end() throws Exception {
        int all = budget.free();
        try (Wire wire = new Wire("localhost", port, 10_000)) {
            wire.send("GET " + LARGEST + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
            await("begun", Duration.ofSeconds(30), () -> budget.free() < all);
            // The service works on it for a moment.
            TimeUnit.MILLISECONDS.sleep(300);
            assertThat(budget.free()).isLessThan(all);
        }
        long gone = System.nanoTime();
        await("stopped", Duration.ofSeconds(5), () -> budget.free() == all);
        System.out.printf("Stopped %d ms after its caller had gone%n", (System.nanoTime() - gone) / 1_000_000);
        assertThat(budget.unsent()).isZero();
    }

    private static void await(String what, Duration longest, BooleanSupplier until) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }
}
