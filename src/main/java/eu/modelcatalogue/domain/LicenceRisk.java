package eu.modelcatalogue.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a buyer has to know of a licence before relying on what stands under it: the terms that can stop, bind or end its use. */
public enum LicenceRisk implements Word {
    /** The licence gives no rights to the weights. */
    NO_LICENCE(Attribute.GRANTS_WEIGHTS),
    /** Parties in the Union get no rights. */
    UNION_LEFT_OUT(Attribute.EU_TERRITORY_COVERED),
    /** Public bodies get no rights. */
    NOT_FOR_PUBLIC_BODIES(Attribute.PUBLIC_SECTOR_USE),
    /** Non-commercial use alone. */
    NON_COMMERCIAL(Attribute.COMMERCIAL_USE),
    /** No adapted versions. */
    NOT_ADAPTED(Attribute.MODIFY),
    /** It may not be passed on. */
    NOT_PASSED_ON(Attribute.REDISTRIBUTE),
    /** Some purposes are forbidden beyond what the law forbids: second edition of the criteria, reading 1. */
    PURPOSES(Attribute.USE_RESTRICTIONS, "none", "law"),
    /** Above a size of the user or of the use the licence ends, or another is needed. */
    THRESHOLD(Attribute.THRESHOLD, "none", "attribution"),
    /** What the model writes may not be used freely. */
    OUTPUTS("outputUse", "free"),
    /** The licensor may change the terms, block or revoke at will. */
    UNILATERAL_CONTROL("noUnilateralControl"),
    /** The licence can be revoked. */
    REVOCABLE("irrevocable"),
    /** Whoever passes it on has to bind others to the limits of use. */
    FLOW_DOWN("noFlowDown");

    /** Words for a text that does not mention the matter, or that has not been read. */
    private static final Set<String> UNDECIDED = Set.of(Fact.UNKNOWN, "notAddressed", "notAnalysed");

    private final String attribute;
    private final Set<String> free;

    /** @param free its words that mean no restriction; empty for a permission, which is either granted or not */
    LicenceRisk(String attribute, String... free) {
        this.attribute = attribute;
        this.free = free.length == 0 ? Set.of(Truth.TRUE.word()) : Set.of(free);
    }

    /** The attribute of licences that says whether they have it. */
    public String attribute() {
        return attribute;
    }

    /** Whether the terms have it. */
    public Truth of(LicenceTerms terms) {
        return by(terms.value(attribute));
    }

    /** Whether terms have it of which the attribute has this value. */
    public Truth by(String value) {
        return UNDECIDED.contains(value) ? Truth.UNKNOWN : Truth.of(!free.contains(value));
    }

    /** The risks of which this holds, in the order of how much they stop. */
    public static List<LicenceRisk> where(LicenceTerms terms, Truth truth) {
        return Stream.of(values()).filter(risk -> risk.of(terms) == truth).toList();
    }
}
