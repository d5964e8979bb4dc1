package eu.modelcatalogue.syntax;

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
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Rule;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.criteria.condition.All;
import eu.modelcatalogue.criteria.condition.Any;
import eu.modelcatalogue.criteria.condition.AtLeast;
import eu.modelcatalogue.criteria.condition.ComponentIs;
import eu.modelcatalogue.criteria.condition.ComputeBound;
import eu.modelcatalogue.criteria.condition.CountIs;
import eu.modelcatalogue.criteria.condition.CountriesOutside;
import eu.modelcatalogue.criteria.condition.CountryIn;
import eu.modelcatalogue.criteria.condition.DateIs;
import eu.modelcatalogue.criteria.condition.Decided;
import eu.modelcatalogue.criteria.condition.EveryBase;
import eu.modelcatalogue.criteria.condition.FactIs;
import eu.modelcatalogue.criteria.condition.IfStated;
import eu.modelcatalogue.criteria.condition.LicenceIs;
import eu.modelcatalogue.criteria.condition.LicencesOfReleased;
import eu.modelcatalogue.criteria.condition.Meets;
import eu.modelcatalogue.criteria.condition.Not;
import eu.modelcatalogue.criteria.condition.NumberIs;
import eu.modelcatalogue.criteria.condition.RepositoryOf;
import eu.modelcatalogue.domain.Availability;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Word;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes conditions in profiles, answers and the ledger: an object with one field, the kind of the condition. Input must be valid
 * against {@code profile.schema.json}. A field that was added to a kind later is only written if it is set, so that earlier releases are still
 * written unchanged.
 */
public final class ConditionJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Every kind of condition. */
    private static final List<Kind<?>> KINDS = List.of(
            kind(
                    "component",
                    ComponentIs.class,
                    said -> new ComponentIs(
                            Word.parse(Component.class, text(said, "name")),
                            constants(Availability.class, said, "is"),
                            constants(Availability.class, said, "notMet")),
                    is -> object("name", is.component(), "is", is.is(), "notMet", saying(is.notMet()))),
            kind(
                    "fact",
                    FactIs.class,
                    said -> new FactIs(
                            text(said, "attribute"),
                            words(said, "met"),
                            words(said, "unknown"),
                            words(said, "notMet"),
                            unstated(said)),
                    is -> object(
                            "attribute",
                            is.attribute(),
                            "met",
                            is.met(),
                            "unknown",
                            is.unknown(),
                            "notMet",
                            saying(is.notMet()),
                            "unstated",
                            is.unstated())),
            kind(
                    "licence",
                    LicenceIs.class,
                    said -> new LicenceIs(
                            text(said, "of"), text(said, "fact"), words(said, "met"), words(said, "unknown")),
                    is -> object("of", is.of(), "fact", is.fact(), "met", is.met(), "unknown", is.unknown())),
            kind(
                    "licencesOfReleased",
                    LicencesOfReleased.class,
                    said -> new LicencesOfReleased(
                            constants(Component.class, said, "components"), text(said, "fact"), words(said, "met")),
                    is -> object("components", is.components(), "fact", is.fact(), "met", is.met())),
            kind(
                    "country",
                    CountryIn.class,
                    said -> new CountryIn(
                            text(said, "attribute"),
                            constants(Region.class, said, "in"),
                            said.path("about").asText(null)),
                    is -> object("attribute", is.attribute(), "in", is.regions(), "about", is.about())),
            kind(
                    "countries",
                    CountriesOutside.class,
                    said -> new CountriesOutside(
                            text(said, "attribute"), constants(Region.class, said, "noneIn"), unstated(said)),
                    is -> object("attribute", is.attribute(), "noneIn", is.noneIn(), "unstated", is.unstated())),
            kind(
                    "number",
                    NumberIs.class,
                    said -> new NumberIs(text(said, "attribute"), bound(said, "above"), bound(said, "atMost")),
                    is -> object("attribute", is.attribute(), "above", is.above(), "atMost", is.atMost())),
            kind(
                    "count",
                    CountIs.class,
                    said -> new CountIs(
                            text(said, "attribute"), said.path("atLeast").asInt()),
                    is -> object("attribute", is.attribute(), "atLeast", is.atLeast())),
            kind(
                    "repository",
                    RepositoryOf.class,
                    said -> new RepositoryOf(text(said, "role")),
                    is -> object("role", is.role())),
            kind(
                    "date",
                    DateIs.class,
                    said -> new DateIs(text(said, "attribute"), LocalDate.parse(text(said, "before"))),
                    is -> object("attribute", is.attribute(), "before", is.before())),
            kind(
                    "computeBound",
                    ComputeBound.class,
                    said -> new ComputeBound(new BigDecimal(text(said, "tokens")), new BigDecimal(text(said, "below"))),
                    is -> object("tokens", is.tokens(), "below", is.below())),
            kind("meets", Meets.class, said -> new Meets(said.asText()), is -> written(is.profile())),
            kind(
                    "everyBase",
                    EveryBase.class,
                    said -> new EveryBase(
                            words(said, "except"), said.path("exceptSameGroup").asBoolean(), text(said, "rule")),
                    is -> object(
                            "except",
                            is.except(),
                            "exceptSameGroup",
                            is.exceptSameGroup() ? true : null,
                            "rule",
                            is.rule())),
            kind(
                    "ifStated",
                    IfStated.class,
                    said -> new IfStated(
                            text(said, "attribute"), read(said.path("then")), read(said.path("otherwise"))),
                    is -> object("attribute", is.attribute(), "then", is.then(), "otherwise", is.otherwise())),
            kind(
                    "decided",
                    Decided.class,
                    said -> new Decided(read(said.path("notMetIf")), read(said.path("metIf"))),
                    is -> object("notMetIf", is.notMetIf(), "metIf", is.metIf())),
            kind("all", All.class, said -> new All(conditions(said)), is -> written(is.parts())),
            kind("any", Any.class, said -> new Any(conditions(said)), is -> written(is.parts())),
            kind(
                    "atLeast",
                    AtLeast.class,
                    said -> new AtLeast(said.path("count").asInt(), conditions(said.path("of"))),
                    is -> object("count", is.count(), "of", is.parts())),
            kind("not", Not.class, said -> new Not(read(said)), is -> write(is.part())));

    private static final Map<String, Kind<?>> BY_NAME =
            KINDS.stream().collect(Collectors.toUnmodifiableMap(Kind::name, kind -> kind));
    private static final Map<Class<?>, Kind<?>> BY_TYPE =
            KINDS.stream().collect(Collectors.toUnmodifiableMap(Kind::type, kind -> kind));

    private ConditionJson() {}

    /**
     * A kind of condition.
     */
    private record Kind<T extends Condition>(
            String name, Class<T> type, Function<JsonNode, T> read, Function<T, JsonNode> write) {

        ObjectNode written(Condition condition) {
            return JSON.objectNode().set(name, write.apply(type.cast(condition)));
        }
    }

    private static <T extends Condition> Kind<T> kind(
            String name, Class<T> type, Function<JsonNode, T> read, Function<T, JsonNode> write) {
        return new Kind<>(name, type, read, write);
    }

    public static Collection<Class<?>> types() {
        return BY_TYPE.keySet();
    }

    /** Rules from before notes existed are still written without them. */
    @SuppressWarnings("UnusedMethod")
    private abstract static class RuleWithoutEmptyNotes {
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract List<Rule.Note> notes();
    }

    /** A Jackson module that reads and writes conditions. */
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

    static Condition read(JsonNode node) {
        Map.Entry<String, JsonNode> only = node.properties().iterator().next();
        Kind<?> kind = BY_NAME.get(only.getKey());
        if (kind == null) {
            throw new IllegalArgumentException("No condition is called '%s'".formatted(only.getKey()));
        }
        return kind.read().apply(only.getValue());
    }

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

    private static String text(JsonNode said, String field) {
        return said.path(field).asText();
    }

    private static List<String> words(JsonNode said, String field) {
        List<String> words = new ArrayList<>();
        said.path(field).forEach(word -> words.add(word.asText()));
        return words;
    }

    private static <E extends Enum<E> & Word> List<E> constants(Class<E> type, JsonNode said, String field) {
        return words(said, field).stream().map(word -> Word.parse(type, word)).toList();
    }

    private static Verdict unstated(JsonNode said) {
        return Word.parse(Verdict.class, said.path("unstated").asText(Verdict.UNKNOWN.word()));
    }

    private static @Nullable BigDecimal bound(JsonNode said, String field) {
        return said.hasNonNull(field) ? new BigDecimal(text(said, field)) : null;
    }

    /** An object made from alternating names and values; null values are left out. */
    private static ObjectNode object(@Nullable Object... fields) {
        ObjectNode object = JSON.objectNode();
        for (int at = 0; at < fields.length; at += 2) {
            Object value = fields[at + 1];
            if (value != null) {
                object.set(String.valueOf(fields[at]), written(value));
            }
        }
        return object;
    }

    /** A list that was added to a kind later; only written if it is not empty. */
    private static @Nullable List<?> saying(List<?> list) {
        return list.isEmpty() ? null : list;
    }

    /** Numbers with a fraction or an exponent are written as text, so that {@code 1e+25} stays unchanged in every reader. */
    private static JsonNode written(Object value) {
        if (value instanceof Collection<?> all) {
            ArrayNode array = JSON.arrayNode();
            all.forEach(one -> array.add(written(one)));
            return array;
        }
        if (value instanceof Condition condition) {
            return write(condition);
        }
        if (value instanceof Word word) {
            return JSON.textNode(word.word());
        }
        if (value instanceof Integer count) {
            return JSON.numberNode(count);
        }
        return value instanceof Boolean truth ? JSON.booleanNode(truth) : JSON.textNode(value.toString());
    }
}
