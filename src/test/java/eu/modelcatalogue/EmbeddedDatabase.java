package eu.modelcatalogue;

import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL for the tests of this run alone, new each time. What it returns beats the environment, so that no test ever reaches a database
 * that {@code QUARKUS_DATASOURCE_JDBC_URL} names.
 */
public class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    /** Each stage has its own, so that two of them can run side by side. */
    private static final Path FOLDER = Path.of("target/test-database", System.getProperty("tests.stage", "alone"));

    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try {
            delete(FOLDER.resolve("postgresql"));
            server = EmbeddedPostgres.start(FOLDER, false);
            return Map.of(
                    "quarkus.datasource.jdbc.url", server.jdbcUrl(),
                    "quarkus.datasource.username", server.user(),
                    "quarkus.datasource.password", server.password(),
                    "catalogue.ledger", "embedded");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // There is none where it did not start.
        if (server != null) {
            server.close();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(file);
            }
        }
    }
}
