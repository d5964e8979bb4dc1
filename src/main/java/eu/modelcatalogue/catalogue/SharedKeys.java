package eu.modelcatalogue.catalogue;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An immutable map that shares its keys with others. Each model has one with the same keys, and a tree of entries takes 40 bytes for each of them instead of 4. */
final class SharedKeys<V> extends AbstractMap<String, V> {

    /** Keys of the map that was made last: the next one mostly has the same. */
    private static volatile List<String> lastKeys = List.of();

    private final List<String> keys;
    private final List<V> values;

    private SharedKeys(List<String> keys, List<V> values) {
        this.keys = keys;
        this.values = values;
    }

    /** The same map, in the order of its keys. */
    static <V> Map<String, V> of(Map<String, V> map) {
        if (map instanceof SharedKeys) {
            return map;
        }
        SortedMap<String, V> sorted = new TreeMap<>(map);
        List<String> keys = List.copyOf(sorted.keySet());
        List<String> last = lastKeys;
        if (keys.equals(last)) {
            keys = last;
        } else {
            lastKeys = keys;
        }
        return new SharedKeys<>(keys, List.copyOf(sorted.values()));
    }

    @Override
    public @Nullable V get(Object key) {
        int position = key instanceof String name ? Collections.binarySearch(keys, name) : -1;
        return position < 0 ? null : values.get(position);
    }

    @Override
    public boolean containsKey(Object key) {
        return get(key) != null;
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, V>> iterator() {
                return IntStream.range(0, keys.size())
                        .mapToObj(position -> Map.entry(keys.get(position), values.get(position)))
                        .iterator();
            }

            @Override
            public int size() {
                return keys.size();
            }
        };
    }
}
