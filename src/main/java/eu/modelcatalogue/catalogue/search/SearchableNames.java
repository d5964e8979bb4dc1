package eu.modelcatalogue.catalogue.search;

import java.util.List;

/**
 * All that a model is called, and what it is found by besides.
 *
 * @param names as its developer writes it, and its id
 * @param aliases ids elsewhere, and repositories
 * @param developers names of who made it
 * @param family it belongs to
 * @param products names of what runs on it
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
