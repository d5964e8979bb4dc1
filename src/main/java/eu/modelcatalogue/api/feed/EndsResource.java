package eu.modelcatalogue.api.feed;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.http.PublicAddress;
import eu.modelcatalogue.api.reference.ListedKind;
import eu.modelcatalogue.api.reference.RequestedList;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The announced ends of offers as a calendar and as feeds: of a shortlist, a service or a region. */
@Path("/v1/feeds")
@Produces(MediaType.WILDCARD)
@Blocking
@Tag(name = "Offers")
@DocumentedResponses.Read
public class EndsResource {

    private static final MediaType CALENDAR = MediaType.valueOf("text/calendar;charset=UTF-8");
    private static final String ENDS =
            "The days on which services end offers of models, with the filters of /v1/offers: of a shortlist with model=a,b. An id stays when the day is moved.";

    private final Answers answers;
    private final PublicAddress here;
    private final ObjectMapper json;

    EndsResource(Answers answers, PublicAddress here, ObjectMapper json) {
        this.answers = answers;
        this.here = here;
        this.json = json;
    }

    @GET
    @Path("/ends.ics")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "text/calendar"))
    @Operation(
            operationId = "getEndsCalendar",
            summary = "Announced ends of offers, as a calendar",
            description = ENDS + " iCalendar (RFC 5545), an event of one day for each.")
    public Response calendar(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Asked asked = asked("ends.ics", uri, headers);
        return answers.text(
                request,
                asked.edition(),
                asked.language(),
                CALENDAR,
                asked.self(),
                () -> EndsCalendar.write(
                        Words.in(asked.language()).phrase("feed.ends"),
                        asked.ends(),
                        asked.edition().header().publishedAt(),
                        path -> here.of(new Address(path).in(asked.language()))));
    }

    @GET
    @Path("/ends.atom")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/atom+xml"))
    @Operation(
            operationId = "getEndsAtom",
            summary = "Announced ends of offers, as Atom",
            description = ENDS + " At most 50, those that were announced last first.")
    public Response atom(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Asked asked = asked("ends.atom", uri, headers);
        return answers.text(
                request,
                asked.edition(),
                asked.language(),
                FeedsResource.ATOM,
                asked.self(),
                () -> Atom.write(feed(asked)));
    }

    @GET
    @Path("/ends.json")
    @APIResponse(responseCode = "200", content = @Content(mediaType = "application/feed+json"))
    @Operation(
            operationId = "getEndsJsonFeed",
            summary = "Announced ends of offers, as JSON Feed",
            description = ENDS + " At most 50, those that were announced last first.")
    public Response json(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Asked asked = asked("ends.json", uri, headers);
        return answers.text(
                request,
                asked.edition(),
                asked.language(),
                FeedsResource.JSON,
                asked.self(),
                () -> feed(asked).json(json));
    }

    /** What is asked for. */
    private record Asked(Edition edition, Language language, String self, List<Offer> offers) {

        List<OfferEnd> ends() {
            return OfferEnd.of(edition, offers, language);
        }
    }

    private Asked asked(String name, UriInfo uri, HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.FEED_OF_ENDS);
        Edition edition = answers.editions().current();
        Language language = parameters.language(headers);
        RequestedList<Offer> listing = RequestedList.of(ListedKind.OFFERS, parameters, edition);
        parameters.check();
        String self = new Address("/v1/feeds/" + name)
                .with(listing.all().values())
                .without(Parameter.EDITION.name())
                .in(language)
                .written();
        return new Asked(edition, language, self, listing.found());
    }

    private Feed feed(Asked asked) {
        return new Feeds(here, asked.edition(), asked.language(), asked.self()).ends(asked.ends());
    }
}
