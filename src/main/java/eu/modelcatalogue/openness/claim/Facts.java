package eu.modelcatalogue.openness.claim;

import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.Word;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All facts of one subject. An attribute about which there is no fact is unknown. */
public final class Facts {

    /** Of what nobody has said anything of. */
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

    /** The facts that rest on at least one claim, or meet dissent, by name of attribute. */
    public Collection<Fact> all() {
        return byAttribute.values();
    }

    public Fact get(String attribute) {
        Fact fact = byAttribute.get(attribute);
        return fact != null ? fact : Fact.unknown(attribute);
    }

    /** The adopted value, {@code unknown} where there is none. */
    public String value(String attribute) {
        Fact fact = byAttribute.get(attribute);
        return fact != null ? fact.value() : Fact.UNKNOWN;
    }

    /** These facts, and another of an attribute of which they know nothing. */
    public Facts or(String attribute, Fact other) {
        if (get(attribute).isKnown() || !other.isKnown()) {
            return this;
        }
        Map<String, Fact> all = new TreeMap<>(byAttribute);
        all.put(attribute, other);
        return new Facts(all.values());
    }

    /** The values of an attribute that can have several; empty where unknown or known to be none. */
    public List<String> values(String attribute) {
        String value = value(attribute);
        return value.equals(Fact.UNKNOWN) || value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    /** The value as a constant of an enum that has {@code unknown} among its words. */
    public <E extends Enum<E> & Word> E word(Class<E> type, String attribute) {
        return Word.parse(type, value(attribute));
    }

    public Availability availability(Component component) {
        return word(Availability.class, component.availability());
    }
}
