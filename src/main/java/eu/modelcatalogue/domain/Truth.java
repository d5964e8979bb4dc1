package eu.modelcatalogue.domain;

/**
 * Kleene's three-valued logic: known to be true, known to be false, or not known. {@code UNKNOWN} is a separate value and never counts as no.
 *
 * <p>Source: S. C. Kleene, Introduction to Metamathematics (1952), § 64, strong tables.
 */
public enum Truth implements Word {
    TRUE,
    FALSE,
    UNKNOWN;

    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** Reads {@code true} and {@code false}; everything else, including {@code unknown}, is not known. */
    public static Truth parse(String value) {
        return switch (value) {
            case "true" -> TRUE;
            case "false" -> FALSE;
            default -> UNKNOWN;
        };
    }

    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : TRUE;
    }

    public Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
