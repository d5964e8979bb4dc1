package eu.modelcatalogue.query;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A decoded search, the same for API and pages. Its canonical spelling is the address of its answer.
 *
 * @param query which models, in which order, and which of them
 * @param fields that each item shall have; empty for all
 * @param usual how many models there are on a page where nothing is said
 * @param edition that was named; null for whichever is current
 */
public record Search(
        Query query,
        List<String> fields,
        int usual,
        @Nullable Integer edition) {

    /** Reads a search, page by page; faults are left with the parameters. */
    public static Search paged(Parameters parameters, Edition edition) {
        return SearchReader.of(parameters, edition, Query.EVERYTHING);
    }

    /** Reads a search, whole unless a page is asked for; facets are read, and not counted, since a file has no place for them. */
    public static Search whole(Parameters parameters, Edition edition) {
        Search search = SearchReader.of(parameters, edition, Query.EVERYTHING.whole());
        return search.with(search.query.draft().facets(List.of()).query());
    }

    /** The words typed outside a search. Too many words are recorded as a fault of the parameters. */
    public static List<String> words(Parameters parameters) {
        return SearchReader.text(parameters, SearchParameters.TEXT);
    }

    /** A search without filters, of the current edition. */
    public static Search of(Query query) {
        return new Search(query, List.of(), Query.EVERYTHING.limit(), null);
    }

    /** The same question about other models. */
    public Search with(Query other) {
        return new Search(other, fields, usual, edition);
    }

    /** The same out of this edition, for ever. */
    public Search pinned(Edition to) {
        return new Search(query, fields, usual, to.header().number());
    }

    /** The page that begins at another model. */
    public Search from(int offset) {
        return with(query.draft().offset(offset).query());
    }

    /** All that it finds, from its beginning. */
    public Search all() {
        return with(query.draft().facets(List.of()).limit(usual).offset(0).query());
    }

    /** The parameters in canonical form, the same for every spelling of the search. */
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

    /** Where the answer is: in the API, or on a page that asks the same. */
    public Address at(String path) {
        return new Address(path, values());
    }
}
