package eu.modelcatalogue.cli;

import eu.modelcatalogue.api.release.DataRelease;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.cli.start.Start;
import eu.modelcatalogue.ledger.Ledger;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an edition as a folder of files to pass on. */
@Command(
        name = "release",
        description =
                "Writes an edition as a folder of files to pass on: JSON, CSV, Parquet and SQLite, with a description and checksums. The service may run meanwhile.")
class ReleaseCommand implements Runnable {

    @Parameters(paramLabel = "FOLDER", description = "A new folder, such as edition-7.")
    Path folder = Path.of("");

    @Option(names = "--edition", paramLabel = "NUMBER", description = "Its number; the newest edition without it.")
    @Nullable
    Integer number;

    @Inject
    Ledger ledger;

    @Inject
    DataRelease release;

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        if (Files.exists(folder)) {
            throw new IllegalArgumentException("%s exists: a release is written to a new folder".formatted(folder));
        }
        Start.current().awaitDatabase();
        EditionHeader header = asked(ledger.editions());
        // A folder of this name is complete: nobody takes half a release for a whole one.
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        try {
            delete(unfinished);
            Files.createDirectories(unfinished);
            List<String> files =
                    release.write(ledger.edition(header, null), ledger.content(header.number()), unfinished);
            Files.move(unfinished, folder);
            command.commandLine()
                    .getOut()
                    .printf(
                            "Wrote edition %d, %s, to %s: %d files; sign %s%n",
                            header.number(), header.digest(), folder, files.size(), DataRelease.CHECKSUMS);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be written".formatted(folder), e);
        }
    }

    private EditionHeader asked(List<EditionHeader> editions) {
        if (editions.isEmpty()) {
            throw new IllegalArgumentException("Nothing is published yet: start the service, or run publish");
        }
        return editions.stream()
                .filter(edition -> number == null || edition.number() == number)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Edition %d does not exist: choose one from 1 to %d"
                        .formatted(number, editions.get(0).number())));
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> below = Files.walk(folder)) {
                for (Path one : below.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
