package eu.modelcatalogue.api.interchange;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.budget.Budget;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.schema.Links;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Search;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue, or the results of a search, for other catalogues that harvest it. */
@Path(CatalogueResource.PATH)
@Produces(MediaType.WILDCARD)
@Blocking
@Tag(name = "Models")
@DocumentedResponses.Read
public class CatalogueResource {

    static final String PATH = "/v1/catalogue.jsonld";

    /** Shares of the budget: a page of a hundred models has about a megabyte. */
    private static final int SHARES = 10;

    private final Answers answers;
    private final PublicAddress address;
    private final Budget budget;
    private final ObjectMapper json;

    CatalogueResource(Answers answers, PublicAddress address, Budget budget, ObjectMapper json) {
        this.answers = answers;
        this.address = address;
        this.budget = budget;
        this.json = json;
    }

    @GET
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/ld+json"))
    @Operation(
            operationId = "getCatalogue",
            summary = "The catalogue as linked data, to be harvested",
            description =
                    "DCAT-AP 3 as JSON-LD, page by page (hydra:next, and Link): a record for each model that a search finds, with the time at which it changed last, and the model in MLDCAT-AP 3.1.0; the edition as a data set with its files; the API as a service. With changedSince only what is new.")
    public Response catalogue(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.CATALOGUE);
        Edition edition = answers.edition(parameters);
        Search search = Search.paged(parameters, edition).pinned(edition);
        parameters.check();
        Query query = search.query();
        String self = search.at(PATH).written();
        ModelIndex.Found found = edition.index().search(query);
        int after = query.offset() + query.limit();
        CatalogueNode.Page page = new CatalogueNode.Page(
                self,
                query.offset() > 0 ? from(search, Math.max(0, query.offset() - query.limit())) : null,
                after < found.total() ? from(search, after) : null,
                found.total());
        Response answer = answers.download(
                request,
                edition.header(),
                self,
                ModelForms.LINKED,
                () -> budget.spend(
                        SHARES,
                        place -> place.json(
                                json.writerWithDefaultPrettyPrinter(),
                                new CatalogueNode(edition, address::of).document(found.page(), page))));
        answer.getHeaders()
                .putSingle(
                        "Link",
                        Links.of(page.self(), page.previous(), page.next()).written());
        return answer;
    }

    private static @Nullable String from(Search search, int offset) {
        return search.from(offset).at(PATH).written();
    }
}
