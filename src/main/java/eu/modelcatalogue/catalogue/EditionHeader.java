package eu.modelcatalogue.catalogue;

import java.time.Instant;

/**
 * Identifies an edition.
 *
 * @param number 1 and upwards, without gaps
 * @param digest {@code sha256:} and 64 hexadecimal digits over its canonical content (RFC 8785), without number and time: the same input gives
 *     the same digest on every machine
 * @param publishedAt UTC
 * @param reason why it was published
 * @param changes since the previous edition
 * @param derivations versions of the functions that derived headlines and labels when it was published, in the notation of {@link Derivations}
 */
public record EditionHeader(
        int number, String digest, Instant publishedAt, String reason, Changes changes, String derivations) {

    /** An edition whose headlines and labels are derived by the functions of this program. */
    public EditionHeader(int number, String digest, Instant publishedAt, String reason, Changes changes) {
        this(number, digest, publishedAt, reason, changes, Derivations.CURRENT);
    }

    /** Whether headlines and labels are now derived by other functions than when it was published, so that they may differ. */
    public boolean isDerivedAnew() {
        return !derivations.equals(Derivations.CURRENT);
    }

    /** Numbers of changes since the previous edition. */
    public record Changes(int modelsAdded, int modelsRemoved, int claimsAdded, int claimsRetired) {}
}
