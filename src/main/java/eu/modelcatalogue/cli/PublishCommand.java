package eu.modelcatalogue.cli;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.cli.start.SeedsOnDisk;
import eu.modelcatalogue.cli.start.Start;
import eu.modelcatalogue.ledger.Ledger;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a new edition of the seeds. */
@Command(name = "publish", description = "Publishes the seeds as a new edition.")
class PublishCommand implements Runnable {

    @Option(names = "--again", paramLabel = "DIGEST", description = "Puts a superseded edition back, by its digest.")
    @Nullable
    String again;

    @ConfigProperty(name = "catalogue.seeds-dir", defaultValue = "seeds")
    Path seeds;

    @Inject
    Ledger ledger;

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        Ledger.Proposal proposed = SeedsOnDisk.in(seeds).proposal("Published by command");
        Start.current().awaitDatabase();
        Optional<EditionHeader> before = ledger.telling(() -> {
            ledger.migrate();
            return ledger.newest();
        });
        EditionHeader now = ledger.publish(proposed, again);
        command.commandLine()
                .getOut()
                .printf(
                        "%s edition %d, %s%n",
                        before.filter(now::equals).isPresent() ? "Unchanged:" : "Published",
                        now.number(),
                        now.digest());
    }
}
