package eu.modelcatalogue.api.http;

import eu.modelcatalogue.query.Address;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The public address of the service, for links that are mailed, printed or stored. The operator configures it; it is never taken from the {@code
 * Host} of a request, which anyone can forge.
 */
@ApplicationScoped
public class PublicAddress {

    private final String host;

    /**
     * @param address as the operator configures it, for example {@code https://catalogue.example.eu}; without it links are paths
     */
    PublicAddress(@ConfigProperty(name = "catalogue.public-address") Optional<String> address) {
        this.host = address.map(one -> one.replaceFirst("/+$", "")).orElse("");
    }

    /** Scheme and host, without a slash at the end; empty if the operator has configured none. */
    public String host() {
        return host;
    }

    public boolean isKnown() {
        return !host.isEmpty();
    }

    /** The address with the host, if the host is known. */
    public String of(Address address) {
        return of(address.written());
    }

    /** The same for a path. */
    public String of(String path) {
        return host + path;
    }
}
