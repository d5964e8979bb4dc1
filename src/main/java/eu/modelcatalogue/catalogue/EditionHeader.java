package eu.modelcatalogue.catalogue;

import java.time.Instant;

/**
 * What identifies an edition.
 *
 * @param number 1 and upwards, without gaps
 * @param digest {@code sha256:} and 64 hexadecimal digits over its canonical content (RFC 8785), without number and time: the same input gives
 *     the same digest on every machine
 * @param publishedAt when, UTC
 * @param reason why it was published
 * @param changes what changed since the edition before
 * @param derivations by which functions its headlines and labels were derived when it was published, as {@link Derivations} writes them
 */
public record EditionHeader(
        int number, String digest, Instant publishedAt, String reason, Changes changes, String derivations) {

    /** An edition whose headlines and labels are derived as this program does. */
    public EditionHeader(int number, String digest, Instant publishedAt, String reason, Changes changes) {
        this(number, digest, publishedAt, reason, changes, Derivations.CURRENT);
    }

    /** Whether headlines and labels are derived by other functions than those by which it was published: they may differ from what it said then. */
    public boolean isDerivedAnew() {
        return !derivations.equals(Derivations.CURRENT);
    }

    /**
     * What changed since the edition before, in counts.
     */
    public record Changes(int modelsAdded, int modelsRemoved, int claimsAdded, int claimsRetired) {}
}
