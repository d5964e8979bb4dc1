package eu.modelcatalogue.web.search;

import eu.modelcatalogue.api.comparison.ComparisonResource;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.question.Limits;
import eu.modelcatalogue.question.SearchParameters;
import eu.modelcatalogue.web.frame.Download;
import eu.modelcatalogue.web.frame.Labels;
import eu.modelcatalogue.web.frame.Option;
import eu.modelcatalogue.web.frame.Page;
import eu.modelcatalogue.web.frame.Pages;
import eu.modelcatalogue.web.shown.ResultRow;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
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
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The search: its address is its query, in the parameters of {@code /v1/models}. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class SearchPage {

    /** Formats that a search can be taken away in. */
    private static final List<String> FORMATS = List.of("csv", "xlsx", "ods", "ndjson");

    private final Pages pages;

    SearchPage(Pages pages) {
        this.pages = pages;
    }

    /** Templates of this page. */
    @CheckedTemplate(basePath = "")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance search(Page page, Shown shown);
    }

    /**
     * What the page shows.
     *
     * @param models in the catalogue
     * @param developers in the catalogue
     * @param press the two questions of the press
     * @param text that was searched for, as it was written
     * @param attributes to narrow by
     * @param criteria to narrow by, the lead first
     * @param kept parameters without a field
     * @param chips what it is narrowed by
     * @param nothing the search without any of it
     * @param sizes bounds of the number of parameters
     * @param days first and last day of release that were asked for
     * @param orders to sort by
     * @param total models found
     * @param first number of the first row; 0 where there is none
     * @param last number of the last row
     * @param rows of this page
     * @param previous page; null on the first
     * @param next page; null on the last
     * @param api the same search as a call of the API
     * @param exports of all that was found
     * @param dossier on all that was found; null where that is nothing, or more than a dossier holds
     */
    public record Shown(
            int models,
            int developers,
            List<Question> press,
            String text,
            List<Filters.Facet> attributes,
            List<Filters.Criterion> criteria,
            List<Filters.Kept> kept,
            List<Filters.Chip> chips,
            String nothing,
            Sizes sizes,
            Days days,
            List<Option> orders,
            int total,
            int first,
            int last,
            List<ResultRow> rows,
            @Nullable String previous,
            @Nullable String next,
            String api,
            List<Download> exports,
            @Nullable String dossier) {

        public boolean isMoreCriteria() {
            return criteria.stream().skip(1).anyMatch(Filters.Criterion::isChosen);
        }

        public boolean isSized() {
            return !sizes.least().get(0).chosen() || !sizes.most().get(0).chosen();
        }

        public boolean isDated() {
            return !(days.from() + days.to()).isEmpty();
        }
    }

    /**
     * A question that is asked often.
     *
     * @param title in the words of those who ask
     * @param meaning what is searched for
     * @param href the search
     * @param count how many models it finds
     */
    public record Question(String title, String meaning, String href, int count) {}

    /** The days between which a model was released, as they were asked for; empty where they were not. */
    public record Days(String from, String to) {}

    /**
     * Bounds of the number of parameters to choose from.
     *
     * @param least at least so many
     * @param most at most so many
     */
    public record Sizes(List<Option> least, List<Option> most) {}

    @GET
    public Response show(@Context UriInfo uri, @Context HttpHeaders headers, @Context Request request) {
        Page page = pages.open(uri, headers, SearchParameters.names());
        SearchParameters parameters = new SearchParameters(page.parameters(), page.edition());
        Query query = parameters.query();
        List<String> fields = parameters.fields();
        page.parameters().check();
        return pages.answer(
                request,
                page,
                "search " + page.address().written(),
                () -> Templates.search(page, shown(page, query, fields)));
    }

    private static Shown shown(Page page, Query query, List<String> fields) {
        Edition edition = page.edition();
        ModelIndex.Found found = edition.index().search(counting(query));
        Labels labels = new Labels(page);
        Filters filters = new Filters(page, labels, query, found.facets());
        int end = query.offset() + found.page().size();
        String everything = SearchParameters.written(all(query), fields, pinned(page), 0);
        return new Shown(
                edition.models().size(),
                (int) edition.models().stream()
                        .map(AiModel::developer)
                        .distinct()
                        .count(),
                questions(page),
                page.address().values().getOrDefault(SearchParameters.TEXT, ""),
                filters.attributes(),
                filters.criteria(),
                filters.kept(),
                filters.chips(),
                filters.nothing(),
                sizes(page, query),
                new Days(
                        page.address().values().getOrDefault(SearchParameters.RELEASED_FROM, ""),
                        page.address().values().getOrDefault(SearchParameters.RELEASED_TO, "")),
                orders(page),
                found.total(),
                found.page().isEmpty() ? 0 : query.offset() + 1,
                end,
                found.page().stream()
                        .map(model -> ResultRow.of(page, labels, model))
                        .toList(),
                query.offset() > 0 ? filters.from(Math.max(0, query.offset() - query.limit())) : null,
                end < found.total() && !found.page().isEmpty() ? filters.from(end) : null,
                "/v1/models" + mark(SearchParameters.written(query, fields, pinned(page), query.offset())),
                FORMATS.stream()
                        .map(format -> new Download(
                                format.toUpperCase(Locale.ROOT),
                                "/v1/models?" + (everything.isEmpty() ? "" : everything + "&") + "format=" + format
                                        + "&lang=" + page.lang()))
                        .toList(),
                dossier(page, query, found));
    }

    private static @Nullable String dossier(Page page, Query query, ModelIndex.Found found) {
        boolean whole = query.offset() == 0 && found.page().size() == found.total();
        return whole && found.total() > 0 && found.total() <= ComparisonResource.MOST
                ? "/v1/dossier?models="
                        + found.page().stream().map(AiModel::id).collect(Collectors.joining(","))
                        + (pinned(page) == null ? "" : "&edition=" + pinned(page))
                        + "&lang=" + page.lang()
                : null;
    }

    private static String mark(String parameters) {
        return parameters.isEmpty() ? "" : "?" + parameters;
    }

    /** The edition, where the address names one. */
    private static @Nullable Integer pinned(Page page) {
        return page.parameters().get(SearchParameters.EDITION).isPresent()
                ? Integer.valueOf(page.editionNumber())
                : null;
    }

    /** The same search, counting what the page offers. */
    private static Query counting(Query query) {
        Set<String> facets = new LinkedHashSet<>(Filters.facets());
        return new Query(
                query.text(),
                query.filters(),
                query.verdicts(),
                query.aliases(),
                query.parameters(),
                query.released(),
                query.further(),
                query.sort(),
                List.copyOf(facets),
                query.limit(),
                query.offset());
    }

    /** All that it finds, not a page of it. */
    private static Query all(Query query) {
        return new Query(
                query.text(),
                query.filters(),
                query.verdicts(),
                query.aliases(),
                query.parameters(),
                query.released(),
                query.further(),
                query.sort(),
                List.of(),
                Limits.DEFAULT_PAGE,
                0);
    }

    /** Open by the letter and from the Union or the EEA; and what can be downloaded, and is not free by the letter. */
    private static List<Question> questions(Page page) {
        if (!page.edition().currentProfiles().containsKey(Labels.LEAD)) {
            return List.of();
        }
        Query.Filter lead = new Query.Filter(Set.of(Labels.LEAD), Set.of());
        Query open = search(Map.of("region", new Query.Filter(Set.of("EEA"), Set.of())), Map.of(Verdict.MET, lead));
        Query downloadable =
                search(Map.of("weights", new Query.Filter(Set.of("open"), Set.of())), Map.of(Verdict.NOT_MET, lead));
        return List.of(question(page, "european", open), question(page, "downloadable", downloadable));
    }

    private static Query search(Map<String, Query.Filter> filters, Map<Verdict, Query.Filter> verdicts) {
        return new Query(List.of(), filters, verdicts, List.of(), null, null, List.of(), List.of(), 1, 0);
    }

    private static Question question(Page page, String name, Query query) {
        Query all = all(query);
        return new Question(
                page.say("search.question." + name),
                page.say("search.questionMeans." + name),
                page.href("/?" + SearchParameters.written(all, List.of(), null, 0)),
                page.edition().index().search(query).total());
    }

    private static List<Option> orders(Page page) {
        String asked = page.address().values().getOrDefault(SearchParameters.SORT, "");
        List<Option> orders = new ArrayList<>();
        for (String order : List.of("", "-released", "-parameters", "parameters", "developer", "country")) {
            String key = order.isEmpty() ? "name" : order.startsWith("-") ? order.substring(1) + "Down" : order;
            orders.add(new Option(order, page.say("search.order." + key), order.equals(asked)));
        }
        if (orders.stream().noneMatch(Option::chosen)) {
            orders.add(new Option(asked, asked, true));
        }
        return orders;
    }

    private static Sizes sizes(Page page, Query query) {
        Query.Range<Long> asked = query.parameters();
        return new Sizes(
                bounds(page, asked == null ? null : asked.from()), bounds(page, asked == null ? null : asked.to()));
    }

    /** What fits on a laptop, a card, a server, and several. */
    private static List<Option> bounds(Page page, @Nullable Long asked) {
        Stream<Long> offered = Stream.of(
                1_000_000_000L,
                3_000_000_000L,
                8_000_000_000L,
                15_000_000_000L,
                35_000_000_000L,
                75_000_000_000L,
                150_000_000_000L,
                400_000_000_000L);
        List<Option> bounds = new ArrayList<>();
        bounds.add(new Option("", page.say("search.anySize"), asked == null));
        Stream.concat(offered, Stream.ofNullable(asked))
                .distinct()
                .sorted()
                .map(bound -> new Option(bound.toString(), page.magnitude(bound), bound.equals(asked)))
                .forEach(bounds::add);
        return bounds;
    }
}
