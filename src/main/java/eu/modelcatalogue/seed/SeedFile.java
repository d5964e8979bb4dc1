package eu.modelcatalogue.seed;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import com.networknt.schema.serialization.node.LocationJsonNodeFactoryFactory;
import com.networknt.schema.serialization.node.TokenStreamLocationAware;
import com.networknt.schema.serialization.node.TokenStreamLocationAwareTextNode;
import com.networknt.schema.utils.JsonNodes;
import eu.modelcatalogue.catalogue.resolution.ReadFile;
import eu.modelcatalogue.syntax.Grammar;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * One seed file, parsed and validated against the schema of its kind.
 *
 * @param path below the folder of the seeds
 * @param root its content; every node knows its line, except in a file that was read before
 */
public record SeedFile(String path, JsonNode root) {

    private static final Pattern MARKER = Pattern.compile("---(\\s.*)?");

    private static final Pattern END = Pattern.compile("\\.\\.\\.(\\s.*)?");

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // yes, no and NO (Norway) are words; only true and false are booleans, as in YAML 1.2.
                    .enable(YAMLParser.Feature.PARSE_BOOLEAN_LIKE_WORDS_AS_STRINGS)
                    .build())
            .build();

    /**
     * Parses and validates a file, and reports its faults.
     *
     * @return null if the content has another form than the schema asks for
     */
    public static @Nullable SeedFile read(String path, byte[] bytes, String kind, Consumer<Fault> faults) {
        String text = text(path, bytes, faults);
        if (text == null || !isOneDocument(path, text, faults)) {
            return null;
        }
        JsonNode root;
        try {
            root = JsonNodes.readTree(YAML, text, LocationJsonNodeFactoryFactory.getInstance());
        } catch (RuntimeException e) {
            faults.accept(unreadable(path, e));
            return null;
        }
        if (root == null || root.isMissingNode() || root.isNull()) {
            faults.accept(new Fault(path, "is empty; seeds/README.md shows what a file holds"));
            return null;
        }
        SeedFile file = new SeedFile(path, root);
        visible(file, root, "", faults);
        List<Grammar.Violation> violations = Grammar.violations(kind, root);
        violations.forEach(
                one -> faults.accept(new Fault(path, line(one.node()), dotted(one.pointer()), one.message())));
        return violations.isEmpty() ? file : null;
    }

    /** A file that was read before without faults. Its nodes do not know their lines. */
    static SeedFile of(ReadFile before) {
        try {
            return new SeedFile(before.path(), JSON.readTree(before.json()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was kept of a file is not JSON: " + before.path(), e);
        }
    }

    /**
     * What this file says, to be kept.
     *
     * @param digest over its name and bytes
     */
    ReadFile read(String digest) {
        return new ReadFile(path, digest, root.toString());
    }

    private static @Nullable String text(String path, byte[] bytes, Consumer<Fault> faults) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        // A new decoder reports malformed input, for which String would insert a replacement character.
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        if (!result.isError()) {
            return out.flip().toString();
        }
        int line = 1;
        for (int at = 0; at < in.position(); at++) {
            line += bytes[at] == '\n' ? 1 : 0;
        }
        faults.accept(new Fault(
                path,
                line,
                "",
                "holds the byte 0x%02X, which is not valid UTF-8 there; save the file as UTF-8"
                        .formatted(bytes[in.position()])));
        return null;
    }

    /**
     * Reports invisible characters, with which one text could look like another: Unicode's control and format characters, including the marks
     * that change the direction of writing. Line breaks and tabs are allowed. The characters are taken out of the content, so that what can be
     * seen of it is judged further and all faults of the file are reported at once.
     *
     * @return the node, or what takes its place; a text of which nothing can be seen stays as it is
     */
    private static JsonNode visible(SeedFile file, JsonNode node, String field, Consumer<Fault> faults) {
        if (node.isTextual()) {
            int[] hidden = node.asText().codePoints().filter(SeedFile::isHidden).toArray();
            if (hidden.length == 0) {
                return node;
            }
            faults.accept(file.fault(
                    node,
                    field,
                    "holds the invisible character U+%04X (%s); delete it: allowed is what can be seen"
                            .formatted(hidden[0], Character.getName(hidden[0]))));
            int[] seen = node.asText()
                    .codePoints()
                    .filter(character -> !isHidden(character))
                    .toArray();
            return seen.length == 0
                    ? node
                    : new TokenStreamLocationAwareTextNode(
                            new String(seen, 0, seen.length), JsonNodes.tokenStreamLocationOf(node));
        }
        for (Map.Entry<String, JsonNode> child : node.properties()) {
            String name = field.isEmpty() ? child.getKey() : field + "." + child.getKey();
            child.setValue(visible(file, child.getValue(), name, faults));
        }
        for (int at = 0; node instanceof ArrayNode list && at < list.size(); at++) {
            list.set(at, visible(file, list.get(at), field + "[" + at + "]", faults));
        }
        return node;
    }

    private static boolean isHidden(int character) {
        int type = Character.getType(character);
        return (type == Character.CONTROL && character != '\t' && character != '\n')
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    /** Content after a second {@code ---}, or after {@code ...}, would not be read. */
    private static boolean isOneDocument(String path, String text, Consumer<Fault> faults) {
        if (!text.contains("---") && !text.contains("...")) {
            return true;
        }
        boolean begun = false;
        boolean ended = false;
        int line = 0;
        for (String one : (Iterable<String>) text.lines()::iterator) {
            line++;
            boolean starts = MARKER.matcher(one).matches();
            boolean says = !one.isBlank() && !one.startsWith("#") && !one.startsWith("%");
            if ((begun && starts) || (ended && says)) {
                faults.accept(new Fault(
                        path, line, "", "begins a second document; a file of the seeds holds one: make it a file"));
                return false;
            }
            ended |= END.matcher(one).matches();
            begun |= says;
        }
        return true;
    }

    /** The line of a node of this file, from 1; 0 where it is not known, as in a file that was read before. */
    public static int line(@Nullable JsonNode node) {
        return node instanceof TokenStreamLocationAware located
                ? located.tokenStreamLocation().getLineNr()
                : 0;
    }

    /** A fault at a node of this file. */
    public Fault fault(@Nullable JsonNode node, String field, String message) {
        return new Fault(path, line(node), field, message);
    }

    /**
     * Reads a day that has begun somewhere on earth, because nothing can have been read or decided later.
     *
     * @return the day; 1970-01-01 if the text is not a day, so that the other faults of the file are reported too
     */
    public LocalDate pastDay(JsonNode node, String field, Consumer<Fault> faults) {
        try {
            LocalDate day = LocalDate.parse(node.asText());
            LocalDate today = LocalDate.now(ZoneOffset.MAX);
            if (day.isAfter(today)) {
                faults.accept(
                        fault(node, field, "'%s' is in the future; allowed is a day until %s".formatted(day, today)));
            }
            return day;
        } catch (DateTimeException e) {
            faults.accept(fault(node, field, "'%s' is not a day of the calendar".formatted(node.asText())));
            return LocalDate.EPOCH;
        }
    }

    /** A text field of an object; null if it has none. */
    public static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    /** The texts of a list; empty if there is no list. */
    public static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** The text fields of an object, in its order. */
    public static Map<String, String> textsByName(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static Fault unreadable(String path, RuntimeException e) {
        Throwable cause = e.getCause() instanceof JsonProcessingException parsing ? parsing : e;
        JsonLocation location = cause instanceof JsonProcessingException parsing ? parsing.getLocation() : null;
        String message = cause instanceof JsonProcessingException parsing
                ? parsing.getOriginalMessage()
                : Objects.toString(cause.getMessage());
        return new Fault(
                path,
                location == null ? 0 : location.getLineNr(),
                "",
                "cannot be read as YAML: " + message.lines().findFirst().orElse(""));
    }

    /** A JSON pointer in the notation for curators: {@code claims[2].says.access.gate}. */
    private static String dotted(String pointer) {
        StringBuilder dotted = new StringBuilder();
        for (String part : pointer.split("/", -1)) {
            if (part.isEmpty()) {
                continue;
            }
            if (part.chars().allMatch(Character::isDigit)) {
                dotted.append('[').append(part).append(']');
            } else {
                dotted.append(dotted.isEmpty() ? "" : ".").append(part);
            }
        }
        return dotted.toString();
    }
}
