package eu.modelcatalogue.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** All facts of one subject. An attribute without a fact is unknown. */
public final class Facts {

    /** The facts of a subject about which no claim exists. */
    public static final Facts NONE = new Facts(List.of());

    /** By attribute. A list and no map, because a catalogue holds one for each of its models. */
    private final List<Fact> sorted;

    /** @param facts the last one of each attribute counts */
    public Facts(Collection<Fact> facts) {
        Map<String, Fact> byAttribute = new TreeMap<>();
        facts.forEach(fact -> byAttribute.put(fact.attribute(), fact));
        this.sorted = List.copyOf(byAttribute.values());
    }

    /** Whether these are the same facts with the same evidence and dissent. */
    public boolean same(Facts other) {
        return this == other || sorted.equals(other.sorted);
    }

    /** The facts that have evidence or dissent, sorted by the name of the attribute. */
    public Collection<Fact> all() {
        return sorted;
    }

    public Fact get(String attribute) {
        Fact fact = find(attribute);
        return fact != null ? fact : Fact.unknown(attribute);
    }

    /** The adopted value, or {@code unknown}. */
    public String value(String attribute) {
        Fact fact = find(attribute);
        return fact != null ? fact.value() : Fact.UNKNOWN;
    }

    private @Nullable Fact find(String attribute) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            Fact fact = sorted.get(middle);
            int order = fact.attribute().compareTo(attribute);
            if (order == 0) {
                return fact;
            }
            if (order < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return null;
    }

    /** The adopted value; empty if it is unknown. */
    public Optional<String> known(String attribute) {
        return Optional.of(value(attribute)).filter(value -> !value.equals(Fact.UNKNOWN));
    }

    /** All adopted values by attribute. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        sorted.forEach(fact -> values.put(fact.attribute(), fact.value()));
        return values;
    }

    /** These facts, with the given fact in place of the one for the same attribute. */
    public Facts with(Fact other) {
        List<Fact> all = new ArrayList<>(sorted);
        all.add(other);
        return new Facts(all);
    }

    /** These facts, with the given fact added if its attribute is unknown here. */
    public Facts or(Fact other) {
        return get(other.attribute()).isKnown() || !other.isKnown() ? this : with(other);
    }

    /** The values of an attribute that can have several; empty if unknown or known to be none. */
    public List<String> values(String attribute) {
        return get(attribute).values();
    }

    /** The value as a constant of an enum that includes {@code unknown}. */
    public <E extends Enum<E> & Word> E word(Class<E> type, String attribute) {
        return Word.parse(type, value(attribute));
    }

    public Availability availability(Component component) {
        return word(Availability.class, component.availability());
    }
}
