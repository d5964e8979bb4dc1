package eu.modelcatalogue.domain;

/**
 * Kleene's three-valued logic: what is known to hold, known not to hold, or not known. {@code UNKNOWN} is a value of its own and is never
 * read as no.
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

    /** Reads {@code true} and {@code false}; everything else, {@code unknown} included, is not known. */
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
