package eu.modelcatalogue.cli;

import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.importers.offers.OfferImport;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import eu.modelcatalogue.importers.snapshot.SnapshotReader;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.SeedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings what services offer, and what ends, into {@code seeds/offers}. */
@Command(
        name = "offers",
        description =
                "Brings what services offer, and which offers end, into seeds/offers. Joins the names of offers to models.")
class OffersCommand implements Callable<Integer> {

    @Option(
            names = "--from",
            required = true,
            paramLabel = "FOLDER",
            description =
                    "Reads the folders models-dev-api, mistral-docs and modeldeprecations below this one; the first must be there.")
    Path from = Path.of("");

    @Option(names = "--dry-run", description = "Tells what was joined, and writes nothing.")
    boolean dryRun;

    /** The seeds. */
    @ConfigProperty(name = "catalogue.seeds-dir", defaultValue = "seeds")
    Path seeds;

    @Spec
    CommandSpec command;

    /** Exit code: 0 done, 1 refused, with nothing written. */
    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        try {
            SeedFiles files = SeedFiles.in(seeds);
            List<Source> sources = SeedReader.read(files).sources();
            Map<String, Snapshot> ends = new TreeMap<>();
            for (String source : OfferImport.ENDS) {
                if (Files.isDirectory(from.resolve(source))) {
                    ends.put(source, snapshot(sources, source));
                }
            }
            OfferImport.Outcome outcome = OfferImport.of(files, snapshot(sources, OfferImport.LIST), ends);
            outcome.report().forEach(out::println);
            if (!dryRun) {
                SeedWriter.write(seeds, outcome.written(), Set.of());
            }
            out.println("%s %d files."
                    .formatted(
                            dryRun ? "Would write" : "Wrote", outcome.written().size()));
            return ExitCode.OK;
        } catch (SeedFaults | IllegalArgumentException | IOException e) {
            out.println(e.getMessage());
            out.println("Nothing was imported.");
            return ExitCode.SOFTWARE;
        }
    }

    /** A snapshot has the day and the revision that its source's file states. */
    private Snapshot snapshot(List<Source> sources, String id) {
        Source source = sources.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The source '%s' has no file in sources/: write one first".formatted(id)));
        return SnapshotReader.open(from.resolve(id).toString(), source.revision(), source.asOf());
    }
}
