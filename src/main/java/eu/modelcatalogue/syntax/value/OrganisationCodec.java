package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.domain.Attribute;
import org.jspecify.annotations.Nullable;

/** The id of an organisation. */
final class OrganisationCodec extends ValueCodec {

    @Override
    public @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report) {
        String id = text(
                node,
                place,
                report,
                text -> true,
                "is not allowed",
                "text of at most %d characters".formatted(report.bounds().longestText()));
        if (id != null) {
            report.organisation(place, node, id);
        }
        return id;
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
        return words.organisation(value);
    }
}
