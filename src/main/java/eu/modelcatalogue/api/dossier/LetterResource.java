package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.model.ModelsResource;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.tables.Documents;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.DocumentFormat;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Selection;
import eu.modelcatalogue.text.Language;
import io.smallrye.common.annotation.Blocking;
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
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** A letter to the supplier of a model. Runs on a worker, because page layout takes seconds. */
@Path("/v1/models/{id}/letter")
@Produces(MediaType.WILDCARD)
@Blocking
@Tag(name = "Criteria")
@DocumentedResponses.Read
@DocumentedResponses.OfId
public class LetterResource {

    /** Shares of the budget: as for the smallest dossier. */
    private static final int SHARES = 25;

    private final Answers answers;
    private final Budget budget;

    LetterResource(Answers answers, Budget budget) {
        this.answers = answers;
        this.budget = budget;
    }

    @GET
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/pdf"),
                @Content(mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                @Content(mediaType = "application/vnd.oasis.opendocument.text")
            })
    @Operation(
            operationId = "getLetter",
            summary = "A letter to the supplier: what must change, and by when",
            description =
                    "What the required rules of the chosen profiles miss in a model, what is known with its sources, what must change or be shown, the days of the AI Act, and blanks for the buyer's own days: as PDF (PDF/UA), DOCX or ODT, in the languages of the pages. What the law does not let a buyer ask for is left out. The same edition gives the same bytes. Not legal advice.")
    public Response letter(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "llama-4-maverick") String id,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.LETTER);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        DocumentFormat format = DocumentFormat.of(parameters, headers, DocumentFormat.OF_DOSSIERS);
        List<Profile> profiles = Selection.profilesOfDossier(parameters, edition);
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        if (model == null) {
            return ModelsResource.moved(edition, parameters, id, "/letter");
        }
        String key = Paths.letter(model.id()) + " "
                + profiles.stream().map(Profile::key).collect(Collectors.joining(","));
        return answers.document(
                request,
                edition,
                language,
                format,
                key,
                "letter-" + model.id(),
                () -> budget.spend(
                        SHARES,
                        place -> Documents.write(
                                Letter.of(edition, model, profiles, language, place::goOn), format, place)));
    }
}
