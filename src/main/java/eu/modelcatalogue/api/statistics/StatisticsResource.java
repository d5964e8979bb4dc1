package eu.modelcatalogue.api.statistics;

import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.api.schema.DocumentedResponses;
import eu.modelcatalogue.api.tables.Provenance;
import eu.modelcatalogue.api.tables.TableFiles;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.RequestedFile;
import eu.modelcatalogue.query.Search;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts of models for dashboards. */
@Path("/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Statistics")
@DocumentedResponses.Read
public class StatisticsResource {

    static final int MOST_AXES = 2;

    private final Answers answers;
    private final TableFiles files;

    StatisticsResource(Answers answers, TableFiles files) {
        this.answers = answers;
        this.files = files;
    }

    @GET
    @APIResponseSchema(Statistics.class)
    @Operation(
            operationId = "getStatistics",
            summary = "Counts and shares along one axis or two",
            description =
                    "Counts the models that a search finds by one or two of: any attribute that a search filters by, releasedYear, releasedQuarter, any profile, group or rule. Values that no model has are listed where the list of values is closed. Each figure leads to the search behind it. Where a model can have several values, shares add up to more than one.")
    public Response statistics(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.STATISTICS);
        Edition edition = answers.edition(parameters);
        Search search = Search.paged(parameters, edition).pinned(edition);
        List<String> by = by(parameters, edition);
        RequestedFile.none(parameters, Question.STATISTICS);
        parameters.check();
        String self = address(by, search).written();
        return answers.json(request, edition, self, () -> Statistics.of(edition, search, by, self));
    }

    @GET
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @DocumentedResponses.Files
    public Response exported(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.STATISTICS);
        Edition edition = answers.edition(parameters);
        RequestedFile wanted = RequestedFile.of(parameters, headers, false);
        Search search = Search.paged(parameters, edition).pinned(edition);
        List<String> by = by(parameters, edition);
        parameters.check();
        String self = address(by, search).with(wanted.parameters()).written();
        return files.table(
                request,
                edition,
                wanted,
                self,
                "statistics-" + String.join("-", by),
                () -> StatisticTable.of(edition, search, by, wanted.language()),
                () -> Provenance.quoted(
                        edition, edition.index().search(search.query().whole()).page()),
                Provenance.judging(edition, search.query(), by));
    }

    private static Address address(List<String> by, Search search) {
        return search.at(Question.STATISTICS.path()).with(Question.BY, String.join(",", by));
    }

    private static List<String> by(Parameters parameters, Edition edition) {
        Set<String> by = new LinkedHashSet<>();
        String allowed = "one or two of %s, or a profile, a group or a rule of one: see /v1/profiles"
                .formatted(Stream.concat(Dimension.all().keySet().stream(), ModelIndex.timeAxes().stream())
                        .toList());
        for (String axis : parameters.list(Question.BY)) {
            if (!edition.index().isAxis(axis)) {
                parameters.fault(Question.BY, axis, "cannot be used for counting", allowed);
            } else if (!by.add(axis)) {
                parameters.fault(Question.BY, axis, "is named twice", "each axis once");
            }
        }
        if (parameters.list(Question.BY).isEmpty()
                || parameters.list(Question.BY).size() > MOST_AXES) {
            parameters.fault(
                    Question.BY, parameters.get(Question.BY).orElse(""), "must name what to count by", allowed);
        }
        return by.stream().limit(MOST_AXES).collect(Collectors.toList());
    }

    @GET
    @Path("/freshness")
    @APIResponseSchema(FreshnessReport.class)
    @Operation(
            operationId = "getFreshness",
            summary = "How up to date the catalogue is",
            description =
                    "How old the newest known release and the snapshots of the sources are, and how many releases of each month are known, against the offers that the lists of services date to that month. Ages change with the day, and so does the ETag; where the request names an edition, they are counted from the day of that edition.")
    public Response freshness(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.FRESHNESS);
        Edition edition = answers.edition(parameters);
        LocalDate from = answers.countedFrom(parameters, edition);
        parameters.check();
        return answers.json(request, edition, "freshness", from, () -> FreshnessReport.of(edition, from));
    }

    // It looks at every claim: on a worker, since others wait for the event loop.
    @GET
    @Path("/quality")
    @Blocking
    @APIResponseSchema(QualityOfData.class)
    @Operation(
            operationId = "getQuality",
            summary = "How good the data are",
            description =
                    "Coverage by attribute, age of claims by source, conflicts by pair of sources, agreement with the results of others, licences in use that have not been read. Says nothing of the models, and everything of the catalogue.")
    public Response quality(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = new Parameters(uri, Question.QUALITY);
        Edition edition = answers.edition(parameters);
        RequestedFile.none(parameters, Question.QUALITY);
        parameters.check();
        return answers.json(request, edition, "quality", () -> QualityOfData.of(edition));
    }

    @GET
    @Path("/quality")
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @DocumentedResponses.Files
    public Response coverage(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, Question.QUALITY);
        Edition edition = answers.edition(parameters);
        RequestedFile wanted = RequestedFile.of(parameters, headers, false);
        parameters.check();
        String self =
                Address.of(Question.QUALITY, edition).with(wanted.parameters()).written();
        return files.table(
                request,
                edition,
                wanted,
                self,
                "coverage",
                () -> StatisticTable.coverage(edition, wanted.language()),
                () -> Provenance.quoted(edition, edition.models()),
                List.of());
    }
}
