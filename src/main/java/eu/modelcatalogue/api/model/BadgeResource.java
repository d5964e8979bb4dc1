package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Selection;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The label or a verdict of a model as a picture. */
@Path("/v1/models/{id}/badge.svg")
@Produces(MediaType.WILDCARD)
@NonBlocking
@Tag(name = "Models")
@DocumentedResponses.Read
@DocumentedResponses.OfModel
public class BadgeResource {

    /** States the character set, because the SVG itself does not. */
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

    private final Answers answers;
    private final PublicAddress address;

    BadgeResource(Answers answers, PublicAddress address) {
        this.answers = answers;
        this.address = address;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = "image/svg+xml"))
    @Operation(
            operationId = "getBadge",
            summary = "The label or a verdict of a model as a picture",
            description =
                    "SVG for pages of others: the label of the G7, or with profile the verdict by it, each said to be provisional where it is. Its title is the whole sentence, its description names edition and the address to cite; so does Link with rel cite-as.")
    public Response badge(
            @PathParam("id")
                    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
                            description = DocumentedResponses.ID,
                            example = "mistral-small-3.2")
                    String id,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.BADGE);
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        Profile profile = profile(parameters, edition);
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        if (model == null) {
            return ModelsResource.moved(edition, parameters, id, "/badge.svg");
        }
        String cited = address.of(new Address("/models/" + id)
                .pinned(edition.header().number())
                .in(language)
                .written());
        Response answer = answers.text(
                request,
                edition,
                language,
                SVG,
                "badge " + id + " " + (profile == null ? "g7" : profile.key()) + " " + cited,
                () -> (profile == null
                                ? Badge.ofLabel(edition, model, language, cited)
                                : Badge.ofVerdict(edition, model, profile, language, cited))
                        .written(language));
        // RFC 8574
        answer.getHeaders().putSingle("Link", "<" + cited + ">; rel=\"cite-as\"");
        return answer;
    }

    private static @Nullable Profile profile(Parameters parameters, Edition edition) {
        return parameters
                .get(Question.PROFILE)
                .flatMap(named -> Selection.profile(parameters, edition, Question.PROFILE, named))
                .orElse(null);
    }
}
