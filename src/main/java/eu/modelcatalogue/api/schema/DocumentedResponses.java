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

    /** Every model of a large catalogue with all its evidence, in characters. */
    public static final int LARGEST_FILE = 1_000_000_000;

    /** Longest id, and the longest of the headers. */
    public static final int LONGEST_ID = 200;

    public static final String ID = "Id of the entry; for a model also a foreign or former id, with / written as %2F.";

    private DocumentedResponses() {}

    /** What is sent as a file, in whatever form its media type names: the shape of each answer that names no other. */
    @Schema(
            name = "File",
            type = SchemaType.STRING,
            format = "binary",
            description = "The file.",
            maxLength = LARGEST_FILE)
    public static final class File {
        private File() {}
    }

    /** Whatever is asked, this can be wrong with it; problems of other statuses are written like those of 400. */
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

    /** What is read can be unchanged too. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @Faults
    @APIResponse(responseCode = "304", description = "Unchanged since the ETag or date that was sent.")
    public @interface Read {}

    /** What is named in the path can be missing. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @APIResponse(responseCode = "404", description = "There is no entry with that id.")
    public @interface OfId {}

    /** A model can be named by a former or foreign id. */
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @OfId
    @APIResponse(responseCode = "410", description = "The entry was taken out of the catalogue.")
    @APIResponse(
            responseCode = "301",
            description = "A foreign or former id: the entry is at Location.",
            headers = @Header(name = "Location", description = "Path of the entry."))
    public @interface OfModel {}

    /** The same can be had as a table in a file. */
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

    /** The same can be had as a list by which a program decides what it lets through. */
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
