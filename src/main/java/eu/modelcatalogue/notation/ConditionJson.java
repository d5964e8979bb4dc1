package eu.modelcatalogue.notation;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.condition.ComponentIs;
import eu.modelcatalogue.criteria.condition.ComputeBound;
import eu.modelcatalogue.criteria.condition.CountIs;
import eu.modelcatalogue.criteria.condition.CountriesOutside;
import eu.modelcatalogue.criteria.condition.CountryIn;
import eu.modelcatalogue.criteria.condition.DateIs;
import eu.modelcatalogue.criteria.condition.FactIs;
import eu.modelcatalogue.criteria.condition.LicenceIs;
import eu.modelcatalogue.criteria.condition.LicencesOfReleased;
import eu.modelcatalogue.criteria.condition.NumberIs;
import eu.modelcatalogue.criteria.condition.RepositoryOf;
import eu.modelcatalogue.criteria.condition.joined.All;
import eu.modelcatalogue.criteria.condition.joined.Any;
import eu.modelcatalogue.criteria.condition.joined.AtLeast;
import eu.modelcatalogue.criteria.condition.joined.Decided;
import eu.modelcatalogue.criteria.condition.joined.EveryBase;
import eu.modelcatalogue.criteria.condition.joined.IfStated;
import eu.modelcatalogue.criteria.condition.joined.Meets;
import eu.modelcatalogue.criteria.condition.joined.Not;
import eu.modelcatalogue.openness.origin.Region;
import eu.modelcatalogue.openness.term.Availability;
import eu.modelcatalogue.openness.term.Component;
import eu.modelcatalogue.openness.term.Word;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How conditions are written in profiles, answers and the ledger: an object with one field, the kind of the condition. What is read was held
 * against {@code profile.schema.json} before. A field that was added to a kind later is written only where it says something, so that what was
 * released before is written as it was.
 */
public final class ConditionJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Every kind of condition. */
    private static final List<Kind<?>> KINDS = List.of(
            kind(
                    "component",
                    ComponentIs.class,
                    said -> new ComponentIs(
                            Word.parse(Component.class, said.path("name").asText()),
                            constants(Availability.class, said.path("is"))),
                    (is, said) -> said.put("name", is.component().word()).set("is", written(is.is()))),
            kind(
                    "fact",
                    FactIs.class,
                    said -> new FactIs(
                            said.path("attribute").asText(),
                            words(said.path("met")),
                            words(said.path("unknown")),
                            verdict(said.path("unstated"))),
                    (is, said) -> {
                        said.put("attribute", is.attribute());
                        said.set("met", list(is.met()));
                        said.set("unknown", list(is.unknown()));
                        return said.put("unstated", is.unstated().word());
                    }),
            kind(
                    "licence",
                    LicenceIs.class,
                    said -> new LicenceIs(
                            said.path("of").asText(),
                            said.path("fact").asText(),
                            words(said.path("met")),
                            words(said.path("unknown"))),
                    (is, said) -> {
                        said.put("of", is.of()).put("fact", is.fact());
                        said.set("met", list(is.met()));
                        return said.set("unknown", list(is.unknown()));
                    }),
            kind(
                    "licencesOfReleased",
                    LicencesOfReleased.class,
                    said -> new LicencesOfReleased(
                            constants(Component.class, said.path("components")),
                            said.path("fact").asText(),
                            words(said.path("met"))),
                    (is, said) -> {
                        said.set("components", written(is.components()));
                        return said.put("fact", is.fact()).set("met", list(is.met()));
                    }),
            kind(
                    "country",
                    CountryIn.class,
                    said -> new CountryIn(
                            said.path("attribute").asText(),
                            constants(Region.class, said.path("in")),
                            said.path("about").asText(null)),
                    (is, said) -> {
                        said.put("attribute", is.attribute()).set("in", written(is.regions()));
                        return is.about() == null ? said : said.put("about", is.about());
                    }),
            kind(
                    "countries",
                    CountriesOutside.class,
                    said -> new CountriesOutside(
                            said.path("attribute").asText(),
                            constants(Region.class, said.path("noneIn")),
                            verdict(said.path("unstated"))),
                    (is, said) -> {
                        said.put("attribute", is.attribute()).set("noneIn", written(is.noneIn()));
                        return said.put("unstated", is.unstated().word());
                    }),
            kind(
                    "number",
                    NumberIs.class,
                    said -> new NumberIs(
                            said.path("attribute").asText(), bound(said.get("above")), bound(said.get("atMost"))),
                    (is, said) -> {
                        said.put("attribute", is.attribute());
                        put(said, "above", is.above());
                        return put(said, "atMost", is.atMost());
                    }),
            kind(
                    "count",
                    CountIs.class,
                    said -> new CountIs(
                            said.path("attribute").asText(),
                            said.path("atLeast").asInt()),
                    (is, said) -> said.put("attribute", is.attribute()).put("atLeast", is.atLeast())),
            kind(
                    "repository",
                    RepositoryOf.class,
                    said -> new RepositoryOf(said.path("role").asText()),
                    (is, said) -> said.put("role", is.role())),
            kind(
                    "date",
                    DateIs.class,
                    said -> new DateIs(
                            said.path("attribute").asText(),
                            LocalDate.parse(said.path("before").asText())),
                    (is, said) -> said.put("attribute", is.attribute())
                            .put("before", is.before().toString())),
            kind(
                    "computeBound",
                    ComputeBound.class,
                    said -> new ComputeBound(number(said.path("tokens")), number(said.path("below"))),
                    (is, said) -> put(put(said, "tokens", is.tokens()), "below", is.below())),
            kind("meets", Meets.class, said -> new Meets(said.asText()), (is, said) -> new TextNode(is.profile())),
            kind(
                    "everyBase",
                    EveryBase.class,
                    said -> new EveryBase(
                            words(said.path("except")),
                            said.path("exceptSameGroup").asBoolean(),
                            said.path("rule").asText()),
                    (is, said) -> {
                        said.set("except", list(is.except()));
                        if (is.exceptSameGroup()) {
                            said.put("exceptSameGroup", true);
                        }
                        return said.put("rule", is.rule());
                    }),
            kind(
                    "ifStated",
                    IfStated.class,
                    said -> new IfStated(
                            said.path("attribute").asText(), read(said.path("then")), read(said.path("otherwise"))),
                    (is, said) -> {
                        said.put("attribute", is.attribute()).set("then", write(is.then()));
                        return said.set("otherwise", write(is.otherwise()));
                    }),
            kind(
                    "decided",
                    Decided.class,
                    said -> new Decided(read(said.path("notMetIf")), read(said.path("metIf"))),
                    (is, said) -> {
                        said.set("notMetIf", write(is.notMetIf()));
                        return said.set("metIf", write(is.metIf()));
                    }),
            kind("all", All.class, said -> new All(conditions(said)), (is, said) -> parts(is.parts())),
            kind("any", Any.class, said -> new Any(conditions(said)), (is, said) -> parts(is.parts())),
            kind(
                    "atLeast",
                    AtLeast.class,
                    said -> new AtLeast(said.path("count").asInt(), conditions(said.path("of"))),
                    (is, said) -> said.put("count", is.count()).set("of", parts(is.parts()))),
            kind("not", Not.class, said -> new Not(read(said)), (is, said) -> write(is.part())));

    private static final Map<String, Kind<?>> BY_NAME =
            KINDS.stream().collect(Collectors.toUnmodifiableMap(Kind::name, kind -> kind));
    private static final Map<Class<?>, Kind<?>> BY_TYPE =
            KINDS.stream().collect(Collectors.toUnmodifiableMap(Kind::type, kind -> kind));

    private ConditionJson() {}

    /**
     * A kind of condition.
     *
     * @param read of what its field says
     * @param write what its field says; the object is empty and may be left so
     */
    private record Kind<T extends Condition>(
            String name, Class<T> type, Function<JsonNode, T> read, BiFunction<T, ObjectNode, JsonNode> write) {

        ObjectNode written(Condition condition) {
            return JSON.objectNode().set(name, write.apply(type.cast(condition), JSON.objectNode()));
        }
    }

    private static <T extends Condition> Kind<T> kind(
            String name, Class<T> type, Function<JsonNode, T> read, BiFunction<T, ObjectNode, JsonNode> write) {
        return new Kind<>(name, type, read, write);
    }

    /** The types of all kinds. */
    public static Collection<Class<?>> types() {
        return BY_TYPE.keySet();
    }

    /** Rules from before notes were kept are written as they were. */
    @SuppressWarnings("UnusedMethod")
    private abstract static class RuleWithoutEmptyNotes {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract List<Rule.Note> notes();
    }

    /** Teaches a mapper to read and write conditions. */
    public static SimpleModule module() {
        SimpleModule module = new SimpleModule("conditions");
        module.setMixInAnnotation(Rule.class, RuleWithoutEmptyNotes.class);
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
        ProfileParts.teach(module);
        return module;
    }

    /** The condition that a node says. */
    static Condition read(JsonNode node) {
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        Kind<?> kind = BY_NAME.get(only.getKey());
        if (kind == null) {
            throw new IllegalArgumentException("No condition is called '%s'".formatted(only.getKey()));
        }
        return kind.read().apply(only.getValue());
    }

    /** A condition as it is written. */
    public static ObjectNode write(Condition condition) {
        return Objects.requireNonNull(
                        BY_TYPE.get(condition.getClass()), () -> "A condition without notation: " + condition)
                .written(condition);
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

    private static <E extends Enum<E> & Word> List<E> constants(Class<E> type, JsonNode array) {
        return words(array).stream().map(word -> Word.parse(type, word)).toList();
    }

    private static Verdict verdict(JsonNode node) {
        return Word.parse(Verdict.class, node.asText(Verdict.UNKNOWN.word()));
    }

    private static ArrayNode list(Collection<String> words) {
        ArrayNode array = JSON.arrayNode();
        words.forEach(array::add);
        return array;
    }

    private static ArrayNode written(Collection<? extends Word> words) {
        return list(words.stream().map(Word::word).toList());
    }

    /** As text in words of its own: {@code 1e+25} stays what it is, whatever a reader does to numbers. */
    private static ObjectNode put(ObjectNode said, String name, @Nullable BigDecimal number) {
        return number == null ? said : said.put(name, number.toString());
    }

    private static @Nullable BigDecimal bound(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : number(node);
    }

    private static BigDecimal number(JsonNode node) {
        return new BigDecimal(node.asText());
    }
}
