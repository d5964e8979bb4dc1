package eu.modelcatalogue.api.http;

import java.util.Optional;

/** A service whose operator has said where it is found, for tests of what follows from that. */
public final class KnownAddress {

    private KnownAddress() {}

    /** Found at an address. */
    public static PublicAddress at(String address) {
        return new PublicAddress(Optional.of(address));
    }
}
