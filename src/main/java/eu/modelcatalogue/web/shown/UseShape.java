package eu.modelcatalogue.web.shown;

import eu.modelcatalogue.criteria.PublicUse;

/** How the answer for a public body is drawn: what may be done as met, what may not as not met, the rest as unknown. */
public final class UseShape {

    private UseShape() {}

    /** The class by which the style sheet draws it. */
    public static String of(PublicUse.Use use) {
        return switch (use) {
            case RELEASE_NOT_KNOWN, LICENCE_NOT_KNOWN, USE_NOT_KNOWN, REST_NOT_KNOWN -> "unknown";
            case FREE -> "met";
            case USE_ALONE, NOT_ADAPTED, NOT_PASSED_ON, NON_COMMERCIAL -> "partial";
            case SERVICE_ONLY, NOT_RELEASED, NO_LICENCE, UNION_LEFT_OUT, NOT_FOR_PUBLIC_BODIES -> "notMet";
        };
    }
}
