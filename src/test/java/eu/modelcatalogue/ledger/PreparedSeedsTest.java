package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that the build lays beside the application speaks for the seeds that it was made of, and for no others. */
class PreparedSeedsTest {

    @TempDir
    Path folder;

    @Test
    void what_was_prepared_is_read_back_for_the_same_seeds_alone_and_not_when_damaged() throws IOException {
        SeedFiles files = SeedFiles.in(Path.of("seeds"));
        PreparedSeeds seeds = PreparedSeeds.of(SeedReader.read(files), SeedReader.fingerprint(files));
        Path file = folder.resolve("seeds.prepared");
        seeds.write(file);

        PreparedSeeds read = PreparedSeeds.in(file, seeds.fingerprint()).orElseThrow();
        assertThat(read).isEqualTo(seeds);
        assertThat(CanonicalContent.digest(read.content())).isEqualTo(seeds.digest());

        // The same bytes again.
        Path again = folder.resolve("again");
        seeds.write(again);
        assertThat(Files.mismatch(file, again)).isEqualTo(-1);

        assertThat(PreparedSeeds.in(file, "0".repeat(64))).isEmpty();
        assertThat(PreparedSeeds.in(folder.resolve("none"), seeds.fingerprint()))
                .isEmpty();
        assertThat(PreparedSeeds.in(null, seeds.fingerprint())).isEmpty();

        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 100));
        assertThat(PreparedSeeds.in(file, seeds.fingerprint())).isEmpty();
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        assertThat(PreparedSeeds.in(file, seeds.fingerprint())).isEmpty();
    }
}
