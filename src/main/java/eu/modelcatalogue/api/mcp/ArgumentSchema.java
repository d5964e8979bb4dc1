package eu.modelcatalogue.api.mcp;

import eu.modelcatalogue.question.Parameter;
import eu.modelcatalogue.question.Parameter.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The arguments of a tool as JSON Schema: those of the question of the API, with its meanings and bounds. */
final class ArgumentSchema {

    private ArgumentSchema() {}

    static Map<String, Object> of(Collection<Parameter> parameters) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (Parameter parameter : parameters) {
            Map<String, Object> property = value(parameter.shape());
            property.put("description", parameter.meaning());
            property.put("examples", List.of(parameter.example()));
            properties.put(parameter.name(), property);
            if (parameter.required()) {
                required.add(parameter.name());
            }
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static Map<String, Object> value(Shape shape) {
        Map<String, Object> value = new LinkedHashMap<>();
        if (shape instanceof Shape.Whole whole) {
            value.put("type", "integer");
            value.put("minimum", whole.least());
            value.put("maximum", whole.most());
            return value;
        }
        value.put("type", "string");
        if (shape instanceof Shape.Words words) {
            value.put("enum", words.words());
        } else if (shape instanceof Shape.Text text) {
            value.put("minLength", 1);
            value.put("maxLength", text.longest());
        } else {
            value.put("format", "date");
        }
        return value;
    }
}
