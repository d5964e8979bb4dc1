package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.modelcatalogue.domain.Attribute;
import org.jspecify.annotations.Nullable;

/** A word of a closed list, or {@code true} or {@code false}. */
final class WordCodec extends ValueCodec {

    @Override
    public @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report) {
        // Licence files write true and false without quotes.
        boolean isTruth = node.isBoolean() && attribute.type() == Attribute.Type.TRUTH;
        JsonNode word = isTruth ? TextNode.valueOf(node.asText()) : node;
        return text(
                word,
                place,
                report,
                attribute.allowed()::contains,
                "is not allowed",
                "one of " + attribute.allowed() + " or unknown");
    }

    @Override
    public ObjectNode schema(Attribute attribute, String what, String example) {
        return textSchema(what + " One of: " + String.join(", ", attribute.allowed()) + ", unknown.", example);
    }

    @Override
    public FormField formField() {
        return new FormField("select", "word", false);
    }

    @Override
    public String say(Attribute attribute, String value, ValueWords words) {
        return words.word(value);
    }
}
