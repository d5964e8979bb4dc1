package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.question.Parameter;
import eu.modelcatalogue.question.Question;
import eu.modelcatalogue.question.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/** The parameters of each operation: those of its path, and those of {@link Question}. */
final class ContractParameters {

    private static final int LONGEST_ID = 200;
    private static final int DAY = 10;

    /** Examples of ids, by what the path of an entry begins with. */
    private static final Map<String, String> IDS =
            Map.of("/v1/models/", "mistral-small-3.2", "/v1/profiles/", "letter-2025", "/v1/licences/", "Apache-2.0");

    private ContractParameters() {}

    static List<org.eclipse.microprofile.openapi.models.parameters.Parameter> of(String path) {
        return Stream.concat(
                        Stream.of(path.split("/", -1))
                                .filter(part -> part.startsWith("{"))
                                .map(part -> inPath(path, part.substring(1, part.length() - 1))),
                        Question.at(path).parameters().stream().map(one -> parameter(one, In.QUERY)))
                .toList();
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter inPath(String path, String name) {
        return parameter(
                switch (name) {
                    case "id" ->
                        new Parameter(
                                name,
                                new Shape.Text(LONGEST_ID),
                                "Id of the entry; for a model also a foreign or former id, with / written as %2F.",
                                IDS.entrySet().stream()
                                        .filter(one -> path.startsWith(one.getKey()))
                                        .map(Map.Entry::getValue)
                                        .findFirst()
                                        .orElse("mistral-ai"),
                                true);
                    case "profile" ->
                        new Parameter(
                                name,
                                new Shape.Text(LONGEST_ID),
                                "Id of a profile, its newest version; or with @ and its version.",
                                "letter-2025",
                                true);
                    case "file" ->
                        new Parameter(
                                name,
                                new Shape.Words(List.of(
                                        "catalogue.json",
                                        "catalogue.json.gz",
                                        "catalogue.ndjson",
                                        "catalogue.ndjson.gz",
                                        "catalogue.csv",
                                        "catalogue.csv.gz")),
                                "Name of the file.",
                                "catalogue.json",
                                true);
                    default ->
                        new Parameter(
                                name,
                                new Shape.Whole(1, Integer.MAX_VALUE, null),
                                "Number of the %s.".formatted(name.equals("number") ? "edition" : name),
                                1,
                                true);
                },
                In.PATH);
    }

    private static org.eclipse.microprofile.openapi.models.parameters.Parameter parameter(Parameter one, In in) {
        return OASFactory.createParameter()
                .name(one.name())
                .in(in)
                .required(one.required())
                .description(one.meaning())
                .schema(schema(one.shape()))
                .example(one.example());
    }

    private static Schema schema(Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            Schema schema = whole(whole.least(), whole.most());
            return whole.absent() == null ? schema : schema.defaultValue(whole.absent());
        }
        if (shape instanceof Shape.Words words) {
            int longest = words.words().stream().mapToInt(String::length).max().orElse(0);
            return string(longest).enumeration(List.copyOf(words.words()));
        }
        return shape instanceof Shape.Text text
                ? string(text.longest())
                : OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .format("date")
                        .maxLength(DAY);
    }

    static Schema string(int longest) {
        return OASFactory.createSchema().addType(SchemaType.STRING).minLength(1).maxLength(longest);
    }

    static Schema whole(long least, long most) {
        return OASFactory.createSchema()
                .addType(SchemaType.INTEGER)
                .format("int64")
                .minimum(BigDecimal.valueOf(least))
                .maximum(BigDecimal.valueOf(most));
    }
}
