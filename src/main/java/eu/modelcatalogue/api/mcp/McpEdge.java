package eu.modelcatalogue.api.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.problem.ProblemDefaults;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import io.quarkiverse.mcp.server.JsonRpcErrorCodes;
import io.quarkiverse.mcp.server.runtime.ConnectionManager;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Handles requests before the extension that implements the protocol: refuses other methods, other origins, unreadable messages and sessions.
 * Each message is independent, so that nothing is kept between two of them, and any node can answer any of them.
 */
@ApplicationScoped
class McpEdge {

    /** The address of the protocol; nothing is served below it. */
    static final String PATH = "/mcp";

    /** After the filters that read the request. */
    private static final int LATE = 900;

    private static final String SESSION = "Mcp-Session-Id";
    private static final String VERSION = "Mcp-Protocol-Version";

    /** Versions that are answered alike. Only 2025-03-26 has batches of messages, which are refused. */
    private static final Set<String> VERSIONS = Set.of("2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25");

    /** The origin of a page on the reader's own machine. */
    private static final Pattern LOCAL =
            Pattern.compile("https?://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?::[0-9]{1,5})?");

    private final ObjectMapper json;
    private final PublicAddress address;
    private final ConnectionManager sessions;

    McpEdge(ObjectMapper json, PublicAddress address, ConnectionManager sessions) {
        this.json = json;
        this.address = address;
        this.sessions = sessions;
    }

    void filters(@Observes Filters filters) {
        filters.register(this::admit, LATE);
    }

    private void admit(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        String path = request.path();
        if (path.startsWith(PATH + "/")) {
            Problems.write(response, ProblemType.NOT_FOUND, "The protocol is spoken at " + PATH + ".");
            return;
        }
        if (!path.equals(PATH)) {
            context.next();
            return;
        }
        response.putHeader("Cache-Control", "no-store");
        String origin = request.getHeader("Origin");
        if (request.method().equals(HttpMethod.OPTIONS)) {
            response.putHeader("Allow", ProblemDefaults.methods(PATH)).end();
        } else if (!request.method().equals(HttpMethod.POST)) {
            // GET offers no stream, and there is no session to DELETE.
            response.putHeader("Allow", ProblemDefaults.methods(PATH));
            Problems.write(
                    response, ProblemType.METHOD_NOT_ALLOWED, "Allowed are " + ProblemDefaults.methods(PATH) + ".");
        } else if (origin != null && !isOurs(origin)) {
            Problems.write(
                    response,
                    ProblemType.ORIGIN_NOT_ALLOWED,
                    "Only pages of this service, pages on the reader's own machine, and programs may send requests here. Other pages can use the API at /v1.");
        } else if (!takesJson(request)) {
            Problems.write(response, ProblemType.NOT_ACCEPTABLE, "The answer is application/json.");
        } else if (!sendsJson(request)) {
            Problems.write(response, ProblemType.UNSUPPORTED_MEDIA_TYPE, "A message is application/json.");
        } else if (request.headers().contains(VERSION) && !VERSIONS.contains(request.getHeader(VERSION))) {
            Problems.write(
                    response,
                    ProblemType.MALFORMED_REQUEST,
                    "Mcp-Protocol-Version names none of the versions that are spoken: 2024-11-05, 2025-03-26, 2025-06-18 and 2025-11-25.");
        } else {
            read(context);
        }
    }

    /**
     * Source: Model Context Protocol 2025-11-25, Streamable HTTP, security warning: a page of another site could reach a service on the reader's
     * machine by rebinding its name.
     */
    private boolean isOurs(String origin) {
        return LOCAL.matcher(origin).matches() || (address.isKnown() && origin.equals(address.host()));
    }

    private static boolean takesJson(HttpServerRequest request) {
        String accepted = request.getHeader("Accept");
        return accepted == null
                || accepted.contains("application/json")
                || accepted.contains("*/*")
                || accepted.contains("application/*");
    }

    /** A body without a content type is read as JSON. */
    private static boolean sendsJson(HttpServerRequest request) {
        String type = request.getHeader("Content-Type");
        return type == null || type.split(";", 2)[0].strip().equalsIgnoreCase("application/json");
    }

    private void read(RoutingContext context) {
        HttpServerResponse response = context.response();
        Optional<Message> read;
        try {
            JsonNode sent = json.readTree(
                    context.body().buffer() == null
                            ? new byte[0]
                            : context.body().buffer().getBytes());
            read = sent == null ? Optional.empty() : Message.read(sent);
        } catch (JsonProcessingException e) {
            Problems.write(response, ProblemType.MALFORMED_REQUEST, "The message cannot be read as JSON.");
            return;
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be read", e);
        }
        if (read.isEmpty()) {
            Problems.write(
                    response,
                    ProblemType.MALFORMED_REQUEST,
                    "The body is not one message of JSON-RPC 2.0 with the parameters of its method. Batches are not read.");
            return;
        }
        Message message = read.get();
        switch (message.kind()) {
            case TOLD -> response.setStatusCode(202).end();
            case STRANGER -> answerStranger(response, message);
            case CALL -> passOn(context, message);
        }
    }

    private void answerStranger(HttpServerResponse response, Message message) {
        ObjectNode answer = json.createObjectNode();
        answer.put("jsonrpc", "2.0").set("id", message.id());
        answer.putObject("error")
                .put("code", JsonRpcErrorCodes.METHOD_NOT_FOUND)
                .put(
                        "message",
                        "Only initialize, ping, logging/setLevel, tools/list and tools/call are answered here.");
        response.putHeader("Content-Type", "application/json").end(Buffer.buffer(answer.toString()));
    }

    /** Passes the message to the extension without a session: no earlier state is used, and none is kept. */
    private void passOn(RoutingContext context, Message message) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        request.headers().remove(SESSION);
        request.headers().set("Accept", "application/json, text/event-stream");
        context.addHeadersEndHandler(sent -> {
            String session = response.headers().get(SESSION);
            if (session != null) {
                // Callers may send the session id back, but it refers to nothing.
                sessions.remove(session);
            }
        });
        // Uses the internal interface, because Vert.x has no other way to hand over a body that was read elsewhere.
        // Bodies has already read it, so there is nothing to wait for.
        RoutingContextInternal inner = (RoutingContextInternal) context;
        inner.visitHandler(RoutingContextInternal.BODY_HANDLER);
        inner.setBody(Buffer.buffer(message.understood().toString()));
        context.next();
    }
}
