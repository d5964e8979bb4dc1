package eu.modelcatalogue.domain;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a buyer has to know about a licence before using something under it: terms that can prevent, bind or end its use. */
public enum LicenceRisk implements Word {
    /** The licence gives no rights to the weights. */
    NO_LICENCE(Attribute.GRANTS_WEIGHTS),
    /** Parties in the EU get no rights. */
    UNION_LEFT_OUT(Attribute.EU_TERRITORY_COVERED),
    /** Public bodies get no rights. */
    NOT_FOR_PUBLIC_BODIES(Attribute.PUBLIC_SECTOR_USE),
    /** Only non-commercial use is allowed. */
    NON_COMMERCIAL(Attribute.COMMERCIAL_USE),
    /** Adapted versions are not allowed. */
    NOT_ADAPTED(Attribute.MODIFY),
    /** Redistribution is not allowed. */
    NOT_PASSED_ON(Attribute.REDISTRIBUTE),
    /** Some purposes are forbidden that the law does not forbid: second edition of the criteria, reading 1. */
    PURPOSES(Attribute.USE_RESTRICTIONS, "none", "law"),
    /** Above a certain size of the user or of the use, the licence ends or another one is needed. */
    THRESHOLD(Attribute.THRESHOLD, "none", "attribution"),
    /** Outputs of the model may not be used freely. */
    OUTPUTS("outputUse", "free"),
    /** The licensor may change the terms, block users or revoke the licence at will. */
    UNILATERAL_CONTROL("noUnilateralControl"),
    /** The licence can be revoked. */
    REVOCABLE("irrevocable"),
    /** Whoever redistributes the model has to impose the limits of use on others. */
    FLOW_DOWN("noFlowDown");

    /** Values for a text that does not mention the matter, or that has not been read. */
    private static final Set<String> UNDECIDED = Set.of(Fact.UNKNOWN, "notAddressed", "notAnalysed");

    private final String attribute;
    private final Set<String> free;

    /** @param free values of the attribute that mean no restriction; empty for a permission, which is either granted or not */
    LicenceRisk(String attribute, String... free) {
        this.attribute = attribute;
        this.free = free.length == 0 ? Set.of(Truth.TRUE.word()) : Set.of(free);
    }

    /** The attribute of licences that shows whether they have this risk. */
    public String attribute() {
        return attribute;
    }

    /** Whether these terms have the risk. */
    public Truth of(LicenceTerms terms) {
        return by(terms.value(attribute));
    }

    /** Whether terms with this value of the attribute have the risk. */
    public Truth by(String value) {
        return UNDECIDED.contains(value) ? Truth.UNKNOWN : Truth.of(!free.contains(value));
    }

    /** The risks for which the answer is this one, the gravest first. */
    public static List<LicenceRisk> where(LicenceTerms terms, Truth truth) {
        return Stream.of(values()).filter(risk -> risk.of(terms) == truth).toList();
    }
}
