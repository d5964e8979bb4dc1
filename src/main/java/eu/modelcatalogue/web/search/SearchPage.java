package eu.modelcatalogue.web.search;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.Finder;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Format;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.Parameter;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.web.fragments.DataSet;
import eu.modelcatalogue.web.fragments.JsonLd;
import eu.modelcatalogue.web.layout.Download;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Operator;
import eu.modelcatalogue.web.layout.Option;
import eu.modelcatalogue.web.layout.Page;
import eu.modelcatalogue.web.layout.Pages;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The search page: its address is its query, with the parameters of {@code /v1/models}. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@NonBlocking
public class SearchPage {

    private static final ModelIndex.Found NOTHING =
            new ModelIndex.Found(0, List.of(), Map.of(), new Finder.Hits(List.of(), List.of(), false), null, 0);

    /** Rows of the front page: with these it has at most six screens of a laptop, and the filters beside them are longer. */
    private static final int FRONT_ROWS = 6;

    private final Pages pages;
    private final Operator operator;

    SearchPage(Pages pages, Operator operator) {
        this.pages = pages;
        this.operator = operator;
    }

    /**
     * The content of the page.
     *
     * @param welcome for new visitors; null once a search has begun
     * @param moreCriteria whether any profile except the main one is chosen
     * @param kept parameters without a form field
     * @param nothing the search without filters
     * @param understood words that are understood as filters; null for none
     * @param unreadable typed text without any word, with which nothing is found; empty for none
     * @param previous page; null on the first
     * @param next page; null on the last
     * @param refreshing address of a spreadsheet that can be refreshed; null if no public address is configured
     * @param data the catalogue for programs, in the vocabulary of schema.org; null once a search has begun
     * @param operator of the catalogue
     */
    public record Shown(
            Page page,
            int models,
            int developers,
            @Nullable Welcome welcome,
            List<Asked> press,
            List<Filters.Facet> attributes,
            List<Filters.Criterion> criteria,
            boolean moreCriteria,
            Map<String, String> kept,
            List<Chips.Chip> chips,
            String nothing,
            Bounds bounds,
            List<Option> orders,
            Results results,
            @Nullable Understood understood,
            String unreadable,
            @Nullable String previous,
            @Nullable String next,
            String api,
            List<Download> exports,
            @Nullable String refreshing,
            Tray tray,
            @Nullable RawString data,
            Operator operator)
            implements TemplateInstance {}

    /**
     * Words that are understood as filters.
     *
     * @param text as it was typed
     * @param literally address of the search for names with these words
     */
    public record Understood(String text, String literally) {}

    /** A frequent question. */
    public record Asked(String title, String meaning, String href, int count) {}

    @GET
    public Response show() {
        Set<String> known = new LinkedHashSet<>(SearchParameters.all().keySet());
        known.add(Tray.PARAMETER);
        known.add(Filters.AMONG);
        Page asked = pages.open(known);
        Search typed = Search.paged(asked.parameters(), asked.edition());
        List<AiModel> chosen = Tray.read(asked);
        String among = asked.parameters().text(Filters.AMONG, Limits.TEXT);
        asked.parameters().check();
        String text = asked.parameters().get(SearchParameters.TEXT).orElse("");
        Optional<Search> filtered = isLiteral(text) || typed.query().text().isEmpty()
                ? Optional.empty()
                : TypedFilters.understood(asked.edition(), typed.query()).map(typed::with);
        Search search = filtered.orElse(typed);
        boolean isAsTyped = filtered.isEmpty();
        Address canonical = Tray.in(search.at("/"), chosen);
        if (!among.isEmpty()) {
            canonical = canonical.with(Filters.AMONG, among);
        }
        Page page = asked.at(
                isAsTyped && !text.isEmpty() ? canonical.with(Map.of(SearchParameters.TEXT, text)) : canonical);
        Understood understood = isAsTyped
                ? null
                : new Understood(
                        text,
                        typed.at("/")
                                .with(SearchParameters.TEXT, "\"" + text + "\"")
                                .in(page.language())
                                .written());
        String unreadable = typed.query().text().isEmpty() ? text : "";
        return pages.answer(page, isAsTyped ? "" : text, () -> shown(page, search, chosen, understood, unreadable));
    }

    /** Whether a text is in quotation marks, so that its words are names alone. */
    private static boolean isLiteral(String text) {
        return text.length() > 1 && "\"“„«".indexOf(text.charAt(0)) >= 0;
    }

    private Shown shown(
            Page page, Search search, List<AiModel> chosen, @Nullable Understood understood, String unreadable) {
        Edition edition = page.edition();
        boolean isFront = search.values().isEmpty() && chosen.isEmpty() && unreadable.isEmpty();
        Query query = isFront ? search.query().draft().limit(FRONT_ROWS).query() : search.query();
        ModelIndex.Found found = unreadable.isEmpty()
                ? edition.index()
                        .search(query.draft().facets(Filters.facets(edition)).query())
                : NOTHING;
        Filters filters = new Filters(page, query, found.facets());
        int end = query.offset() + found.page().size();
        Address everything = search.all().at(Question.SEARCH.path()).in(page.language());
        List<Filters.Criterion> criteria = filters.criteria();
        return new Shown(
                page,
                edition.models().size(),
                (int) edition.models().stream()
                        .map(AiModel::developer)
                        .distinct()
                        .count(),
                isFront ? Welcome.of(page) : null,
                questions(page),
                filters.attributes(),
                criteria,
                criteria.stream().skip(1).anyMatch(Filters.Criterion::isChosen),
                filters.kept(),
                new Chips(page).all(),
                filters.nothing(),
                Bounds.of(page, query),
                orders(page),
                Results.of(page, filters, query, found),
                understood,
                unreadable,
                query.offset() > 0 ? filters.from(Math.max(0, query.offset() - query.limit())) : null,
                end < found.total() && !found.page().isEmpty() ? filters.from(end) : null,
                search.at(Question.SEARCH.path()).written(),
                Download.tables(everything, Format.CSV, Format.XLSX, Format.ODS, Format.NDJSON),
                page.host().isEmpty()
                        ? null
                        : search.all()
                                .at(RefreshingFile.PATH)
                                .without(Parameter.EDITION.name())
                                .in(page.language())
                                .written(),
                Tray.of(page, chosen, found.page()),
                isFront ? JsonLd.of(DataSet.of(edition.header(), path -> page.host() + path)) : null,
                operator);
    }

    /** Models from the EU or the EEA that are open by the open letter, and models that can be downloaded but are not open by it. */
    private static List<Asked> questions(Page page) {
        if (!page.edition().currentProfiles().containsKey(Labels.LEAD)) {
            return List.of();
        }
        return List.of(
                question(page, "european", "region", "EEA", Verdict.MET),
                question(page, "downloadable", "weights", "open", Verdict.NOT_MET));
    }

    private static Asked question(Page page, String name, String attribute, String value, Verdict verdict) {
        Query query = Query.EVERYTHING
                .draft()
                .filter(attribute, Query.Filter.of(value))
                .verdict(verdict, Query.Filter.of(Labels.LEAD))
                .query();
        return new Asked(
                page.say("search.question." + name),
                page.say("search.questionMeans." + name),
                page.search(query),
                page.edition().index().search(query).total());
    }

    private static List<Option> orders(Page page) {
        String asked = page.asked(SearchParameters.SORT);
        List<Option> orders = new ArrayList<>();
        for (String order : List.of("", "name", "-released", "-parameters", "parameters", "developer", "country")) {
            String key = order.isEmpty() ? "best" : order.startsWith("-") ? order.substring(1) + "Down" : order;
            orders.add(new Option(order, page.say("search.order." + key), order.equals(asked)));
        }
        if (orders.stream().noneMatch(Option::chosen)) {
            orders.add(new Option(asked, asked, true));
        }
        return orders;
    }
}
