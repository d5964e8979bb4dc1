package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Region;
import org.jspecify.annotations.Nullable;

/** An ISO 3166-1 alpha-2 code, or {@code EU}. */
final class CountryCodec extends ValueCodec {

    @Override
    public @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report) {
        return text(
                node, place, report, Region.codes()::contains, "is not allowed", "an ISO 3166-1 alpha-2 code, or EU");
    }

    @Override
    public ObjectNode schema(Attribute attribute, String what, String example) {
        return textSchema(what + " ISO 3166-1 alpha-2, or EU.", "FR");
    }

    @Override
    public FormField formField() {
        return new FormField("country", "country", true);
    }

    @Override
    public JsonNode typed(String text, TypedNames names) {
        return TextNode.valueOf(names.country(text));
    }

    @Override
    public String say(Attribute attribute, String value, ValueWords words) {
        return words.country(value);
    }
}
