package eu.modelcatalogue.domain;

import static eu.modelcatalogue.domain.Component.POST_TRAINING_DATASETS;
import static eu.modelcatalogue.domain.Component.TRAINING_CODE;
import static eu.modelcatalogue.domain.Component.TRAINING_DATASETS;
import static eu.modelcatalogue.domain.Component.WEIGHTS_BASE;
import static eu.modelcatalogue.domain.Component.WEIGHTS_FINAL;
import static eu.modelcatalogue.domain.Component.WEIGHTS_INTERMEDIATE;

import java.util.List;

/**
 * The four headline attributes of a model, each derived from its components by one function. A derived attribute is {@code unknown} whenever
 * an unknown input could change it.
 */
public final class Headlines {

    public static final String WEIGHTS = "weights";
    public static final String CODE = "code";
    public static final String DATA = "data";
    public static final String LICENCE_CLASS = "licenceClass";

    /** Names of all four. */
    public static final List<String> ALL = List.of(WEIGHTS, CODE, DATA, LICENCE_CLASS);

    /**
     * Version of these functions and of how licences are combined. It is part of the digest of an edition, so that an edition derived by other
     * functions is recognised. 1: first release. 2: second edition of the criteria, readings 1, 2, 12 and 13 (terms that only repeat the law, terms
     * that nobody approved, training code alone, data without a description). 3: a free licence with additional terms that forbid no purpose has its
     * own class.
     */
    public static final int VERSION = 3;

    /** Each of these risks makes a licence that allows commercial use a restricted one. */
    private static final List<LicenceRisk> RESTRICTING = List.of(
            LicenceRisk.PURPOSES,
            LicenceRisk.THRESHOLD,
            LicenceRisk.UNION_LEFT_OUT,
            LicenceRisk.NOT_ADAPTED,
            LicenceRisk.NOT_PASSED_ON);

    /** Additional terms that require users to indemnify the developer and forbid no purpose. */
    private static final String INDEMNITY = "indemnity";

    private Headlines() {}

    /** {@code open}: the final weights are released; a gate before the download does not matter. */
    public static Derived weights(Facts facts) {
        Availability end = facts.availability(WEIGHTS_FINAL);
        Availability base = facts.availability(WEIGHTS_BASE);
        boolean some = base == Availability.RELEASED
                || base == Availability.PARTIAL
                || facts.availability(WEIGHTS_INTERMEDIATE) == Availability.RELEASED;
        List<String> from =
                List.of(WEIGHTS_FINAL.availability(), WEIGHTS_BASE.availability(), WEIGHTS_INTERMEDIATE.availability());
        return switch (end) {
            case RELEASED, THIRD_PARTY_OPEN -> derived(WEIGHTS, Openness.OPEN, Because.WEIGHTS_RELEASED, from);
            case PARTIAL -> derived(WEIGHTS, Openness.PARTIAL, Because.WEIGHTS_OLDER_OR_SOME, from);
            case NOT_RELEASED, NOT_APPLICABLE ->
                some
                        ? derived(WEIGHTS, Openness.PARTIAL, Because.WEIGHTS_BASE_ONLY, from)
                        : derived(WEIGHTS, Openness.CLOSED, Because.WEIGHTS_WITHHELD, from);
            case UNKNOWN -> derived(WEIGHTS, Openness.UNKNOWN, Because.WEIGHTS_NOT_CLAIMED, from);
        };
    }

    /**
     * {@code open}: the training code is released under an OSI-approved licence. Only training code is judged: inference code is a separate fact, and
     * code of third parties never counts.
     */
    public static Derived code(Facts facts, LicenceTerms trainingLicence) {
        List<String> from = List.of(TRAINING_CODE.availability(), TRAINING_CODE.licence());
        return switch (facts.availability(TRAINING_CODE)) {
            case RELEASED ->
                trainingLicence.truth(Attribute.OSI_APPROVED) == Truth.TRUE
                        ? derived(CODE, Openness.OPEN, Because.CODE_UNDER_OSI_LICENCE, from)
                        : derived(CODE, Openness.PARTIAL, Because.CODE_UNDER_OTHER_LICENCE, from);
            case PARTIAL -> derived(CODE, Openness.PARTIAL, Because.CODE_PARTLY, from);
            case NOT_RELEASED, NOT_APPLICABLE, THIRD_PARTY_OPEN ->
                derived(CODE, Openness.CLOSED, Because.CODE_NONE, from);
            case UNKNOWN -> derived(CODE, Openness.UNKNOWN, Because.CODE_NOT_CLAIMED, from);
        };
    }

    /** {@code open}: the training datasets are released. */
    public static Derived data(Facts facts) {
        Availability datasets = facts.availability(TRAINING_DATASETS);
        Availability post = facts.availability(POST_TRAINING_DATASETS);
        String description = facts.value(Attribute.COMPLETE_DESCRIPTION);
        List<String> from = List.of(
                TRAINING_DATASETS.availability(),
                POST_TRAINING_DATASETS.availability(),
                Attribute.COMPLETE_DESCRIPTION);
        return switch (datasets) {
            case RELEASED, THIRD_PARTY_OPEN ->
                post == Availability.NOT_RELEASED || post == Availability.PARTIAL
                        ? derived(DATA, Openness.PARTIAL, Because.DATA_POST_TRAINING_WITHHELD, from)
                        : derived(DATA, Openness.OPEN, Because.DATA_RELEASED, from);
            case PARTIAL -> derived(DATA, Openness.PARTIAL, Because.DATA_PARTLY, from);
            case NOT_RELEASED, NOT_APPLICABLE ->
                post == Availability.RELEASED || post == Availability.PARTIAL
                        ? derived(DATA, Openness.PARTIAL, Because.DATA_POST_TRAINING_ONLY, from)
                        : described(description, from);
            case UNKNOWN -> derived(DATA, Openness.UNKNOWN, Because.DATA_NOT_CLAIMED, from);
        };
    }

    /** The value for training data that are not released, which depends on how well they are described. */
    private static Derived described(String description, List<String> from) {
        return switch (description) {
            case "yes" -> derived(DATA, Openness.PARTIAL, Because.DATA_DESCRIBED, from);
            case "partial", "no" -> derived(DATA, Openness.CLOSED, Because.DATA_NOT_DESCRIBED, from);
            // The data are not available and no description is known, so the value is closed.
            default -> derived(DATA, Openness.CLOSED, Because.DATA_DESCRIPTION_NOT_CLAIMED, from);
        };
    }

    /** The class of the licence of the weights: the first of {@link LicenceClass} that fits. */
    public static Derived licenceClass(Facts facts, LicenceTerms weights) {
        List<String> from = List.of(WEIGHTS_FINAL.availability(), WEIGHTS_FINAL.licence(), Attribute.ADDITIONAL_TERMS);
        Availability availability = facts.availability(WEIGHTS_FINAL);
        if (availability == Availability.NOT_RELEASED
                || facts.value(WEIGHTS_FINAL.licence()).equals(LicenceExpression.NONE)
                || weights.truth(Attribute.GRANTS_WEIGHTS) == Truth.FALSE) {
            return derived(LicenceClass.PROPRIETARY, Because.LICENCE_NONE, from);
        }
        Truth commercial = weights.truth(Attribute.COMMERCIAL_USE);
        if (commercial == Truth.FALSE) {
            return derived(LicenceClass.NON_COMMERCIAL, Because.LICENCE_NON_COMMERCIAL, from);
        }
        Truth free = restricted(facts, weights).not();
        if (commercial == Truth.TRUE && free == Truth.FALSE) {
            return derived(LicenceClass.RESTRICTED, Because.LICENCE_RESTRICTED, from);
        }
        Truth listed = weights.truth(Attribute.OSI_APPROVED)
                .or(weights.truth(Attribute.FSF_FREE))
                .or(weights.truth(Attribute.OPEN_DEFINITION));
        if (commercial == Truth.TRUE && free == Truth.TRUE && listed == Truth.TRUE) {
            return derived(LicenceClass.OPEN, Because.LICENCE_LISTED, from);
        }
        // The lists are closed: a licence is on one only if a claim says so. The class "unlisted" needs a claim that
        // OSI's list was checked.
        if (commercial == Truth.TRUE && free == Truth.TRUE && weights.truth(Attribute.OSI_APPROVED) == Truth.FALSE) {
            return derived(LicenceClass.UNLISTED, Because.LICENCE_UNLISTED, from);
        }
        if (facts.value(Attribute.ADDITIONAL_TERMS).equals(INDEMNITY)
                && commercial == Truth.TRUE
                && byLicence(weights) == Truth.FALSE
                && weights.truth(Attribute.OSI_APPROVED) != Truth.UNKNOWN) {
            return derived(LicenceClass.WITH_TERMS, Because.LICENCE_WITH_TERMS, from);
        }
        return derived(LicenceClass.UNKNOWN, Because.LICENCE_FACT_NOT_KNOWN, from);
    }

    /** Whether the licence alone limits purposes, size, territory or modification. */
    private static Truth byLicence(LicenceTerms weights) {
        return RESTRICTING.stream().map(risk -> risk.of(weights)).reduce(Truth.FALSE, Truth::or);
    }

    private static Truth restricted(Facts facts, LicenceTerms weights) {
        // Additional terms count only if a claim speaks of them: without such a claim, only the licence applies. Terms
        // that only require users to obey the law add nothing, because the law binds anyway: second edition of the
        // criteria, reading 1. A duty to indemnify forbids no purpose, but nobody has approved such terms: reading 2.
        Truth beside = switch (facts.value(Attribute.ADDITIONAL_TERMS)) {
            case "none", "law" -> Truth.FALSE;
            case Fact.UNKNOWN -> facts.get(Attribute.ADDITIONAL_TERMS).isSilent() ? Truth.FALSE : Truth.UNKNOWN;
            case "acceptableUsePolicy" -> Truth.TRUE;
            default -> Truth.UNKNOWN;
        };
        return byLicence(weights).or(beside);
    }

    private static Derived derived(String attribute, Openness value, Because because, List<String> from) {
        return new Derived(attribute, value.word(), because, from);
    }

    private static Derived derived(LicenceClass value, Because because, List<String> from) {
        return new Derived(LICENCE_CLASS, value.word(), because, from);
    }
}
