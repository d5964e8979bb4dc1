package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.TechnicalSpecification;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.document.Document;
import eu.modelcatalogue.document.PlainText;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.query.Missing;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.text.Language;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Clauses that a buyer can use in a technical specification for a profile. */
@Path("/v1/profiles/{id}/clauses")
@Produces(MediaType.WILDCARD)
@NonBlocking
@Tag(name = "Criteria")
@DocumentedResponses.Read
@DocumentedResponses.OfId
public class ClausesResource {

    private final Answers answers;

    ClausesResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ClauseList.class)),
                @Content(mediaType = "text/markdown"),
                @Content(mediaType = MediaType.TEXT_PLAIN)
            })
    @Operation(
            operationId = "listClauses",
            summary = "A profile as text for a technical specification",
            description =
                    "Functional clauses, open to what is equivalent, with the means of proof and the provisions of law; never one that names an origin. What has no clause says why. For pasting as Markdown or plain text. Not legal advice.")
    public Response clauses(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "letter-2025") String id,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.CLAUSES);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        DocumentFormat format = DocumentFormat.of(parameters, headers, DocumentFormat.OF_CLAUSES);
        parameters.check();
        Profile profile = edition.profile(id).orElseThrow(() -> Missing.profile(edition, id));
        TechnicalSpecification specification = TechnicalSpecification.of(edition, profile);
        String self = Paths.clauses(profile.key());
        if (format == DocumentFormat.JSON) {
            return answers.json(
                    request, edition, language, self, () -> ClauseList.of(edition, specification, language));
        }
        return answers.document(
                request,
                edition,
                language,
                format,
                self,
                profile.key() + "-clauses",
                () -> text(new ClausesDocument(edition, specification, language).document(), format));
    }

    private static byte[] text(Document document, DocumentFormat format) {
        String text = format == DocumentFormat.MD ? PlainText.markdown(document) : PlainText.plain(document);
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
