package eu.modelcatalogue.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a contract promises, a line for each promise: {@code gives Source.kind: string}. A line that is gone breaks callers. Lines with an
 * exclamation mark say what is asked of callers: one that is new breaks those who did without.
 */
final class Promises {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Lists that are closed for good, as docs/api.md says: callers may have a case for each value and no other. */
    private static final Set<String> CLOSED = Set.of("Verdict", "Availability", "Openness", "Gate", "Region");

    private static final String ASKED = " ! ";

    private static final Pattern BOUND = Pattern.compile("(.+ )(up to|from) (-?\\d+)");

    private final JsonNode contract;
    private final LocalDate today;
    private final NavigableSet<String> lines = new TreeSet<>();
    private final Set<String> told = new HashSet<>();

    private Promises(JsonNode contract, LocalDate today) {
        this.contract = contract;
        this.today = today;
    }

    /** @param today what was announced to go by then is promised no more */
    static NavigableSet<String> of(JsonNode contract, LocalDate today) {
        Promises promises = new Promises(contract, today);
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(one -> METHODS.contains(one.getKey()) && promises.stays(one.getValue()))
                        .forEach(one -> promises.operation(
                                one.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), one.getValue())));
        return promises.lines;
    }

    /** What of the promises of one contract another does not keep, in words; empty where no caller can tell. */
    static List<String> broken(NavigableSet<String> before, NavigableSet<String> now) {
        List<String> broken = new ArrayList<>();
        before.stream()
                .filter(line -> !line.contains(ASKED) && !now.contains(line) && !isWider(line, now))
                .forEach(line -> broken.add("no more: " + line));
        now.stream()
                .filter(line -> line.contains(ASKED) && !before.contains(line))
                .filter(line -> isKnown(line.substring(0, line.indexOf(ASKED)), before))
                .forEach(line -> broken.add("new: " + line));
        return broken;
    }

    private static boolean isWider(String line, NavigableSet<String> now) {
        Matcher bound = BOUND.matcher(line);
        return bound.matches()
                && now.stream()
                        .map(BOUND::matcher)
                        .filter(other -> other.matches()
                                && other.group(1).equals(bound.group(1))
                                && other.group(2).equals(bound.group(2)))
                        .anyMatch(other -> bound.group(2).equals("up to")
                                == Long.parseLong(other.group(3)) > Long.parseLong(bound.group(3)));
    }

    private static boolean isKnown(String subject, NavigableSet<String> before) {
        return before.contains(subject)
                || Stream.of(" ", ":", ".").map(subject::concat).anyMatch(begun -> {
                    String next = before.ceiling(begun);
                    return next != null && next.startsWith(begun);
                });
    }

    private boolean stays(JsonNode announced) {
        return !announced.has("x-sunset")
                || LocalDate.parse(announced.path("x-sunset").asText()).isAfter(today);
    }

    private void operation(String name, JsonNode operation) {
        lines.add(name);
        operation.path("parameters").forEach(given -> {
            JsonNode parameter =
                    given.has("$ref") ? contract.at(given.get("$ref").asText().substring(1)) : given;
            if (stays(parameter)) {
                String place = name + " takes " + parameter.path("name").asText();
                schema("takes", place, parameter.path("schema"));
                if (parameter.path("required").asBoolean()) {
                    lines.add(
                            name + ASKED + "asks for " + parameter.path("name").asText());
                }
            }
        });
        JsonNode body = operation.path("requestBody");
        if (body.path("required").asBoolean()) {
            lines.add(name + ASKED + "asks for a body");
        }
        content("takes", name + " takes", body);
        operation.path("responses").properties().forEach(answer -> {
            String place = name + " answers " + answer.getKey();
            lines.add(place);
            answer.getValue().path("headers").fieldNames().forEachRemaining(one -> lines.add(place + " with " + one));
            content("gives", place, answer.getValue());
        });
    }

    private void content(String role, String place, JsonNode of) {
        of.path("content")
                .properties()
                .forEach(form -> schema(
                        role, place + " as " + form.getKey(), form.getValue().path("schema")));
    }

    private void schema(String role, String place, JsonNode schema) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText().replaceFirst(".*/", "");
            lines.add(place + ": " + name);
            if (told.add(role + name)) {
                schema(role, role + " " + name, contract.at("/components/schemas/" + name));
            }
            return;
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            schema.path(choice).forEach(one -> schema(role, place, one));
        }
        types(role, place, schema);
        words(role, place, schema);
        fields(role, place, schema);
        if (role.equals("takes")) {
            bounds(place, schema);
        }
        if (schema.has("items")) {
            schema(role, place + "[]", schema.get("items"));
        }
        if (schema.path("additionalProperties").isObject()) {
            schema(role, place + "{}", schema.get("additionalProperties"));
        }
    }

    private void types(String role, String place, JsonNode schema) {
        JsonNode type = schema.path("type");
        Set<String> types = (type.isArray() ? StreamSupport.stream(type.spliterator(), false) : List.of(type).stream())
                .map(JsonNode::asText)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        if (types.remove("null")) {
            lines.add(place + (role.equals("gives") ? ASKED : " ") + "may be null");
        }
        if (!types.isEmpty()) {
            lines.add(place + ": " + String.join(" or ", types));
        }
    }

    private void words(String role, String place, JsonNode schema) {
        boolean closed = CLOSED.contains(place.replaceFirst("gives ", ""));
        if (role.equals("takes") && schema.has("enum")) {
            lines.add(place + ASKED + "is one of a list");
        }
        for (JsonNode word : schema.path("enum")) {
            lines.add(place + " = " + word.asText());
            if (closed) {
                lines.add(place + ASKED + "may be " + word.asText());
            }
        }
    }

    private void fields(String role, String place, JsonNode schema) {
        Set<String> required = StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            String name = place + "." + field.getKey();
            schema(role, name, field.getValue());
            if (role.equals("gives") && required.contains(field.getKey())) {
                lines.add(name + " always");
            }
        }
        if (role.equals("takes")) {
            required.forEach(field -> lines.add(place + ASKED + "asks for " + field));
        }
    }

    private void bounds(String place, JsonNode schema) {
        if (schema.has("pattern")) {
            lines.add(place + ASKED + "looks like " + schema.get("pattern").asText());
        }
        for (String bound : List.of("maxLength", "maximum", "maxItems")) {
            if (schema.path(bound).canConvertToLong()) {
                lines.add(place + " " + bound + " up to " + schema.get(bound).asLong());
            }
        }
        for (String bound : List.of("minLength", "minimum", "minItems")) {
            if (schema.path(bound).canConvertToLong()) {
                lines.add(place + " " + bound + " from " + schema.get(bound).asLong());
            }
        }
    }
}
