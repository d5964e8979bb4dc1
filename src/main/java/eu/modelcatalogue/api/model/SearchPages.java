package eu.modelcatalogue.api.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.query.SearchParameters;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes pages of search results, for all callers. */
@ApplicationScoped
public class SearchPages {

    private static final int EDITIONS = 2;

    private final ObjectMapper json;

    /**
     * Serialised items by edition and id, each made once, because serialising is most of the work of a page. They are released with their
     * edition.
     */
    private final Cache<Edition, Map<String, SerializedSummary>> items;

    SearchPages(ObjectMapper json) {
        this.json = json;
        this.items = CaffeineCacheMetrics.monitor(
                Metrics.globalRegistry,
                Caffeine.newBuilder()
                        .recordStats()
                        .weakKeys()
                        // Three megabytes each, so only the most used editions are kept.
                        .maximumSize(EDITIONS)
                        // Evicts in the calling thread: waking another thread takes longer.
                        .executor(Runnable::run)
                        .build(),
                "search-items");
    }

    /** A page with the requested fields. */
    public SearchResult page(Edition edition, Search search) {
        Address asked = search.at(ModelsResource.PATH);
        return page(edition, search, asked, asked.written());
    }

    /** The same for a known address. */
    SearchResult page(Edition edition, Search search, Address asked, String self) {
        ModelIndex.Found found = edition.index().search(search.query());
        List<SerializedSummary> ready = new ArrayList<>(found.page().size());
        Map<String, SerializedSummary> whole = items.get(edition, absent -> new ConcurrentHashMap<>());
        for (AiModel model : found.page()) {
            ready.add(
                    search.fields().isEmpty()
                            ? whole(edition, model, whole)
                            : written(some(edition, model, search.fields())));
        }
        return SearchResult.of(
                edition, search.query(), found, ready, self, after(search.query(), asked, found.total()));
    }

    private SerializedSummary whole(Edition edition, AiModel model, Map<String, SerializedSummary> ready) {
        SerializedSummary known = ready.get(model.id());
        return known == null
                ? ready.computeIfAbsent(model.id(), absent -> written(ModelSummary.of(edition, model)))
                : known;
    }

    /** A model as a whole, or with its edition and only these fields. */
    public Object model(Edition edition, AiModel model, List<String> fields) {
        ModelDetail whole = ModelDetail.of(edition, model);
        return fields.isEmpty()
                ? whole
                : json.<ObjectNode>valueToTree(whole)
                        .retain(Stream.concat(Stream.of("edition"), fields.stream())
                                .toList());
    }

    /** An item with only these fields. */
    ObjectNode some(Edition edition, AiModel model, List<String> fields) {
        return json.<ObjectNode>valueToTree(ModelSummary.of(edition, model)).retain(fields);
    }

    /** Path of the next page; null on the last. */
    private static @Nullable String after(Query query, Address asked, int total) {
        int next = query.offset() + query.limit();
        return next < total
                ? asked.with(SearchParameters.OFFSET, Integer.toString(next)).written()
                : null;
    }

    /** Path of the previous page; null on the first. */
    static @Nullable String before(Query query, Address asked) {
        if (query.offset() == 0) {
            return null;
        }
        int previous = query.offset() - query.limit();
        return (previous > 0
                        ? asked.with(SearchParameters.OFFSET, Integer.toString(previous))
                        : asked.without(SearchParameters.OFFSET))
                .written();
    }

    private SerializedSummary written(Object item) {
        try {
            return new SerializedSummary(new SerializedString(json.writeValueAsString(item)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Items always become JSON", e);
        }
    }
}
