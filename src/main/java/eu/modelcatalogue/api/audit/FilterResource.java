package eu.modelcatalogue.api.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.tables.TableFiles;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.problem.ProblemDefaults;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.query.Search;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A gateway's configuration in, the configuration that a search allows out. Stores nothing. */
@Path("/v1/audit/filter")
@Consumes({"application/yaml", "application/x-yaml", "text/yaml"})
@Tag(name = "Criteria")
@DocumentedResponses.Faults
public class FilterResource {

    private static final String CONFIGURATION =
            "A configuration of LiteLLM's proxy: model_list, and whatever else it has.";
    private static final String EXAMPLE =
            "model_list:\n  - model_name: small\n    litellm_params: {model: scaleway/mistral-small-3.2-24b-instruct-2506}";

    private final Answers answers;
    private final Budget budget;
    private final PublicAddress address;
    private final ObjectMapper json;

    FilterResource(Answers answers, Budget budget, PublicAddress address, ObjectMapper json) {
        this.answers = answers;
        this.budget = budget;
        this.address = address;
        this.json = json;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    @APIResponseSchema(FilterReport.class)
    @APIResponse(responseCode = "408", description = "The body takes too long to arrive.")
    @APIResponse(responseCode = "413", description = "The body is too large.")
    @APIResponse(responseCode = "415", description = "The body is in no format that is read here.")
    @RequestBody(
            description =
                    "The configuration, at most " + Limits.DOCUMENT + " bytes and " + AuditBody.MOST + " deployments.",
            required = true,
            content =
                    @Content(
                            mediaType = "application/yaml",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = CONFIGURATION,
                                            minLength = 1,
                                            maxLength = Limits.DOCUMENT),
                            example = EXAMPLE))
    @Operation(
            operationId = "filterConfiguration",
            summary = "Keep of a gateway's configuration what a search allows",
            description =
                    "Takes out of a configuration of LiteLLM's proxy every deployment that is not an offer of a model that the search finds, at a service that fits servedBy, servedFrom and servedUnder by itself. Whatever is not known is taken out: names that move or stand for many models, services without a known name in LiteLLM or known address, settings that can lead elsewhere, such as an api_base that is not the known address of a service. All else stays as it is. Nothing is stored.")
    public Response report(byte @Nullable [] sent, @Context UriInfo uri) {
        Parameters parameters = new Parameters(uri, Question.FILTER);
        Edition edition = answers.edition(parameters);
        Search search = Search.whole(parameters, edition).pinned(edition);
        RequestedFile.none(parameters, Question.FILTER);
        parameters.check();
        byte[] filtered =
                budget.spend(Audits.SHARES, place -> place.json(json.writer(), filtered(sent, edition, search)));
        return Response.ok(filtered, MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Produces(Format.Name.YAML)
    @Blocking
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = Format.Name.YAML,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description =
                                                    "The configuration. Comments at its end say where it comes from, what was taken out and why, and what else to look at.",
                                            maxLength = FilterReport.LONGEST)))
    public Response configuration(byte @Nullable [] sent, @Context UriInfo uri, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.FILTER);
        Edition edition = answers.edition(parameters);
        Search search = Search.whole(parameters, edition).pinned(edition);
        RequestedFile wanted = RequestedFile.of(parameters, headers, false);
        parameters.check();
        byte[] filtered = budget.spend(
                Audits.SHARES,
                place -> filtered(sent, edition, search).configuration().getBytes(StandardCharsets.UTF_8));
        return TableFiles.once(edition, wanted, "filtered", filtered);
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response options() {
        return Response.noContent()
                .header("Allow", ProblemDefaults.methods(Question.FILTER.path()))
                .build();
    }

    private FilterReport filtered(byte @Nullable [] sent, Edition edition, Search search) {
        return Audits.filtered(sent == null ? new byte[0] : sent, edition, search, address);
    }
}
