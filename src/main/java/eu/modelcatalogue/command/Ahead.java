package eu.modelcatalogue.command;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.ledger.EditionReader;
import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * What a start of the service asks its embedded ledger before Quarkus runs. Most starts find the schema and the seeds as they were: then nothing
 * is migrated or published, Hibernate and Flyway need not start, and the newest edition is read while the application starts on another core.
 */
final class Ahead {

    /**
     * What is on the shelf first.
     *
     * @param current the newest edition
     * @param all headers of all editions, the newest first
     */
    record Newest(Edition current, List<EditionHeader> all) {}

    private final CompletableFuture<Boolean> settled = new CompletableFuture<>();
    private final CompletableFuture<Optional<Newest>> newest = new CompletableFuture<>();

    /** Begins to look, in a thread of its own. */
    static Ahead looking(EmbeddedPostgres database, Path seeds) {
        Ahead ahead = new Ahead();
        Thread looks = new Thread(() -> ahead.look(database, seeds), "ahead");
        looks.setDaemon(true);
        looks.start();
        return ahead;
    }

    /** Waits until it is known whether there is nothing to migrate and nothing to publish. */
    boolean settled() {
        return settled.join();
    }

    /** Waits for the newest edition; empty where the ordinary way must be gone. */
    Optional<Newest> newest() {
        return newest.join();
    }

    private void look(EmbeddedPostgres database, Path seeds) {
        try {
            String fingerprint = SeedReader.fingerprint(SeedFiles.in(seeds));
            database.await();
            try (Connection connection =
                    DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
                look(new EditionReader(connection), fingerprint);
            }
        } catch (Exception e) {
            // The ordinary way meets the same fault, and tells it where it can be told.
        } finally {
            settled.complete(false);
            newest.complete(Optional.empty());
        }
    }

    private void look(EditionReader reader, String fingerprint) {
        boolean unchanged = reader.schemaIsCurrent()
                && reader.newestFingerprint().filter(fingerprint::equals).isPresent();
        settled.complete(unchanged);
        if (unchanged) {
            List<EditionHeader> all = reader.editions();
            newest.complete(Optional.of(new Newest(reader.edition(all.get(0)), all)));
        }
    }
}
