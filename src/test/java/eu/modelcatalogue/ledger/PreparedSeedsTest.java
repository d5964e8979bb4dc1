package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.ModelJudgements;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that the build lays beside the application speaks for the seeds that it was made of, and for no others. */
class PreparedSeedsTest {

    private static final String PROGRAM = "the program of this test";

    @TempDir
    Path folder;

    @Test
    void what_was_prepared_is_read_back_for_the_same_seeds_alone_and_not_when_damaged() throws IOException {
        SeedFiles files = SeedFiles.in(Path.of("seeds"));
        PreparedSeeds seeds = PreparedSeeds.of(
                        TheSeeds.withDaysOfReading(SeedReader.read(files)), SeedReader.fingerprint(files))
                .judged();
        Path file = folder.resolve("seeds.prepared");
        seeds.write(file, PROGRAM);

        PreparedSeeds read =
                PreparedSeeds.in(file, seeds.fingerprint(), PROGRAM).orElseThrow();
        // The order in which the content lists things says nothing: the digest sorts them.
        assertThat(read.digest()).isEqualTo(seeds.digest());
        assertThat(read.standings()).isEqualTo(seeds.standings());
        assertThat(read.content().claims()).isEqualTo(seeds.content().claims());
        assertThat(CanonicalContent.digest(read.content())).isEqualTo(seeds.digest());

        // The same bytes again.
        Path again = folder.resolve("again");
        seeds.write(again, PROGRAM);
        assertThat(Files.mismatch(file, again)).isEqualTo(-1);

        assertThat(PreparedSeeds.in(file, "0".repeat(64), PROGRAM)).isEmpty();
        // Another program may judge otherwise.
        assertThat(PreparedSeeds.in(file, seeds.fingerprint(), "another")).isEmpty();
        assertThat(PreparedSeeds.in(folder.resolve("none"), seeds.fingerprint(), PROGRAM))
                .isEmpty();
        assertThat(PreparedSeeds.in(null, seeds.fingerprint(), PROGRAM)).isEmpty();

        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 100));
        assertThat(PreparedSeeds.in(file, seeds.fingerprint(), PROGRAM)).isEmpty();
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        assertThat(PreparedSeeds.in(file, seeds.fingerprint(), PROGRAM)).isEmpty();
    }

    @Test
    void what_was_judged_before_is_believed_where_it_speaks_of_all_models_and_all_profiles() {
        SeedFiles files = SeedFiles.in(Path.of("seeds"));
        PreparedSeeds read = PreparedSeeds.of(SeedReader.read(files), SeedReader.fingerprint(files));
        PreparedSeeds judged = read.judged();
        EditionHeader header =
                new EditionHeader(7, read.digest(), Instant.EPOCH, "test", new EditionHeader.Changes(0, 0, 0, 0));
        String model = judged.content().models().get(0).id();

        // Another verdict than the rules give: it is taken as it was written.
        Map<String, ModelJudgements> other = new HashMap<>(judged.standings());
        other.put(model, other.get(judged.content().models().get(1).id()));
        Edition believed = new PreparedSeeds(read.content(), read.digest(), read.fingerprint(), other).edition(header);
        assertThat(believed.standings()).isEqualTo(other);

        // One model is missing: all are judged anew.
        other.remove(model);
        Edition anew = new PreparedSeeds(read.content(), read.digest(), read.fingerprint(), other).edition(header);
        assertThat(anew.standings()).isEqualTo(judged.standings());
    }
}
