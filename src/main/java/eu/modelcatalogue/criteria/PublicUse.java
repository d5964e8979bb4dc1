package eu.modelcatalogue.criteria;

import eu.modelcatalogue.openness.Headlines;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.licence.LicenceExpression;
import eu.modelcatalogue.openness.licence.LicenceTerms;
import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.Openness;
import eu.modelcatalogue.openness.term.Truth;
import eu.modelcatalogue.openness.term.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a model comes to for a public body in the Union, in one answer: what follows from the facts about its weights and their licence, and no more. No
 * verdict: it says what may be done, not whether that is open.
 *
 * @param use what may be done with the weights, or why nothing
 * @param limits what that is bound to; empty where nothing may be done, or nothing binds
 * @param code how open the training code is
 * @param data how open the training data are
 * @param deciding the facts that it follows from
 */
public record PublicUse(Use use, List<Limit> limits, Openness code, Openness data, List<UsedFact> deciding) {

    public PublicUse {
        limits = List.copyOf(limits);
        deciding = List.copyOf(deciding);
    }

    /** What may be done. The first that fits. */
    public enum Use implements Word {
        /** No weights, and a service is all that is offered. */
        SERVICE_ONLY,
        /** No weights. */
        NOT_RELEASED,
        /** Nobody says whether there are weights. */
        RELEASE_NOT_KNOWN,
        /** Weights, and nobody says under which licence. */
        LICENCE_NOT_KNOWN,
        /** Weights, and their publisher states no licence. */
        NO_LICENCE,
        /** The licence gives no rights to parties in the Union. */
        UNION_LEFT_OUT,
        /** The licence does not allow use by public bodies. */
        NOT_FOR_PUBLIC_BODIES,
        /** The licence allows non-commercial use alone. */
        NON_COMMERCIAL,
        /** A licence, and nobody has read whether public bodies may use what stands under it. */
        USE_NOT_KNOWN,
        /** Used, adapted and passed on. */
        FREE,
        /** Used, and neither adapted nor passed on. */
        USE_ALONE,
        /** Used and passed on, not adapted. */
        NOT_ADAPTED,
        /** Used and adapted, not passed on. */
        NOT_PASSED_ON,
        /** Used; nobody has read whether it may be adapted and passed on. */
        REST_NOT_KNOWN;

        /** Whether a public body in the Union may use the weights, bound or not. */
        public boolean isAllowed() {
            return compareTo(FREE) >= 0;
        }
    }

    /** What binds where something may be done. */
    public enum Limit implements Word {
        /** The final weights are not whole: older ones, or some of them. */
        SOME_WEIGHTS,
        /** It is not known whether the licence covers the Union. */
        UNION_NOT_KNOWN,
        /** Some purposes are forbidden, by the licence or by terms beside it. */
        PURPOSES,
        /** It is not known whether some purposes are forbidden. */
        PURPOSES_NOT_KNOWN,
        /** Above a size of the user or of the use the licence ends, or another is needed. */
        THRESHOLD,
        /** Whoever uses it has to indemnify its developer. */
        INDEMNITY
    }

    private static final String WEIGHTS = Component.WEIGHTS_FINAL.availability();
    private static final String LICENCE = Component.WEIGHTS_FINAL.licence();
    private static final String PUBLIC_SECTOR = "publicSectorUse";

    /**
     * Draws the answer.
     *
     * @param code the headline of the training code
     * @param data the headline of the training data
     */
    public static PublicUse of(Case judged, Openness code, Openness data) {
        Availability weights = judged.availability(Component.WEIGHTS_FINAL);
        if (weights == Availability.UNKNOWN) {
            return new PublicUse(Use.RELEASE_NOT_KNOWN, List.of(), code, data, List.of(judged.used(WEIGHTS)));
        }
        if (weights == Availability.NOT_RELEASED || weights == Availability.NOT_APPLICABLE) {
            boolean service = judged.value(Attribute.GATE).equals("apiOnly");
            return new PublicUse(
                    service ? Use.SERVICE_ONLY : Use.NOT_RELEASED,
                    List.of(),
                    code,
                    data,
                    service
                            ? List.of(judged.used(WEIGHTS), judged.used(Attribute.GATE))
                            : List.of(judged.used(WEIGHTS)));
        }
        Use use = licensed(judged);
        return new PublicUse(
                use, use.isAllowed() ? limits(judged, weights) : List.of(), code, data, deciding(judged, use));
    }

    /** The same of what no entry stands for, such as a declaration: how open its code and data are follows from the same facts. */
    public static PublicUse of(Case judged) {
        String training = judged.value(Component.TRAINING_CODE.licence());
        LicenceTerms terms = training.equals(Fact.UNKNOWN)
                ? LicenceTerms.UNKNOWN
                : judged.library().combined(training);
        return of(
                judged,
                Word.parse(Openness.class, Headlines.code(judged.facts(), terms).value()),
                Word.parse(Openness.class, Headlines.data(judged.facts()).value()));
    }

    private static Use licensed(Case judged) {
        String stated = judged.value(LICENCE);
        if (stated.equals(Fact.UNKNOWN)) {
            return Use.LICENCE_NOT_KNOWN;
        }
        if (stated.equals(LicenceExpression.NONE) || allows(judged, Attribute.GRANTS_WEIGHTS) == Truth.FALSE) {
            return Use.NO_LICENCE;
        }
        if (allows(judged, Attribute.EU_TERRITORY_COVERED) == Truth.FALSE) {
            return Use.UNION_LEFT_OUT;
        }
        Truth publicBodies = allows(judged, PUBLIC_SECTOR);
        if (publicBodies == Truth.FALSE) {
            return Use.NOT_FOR_PUBLIC_BODIES;
        }
        if (allows(judged, Attribute.COMMERCIAL_USE) == Truth.FALSE) {
            return Use.NON_COMMERCIAL;
        }
        return publicBodies == Truth.TRUE
                ? further(allows(judged, Attribute.MODIFY), allows(judged, Attribute.REDISTRIBUTE))
                : Use.USE_NOT_KNOWN;
    }

    private static Use further(Truth adapt, Truth passOn) {
        if (adapt == Truth.UNKNOWN || passOn == Truth.UNKNOWN) {
            return Use.REST_NOT_KNOWN;
        }
        if (adapt == Truth.TRUE) {
            return passOn == Truth.TRUE ? Use.FREE : Use.NOT_PASSED_ON;
        }
        return passOn == Truth.TRUE ? Use.NOT_ADAPTED : Use.USE_ALONE;
    }

    private static Truth allows(Case judged, String fact) {
        return Truth.parse(judged.licenceValue(LICENCE, fact));
    }

    private static List<Limit> limits(Case judged, Availability weights) {
        List<Limit> limits = new ArrayList<>();
        if (weights == Availability.PARTIAL) {
            limits.add(Limit.SOME_WEIGHTS);
        }
        if (allows(judged, Attribute.EU_TERRITORY_COVERED) == Truth.UNKNOWN) {
            limits.add(Limit.UNION_NOT_KNOWN);
        }
        String purposes = judged.licenceValue(LICENCE, Attribute.USE_RESTRICTIONS);
        String beside = judged.value(Attribute.ADDITIONAL_TERMS);
        if (List.of("safety", "broad", "research", "nc").contains(purposes) || beside.equals("acceptableUsePolicy")) {
            limits.add(Limit.PURPOSES);
        } else if (List.of(Fact.UNKNOWN, "notAnalysed").contains(purposes)
                || List.of("notAnalysed", "other").contains(beside)) {
            limits.add(Limit.PURPOSES_NOT_KNOWN);
        }
        if (List.of("separate", "ends").contains(judged.licenceValue(LICENCE, Attribute.THRESHOLD))) {
            limits.add(Limit.THRESHOLD);
        }
        if (beside.equals("indemnity")) {
            limits.add(Limit.INDEMNITY);
        }
        return limits;
    }

    private static List<UsedFact> deciding(Case judged, Use use) {
        List<String> ofLicence = switch (use) {
            case NO_LICENCE -> List.of(Attribute.GRANTS_WEIGHTS);
            case UNION_LEFT_OUT -> List.of(Attribute.EU_TERRITORY_COVERED);
            case NOT_FOR_PUBLIC_BODIES, USE_NOT_KNOWN -> List.of(PUBLIC_SECTOR);
            case NON_COMMERCIAL -> List.of(Attribute.COMMERCIAL_USE);
            case FREE, USE_ALONE, NOT_ADAPTED, NOT_PASSED_ON, REST_NOT_KNOWN ->
                List.of(
                        PUBLIC_SECTOR,
                        Attribute.MODIFY,
                        Attribute.REDISTRIBUTE,
                        Attribute.EU_TERRITORY_COVERED,
                        Attribute.USE_RESTRICTIONS,
                        Attribute.THRESHOLD);
            case SERVICE_ONLY, NOT_RELEASED, RELEASE_NOT_KNOWN, LICENCE_NOT_KNOWN -> List.of();
        };
        Stream<UsedFact> terms =
                use.isAllowed() && !judged.value(Attribute.ADDITIONAL_TERMS).equals(Fact.UNKNOWN)
                        ? Stream.of(judged.used(Attribute.ADDITIONAL_TERMS))
                        : Stream.empty();
        return Stream.concat(
                        Stream.concat(
                                Stream.of(judged.used(WEIGHTS), judged.used(LICENCE)),
                                ofLicence.stream().flatMap(fact -> judged.usedOfLicence(LICENCE, fact))),
                        terms)
                .distinct()
                .toList();
    }

    /** Whether one of the facts that it follows from is known by our own readings alone. */
    public boolean isProvisional() {
        return deciding.stream().anyMatch(UsedFact::isUnverified);
    }
}
