package eu.modelcatalogue.api.http;

import java.util.Optional;

/** A service whose operator has configured its public address, for tests that depend on it. */
public final class KnownAddress {

    private KnownAddress() {}

    /** The configuration with this address. */
    public static PublicAddress at(String address) {
        return new PublicAddress(Optional.of(address), Optional.empty());
    }
}
