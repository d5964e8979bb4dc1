package eu.modelcatalogue.cli.start;

import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.PreparedSeeds;
import eu.modelcatalogue.ledger.ProposedContent;
import eu.modelcatalogue.ledger.embedded.EmbeddedPostgres;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    private Installation() {}

    /** The folder of the packaged application; null where it runs otherwise, as in tests. */
    static @Nullable Path folder() {
        Path launcher = Path.of(System.getProperty("java.class.path", "")).toAbsolutePath();
        return launcher.endsWith(LAUNCHER) ? launcher.getParent() : null;
    }

    /** The seeds as the build read them; null where the application is not packaged. */
    static @Nullable Path preparedSeeds() {
        Path folder = folder();
        return folder == null ? null : folder.resolve("seeds.prepared");
    }

    /** What the build read, digested and judged, where that was made of these seeds by this program. */
    static Optional<PreparedSeeds> prepared(String fingerprint) {
        return PreparedSeeds.in(preparedSeeds(), fingerprint, program());
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

    /** The content of the seeds of a folder as they lie now. */
    public static EditionContent content(Path folder) {
        SeedFiles files = SeedFiles.in(folder);
        return prepared(SeedReader.fingerprint(files))
                .map(PreparedSeeds::content)
                .orElseGet(() -> SeedReader.read(files));
    }

    /** What is to be published of the seeds of a folder as they lie now. */
    public static Ledger.Proposal proposal(Path folder, String reason) {
        SeedFiles files = SeedFiles.in(folder);
        return proposal(files, SeedReader.fingerprint(files), reason);
    }

    /** Likewise: prepared where the build read the very same, else read while it is published. */
    static Ledger.Proposal proposal(SeedFiles files, String fingerprint, String reason) {
        ProposedContent content = prepared(fingerprint)
                .map(seeds -> ProposedContent.of(seeds.content()))
                .orElse(claims -> SeedReader.read(files, claims));
        return new Ledger.Proposal(content, fingerprint, reason);
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
            SeedFiles files = SeedFiles.in(seeds);
            PreparedSeeds.of(SeedReader.read(files), SeedReader.fingerprint(files))
                    .judged()
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
