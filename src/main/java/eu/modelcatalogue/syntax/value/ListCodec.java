package eu.modelcatalogue.syntax.value;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.LanguageTag;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several texts, each once and sorted; languages are written as their shortest equivalent tag. */
final class ListCodec extends ValueCodec {

    private static final String LANGUAGES = "languages.";

    @Override
    public @Nullable String read(Attribute attribute, JsonNode node, String place, ValueReport report) {
        String allowed = attribute.allowed().isEmpty() ? "texts without commas" : "any of " + attribute.allowed();
        int most = report.bounds().mostValues();
        if (!node.isArray() || node.size() > most) {
            report.fault(place, node, "is not a list", "a list of at most %d %s".formatted(most, allowed));
            return null;
        }
        List<String> values = new ArrayList<>();
        for (int number = 0; number < node.size(); number++) {
            String value = text(
                    node.get(number),
                    place + "/" + number,
                    report,
                    text -> text.indexOf(',') < 0
                            && (attribute.allowed().isEmpty()
                                    || attribute.allowed().contains(text)),
                    "is not allowed",
                    allowed);
            if (value != null) {
                values.add(
                        isOfLanguages(attribute) ? tag(value, node.get(number), place + "/" + number, report) : value);
            }
        }
        return Claim.list(values);
    }

    /** Each language has one tag, so that a search for it finds all models that claim it. */
    private static String tag(String value, JsonNode node, String place, ValueReport report) {
        String tag = LanguageTag.canonical(value).orElse(null);
        if (tag == null) {
            report.fault(place, node, "is not a language tag", "tags of BCP 47, such as fr or pt-BR");
            return value;
        }
        if (!tag.equals(value)) {
            report.respelled(place, node, tag);
        }
        return tag;
    }

    private static boolean isOfLanguages(Attribute attribute) {
        return attribute.name().startsWith(LANGUAGES);
    }

    @Override
    public Object write(String value) {
        return values(value);
    }

    private static List<String> values(String value) {
        return value.isEmpty() ? List.of() : List.of(value.split(",", -1));
    }

    @Override
    public ObjectNode schema(Attribute attribute, String what, String example) {
        ObjectNode list = schema("array", what);
        list.set("items", textSchema("One of them.", example));
        return list;
    }

    @Override
    public FormField formField() {
        return new FormField("text", "list", true);
    }

    @Override
    public JsonNode typed(String text, TypedNames names) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        Stream.of(text.split(",", -1)).map(String::strip).forEach(list::add);
        return list;
    }

    @Override
    public String say(Attribute attribute, String value, ValueWords words) {
        return value.isEmpty()
                ? words.word("none")
                : values(value).stream().map(word(attribute, words)).collect(Collectors.joining(", "));
    }

    private static UnaryOperator<String> word(Attribute attribute, ValueWords words) {
        if (isOfLanguages(attribute)) {
            return words::language;
        }
        return switch (attribute.name()) {
            case Attribute.COUNTRY_BLOCK, Attribute.SITES -> words::country;
            case Attribute.PARTNERS, Attribute.MEMBERS -> words::organisation;
            default -> words::word;
        };
    }
}
