package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.api.schema.DocumentedResponses;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Rules for all schemas and responses, so that annotations need not repeat them: required fields, bounds and headers. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 1)
public class ContractRules implements OASFilter {

    private static final int TEXT = 1_000;
    private static final int ITEMS = 10_000;
    private static final BigDecimal INTEGERS = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000_000_000_000L);

    /** Control characters never occur in texts: bodies and addresses that contain them are refused, and the seeds have none. */
    static final String NO_CONTROLS = "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]*$";

    /** The headers that many responses have, with a pattern of the statuses that have them. */
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "API-Version", "...",
            "Access-Control-Allow-Origin", "...",
            "ETag", "200|304",
            "RateLimit", "[24]..",
            "RateLimit-Policy", "[24]..",
            "Retry-After", "429|503"));

    /** Every field of these schemas is optional; other schemas with optional fields list the required ones themselves. */
    private static final Set<String> WITH_ABSENT =
            Set.of("Condition", "Declaration", "DeclarationRequest", "SearchItem");

    /** Marks fields as required, because answers always contain all fields. */
    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> all = new TreeMap<>(contract.getComponents().getSchemas());
        contract.getComponents().setSchemas(all);
        all.forEach((name, schema) -> {
            if (schema.getProperties() != null && schema.getRequired() == null && !WITH_ABSENT.contains(name)) {
                schema.setRequired(
                        List.copyOf(new TreeSet<>(schema.getProperties().keySet())));
            }
        });
    }

    /** Adds the headers for each status, the entity tag only to operations that can answer 304, and problem details. */
    @Override
    public Operation filterOperation(Operation operation) {
        Map<String, APIResponse> answers = operation.getResponses().getAPIResponses();
        answers.forEach((status, answer) -> {
            if (status.compareTo("400") > 0) {
                answer.setContent(operation.getResponses().getAPIResponse("400").getContent());
            } else if (answer.getContent() != null) {
                answer.getContent().getMediaTypes().values().forEach(ContractRules::file);
            }
            HEADERS.forEach((name, statuses) -> {
                if (status.matches(statuses) && (answers.containsKey("304") || !name.equals("ETag"))) {
                    answer.addHeader(name, OASFactory.createHeader().ref(name));
                }
            });
        });
        return operation;
    }

    /** A response whose schema has no name, or that has no schema, is a file. */
    private static void file(MediaType form) {
        if (form.getSchema() == null) {
            form.setSchema(OASFactory.createSchema().ref("FileContent"));
        } else if (form.getSchema().getRef() == null) {
            form.getSchema()
                    .type(List.of(SchemaType.STRING))
                    .format("binary")
                    .maxLength(DocumentedResponses.LARGEST_FILE);
        }
    }

    /** The schema of a header is a short text, unless it has another one. */
    @Override
    public Header filterHeader(Header header) {
        return header.getRef() == null && header.getSchema() == null ? header.schema(name()) : header;
    }

    /** Path parameters get the same schema. */
    @Override
    public Parameter filterParameter(Parameter parameter) {
        Schema value = parameter.getSchema();
        boolean bounded = value.getEnumeration() != null || !value.getType().contains(SchemaType.STRING);
        return parameter.getIn() != Parameter.In.PATH || bounded ? parameter : parameter.schema(name());
    }

    /** A text in an address or in a header: not empty, and not longer than an id. */
    private static Schema name() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .minLength(1)
                .maxLength(DocumentedResponses.LONGEST_ID)
                .pattern(NO_CONTROLS);
    }

    /** Adds bounds to schemas for which the code states none. */
    @Override
    public Schema filterSchema(Schema schema) {
        // Code generators turn lists with unique items into sets, and produce code that does not compile for sets of
        // enum values. Alternatives that only require a field they generate as null. Requests are checked against the
        // grammar all the same.
        if (schema.getUniqueItems() != null) {
            schema.setUniqueItems(null);
        }
        List<Schema> alternatives = schema.getAnyOf();
        if (alternatives != null
                && alternatives.stream().allMatch(one -> one.getAll().keySet().equals(Set.of("required")))) {
            schema.setAnyOf(null);
        } else if (alternatives != null) {
            // The alternatives are a schema or null, and state the type themselves.
            schema.setType(null);
        }
        List<SchemaType> types = Objects.requireNonNullElse(schema.getType(), List.of());
        boolean whole = types.contains(SchemaType.INTEGER);
        if (types.contains(SchemaType.STRING) && schema.getRef() == null) {
            absent(schema, "maxLength", TEXT);
            if (Stream.of("format", "enum", "pattern").map(schema::get).allMatch(Objects::isNull)) {
                schema.setPattern(NO_CONTROLS);
            }
        }
        if (types.contains(SchemaType.ARRAY)) {
            absent(schema, "maxItems", ITEMS);
        }
        if (whole || types.contains(SchemaType.NUMBER)) {
            absent(schema, "format", whole ? "int64" : "double");
            absent(schema, "minimum", BigDecimal.ZERO);
            absent(schema, "maximum", "int32".equals(schema.getFormat()) ? INTEGERS : MOST);
        }
        return schema;
    }

    private static void absent(Schema schema, String name, Object value) {
        if (schema.get(name) == null) {
            schema.set(name, value);
        }
    }
}
