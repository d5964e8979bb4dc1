package eu.modelcatalogue.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {

    private final List<Integer> made = new ArrayList<>();

    private final Orders<Integer> orders = new Orders<>(sort -> {
        made.add(sort);
        return new Order(new int[] {0});
    });

    @Test
    void an_order_is_made_once_while_it_is_asked_for() {
        for (int sort = 0; sort < 3 * Orders.KEPT; sort++) {
            orders.of(sort);
            assertThat(orders.of(-1)).isSameAs(orders.of(-1));
        }

        assertThat(made).containsOnlyOnce(-1);
    }

    @Test
    void what_nobody_asked_for_lately_is_made_anew() {
        for (int sort = 0; sort <= Orders.KEPT; sort++) {
            orders.of(sort);
        }
        orders.of(Orders.KEPT);
        orders.of(0);

        assertThat(made).hasSize(Orders.KEPT + 2).endsWith(Orders.KEPT, 0);
    }
}
