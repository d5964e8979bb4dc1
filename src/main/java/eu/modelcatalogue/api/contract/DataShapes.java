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
        Schema schema = OASFactory.createSchema();
        if (shape instanceof Shape.Whole whole) {
            return schema.addType(SchemaType.INTEGER)
                    .format("int64")
                    .minimum(BigDecimal.valueOf(whole.least()))
                    .maximum(BigDecimal.valueOf(whole.most()))
                    .defaultValue(whole.absent());
        }
        schema.addType(SchemaType.STRING);
        if (shape instanceof Shape.Words words) {
            int longest = words.words().stream().mapToInt(String::length).max().orElse(0);
            return schema.minLength(1).maxLength(longest).enumeration(List.copyOf(words.words()));
        }
        return shape instanceof Shape.Text text
                ? schema.minLength(1).maxLength(text.longest())
                : schema.format("date").maxLength(10);
    }

    /** What a licence can allow: each fact by its name, with the words that it can have. */
    static Schema licence() {
        Schema licence = object("What a licence allows, by name of fact; unknown where nobody knows.");
        Attribute.of(SubjectKind.LICENCE).forEach((name, attribute) -> {
            List<Object> words = Stream.concat(attribute.allowed().stream(), Stream.of(Fact.UNKNOWN))
                    .distinct()
                    .<Object>map(word -> word)
                    .toList();
            Schema fact = text("Fact of the licence: " + name + ".", words.get(0));
            if (!attribute.allowed().isEmpty()) {
                licence.addProperty(
                        name,
                        attribute.type() == Attribute.Type.LIST
                                ? some(fact, attribute.allowed())
                                : fact.enumeration(words));
            } else {
                licence.addProperty(name, fact);
            }
        });
        return licence;
    }

    /** Some words of a closed list in one text. */
    private static Schema some(Schema text, List<String> words) {
        String one = "(" + String.join("|", words) + ")";
        return text.description(text.getDescription() + " Several with commas between, empty for none: "
                        + String.join(", ", words) + ".")
                .pattern("^(%1$s(,%1$s)*|%2$s)?$".formatted(one, Fact.UNKNOWN));
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
                .enableStandardStaticFiles(false)
                .enableModelReader(false)
                .enableStandardFilter(false)
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
        Schema root = object("What is stated of the model; what is absent is unknown, and so is what says “unknown”.");
        Map<String, Schema> groups = new TreeMap<>(Map.of("", root));
        for (String name : Case.attributes()) {
            Attribute attribute = Declaration.declarable(name) ? Case.attribute(name) : null;
            if (attribute != null) {
                add(groups, name, declared("Attribute " + name + ".", attribute));
            }
        }
        return root;
    }

    private static void add(Map<String, Schema> groups, String name, Schema schema) {
        String above = name.substring(0, Math.max(0, name.lastIndexOf('.')));
        Schema group = groups.get(above);
        if (group == null) {
            group = object("Attributes of " + above + ".");
            groups.put(above, group);
            add(groups, above, group);
        }
        group.addProperty(name.substring(name.lastIndexOf('.') + 1), schema);
    }

    private static Schema declared(String what, Attribute attribute) {
        String first = attribute.allowed().stream().findFirst().orElse("vllm");
        return switch (attribute.type()) {
            case WORD, TRUTH -> text(what + " One of: " + String.join(", ", attribute.allowed()) + ", unknown.", first);
            case NUMBER ->
                text(what, 1e24)
                        .type(List.of(SchemaType.NUMBER))
                        .minimum(BigDecimal.ZERO)
                        .maximum(new BigDecimal("1e40"));
            case LIST -> list(what, text("One of them.", first));
            case LINEAGE ->
                list(
                        what + " Empty for trained from scratch.",
                        object("A base.")
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

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(SchemaType.OBJECT).description(description);
    }

    private static Schema list(String description, Schema items) {
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .description(description)
                .items(items);
    }

    private static Schema text(String description, Object example) {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .description(description)
                .examples(List.of(example));
    }
}
