package eu.modelcatalogue.command;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.ledger.EditionReader;
import eu.modelcatalogue.ledger.Founding;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.PreparedSeeds;
import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import eu.modelcatalogue.lucene.TextIndex;
import eu.modelcatalogue.notation.SpdxList;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * What a start of the service asks its embedded ledger before Quarkus runs. Most starts find the schema and the seeds as they were, and the first
 * finds seeds that the build has read: then Hibernate need not start, and the newest edition is made while the application starts on another core.
 */
final class Ahead {

    /**
     * What is on the shelf first.
     *
     * @param current the newest edition
     * @param all headers of all editions, the newest first
     */
    record Newest(Edition current, List<EditionHeader> all) {}

    private final EmbeddedPostgres database;
    private final Consumer<String> progress;
    private final CompletableFuture<Boolean> settled = new CompletableFuture<>();
    private final CompletableFuture<Optional<Newest>> newest = new CompletableFuture<>();

    private Ahead(EmbeddedPostgres database, Consumer<String> progress) {
        this.database = database;
        this.progress = progress;
    }

    /** Begins to look, in a thread of its own. */
    static Ahead looking(EmbeddedPostgres database, Path seeds, Consumer<String> progress) {
        Ahead ahead = new Ahead(database, progress);
        Thread looks = new Thread(() -> ahead.look(seeds), "ahead");
        looks.setDaemon(true);
        looks.start();
        return ahead;
    }

    /** Waits until it is known whether nothing is written through Hibernate. */
    boolean settled() {
        return settled.join();
    }

    /** Waits for the newest edition; empty where the ordinary way must be gone. */
    Optional<Newest> newest() {
        return newest.join();
    }

    private void look(Path seeds) {
        try {
            SeedFiles files = SeedFiles.in(seeds);
            String fingerprint = SeedReader.fingerprint(files);
            Optional<PreparedSeeds> prepared = PreparedSeeds.in(Installation.preparedSeeds(), fingerprint);
            database.await();
            try (Connection connection =
                    DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
                EditionReader reader = new EditionReader(connection);
                boolean current = reader.schemaIsCurrent();
                if (current
                        && reader.newestFingerprint()
                                .filter(fingerprint::equals)
                                .isPresent()) {
                    settled.complete(true);
                    newest.complete(Optional.of(newest(reader, prepared)));
                } else if (prepared.isPresent()
                        && (!current || reader.editions().isEmpty())) {
                    found(connection, prepared.get(), !current);
                }
            }
        } catch (Exception e) {
            // The ordinary way meets the same fault, and tells it where it can be told.
            if (settled.isDone()) {
                newest.completeExceptionally(e);
            }
        } finally {
            settled.complete(false);
            newest.complete(Optional.empty());
        }
    }

    /** What the build read is the newest edition, where it has the same digest, and is here already. */
    private static Newest newest(EditionReader reader, Optional<PreparedSeeds> prepared) {
        List<EditionHeader> all = reader.editions();
        Edition current = prepared.filter(
                        seeds -> seeds.digest().equals(all.get(0).digest()))
                .map(seeds -> edition(all.get(0), seeds))
                .orElseGet(() -> reader.edition(all.get(0)));
        return new Newest(current, all);
    }

    /** Edition 1, made in memory while it is written. */
    private void found(Connection connection, PreparedSeeds seeds, boolean migrate) throws SQLException {
        if (migrate) {
            Ledger.migrate(database.jdbcUrl(), database.user(), database.password());
            if (!new EditionReader(connection).editions().isEmpty()) {
                return;
            }
        }
        settled.complete(true);
        EditionHeader header = Founding.header(seeds, Instant.now());
        progress.accept("First start: publishing %d models as edition 1"
                .formatted(seeds.content().models().size()));
        CompletableFuture<Edition> edition = CompletableFuture.supplyAsync(() -> edition(header, seeds));
        database.awaitSettled();
        if (!Founding.publish(connection, seeds, header)) {
            throw new IllegalStateException("Another process has published while this one started: start again");
        }
        newest.complete(Optional.of(new Newest(edition.join(), List.of(header))));
    }

    private static Edition edition(EditionHeader header, PreparedSeeds seeds) {
        return Edition.of(header, seeds.content(), SpdxList::expression, TextIndex::of);
    }
}
