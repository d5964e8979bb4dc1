package eu.modelcatalogue.cli;

import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.importers.Import;
import eu.modelcatalogue.importers.ImportReport;
import eu.modelcatalogue.importers.mapping.Importers;
import eu.modelcatalogue.importers.snapshot.HubFetch;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import eu.modelcatalogue.importers.snapshot.SnapshotReader;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.Seeds;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Brings what an outside source says into the seeds. */
@Command(name = "import", description = "Brings what an outside source says into the seeds.")
class ImportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "SOURCE",
            arity = "0..1",
            completionCandidates = SourceNames.class,
            description = "Whose: ${COMPLETION-CANDIDATES}.")
    String source = "";

    @Option(
            names = "--from",
            paramLabel = "PATH_OR_URL",
            description = "Where it lies: a folder, a file or an archive, or an address.")
    @Nullable
    String from;

    @Option(names = "--add", description = "Takes in what resembles nothing in the seeds.")
    boolean add;

    @Option(names = "--dry-run", description = "Tells what would be written, and writes nothing.")
    boolean dryRun;

    @Unmatched
    List<String> others = new ArrayList<>();

    /** The seeds. */
    @ConfigProperty(name = "catalogue.seeds-dir", defaultValue = "seeds")
    Path seeds;

    /** Where answers that took long to get are kept until the import is done. */
    @ConfigProperty(name = "catalogue.data-dir", defaultValue = "data")
    Path data;

    @Spec
    CommandSpec command;

    /** Exit code: 0 done, 1 refused, with nothing written, 2 not understood. */
    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        List<String> faults = faults();
        if (!faults.isEmpty() || from == null) {
            faults.forEach(out::println);
            command.commandLine().usage(out);
            return ExitCode.USAGE;
        }
        try {
            SeedFiles files = SeedFiles.in(seeds);
            progress("Reading the seeds");
            Seeds read = SeedReader.seeds(files);
            Source whose = read.content().sources().stream()
                    .filter(one -> one.id().equals(source))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The source '%s' has no file in sources/: write one first".formatted(source)));
            progress("Opening " + from);
            Snapshot snapshot = snapshot(read, whose, from);
            progress("Reading %d files of %s".formatted(snapshot.files().size(), whose.name()));
            Import.Outcome outcome = Import.of(files, Objects.requireNonNull(Importers.ALL.get(source)), snapshot, add);
            outcome.report().lines().forEach(out::println);
            if (!dryRun) {
                progress("Writing %d files".formatted(outcome.written().size()));
                outcome.write(seeds);
            }
            out.println(summary(outcome, dryRun));
            return ExitCode.OK;
        } catch (SeedFaults | IllegalArgumentException | IOException e) {
            out.println(e.getMessage());
            out.println("Nothing was imported.");
            return ExitCode.SOFTWARE;
        }
    }

    /** Steps are printed to a terminal only: in a file they would be noise. A shell sets {@code TERM} if it has one. */
    static void progress(String step) {
        if (System.getenv("TERM") != null) {
            System.err.println(step);
        }
    }

    private static String summary(Import.Outcome outcome, boolean dryRun) {
        ImportReport report = outcome.report();
        return "%s %s %d files."
                .formatted(
                        report.summary(),
                        dryRun ? "Would write" : "Wrote",
                        outcome.written().size());
    }

    /** A snapshot has the day and the revision that its source's file states; the Hub is asked for the models that the catalogue knows there. */
    private Snapshot snapshot(Seeds read, Source whose, String from) {
        if (whose.id().equals("huggingface") && HubFetch.answersAt(from)) {
            return new HubFetch(data.resolve("imports"))
                    .fetch(
                            from,
                            HubFetch.idsAmong(read.content().models().stream()
                                    .flatMap(model -> model.aliases().stream())
                                    .toList()),
                            ImportCommand::progress);
        }
        return SnapshotReader.open(from, whose.revision(), whose.asOf());
    }

    /** Everything that is not understood, at once. */
    private List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!Importers.ALL.containsKey(source)) {
            faults.add("'%s' is not a source with an importer; there are %s"
                    .formatted(source, String.join(", ", Importers.ALL.keySet())));
        }
        others.forEach(other -> faults.add("'%s' is not understood".formatted(other)));
        if (from == null) {
            faults.add("--from is missing: the path of a folder, a file or an archive, or an address");
        }
        return faults;
    }

    /** The sources that can be imported, for the help. */
    static final class SourceNames extends ArrayList<String> {
        SourceNames() {
            super(Importers.ALL.keySet());
        }
    }
}
