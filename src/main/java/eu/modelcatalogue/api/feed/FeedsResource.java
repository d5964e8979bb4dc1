package eu.modelcatalogue.api.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.answer.Replies;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.ledger.Archive;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.problem.Problems;
import eu.modelcatalogue.question.Address;
import eu.modelcatalogue.question.Parameters;
import eu.modelcatalogue.question.Question;
import eu.modelcatalogue.question.Search;
import eu.modelcatalogue.words.Language;
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
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feeds of what the catalogue holds: of editions, profiles, licences, one model, and any search. */
@Path("/v1/feeds")
@Produces(MediaType.WILDCARD)
@Blocking
@Tag(name = "Reference")
@Replies.Read
public class FeedsResource {

    private static final MediaType ATOM = MediaType.valueOf("application/atom+xml;charset=UTF-8");
    private static final MediaType JSON = MediaType.valueOf("application/feed+json;charset=UTF-8");
    private static final String OF_JSON = ".json";
    private static final String OF_ATOM = ".atom";

    private final Answers answers;
    private final Feeds feeds;
    private final Archive archive;
    private final ObjectMapper json;

    FeedsResource(Answers answers, Feeds feeds, Archive archive, ObjectMapper json) {
        this.answers = answers;
        this.feeds = feeds;
        this.archive = archive;
        this.json = json;
    }

    @GET
    @Path("/{feed}")
    @Replies.OfId
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/atom+xml", schema = @Schema(implementation = Replies.File.class)),
                @Content(mediaType = "application/feed+json", schema = @Schema(implementation = Replies.File.class))
            })
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
        Parameters parameters = new Parameters(uri, Question.FEED);
        Language language = parameters.language(headers);
        parameters.check();
        Shelf.Editions editions = answers.editions();
        Edition edition = editions.current();
        BiFunction<Language, String, Feed> made = switch (without(name)) {
            case "editions" -> (spoken, self) -> feeds.editions(edition, editions.all(), spoken, self);
            case "profiles" -> (spoken, self) -> feeds.profiles(edition, spoken, self);
            case "licences" -> (spoken, self) -> feeds.licences(edition, spoken, self);
            default -> throw Problems.notFound("feed", name);
        };
        return answer(request, edition, language, name, new Address("/v1/feeds/" + name), made);
    }

    @GET
    @Path("/models.atom")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/atom+xml", schema = @Schema(implementation = Replies.File.class))
            })
    @Operation(
            operationId = "getModelsAtom",
            summary = "What a search finds, as Atom",
            description =
                    "Any search of /v1/models: the models that changed last first, at most 50. A model is as new as the edition that last brought or withdrew a claim about it.")
    public Response atom(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        return models("models.atom", uri, request, headers);
    }

    @GET
    @Path("/models.json")
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/feed+json", schema = @Schema(implementation = Replies.File.class))
            })
    @Operation(
            operationId = "getModelsJsonFeed",
            summary = "What a search finds, as JSON Feed",
            description =
                    "Any search of /v1/models: the models that changed last first, at most 50. A model is as new as the edition that last brought or withdrew a claim about it.")
    public Response json(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        return models("models.json", uri, request, headers);
    }

    private Response models(String name, UriInfo uri, Request request, HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.FEED_OF_MODELS);
        Edition edition = answers.editions().current();
        Language language = parameters.language(headers);
        Search search = Search.whole(parameters, edition);
        parameters.check();
        return answer(
                request,
                edition,
                language,
                name,
                search.at("/v1/feeds/" + name),
                (spoken, self) -> feeds.models(edition, search, spoken, self));
    }

    @GET
    @Path("/models/{feed}")
    @Replies.OfModel
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "application/atom+xml", schema = @Schema(implementation = Replies.File.class)),
                @Content(mediaType = "application/feed+json", schema = @Schema(implementation = Replies.File.class))
            })
    @Operation(
            operationId = "getModelFeed",
            summary = "What editions brought about one model",
            description =
                    "As Atom or JSON Feed, by the end of the name: mistral-small-3.2.atom. An item for each edition that brought or withdrew claims about the model.")
    public Response model(
            @PathParam("feed")
                    @Parameter(description = "Id of a model, and .atom or .json.", example = "mistral-small-3.2.atom")
                    String name,
            @Context UriInfo uri,
            @Context Request request,
            @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.FEED);
        Language language = parameters.language(headers);
        parameters.check();
        Shelf.Editions editions = answers.editions();
        Edition edition = editions.current();
        String id = without(name);
        AiModel model = edition.model(id).orElseThrow(() -> Problems.notFound("feed", name));
        return answer(
                request,
                edition,
                language,
                name,
                new Address("/v1/feeds/models/" + name),
                (spoken, self) -> feeds.model(edition, model, history(id), editions.all(), spoken, self));
    }

    private List<Archive.Held> history(String id) {
        try {
            return archive.history(new Subject(SubjectKind.MODEL, id));
        } catch (Shelf.LedgerAway e) {
            throw Problems.ledgerAway();
        }
    }

    /** A name without its end. */
    private static String without(String name) {
        for (String end : List.of(OF_ATOM, OF_JSON)) {
            if (name.endsWith(end)) {
                return name.substring(0, name.length() - end.length());
            }
        }
        throw Problems.notFound("feed", name);
    }

    private Response answer(
            Request request,
            Edition edition,
            Language language,
            String name,
            Address address,
            BiFunction<Language, String, Feed> made) {
        String self = address.in(language).written();
        boolean isJson = name.endsWith(OF_JSON);
        return answers.text(
                request,
                edition,
                language,
                isJson ? JSON : ATOM,
                "feed " + answers.editions().all().size() + " " + self,
                () -> {
                    Feed feed = made.apply(language, self);
                    return isJson ? written(Feed.Json.of(feed)) : Atom.write(feed);
                });
    }

    private String written(Feed.Json feed) {
        try {
            return json.writeValueAsString(feed);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Answers always become JSON", e);
        }
    }
}
