package eu.modelcatalogue.cli;

import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.cli.start.Installation;
import eu.modelcatalogue.cli.start.Start;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.PreparedSeeds;
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
        PreparedSeeds proposed = Installation.seeds(seeds);
        Start.current().awaitDatabase();
        ledger.migrate();
        Optional<EditionHeader> before = ledger.newest();
        EditionHeader now = ledger.publish(Ledger.Proposal.of(proposed, "Published by command"), again);
        command.commandLine()
                .getOut()
                .printf(
                        "%s edition %d, %s%n",
                        before.filter(now::equals).isPresent() ? "Unchanged:" : "Published",
                        now.number(),
                        now.digest());
    }
}
