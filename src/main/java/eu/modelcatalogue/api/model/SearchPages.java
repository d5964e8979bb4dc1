package eu.modelcatalogue.api.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.openness.AiModel;
import eu.modelcatalogue.question.Search;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the pages of a search, whoever asks for them. */
@ApplicationScoped
public class SearchPages {

    private final ObjectMapper json;

    /** Items as they are written, made once for each model of an edition: most of the work of a page. Goes with the edition. */
    private final Cache<AiModel, ReadyItem> items;

    SearchPages(ObjectMapper json) {
        this.json = json;
        this.items = Caffeine.newBuilder().weakKeys().build();
    }

    /** A page of an edition, with the fields that were asked for. */
    public SearchFound page(Edition edition, Search search) {
        List<String> fields = search.fields();
        ModelIndex.Found found = edition.index().search(search.query());
        List<ReadyItem> ready = found.page().stream()
                .map(model -> fields.isEmpty()
                        ? items.get(model, absent -> written(ModelItem.of(edition, absent)))
                        : written(json.<ObjectNode>valueToTree(ModelItem.of(edition, model))
                                .retain(fields)))
                .toList();
        return SearchFound.of(
                edition, found, ready, search.at(ModelsResource.PATH).written(), after(search, found.total()));
    }

    /** Path of the next page; null on the last. */
    static @Nullable String after(Search search, int total) {
        int next = search.query().offset() + search.query().limit();
        return next < total ? search.from(next).at(ModelsResource.PATH).written() : null;
    }

    private ReadyItem written(Object item) {
        try {
            return new ReadyItem(new SerializedString(json.writeValueAsString(item)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Items always become JSON", e);
        }
    }
}
