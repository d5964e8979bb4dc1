package eu.modelcatalogue.api.standard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.model.ModelsResource;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.question.Parameters;
import eu.modelcatalogue.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** Answers with one model in the form of another, each at an address of its own. */
@ApplicationScoped
public class ModelForms {

    public static final MediaType LINKED = MediaType.valueOf("application/ld+json");

    private final Answers answers;
    private final PublicAddress address;
    private final ObjectMapper json;

    ModelForms(Answers answers, PublicAddress address, ObjectMapper json) {
        this.answers = answers;
        this.address = address;
        this.json = json;
    }

    /**
     * Answers with a model, or leads to it from a foreign or former id.
     *
     * @param name what the form is called below the address of the model
     * @param writing makes what becomes JSON
     */
    public Response answer(
            Request request,
            UriInfo uri,
            String id,
            String name,
            MediaType type,
            BiFunction<Edition, AiModel, Object> writing) {
        Parameters parameters = new Parameters(uri, Question.ENTRY);
        Edition edition = answers.edition(parameters);
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        if (model == null) {
            return ModelsResource.moved(edition, parameters, id, "/" + name);
        }
        return answers.download(
                request, edition.header(), name + " " + id, type, () -> written(json, writing.apply(edition, model)));
    }

    /** Makes an address of a path that leads here from anywhere, where the operator says where the service is found. */
    public UnaryOperator<String> address() {
        return address::of;
    }

    private static byte[] written(ObjectMapper json, Object answer) {
        try {
            return json.writerWithDefaultPrettyPrinter().writeValueAsBytes(answer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers always become JSON", e);
        }
    }
}
