package eu.modelcatalogue.api.statistics;

import eu.modelcatalogue.api.file.Exports;
import eu.modelcatalogue.api.file.Provenance;
import eu.modelcatalogue.api.http.Answers;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.question.Export;
import eu.modelcatalogue.question.Format;
import eu.modelcatalogue.question.Parameters;
import eu.modelcatalogue.question.SearchParameters;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts instead of rows, for dashboards. */
@Path("/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Statistics")
public class StatisticsResource {

    public static final String BY = "by";

    /** What makes a page of a search and none of its figures. */
    private static final Set<String> OF_PAGES = Set.of(
            SearchParameters.SORT,
            SearchParameters.FACETS,
            SearchParameters.FIELDS,
            SearchParameters.LIMIT,
            SearchParameters.OFFSET);

    static final int MOST_AXES = 2;
    private static final Set<String> QUALITY = Export.with(Set.of(SearchParameters.EDITION));

    private final Answers answers;
    private final Exports exports;

    StatisticsResource(Answers answers, Exports exports) {
        this.answers = answers;
        this.exports = exports;
    }

    /** Parameters of a statistic: those of a search that say which models, and the axes. */
    public static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(SearchParameters.names());
        names.removeAll(OF_PAGES);
        names.add(BY);
        return Export.with(names);
    }

    @GET
    @APIResponseSchema(Statistics.class)
    @Operation(
            operationId = "getStatistics",
            summary = "Counts and shares along one axis or two",
            description =
                    "Counts the models that a search finds by one or two of: any attribute that a search filters by, releasedYear, releasedQuarter, any profile, group or rule. Values that no model has are listed where the list of values is closed. Each figure leads to the search behind it. Where a model can have several values, shares add up to more than one.")
    public Response statistics(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = new Parameters(uri, names());
        Edition edition = answers.edition(parameters);
        Query query = new SearchParameters(parameters, edition).query();
        List<String> by = by(parameters, edition);
        Export.none(parameters, false);
        parameters.check();
        String search =
                SearchParameters.address(query, List.of(), edition.header().number(), 0);
        String self = address(by, search);
        return answers.json(request, edition, self, () -> Statistics.of(edition, query, by, search, self));
    }

    @GET
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @Operation(hidden = true)
    public Response exported(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, names());
        Edition edition = answers.edition(parameters);
        Export export = Export.of(parameters, headers, false);
        Query query = new SearchParameters(parameters, edition).query();
        List<String> by = by(parameters, edition);
        parameters.check();
        String search =
                SearchParameters.address(query, List.of(), edition.header().number(), 0);
        String self = address(by, search) + "&" + export.address();
        return exports.table(
                request,
                edition,
                export,
                self,
                "statistics-" + String.join("-", by),
                () -> StatisticTable.of(edition, query, by, export.language()),
                () -> edition.index().search(query.whole()).page(),
                Provenance.judging(edition, query, by));
    }

    private static String address(List<String> by, String search) {
        return "/v1/statistics?by=" + String.join(",", by) + "&" + search.substring(search.indexOf('?') + 1);
    }

    private static List<String> by(Parameters parameters, Edition edition) {
        Set<String> by = new LinkedHashSet<>();
        String allowed = "one or two of %s, or a profile, a group or a rule of one: see /v1/profiles"
                .formatted(Stream.concat(Dimension.all().keySet().stream(), ModelIndex.timeAxes().stream())
                        .toList());
        for (String axis : parameters.list(BY)) {
            if (!edition.index().isAxis(axis)) {
                parameters.fault(BY, axis, "is nothing to count by", allowed);
            } else if (!by.add(axis)) {
                parameters.fault(BY, axis, "is named twice", "each axis once");
            }
        }
        if (parameters.list(BY).isEmpty() || parameters.list(BY).size() > MOST_AXES) {
            parameters.fault(BY, parameters.get(BY).orElse(""), "must name what to count by", allowed);
        }
        return by.stream().limit(MOST_AXES).collect(Collectors.toList());
    }

    @GET
    @Path("/quality")
    @APIResponseSchema(QualityOfData.class)
    @Operation(
            operationId = "getQuality",
            summary = "How good the data are",
            description =
                    "Coverage by attribute, age of claims by source, conflicts by pair of sources, agreement with the results of others, licences in use that nobody has read. Says nothing of the models, and everything of the catalogue.")
    public Response quality(@Context UriInfo uri, @Context Request request) {
        Parameters parameters = new Parameters(uri, QUALITY);
        Edition edition = answers.edition(parameters);
        Export.none(parameters, false);
        parameters.check();
        return answers.json(request, edition, "quality", () -> QualityOfData.of(edition));
    }

    @GET
    @Path("/quality")
    @Produces({Format.Name.CSV, Format.Name.XLSX, Format.Name.ODS, Format.Name.NDJSON})
    @Blocking
    @Operation(hidden = true)
    public Response coverage(@Context UriInfo uri, @Context Request request, @Context HttpHeaders headers) {
        Parameters parameters = new Parameters(uri, QUALITY);
        Edition edition = answers.edition(parameters);
        Export export = Export.of(parameters, headers, false);
        parameters.check();
        String self = "/v1/statistics/quality?edition=" + edition.header().number() + "&" + export.address();
        return exports.table(
                request,
                edition,
                export,
                self,
                "coverage",
                () -> StatisticTable.coverage(edition, export.language()),
                edition::models,
                List.of());
    }
}
