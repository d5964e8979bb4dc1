package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Period;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;

/** A year, a month or a day, ISO 8601. */
final class DateCodec extends ValueCodec {

    @Override
    public @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report) {
        return text(
                node,
                place,
                report,
                DateCodec::isPeriod,
                "is not a day of the calendar",
                "a year, a month or a day as in 2025-06-30");
    }

    private static boolean isPeriod(String text) {
        try {
            return !Period.parse(text).precision().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public ObjectNode schema(Attribute attribute, String what, String example) {
        return textSchema(what + " A year, a month or a day.", "2026-06");
    }

    @Override
    public FormField formField() {
        return new FormField("text", "date", true);
    }

    @Override
    public String say(Attribute attribute, String value, ValueWords words) {
        return words.period(Period.parse(value));
    }
}
