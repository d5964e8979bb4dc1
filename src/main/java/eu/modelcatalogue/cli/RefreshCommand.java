package eu.modelcatalogue.cli;

import eu.modelcatalogue.importers.Refresh;
import eu.modelcatalogue.importers.RefreshReport;
import eu.modelcatalogue.importers.SourceFiles;
import eu.modelcatalogue.importers.snapshot.KeptSnapshots;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings the seeds up to date from the sources that {@code seeds/refresh.yaml} names. */
@Command(
        name = "refresh",
        description =
                "Brings the seeds up to date from the sources of seeds/refresh.yaml, and prints a report as Markdown.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:nothing changes",
            "1:faults in the seeds, nothing was written",
            "2:not understood",
            "3:the seeds change",
            "4:the seeds change, and new cases wait in seeds/review",
            "5:at least one source was refused; what the others say was taken"
        })
class RefreshCommand implements Callable<Integer> {

    static final int CHANGED = 3;
    static final int WAITING = 4;
    static final int REFUSED = 5;

    @Option(
            names = "--from",
            paramLabel = "FOLDER",
            description =
                    "Reads the folders below this one in place of the addresses: one for each source, or the snapshots that another machine kept.")
    @Nullable
    Path from;

    @Option(names = "--dry-run", description = "Prints the report, and writes nothing.")
    boolean dryRun;

    /** The seeds. */
    @ConfigProperty(name = "catalogue.seeds-dir", defaultValue = "seeds")
    Path seeds;

    /** Snapshots are kept below it, in {@code refresh}. */
    @ConfigProperty(name = "catalogue.data-dir", defaultValue = "data")
    Path data;

    @Spec
    CommandSpec command;

    Clock clock = Clock.systemUTC();

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        if (from != null && !Files.isDirectory(from)) {
            out.println("--from: '%s' is not a folder".formatted(from));
            return ExitCode.USAGE;
        }
        try {
            KeptSnapshots kept = new KeptSnapshots(data.resolve("refresh"), ImportCommand::progress);
            LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.MAX));
            Refresh.Outcome outcome =
                    Refresh.of(SeedFiles.in(seeds), new SourceFiles(kept, from, today), ImportCommand::progress);
            out.print(outcome.report().markdown());
            out.flush();
            if (!dryRun) {
                outcome.write(seeds);
            }
            return code(outcome.report());
        } catch (SeedFaults | IllegalArgumentException | IOException e) {
            out.println(e.getMessage());
            out.println("Nothing was refreshed.");
            return ExitCode.SOFTWARE;
        }
    }

    private static int code(RefreshReport report) {
        if (!report.refused().isEmpty()) {
            return REFUSED;
        }
        if (!report.changed()) {
            return ExitCode.OK;
        }
        return report.newCases().isEmpty() ? CHANGED : WAITING;
    }
}
