package eu.modelcatalogue.domain;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map that shares its keys with other maps. Thousands of maps have the same few keys: the verdicts on each model by profile, and those of each
 * judgement by rule. A value takes 4 bytes here, and some 50 in a map of its own.
 *
 * @param <V> no value is null
 */
public final class SharedKeys<V> extends AbstractMap<String, V> {

    /** More lists of keys than profiles have together. When there are more, as in tests, sharing begins anew. */
    private static final int MOST = 2_000;

    private static final Map<List<String>, Keys> KNOWN = new ConcurrentHashMap<>();

    private final Keys keys;
    private final List<V> values;

    private SharedKeys(Keys keys, List<V> values) {
        this.keys = keys;
        this.values = values;
    }

    /** The same map, in the same order. */
    public static <V> Map<String, V> of(Map<String, V> map) {
        return map instanceof SharedKeys
                ? map
                : new SharedKeys<>(Keys.shared(List.copyOf(map.keySet())), List.copyOf(map.values()));
    }

    private record Keys(List<String> names, Map<String, Integer> positions) {

        static Keys shared(List<String> names) {
            if (KNOWN.size() > MOST) {
                KNOWN.clear();
            }
            return KNOWN.computeIfAbsent(names, Keys::of);
        }

        private static Keys of(List<String> names) {
            Map<String, Integer> positions = new HashMap<>();
            names.forEach(name -> positions.put(name, positions.size()));
            return new Keys(names, positions);
        }
    }

    @Override
    public @Nullable V get(Object key) {
        Integer position = keys.positions.get(key);
        return position == null ? null : values.get(position);
    }

    @Override
    public boolean containsKey(Object key) {
        return keys.positions.containsKey(key);
    }

    @Override
    public Set<Entry<String, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, V>> iterator() {
                return IntStream.range(0, values.size())
                        .mapToObj(position -> Map.entry(keys.names.get(position), values.get(position)))
                        .iterator();
            }

            @Override
            public int size() {
                return values.size();
            }
        };
    }
}
