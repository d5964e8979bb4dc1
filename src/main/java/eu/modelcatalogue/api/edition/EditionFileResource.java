package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.compression.ContentCoding;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.Lines;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Iterator;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A whole edition as a file. */
@Path("/v1/editions/{number}/{file}")
@Produces(MediaType.WILDCARD)
@Blocking
@Tag(name = "Editions")
@DocumentedResponses.Read
@DocumentedResponses.OfId
public class EditionFileResource {

    /** Extension of a compressed file. */
    static final String PACKED = ".gz";

    private static final MediaType GZIP = MediaType.valueOf("application/gzip");

    private final Answers answers;
    private final EditionsByNumber past;
    private final EditionFiles files;
    private final Budget budget;

    EditionFileResource(Answers answers, EditionsByNumber past, EditionFiles files, Budget budget) {
        this.answers = answers;
        this.past = past;
        this.files = files;
        this.budget = budget;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            headers = @Header(name = "Repr-Digest", description = "SHA-256 of a file that is not packed (RFC 9530)."),
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON),
                @Content(mediaType = Format.Name.NDJSON),
                @Content(mediaType = Format.Name.CSV),
                @Content(mediaType = "application/gzip")
            })
    @APIResponse(
            responseCode = "206",
            description = "The part of the file that Range names.",
            headers = @Header(name = "Content-Range", description = "Which bytes, and of how many (RFC 9110)."),
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    @APIResponse(responseCode = "416", description = "The file has no such part.")
    @Operation(
            operationId = "getEditionFile",
            summary = "A whole edition as a file",
            description =
                    "catalogue.json, catalogue.ndjson or catalogue.csv, each with .gz too. The same edition and the same version of the service give the same bytes; catalogue.json is the same for ever, and caches may keep it so. Range with one range of bytes gives a part of the file as it is.")
    public Response file(
            @BeanParam EditionNumber asked,
            @PathParam("file")
                    @Parameter(
                            description = "Name of the file.",
                            example = "catalogue.json",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            minLength = 1,
                                            maxLength = DocumentedResponses.LONGEST_ID,
                                            enumeration = {
                                                "catalogue.json",
                                                "catalogue.json.gz",
                                                "catalogue.ndjson",
                                                "catalogue.ndjson.gz",
                                                "catalogue.csv",
                                                "catalogue.csv.gz"
                                            }))
                    String name,
            @Context UriInfo uri,
            @Context Request request) {
        new Parameters(uri, Question.EDITION_FILE).check();
        EditionHeader header = past.header(asked.number());
        boolean packed = name.endsWith(PACKED);
        EditionFiles.Kind kind = EditionFiles.Kind.called(
                        packed ? name.substring(0, name.length() - PACKED.length()) : name)
                .orElseThrow(() -> Problems.notFound("file", name));
        Response answer = answers.download(
                request,
                header,
                "file " + name,
                packed ? GZIP : MediaType.valueOf(kind.type()),
                () -> {
                    EditionFile file = files.file(header, kind);
                    return packed ? file.lengthPacked() : file.length();
                },
                () -> {
                    EditionFile file = files.file(header, kind);
                    budget.stream();
                    // A caller who accepts gzip gets the stored bytes.
                    return packed ? Lines.of(file::packed) : Lines.kept(file::plain, file::packed);
                },
                part -> {
                    EditionFile file = files.file(header, kind);
                    budget.stream();
                    Iterator<byte[]> pieces = past.work(() -> file.part(packed, part.first(), part.length()));
                    return Lines.of(() -> pieces);
                });
        MultivaluedMap<String, Object> headers = answer.getHeaders();
        if (kind == EditionFiles.Kind.JSON && !asked.number().equals(EditionsByNumber.LATEST)) {
            // Only this file is the same for ever: the others say what the version of the service answers.
            headers.putSingle("Cache-Control", Answers.FOR_EVER);
        }
        if (answer.getStatus() != Response.Status.NOT_MODIFIED.getStatusCode()) {
            headers.putSingle(
                    "Content-Disposition", "attachment; filename=\"edition-%d-%s\"".formatted(header.number(), name));
            headers.putSingle("Edition-Number", header.number());
            headers.putSingle("Edition-Digest", header.digest());
            if (!packed && !headers.containsKey(ContentCoding.APPLIED)) {
                // RFC 9530: the digest is that of the transferred representation, and only that of the uncompressed
                // file is known.
                headers.putSingle(
                        "Repr-Digest",
                        "sha-256=:" + base64(files.file(header, kind).sha256()) + ":");
            }
        }
        return answer;
    }

    private static String base64(String hexadecimal) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hexadecimal));
    }
}
