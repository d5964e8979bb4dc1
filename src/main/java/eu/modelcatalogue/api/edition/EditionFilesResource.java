package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lists the files of an edition with the checksums by which they can be verified. */
@Path("/v1/editions/{number}/files")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Editions")
@DocumentedResponses.Read
@DocumentedResponses.OfId
public class EditionFilesResource {

    private final Answers answers;
    private final EditionsByNumber past;
    private final EditionFiles files;

    EditionFilesResource(Answers answers, EditionsByNumber past, EditionFiles files) {
        this.answers = answers;
        this.past = past;
        this.files = files;
    }

    @GET
    @APIResponseSchema(EditionFileList.class)
    @Operation(
            operationId = "listEditionFiles",
            summary = "A whole edition as files, with their SHA-256",
            description =
                    "catalogue.json is the content that the digest of the edition covers, byte for byte: sha256sum gives the digest that every answer quotes. catalogue.ndjson and catalogue.csv are every model as it is answered.")
    public Response files(@BeanParam EditionNumber asked, @Context UriInfo uri, @Context Request request) {
        new Parameters(uri, Question.EDITION_FILES).check();
        EditionHeader header = past.header(asked.number());
        return answers.json(
                request,
                header,
                "files " + asked.number(),
                () -> EditionFileList.of(header, kind -> files.file(header, kind)));
    }
}
