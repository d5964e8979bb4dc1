package eu.modelcatalogue.api.reference;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.Limits;
import eu.modelcatalogue.query.ListFilter;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.query.SearchParameters;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list as requested: filtered and divided into pages.
 *
 * @param <T> type of the items
 * @param found all matching items, in order
 * @param facets for each requested filter, the number of items with each value, counted as if this filter were not set
 * @param all address of the whole list, in canonical form with its edition
 * @param limit items on a page at most; 0 for all items on one page
 * @param offset number of items before the page
 */
public record RequestedList<T>(
        List<T> found, Map<String, Map<String, Integer>> facets, Address all, int limit, int offset) {

    /** If a filter has more allowed values than this, they are described by a rule and not listed. */
    private static final int LISTABLE = 60;

    public RequestedList {
        found = List.copyOf(found);
    }

    /** Reads the parameters of a request; errors are recorded in the parameters. */
    public static <T> RequestedList<T> of(ListedKind<T> listed, Parameters parameters, Edition edition) {
        return of(listed, parameters, edition, 0);
    }

    /**
     * The same, in pages where nobody asks for any.
     *
     * @param usual most on a page; 0 for all on one
     */
    public static <T> RequestedList<T> of(ListedKind<T> listed, Parameters parameters, Edition edition, int usual) {
        List<ListFilter<T>> by = listed.by();
        Collection<T> everything = listed.all().apply(edition);
        Address all = Address.of(listed.question(), edition);
        Map<String, Predicate<T>> wanted = new LinkedHashMap<>();
        for (ListFilter<T> narrowing : by) {
            if (parameters.get(narrowing.name()).isPresent()) {
                Query.Filter filter = filter(parameters, narrowing, narrowing.known(everything));
                wanted.put(narrowing.name(), one -> fits(one, narrowing, filter));
                all = all.with(narrowing.name(), written(filter));
            }
        }
        LocalDate before = listed.ends() == null ? null : day(parameters);
        if (before != null) {
            wanted.put(Question.ENDS_BEFORE, one -> endsBefore(listed, one, before));
            all = all.with(Question.ENDS_BEFORE, before.toString());
        }
        List<String> typed = Search.words(parameters);
        if (!typed.isEmpty()) {
            wanted.put(SearchParameters.TEXT, one -> isCalled(listed.called().apply(one), typed));
            all = all.with(SearchParameters.TEXT, String.join(" ", typed));
        }
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        for (ListFilter<T> narrowing : counted(parameters, by)) {
            facets.put(narrowing.name(), narrowing.count(fitting(everything, wanted, narrowing.name())));
        }
        if (!facets.isEmpty()) {
            all = all.with(SearchParameters.FACETS, String.join(",", facets.keySet()));
        }
        int limit = (int) parameters.number(Question.LIMIT, 1, Limits.LISTED, usual);
        int offset = (int) parameters.number(SearchParameters.OFFSET, 0, Limits.OFFSET, 0);
        return new RequestedList<>(fitting(everything, wanted, ""), facets, all, limit, offset);
    }

    private static @Nullable LocalDate day(Parameters parameters) {
        String asked = parameters.get(Question.ENDS_BEFORE).orElse(null);
        if (asked == null) {
            return null;
        }
        try {
            return LocalDate.parse(asked);
        } catch (DateTimeException e) {
            parameters.fault(Question.ENDS_BEFORE, asked, "is not a day", "a day such as 2027-06-30");
            return null;
        }
    }

    private static <T> boolean endsBefore(ListedKind<T> listed, T one, LocalDate day) {
        LocalDate end = listed.ends() == null ? null : listed.ends().apply(one);
        return end != null && end.isBefore(day);
    }

    /** Whether each word begins a word of a name; a number is whole: 4 is not the beginning of 405. */
    private static boolean isCalled(String name, List<String> typed) {
        List<String> words = TypedText.words(name);
        return typed.stream().allMatch(word -> words.stream().anyMatch(one -> begins(one, word)));
    }

    private static boolean begins(String whole, String word) {
        return whole.startsWith(word)
                && (whole.length() == word.length()
                        || !Character.isDigit(word.charAt(word.length() - 1))
                        || !Character.isDigit(whole.charAt(word.length())));
    }

    /** @param but the filter to ignore; empty for none */
    private static <T> List<T> fitting(Collection<T> everything, Map<String, Predicate<T>> wanted, String but) {
        return everything.stream()
                .filter(one -> wanted.entrySet().stream()
                        .filter(filter -> !filter.getKey().equals(but))
                        .allMatch(filter -> filter.getValue().test(one)))
                .toList();
    }

    private static <T> List<ListFilter<T>> counted(Parameters parameters, List<ListFilter<T>> by) {
        List<String> names = by.stream().map(ListFilter::name).toList();
        List<String> asked = parameters.list(SearchParameters.FACETS);
        asked.stream()
                .filter(name -> !names.contains(name))
                .forEach(name ->
                        parameters.unknown(SearchParameters.FACETS, name, "is not known", "any of " + names, names));
        return by.stream().filter(one -> asked.contains(one.name())).toList();
    }

    private static <T> Query.Filter filter(Parameters parameters, ListFilter<T> narrowing, Collection<String> known) {
        Set<String> wanted = new TreeSet<>();
        Set<String> excluded = new TreeSet<>();
        for (String value : parameters.list(narrowing.name())) {
            boolean taken = value.startsWith("!");
            String bare = taken ? value.substring(1) : value;
            if (!known.contains(bare)) {
                parameters.unknown(
                        narrowing.name(),
                        value,
                        "is not a known value",
                        known.size() <= LISTABLE
                                ? "any of %s, each perhaps with ! before it".formatted(known)
                                : "a value of %s that occurs".formatted(narrowing.name()),
                        known);
            }
            (taken ? excluded : wanted).add(bare);
        }
        return new Query.Filter(wanted, excluded);
    }

    private static <T> boolean fits(T one, ListFilter<T> narrowing, Query.Filter filter) {
        return (filter.wanted().isEmpty() || filter.wanted().stream().anyMatch(value -> narrowing.has(one, value)))
                && filter.excluded().stream().noneMatch(value -> narrowing.has(one, value));
    }

    private static String written(Query.Filter filter) {
        return Stream.concat(
                        filter.wanted().stream(), filter.excluded().stream().map(value -> "!" + value))
                .collect(Collectors.joining(","));
    }

    /** The items on the page. */
    public List<T> page() {
        return found.stream()
                .skip(offset)
                .limit(limit == 0 ? Long.MAX_VALUE : limit)
                .toList();
    }

    /** Address of the page, in canonical form with its edition. */
    public Address self() {
        return at(offset);
    }

    /** The same address for a table, which cannot contain facets. */
    public Address selfOfTable() {
        return self().without(SearchParameters.FACETS);
    }

    /** Path of the next page; null on the last page. */
    public @Nullable String next() {
        return limit == 0 || offset + limit >= found.size()
                ? null
                : at(offset + limit).written();
    }

    private Address at(int from) {
        Address page = limit == 0 ? all : all.with(Question.LIMIT, Integer.toString(limit));
        return from == 0 ? page : page.with(SearchParameters.OFFSET, Integer.toString(from));
    }
}
