package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.ClaimReference;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** References lie in a file, and everything about a claim reads as if they were in memory. */
class ReferenceFileTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @TempDir
    Path folder;

    private static Claim claim(ClaimReference reference) {
        return new Claim(
                new Subject(SubjectKind.MODEL, "apertus-70b"),
                "released",
                "2025-09-02",
                "developer",
                DAY,
                Verification.READ,
                reference);
    }

    @Test
    void a_stored_reference_says_the_same_and_equals_the_one_in_memory() {
        List<ClaimReference.Stated> stated = List.of(
                new ClaimReference.Stated("https://a.example", null, null, null, null, null),
                new ClaimReference.Stated("https://a.example", "§ 2", "epoch", "Größe: 70 · 10⁹", DAY, DAY.plusDays(1)),
                new ClaimReference.Stated("https://a.example", "", "", "", LocalDate.MIN, LocalDate.MAX));
        ReferenceFile file = ReferenceFile.in(folder);
        ReferenceFile other = ReferenceFile.in(folder);
        for (ClaimReference.Stated one : stated) {
            Claim inMemory = claim(one);
            Claim stored = file.keep(inMemory);
            assertThat(stored.reference()).isNotInstanceOf(ClaimReference.Stated.class);
            assertThat(stored.read().reference())
                    .isInstanceOf(ClaimReference.Stated.class)
                    .isEqualTo(one);
            assertThat(List.of(inMemory, stored, other.keep(inMemory)))
                    .allSatisfy(same -> assertThat(same)
                            .isEqualTo(inMemory)
                            .isEqualTo(stored)
                            .hasSameHashCodeAs(inMemory));
            // What is stored is not stored twice.
            assertThat(other.keep(stored)).isSameAs(stored);
        }
        Claim first = file.keep(claim(stated.get(0)));
        assertThat(first).isNotEqualTo(file.keep(claim(stated.get(1)))).isNotEqualTo(claim(stated.get(2)));
    }

    @Test
    void references_with_the_same_hash_are_told_apart() {
        // “Aa” and “BB” have the same hash in Java.
        ClaimReference.Stated one = new ClaimReference.Stated("https://a.example/Aa", null, null, null, null, null);
        ClaimReference.Stated other = new ClaimReference.Stated("https://a.example/BB", null, null, null, null, null);
        assertThat(one).hasSameHashCodeAs(other);
        ReferenceFile file = ReferenceFile.in(folder);
        assertThat(file.keep(claim(one))).isNotEqualTo(file.keep(claim(other))).isNotEqualTo(claim(other));
    }

    @Test
    void what_is_not_written_yet_is_read_as_well_as_what_is() {
        ReferenceFile file = ReferenceFile.in(folder);
        List<Claim> claims = IntStream.range(0, 5_000)
                .mapToObj(number -> file.keep(claim(new ClaimReference.Stated(
                        "https://a.example/" + number, "row " + number, null, null, null, null))))
                .toList();
        IntStream.range(0, claims.size()).forEach(number -> {
            assertThat(claims.get(number).locator()).isEqualTo("https://a.example/" + number);
            assertThat(claims.get(number).section()).isEqualTo("row " + number);
        });
    }

    @Test
    void the_file_has_no_name_so_that_nothing_is_left_behind() throws Exception {
        Claim stored = ReferenceFile.in(folder)
                .keep(claim(new ClaimReference.Stated("https://a.example", null, null, null, null, null)));
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertThat(stored.locator()).isEqualTo("https://a.example");
    }

    @Test
    void an_interrupted_reader_does_not_take_the_file_from_the_others() throws Exception {
        ReferenceFile file = ReferenceFile.in(folder);
        Claim stored = IntStream.range(0, 5_000)
                .mapToObj(number -> file.keep(
                        claim(new ClaimReference.Stated("https://a.example/" + number, null, null, null, null, null))))
                .toList()
                .get(0);
        AtomicReference<String> read = new AtomicReference<>();
        Thread reader = new Thread(() -> {
            Thread.currentThread().interrupt();
            read.set(stored.locator());
        });
        reader.start();
        reader.join();
        assertThat(read).hasValue("https://a.example/0");
        assertThat(stored.locator()).isEqualTo("https://a.example/0");
    }
}
