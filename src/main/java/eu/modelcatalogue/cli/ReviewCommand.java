package eu.modelcatalogue.cli;

import eu.modelcatalogue.importers.ReviewDecisions;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Decides on what a refresh has held back. */
@Command(name = "review", description = "Decides on the cases in seeds/review that refresh has held back.")
class ReviewCommand implements Runnable {

    @ConfigProperty(name = "catalogue.seeds-dir", defaultValue = "seeds")
    Path seeds;

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        command.commandLine().usage(command.commandLine().getOut());
    }

    @Command(name = "accept", description = "Applies cases. What they hold back speaks from now on.")
    int accept(
            @Parameters(
                            paramLabel = "ID",
                            arity = "1..*",
                            description = "Names of files in seeds/review, without .yaml.")
                    List<String> ids,
            @Option(
                            names = "--as",
                            paramLabel = "ORGANISATION",
                            description = "Who the developer of a case is: the id of a file in organisations/.")
                    @Nullable
                    String organisation) {
        return decide(files -> ReviewDecisions.accept(files, ids, organisation), ids.size() + " accepted");
    }

    @Command(name = "reject", description = "Decides against cases. They are kept, so that they are not asked again.")
    int reject(
            @Parameters(
                            paramLabel = "ID",
                            arity = "1..*",
                            description = "Names of files in seeds/review, without .yaml.")
                    List<String> ids) {
        return decide(files -> ReviewDecisions.reject(files, ids), ids.size() + " rejected");
    }

    private int decide(Function<SeedFiles, SeedFiles> decision, String said) {
        PrintWriter out = command.commandLine().getOut();
        try {
            SeedFiles before = SeedFiles.in(seeds);
            SeedFiles after = decision.apply(before);
            SortedMap<String, byte[]> written = new TreeMap<>(after.contents());
            written.entrySet()
                    .removeIf(file ->
                            Arrays.equals(file.getValue(), before.contents().get(file.getKey())));
            Set<String> removed = new TreeSet<>(before.contents().keySet());
            removed.removeAll(after.contents().keySet());
            SeedWriter.write(seeds, written, removed);
            out.println("%s; wrote %d files and removed %d.".formatted(said, written.size(), removed.size()));
            return ExitCode.OK;
        } catch (SeedFaults | IllegalArgumentException | IOException e) {
            out.println(e.getMessage());
            out.println("Nothing was decided.");
            return ExitCode.SOFTWARE;
        }
    }
}
