package eu.modelcatalogue.command;

import eu.modelcatalogue.ingest.Import;
import eu.modelcatalogue.ingest.ImportReport;
import eu.modelcatalogue.ingest.comparia.CompariaImporter;
import eu.modelcatalogue.ingest.engines.Diffusers;
import eu.modelcatalogue.ingest.engines.LlamaCpp;
import eu.modelcatalogue.ingest.engines.Sglang;
import eu.modelcatalogue.ingest.engines.Transformers;
import eu.modelcatalogue.ingest.engines.Vllm;
import eu.modelcatalogue.ingest.entry.Importer;
import eu.modelcatalogue.ingest.epoch.EpochImporter;
import eu.modelcatalogue.ingest.fetch.Snapshot;
import eu.modelcatalogue.ingest.fetch.Snapshots;
import eu.modelcatalogue.ingest.hub.Hub;
import eu.modelcatalogue.ingest.hub.HubFetch;
import eu.modelcatalogue.ingest.modelsdev.ModelsDevImporter;
import eu.modelcatalogue.ingest.mot.MotImporter;
import eu.modelcatalogue.ingest.mteb.Mteb;
import eu.modelcatalogue.ingest.openingup.OpeningUp;
import eu.modelcatalogue.ingest.osai.OsaiIndex;
import eu.modelcatalogue.ingest.osaimap.OsAiMap;
import eu.modelcatalogue.ingest.repositories.Gpustack;
import eu.modelcatalogue.ingest.repositories.Localai;
import eu.modelcatalogue.ingest.repositories.Xinference;
import eu.modelcatalogue.openness.claim.Source;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.Seeds;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** {@code import <source> --from <path or URL> [--add] [--dry-run]}: brings what an outside source says into the seeds. */
final class ImportCommand {

    static final String USAGE = "import SOURCE --from PATH_OR_URL [--add] [--dry-run]";

    private static final Map<String, Importer> IMPORTERS = Stream.of(
                    new CompariaImporter(),
                    new Diffusers(),
                    new EpochImporter(),
                    new Gpustack(),
                    new Hub(),
                    new LlamaCpp(),
                    new Localai(),
                    new ModelsDevImporter(),
                    new MotImporter(),
                    new Mteb(),
                    new OpeningUp(),
                    new OsAiMap(),
                    new OsaiIndex(),
                    new Sglang(),
                    new Transformers(),
                    new Vllm(),
                    new Xinference())
            .collect(Collectors.toMap(
                    Importer::source, importer -> importer, (one, other) -> one, TreeMap<String, Importer>::new));

    private final Path folder;
    private final Path work;
    private final PrintStream out;

    /**
     * @param folder the seeds
     * @param work where answers that took long to get are kept until the import is done
     * @param out for the report
     */
    ImportCommand(Path folder, Path work, PrintStream out) {
        this.folder = folder;
        this.work = work;
        this.out = out;
    }

    /**
     * Runs an import; returns the exit code: 0 done, 1 refused, with nothing written, 2 not understood.
     *
     * @param words what follows {@code import}
     */
    int run(List<String> words) {
        Words asked = Words.of(words);
        if (!asked.faults().isEmpty() || asked.from() == null) {
            asked.faults().forEach(out::println);
            out.println("Usage: java -jar quarkus-run.jar " + USAGE);
            return Commands.NOT_UNDERSTOOD;
        }
        try {
            SeedFiles files = SeedFiles.in(folder);
            progress("Reading the seeds");
            Seeds seeds = SeedReader.seeds(files);
            Source source = seeds.content().sources().stream()
                    .filter(one -> one.id().equals(asked.source()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            "The source '%s' has no file in sources/: write one first".formatted(asked.source())));
            progress("Opening " + asked.from());
            Snapshot snapshot = snapshot(seeds, source, asked.from());
            progress("Reading %d files of %s".formatted(snapshot.files().size(), source.name()));
            Import.Outcome outcome =
                    Import.of(files, Objects.requireNonNull(IMPORTERS.get(asked.source())), snapshot, asked.add());
            outcome.report().lines().forEach(out::println);
            if (!asked.dryRun()) {
                progress("Writing %d files".formatted(outcome.written().size()));
                outcome.write(folder);
            }
            out.println(summary(outcome, asked.dryRun()));
            return Commands.DONE;
        } catch (SeedFaults | IllegalArgumentException | IOException e) {
            out.println(e.getMessage());
            out.println("Nothing was imported.");
            return Commands.REFUSED;
        }
    }

    /** Steps are told on a terminal only: in a file they would be noise. {@code TERM} is how a shell says that it has one. */
    private static void progress(String step) {
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
    private Snapshot snapshot(Seeds seeds, Source source, String from) {
        if (source.id().equals("huggingface") && HubFetch.answersAt(from)) {
            return new HubFetch(work)
                    .fetch(
                            from,
                            HubFetch.idsAmong(seeds.content().models().stream()
                                    .flatMap(model -> model.aliases().stream())
                                    .toList()),
                            ImportCommand::progress);
        }
        if (source.asOf() == null) {
            throw new IllegalArgumentException(
                    "sources/%s.yaml states no snapshot.asOf: say of which day %s is".formatted(source.id(), from));
        }
        return Snapshots.open(from, source.revision(), source.asOf());
    }

    /** The words of the command line, read. */
    private record Words(String source, @Nullable String from, boolean add, boolean dryRun, List<String> faults) {

        static Words of(List<String> words) {
            List<String> faults = new ArrayList<>();
            String source = words.isEmpty() ? "" : words.get(0);
            if (!IMPORTERS.containsKey(source)) {
                faults.add("'%s' is no source with an importer; there are %s"
                        .formatted(source, String.join(", ", IMPORTERS.keySet())));
            }
            String from = null;
            boolean add = false;
            boolean dryRun = false;
            for (int at = 1; at < words.size(); at++) {
                switch (words.get(at)) {
                    case "--add" -> add = true;
                    case "--dry-run" -> dryRun = true;
                    case "--from" -> {
                        at++;
                        from = at < words.size() ? words.get(at) : null;
                    }
                    default -> faults.add("'%s' is not understood".formatted(words.get(at)));
                }
            }
            if (from == null) {
                faults.add("--from is missing: the path of a folder, a file or an archive, or an address");
            }
            return new Words(source, from, add, dryRun, faults);
        }
    }
}
