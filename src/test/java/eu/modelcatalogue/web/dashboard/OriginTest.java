package eu.modelcatalogue.web.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.web.fragments.Figures;
import org.junit.jupiter.api.Test;

/** The searches behind the bars of a figure have one spelling: two nodes, and two starts of one, send the same page under the same tag. */
class OriginTest {

    @Test
    void the_rest_of_the_world_is_asked_for_in_the_order_of_all_addresses() {
        assertThat(Search.of(FigureRegion.REST.among(Figures.ALL)).at("/").written())
                .isEqualTo("/?country=!CN,!US,!unknown&region=!EU&sort=-released");
    }
}
