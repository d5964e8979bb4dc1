package eu.modelcatalogue.domain;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All facts of one subject. An attribute without a fact is unknown. */
public final class Facts {

    /** The facts of a subject about which no claim exists. */
    public static final Facts NONE = new Facts(List.of());

    private final Map<String, Fact> byAttribute;

    public Facts(Collection<Fact> facts) {
        Map<String, Fact> sorted = new TreeMap<>();
        facts.forEach(fact -> sorted.put(fact.attribute(), fact));
        this.byAttribute = Collections.unmodifiableMap(sorted);
    }

    /** Whether these are the same facts with the same evidence and dissent. */
    public boolean same(Facts other) {
        return this == other || byAttribute.equals(other.byAttribute);
    }

    /** The facts that have evidence or dissent, sorted by the name of the attribute. */
    public Collection<Fact> all() {
        return byAttribute.values();
    }

    public Fact get(String attribute) {
        Fact fact = byAttribute.get(attribute);
        return fact != null ? fact : Fact.unknown(attribute);
    }

    /** The adopted value, or {@code unknown}. */
    public String value(String attribute) {
        Fact fact = byAttribute.get(attribute);
        return fact != null ? fact.value() : Fact.UNKNOWN;
    }

    /** The adopted value; empty if it is unknown. */
    public Optional<String> known(String attribute) {
        return Optional.of(value(attribute)).filter(value -> !value.equals(Fact.UNKNOWN));
    }

    /** All adopted values by attribute. */
    public Map<String, String> values() {
        Map<String, String> values = new TreeMap<>();
        byAttribute.forEach((attribute, fact) -> values.put(attribute, fact.value()));
        return values;
    }

    /** These facts, with the given fact in place of the one for the same attribute. */
    public Facts with(Fact other) {
        Map<String, Fact> all = new TreeMap<>(byAttribute);
        all.put(other.attribute(), other);
        return new Facts(all.values());
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
