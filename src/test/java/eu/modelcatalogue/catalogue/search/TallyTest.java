package eu.modelcatalogue.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RoaringBitmap;

class TallyTest {

    /** Four models: the first is French, the second French and Swiss, the third neither, the fourth Swiss. */
    private static final Map<String, RoaringBitmap> HAVING = Map.of(
            "FR", RoaringBitmap.bitmapOf(0, 1), "CH", RoaringBitmap.bitmapOf(1, 3), "DE", RoaringBitmap.bitmapOf());

    private static final List<String> VALUES = List.of("FR", "DE", "CH");

    @Test
    void a_model_with_two_values_counts_for_both_and_order_is_kept() {
        ValueCounts tally = new ValueCounts(4, VALUES, true, HAVING::get);

        assertThat(tally.of(RoaringBitmap.bitmapOf(0, 1, 2, 3)))
                .containsExactly(Map.entry("FR", 2), Map.entry("DE", 0), Map.entry("CH", 2));
        assertThat(tally.of(RoaringBitmap.bitmapOf(2, 3)))
                .containsExactly(Map.entry("FR", 0), Map.entry("DE", 0), Map.entry("CH", 1));
    }

    @Test
    void of_an_open_list_only_what_occurs_is_told() {
        ValueCounts tally = new ValueCounts(4, VALUES, false, HAVING::get);

        assertThat(tally.of(RoaringBitmap.bitmapOf(0, 2))).containsExactly(Map.entry("FR", 1));
        assertThat(tally.of(new RoaringBitmap())).isEmpty();
    }
}
