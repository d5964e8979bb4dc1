package eu.modelcatalogue.api.model;

import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.compression.JsonBytes;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.Lines;
import eu.modelcatalogue.api.http.OtherForms;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.policy.PolicyFile;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.schema.Links;
import eu.modelcatalogue.api.tables.Provenance;
import eu.modelcatalogue.api.tables.TableFiles;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Missing;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.text.Language;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.http.HttpServerRequest;
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
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Models")
@DocumentedResponses.Read
public class ModelsResource {

    static final String PATH = "/v1/models";

    /** Formats in which search results can be downloaded. */
    private static final List<Format> FILES =
            Format.TABLES.stream().filter(format -> format != Format.JSON).toList();

    private static final List<String> FILE_WORDS =
            FILES.stream().map(Format::word).toList();

    private final Answers answers;
    private final SearchPages pages;
    private final TableFiles files;
    private final Budget budget;
    private final PublicAddress address;
    private final JsonBytes json;

    /** Shares of the budget: a few milliseconds and half a megabyte. */
    private static final int SHARES_OF_POLICY = 10;

    ModelsResource(
            Answers answers,
            SearchPages pages,
            TableFiles files,
            Budget budget,
            PublicAddress address,
            JsonBytes json) {
        this.answers = answers;
        this.pages = pages;
        this.files = files;
        this.budget = budget;
        this.address = address;
        this.json = json;
    }

    @GET
    @APIResponseSchema(SearchResult.class)
    @Operation(
            operationId = "searchModels",
            summary = "Search models",
            description =
                    "Finds models by openness, licence, origin and more. Commas are OR within a parameter, parameters are AND, ! before a value takes it away; every filter accepts unknown.")
    public Response search(@Context Request request, @Context HttpServerRequest http) {
        Response again = answers.again(request, http);
        if (again != null) {
            return again;
        }
        Parameters parameters = new Parameters(http.query(), Question.SEARCH.names());
        Edition edition = answers.edition(parameters);
        Search search = Search.paged(parameters, edition).pinned(edition);
        RequestedFile.none(parameters, Question.SEARCH);
        parameters.check();
        Address asked = search.at(PATH);
        String self = asked.written();
        return answers.remember(request, edition, http.uri(), self, () -> {
            SearchResult page = pages.page(edition, search, asked, self);
            return new Answers.Linked(page, links(search.query(), asked, page));
        });
    }

    private static Links links(Query query, Address asked, SearchResult page) {
        Links links = Links.of(page.self(), SearchPages.before(query, asked), page.next());
        Address everything = asked.without(SearchParameters.FACETS, Question.LIMIT, SearchParameters.OFFSET);
        List<String> files = everything.writtenWith(Format.PARAMETER, FILE_WORDS);
        for (int at = 0; at < files.size(); at++) {
            links.as(files.get(at), FILES.get(at).accepted());
        }
        return links;
    }

    @GET
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS})
    @Blocking
    @DocumentedResponses.Files
    public Response table(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.SEARCH);
        Edition edition = answers.edition(parameters);
        Search search = Search.whole(parameters, edition).pinned(edition);
        Query query = search.query();
        List<String> fields = search.fields();
        RequestedFile wanted = RequestedFile.of(parameters, headers, false);
        parameters.check();
        String self = search.at(PATH).with(wanted.parameters()).written();
        boolean judged = fields.isEmpty() || fields.contains("verdicts");
        return files.table(
                request,
                edition,
                wanted,
                self,
                "models",
                () -> ModelTable.of(edition, edition.index().search(query).page(), fields, wanted.language()),
                () -> Provenance.quoted(edition, edition.index().search(query).page()),
                Provenance.judging(
                        edition, query, judged ? edition.currentProfiles().keySet() : List.of()));
    }

    /** Search results as an allow list for programs such as gateways. */
    @GET
    @Produces({Format.Name.YAML, Format.Name.GZIP, Format.Name.TEXT, Format.Name.JSON_LINES})
    @Blocking
    @DocumentedResponses.Policies
    public Response policy(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.SEARCH);
        Edition edition = answers.edition(parameters);
        Search search = Search.whole(parameters, edition).pinned(edition);
        RequestedFile wanted = RequestedFile.of(parameters, headers, false);
        parameters.none(SearchParameters.FIELDS, "does not go with this format", "no such parameter");
        String root = wanted.format() == Format.OPA ? root(parameters) : "";
        boolean ofOffers = parameters
                .choice(Question.OF_OFFERS, List.of("true"), word -> word, "is not known")
                .isPresent();
        parameters.check();
        Address found = search.at(PATH);
        Address asked = root.isEmpty() ? found : found.with(Question.ROOT, root);
        if (ofOffers) {
            asked = asked.with(Question.OF_OFFERS, "true");
        }
        return answers.file(
                request,
                edition,
                wanted,
                asked.with(wanted.parameters()).written(),
                "allowed",
                () -> budget.spend(
                        SHARES_OF_POLICY,
                        place -> ofOffers
                                ? PolicyFile.ofOffers(wanted.format(), edition, search.query(), address.of(found), root)
                                : PolicyFile.write(wanted.format(), edition, search.query(), address.of(found), root)));
    }

    /** The root that a request names for a bundle; empty if it names none. */
    private static String root(Parameters parameters) {
        String root = parameters.text(Question.ROOT, Question.LONGEST_ROOT);
        boolean isName = root.chars().allMatch(c -> c == '_' || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
                && (root.isEmpty() || Character.isLetter(root.charAt(0)));
        if (!isName) {
            parameters.fault(
                    Question.ROOT, root, "is not a name", "small letters, digits and _, beginning with a letter");
        }
        return root;
    }

    /** Each model with evidence and dissent, produced while it is sent: this runs on the event loop and holds no thread. */
    @GET
    @Produces(Format.Name.NDJSON)
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = Format.Name.NDJSON,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description =
                                                    "A model in each line, as GET /v1/models/{id} answers it; with fields, an item with these.")))
    public Response lines(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.SEARCH);
        Edition edition = answers.edition(parameters);
        Search search = Search.whole(parameters, edition).pinned(edition);
        Query query = search.query();
        List<String> fields = search.fields();
        RequestedFile wanted = RequestedFile.of(parameters, headers, false);
        parameters.check();
        String self = search.at(PATH).with(wanted.parameters()).written();
        return answers.file(request, edition, wanted, self, "models", () -> {
            budget.stream();
            List<AiModel> models = edition.index().search(query).page();
            return Lines.of(() ->
                    models.stream().map(model -> line(edition, model, fields)).iterator());
        });
    }

    private byte[] line(Edition edition, AiModel model, List<String> fields) {
        byte[] line = json.of(fields.isEmpty() ? ModelDetail.of(edition, model) : pages.some(edition, model, fields));
        byte[] ended = Arrays.copyOf(line, line.length + 1);
        ended[line.length] = '\n';
        return ended;
    }

    @GET
    @Path("/{id}")
    @DocumentedResponses.OfModel
    @APIResponseSchema(ModelDetail.class)
    @Operation(
            operationId = "getModel",
            summary = "One model, with every fact and its sources",
            description =
                    "All facts of a model, each with the claims it rests on and those that dissent. A foreign or former id leads to the entry by 301. With fields, the answer has edition and these fields alone, and lacks the others although the schema requires them.")
    public Response one(
            @PathParam("id")
                    @org.eclipse.microprofile.openapi.annotations.parameters.Parameter(
                            description = DocumentedResponses.ID,
                            example = "mistral-small-3.2")
                    String id,
            @Context UriInfo uri,
            @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.MODEL);
        Edition edition = answers.edition(parameters);
        List<String> fields = parameters.words(SearchParameters.FIELDS, Question.fieldsOfModel());
        parameters.check();
        AiModel model = edition.model(id).orElse(null);
        if (model != null) {
            return answers.json(
                    request,
                    edition,
                    "model " + id + " " + String.join(",", fields),
                    () -> pages.model(edition, model, fields),
                    () -> links(edition, id));
        }
        return moved(edition, parameters, id, "");
    }

    /** Links to other formats of the same model, in this edition. */
    private static Links links(Edition edition, String id) {
        int number = edition.header().number();
        Address self = new Address(PATH + "/" + id).pinned(number);
        Links links = Links.of(self.written(), null, null)
                .as(new Address("/models/" + id).pinned(number), MediaType.TEXT_HTML);
        OtherForms.at(PATH + "/" + id).forEach((type, address) -> links.as(new Address(address).pinned(number), type));
        return links;
    }

    /** Redirects from a foreign or former id to the entry or a resource below it. */
    public static Response moved(Edition edition, Parameters parameters, String id, String below) {
        String leads = edition.idOfAlias(id).orElseThrow(() -> Missing.model(edition, id));
        SortedMap<String, String> kept = new TreeMap<>();
        for (String name : List.of(
                Parameter.EDITION.name(),
                Parameter.AS_OF.name(),
                Language.PARAMETER,
                Question.PROFILE,
                SearchParameters.FIELDS)) {
            parameters.get(name).ifPresent(value -> kept.put(name, value));
        }
        return Response.status(Response.Status.MOVED_PERMANENTLY)
                .header("Location", new Address(PATH + "/" + leads + below, kept).written())
                .header("Cache-Control", "public, max-age=60")
                // Accept can choose another format at the entry.
                .header("Vary", "Accept")
                .build();
    }
}
