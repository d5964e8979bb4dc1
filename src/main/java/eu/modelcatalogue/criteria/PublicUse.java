package eu.modelcatalogue.criteria;

import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.LicenceRisk;
import eu.modelcatalogue.domain.LicenceTerms;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.domain.Truth;
import eu.modelcatalogue.domain.Word;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a public body in the EU may do with a model, in one answer that follows only from the facts about its weights and their licence. It is not
 * a verdict: it says what may be done, not whether that is open.
 *
 * @param use the permitted use of the weights, or why there is none
 * @param limits of the permitted use; empty if there is none, or if nothing limits it
 * @param code how open the training code is
 * @param data how open the training data is
 * @param deciding the facts from which it follows
 */
public record PublicUse(Use use, List<Limit> limits, Openness code, Openness data, List<UsedFact> deciding) {

    public PublicUse {
        limits = List.copyOf(limits);
        deciding = List.copyOf(deciding);
    }

    /** The permitted use. The first matching value applies. */
    public enum Use implements Word {
        /** No weights; only a service is offered. */
        SERVICE_ONLY,
        /** No weights. */
        NOT_RELEASED,
        /** It is unknown whether there are weights. */
        RELEASE_NOT_KNOWN,
        /** Weights under an unknown licence. */
        LICENCE_NOT_KNOWN,
        /** Weights, but the publisher states no licence. */
        NO_LICENCE(LicenceRisk.NO_LICENCE),
        /** The licence grants no rights to parties in the EU. */
        UNION_LEFT_OUT(LicenceRisk.UNION_LEFT_OUT),
        /** The licence excludes companies and individuals in the EU; whether it also means public bodies is open. */
        PUBLIC_BODIES_OPEN,
        /** The licence allows research but not operation. */
        RESEARCH_ONLY,
        /** The licence does not allow use by public bodies. */
        NOT_FOR_PUBLIC_BODIES(LicenceRisk.NOT_FOR_PUBLIC_BODIES),
        /** The licence only allows non-commercial use. */
        NON_COMMERCIAL(LicenceRisk.NON_COMMERCIAL),
        /** It is unknown whether the licence allows use by public bodies. */
        USE_NOT_KNOWN,
        /** May be used, adapted and passed on, and no known term of the licence limits purposes or size. */
        FREE,
        /** May be used, adapted and passed on, but not for every purpose or not at every size. */
        LIMITED,
        /** May be used, but neither adapted nor passed on. */
        USE_ALONE,
        /** May be used and passed on, but not adapted. */
        NOT_ADAPTED,
        /** May be used and adapted, but not passed on. */
        NOT_PASSED_ON,
        /** May be used; it is unknown whether it may be adapted and passed on. */
        REST_NOT_KNOWN;

        /** Terms of the licence, each of which rules out use. */
        private final List<LicenceRisk> barring;

        Use(LicenceRisk... barring) {
            this.barring = List.of(barring);
        }

        /** Whether a public body in the EU may use the weights, with or without limits. */
        public boolean isAllowed() {
            return compareTo(FREE) >= 0;
        }
    }

    /** Limits of a permitted use. */
    public enum Limit implements Word {
        /** The released final weights are incomplete: only older ones, or some of them. */
        SOME_WEIGHTS,
        /** It is unknown whether the licence covers the EU. */
        UNION_NOT_KNOWN,
        /** The licence or additional terms forbid some purposes. */
        PURPOSES,
        /** It is unknown whether some purposes are forbidden. */
        PURPOSES_NOT_KNOWN,
        /** Above a certain size of the user or of the use, the licence ends or another is needed. */
        THRESHOLD,
        /** The user has to indemnify the developer. */
        INDEMNITY
    }

    private static final String WEIGHTS = Component.WEIGHTS_FINAL.availability();
    private static final String LICENCE = Component.WEIGHTS_FINAL.licence();

    /** The value of a licence that limits use to research. */
    private static final String RESEARCH = "research";

    /** Terms of the licence that matter if use is permitted. */
    private static final List<String> ALLOWING = List.of(
            Attribute.PUBLIC_SECTOR_USE,
            Attribute.MODIFY,
            Attribute.REDISTRIBUTE,
            Attribute.EU_TERRITORY_COVERED,
            Attribute.USE_RESTRICTIONS,
            Attribute.THRESHOLD);

    /** Determines the answer. The openness of code and data follows from the same facts. */
    public static PublicUse of(Case judged) {
        LicenceTerms training = judged.library().combined(judged.value(Component.TRAINING_CODE.licence()));
        return of(
                judged,
                Word.parse(
                        Openness.class, Headlines.code(judged.facts(), training).value()),
                Word.parse(Openness.class, Headlines.data(judged.facts()).value()));
    }

    static PublicUse of(Case judged, Openness code, Openness data) {
        Use use = use(judged);
        List<Limit> limits = use.isAllowed() ? limits(judged) : List.of();
        boolean limited = limits.contains(Limit.PURPOSES) || limits.contains(Limit.THRESHOLD);
        return new PublicUse(use == Use.FREE && limited ? Use.LIMITED : use, limits, code, data, deciding(judged, use));
    }

    private static Use use(Case judged) {
        return switch (judged.availability(Component.WEIGHTS_FINAL)) {
            case UNKNOWN -> Use.RELEASE_NOT_KNOWN;
            case NOT_RELEASED, NOT_APPLICABLE ->
                judged.value(Attribute.GATE).equals("apiOnly") ? Use.SERVICE_ONLY : Use.NOT_RELEASED;
            case RELEASED, PARTIAL, THIRD_PARTY_OPEN ->
                judged.value(LICENCE).equals(Fact.UNKNOWN) ? Use.LICENCE_NOT_KNOWN : licensed(judged);
        };
    }

    private static Use licensed(Case judged) {
        // A licence that excludes only companies and individuals is silent about public bodies, unless a reader has
        // found otherwise.
        if (bites(judged, LicenceRisk.UNION_LEFT_OUT) == Truth.TRUE
                && bites(judged, LicenceRisk.NOT_FOR_PUBLIC_BODIES) == Truth.UNKNOWN) {
            return Use.PUBLIC_BODIES_OPEN;
        }
        if (bites(judged, LicenceRisk.UNION_LEFT_OUT) != Truth.TRUE
                && bites(judged, LicenceRisk.NOT_FOR_PUBLIC_BODIES) == Truth.TRUE
                && judged.licenceValue(LICENCE, Attribute.USE_RESTRICTIONS).equals(RESEARCH)) {
            return Use.RESEARCH_ONLY;
        }
        return Stream.of(Use.values())
                .filter(use -> use.barring.stream().anyMatch(risk -> bites(judged, risk) == Truth.TRUE))
                .findFirst()
                .orElseGet(() -> bites(judged, LicenceRisk.NOT_FOR_PUBLIC_BODIES) == Truth.FALSE
                        ? further(bites(judged, LicenceRisk.NOT_ADAPTED), bites(judged, LicenceRisk.NOT_PASSED_ON))
                        : Use.USE_NOT_KNOWN);
    }

    private static Truth bites(Case judged, LicenceRisk risk) {
        return risk.by(judged.licenceValue(LICENCE, risk.attribute()));
    }

    private static Use further(Truth notAdapted, Truth notPassedOn) {
        if (notAdapted == Truth.UNKNOWN || notPassedOn == Truth.UNKNOWN) {
            return Use.REST_NOT_KNOWN;
        }
        if (notAdapted == Truth.TRUE) {
            return notPassedOn == Truth.TRUE ? Use.USE_ALONE : Use.NOT_ADAPTED;
        }
        return notPassedOn == Truth.TRUE ? Use.NOT_PASSED_ON : Use.FREE;
    }

    private static List<Limit> limits(Case judged) {
        List<Limit> limits = new ArrayList<>();
        if (judged.availability(Component.WEIGHTS_FINAL) == Availability.PARTIAL) {
            limits.add(Limit.SOME_WEIGHTS);
        }
        if (bites(judged, LicenceRisk.UNION_LEFT_OUT) == Truth.UNKNOWN) {
            limits.add(Limit.UNION_NOT_KNOWN);
        }
        Truth purposes = bites(judged, LicenceRisk.PURPOSES);
        String beside = judged.value(Attribute.ADDITIONAL_TERMS);
        if (purposes == Truth.TRUE || beside.equals("acceptableUsePolicy")) {
            limits.add(Limit.PURPOSES);
        } else if (purposes == Truth.UNKNOWN
                || List.of("notAnalysed", "other").contains(beside)
                || (beside.equals(Fact.UNKNOWN) && !judged.isSilent(Attribute.ADDITIONAL_TERMS))) {
            limits.add(Limit.PURPOSES_NOT_KNOWN);
        }
        if (bites(judged, LicenceRisk.THRESHOLD) == Truth.TRUE) {
            limits.add(Limit.THRESHOLD);
        }
        if (beside.equals("indemnity")) {
            limits.add(Limit.INDEMNITY);
        }
        return limits;
    }

    private static List<UsedFact> deciding(Case judged, Use use) {
        List<String> stated = switch (use) {
            case RELEASE_NOT_KNOWN, NOT_RELEASED -> List.of(WEIGHTS);
            case SERVICE_ONLY -> List.of(WEIGHTS, Attribute.GATE);
            default -> List.of(WEIGHTS, LICENCE);
        };
        List<String> ofLicence = switch (use) {
            case USE_NOT_KNOWN -> List.of(Attribute.PUBLIC_SECTOR_USE);
            case RESEARCH_ONLY -> List.of(Attribute.PUBLIC_SECTOR_USE, Attribute.USE_RESTRICTIONS);
            case PUBLIC_BODIES_OPEN -> List.of(Attribute.EU_TERRITORY_COVERED, Attribute.PUBLIC_SECTOR_USE);
            default ->
                use.isAllowed()
                        ? ALLOWING
                        : use.barring.stream().map(LicenceRisk::attribute).toList();
        };
        Set<UsedFact> deciding = new LinkedHashSet<>();
        stated.forEach(attribute -> deciding.add(judged.used(attribute)));
        ofLicence.forEach(fact -> judged.usedOfLicence(LICENCE, fact).forEach(deciding::add));
        if (use.isAllowed() && judged.isStated(Attribute.ADDITIONAL_TERMS)) {
            deciding.add(judged.used(Attribute.ADDITIONAL_TERMS));
        }
        return List.copyOf(deciding);
    }

    /** Whether one of the deciding facts is known only from our own readings. */
    public boolean isProvisional() {
        return deciding.stream().anyMatch(UsedFact::isUnverified);
    }
}
