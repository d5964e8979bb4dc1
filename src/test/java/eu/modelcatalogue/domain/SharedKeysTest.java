package eu.modelcatalogue.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SharedKeysTest {

    @Test
    void it_is_the_same_map_in_the_same_order() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("weights", 2);
        map.put("code", 1);
        map.put("data", 2);

        Map<String, Integer> shared = SharedKeys.of(map);

        assertEquals(map, shared);
        assertEquals(shared, map);
        assertEquals(map.hashCode(), shared.hashCode());
        assertEquals(List.of("weights", "code", "data"), List.copyOf(shared.keySet()));
        assertEquals(List.of(2, 1, 2), List.copyOf(shared.values()));
        assertEquals(1, shared.get("code"));
        assertTrue(shared.containsKey("data"));
        assertNull(shared.get("licence"));
        assertFalse(shared.containsKey("licence"));
    }

    @Test
    void it_does_not_change() {
        Map<String, Integer> map = new LinkedHashMap<>(Map.of("weights", 2));
        Map<String, Integer> shared = SharedKeys.of(map);
        map.put("code", 1);

        assertEquals(Map.of("weights", 2), shared);
        assertThrows(UnsupportedOperationException.class, () -> shared.put("code", 1));
        assertSame(shared, SharedKeys.of(shared));
    }

    @Test
    void an_empty_map_is_empty() {
        assertEquals(Map.of(), SharedKeys.of(Map.of()));
    }
}
