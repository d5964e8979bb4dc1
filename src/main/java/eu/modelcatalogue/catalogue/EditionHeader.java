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
 */
public record EditionHeader(int number, String digest, Instant publishedAt, String reason, Changes changes) {

    /**
     * What changed since the edition before, in counts.
     *
     * @param modelsAdded entries that were not there
     * @param modelsRemoved entries that are no longer there
     * @param claimsAdded claims that hold from this edition on
     * @param claimsRetired claims that held until the edition before
     */
    public record Changes(int modelsAdded, int modelsRemoved, int claimsAdded, int claimsRetired) {}
}
