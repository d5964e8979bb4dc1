package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Region;
import org.jspecify.annotations.Nullable;

/** Any text on one line. */
final class TextCodec extends ValueCodec {

    @Override
    public @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report) {
        return text(
                node,
                place,
                report,
                text -> true,
                "is not allowed",
                "text of at most %d characters".formatted(report.bounds().longestText()));
    }

    @Override
    public ObjectNode schema(Attribute attribute, String what, String example) {
        return textSchema(what, example);
    }

    @Override
    public FormField formField() {
        return new FormField("text", "text", false);
    }

    @Override
    public String say(Attribute attribute, String value, ValueWords words) {
        boolean isCountry = attribute.name().equals(Attribute.GOVERNING_LAW)
                && Region.codes().contains(value);
        return isCountry ? words.country(value) : value;
    }
}
