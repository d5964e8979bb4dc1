package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.hardware.Workload;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Paths;
import eu.modelcatalogue.query.Question;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What it takes to run a model oneself. */
@Path("/v1/models/{id}/hardware")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Models")
@DocumentedResponses.Read
public class ModelHardwareResource {

    private final Answers answers;

    ModelHardwareResource(Answers answers) {
        this.answers = answers;
    }

    @GET
    @DocumentedResponses.OfModel
    @APIResponseSchema(ModelHardware.class)
    @Operation(
            operationId = "getModelHardware",
            summary = "What it takes to run a model oneself",
            description =
                    "The memory that a model needs with a context and a number of sequences, by engine and by bits for each parameter, and the hardware on which it fits. Calculated by published rules from facts of the architecture, not measured. Where these are not known, the weights alone.")
    public Response hardwareOfModel(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = "llama-3.1-8b") String id,
            @Context UriInfo uri,
            @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.HARDWARE_OF_MODEL);
        Edition edition = answers.edition(parameters);
        long context = parameters.number(Question.CONTEXT, 1, Workload.MOST_CONTEXT, Workload.USUAL_CONTEXT);
        int sequences = (int) parameters.number(Question.SEQUENCES, 1, Workload.MOST_SEQUENCES, 1);
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        if (model == null) {
            return ModelsResource.moved(edition, parameters, id, "/hardware");
        }
        String self = self(id, context, sequences);
        return answers.json(request, edition, self, () -> ModelHardware.of(edition, model, context, sequences, self));
    }

    private static String self(String id, long context, int sequences) {
        SortedMap<String, String> values = new TreeMap<>();
        if (context != Workload.USUAL_CONTEXT) {
            values.put(Question.CONTEXT, Long.toString(context));
        }
        if (sequences != 1) {
            values.put(Question.SEQUENCES, Integer.toString(sequences));
        }
        return new Address(Paths.model(id) + "/hardware", values).written();
    }
}
