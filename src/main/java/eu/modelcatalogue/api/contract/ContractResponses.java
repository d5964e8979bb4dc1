package eu.modelcatalogue.api.contract;

import static eu.modelcatalogue.api.contract.ContractParameters.string;
import static eu.modelcatalogue.api.contract.ContractParameters.whole;

import eu.modelcatalogue.question.DocumentFormat;
import eu.modelcatalogue.question.Format;
import eu.modelcatalogue.question.Limits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What each operation answers: the type that the code says, the files it can be had as, and every status. */
final class ContractResponses {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";
    private static final int LONGEST_ID = 200;

    /** Every model of a large catalogue with all its evidence. */
    private static final int LARGEST_FILE = 1_000_000_000;

    /** What is no JSON of a type of the code, by the end of its path. */
    private static final Map<String, List<String>> WRITTEN_AS = Map.of(
            "/{file}", List.of(JSON, Format.Name.NDJSON, Format.Name.CSV, "application/gzip"));

    /** Sorted: the contract is written the same by every build. */
    private static final Map<String, Object> DECLARATION = new TreeMap<>(Map.of(
            "basedOn", "mistral-small-3.2",
            "declaration",
                    Map.of(
                            "components",
                            Map.of(
                                    "trainingCode",
                                    new TreeMap<>(Map.of("availability", "released", "licence", "Apache-2.0")))),
            "profiles", List.of("osaid-1.0")));

    private ContractResponses() {}

    static void complete(String path, Operation operation, boolean posted) {
        APIResponse ok = ok(operation);
        operation.setResponses(OASFactory.createAPIResponses());
        operation.getResponses().addAPIResponse("200", ok);
        if (Format.isChosenAt(path)) {
            files(ok, path.equals("/v1/models"));
        }
        if (path.endsWith("/clauses")) {
            files(operation, DocumentFormat.OF_CLAUSES);
        }
        if (path.equals("/v1/dossier")) {
            files(operation, DocumentFormat.OF_DOSSIERS);
        }
        WRITTEN_AS.entrySet().stream()
                .filter(one -> path.endsWith(one.getKey()))
                .flatMap(one -> one.getValue().stream())
                .forEach(type -> ok.getContent()
                        .addMediaType(
                                type,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema()
                                                .addType(SchemaType.STRING)
                                                .description("The file.")
                                                .maxLength(LARGEST_FILE))));
        if (path.endsWith("/{file}")) {
            ok.addHeader(
                    "Repr-Digest",
                    OASFactory.createHeader()
                            .description("SHA-256 of a file that is not packed (RFC 9530).")
                            .schema(string(LONGEST_ID)));
        }
        if (path.startsWith("/v1/models/{id}")) {
            operation
                    .getResponses()
                    .addAPIResponse("410", problem("The entry was taken out of the catalogue."))
                    .addAPIResponse(
                            "301",
                            OASFactory.createAPIResponse()
                                    .description("A foreign or former id: the entry is at Location.")
                                    .addHeader(
                                            "Location",
                                            OASFactory.createHeader()
                                                    .description("Path of the entry.")
                                                    .schema(string(LONGEST_ID))));
        }
        if (!posted) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304",
                            OASFactory.createAPIResponse()
                                    .description("Unchanged since the ETag or date that was sent."));
        } else {
            operation.setRequestBody(OASFactory.createRequestBody()
                    .description("The declaration, at most %d bytes.".formatted(Limits.BODY))
                    .required(true)
                    .content(OASFactory.createContent()
                            .addMediaType(
                                    JSON,
                                    OASFactory.createMediaType()
                                            .schema(BodySchemas.ref("DeclarationRequest"))
                                            .example(DECLARATION))));
            operation
                    .getResponses()
                    .addAPIResponse("408", problem("The body takes too long to arrive."))
                    .addAPIResponse("413", problem("The body is too large."))
                    .addAPIResponse("415", problem("The body is not application/json."));
        }
        operation
                .getResponses()
                .addAPIResponse(
                        "400",
                        problem("Parameters or body are not allowed: all faults at once, each with what is allowed."))
                .addAPIResponse("406", problem("No format that was asked for."))
                .addAPIResponse("414", problem("The address is too long."))
                .addAPIResponse("431", problem("The headers are too large."))
                .addAPIResponse("500", problem("Something went wrong on our side."))
                .addAPIResponse(
                        "503",
                        problem(
                                "The catalogue is not open yet, too much is being worked on at once, or an older edition is asked for and its database does not answer; Retry-After says when to ask again."));
        if (path.contains("{")) {
            operation.getResponses().addAPIResponse("404", problem("There is nothing of that id."));
        }
    }

    /** What the answer can be written as besides JSON. */
    private static void files(APIResponse ok, boolean models) {
        for (Format format : Format.values()) {
            if (format == Format.JSON) {
                continue;
            }
            Schema schema = OASFactory.createSchema().addType(SchemaType.STRING);
            switch (format) {
                case CSV ->
                    schema.description("A row for each; the first has the names of the columns.")
                            .maxLength(LARGEST_FILE);
                case NDJSON ->
                    schema.description(
                                    models
                                            ? "A model in each line, as GET /v1/models/{id} answers it; with fields, an item with these."
                                            : "A row of the table in each line, as an object.")
                            .maxLength(LARGEST_FILE);
                default ->
                    schema.description("A spreadsheet of two sheets: the table, and where it comes from.")
                            .format("binary")
                            .maxLength(LARGEST_FILE);
            }
            ok.getContent()
                    .addMediaType(
                            format.accepted(), OASFactory.createMediaType().schema(schema));
        }
        ok.addHeader(
                        "Content-Disposition",
                        OASFactory.createHeader()
                                .description("Name of the file; absent with JSON.")
                                .schema(string(LONGEST_ID)))
                .addHeader(
                        "Edition-Number",
                        OASFactory.createHeader()
                                .description("Number of the edition that a file comes out of; JSON says it inside.")
                                .schema(whole(1, Integer.MAX_VALUE)))
                .addHeader(
                        "Edition-Digest",
                        OASFactory.createHeader()
                                .description("Digest of that edition.")
                                .schema(string(LONGEST_ID)))
                .addHeader(
                        "Link",
                        OASFactory.createHeader()
                                .description("Address of a file in canonical form, with its edition; rel is self.")
                                .schema(string(Limits.ADDRESS)));
    }

    /** An answer can be had as a file too. */
    private static void files(Operation operation, List<DocumentFormat> formats) {
        formats.stream()
                .filter(format -> format != DocumentFormat.JSON)
                .forEach(format -> operation
                        .getResponses()
                        .getAPIResponse("200")
                        .getContent()
                        .addMediaType(
                                format.type().getType() + "/" + format.type().getSubtype(),
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().addType(SchemaType.STRING))));
    }

    /** The answer as the code types it, with the headers that every answer has. */
    private static APIResponse ok(Operation operation) {
        APIResponse typed = operation.getResponses() == null
                ? null
                : operation.getResponses().getAPIResponse("200");
        Content content = OASFactory.createContent();
        if (typed != null && typed.getContent() != null) {
            typed.getContent()
                    .getMediaTypes()
                    .values()
                    .forEach(media -> content.addMediaType(
                            JSON, OASFactory.createMediaType().schema(media.getSchema())));
        }
        return OASFactory.createAPIResponse()
                .description("The answer, out of exactly one edition.")
                .addHeader(
                        "ETag",
                        OASFactory.createHeader()
                                .description("Names the answer: send it back as If-None-Match.")
                                .schema(string(LONGEST_ID)))
                .addHeader(
                        "API-Version",
                        OASFactory.createHeader()
                                .description("Version of this contract.")
                                .schema(string(LONGEST_ID)))
                .content(content);
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse()
                .description(description)
                .content(OASFactory.createContent()
                        .addMediaType(PROBLEM, OASFactory.createMediaType().schema(BodySchemas.ref("Problem"))));
    }
}
