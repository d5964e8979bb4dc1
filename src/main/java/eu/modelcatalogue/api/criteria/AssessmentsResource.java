package eu.modelcatalogue.api.criteria;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.model.ModelsResource;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Missing;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Explains rule by rule why a model meets a profile or not. Runs on a worker thread, because the first reasons for a model take some milliseconds. */
@Path("/v1/models/{id}/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Criteria")
@DocumentedResponses.Read
@DocumentedResponses.OfModel
public class AssessmentsResource {

    private final Answers answers;

    AssessmentsResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @APIResponseSchema(AssessmentList.class)
    @Operation(
            operationId = "listAssessments",
            summary = "One model, judged by every profile",
            description =
                    "For each profile the verdict and, rule by rule, its reason with facts, evidence and dissent, and what would have to change. Results of others stand beside ours, never instead.")
    public Response all(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "mistral-small-3.2") String id,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.ASSESSMENTS);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        if (model == null) {
            return ModelsResource.moved(edition, parameters, id, "/assessments");
        }
        return answers.json(
                request, edition, language, "assessments " + id, () -> AssessmentList.of(edition, model, language));
    }

    @GET
    @Path("/{profile}")
    @APIResponseSchema(ModelAssessment.class)
    @Operation(
            operationId = "getAssessment",
            summary = "One model, judged by one profile",
            description =
                    "The verdict of each rule with its statement, the facts it used, their evidence and dissent, and the smallest change after which it would be met. A profile is named by its id (newest version) or with @ and its version.")
    public Response one(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "mistral-small-3.2") String id,
            @PathParam("profile")
                    @Parameter(
                            description = "Id of a profile, its newest version; or with @ and its version.",
                            example = "letter-2025")
                    String name,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.ASSESSMENT);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        if (model == null) {
            return ModelsResource.moved(edition, parameters, id, "/assessments/" + name);
        }
        Profile profile = edition.profile(name).orElseThrow(() -> Missing.profile(edition, name));
        return answers.json(
                request,
                edition,
                language,
                "assessment " + id + " " + name,
                () -> ModelAssessment.of(edition, model, profile, language));
    }
}
