package eu.modelcatalogue.api.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
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
 * Sends lines piece by piece. It holds no thread: after each piece others have their turn, and while the caller does not read nothing is made.
 */
@Provider
public class LinesWriter implements ServerMessageBodyWriter<Lines> {

    /** Made in a turn: about a millisecond of work, so that nobody else on the event loop waits longer. */
    private static final int PIECE = 32_768;

    private static final Logger LOG = Logger.getLogger(LinesWriter.class);

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
        ResteasyReactiveRequestContext request = (ResteasyReactiveRequestContext) context;
        request.suspend();
        ServerHttpResponse response = context.serverResponse();
        response.setChunked(true);
        new Sending(lines, request, response, Vertx.currentContext()).next();
    }

    /** One answer on its way. */
    private record Sending(
            Lines lines, ResteasyReactiveRequestContext request, ServerHttpResponse response, Context loop) {

        void next() {
            if (response.closed()) {
                request.close();
                return;
            }
            if (!lines.hasNext()) {
                response.end();
                request.close();
                return;
            }
            response.write(piece()).whenComplete((sent, failure) -> {
                if (failure != null) {
                    LOG.debug("The caller went away", failure);
                    request.close();
                } else {
                    loop.runOnContext(turn -> next());
                }
            });
        }

        private byte[] piece() {
            ByteArrayOutputStream piece = new ByteArrayOutputStream(PIECE * 2);
            while (lines.hasNext() && piece.size() < PIECE) {
                piece.writeBytes(lines.next());
            }
            return piece.toByteArray();
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
        while (lines.hasNext()) {
            out.write(lines.next());
        }
    }
}
