package eu.modelcatalogue.catalogue.search;

import java.util.List;

/**
 * The names of a model, and other words that find it.
 *
 * @param names the developer's name, and the id
 * @param aliases ids elsewhere, and repositories
 * @param developers names of the developer
 * @param family to which it belongs
 * @param products names of products that run on it
 */
public record SearchableNames(
        List<String> names, List<String> aliases, List<String> developers, String family, List<String> products) {

    public SearchableNames {
        names = List.copyOf(names);
        aliases = List.copyOf(aliases);
        developers = List.copyOf(developers);
        products = List.copyOf(products);
    }
}
