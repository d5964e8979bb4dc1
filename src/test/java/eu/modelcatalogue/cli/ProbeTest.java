package eu.modelcatalogue.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

/** The health check of the container. */
class ProbeTest {

    @Test
    void only_a_service_that_says_so_is_ready() throws IOException {
        int[] status = {200};
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status[0], -1);
            exchange.close();
        });
        server.start();
        int port = server.getAddress().getPort();
        assertThat(Probe.ask(port)).isZero();
        status[0] = 503;
        assertThat(Probe.ask(port)).isEqualTo(1);
        server.stop(0);
        assertThat(Probe.ask(port)).isEqualTo(1);
    }
}
