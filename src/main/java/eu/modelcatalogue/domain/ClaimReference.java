package eu.modelcatalogue.domain;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a claim can be checked, and what was noted about it. Only a reader of the evidence needs this text, and it is most of what the catalogue says,
 * so it need not be in memory: a reference may be stored elsewhere and read when it is asked for. References with the same text are equal, wherever they are
 * stored.
 */
public interface ClaimReference {

    /** The text of this reference. */
    Stated read();

    /**
     * A reference in memory.
     *
     * @param locator address (https) where a reader can check the claim
     * @param section the place in the source, if the address alone does not identify it: clause, row, field
     * @param via id of the source in which a secondary claim was read
     * @param reason of a curated decision; otherwise a note, or nothing
     * @param readOn the day on which we read the source; null if it was not recorded
     * @param verifiedOn the day on which a second person read it; null if nobody has
     */
    record Stated(
            String locator,
            @Nullable String section,
            @Nullable String via,
            @Nullable String reason,
            @Nullable LocalDate readOn,
            @Nullable LocalDate verifiedOn)
            implements ClaimReference {

        @Override
        public Stated read() {
            return this;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return this == other || (other instanceof ClaimReference reference && isSame(reference.read()));
        }

        private boolean isSame(Stated other) {
            return locator.equals(other.locator)
                    && Objects.equals(section, other.section)
                    && Objects.equals(via, other.via)
                    && Objects.equals(reason, other.reason)
                    && Objects.equals(readOn, other.readOn)
                    && Objects.equals(verifiedOn, other.verifiedOn);
        }

        @Override
        public int hashCode() {
            return Objects.hash(locator, section, via, reason, readOn, verifiedOn);
        }
    }
}
