package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.modelcatalogue.domain.Attribute;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks, writes, describes and words the values of one type of attribute. Inside the program a value is a text in canonical spelling;
 * outside it is JSON or YAML.
 */
public abstract class ValueCodec {

    /**
     * The form field for a value.
     *
     * @param kind of field: {@code select}, {@code licence}, {@code country} or {@code text}
     * @param hasHint whether a hint explains how to fill it in
     */
    public record FormField(String kind, String name, boolean hasHint) {}

    /** Converts names that people type into the spelling of the catalogue. */
    public interface TypedNames {

        String licence(String typed);

        String country(String typed);
    }

    /**
     * Reads a value and reports all its faults.
     *
     * @param place of the value, for the report
     * @return the value in canonical spelling; null if it is faulty
     */
    public abstract @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report);

    /** The value in the notation of the seeds; the inverse of {@link #read}. */
    public Object write(String value) {
        return value;
    }

    /** The JSON Schema of a value, for the contract. */
    public abstract ObjectNode schema(Attribute attribute, String what, String example);

    public abstract FormField formField();

    /** The typed text as JSON for a request body. */
    public JsonNode typed(String text, TypedNames names) {
        return TextNode.valueOf(text);
    }

    /** A known value in words for people. */
    public abstract String say(Attribute attribute, String value, ValueWords words);

    /** An allowed text; for anything else null, and a fault. */
    static @Nullable String text(
            JsonNode node,
            String place,
            ValueReport report,
            Predicate<String> isAllowed,
            String detail,
            String allowed) {
        if (isText(node, report.bounds().longestText()) && isAllowed.test(node.asText())) {
            return node.asText();
        }
        report.fault(place, node, detail, allowed);
        return null;
    }

    /** Whether a node is a text that is not blank, has one line, and is not too long. */
    public static boolean isText(JsonNode node, int longest) {
        return node.isTextual()
                && !node.asText().isBlank()
                && node.asText().length() <= longest
                && node.asText().chars().noneMatch(Character::isISOControl);
    }

    static ObjectNode textSchema(String description, String example) {
        return schema("string", description).put("example", example);
    }

    static ObjectNode schema(String type, String description) {
        return JsonNodeFactory.instance.objectNode().put("type", type).put("description", description);
    }
}
