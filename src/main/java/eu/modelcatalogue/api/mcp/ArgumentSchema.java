package eu.modelcatalogue.api.mcp;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Parameter.Shape;
import java.util.Collection;
import java.util.List;

/** The JSON Schema of a tool's arguments, made from the parameters of the API with their descriptions and bounds. */
final class ArgumentSchema {

    private ArgumentSchema() {}

    static ObjectNode of(Collection<Parameter> parameters) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Parameter parameter : parameters) {
            value(properties.putObject(parameter.name()), parameter.shape())
                    .put("description", parameter.meaning())
                    .putPOJO("examples", List.of(parameter.example()));
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        return schema.put("additionalProperties", false);
    }

    private static ObjectNode value(ObjectNode value, Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return value.put("type", "integer").put("minimum", whole.least()).put("maximum", whole.most());
        }
        if (shape instanceof Shape.Words words && words.words().equals(List.of("true", "false"))) {
            return value.put("type", "boolean");
        }
        value.put("type", "string");
        if (shape instanceof Shape.Words words) {
            return value.putPOJO("enum", words.words());
        }
        if (shape instanceof Shape.Choice choice) {
            return value.put("minLength", 1).put("maxLength", choice.longest()).put("pattern", choice.pattern());
        }
        return shape instanceof Shape.Text text
                ? value.put("minLength", 1).put("maxLength", text.longest())
                : value.put("format", "date");
    }
}
