package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.domain.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rungs of the G7's ladder of openness, the highest first.
 *
 * <p>Source: G7 Vision on AI Openness Opportunities and Shared Language, Paris, 29 May 2026; second edition of the criteria, section 3.
 */
public enum Rung implements Word {
    OPEN_SOURCE_OPEN_DATA("g7-open-source-open-data"),
    OPEN_SOURCE("g7-open-source"),
    OPEN_WEIGHTS("g7-open-weights"),
    WEIGHTS_AVAILABLE("g7-weights-available"),
    /** The weights can be obtained, but not on the terms of the lowest rung. */
    NONE(""),
    /** The final weights are not released. */
    CLOSED(""),
    /** Too little is known to decide the lowest rung. */
    UNKNOWN("");

    /** The actual rungs, the highest first. */
    public static final List<Rung> LADDER =
            List.of(OPEN_SOURCE_OPEN_DATA, OPEN_SOURCE, OPEN_WEIGHTS, WEIGHTS_AVAILABLE);

    private final String profile;

    Rung(String profile) {
        this.profile = profile;
    }

    /** The id of the profile for this rung; empty for a value that is not a rung. */
    public String profile() {
        return profile;
    }

    /** The rung above; null at the top, and for a value that is not a rung. */
    @Nullable
    Rung next() {
        int position = LADDER.indexOf(this);
        return position <= 0 ? null : LADDER.get(position - 1);
    }
}
