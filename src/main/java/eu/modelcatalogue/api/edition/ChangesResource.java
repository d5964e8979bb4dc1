package eu.modelcatalogue.api.edition;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.Links;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Lists the changes from one edition to another. Runs on a worker, because it may have to read one or both editions. */
@Path("/v1/editions/{number}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Editions")
@DocumentedResponses.Read
@DocumentedResponses.OfId
public class ChangesResource {

    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final int USUAL = 100;

    private final Answers answers;
    private final EditionsByNumber past;
    private final EditionChanges changes;

    ChangesResource(Answers answers, EditionsByNumber past, EditionChanges changes) {
        this.answers = answers;
        this.past = past;
        this.changes = changes;
    }

    @GET
    @APIResponseSchema(ChangePage.class)
    @Operation(
            operationId = "listChanges",
            summary = "What changed from one edition to another",
            description =
                    "Each entry, fact, headline, label, verdict, rule and offer that is not as it was: value before and now, and who says so. Verdicts are those by the newest version of each profile, unless profile names another. Of the first edition everything is new.")
    public Response changes(@BeanParam EditionNumber asked, @Context UriInfo uri, @Context Request request) {
        EditionHeader header = past.header(asked.number());
        Parameters parameters = new Parameters(uri, Question.CHANGES);
        int limit = (int) parameters.number(LIMIT, 1, Limits.CHANGES, USUAL);
        int offset = (int) parameters.number(OFFSET, 0, Limits.OFFSET, 0);
        int since = (int) parameters.number(Question.SINCE, 1, header.number(), Math.max(0, header.number() - 1));
        ChosenChanges chosen = ChosenChanges.of(parameters, answers.editions().current());
        parameters.check();
        EditionHeader before = since == 0 ? null : past.header(Integer.toString(since));
        Address page = chosen.at(address(Integer.toString(header.number()), before, limit));
        String self = from(page, offset);
        int next = offset + limit;
        Supplier<Links> links = () -> Links.of(
                self,
                offset > 0 ? from(page, Math.max(0, offset - limit)) : null,
                next < chosen.among(changes.compared(before, header)).size() ? from(page, next) : null);
        return answers.json(
                request,
                header,
                self,
                () -> {
                    List<ChangeView> all = chosen.among(changes.compared(before, header));
                    return new ChangePage(
                            EditionStamp.of(header),
                            before == null ? null : EditionStamp.of(before),
                            all.size(),
                            all.stream().skip(offset).limit(limit).toList(),
                            self,
                            next < all.size() ? from(page, next) : null);
                },
                links);
    }

    private static Address address(String number, @Nullable EditionHeader since, int limit) {
        Address page = new Address("/v1/editions/" + number + "/changes");
        if (since != null) {
            page = page.with(Question.SINCE, Integer.toString(since.number()));
        }
        return limit == USUAL ? page : page.with(LIMIT, Integer.toString(limit));
    }

    private static String from(Address all, int offset) {
        return (offset == 0 ? all : all.with(OFFSET, Integer.toString(offset))).written();
    }
}
