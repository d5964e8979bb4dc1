package eu.modelcatalogue.query;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A parsed search, the same for API and pages. Its canonical spelling is the address of its answer.
 *
 * @param query filters, order and page
 * @param fields of each item; empty for all
 * @param usual the default number of models on a page
 * @param edition the requested number; null for the current edition
 */
public record Search(
        Query query,
        List<String> fields,
        int usual,
        @Nullable Integer edition) {

    /** Parses a search with pages; faults are recorded in the parameters. */
    public static Search paged(Parameters parameters, Edition edition) {
        return SearchReader.of(parameters, edition, Query.EVERYTHING);
    }

    /** Parses a search for all results unless a page is requested. Facets are checked but not counted, because files do not contain them. */
    public static Search whole(Parameters parameters, Edition edition) {
        Search search = SearchReader.of(parameters, edition, Query.EVERYTHING.whole());
        return search.with(search.query.draft().facets(List.of()).query());
    }

    /** The words typed outside a search. Too many words are recorded as a fault of the parameters. */
    public static List<String> words(Parameters parameters) {
        return SearchReader.text(parameters, SearchParameters.TEXT);
    }

    /** A search of the current edition without display options. */
    public static Search of(Query query) {
        return new Search(query, List.of(), Query.EVERYTHING.limit(), null);
    }

    /** The same search with another query. */
    public Search with(Query other) {
        return new Search(other, fields, usual, edition);
    }

    /** The same for a fixed edition. */
    public Search pinned(Edition to) {
        return new Search(query, fields, usual, to.header().number());
    }

    /** The page that begins at an offset. */
    public Search from(int offset) {
        return with(query.draft().offset(offset).query());
    }

    /** All results, from the first. */
    public Search all() {
        return with(query.draft().facets(List.of()).limit(usual).offset(0).query());
    }

    /** The canonical parameters, the same for every spelling of the search. */
    public SortedMap<String, String> values() {
        SortedMap<String, String> values = new TreeMap<>();
        for (SearchParameter one : SearchParameters.TABLE) {
            Object value = one.writer().apply(this);
            if (value != null && !value.toString().isEmpty()) {
                values.put(one.name(), value.toString());
            }
        }
        if (edition != null) {
            values.put(Parameter.EDITION.name(), edition.toString());
        }
        return Collections.unmodifiableSortedMap(values);
    }

    /** The address of the answer, in the API or on a page. */
    public Address at(String path) {
        return new Address(path, values());
    }
}
