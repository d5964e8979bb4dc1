package eu.modelcatalogue.api.contract;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.api.declaration.Declaration;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.notation.Grammar;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.question.Parameter;
import eu.modelcatalogue.question.Parameter.Shape;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** Shapes that are drawn from data: parameters, attributes, and the grammar of conditions as the seeds have it. */
final class DataShapes {

    private static final Pattern REFERENCE = Pattern.compile("\"#/\\$defs/(\\w+)\"");

    private DataShapes() {}

    /** A parameter of a question. */
    static org.eclipse.microprofile.openapi.models.parameters.Parameter parameter(Parameter one) {
        return OASFactory.createParameter()
                .name(one.name())
                .in(In.QUERY)
                .required(one.required())
                .description(one.meaning())
                .schema(value(one.shape()))
                .example(one.example());
    }

    private static Schema value(Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return OASFactory.createSchema()
                    .addType(SchemaType.INTEGER)
                    .minimum(BigDecimal.valueOf(whole.least()))
                    .maximum(BigDecimal.valueOf(whole.most()))
                    .defaultValue(whole.absent());
        }
        Schema text = OASFactory.createSchema().addType(SchemaType.STRING);
        if (shape instanceof Shape.Words words) {
            int longest = words.words().stream().mapToInt(String::length).max().orElse(0);
            return text.minLength(1).maxLength(longest).enumeration(List.copyOf(words.words()));
        }
        return shape instanceof Shape.Text bound
                ? text.minLength(1).maxLength(bound.longest())
                : text.format("date").maxLength(10);
    }

    /** What a licence can allow: each fact by its name, with the words that it can have. */
    static Schema licence() {
        Schema licence =
                shape(SchemaType.OBJECT, "What a licence allows, by name of fact; unknown where nobody knows.");
        Attribute.of(SubjectKind.LICENCE).forEach((name, attribute) -> {
            List<String> words = attribute.allowed();
            List<String> values =
                    Stream.concat(words.stream(), Stream.of(Fact.UNKNOWN)).toList();
            String what = "Fact of the licence: " + name + ".";
            Schema fact = text(what, values.get(0));
            if (attribute.type() == Attribute.Type.LIST) {
                fact.description(what + " Several with commas between, empty for none: " + String.join(", ", words)
                                + ".")
                        .pattern("^((%1$s)(,(%1$s))*|%2$s)?$".formatted(String.join("|", words), Fact.UNKNOWN));
            } else if (!words.isEmpty()) {
                fact.enumeration(List.copyOf(values));
            }
            licence.addProperty(name, fact);
        });
        return licence;
    }

    /** What bodies may say: attributes nested as in the seeds, and profiles by the grammar of the seeds. */
    static Map<String, Schema> bodies() {
        ObjectNode schemas = JsonNodeFactory.instance.objectNode();
        Grammar.parts("profile").forEach((name, part) -> schemas.set(named(name), part.deepCopy()));
        // Generators make sets of lists without repetition, and of sets of words what does not compile; of alternatives
        // that only ask for a field they
        // make null. What is sent is held to the grammar all the same.
        schemas.findParents("uniqueItems").forEach(list -> ((ObjectNode) list).remove("uniqueItems"));
        schemas.findParents("anyOf").stream()
                .filter(one -> StreamSupport.stream(one.get("anyOf").spliterator(), false)
                        .allMatch(alternative -> alternative.size() == 1 && alternative.has("required")))
                .forEach(one -> ((ObjectNode) one).remove("anyOf"));
        schemas.remove("Rule");
        String grammar = REFERENCE
                .matcher("{\"openapi\": \"3.1.0\", \"components\": {\"schemas\": %s}}".formatted(schemas))
                .replaceAll(to -> "\"#/components/schemas/" + named(to.group(1)) + "\"");
        Map<String, Schema> all = new TreeMap<>(SmallRyeOpenAPI.builder()
                .withCustomStaticFile(() -> new ByteArrayInputStream(grammar.getBytes(StandardCharsets.UTF_8)))
                .enableAnnotationScan(false)
                .build()
                .model()
                .getComponents()
                .getSchemas());
        all.put("Declaration", declaration());
        return all;
    }

    private static String named(String part) {
        return part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1);
    }

    private static Schema declaration() {
        Schema root = shape(
                SchemaType.OBJECT,
                "What is stated of the model; what is absent is unknown, and so is what says “unknown”.");
        Map<String, Schema> groups = new TreeMap<>(Map.of("", root));
        Case.attributes().stream()
                .filter(Declaration::declarable)
                .forEach(name -> add(groups, name, declared(name, Objects.requireNonNull(Case.attribute(name)))));
        return root;
    }

    private static void add(Map<String, Schema> groups, String name, Schema schema) {
        String above = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        if (!groups.containsKey(above)) {
            groups.put(above, shape(SchemaType.OBJECT, "Attributes of " + above + "."));
            add(groups, above, Objects.requireNonNull(groups.get(above)));
        }
        Objects.requireNonNull(groups.get(above)).addProperty(name.substring(name.lastIndexOf('.') + 1), schema);
    }

    private static Schema declared(String name, Attribute attribute) {
        String what = "Attribute " + name + ".";
        String first = attribute.allowed().stream().findFirst().orElse("vllm");
        return switch (attribute.type()) {
            case WORD, TRUTH -> text(what + " One of: " + String.join(", ", attribute.allowed()) + ", unknown.", first);
            case NUMBER ->
                shape(SchemaType.NUMBER, what)
                        .addExample(1e24)
                        .minimum(BigDecimal.ZERO)
                        .maximum(new BigDecimal("1e40"));
            case LIST -> shape(SchemaType.ARRAY, what).items(text("One of them.", first));
            case LINEAGE ->
                shape(SchemaType.ARRAY, what + " Empty for trained from scratch.")
                        .items(shape(SchemaType.OBJECT, "A base.")
                                .addProperty("base", text("Id of a model, or a name.", "mistral-small-3.2"))
                                .addProperty(
                                        "relation", text("finetune, distil, merge, adapter or quantised.", "finetune"))
                                .addProperty("licence", text("Its licence.", "Apache-2.0")));
            case LICENCE -> text(what + " An SPDX expression, or NONE.", "Apache-2.0");
            case COUNTRY -> text(what + " ISO 3166-1 alpha-2, or EU.", "FR");
            case DATE -> text(what + " A year, a month or a day.", "2026-06");
            case ORGANISATION, TEXT, IDENTIFIERS -> text(what, "mistral-ai");
        };
    }

    private static Schema text(String description, String example) {
        return shape(SchemaType.STRING, description).addExample(example);
    }

    private static Schema shape(SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
