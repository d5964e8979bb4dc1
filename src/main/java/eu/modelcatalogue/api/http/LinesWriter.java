package eu.modelcatalogue.api.http;

import eu.modelcatalogue.problem.Faults;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/**
 * Sends lines piece by piece without holding a thread: other requests have their turn after each piece, and nothing is produced while the caller
 * does not read.
 *
 * <p>Own code, because Quarkus REST sends a stream piece by piece only from a method that returns {@code Multi}, and {@code StreamingOutput}
 * holds a worker for as long as its caller reads.
 */
@Provider
public class LinesWriter implements ServerMessageBodyWriter<Lines> {

    /** Bytes produced in one turn: about a millisecond of work, so that other requests on the event loop never wait longer. */
    private static final int PIECE = 32_768;

    private static final Logger LOG = Logger.getLogger(LinesWriter.class);

    private final Faults faults;

    LinesWriter(Faults faults) {
        this.faults = faults;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == Lines.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Lines.class;
    }

    @Override
    public void writeResponse(Lines lines, Type genericType, ServerRequestContext context) {
        // Needs the class, because its interface cannot keep a request open after this method has returned.
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        request.suspend();
        ServerHttpResponse response = context.serverResponse();
        response.setChunked(true);
        new Sending(lines, request, response, Vertx.currentContext(), faults).next();
    }

    /** One answer that is being sent. */
    private record Sending(
            Lines lines,
            ResteasyReactiveRequestContext request,
            ServerHttpResponse response,
            Context loop,
            Faults faults) {

        void next() {
            if (response.closed()) {
                end();
                return;
            }
            byte[] piece;
            try {
                if (!lines.hasNext()) {
                    response.end();
                    end();
                    return;
                }
                piece = lines.piece(PIECE);
            } catch (RuntimeException | Error fault) {
                faults.note(fault);
                breakOff();
                return;
            }
            response.write(piece).whenComplete((sent, failure) -> {
                if (failure != null) {
                    LOG.debug("The caller went away", failure);
                    end();
                } else {
                    loop.runOnContext(turn -> next());
                }
            });
        }

        /** The headers are already sent, so the caller can only see a broken answer. */
        private void breakOff() {
            try {
                end();
            } finally {
                request.unwrap(HttpServerRequest.class).connection().close();
            }
        }

        private void end() {
            lines.close();
            request.close();
        }
    }

    @Override
    public void writeTo(
            Lines lines,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        try (lines) {
            while (lines.hasNext()) {
                out.write(lines.piece(PIECE));
            }
        }
    }
}
