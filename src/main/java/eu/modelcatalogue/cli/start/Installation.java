package eu.modelcatalogue.cli.start;

import eu.modelcatalogue.ledger.PreparedSeeds;
import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * What the build has laid beside the application, so that no start does it again: the seeds read, checked and digested, the programs of
 * PostgreSQL unpacked, and the licences of all that is bundled. Each is used where it fits, and done anew where it is missing.
 */
public final class Installation {

    private static final String LAUNCHER = "quarkus-run.jar";
    private static final String PREPARED = "seeds.prepared";

    private Installation() {}

    /** The folder of the packaged application; null where it runs otherwise, as in tests. */
    static @Nullable Path folder() {
        Path launcher = Path.of(System.getProperty("java.class.path", "")).toAbsolutePath();
        return launcher.endsWith(LAUNCHER) ? launcher.getParent() : null;
    }

    /** The seeds as the build read them; null where the application is not packaged. */
    static @Nullable Path preparedSeeds() {
        Path folder = folder();
        return folder == null ? null : folder.resolve(PREPARED);
    }

    /** The seeds as a start read them that published others than the build had; null where the application is not packaged. */
    private static @Nullable Path keptSeeds() {
        return folder() == null ? null : data().resolve(PREPARED);
    }

    /** The folder of the embedded database, and of what else a start keeps. */
    static Path data() {
        return Path.of(Start.setting("catalogue.data-dir").orElse("data"));
    }

    /** What this program read last: the very seeds with this fingerprint where it has, else others. */
    static Optional<PreparedSeeds> readBefore(String fingerprint) {
        String program = program();
        List<Path> files = Stream.of(Optional.ofNullable(keptSeeds()), Optional.ofNullable(preparedSeeds()))
                .flatMap(Optional::stream)
                .toList();
        return Stream.concat(
                        files.stream()
                                .filter(file -> PreparedSeeds.fingerprint(file, program)
                                        .filter(fingerprint::equals)
                                        .isPresent()),
                        files.stream())
                .map(file -> PreparedSeeds.in(file, program, data()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Lays what a start has read, published and judged beside its database, for the next. */
    static void keep(PreparedSeeds seeds) {
        Path file = keptSeeds();
        if (file != null) {
            try {
                seeds.write(file, program());
            } catch (IOException e) {
                Log.warnf("The next start will read all seeds again, since %s could not be written: %s", file, e);
            }
        }
    }

    /** Names the program that judges: by the archives of our own classes, so that no other one believes its verdicts. */
    private static String program() {
        Path folder = folder();
        if (folder == null) {
            return "";
        }
        CRC32 sum = new CRC32();
        try (Stream<Path> archives = Files.list(folder.resolve("app"))) {
            for (Path archive : archives.sorted().toList()) {
                sum.update(Files.readAllBytes(archive));
            }
        } catch (IOException e) {
            return "";
        }
        return Long.toHexString(sum.getValue());
    }

    /**
     * The step of the build: reads and checks the seeds, and lays what it made beside the application.
     *
     * @return exit code: 0 done, 1 faults in the seeds, 2 where the application is not packaged
     */
    public static int prepare(Path seeds) {
        Path prepared = preparedSeeds();
        if (prepared == null || prepared.getParent() == null) {
            System.err.println("prepare is a step of the build: it lays its files beside " + LAUNCHER);
            return 2;
        }
        try {
            Files.deleteIfExists(prepared);
            EmbeddedPostgres.unpack(prepared.getParent());
            if (BundledSoftware.isKnown()) {
                BundledSoftware.write(prepared.getParent());
            } else {
                System.err.println(
                        "No bill of materials and no licences beside the application: Maven makes them online only. Build without -o before passing it on.");
            }
            // Everything is read: what an earlier build has read is not asked.
            SeedFiles files = SeedFiles.in(seeds);
            new SeedsOnDisk(files, SeedReader.fingerprint(files), Optional.empty())
                    .read()
                    .whole()
                    .write(prepared, program());
            return 0;
        } catch (SeedFaults | IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("The files beside the application could not be written: " + e);
            return 1;
        }
    }
}
