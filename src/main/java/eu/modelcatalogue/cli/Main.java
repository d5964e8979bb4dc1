package eu.modelcatalogue.cli;

import eu.modelcatalogue.cli.start.Installation;
import eu.modelcatalogue.cli.start.Start;
import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Starts the service, or one of its commands: nothing or {@code serve}, {@code check}, {@code import}, {@code refresh}, {@code review}, {@code report}, {@code publish},
 * {@code backup}, {@code restore}. What belongs to a start stands in {@link Start}.
 */
@QuarkusMain
public final class Main {

    static final String SERVE = "serve";
    static final String READY = "ready";

    private static final String ACQUISITION = "quarkus.datasource.jdbc.acquisition-timeout";

    private Main() {}

    public static void main(String... arguments) {
        // A rehearsal is a start like any other.
        String command = arguments.length == 0 || arguments[0].equals(Rehearsal.COMMAND) ? SERVE : arguments[0];
        // Formats must not depend on where the service runs.
        Locale.setDefault(Locale.Category.FORMAT, Locale.ROOT);
        if (command.equals("prepare")) {
            System.exit(Installation.prepare(Path.of(Start.setting(Start.SEEDS).orElse("seeds"))));
        }
        if (command.equals(READY)) {
            System.exit(Probe.ask(
                    Integer.parseInt(Start.setting("quarkus.management.port").orElse("9080"))));
        }
        if (!command.equals(SERVE)) {
            Commands.answered(arguments).ifPresent(System::exit);
        }
        if (arguments.length > 0 && arguments[0].equals(Rehearsal.COMMAND)) {
            System.setProperty("quarkus.http.port", Integer.toString(Rehearsal.freePort()));
            System.setProperty("quarkus.management.port", "0");
        }
        System.setProperty("catalogue.command", command);
        // Quarkus would refuse a malformed address with an empty body, before any of our code: api/Edge refuses it with
        // a problem.
        System.setProperty("vertx.disableURIValidation", "true");
        if (!command.equals(SERVE)) {
            System.setProperty("quarkus.http.host-enabled", "false");
            System.setProperty("quarkus.management.host-enabled", "false");
        }
        if (List.of("publish", "backup", "restore").contains(command)
                && Start.setting(ACQUISITION).isEmpty()) {
            // A database that has just been started, or that is busy, may take longer than a reader would wait.
            System.setProperty(ACQUISITION, "30S");
        }
        if (List.of("check", "report", "import", "refresh", "review", "backup", "restore")
                .contains(command)) {
            // They read and copy whole editions at most, and make none.
            System.setProperty("quarkus.hibernate-orm.active", "false");
        }
        Start start = begin(command);
        Quarkus.run(
                Application.class,
                (code, failure) -> {
                    start.ended();
                    if (failure != null) {
                        System.err.println("Not started: " + reason(failure));
                    }
                    System.exit(code);
                },
                arguments);
    }

    private static Start begin(String command) {
        try {
            return Start.begin(command);
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
            throw e;
        }
    }

    /**
     * What a person can act on stands in the innermost cause that says anything, or in what the database says of itself: its causes are the system's own
     * words. A connection that is not had in time ends in a cause without a word.
     */
    static String reason(Throwable failure) {
        String said = failure.toString();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getMessage() != null) {
                said = cause.getMessage();
            }
            if (cause instanceof EmbeddedPostgres.NotStarted) {
                break;
            }
        }
        return said;
    }
}
