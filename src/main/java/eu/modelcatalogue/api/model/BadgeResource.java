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
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The label or a verdict of a model as a picture, and in the form in which Shields draws it. */
@Path("/v1/models/{id}")
@Produces(MediaType.WILDCARD)
@NonBlocking
@Tag(name = "Models")
@DocumentedResponses.Read
@DocumentedResponses.OfModel
public class BadgeResource {

    /** States the character set, because the SVG itself does not. */
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml;charset=UTF-8");

    private static final String EXAMPLE = "mistral-small-3.2";

    private final Answers answers;
    private final PublicAddress address;

    BadgeResource(Answers answers, PublicAddress address) {
        this.answers = answers;
        this.address = address;
    }

    @GET
    @Path("/badge.svg")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "image/svg+xml"))
    @Operation(
            operationId = "getBadge",
            summary = "The label or a verdict of a model as a picture",
            description =
                    "SVG for pages of others: the label of the G7, or with profile the verdict by it, each said to be provisional where it is, with the day of the edition. Its title is the whole sentence, its description names edition and the address to cite; so does Link with rel cite-as.")
    public Response badge(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = EXAMPLE) String id,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        return answer(
                id,
                "/badge.svg",
                new Parameters(uri, Question.BADGE),
                headers,
                (asked, key) -> answers.text(
                        request,
                        asked.edition(),
                        asked.language(),
                        SVG,
                        key,
                        () -> asked.badge().written(asked.language())));
    }

    @GET
    @Path("/badge.json")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Badge.Endpoint.class)))
    @Operation(
            operationId = "getShieldsBadge",
            summary = "The label or a verdict of a model for the badges of Shields",
            description =
                    "The same badge as text and colour, in the form that the endpoint badge of Shields reads (https://shields.io/badges/endpoint-badge).")
    public Response endpoint(
            @PathParam("id") @Parameter(description = DocumentedResponses.ID, example = EXAMPLE) String id,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        return answer(
                id,
                "/badge.json",
                new Parameters(uri, Question.SHIELDS_BADGE),
                headers,
                (asked, key) -> answers.json(
                        request,
                        asked.edition(),
                        asked.language(),
                        key,
                        () -> asked.badge().endpoint()));
    }

    /**
     * A badge that is asked for.
     *
     * @param profile null for the label of the G7
     * @param cited the address to cite
     */
    private record Asked(
            Edition edition, AiModel model, @Nullable Profile profile, Language language, String cited) {

        Badge badge() {
            return profile == null
                    ? Badge.ofLabel(edition, model, language, cited)
                    : Badge.ofVerdict(edition, model, profile, language, cited);
        }
    }

    private Response answer(
            String id,
            String below,
            Parameters parameters,
            HttpHeaders headers,
            BiFunction<Asked, String, Response> written) {
        Edition edition = answers.edition(parameters);
        Language language = parameters.language(headers);
        Profile profile = profile(parameters, edition);
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        if (model == null) {
            return ModelsResource.moved(edition, parameters, id, below);
        }
        String cited = address.of(new Address("/models/" + id)
                .pinned(edition.header().number())
                .in(language)
                .written());
        Response answer = written.apply(
                new Asked(edition, model, profile, language, cited),
                below + " " + id + " " + (profile == null ? "g7" : profile.key()) + " " + cited);
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
