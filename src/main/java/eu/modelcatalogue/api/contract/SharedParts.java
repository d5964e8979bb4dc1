package eu.modelcatalogue.api.contract;

import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Question;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * What code generators need, after everything else is known: parameters that are described once, JSON that is declared as JSON and not as a file, and
 * schemas whose names are no types of the languages for which clients are generated.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class SharedParts implements OASFilter {

    /** Schema of JSON whose form another standard defines. */
    private static final String JSON_DOCUMENT = "JsonDocument";

    /** Schema of JSON that can be audited. */
    private static final String AUDITED_JSON = "AuditedJson";

    /** Of a body that is audited; an annotation can hold it as text alone. */
    private static final List<String> AUDITED_EXAMPLE =
            List.of("gpt-5", "pkg:huggingface/mistralai/Mistral-Small-3.2-24B-Instruct-2506");

    private static final String FILE = "FileContent";
    private static final String UPLOADED = "UploadedFile";
    private static final String JSON = "application/json";
    private static final String REFERENCE = "#/components/schemas/";
    private static final String FILE_OF_EDITION = "/v1/editions/{number}/{file}";

    /**
     * Schemas that are named after a class of the code or of Java, with their names in the contract: generated clients would otherwise have a class
     * with the name of a type of their own language.
     */
    private static final Map<String, String> RENAMED = Map.of(
            "Type", "AttributeType",
            "Use", "UseOfWeights",
            "Limit", "LimitOfUse",
            "Instant", "PointInTime",
            "LocalDate", "CalendarDay",
            "Language", "LanguageCode");

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Schema> schemas = new TreeMap<>(contract.getComponents().getSchemas());
        RENAMED.forEach((old, name) -> schemas.put(name, Objects.requireNonNull(schemas.remove(old), old)));
        schemas.put(JSON_DOCUMENT, document());
        schemas.put(AUDITED_JSON, audited());
        schemas.put(UPLOADED, uploaded());
        contract.getComponents().setSchemas(schemas);
        contract.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(SharedParts::declareJson));
        separateContent(contract);
        filesAreWhole(contract);
        share(contract);
    }

    /** A reference stands alone: some generators leave names undefined where it has a type beside it. */
    @Override
    public Schema filterSchema(Schema schema) {
        String name = schema.getRef();
        if (name != null) {
            schema.setType(null);
            String renamed = RENAMED.get(name.substring(name.lastIndexOf('/') + 1));
            if (renamed != null) {
                schema.setRef(REFERENCE + renamed);
            }
        }
        // Beside "null" openapi-generator for Python before 7.18 takes a reference for one that is never null.
        if (schema.getAnyOf() != null && schema.getAnyOf().stream().anyMatch(SharedParts::isDay)) {
            schema.setAnyOf(null);
            schema.type(List.of(SchemaType.STRING, SchemaType.NULL))
                    .format("date")
                    .maxLength(10);
            if (schema.getExamples() == null) {
                schema.addExample("2026-09-30");
            }
        }
        return schema;
    }

    private static boolean isDay(Schema schema) {
        String name = schema.getRef();
        return name != null && (name.endsWith("/LocalDate") || name.endsWith("/CalendarDay"));
    }

    private static Schema document() {
        return OASFactory.createSchema()
                .addType(SchemaType.OBJECT)
                .description(
                        "JSON in the format that its media type names, or that the description of the operation names.")
                .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true));
    }

    /** Without a largest length, which counts characters: openapi-generator for Go compares it with the length of a text, and does not compile for a file. */
    private static Schema uploaded() {
        return OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .format("binary")
                .description("The file, at most " + Limits.DOCUMENT + " bytes.");
    }

    private static Schema audited() {
        Schema name = OASFactory.createSchema()
                .addType(SchemaType.STRING)
                .minLength(1)
                .maxLength(2_048)
                .pattern(ContractRules.NO_CONTROLS)
                .description("A name, id, address or package URL.");
        return OASFactory.createSchema()
                .addType(SchemaType.ARRAY)
                .items(name)
                .maxItems(10_000)
                .description(
                        "Names. A document (CycloneDX, SPDX, a configuration of LiteLLM's proxy) is taken under this media type too; clients send it under its own, so that what they generate has one type.");
    }

    private static void declareJson(Operation operation) {
        for (APIResponse answer : operation.getResponses().getAPIResponses().values()) {
            if (answer.getContent() != null) {
                answer.getContent().getMediaTypes().forEach((type, media) -> {
                    if (isJson(type) && isFile(media.getSchema())) {
                        media.setSchema(OASFactory.createSchema().ref(JSON_DOCUMENT));
                    }
                });
            }
        }
        if (operation.getRequestBody() != null) {
            operation.getRequestBody().getContent().getMediaTypes().forEach((type, media) -> {
                Schema schema = media.getSchema();
                if (schema == null || schema.getRef() != null || !"binary".equals(schema.getFormat())) {
                    return;
                }
                if (type.startsWith("application/vnd.") && !isJson(type)) {
                    // A file for word processors is binary.
                    media.setSchema(OASFactory.createSchema().ref(UPLOADED));
                } else if (type.equals(JSON)) {
                    media.setSchema(OASFactory.createSchema().ref(AUDITED_JSON));
                    media.setExample(AUDITED_EXAMPLE);
                } else if (isJson(type)) {
                    media.setSchema(OASFactory.createSchema().ref(JSON_DOCUMENT));
                } else {
                    schema.setFormat(null);
                    schema.setPattern(ContractRules.NO_CONTROLS);
                }
            });
        }
    }

    private static boolean isJson(String type) {
        return type.equals(JSON) || type.endsWith("+json");
    }

    private static boolean isFile(Schema schema) {
        return schema != null && schema.getRef() != null && schema.getRef().endsWith("/" + FILE);
    }

    /** The content of an edition is JSON and its other files are not, so that it has an operation of its own. */
    private static void separateContent(OpenAPI contract) {
        Operation files = contract.getPaths().getPathItem(FILE_OF_EDITION).getGET();
        Content content = files.getResponses().getAPIResponse("200").getContent();
        Operation one = OASFactory.createOperation()
                .operationId("getEditionContent")
                .tags(files.getTags())
                .summary("The content of an edition")
                .description(
                        "The JSON that the digest of the edition covers, byte for byte (RFC 8785). It is the same for ever, and caches may keep it so.")
                .parameters(files.getParameters().stream()
                        .filter(parameter -> !parameter.getName().equals("file"))
                        .toList())
                .responses(OASFactory.createAPIResponses());
        files.getResponses()
                .getAPIResponses()
                .forEach((status, answer) -> one.getResponses().addAPIResponse(status, answer));
        for (String status : List.of("200", "206")) {
            APIResponse file = files.getResponses().getAPIResponse(status);
            one.getResponses()
                    .addAPIResponse(
                            status,
                            OASFactory.createAPIResponse()
                                    .description(file.getDescription())
                                    .headers(file.getHeaders())
                                    .content(
                                            OASFactory.createContent().addMediaType(JSON, content.getMediaType(JSON))));
        }
        content.removeMediaType(JSON);
        PathItem item = OASFactory.createPathItem();
        item.setGET(one);
        contract.getPaths().addPathItem("/v1/editions/{number}/catalogue.json", item);
    }

    /** A file has all where no limit is given. Some clients send the default value of a parameter that is not set, and would get a first page. */
    private static void filesAreWhole(OpenAPI contract) {
        contract.getPaths().getPathItems().forEach((path, item) -> {
            if (path.endsWith(".{ending}")) {
                item.getOperations().values().stream()
                        .flatMap(operation -> operation.getParameters().stream())
                        .filter(parameter -> parameter.getName().equals(Question.LIMIT))
                        .forEach(limit -> limit.getSchema().setDefaultValue(null));
            }
        });
    }

    /** Describes each parameter once. */
    private static void share(OpenAPI contract) {
        Components shared = contract.getComponents();
        Map<String, String> names = new LinkedHashMap<>();
        new TreeMap<>(contract.getPaths().getPathItems())
                .values().stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        .filter(operation -> operation.getParameters() != null)
                        .forEach(operation -> operation.setParameters(operation.getParameters().stream()
                                .map(parameter -> {
                                    String name = names.computeIfAbsent(
                                            described(parameter), absent -> name(shared, operation, parameter));
                                    shared.addParameter(name, parameter);
                                    return OASFactory.createParameter().ref(name);
                                })
                                .toList()));
        shared.setParameters(new TreeMap<>(shared.getParameters()));
    }

    /** Everything that a parameter says, as a key. */
    private static String described(Parameter parameter) {
        return String.join(
                " ",
                String.valueOf(parameter.getIn()),
                parameter.getName(),
                String.valueOf(parameter.getRequired()),
                parameter.getDescription(),
                String.valueOf(parameter.getExample()),
                String.valueOf(parameter.getDeprecated()),
                String.valueOf(parameter.getSchema().getAll()));
    }

    /** The name of the parameter in capitals; where another one has it, with the operation that has this one first. */
    private static String name(Components shared, Operation operation, Parameter parameter) {
        StringBuilder name = new StringBuilder();
        boolean begins = true;
        for (char letter : parameter.getName().toCharArray()) {
            if (letter != '.') {
                name.append(begins ? Character.toUpperCase(letter) : letter);
            }
            begins = letter == '.';
        }
        name.append("Parameter");
        boolean isTaken =
                shared.getParameters() != null && shared.getParameters().containsKey(name.toString());
        return isTaken ? name + "Of" + capital(operation.getOperationId()) : name.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
