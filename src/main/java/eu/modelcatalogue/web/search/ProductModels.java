package eu.modelcatalogue.web.search;

import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.resolution.EditionContent.Product;
import eu.modelcatalogue.catalogue.search.ModelNames;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.text.Wording;
import eu.modelcatalogue.web.fragments.Evidence;
import eu.modelcatalogue.web.layout.Link;
import eu.modelcatalogue.web.layout.Page;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A product that was searched for: the models on which it runs, and the sources for that.
 *
 * @param provider who offers it
 * @param models on which it runs
 * @param said the sources
 */
public record ProductModels(String name, String provider, List<Link> models, List<Evidence.Place> said) {

    /** The products with the typed name, and those that are the only reason for the results. */
    static List<ProductModels> of(Page page, Query query, ModelIndex.Found found) {
        if (query.text().isEmpty() || found.total() == 0) {
            return List.of();
        }
        String typed = TypedText.key(query.text());
        Set<String> ids = found.page().stream().map(AiModel::id).collect(Collectors.toSet());
        return page.edition().products().stream()
                .filter(product -> names(product).anyMatch(typed::equals)
                        || (!ModelNames.isMadeToMove(product.name())
                                && names(product).anyMatch(name -> name.contains(typed))
                                && product.models().toList().containsAll(ids)
                                && found.total() == ids.size()))
                .map(product -> of(page, product))
                .toList();
    }

    private static Stream<String> names(Product product) {
        return product.names().map(name -> TypedText.key(TypedText.words(name)));
    }

    private static ProductModels of(Page page, Product product) {
        Wording wording = page.wording();
        return new ProductModels(
                product.name(),
                product.provider(),
                product.models()
                        .flatMap(id -> page.edition().model(id).stream())
                        .map(page::link)
                        .toList(),
                product.runsOn().stream()
                        .map(statement -> new Evidence.Place(
                                wording.source(statement.source()),
                                statement.section() == null ? "" : page.typeset(wording.section(statement.section())),
                                page.date(statement.asOf()),
                                statement.locator(),
                                ""))
                        .toList());
    }
}
