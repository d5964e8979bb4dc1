package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A whole or decimal number. */
final class NumberCodec extends ValueCodec {

    /** No count or magnitude of a model has nearly as many digits, and they are few enough to write out. */
    private static final int MOST_DIGITS = 40;

    @Override
    public @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report) {
        BigDecimal number = node.isNumber() ? node.decimalValue() : null;
        if (number == null
                || number.signum() < 0
                || Math.abs((long) number.precision() - number.scale()) > MOST_DIGITS) {
            report.fault(place, node, "is not a number within bounds", "a number from 0 to 1e40");
            return null;
        }
        return Claim.number(number);
    }

    @Override
    public Object write(String value) {
        return new BigDecimal(value);
    }

    @Override
    public ObjectNode schema(Attribute attribute, String what, String example) {
        return schema("number", what).put("example", 1e24).put("maximum", new BigDecimal("1e40"));
    }

    @Override
    public FormField formField() {
        return new FormField("text", "text", false);
    }

    @Override
    public String say(Attribute attribute, String value, ValueWords words) {
        return words.number(new BigDecimal(value));
    }
}
