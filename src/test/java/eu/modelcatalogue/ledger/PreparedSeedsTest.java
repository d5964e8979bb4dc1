package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.ModelJudgements;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.ReadFile;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that the build lays beside the application speaks for the seeds that it was made of, and for no others. */
class PreparedSeedsTest {

    private static final String PROGRAM = "the program of this test";

    @TempDir
    Path folder;

    private static final SeedFiles FILES = SeedFiles.in(Path.of("seeds"));

    /** As a build prepares them. */
    private static PreparedSeeds prepared(ProposedContent content) {
        return new PreparedSeeds.Reading(
                        content,
                        List.of(new ReadFile("sources/index.yaml", "0f", "{\"name\":\"Index\"}")),
                        ReferenceFile.in(Path.of("target")))
                .seeds("", SeedReader.fingerprint(FILES), JudgedModels.NONE)
                .whole();
    }

    @Test
    void what_was_prepared_is_read_back_by_the_same_program_alone_and_not_when_damaged() throws IOException {
        PreparedSeeds seeds = prepared(ProposedContent.of(TheSeeds.withDaysOfReading(TheSeeds.content())));
        Path file = folder.resolve("seeds.prepared");
        seeds.write(file, PROGRAM);

        PreparedSeeds read = PreparedSeeds.in(file, PROGRAM, folder).orElseThrow();
        // The order in which the content lists things says nothing: the digest sorts them.
        assertThat(read.digest()).isEqualTo(seeds.digest());
        assertThat(read.fingerprint()).isEqualTo(seeds.fingerprint());
        assertThat(read.judged()).isEqualTo(seeds.judged());
        assertThat(read.subjects()).isEqualTo(seeds.subjects());
        assertThat(read.files()).isEqualTo(seeds.files());
        assertThat(CanonicalContent.digest(read.content())).isEqualTo(seeds.digest());
        assertThat(PreparedSeeds.fingerprint(file, PROGRAM)).contains(seeds.fingerprint());

        // The same bytes again.
        Path again = folder.resolve("again");
        seeds.write(again, PROGRAM);
        assertThat(Files.mismatch(file, again)).isEqualTo(-1);

        // Another program may judge otherwise.
        assertThat(PreparedSeeds.in(file, "another", folder)).isEmpty();
        assertThat(PreparedSeeds.fingerprint(file, "another")).isEmpty();
        assertThat(PreparedSeeds.in(folder.resolve("none"), PROGRAM, folder)).isEmpty();

        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 100));
        assertThat(PreparedSeeds.in(file, PROGRAM, folder)).isEmpty();
        whole[whole.length / 2] ^= 1;
        Files.write(file, whole);
        assertThat(PreparedSeeds.in(file, PROGRAM, folder)).isEmpty();
    }

    @Test
    void a_verdict_is_believed_where_it_rests_on_the_same() {
        PreparedSeeds judged = prepared(ProposedContent.of(TheSeeds.content()));
        EditionHeader header =
                new EditionHeader(7, "sha256:other", Instant.EPOCH, "test", new EditionHeader.Changes(0, 0, 0, 0));
        List<String> models = judged.content().models().stream()
                .map(EditionContent.NamedModel::id)
                .toList();
        Map<String, ModelJudgements> standings = judged.judged().standings();
        ModelJudgements first = standings.get(models.get(0));
        ModelJudgements second = standings.get(models.get(1));

        // Another verdict than the rules give is taken as it was written; one that rests on something else is judged
        // anew, like one that is missing.
        Map<String, ModelJudgements> other = new HashMap<>(standings);
        ModelJudgements wrong =
                new ModelJudgements(first.restsOn(), second.judgements(), second.provisional(), second.label());
        other.put(models.get(0), wrong);
        other.put(models.get(1), new ModelJudgements("", first.judgements(), first.provisional(), first.label()));
        other.remove(models.get(2));
        Map<String, ModelJudgements> believed = new HashMap<>(standings);
        believed.put(models.get(0), wrong);
        assertThat(standings(judged, other, header)).isEqualTo(believed);

        // Of the very same content nothing is compared, where it speaks of all models.
        EditionHeader same =
                new EditionHeader(7, judged.digest(), Instant.EPOCH, "test", new EditionHeader.Changes(0, 0, 0, 0));
        assertThat(standings(judged, other, same)).isEqualTo(believed);
        other.put(models.get(2), first);
        assertThat(standings(judged, other, same)).isEqualTo(other);
    }

    private static Map<String, ModelJudgements> standings(
            PreparedSeeds seeds, Map<String, ModelJudgements> before, EditionHeader header) {
        return new PreparedSeeds(
                        seeds.content(),
                        seeds.subjects(),
                        seeds.files(),
                        seeds.digest(),
                        seeds.fingerprint(),
                        new JudgedModels(seeds.digest(), seeds.judged().profiles(), before))
                .edition(header)
                .standings();
    }
}
