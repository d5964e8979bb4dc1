package eu.modelcatalogue.cli;

import eu.modelcatalogue.cli.start.Start;
import eu.modelcatalogue.ledger.BackupFile;
import eu.modelcatalogue.ledger.Backups;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts all editions of a backup into the database. */
@Command(
        name = "restore",
        description =
                "Restores all editions of a backup into an empty database, in one transaction, and compares their digests.")
class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file that backup has written.")
    Path file = Path.of("");

    @Option(names = "--replace", description = "Deletes what the database holds, and restores the backup in its place.")
    boolean replace;

    @Inject
    Backups backups;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() throws IOException {
        try (BackupFile backup = BackupFile.open(file)) {
            Start.current().awaitDatabase();
            backups.restore(backup, replace);
            BackupFile.Manifest restored = backup.manifest();
            command.commandLine()
                    .getOut()
                    .printf(
                            "Restored %d editions from %s; the newest is edition %d, %s%n",
                            restored.editions().size(),
                            file,
                            restored.newest().number(),
                            restored.newest().digest());
        }
        return ExitCode.OK;
    }
}
