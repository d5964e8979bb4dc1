package eu.modelcatalogue.cli;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.cli.start.Start;
import eu.modelcatalogue.ledger.Shelf;
import io.quarkus.logging.Log;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine;

/** Serves, or does what was said on the command line. */
public class Application implements QuarkusApplication {

    @ConfigProperty(name = "quarkus.http.port")
    int port;

    private final Shelf shelf;
    private final Instance<CommandLine.IFactory> commands;

    /** @param commands makes what can be said; a service never asks for it */
    Application(Shelf shelf, Instance<CommandLine.IFactory> commands) {
        this.shelf = shelf;
        this.commands = commands;
    }

    @Override
    public int run(String... arguments) {
        List<String> words = List.of(arguments);
        if (words.isEmpty() || words.equals(List.of(Main.SERVE))) {
            return serve();
        }
        if (words.equals(List.of(Rehearsal.COMMAND))) {
            return Rehearsal.ask(port) && Start.current().looksAgain() ? 0 : 1;
        }
        return Commands.line(commands.get()).execute(arguments);
    }

    private int serve() {
        shelf.editions().ifPresent(editions -> {
            EditionHeader edition = editions.current().header();
            Log.infof(
                    "Listening on http://localhost:%d with %d models of edition %d (%s); documentation at http://localhost:%d/docs",
                    port,
                    editions.current().models().size(),
                    edition.number(),
                    edition.digest().substring(0, 19),
                    port);
        });
        Quarkus.waitForExit();
        return 0;
    }
}
