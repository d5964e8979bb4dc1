package eu.modelcatalogue.domain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * What a licence, or an expression of licences, allows: the values of the licence attributes, {@code unknown} if they are not known.
 *
 * <p>{@code A AND B} combines permissions by Kleene's {@code AND} and takes the stricter word; {@code A OR B} lets the user choose, so it takes
 * Kleene's {@code OR} and the more permissive word.
 */
public final class LicenceTerms {

    /** Terms about which nothing is known. */
    public static final LicenceTerms UNKNOWN = new LicenceTerms(Map.of());

    /** The publisher states no licence: every permission is false. */
    public static final LicenceTerms NONE = new LicenceTerms(Attribute.of(SubjectKind.LICENCE).values().stream()
            .filter(attribute -> attribute.type() == Attribute.Type.TRUTH)
            .collect(Collectors.toMap(Attribute::name, permission -> Truth.FALSE.word())));

    private final Map<String, String> values;

    public LicenceTerms(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    public static LicenceTerms of(Facts facts) {
        return new LicenceTerms(facts.values());
    }

    public String value(String attribute) {
        return values.getOrDefault(attribute, Fact.UNKNOWN);
    }

    public Truth truth(String attribute) {
        return Truth.parse(value(attribute));
    }

    public LicenceTerms and(LicenceTerms other) {
        return combine(other, Truth::and, true);
    }

    public LicenceTerms or(LicenceTerms other) {
        return combine(other, Truth::or, false);
    }

    private LicenceTerms combine(LicenceTerms other, BinaryOperator<Truth> logic, boolean stricter) {
        Map<String, String> combined = new TreeMap<>();
        for (Attribute attribute : Attribute.of(SubjectKind.LICENCE).values()) {
            String mine = value(attribute.name());
            String its = other.value(attribute.name());
            String both = switch (attribute.type()) {
                case TRUTH -> logic.apply(Truth.parse(mine), Truth.parse(its)).word();
                case WORD -> choose(attribute.allowed(), undecided(mine), undecided(its), stricter);
                default -> mine.equals(its) ? mine : Fact.UNKNOWN;
            };
            combined.put(attribute.name(), both);
        }
        return new LicenceTerms(combined);
    }

    /** Terms that have not been analysed may contain anything, so they combine as unknown. */
    private static String undecided(String value) {
        return value.equals("notAnalysed") ? Fact.UNKNOWN : value;
    }

    /**
     * The stricter or the more permissive of two words. If one word is unknown, the other decides only if it is already restrictive (for AND) or
     * already free (for OR), because the answer to “is anything restricted?” then no longer depends on the unknown one.
     */
    private static String choose(List<String> order, String mine, String its, boolean stricter) {
        int left = order.indexOf(mine);
        int right = order.indexOf(its);
        if (left < 0 || right < 0) {
            int known = Math.max(left, right);
            // Attribution is a condition and not a restriction: beside an unknown threshold it does not decide. A duty
            // to obey the law limits no purpose: it counts like none.
            int law = Math.max(0, order.indexOf("law"));
            int free = order.contains("attribution") ? 1 : law;
            boolean decides = stricter ? known > free : known >= 0 && known <= law;
            return decides ? order.get(known) : Fact.UNKNOWN;
        }
        return order.get(stricter ? Math.max(left, right) : Math.min(left, right));
    }
}
