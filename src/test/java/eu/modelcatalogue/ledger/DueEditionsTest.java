package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.catalogue.Derivations;
import eu.modelcatalogue.catalogue.EditionHeader;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Editions that are in the ledger before they are published. Edition N is published N × 10 seconds after the beginning. */
class DueEditionsTest {

    private static final Instant BEGINNING = Instant.parse("2026-11-30T12:00:00Z");

    private static EditionHeader edition(int number, String digest) {
        return new EditionHeader(
                number,
                digest,
                BEGINNING.plusSeconds(number * 10L),
                "For a test",
                new EditionHeader.Changes(0, 0, 0, 0),
                Derivations.CURRENT);
    }

    /** Editions, the newest first. */
    private static List<EditionHeader> upTo(int newest) {
        return IntStream.iterate(newest, number -> number > 0, number -> number - 1)
                .mapToObj(number -> edition(number, "sha256:" + number))
                .toList();
    }

    @ParameterizedTest(name = "{5}")
    @CsvSource(delimiter = '|', textBlock = """
            0 | 0 |  0 | 0 | 0 | the ledger is empty
            1 | 0 | 10 | 1 | 0 | the first edition
            3 | 0 | 35 | 3 | 0 | a node starts
            3 | 3 | 35 | 0 | 0 | nothing is new
            3 | 2 | 30 | 3 | 0 | the moment of its publication
            3 | 2 | 29 | 0 | 3 | announced
            3 | 0 | 29 | 2 | 3 | a node starts while an edition is announced
            4 | 2 | 25 | 0 | 3 | two are announced: the first of them
            4 | 2 | 35 | 3 | 4 | one is published, the next is announced
            3 | 3 | 25 | 0 | 0 | answered early: the node does not go back
            """)
    void a_node_takes_what_is_published_and_makes_what_comes_next(
            int inLedger, int current, int second, int taken, int announced, String when) {
        EditionHeader answered = current == 0 ? null : edition(current, "sha256:" + current);

        assertThat(DueEditions.of(upTo(inLedger), answered, BEGINNING.plusSeconds(second)))
                .as(when)
                .isEqualTo(new DueEditions(upTo(taken), upTo(announced)));
    }

    @ParameterizedTest
    @CsvSource({"3", "7"})
    void a_node_takes_the_newest_edition_of_a_ledger_that_was_replaced(int current) {
        EditionHeader answered = edition(current, "sha256:of another ledger");

        assertThat(DueEditions.of(upTo(3), answered, BEGINNING.plusSeconds(90)))
                .isEqualTo(new DueEditions(upTo(3), List.of()));
    }
}
