package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.modelcatalogue.domain.Attribute;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Reads, checks, writes, describes and words the values of one type of attribute. A value is a text in its canonical spelling inside the program, and
 * JSON or YAML outside of it.
 */
public abstract class ValueCodec {

    /**
     * The field of a form in which a value is typed.
     *
     * @param kind of the field: {@code select}, {@code licence}, {@code country} or {@code text}
     * @param hasHint whether a hint says how to fill it in
     */
    public record FormField(String kind, String name, boolean hasHint) {}

    /** Names as people type them, understood as the catalogue spells them. */
    public interface TypedNames {

        String licence(String typed);

        String country(String typed);
    }

    /**
     * Reads a value, and reports everything that is wrong with it.
     *
     * @param place where the value stands, for the report
     * @return the value in its canonical spelling; null where it cannot be read
     */
    public abstract @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report);

    /** The value as the seeds write it: the inverse of reading. */
    public Object write(String value) {
        return value;
    }

    /**
     * The JSON Schema of a value, for the contract.
     */
    public abstract ObjectNode schema(Attribute attribute, String what, String example);

    /** The field of a form. */
    public abstract FormField formField();

    /** What was typed into that field, as the body of a request says it. */
    public JsonNode typed(String text, TypedNames names) {
        return TextNode.valueOf(text);
    }

    /** A known value as people read it. */
    public abstract String say(Attribute attribute, String value, ValueWords words);

    /** A text that is allowed; null, and a fault, where it is not. */
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

    /** Whether a node is a text that says something, on one line, and not too long. */
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
