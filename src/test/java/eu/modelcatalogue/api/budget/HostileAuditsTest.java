package eu.modelcatalogue.api.budget;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.hostile.Wire;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers send bodies that take as long as possible to read. They must not delay others, least of all after they have disconnected. */
@QuarkusTest
@Tag("timed")
@QuarkusTestResource(EmbeddedDatabase.class)
class HostileAuditsTest {

    private static final int POSTS = 16;

    /** Before the fix, callers waited for minutes; on a busy machine, a page alone can take this long. */
    private static final int LONGEST_MS = 10_000;

    @Inject
    Budget budget;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    @ParameterizedTest
    @ValueSource(strings = {"/v1/audit", "/audit"})
    void sixteen_of_the_worst_documents_hold_nobody_up(String path) throws Exception {
        int all = budget.free();
        List<Wire> callers = new ArrayList<>();
        for (int caller = 0; caller < POSTS; caller++) {
            Wire wire = new Wire("localhost", port, LONGEST_MS);
            wire.send(path.startsWith("/v1") ? bill() : form());
            callers.add(wire);
        }
        for (String page :
                List.of("/v1/models?limit=1", "/", "/docs", "/q/health/ready", "/models/mistral-small-3.2")) {
            try (Wire wire = new Wire("localhost", port, LONGEST_MS)) {
                wire.send("GET " + page + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                assertThat(wire.read(false).status()).as(page).isIn(200, 302, 308);
            }
        }
        for (Wire caller : callers) {
            caller.close();
        }
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MS);
        while (budget.free() < all) {
            assertThat(System.nanoTime())
                    .as("the work ends when its callers have gone")
                    .isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(10);
        }
    }

    @Test
    void names_that_are_too_long_are_faults_all_of_them_at_once() throws Exception {
        String long8000 = "a".repeat(8_000);
        String body = """
                {"basedOn": "%s", "declaration": {
                  "components": {"weightsFinal": {"availability": "released", "licence": "%s"}},
                  "lineage": [{"base": "%s", "relation": "merge"}]},
                 "profiles": [{"id": "p", "rules": [{"id": "r", "condition": {"meets": "%s"}}]}]}""".formatted(long8000, long8000, long8000, long8000);

        Wire.Answer answer = asked("POST /v1/assessments", "application/json", body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text())
                .contains("\"/basedOn\"", "\"/declaration/components/weightsFinal/licence\"")
                .contains("\"/declaration/lineage/0/base\"", "\"/profiles/0/rules/0/condition/meets\"")
                .contains("at most 300 characters", "at most 1,200 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"basedOn", "lineage.0.base", "components.weightsFinal.licence", "origin.country", "name"})
    void fields_of_the_form_that_are_too_long_are_told_on_its_page(String field) throws Exception {
        byte[] form = (field + "=" + "a".repeat(8_000) + "&lineage.0.relation=merge").getBytes(StandardCharsets.UTF_8);

        assertThat(asked("POST /assess", "application/x-www-form-urlencoded", form)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void the_dots_of_a_field_that_there_is_not_are_not_followed() throws Exception {
        byte[] form = ("name=n&" + "a.".repeat(20_000) + "b=c&as=json").getBytes(StandardCharsets.UTF_8);

        assertThat(asked("POST /assess", "application/x-www-form-urlencoded", form)
                        .status())
                .isEqualTo(200);
    }

    private Wire.Answer asked(String line, String type, byte[] body) throws Exception {
        try (Wire wire = new Wire("localhost", port, LONGEST_MS)) {
            wire.send(request(line, type, body));
            return wire.read(false);
        }
    }

    /** A bill of materials with a megabyte of slashes in the package URL of a model. */
    private static byte[] bill() {
        String document =
                "{\"bomFormat\": \"CycloneDX\", \"components\": [{\"type\": \"machine-learning-model\", \"name\": \"m\", \"purl\": \"pkg:huggingface/a"
                        + "/".repeat(1_000_000) + "b\"}]}";
        return request("POST /v1/audit", "application/json", document.getBytes(StandardCharsets.UTF_8));
    }

    /** A form with a megabyte-long header that never names its field. */
    private static byte[] form() {
        String form = "--x\r\nContent-Disposition: form-data" + ";name=\"".repeat(160_000) + "\r\n\r\na\r\n--x--\r\n";
        return request("POST /audit", "multipart/form-data; boundary=x", form.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] request(String line, String type, byte[] body) {
        byte[] head = (line + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] whole = new byte[head.length + body.length];
        System.arraycopy(head, 0, whole, 0, head.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
