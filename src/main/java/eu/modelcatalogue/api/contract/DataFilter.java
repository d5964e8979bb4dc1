package eu.modelcatalogue.api.contract;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.api.declaration.Declaration;
import eu.modelcatalogue.api.schema.TextLengths;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.query.Parameter.Shape;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.syntax.value.ValueCodecs;
import eu.modelcatalogue.text.Language;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.JandexReflection;

/** Adds to the contract what is known only from data: query parameters, words of closed lists, facts of licences, and attributes of declarations. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 4)
public class DataFilter implements OASFilter {

    private final IndexView code;

    /** @param code the classes of the service, as indexed by the build */
    public DataFilter(IndexView code) {
        this.code = code;
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> {
            for (Operation operation : item.getOperations().values()) {
                Question.at(path).parameters().forEach(one -> operation.addParameter(parameter(one)));
            }
        });
        contract.getComponents().addSchema("Language", OASFactory.createSchema().addType(SchemaType.STRING));
        contract.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.equals("Language")) {
                Language.values().forEach(language -> schema.addEnumeration(language.word()));
                schema.addExample(Language.EN.word());
            } else if (name.equals("MultilingualText")) {
                languages(schema, false);
            } else if (name.equals("LicenceSummary")) {
                languages(schema, true);
            } else if (name.equals("LicenceTerms")) {
                licence(schema);
            } else if (name.equals("Declaration")) {
                declared("", schema);
            } else if (schema.getEnumeration() != null) {
                close(name, schema);
            }
        });
    }

    /** Adds the words of the closed list that has the same name as the schema. */
    private void close(String name, Schema schema) {
        List<Object> words = code.getAllKnownImplementations(Word.class).stream()
                // A constant with a body of its own is a class without a name.
                .filter(list -> name.equals(list.simpleName()))
                .flatMap(list -> Stream.of(JandexReflection.loadClass(list).getEnumConstants()))
                .<Object>map(constant -> ((Word) constant).word())
                .toList();
        Object first = words.stream().findFirst().orElseThrow(() -> new IllegalStateException("No words: " + name));
        schema.enumeration(words).addExample(first);
    }

    /** A query parameter. */
    static Parameter parameter(eu.modelcatalogue.query.Parameter one) {
        return OASFactory.createParameter()
                .name(one.name())
                .in(Parameter.In.QUERY)
                .required(one.required())
                .description(one.meaning())
                .schema(value(one.shape()))
                .example(one.example());
    }

    private static Schema value(Shape shape) {
        Schema value = OASFactory.createSchema();
        if (shape instanceof Shape.Whole whole) {
            value.minimum(BigDecimal.valueOf(whole.least())).maximum(BigDecimal.valueOf(whole.most()));
            return value.addType(SchemaType.INTEGER).defaultValue(whole.absent());
        }
        value.addType(SchemaType.STRING);
        if (shape instanceof Shape.Words words) {
            return value.minLength(1).maxLength(words.longest()).enumeration(List.copyOf(words.words()));
        }
        if (shape instanceof Shape.Choice choice) {
            return value.minLength(1).maxLength(choice.longest()).pattern(choice.pattern());
        }
        return shape instanceof Shape.Text text
                ? value.minLength(1).maxLength(text.longest())
                : value.format("date").maxLength(10);
    }

    /**
     * Names a field for each language.
     *
     * @param partial whether a language may have no words yet
     */
    private static void languages(Schema text, boolean partial) {
        text.setProperties(null);
        Language.ofTexts().forEach(language -> {
            Schema words = text(language.locale().getDisplayLanguage(Locale.ENGLISH) + ".", language.example());
            text.addProperty(
                    language.word(), partial ? words.addType(SchemaType.NULL) : words.maxLength(TextLengths.PROSE));
        });
    }

    /** Adds the facts of a licence by name, each with its possible values. */
    private static void licence(Schema licence) {
        Attribute.of(SubjectKind.LICENCE).forEach((name, attribute) -> {
            String words = String.join(", ", attribute.allowed());
            List<Object> values = Stream.<Object>concat(attribute.allowed().stream(), Stream.of(Fact.UNKNOWN))
                    .toList();
            Schema fact = text("Fact of the licence: " + name + ".", values.get(0));
            if (attribute.type() == Attribute.Type.LIST) {
                fact.setPattern("^((%1$s)(,(%1$s))*|%2$s)?$".formatted(words.replace(", ", "|"), Fact.UNKNOWN));
                fact.setDescription(
                        fact.getDescription() + " Several with commas between, empty for none: " + words + ".");
            } else if (!words.isEmpty()) {
                fact.setEnumeration(values);
            }
            licence.addProperty(name, fact);
        });
    }

    /** Adds the attributes that can be declared below a name, nested as in the seeds. */
    private static Schema declared(String above, Schema group) {
        Declaration.below(above).forEach(part -> {
            String name = above.isEmpty() ? part : above + "." + part;
            Attribute attribute = Case.attribute(name);
            Schema value = attribute == null
                    ? declared(name, shape(SchemaType.OBJECT, "Attributes of " + name + "."))
                    : declared(attribute, "Attribute " + name + ".");
            group.addProperty(part, value);
        });
        return group;
    }

    private static Schema declared(Attribute attribute, String what) {
        String shown = Declaration.example(attribute);
        return schema(ValueCodecs.of(attribute).schema(attribute, what, shown));
    }

    /** Converts a JSON Schema for the contract. */
    private static Schema schema(JsonNode from) {
        Schema to = shape(
                SchemaType.valueOf(from.path("type").asText().toUpperCase(Locale.ROOT)),
                from.path("description").asText());
        if (from.has("example")) {
            JsonNode example = from.get("example");
            to.addExample(example.isNumber() ? example.numberValue() : example.asText());
        }
        if (from.has("maximum")) {
            to.setMaximum(from.get("maximum").decimalValue());
        }
        if (from.has("items")) {
            to.setItems(schema(from.get("items")));
        }
        from.path("properties").properties().forEach(one -> to.addProperty(one.getKey(), schema(one.getValue())));
        return to;
    }

    private static Schema text(String description, Object example) {
        return shape(SchemaType.STRING, description).addExample(example);
    }

    private static Schema shape(SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
