package eu.modelcatalogue.api.http;

import eu.modelcatalogue.query.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the service is found from outside, for links that are mailed, printed and kept: as its operator says, never as a request does, whose
 * {@code Host} a stranger writes.
 */
@ApplicationScoped
public class PublicAddress {

    private final String host;

    /** @param address as the operator configures it: {@code https://catalogue.example.eu}; without it links are paths */
    PublicAddress(@ConfigProperty(name = "catalogue.public-address") Optional<String> address) {
        this.host = address.map(one -> one.replaceFirst("/+$", "")).orElse("");
    }

    /** Scheme and host, without a slash at the end; empty where the operator has named none. */
    public String host() {
        return host;
    }

    /** Whether the operator has named one. */
    public boolean isKnown() {
        return !host.isEmpty();
    }

    /** An address with the host, where that is known. */
    public String of(Address address) {
        return of(address.written());
    }

    /** The same of a path that is written out. */
    public String of(String path) {
        return host + path;
    }
}
