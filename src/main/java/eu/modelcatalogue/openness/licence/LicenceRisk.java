package eu.modelcatalogue.openness.licence;

import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.term.Truth;
import eu.modelcatalogue.openness.term.Word;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a buyer has to know of a licence before relying on what stands under it: the terms that can stop, bind or end its use. */
public enum LicenceRisk implements Word {
    /** The licence gives no rights to the weights. */
    NO_LICENCE(not(Attribute.GRANTS_WEIGHTS)),
    /** Parties in the Union get no rights. */
    UNION_LEFT_OUT(not(Attribute.EU_TERRITORY_COVERED)),
    /** Public bodies get no rights. */
    NOT_FOR_PUBLIC_BODIES(not("publicSectorUse")),
    /** Non-commercial use alone. */
    NON_COMMERCIAL(not(Attribute.COMMERCIAL_USE)),
    /** No adapted versions. */
    NOT_ADAPTED(not(Attribute.MODIFY)),
    /** It may not be passed on. */
    NOT_PASSED_ON(not(Attribute.REDISTRIBUTE)),
    /** Some purposes are forbidden beyond what the law forbids. */
    PURPOSES(any(Attribute.USE_RESTRICTIONS, Set.of("safety", "broad", "research", "nc"), Set.of("notAnalysed"))),
    /** Above a size of the user or of the use the licence ends, or another is needed. */
    THRESHOLD(any(Attribute.THRESHOLD, Set.of("separate", "ends"), Set.of())),
    /** What the model writes may not be used freely. */
    OUTPUTS(any("outputUse", Set.of("conditional", "noCompeting", "nc"), Set.of("notAddressed"))),
    /** The licensor may change the terms, block or revoke at will. */
    UNILATERAL_CONTROL(not("noUnilateralControl")),
    /** The licence can be revoked. */
    REVOCABLE(not("irrevocable")),
    /** Whoever passes it on has to bind others to the limits of use. */
    FLOW_DOWN(not("noFlowDown"));

    private final Function<LicenceTerms, Truth> bites;

    LicenceRisk(Function<LicenceTerms, Truth> bites) {
        this.bites = bites;
    }

    /** Whether the terms have it. */
    public Truth of(LicenceTerms terms) {
        return bites.apply(terms);
    }

    /** The risks of which this holds, in the order of how much they stop. */
    public static List<LicenceRisk> where(LicenceTerms terms, Truth truth) {
        return Stream.of(values()).filter(risk -> risk.of(terms) == truth).toList();
    }

    private static Function<LicenceTerms, Truth> not(String permission) {
        return terms -> terms.truth(permission).not();
    }

    /** Nobody decided where the text says nothing, or nobody has read it. */
    private static Function<LicenceTerms, Truth> any(String attribute, Set<String> biting, Set<String> undecided) {
        return terms -> {
            String value = terms.value(attribute);
            if (value.equals(Truth.UNKNOWN.word()) || undecided.contains(value)) {
                return Truth.UNKNOWN;
            }
            return biting.contains(value) ? Truth.TRUE : Truth.FALSE;
        };
    }
}
