package eu.modelcatalogue.api.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.budget.Place;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.tables.TableFiles;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.problem.ProblemDefaults;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.query.Selection;
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
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Audits a list of models: which models a document names, and what the catalogue states about them. Stores nothing. */
@Path("/v1/audit")
@Consumes({
    MediaType.APPLICATION_JSON,
    "application/vnd.cyclonedx+json",
    "application/spdx+json",
    "application/ld+json",
    "application/yaml",
    "application/x-yaml",
    "text/yaml",
    MediaType.TEXT_PLAIN
})
@Tag(name = "Criteria")
@DocumentedResponses.Faults
public class AuditResource {

    private final Answers answers;
    private final Budget budget;
    private final ObjectMapper json;

    AuditResource(Answers answers, Budget budget, ObjectMapper json) {
        this.answers = answers;
        this.budget = budget;
        this.json = json;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @APIResponseSchema(AuditReport.class)
    @APIResponse(responseCode = "408", description = "The body takes too long to arrive.")
    @APIResponse(responseCode = "413", description = "The body is too large.")
    @APIResponse(responseCode = "415", description = "The body is in no format that is read here.")
    @RequestBody(
            description = "The document, at most " + Limits.DOCUMENT + " bytes and " + AuditBody.MOST + " models.",
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.TEXT_PLAIN,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description =
                                                "A name, id, address or package URL in each line; lines that begin with # are not read.",
                                        minLength = 1,
                                        maxLength = Limits.DOCUMENT),
                        example = "mistralai/Mistral-Small-3.2-24B-Instruct-2506\nLlama 4"),
                @Content(
                        mediaType = "application/yaml",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description =
                                                "A configuration of LiteLLM's proxy (model_list), or a list of names.",
                                        minLength = 1,
                                        maxLength = Limits.DOCUMENT),
                        example = "model_list:\n  - litellm_params: {model: openai/gpt-oss-120b}"),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema =
                                @Schema(
                                        description =
                                                "CycloneDX, SPDX 2, SPDX 3 (JSON-LD), a configuration of LiteLLM's proxy, or a list of names."),
                        example = "[\"gpt-5\", \"pkg:huggingface/mistralai/Mistral-Small-3.2-24B-Instruct-2506\"]")
            })
    @Operation(
            operationId = "audit",
            summary = "Audit a bill of materials, a gateway or a list of names",
            description =
                    "Says which models of the catalogue a document names, and of each label, licence and its risks, announced end, and verdicts by the profiles that are chosen; with `without`, what remains if the services of some countries stop. What is not named exactly is asked about, never assumed. Nothing is stored.")
    public Response audit(byte @Nullable [] sent, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.AUDIT);
        Edition edition = answers.edition(parameters);
        List<Profile> profiles = Selection.profiles(parameters, edition);
        Set<String> without = Audits.without(parameters);
        RequestedFile.none(parameters, Question.AUDIT);
        parameters.check();
        byte[] audited = budget.spend(
                Audits.SHARES,
                place -> place.json(
                        json.writer(), found(sent, headers.getMediaType(), edition, profiles, without, place)));
        return Response.ok(audited, MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @DocumentedResponses.Files
    public Response table(byte @Nullable [] sent, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.AUDIT);
        Edition edition = answers.edition(parameters);
        List<Profile> profiles = Selection.profiles(parameters, edition);
        Set<String> without = Audits.without(parameters);
        RequestedFile wanted = RequestedFile.of(parameters, headers, false);
        parameters.check();
        byte[] table = budget.spend(Audits.SHARES, place -> {
            AuditReport found = found(sent, headers.getMediaType(), edition, profiles, without, place);
            return Audits.file(edition, found, profiles, wanted, place);
        });
        return TableFiles.once(edition, wanted, "audit", table);
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response options() {
        return Response.noContent()
                .header("Allow", ProblemDefaults.methods(Question.AUDIT.path()))
                .build();
    }

    private static AuditReport found(
            byte @Nullable [] sent,
            @Nullable MediaType type,
            Edition edition,
            List<Profile> profiles,
            Set<String> without,
            Place place) {
        byte[] body = sent == null ? new byte[0] : sent;
        return Audits.of(notation(type, body), body, edition, profiles, without, place::goOn);
    }

    /** A body without a media type, or of plain text, is recognised by its content: some clients name no type, and send JSON as text. */
    private static AuditBody.Notation notation(@Nullable MediaType type, byte[] body) {
        if (type != null && type.getSubtype().endsWith("yaml")) {
            return AuditBody.Notation.YAML;
        }
        return type != null && type.getSubtype().endsWith("json")
                ? AuditBody.Notation.JSON
                : AuditBody.Notation.of(new String(body, StandardCharsets.UTF_8));
    }
}
