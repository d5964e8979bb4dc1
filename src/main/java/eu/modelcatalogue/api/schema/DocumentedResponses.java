package eu.modelcatalogue.api.schema;

import eu.modelcatalogue.problem.ProblemDetails;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Limits;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** The responses that operations share, such as errors, for the contract: annotations of resources and methods. */
public final class DocumentedResponses {

    /** Characters of every model of a large catalogue with all its evidence. */
    public static final int LARGEST_FILE = 1_000_000_000;

    /** Longest id, and the longest of the headers. */
    public static final int LONGEST_ID = 200;

    public static final String ID = "Id of the entry; for a model also a foreign or former id, with / written as %2F.";

    private DocumentedResponses() {}

    /** A file in the format that its media type names. This is the schema of every answer that declares no other. */
    @Schema(
            name = "FileContent",
            type = SchemaType.STRING,
            format = "binary",
            description = "The file.",
            maxLength = LARGEST_FILE)
    public static final class File {
        private File() {}
    }

    /** Errors that every operation can answer; problems with other statuses have the same structure as those of 400. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @APIResponse(
            responseCode = "400",
            description = "Parameters or body are not allowed: all faults at once, each with what is allowed.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemDetails.class)))
    @APIResponse(responseCode = "406", description = "No format that was asked for.")
    @APIResponse(responseCode = "414", description = "The address is too long.")
    @APIResponse(responseCode = "431", description = "The headers are too large.")
    @APIResponse(
            responseCode = "429",
            description =
                    "A proxy in front of the service limits the requests of each caller, and the limit is exceeded; Retry-After says when to ask again. The service itself does not count requests.")
    @APIResponse(responseCode = "500", description = "Something went wrong on our side.")
    @APIResponse(
            responseCode = "503",
            description =
                    "The catalogue is not open yet, too much is being worked on at once, or an older edition is asked for and its database does not answer; Retry-After says when to ask again.")
    public @interface Faults {}

    /** GET operations can also answer 304. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Faults
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag or date that was sent.")
    public @interface Read {}

    /** An operation on an entry that its path names. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @APIResponse(responseCode = "404", description = "There is no entry with that id.")
    public @interface OfId {}

    /** An operation on a model, which can also be named by a former or foreign id. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @OfId
    @APIResponse(responseCode = "410", description = "The entry was taken out of the catalogue.")
    @APIResponse(
            responseCode = "301",
            description = "A foreign or former id: the entry is at Location.",
            headers = @Header(name = "Location", description = "Path of the entry."))
    public @interface OfModel {}

    /** The answer is also available as a table in a file. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @APIResponse(
            responseCode = "200",
            description = "The same as a file.",
            headers = {
                @Header(name = "Content-Disposition", description = "Name of the file; absent with JSON."),
                @Header(
                        name = "Edition-Number",
                        description = "Number of the edition that a file comes out of; JSON says it inside.",
                        schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "2147483647")),
                @Header(name = "Edition-Digest", description = "Digest of that edition."),
                @Header(
                        name = "Link",
                        description = "Address of a file in canonical form, with its edition; rel is self.",
                        schema = @Schema(type = SchemaType.STRING, minLength = 1, maxLength = Limits.ADDRESS))
            },
            content = {
                @Content(
                        mediaType = Format.Name.CSV,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "A row for each; the first has the names of the columns.")),
                @Content(mediaType = Format.Name.XLSX, schema = @Schema(description = SHEETS)),
                @Content(mediaType = Format.Name.ODS, schema = @Schema(description = SHEETS)),
                @Content(
                        mediaType = Format.Name.NDJSON,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "A row of the table in each line, as an object."))
            })
    public @interface Files {}

    /** The answer is also available as an allow list for programs. */
    @Target(ElementType.METHOD)
    @Retention(RetentionPolicy.RUNTIME)
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = Format.Name.YAML,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "The model_list of LiteLLM's proxy, to be included.")),
                @Content(
                        mediaType = Format.Name.GZIP,
                        schema =
                                @Schema(
                                        description =
                                                "A bundle of the Open Policy Agent: .manifest, data.json and policy.rego.")),
                @Content(
                        mediaType = Format.Name.TEXT,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description =
                                                "In each line an id on the Hugging Face Hub, a tab, and its package URL; lines that begin with # say where it comes from.")),
                @Content(
                        mediaType = Format.Name.JSON_LINES,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "An object in each line; kind is list, model or notListed."))
            })
    public @interface Policies {}

    private static final String SHEETS = "A spreadsheet of two sheets: the table, and where it comes from.";
}
