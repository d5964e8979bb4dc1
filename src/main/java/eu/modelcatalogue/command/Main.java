package eu.modelcatalogue.command;

import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Starts the service, or one of its commands: nothing or {@code serve}, {@code check}, {@code import}, {@code report}, {@code publish}. Without the address of a PostgreSQL it
 * starts the embedded one first and stops it last.
 */
@QuarkusMain
public final class Main {

    /** Longest wait for the application to end before the database is stopped under it. */
    private static final int STOP_SECONDS = 15;

    private static final String SEEDS = "catalogue.seeds-dir";

    private static final String URL = "quarkus.datasource.jdbc.url";

    /** The embedded database, which starts while the application does; null where there is none. */
    private static volatile @Nullable EmbeddedPostgres database;

    private Main() {}

    /** What is asked while the application starts; null where nothing is. */
    private static volatile @Nullable Ahead ahead;

    /** The newest edition, where it was read while the application started, and there is nothing to migrate or publish. */
    static Optional<Ahead.Newest> readAhead() {
        Ahead looking = ahead;
        return looking == null ? Optional.empty() : looking.newest();
    }

    /** Whether this run writes nothing to the ledger; waits until that is known. */
    static boolean onlyReads() {
        Ahead looking = ahead;
        return looking != null
                ? looking.settled()
                : List.of("check", "report", "import").contains(System.getProperty("catalogue.command", "serve"));
    }

    /** Waits for the embedded database, where there is one: before the first question to the ledger. */
    static void awaitDatabase() {
        EmbeddedPostgres starting = database;
        if (starting != null) {
            starting.awaitSettled();
        }
    }

    /** One line for whoever looks at the start, at once and whatever the log is set to. */
    private static void say(String line) {
        System.out.println(line);
    }

    public static void main(String... arguments) {
        String command = arguments.length == 0 ? "serve" : arguments[0];
        // Formats must not depend on where the service runs.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        System.setProperty("catalogue.command", command);
        // Quarkus would refuse a malformed address with an empty body, before any of our code: api/Edge refuses it with
        // a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        if (!command.equals("serve")) {
            System.setProperty("quarkus.http.host-enabled", "false");
        }
        if (command.equals("prepare")) {
            System.exit(Installation.prepare(Path.of(Database.setting(SEEDS).orElse("seeds"))));
        }
        if (command.equals("ready")) {
            System.exit(Ready.ask(
                    Integer.parseInt(Database.setting("quarkus.http.port").orElse("8080"))));
        }
        CountDownLatch ended = new CountDownLatch(1);
        if (!Database.external()) {
            EmbeddedPostgres starting = embedded(command);
            database = starting;
            if (starting != null) {
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(() -> stop(starting, ended), "embedded-postgresql-stop"));
                if (command.equals("serve")) {
                    Path seeds = Path.of(Database.setting(SEEDS).orElse("seeds"));
                    System.setProperty(SEEDS, seeds.toString());
                    ahead = Ahead.looking(starting, seeds, Main::say);
                }
            }
        }
        Quarkus.run(
                Commands.class,
                (code, failure) -> {
                    ended.countDown();
                    if (failure != null) {
                        System.err.println("Not started: " + reason(failure));
                    }
                    System.exit(code);
                },
                arguments);
    }

    /** What a person can act on stands in the innermost cause, or in what the database says of itself: its causes are the system's own words. */
    static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !(cause instanceof EmbeddedPostgres.NotStarted)) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** Our own hook, after the application: it must not lose its database while it still answers. */
    private static void stop(EmbeddedPostgres database, CountDownLatch ended) {
        try {
            if (!ended.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The application did not end in time; stopping its database all the same.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        database.close();
    }

    private static @Nullable EmbeddedPostgres embedded(String command) {
        Path folder = Path.of(Database.setting("catalogue.data-dir").orElse("data"));
        if (List.of("report", "import").contains(command)
                || (command.equals("check") && !Files.isDirectory(folder.resolve("postgresql")))) {
            // A report and an import ask the seeds alone; a check of seeds that were never published here needs no
            // database, and
            // makes
            // none.
            System.setProperty("catalogue.ledger", "none");
            System.setProperty(URL, "jdbc:postgresql://127.0.0.1:1/none");
            return null;
        }
        try {
            if (command.equals("serve")) {
                say("Starting, with the embedded database in "
                        + folder.toAbsolutePath().normalize());
            }
            EmbeddedPostgres database = EmbeddedPostgres.starting(folder, true, Installation.folder(), Main::say);
            if (command.equals("serve") && !database.isOwner()) {
                throw new IllegalStateException(
                        "Another process uses the database in %s: end it first, or set catalogue.data-dir to another folder."
                                .formatted(folder));
            }
            System.setProperty("catalogue.ledger", "embedded");
            System.setProperty(URL, database.jdbcUrl());
            System.setProperty("quarkus.datasource.username", database.user());
            System.setProperty("quarkus.datasource.password", database.password());
            return database;
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            return null;
        }
    }

    /** Where the address of an external PostgreSQL can stand before Quarkus reads its configuration. */
    private static final class Database {

        static boolean external() {
            return setting(URL).isPresent();
        }

        static Optional<String> setting(String name) {
            return List.of(
                            Optional.ofNullable(System.getProperty(name)),
                            Optional.ofNullable(System.getenv(environment(name))))
                    .stream()
                    .flatMap(Optional::stream)
                    .filter(value -> !value.isBlank())
                    .findFirst();
        }

        private static String environment(String name) {
            return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
        }
    }
}
