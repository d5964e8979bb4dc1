package eu.modelcatalogue.api.edition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.schema.EditionStamp;
import eu.modelcatalogue.api.schema.Links;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.change.Difference;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
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
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What changed from one edition to another. On a worker: two editions are compared, of which one or both may have to be read. */
@Path("/v1/editions/{number}/changes")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Reference")
@DocumentedResponses.Read
@DocumentedResponses.OfId
public class ChangesResource {

    private static final String LIMIT = "limit";
    private static final String OFFSET = "offset";
    private static final int USUAL = 100;

    /** Changes that are kept: those of some editions that followed each other, or of one beside nothing. */
    private static final long MOST_KEPT = 60_000;

    private record Pair(@Nullable EditionHeader since, EditionHeader edition) {}

    private final Answers answers;
    private final EditionsByNumber past;
    private final Cache<Pair, List<ChangeView>> compared = CaffeineCacheMetrics.monitor(
            Metrics.globalRegistry,
            Caffeine.newBuilder()
                    .recordStats()
                    .maximumWeight(MOST_KEPT)
                    .weigher((Pair pair, List<ChangeView> kept) -> 1 + kept.size())
                    .build(),
            "changes");

    ChangesResource(Answers answers, EditionsByNumber past) {
        this.answers = answers;
        this.past = past;
    }

    @GET
    @APIResponseSchema(ChangePage.class)
    @Operation(
            operationId = "listChanges",
            summary = "What changed from one edition to another",
            description =
                    "Each fact, headline, label and verdict that is not as it was: value before and now, and who says so. Of the first edition everything is new.")
    public Response changes(@BeanParam EditionNumber asked, @Context UriInfo uri, @Context Request request) {
        EditionHeader header = past.header(asked.number());
        Parameters parameters = new Parameters(uri, Question.CHANGES);
        int limit = (int) parameters.number(LIMIT, 1, Limits.CHANGES, USUAL);
        int offset = (int) parameters.number(OFFSET, 0, Limits.OFFSET, 0);
        int since = (int) parameters.number(
                Question.SINCE, 1, Math.max(1, header.number() - 1), Math.max(0, header.number() - 1));
        parameters.check();
        EditionHeader before = since == 0 || since == header.number() ? null : past.header(Integer.toString(since));
        Address page = new Address("/v1/editions/" + asked.number() + "/changes");
        if (before != null) {
            page = page.with(Question.SINCE, Integer.toString(since));
        }
        if (limit != USUAL) {
            page = page.with(LIMIT, Integer.toString(limit));
        }
        Address all = page;
        String self = from(all, offset);
        int next = offset + limit;
        Supplier<Links> links = () -> Links.of(
                self,
                offset > 0 ? from(all, Math.max(0, offset - limit)) : null,
                next < compared(new Pair(before, header)).size() ? from(all, next) : null);
        return answers.json(
                request,
                header,
                self,
                () -> {
                    List<ChangeView> changes = compared(new Pair(before, header));
                    return new ChangePage(
                            EditionStamp.of(header),
                            before == null ? null : EditionStamp.of(before),
                            changes.size(),
                            changes.stream().skip(offset).limit(limit).toList(),
                            self,
                            next < changes.size() ? from(all, next) : null);
                },
                links);
    }

    private static String from(Address all, int offset) {
        return (offset == 0 ? all : all.with(OFFSET, Integer.toString(offset))).written();
    }

    private List<ChangeView> compared(Pair pair) {
        List<ChangeView> here = compared.getIfPresent(pair);
        return here != null ? here : past.work(() -> compared.get(pair, this::compare));
    }

    private List<ChangeView> compare(Pair pair) {
        Edition after = past.edition(pair.edition());
        Edition before = pair.since() == null ? null : past.edition(pair.since());
        List<Edition> named =
                Stream.concat(Stream.of(after), Stream.ofNullable(before)).toList();
        return Difference.between(before, after).stream()
                .map(change -> ChangeView.of(change, named))
                .toList();
    }
}
