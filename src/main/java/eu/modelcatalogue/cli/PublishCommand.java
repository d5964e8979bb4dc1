package eu.modelcatalogue.cli;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.cli.start.SeedsOnDisk;
import eu.modelcatalogue.cli.start.Start;
import eu.modelcatalogue.ledger.Ledger;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

    @ConfigProperty(name = "catalogue.publication-lead")
    Duration lead;

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
        EditionHeader now = ledger.publish(proposed.after(lead), again);
        awaitPublication(now);
        command.commandLine()
                .getOut()
                .printf(
                        "%s edition %d, %s%n",
                        before.filter(now::equals).isPresent() ? "Unchanged:" : "Published",
                        now.number(),
                        now.digest());
    }

    /** Nodes read the edition until the time of its publication, and answer it from then on: when this command ends, it is published. */
    private static void awaitPublication(EditionHeader edition) {
        Duration left = Duration.between(Instant.now(), edition.publishedAt());
        if (left.compareTo(Duration.ZERO) > 0) {
            try {
                TimeUnit.MILLISECONDS.sleep(left.toMillis());
            } catch (InterruptedException e) {
                // The edition is in the ledger, and is published whether this command waits or not.
                Thread.currentThread().interrupt();
            }
        }
    }
}
