package eu.modelcatalogue.api.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.edition.ChangeView;
import eu.modelcatalogue.api.edition.EditionChanges;
import eu.modelcatalogue.api.edition.EditionsByNumber;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Missing;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Search;
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
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeds of editions, profiles, licences, one model, and any search. */
@Path("/v1/feeds")
@Produces(MediaType.WILDCARD)
@Blocking
@Tag(name = "Editions")
@DocumentedResponses.Read
public class FeedsResource {

    static final MediaType ATOM = MediaType.valueOf("application/atom+xml;charset=UTF-8");
    static final MediaType JSON = MediaType.valueOf("application/feed+json;charset=UTF-8");
    private static final String OF_MODELS =
            "Any search of /v1/models: the models that changed last first, at most 50. A model is as new as the edition that last brought or withdrew a claim about it.";
    private static final String OF_JSON = ".json";
    private static final String OF_ATOM = ".atom";

    private final Answers answers;
    private final PublicAddress here;
    private final EditionsByNumber past;
    private final EditionChanges changes;
    private final ObjectMapper json;

    /** Newest editions of which a feed says which verdicts turned. */
    private static final int COMPARED = 3;

    FeedsResource(
            Answers answers, PublicAddress here, EditionsByNumber past, EditionChanges changes, ObjectMapper json) {
        this.answers = answers;
        this.here = here;
        this.past = past;
        this.changes = changes;
        this.json = json;
    }

    @GET
    @Path("/{feed}")
    @DocumentedResponses.OfId
    @APIResponse(
            responseCode = "200",
            content = {@Content(mediaType = "application/atom+xml"), @Content(mediaType = "application/feed+json")})
    @Operation(
            operationId = "getFeed",
            summary = "What is new: editions, profiles or licences",
            description =
                    "As Atom or JSON Feed, by the end of the name: editions.atom, profiles.json. At most 50 items, the newest first.")
    public Response feed(
            @PathParam("feed")
                    @Parameter(
                            description = "editions, profiles or licences, and .atom or .json.",
                            example = "editions.atom")
                    String name,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Language language = language(uri, headers);
        Shelf.Editions editions = answers.editions();
        Function<Feeds, Feed> made = switch (without(name)) {
            case "editions" -> feeds -> feeds.editions(editions.all());
            case "profiles" -> Feeds::profiles;
            case "licences" -> Feeds::licences;
            default -> throw Problems.notFound("feed", name);
        };
        return answer(request, editions.current(), language, new Address("/v1/feeds/" + name), made);
    }

    @GET
    @Path("/models.atom")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/atom+xml"))
    @Operation(operationId = "getModelsAtom", summary = "What a search finds, as Atom", description = OF_MODELS)
    public Response atom(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        return models("models.atom", uri, request, headers);
    }

    @GET
    @Path("/models.json")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/feed+json"))
    @Operation(
            operationId = "getModelsJsonFeed",
            summary = "What a search finds, as JSON Feed",
            description = OF_MODELS)
    public Response json(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        return models("models.json", uri, request, headers);
    }

    private Response models(String name, UriInfo uri, Request request, HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.FEED_OF_MODELS);
        Edition edition = answers.editions().current();
        Language language = parameters.language(headers);
        Search search = Search.whole(parameters, edition);
        parameters.check();
        return answer(request, edition, language, search.at("/v1/feeds/" + name), feeds -> feeds.models(search));
    }

    @GET
    @Path("/models/{feed}")
    @DocumentedResponses.OfModel
    @APIResponse(
            responseCode = "200",
            content = {@Content(mediaType = "application/atom+xml"), @Content(mediaType = "application/feed+json")})
    @Operation(
            operationId = "getModelFeed",
            summary = "What editions brought about one model",
            description =
                    "As Atom or JSON Feed, by the end of the name: mistral-small-3.2.atom. An item for each edition that brought or withdrew claims about the model; of the three newest editions it says first which verdicts turned.")
    public Response model(
            @PathParam("feed")
                    @Parameter(description = "Id of a model, and .atom or .json.", example = "mistral-small-3.2.atom")
                    String name,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Language language = language(uri, headers);
        Shelf.Editions editions = answers.editions();
        String id = without(name);
        AiModel model = editions.current().model(id).orElseThrow(() -> Missing.model(editions.current(), id));
        return answer(
                request,
                editions.current(),
                language,
                new Address("/v1/feeds/models/" + name),
                feeds -> feeds.model(
                        model, past.history(id), editions.all(), edition -> turned(id, edition, editions.all())));
    }

    /**
     * The verdicts of a model that turned in an edition, by the newest version of each profile. Only of the newest editions, because each comparison
     * with the edition before may have to read both.
     */
    private List<ChangeView> turned(String model, EditionHeader edition, List<EditionHeader> all) {
        int place = all.indexOf(edition);
        if (place >= COMPARED || place + 1 >= all.size()) {
            return List.of();
        }
        return changes.verdictsOf(model, all.get(place + 1), edition);
    }

    private static Language language(UriInfo uri, HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.FEED);
        Language language = parameters.language(headers);
        parameters.check();
        return language;
    }

    /** The name without its extension. */
    private static String without(String name) {
        for (String end : List.of(OF_ATOM, OF_JSON)) {
            if (name.endsWith(end)) {
                return name.substring(0, name.length() - end.length());
            }
        }
        throw Problems.notFound("feed", name);
    }

    private Response answer(
            Request request, Edition edition, Language language, Address address, Function<Feeds, Feed> made) {
        String self = address.in(language).written();
        boolean isJson = address.path().endsWith(OF_JSON);
        return answers.text(
                request,
                edition,
                language,
                isJson ? JSON : ATOM,
                "feed " + answers.editions().all().size() + " " + self,
                () -> {
                    Feed feed = made.apply(new Feeds(here, edition, language, self));
                    return isJson ? feed.json(json) : Atom.write(feed);
                });
    }
}
