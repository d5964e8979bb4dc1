package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.LicenceExpression;
import eu.modelcatalogue.syntax.SpdxList;
import org.jspecify.annotations.Nullable;

/** An SPDX expression, or {@code NONE}. */
final class LicenceCodec extends ValueCodec {

    private static final String FORM =
            "such as Apache-2.0, MIT OR Apache-2.0, LicenseRef-…, or NONE; brackets at most %d deep"
                    .formatted(SpdxList.MOST_DEPTH);

    @Override
    public @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report) {
        return expression(node, place, report);
    }

    static @Nullable String expression(JsonNode node, String place, ValueReport report) {
        String text = text(node, place, report, one -> true, "is not an SPDX expression", FORM);
        if (text == null) {
            return null;
        }
        try {
            SpdxList.expression(text)
                    .ids()
                    .filter(id -> !id.equals(LicenceExpression.NONE))
                    .forEach(id -> report.licence(place, node, id));
            return text;
        } catch (IllegalArgumentException e) {
            report.fault(place, node, "is not an SPDX expression", FORM);
            return null;
        }
    }

    @Override
    public ObjectNode schema(Attribute attribute, String what, String example) {
        return textSchema(what + " An SPDX expression, or NONE.", "Apache-2.0");
    }

    @Override
    public FormField formField() {
        return new FormField("licence", "licence", false);
    }

    @Override
    public JsonNode typed(String text, TypedNames names) {
        return TextNode.valueOf(names.licence(text));
    }

    @Override
    public String say(Attribute attribute, String value, ValueWords words) {
        return words.licence(value);
    }
}
