package eu.modelcatalogue.api.http;

import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Limits;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.quarkus.vertx.VertxOptionsCustomizer;
import io.quarkus.vertx.http.runtime.ExtendedQuarkusVertxHttpMetrics;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.Http1xServerConnection;
import io.vertx.core.metrics.MetricsOptions;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.metrics.HttpServerMetrics;
import io.vertx.core.spi.metrics.VertxMetrics;
import io.vertx.core.spi.observability.HttpRequest;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Answers what is no HTTP with a problem too. The server has a handler for it, which Quarkus gives no way to set; but it tells who measures it of
 * each request before it chooses the handler, and there the connection can be told. Should the server be measured one day, this goes beside it.
 */
@ApplicationScoped
class InvalidRequests implements VertxOptionsCustomizer {

    /** Deprecated in favour of a builder, which Quarkus does not hand out. */
    @Override
    @SuppressWarnings("deprecation")
    public void accept(VertxOptions options) {
        options.setMetricsOptions(new MetricsOptions().setEnabled(true).setFactory(of -> new Watched()));
    }

    private static final class Watched implements VertxMetrics, ExtendedQuarkusVertxHttpMetrics {

        @Override
        public HttpServerMetrics<?, ?, ?> createHttpServerMetrics(HttpServerOptions options, SocketAddress address) {
            return new HttpServerMetrics<Void, Void, Void>() {
                @Override
                public Void requestBegin(Void socket, HttpRequest request) {
                    if (request instanceof HttpServerRequest begun
                            && begun.decoderResult().isFailure()
                            && begun.connection() instanceof Http1xServerConnection connection) {
                        connection.invalidRequestHandler(InvalidRequests::refuse);
                    }
                    return null;
                }
            };
        }

        @Override
        public ConnectionTracker getHttpConnectionTracker() {
            return NOOP_CONNECTION_TRACKER;
        }
    }

    private static void refuse(HttpServerRequest request) {
        Throwable fault = request.decoderResult().cause();
        HttpServerResponse response = request.response();
        response.putHeader("Date", HttpDate.now())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Connection", "close");
        if (fault instanceof TooLongHttpLineException) {
            Problems.write(
                    response, ProblemType.ADDRESS_TOO_LONG, "At most %d bytes are read.".formatted(Limits.ADDRESS));
        } else if (fault instanceof TooLongHttpHeaderException) {
            Problems.write(
                    response, ProblemType.HEADERS_TOO_LARGE, "At most %d bytes are read.".formatted(Limits.HEADERS));
        } else {
            Problems.write(response, ProblemType.MALFORMED_REQUEST, "This is not a request of HTTP/1.1.");
        }
        request.connection().close();
    }
}
