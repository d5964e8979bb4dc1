package eu.modelcatalogue.api.declaration;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.budget.Place;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.StrictJson;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.problem.BodyFaults;
import eu.modelcatalogue.problem.ProblemDefaults;
import eu.modelcatalogue.problem.ProblemType;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.text.Language;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Judges a model that is not in the catalogue, such as a bidder's, or a changed model. Stores nothing. */
@Path("/v1/assessments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Criteria")
@DocumentedResponses.Faults
public class DeclarationsResource {

    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    private static final String ODT = "application/vnd.oasis.opendocument.text";

    private static final String EXAMPLE = """
            {"basedOn": "mistral-small-3.2",
             "declaration": {"components": {"trainingCode": {"availability": "released", "licence": "Apache-2.0"}}},
             "profiles": ["osaid-1.0"]}""";

    /** Shares of the budget for judging by profiles of the catalogue, which takes a few milliseconds. */
    public static final int SHARES = 25;

    /**
     * Shares for a body with inline profiles, which takes up to half a second of processor time and a few dozen megabytes. Only one is judged at
     * a time, so that the other processor is free for the rest.
     */
    private static final int SHARES_OF_LARGE = Budget.WHOLE;

    /** Bytes from which a body counts as large. */
    private static final int LARGE = 8_192;

    private final Answers answers;
    private final Budget budget;
    private final ObjectMapper json;

    DeclarationsResource(Answers answers, Budget budget, ObjectMapper json) {
        this.answers = answers;
        this.budget = budget;
        this.json = json;
    }

    /** Runs on a worker, because a large inline profile would block the event loop for too long. */
    @POST
    @Blocking
    @APIResponseSchema(DeclarationAssessment.class)
    @APIResponse(responseCode = "408", description = "The body takes too long to arrive.")
    @APIResponse(responseCode = "413", description = "The body is too large.")
    @APIResponse(responseCode = "415", description = "The body is not application/json.")
    @RequestBody(
            description = "The declaration, at most " + Limits.BODY + " bytes.",
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = DeclarationRequest.class),
                            example = EXAMPLE))
    @Operation(
            operationId = "judgeDeclaration",
            summary = "Judge a declaration that is not in the catalogue",
            description =
                    "Takes what a bidder states of a model, or the id of a model with what would be otherwise, and profiles by id or inline; answers with the same assessments as for a model of the catalogue. Nothing is stored. What is absent is unknown.")
    public Response judge(byte @Nullable [] sent, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.DECLARATION);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        parameters.check();
        byte[] body = sent == null ? new byte[0] : sent;
        return Response.ok(
                        budget.spend(
                                body.length < LARGE ? SHARES : SHARES_OF_LARGE,
                                place -> judged(parsed(body), new BodyFaults(), edition, language, place)),
                        MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Language", language.word())
                .header("Cache-Control", "no-store")
                .build();
    }

    /** Runs on a worker, because the file is unpacked and read. */
    @POST
    @Path("/filled-form")
    @Consumes({DOCX, ODT})
    @Blocking
    @APIResponseSchema(DeclarationAssessment.class)
    @APIResponse(responseCode = "408", description = "The body takes too long to arrive.")
    @APIResponse(responseCode = "413", description = "The body is too large.")
    @APIResponse(responseCode = "415", description = "The body is neither a DOCX nor an ODT.")
    @RequestBody(
            description = "The form, at most " + Limits.DOCUMENT + " bytes.",
            required = true,
            content = {@Content(mediaType = DOCX), @Content(mediaType = ODT)})
    @Operation(
            operationId = "judgeForm",
            summary = "Judge the form that a bidder has filled in",
            description =
                    "Takes the form of /v1/assessments/form as it comes back, whichever word processor saved it last, and answers as for the same declaration. All faults are reported together, each by the key of its field. Nothing is stored.")
    public Response judgeForm(byte @Nullable [] sent, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.FILLED_FORM);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        parameters.check();
        byte[] file = sent == null ? new byte[0] : sent;
        return Response.ok(
                        budget.spend(SHARES_OF_LARGE, place -> {
                            BodyFaults faults = new BodyFaults();
                            JsonNode body = FilledForm.read(file, edition, language, faults)
                                    .body();
                            return judged(body, faults, edition, language, place);
                        }),
                        MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Language", language.word())
                .header("Cache-Control", "no-store")
                .build();
    }

    @OPTIONS
    @Path("/filled-form")
    @Operation(hidden = true)
    public Response optionsOfForm() {
        return options();
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response options() {
        return Response.noContent()
                .header("Allow", ProblemDefaults.methods("/v1/assessments"))
                .build();
    }

    private byte[] judged(JsonNode body, BodyFaults faults, Edition edition, Language language, Place place) {
        DeclaredModel declared = DeclaredModel.read(body, edition, language, faults);
        faults.check();
        List<Assessment> assessments = declared.assessments(faults, place::goOn);
        faults.check();
        return place.json(json.writer(), DeclarationAssessment.of(edition, declared, assessments, language));
    }

    private static JsonNode parsed(byte[] sent) {
        try {
            JsonNode body = StrictJson.READER.readTree(sent);
            if (body instanceof ObjectNode) {
                return body;
            }
            throw malformed("The body is not a JSON object");
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String said = e.getOriginalMessage().lines().findFirst().orElse("");
            throw malformed(
                    at == null ? said : "%s (line %d, column %d)".formatted(said, at.getLineNr(), at.getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException malformed(String message) {
        return Problems.problem(ProblemType.MALFORMED_REQUEST, "The body cannot be read as JSON: " + message + ".")
                .build();
    }
}
