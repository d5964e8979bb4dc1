package eu.modelcatalogue.cli;

import eu.modelcatalogue.cli.start.Start;
import eu.modelcatalogue.ledger.BackupFile;
import eu.modelcatalogue.ledger.Backups;
import jakarta.inject.Inject;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes all editions to a file. */
@Command(
        name = "backup",
        description = "Writes all editions in the database to one file. The service may run meanwhile.")
class BackupCommand implements Runnable {

    @Parameters(paramLabel = "FILE", description = "A new file, such as catalogue-2026-11-30.zip.")
    Path file = Path.of("");

    @Inject
    Backups backups;

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        Start.current().awaitDatabase();
        BackupFile.Manifest written = backups.write(file);
        command.commandLine()
                .getOut()
                .printf(
                        "Backed up %d editions to %s; the newest is edition %d, %s%n",
                        written.editions().size(),
                        file,
                        written.newest().number(),
                        written.newest().digest());
        written.editions().stream()
                .filter(edition -> !edition.recomputed())
                .forEach(edition -> command.commandLine()
                        .getOut()
                        .printf(
                                "Edition %d is backed up as it is; this version does not compute its digest from its content.%n",
                                edition.number()));
    }
}
