package eu.modelcatalogue.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Quality;
import eu.modelcatalogue.catalogue.Query;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts instead of rows, for dashboards. */
@Path("/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
@Tag(name = "Statistics")
public class StatisticsResource {

    static final String BY = "by";

    /** What makes a page of a search and none of its figures. */
    private static final Set<String> OF_PAGES = Set.of(
            SearchParameters.SORT,
            SearchParameters.FACETS,
            SearchParameters.FIELDS,
            SearchParameters.LIMIT,
            SearchParameters.OFFSET);

    private static final int MOST_AXES = 2;
    private static final int SHARE_DIGITS = 4;
    private final Answers answers;

    StatisticsResource(Answers answers) {
        this.answers = answers;
    }

    /** Parameters of a statistic: those of a search that say which models, and the axes. */
    static Set<String> names() {
        Set<String> names = new LinkedHashSet<>(SearchParameters.names());
        names.removeAll(OF_PAGES);
        names.add(BY);
        return names;
    }

    @GET
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
        parameters.check();
        int number = edition.header().number();
        String search = SearchParameters.address(query, List.of(), number, 0);
        String self = "/v1/statistics?by=" + String.join(",", by) + "&" + search.substring(search.indexOf('?') + 1);
        return answers.json(request, edition, self, () -> {
            ModelIndex.Counted counted = edition.index().count(query, by);
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            node.set("edition", Representations.edition(edition.header()));
            node.set("by", Representations.strings(by));
            node.put("total", counted.total());
            ArrayNode rows = node.putArray("rows");
            counted.rows().forEach(row -> rows.add(row(query, by, row, counted.total(), number)));
            return node.put("models", search).put("self", self);
        });
    }

    private static ObjectNode row(Query query, List<String> by, ModelIndex.Row row, int total, int edition) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ObjectNode values = node.putObject("values");
        Optional<Query> behind = Optional.of(query);
        for (int axis = 0; axis < by.size(); axis++) {
            String name = by.get(axis);
            String value = row.values().get(axis);
            values.put(name, value);
            behind = behind.flatMap(narrower -> narrower.with(name, value));
        }
        BigDecimal share = total == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(row.count()).divide(BigDecimal.valueOf(total), SHARE_DIGITS, RoundingMode.HALF_UP);
        return node.put("count", row.count())
                .put("share", share)
                .put(
                        "models",
                        behind.map(search -> SearchParameters.address(search, List.of(), edition, 0))
                                .orElse(null));
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
    @Operation(
            operationId = "getQuality",
            summary = "How good the data are",
            description =
                    "Coverage by attribute, age of claims by source, conflicts by pair of sources, agreement with the results of others, licences in use that nobody has read. Says nothing of the models, and everything of the catalogue.")
    public Response quality(@Context UriInfo uri, @Context Request request) {
        Edition edition = answers.pinned(uri);
        return answers.json(request, edition, "quality", () -> Representations.quality(edition, Quality.of(edition)));
    }
}
