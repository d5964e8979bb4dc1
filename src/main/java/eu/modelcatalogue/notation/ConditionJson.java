package eu.modelcatalogue.notation;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.Availability;
import eu.modelcatalogue.openness.Component;
import eu.modelcatalogue.openness.Region;
import eu.modelcatalogue.openness.Word;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How conditions are written in profiles, answers and the ledger: an object with one field, the kind of the condition. What is read was held
 * against {@code profile.schema.json} before.
 */
public final class ConditionJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ConditionJson() {}

    /** Teaches a mapper to read and write conditions. */
    public static SimpleModule module() {
        SimpleModule module = new SimpleModule("conditions");
        module.addSerializer(Condition.class, new StdSerializer<>(Condition.class) {
            @Override
            public void serialize(Condition condition, JsonGenerator json, SerializerProvider provider)
                    throws IOException {
                json.writeTree(write(condition));
            }
        });
        module.addDeserializer(Condition.class, new StdDeserializer<>(Condition.class) {
            @Override
            public Condition deserialize(JsonParser json, DeserializationContext context) throws IOException {
                return read(json.readValueAsTree());
            }
        });
        return module;
    }

    /** The condition that a node says. */
    static Condition read(JsonNode node) {
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        JsonNode said = only.getValue();
        return switch (only.getKey()) {
            case "component" ->
                new Condition.ComponentIs(
                        Word.parse(Component.class, said.path("name").asText()),
                        words(said.path("is")).stream()
                                .map(word -> Word.parse(Availability.class, word))
                                .toList());
            case "fact" ->
                new Condition.FactIs(
                        said.path("attribute").asText(),
                        words(said.path("met")),
                        words(said.path("unknown")),
                        Word.parse(Verdict.class, said.path("unstated").asText(Verdict.UNKNOWN.word())));
            case "licence" ->
                new Condition.LicenceIs(
                        said.path("of").asText(),
                        said.path("fact").asText(),
                        words(said.path("met")),
                        words(said.path("unknown")));
            case "licencesOfReleased" ->
                new Condition.LicencesOfReleased(
                        words(said.path("components")).stream()
                                .map(word -> Word.parse(Component.class, word))
                                .toList(),
                        said.path("fact").asText(),
                        words(said.path("met")));
            case "country" ->
                new Condition.CountryIn(
                        said.path("attribute").asText(),
                        words(said.path("in")).stream()
                                .map(word -> Word.parse(Region.class, word))
                                .toList());
            case "number" ->
                new Condition.NumberIs(
                        said.path("attribute").asText(), number(said.get("above")), number(said.get("atMost")));
            case "count" ->
                new Condition.CountIs(
                        said.path("attribute").asText(), said.path("atLeast").asInt());
            case "meets" -> new Condition.Meets(said.asText());
            case "everyBase" ->
                new Condition.EveryBase(
                        words(said.path("except")), said.path("rule").asText());
            case "ifStated" ->
                new Condition.IfStated(
                        said.path("attribute").asText(), read(said.path("then")), read(said.path("otherwise")));
            case "decided" -> new Condition.Decided(read(said.path("notMetIf")), read(said.path("metIf")));
            case "all" -> new Condition.All(conditions(said));
            case "any" -> new Condition.Any(conditions(said));
            case "atLeast" -> new Condition.AtLeast(said.path("count").asInt(), conditions(said.path("of")));
            case "not" -> new Condition.Not(read(said));
            default -> throw new IllegalArgumentException("'%s' is no kind of condition".formatted(only.getKey()));
        };
    }

    /** The condition as it is written. */
    public static ObjectNode write(Condition condition) {
        ObjectNode node = JSON.objectNode();
        if (condition instanceof Condition.ComponentIs is) {
            node.putObject("component")
                    .put("name", is.component().word())
                    .set("is", list(is.is().stream().map(Word::word).toList()));
        } else if (condition instanceof Condition.FactIs is) {
            ObjectNode said = node.putObject("fact").put("attribute", is.attribute());
            said.set("met", list(is.met()));
            said.set("unknown", list(is.unknown()));
            said.put("unstated", is.unstated().word());
        } else if (condition instanceof Condition.LicenceIs is) {
            ObjectNode said = node.putObject("licence").put("of", is.of()).put("fact", is.fact());
            said.set("met", list(is.met()));
            said.set("unknown", list(is.unknown()));
        } else if (condition instanceof Condition.LicencesOfReleased is) {
            ObjectNode said = node.putObject("licencesOfReleased");
            said.set("components", list(is.components().stream().map(Word::word).toList()));
            said.put("fact", is.fact()).set("met", list(is.met()));
        } else if (condition instanceof Condition.CountryIn is) {
            node.putObject("country")
                    .put("attribute", is.attribute())
                    .set("in", list(is.regions().stream().map(Word::word).toList()));
        } else if (condition instanceof Condition.NumberIs is) {
            ObjectNode said = node.putObject("number").put("attribute", is.attribute());
            put(said, "above", is.above());
            put(said, "atMost", is.atMost());
        } else if (condition instanceof Condition.CountIs is) {
            node.putObject("count").put("attribute", is.attribute()).put("atLeast", is.atLeast());
        } else if (condition instanceof Condition.Meets is) {
            node.put("meets", is.profile());
        } else if (condition instanceof Condition.EveryBase is) {
            ObjectNode said = node.putObject("everyBase");
            said.set("except", list(is.except()));
            said.put("rule", is.rule());
        } else if (condition instanceof Condition.IfStated is) {
            ObjectNode said = node.putObject("ifStated").put("attribute", is.attribute());
            said.set("then", write(is.then()));
            said.set("otherwise", write(is.otherwise()));
        } else if (condition instanceof Condition.Decided is) {
            ObjectNode said = node.putObject("decided");
            said.set("notMetIf", write(is.notMetIf()));
            said.set("metIf", write(is.metIf()));
        } else if (condition instanceof Condition.All is) {
            node.set("all", parts(is.parts()));
        } else if (condition instanceof Condition.Any is) {
            node.set("any", parts(is.parts()));
        } else if (condition instanceof Condition.AtLeast is) {
            node.putObject("atLeast").put("count", is.count()).set("of", parts(is.parts()));
        } else if (condition instanceof Condition.Not is) {
            node.set("not", write(is.part()));
        }
        return node;
    }

    private static List<Condition> conditions(JsonNode array) {
        List<Condition> conditions = new ArrayList<>();
        array.forEach(part -> conditions.add(read(part)));
        return conditions;
    }

    private static ArrayNode parts(Collection<Condition> parts) {
        ArrayNode array = JSON.arrayNode();
        parts.forEach(part -> array.add(write(part)));
        return array;
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }

    private static ArrayNode list(Collection<String> words) {
        ArrayNode array = JSON.arrayNode();
        words.forEach(array::add);
        return array;
    }

    /** As text in words of its own: {@code 1e+25} stays what it is, whatever a reader does to numbers. */
    private static void put(ObjectNode said, String name, @Nullable BigDecimal number) {
        if (number != null) {
            said.put(name, number.toString());
        }
    }

    private static @Nullable BigDecimal number(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : new BigDecimal(node.asText());
    }
}
