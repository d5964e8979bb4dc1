package eu.modelcatalogue.api.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A message of a caller, parsed strictly. What is passed on is written anew from the parts that were understood, so that nothing else reaches the
 * protocol. Source: JSON-RPC 2.0; Model Context Protocol 2025-11-25, basic.
 *
 * @param kind of message
 * @param id that the answer repeats, text or integer; null if no answer is expected
 * @param understood the message without the parts that are not read here; empty except for a call
 */
record Message(Kind kind, @Nullable JsonNode id, ObjectNode understood) {

    /** The kinds of message. */
    enum Kind {
        /** A supported method. */
        CALL,
        /** A method that does not exist. */
        STRANGER,
        /** A message without an answer: a notification, or an answer to a question that the service did not ask. */
        TOLD
    }

    private static final String ID = "id";
    private static final String METHOD = "method";
    private static final String PARAMS = "params";
    private static final String NAME = "name";
    private static final String ARGUMENTS = "arguments";
    private static final int LONGEST = 200;
    private static final Pattern VERSION = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Set<String> METHODS =
            Set.of("initialize", "ping", "tools/list", "tools/call", "logging/setLevel");

    /** Reads a message; empty if the text is not one message of JSON-RPC: the protocol has no batches since 2025-06-18. */
    static Optional<Message> read(JsonNode sent) {
        JsonNode id = sent.get(ID);
        JsonNode method = sent.get(METHOD);
        JsonNode params = sent.get(PARAMS);
        boolean readable = sent.isObject()
                && sent.path("jsonrpc").asText().equals("2.0")
                && (id == null || isId(id))
                && (method == null || isShort(method))
                && (params == null || params.isObject());
        if (!readable) {
            return Optional.empty();
        }
        boolean answers = method == null && (sent.has("result") || sent.has("error"));
        if (answers || (method != null && id == null)) {
            return Optional.of(new Message(Kind.TOLD, null, JSON.objectNode()));
        }
        if (method == null || id == null) {
            return Optional.empty();
        }
        if (!METHODS.contains(method.asText())) {
            return Optional.of(new Message(Kind.STRANGER, id, JSON.objectNode()));
        }
        ObjectNode understood = JSON.objectNode();
        understood.put("jsonrpc", "2.0").put(METHOD, method.asText()).set(ID, id);
        return understood(method.asText(), params == null ? JSON.objectNode() : params)
                .map(read -> new Message(Kind.CALL, id, understood.set(PARAMS, read)));
    }

    private static boolean isId(JsonNode id) {
        return isShort(id) || (id.isIntegralNumber() && id.canConvertToLong());
    }

    private static boolean isShort(@Nullable JsonNode text) {
        return text != null && text.isTextual() && text.asText().length() <= LONGEST;
    }

    private static Optional<JsonNode> understood(String method, JsonNode params) {
        return switch (method) {
            case "initialize" -> initialize(params);
            case "tools/call" -> call(params);
            case "logging/setLevel" ->
                isShort(params.get("level"))
                        ? Optional.of(JSON.objectNode().set("level", params.get("level")))
                        : Optional.empty();
            default -> Optional.of(JSON.objectNode());
        };
    }

    /** Name and capabilities of the client are dropped, because the service never sends requests to a client. */
    private static Optional<JsonNode> initialize(JsonNode params) {
        JsonNode version = params.get("protocolVersion");
        if (!isShort(version)) {
            return Optional.empty();
        }
        ObjectNode read = JSON.objectNode();
        // If the text is not a version, the newest version is offered, as for unknown versions.
        read.put("protocolVersion", VERSION.matcher(version.asText()).matches() ? version.asText() : "");
        read.putObject("capabilities");
        read.putObject("clientInfo").put(NAME, "caller").put("version", "0");
        return Optional.of(read);
    }

    /** Arguments that are null are treated as absent. */
    private static Optional<JsonNode> call(JsonNode params) {
        JsonNode arguments = params.get(ARGUMENTS);
        if (!isShort(params.get(NAME)) || (arguments != null && !arguments.isObject() && !arguments.isNull())) {
            return Optional.empty();
        }
        ObjectNode read = JSON.objectNode().set(NAME, params.get(NAME));
        ObjectNode given = read.putObject(ARGUMENTS);
        params.path(ARGUMENTS).properties().stream()
                .filter(one -> !one.getValue().isNull())
                .forEach(one -> given.set(one.getKey(), one.getValue()));
        return Optional.of(read);
    }
}
