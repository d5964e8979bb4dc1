package eu.modelcatalogue.cli.start;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.ledger.EditionReader;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One start, whole. What begins before Quarkus does, and what Quarkus asks for while it starts, meet here and nowhere else:
 *
 * <ol>
 *   <li>{@link #begin}: the embedded database starts, unless an external one is named, and what is in it is compared with the seeds, in a thread of
 *       its own. Most starts find schema and seeds as they were, and the first of all finds seeds that the build has read: then the newest edition
 *       is made beside the start of the application.
 *   <li>{@link #newest}: {@link CatalogueOpening} takes it from here, once the application stands; where it is empty, it migrates, publishes and reads as
 *       needed.
 *   <li>{@link #ended}: the database stops last.
 * </ol>
 */
public final class Start {

    public static final String SEEDS = "catalogue.seeds-dir";

    private static final String URL = "quarkus.datasource.jdbc.url";

    /** Longest wait for the application to end before the database is stopped under it. */
    private static final int STOP_SECONDS = 15;

    /** Of this process; one with nothing in it where the application was not started by {@link Main}, as in tests. */
    private static volatile Start current = new Start(null);

    /**
     * What is on the shelf first.
     */
    record Newest(Edition current, List<EditionHeader> all) {}

    private final @Nullable EmbeddedPostgres database;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile CompletableFuture<Optional<Newest>> newest = CompletableFuture.completedFuture(Optional.empty());
    private volatile @Nullable SeedsOnDisk changed;

    private Start(@Nullable EmbeddedPostgres database) {
        this.database = database;
    }

    public static Start current() {
        return current;
    }

    /** Begins what a command needs of the ledger before the application stands. */
    public static Start begin(String command) {
        Start start = new Start(setting(URL).isPresent() ? null : embedded(command));
        current = start;
        if (start.database != null) {
            Runtime.getRuntime().addShutdownHook(new Thread(start::stop, "embedded-postgresql-stop"));
            if (command.equals("serve")) {
                Path seeds = Path.of(setting(SEEDS).orElse("seeds"));
                // Whatever Quarkus reads elsewhere: the same folder is looked at before and after.
                System.setProperty(SEEDS, seeds.toString());
                start.lookAhead(start.database, seeds);
            }
        }
        return start;
    }

    /** A setting that is needed before Quarkus reads its configuration: from the system properties, else the environment. */
    public static Optional<String> setting(String name) {
        String variable = name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        return Optional.ofNullable(System.getProperty(name))
                .or(() -> Optional.ofNullable(System.getenv(variable)))
                .filter(value -> !value.isBlank());
    }

    /** Waits for the embedded database, where there is one: before the first question to the ledger. */
    public void awaitDatabase() {
        if (database != null) {
            database.awaitSettled();
        }
    }

    /** Waits for the newest edition, where it is made beside the start; empty where there is something to migrate or to publish first. */
    Optional<Newest> newest() {
        return newest.join();
    }

    /** The seeds as they were found beside the start, where they are to be published; else as they lie now. Can be taken once, since they are large. */
    SeedsOnDisk seeds(Path folder) {
        SeedsOnDisk found = changed;
        changed = null;
        return found == null ? SeedsOnDisk.in(folder) : found;
    }

    /** Looks once more, at what this start has published: as every later start does, whose classes the rehearsal lays ready. */
    public boolean looksAgain() {
        try {
            return database != null
                    && look(database, Path.of(setting(SEEDS).orElse("seeds"))).isPresent();
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the rehearsal does not answer", e);
        }
    }

    /** The application has ended, and needs its database no longer. */
    public void ended() {
        ended.countDown();
    }

    /** Our own hook, after the application: it must not lose its database while it still answers. */
    private void stop() {
        try {
            if (!ended.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The application did not end in time; stopping its database all the same.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (database != null) {
            database.close();
        }
    }

    private static @Nullable EmbeddedPostgres embedded(String command) {
        Path folder = Installation.data();
        if (List.of("report", "import", "refresh", "review").contains(command)
                || (command.equals("check") && !Files.isDirectory(folder.resolve("postgresql")))) {
            // They ask the seeds alone; and a check of seeds that were never published here makes no database.
            System.setProperty("catalogue.ledger", "none");
            System.setProperty(URL, "jdbc:postgresql://127.0.0.1:1/none");
            return null;
        }
        if (command.equals("backup") && !Files.isDirectory(folder.resolve("postgresql"))) {
            throw new IllegalStateException(
                    "There is no database in %s, and no backup was made: name its folder by catalogue.data-dir, or a database of your own by QUARKUS_DATASOURCE_JDBC_URL."
                            .formatted(folder.toAbsolutePath().normalize()));
        }
        if (command.equals("serve")) {
            say("Starting, with the embedded database in "
                    + folder.toAbsolutePath().normalize());
        }
        EmbeddedPostgres database = EmbeddedPostgres.starting(folder, true, Installation.folder(), Start::say);
        if (List.of("serve", "restore").contains(command) && !database.isOwner()) {
            throw new IllegalStateException(
                    "Another process uses the database in %s: end it first, or set catalogue.data-dir to another folder."
                            .formatted(folder));
        }
        System.setProperty("catalogue.ledger", "embedded");
        System.setProperty(URL, database.jdbcUrl());
        System.setProperty("quarkus.datasource.username", database.user());
        System.setProperty("quarkus.datasource.password", database.password());
        return database;
    }

    /** One line for whoever looks at the start, at once and whatever the log is set to. */
    static void say(String line) {
        System.out.println(line);
    }

    private void lookAhead(EmbeddedPostgres starting, Path seeds) {
        CompletableFuture<Optional<Newest>> looked = new CompletableFuture<>();
        newest = looked;
        Thread looking = new Thread(
                () -> {
                    try {
                        looked.complete(look(starting, seeds));
                    } catch (Exception e) {
                        // The ordinary way meets the same fault, and tells it where it can be told.
                        looked.complete(Optional.empty());
                    }
                },
                "ahead");
        looking.setDaemon(true);
        looking.start();
    }

    private Optional<Newest> look(EmbeddedPostgres database, Path seeds) throws SQLException {
        SeedsOnDisk found = SeedsOnDisk.in(seeds);
        database.await();
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password())) {
            EditionReader reader = new EditionReader(connection, Installation.data());
            boolean migrated = reader.schemaIsCurrent();
            if (migrated
                    && reader.newestFingerprint()
                            .filter(found.fingerprint()::equals)
                            .isPresent()) {
                return Optional.of(asPublished(reader, found));
            }
            if (!migrated) {
                Ledger.migrate(database.jdbcUrl(), database.user(), database.password());
            }
            changed = found;
            return Optional.empty();
        }
    }

    /** What was read before is the newest edition, where it has the same digest, and is here already. */
    private static Newest asPublished(EditionReader reader, SeedsOnDisk seeds) {
        List<EditionHeader> all = reader.editions();
        EditionHeader header = all.get(0);
        return new Newest(
                seeds.same()
                        .filter(same -> same.digest().equals(header.digest()))
                        .map(same -> same.edition(header, reader.lastChanged(header.number())))
                        .orElseGet(() -> reader.edition(header, seeds.judged(), null)),
                all);
    }
}
