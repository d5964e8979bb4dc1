package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The address in links that leave the site: the operator's, chosen by the request among those that the operator named. */
class PublicAddressTest {

    private static final List<URI> OTHERS =
            List.of(URI.create("http://models.intranet.example/"), URI.create("http://localhost:8080"));

    @ParameterizedTest
    @CsvSource({
        "models.intranet.example,      http://models.intranet.example",
        "MODELS.intranet.example,      http://models.intranet.example",
        "localhost:8080,               http://localhost:8080",
        "localhost:8081,               ''",
        "localhost,                    ''",
        "models.intranet.example:8080, ''",
        "evil.example,                 ''",
    })
    void a_request_chooses_among_the_addresses_that_the_operator_named(String host, String expected) {
        PublicAddress others = new PublicAddress(Optional.empty(), Optional.of(OTHERS));
        assertThat(others.host(request(host))).isEqualTo(expected);
        assertThat(others.host()).isEmpty();
        assertThat(others.host(null)).isEmpty();
    }

    @Test
    void the_configured_address_beats_every_request() {
        PublicAddress known = new PublicAddress(Optional.of("https://catalogue.example.eu/"), Optional.of(OTHERS));
        assertThat(known.host(request("localhost:8080"))).isEqualTo("https://catalogue.example.eu");
    }

    private static HttpServerRequest request(String host) {
        return (HttpServerRequest) Proxy.newProxyInstance(
                PublicAddressTest.class.getClassLoader(),
                new Class<?>[] {HttpServerRequest.class},
                (proxy, method, arguments) -> HostAndPort.parseAuthority(host, -1));
    }
}
