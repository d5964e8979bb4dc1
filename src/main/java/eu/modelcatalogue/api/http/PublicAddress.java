package eu.modelcatalogue.api.http;

import eu.modelcatalogue.query.Address;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The public address of the service, for links that are mailed, printed or stored. The operator configures it; it is never taken from the {@code
 * Host} of a request, which anyone can forge.
 */
@ApplicationScoped
public class PublicAddress {

    private final String host;
    private final List<URI> others;

    /**
     * @param address as the operator configures it, for example {@code https://catalogue.example.eu}; without it links are paths
     * @param others addresses of the same form under which the service is found too, such as one within an organisation
     */
    PublicAddress(
            @ConfigProperty(name = "catalogue.public-address") Optional<String> address,
            @ConfigProperty(name = "catalogue.other-addresses") Optional<List<URI>> others) {
        this.host = address.map(PublicAddress::withoutSlash).orElse("");
        this.others = List.copyOf(others.orElse(List.of()));
    }

    private static String withoutSlash(String address) {
        return address.replaceFirst("/+$", "");
    }

    /** Scheme and host, without a slash at the end; empty if the operator has configured none. */
    public String host() {
        return host;
    }

    /**
     * Scheme and host for what a reader takes along: the configured address, else that of the other addresses at which the request came in. A stranger
     * writes the Host of a request, so it chooses among what the operator named and is never repeated.
     *
     * @param request null outside a request
     * @return empty if no address fits
     */
    public String host(@Nullable HttpServerRequest request) {
        HostAndPort asked = request == null || isKnown() ? null : request.authority();
        return asked == null
                ? host
                : others.stream()
                        .filter(one -> asked.host().equalsIgnoreCase(one.getHost()) && asked.port() == one.getPort())
                        .findFirst()
                        .map(one -> withoutSlash(one.toString()))
                        .orElse("");
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
