package eu.modelcatalogue.question;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.SortKey;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.openness.Memory;
import eu.modelcatalogue.openness.claim.Fact;
import eu.modelcatalogue.openness.claim.HubAddress;
import eu.modelcatalogue.openness.term.Word;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a search out of query parameters. */
public final class SearchParameters {

    public static final String TEXT = "q";
    public static final String ALIAS = "alias";
    public static final String PARAMETERS_MIN = "parametersMin";
    public static final String PARAMETERS_MAX = "parametersMax";
    public static final String RELEASED_FROM = "releasedFrom";
    public static final String RELEASED_TO = "releasedTo";
    public static final String CONTEXT_LENGTH_MIN = "contextLengthMin";
    public static final String CONTEXT_LENGTH_MAX = "contextLengthMax";
    public static final String RETIRING_BEFORE = "retiringBefore";
    public static final String FITS_IN = "fitsIn";
    public static final String BITS = "bits";
    public static final String SORT = "sort";
    public static final String FACETS = "facets";
    public static final String FIELDS = "fields";
    public static final String LIMIT = "limit";
    public static final String OFFSET = "offset";
    public static final String EDITION = "edition";

    /** An order is kept in memory for each sort: with three of six keys there are fewer than a thousand. */
    private static final int MOST_SORT_KEYS = 3;

    /** More values than this are told as a rule, not as a list. */
    private static final int LISTABLE = 60;

    public static final long MOST_PARAMETERS = 100_000_000_000_000L;

    public static final long MOST_CONTEXT = 1_000_000_000L;

    /** In GB: more than any machine has. */
    public static final long MOST_MEMORY = 1_000_000L;

    /** Fields of an item of a search, in their order. */
    public static final List<String> ITEM_FIELDS = List.of(
            "id",
            "name",
            "developer",
            "family",
            "released",
            "releasedPrecision",
            "withdrawn",
            "modalities",
            "parameters",
            "activeParameters",
            Dimension.G7,
            "g7Next",
            "weights",
            "code",
            "data",
            "licenceClass",
            "licence",
            "gate",
            Dimension.INFERENCE_CODE,
            "verdicts",
            Dimension.PROVISIONAL,
            "self");

    /** The parameters that ask for a verdict; each is a facet too. */
    private static final List<String> VERDICTS =
            Stream.of(Verdict.values()).map(Query::parameter).toList();

    private static final Set<String> KNOWN = known();

    private final Parameters parameters;
    private final Edition edition;

    public SearchParameters(Parameters parameters, Edition edition) {
        this.parameters = parameters;
        this.edition = edition;
    }

    /** Names of all parameters of a search. */
    public static Set<String> known() {
        Set<String> names = new LinkedHashSet<>(Dimension.all().keySet());
        for (Verdict verdict : Verdict.values()) {
            names.add(Query.parameter(verdict));
        }
        names.addAll(List.of(
                TEXT,
                ALIAS,
                PARAMETERS_MIN,
                PARAMETERS_MAX,
                RELEASED_FROM,
                RELEASED_TO,
                CONTEXT_LENGTH_MIN,
                CONTEXT_LENGTH_MAX,
                RETIRING_BEFORE,
                FITS_IN,
                BITS,
                SORT,
                FACETS,
                FIELDS,
                LIMIT,
                OFFSET,
                EDITION));
        return names;
    }

    public static Collection<String> names() {
        return KNOWN;
    }

    /** The search, page by page; faults are left with the parameters. */
    public Query query() {
        return query(Limits.DEFAULT_PAGE, facets());
    }

    /** The search, whole unless a page is asked for; facets are read, and not counted, since a table has no place for them. */
    public Query whole() {
        facets();
        return query(Limits.WHOLE, List.of());
    }

    private Query query(int limit, List<String> facets) {
        Map<String, Query.Filter> filters = new LinkedHashMap<>();
        for (Dimension dimension : Dimension.all().values()) {
            if (parameters.get(dimension.name()).isPresent()) {
                filters.put(dimension.name(), filter(dimension));
            }
        }
        return new Query(
                text(),
                filters,
                verdicts(),
                aliases(),
                sizes(),
                dates(),
                further(),
                sort(),
                facets,
                (int) parameters.number(LIMIT, 1, Limits.PAGE, limit),
                (int) parameters.number(OFFSET, 0, Limits.OFFSET, 0));
    }

    /** However they are written, and whole addresses of the Hub too. */
    private List<String> aliases() {
        return parameters.list(ALIAS).stream()
                .filter(alias -> !alias.isBlank())
                .map(HubAddress::key)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The search in canonical form: the same for all ways to write it, and the address of its answer.
     *
     * @param offset where the page begins
     */
    public static String address(Query query, List<String> fields, int edition, int offset) {
        return address(query, fields, edition, offset, Limits.DEFAULT_PAGE, Map.of());
    }

    /** The address of a search as a file, in canonical form. */
    public static String address(Query query, List<String> fields, int edition, Export export) {
        return address(query, fields, edition, query.offset(), Limits.WHOLE, export.parameters());
    }

    private static String address(
            Query query, List<String> fields, int edition, int offset, int impliedLimit, Map<String, String> more) {
        return "/v1/models?" + written(query, fields, edition, offset, impliedLimit, more);
    }

    /**
     * The parameters of a search in canonical form, for an address of any kind.
     *
     * @param edition which is asked; null for whichever is current
     */
    public static String written(Query query, List<String> fields, @Nullable Integer edition, int offset) {
        return written(query, fields, edition, offset, Limits.DEFAULT_PAGE, Map.of());
    }

    private static String written(
            Query query,
            List<String> fields,
            @Nullable Integer edition,
            int offset,
            int impliedLimit,
            Map<String, String> more) {
        Map<String, String> values = new TreeMap<>(more);
        query.filters().forEach((name, filter) -> values.put(name, written(filter)));
        query.verdicts().forEach((verdict, filter) -> values.put(Query.parameter(verdict), written(filter)));
        put(values, TEXT, String.join(" ", query.text()));
        put(values, ALIAS, String.join(",", query.aliases()));
        if (query.parameters() != null) {
            put(values, PARAMETERS_MIN, query.parameters().from());
            put(values, PARAMETERS_MAX, query.parameters().to());
        }
        if (query.released() != null) {
            put(values, RELEASED_FROM, query.released().from());
            put(values, RELEASED_TO, query.released().to());
        }
        Query.Further further = query.further();
        if (further.contextLength() != null) {
            put(values, CONTEXT_LENGTH_MIN, further.contextLength().from());
            put(values, CONTEXT_LENGTH_MAX, further.contextLength().to());
        }
        put(values, RETIRING_BEFORE, further.retiringBefore());
        if (further.fits() != null) {
            put(values, FITS_IN, further.fits().gigabytes().toPlainString());
            put(
                    values,
                    BITS,
                    further.fits().bits() == Memory.BITS.get(0)
                            ? null
                            : further.fits().bits());
        }
        put(
                values,
                SORT,
                query.sort().stream()
                        .map(sort -> (sort.descending() ? "-" : "") + sort.key().word())
                        .collect(Collectors.joining(",")));
        put(values, FACETS, String.join(",", query.facets()));
        put(values, FIELDS, String.join(",", fields));
        put(values, LIMIT, query.limit() == impliedLimit ? null : query.limit());
        put(values, OFFSET, offset == 0 ? null : offset);
        put(values, EDITION, edition);
        return values.entrySet().stream()
                .map(entry ->
                        entry.getKey() + "=" + Paths.encode(entry.getValue()).replace("%2C", ","))
                .collect(Collectors.joining("&"));
    }

    private static String written(Query.Filter filter) {
        return Stream.concat(
                        filter.wanted().stream(), filter.excluded().stream().map(value -> "!" + value))
                .collect(Collectors.joining(","));
    }

    private static void put(Map<String, String> values, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(name, value.toString());
        }
    }

    /** The fields that each item shall have; empty for all. */
    public List<String> fields() {
        return words(FIELDS, ITEM_FIELDS);
    }

    private List<String> text() {
        String text = parameters.get(TEXT).orElse("");
        if (text.length() > Limits.TEXT) {
            parameters.fault(
                    TEXT, text.substring(0, 20) + "…", "is too long", "at most %d characters".formatted(Limits.TEXT));
            return List.of();
        }
        String folded = ModelIndex.fold(text).strip();
        return folded.isEmpty() ? List.of() : List.of(folded.split("\\s+"));
    }

    /** Profiles, groups and rules by which a verdict is wanted: every one that is named. */
    private Map<Verdict, Query.Filter> verdicts() {
        Map<Verdict, Query.Filter> verdicts = new EnumMap<>(Verdict.class);
        for (Verdict verdict : Verdict.values()) {
            String name = Query.parameter(verdict);
            if (parameters.get(name).isEmpty()) {
                continue;
            }
            Set<String> wanted = new TreeSet<>();
            Set<String> excluded = new TreeSet<>();
            for (String value : parameters.list(name)) {
                boolean taken = value.startsWith("!");
                String bare = taken ? value.substring(1) : value;
                if (!edition.index().criteria().contains(bare)) {
                    parameters.fault(name, value, "is no criterion", criteria());
                }
                (taken ? excluded : wanted).add(bare);
            }
            verdicts.put(verdict, new Query.Filter(wanted, excluded));
        }
        return verdicts;
    }

    private String criteria() {
        return "a profile of %s, perhaps with @ and its version, perhaps with . and one of its rules or of its groups (a group of recommended rules alone has no verdict): see /v1/profiles"
                .formatted(edition.currentProfiles().keySet());
    }

    private List<String> facets() {
        Set<String> facets = new LinkedHashSet<>();
        for (String facet : parameters.list(FACETS)) {
            if (Dimension.all().containsKey(facet)
                    || VERDICTS.contains(facet)
                    || edition.index().criteria().contains(facet)) {
                facets.add(facet);
            } else {
                parameters.fault(
                        FACETS,
                        facet,
                        "is not known",
                        "any of %s, or %s"
                                .formatted(
                                        Stream.concat(Dimension.all().keySet().stream(), VERDICTS.stream())
                                                .toList(),
                                        criteria()));
            }
        }
        return List.copyOf(facets);
    }

    private Query.Filter filter(Dimension dimension) {
        Set<String> wanted = new TreeSet<>();
        Set<String> excluded = new TreeSet<>();
        Set<String> allowed = edition.known(dimension.name());
        for (String value : parameters.list(dimension.name())) {
            boolean taken = value.startsWith("!");
            String bare = taken ? value.substring(1) : value;
            if (!allowed.contains(bare) && !bare.equals(Fact.UNKNOWN)) {
                parameters.fault(dimension.name(), value, "is not a known value", allowed(dimension, allowed));
            }
            (taken ? excluded : wanted).add(bare);
        }
        return new Query.Filter(wanted, excluded);
    }

    private static String allowed(Dimension dimension, Set<String> values) {
        Set<String> all = new LinkedHashSet<>(values);
        all.add(Fact.UNKNOWN);
        return values.size() <= LISTABLE
                ? "any of %s, each perhaps with ! before it".formatted(all)
                : "a %s that occurs: see facets=%s".formatted(dimension.name(), dimension.name());
    }

    private Query.@Nullable Range<Long> sizes() {
        boolean from = parameters.get(PARAMETERS_MIN).isPresent();
        boolean to = parameters.get(PARAMETERS_MAX).isPresent();
        if (!from && !to) {
            return null;
        }
        long least = parameters.number(PARAMETERS_MIN, 0, MOST_PARAMETERS, 0);
        long most = parameters.number(PARAMETERS_MAX, 0, MOST_PARAMETERS, MOST_PARAMETERS);
        return range(PARAMETERS_MIN, PARAMETERS_MAX, from ? least : null, to ? most : null);
    }

    private Query.Further further() {
        return new Query.Further(contextLength(), date(RETIRING_BEFORE), fits());
    }

    private Query.@Nullable Range<Long> contextLength() {
        boolean from = parameters.get(CONTEXT_LENGTH_MIN).isPresent();
        boolean to = parameters.get(CONTEXT_LENGTH_MAX).isPresent();
        long least = parameters.number(CONTEXT_LENGTH_MIN, 0, MOST_CONTEXT, 0);
        long most = parameters.number(CONTEXT_LENGTH_MAX, 0, MOST_CONTEXT, MOST_CONTEXT);
        return from || to ? range(CONTEXT_LENGTH_MIN, CONTEXT_LENGTH_MAX, from ? least : null, to ? most : null) : null;
    }

    private Query.@Nullable Fit fits() {
        String bits = parameters.get(BITS).orElse(Integer.toString(Memory.BITS.get(0)));
        if (Memory.BITS.stream().map(String::valueOf).noneMatch(bits::equals)) {
            parameters.fault(BITS, bits, "is no number of bits that is told", "one of " + Memory.BITS);
            return null;
        }
        if (parameters.get(FITS_IN).isEmpty()) {
            parameters
                    .get(BITS)
                    .ifPresent(
                            value -> parameters.fault(BITS, value, "says nothing without fitsIn", "fitsIn beside it"));
            return null;
        }
        long gigabytes = parameters.number(FITS_IN, 1, MOST_MEMORY, 1);
        return new Query.Fit(BigDecimal.valueOf(gigabytes), Integer.parseInt(bits));
    }

    private Query.@Nullable Range<LocalDate> dates() {
        LocalDate from = date(RELEASED_FROM);
        LocalDate to = date(RELEASED_TO);
        return from == null && to == null ? null : range(RELEASED_FROM, RELEASED_TO, from, to);
    }

    private <T extends Comparable<? super T>> Query.Range<T> range(
            String fromName, String toName, @Nullable T from, @Nullable T to) {
        if (from != null && to != null && from.compareTo(to) > 0) {
            parameters.fault(fromName, String.valueOf(from), "is after " + toName, "at most " + to);
        }
        return new Query.Range<>(from, to);
    }

    private @Nullable LocalDate date(String name) {
        String value = parameters.get(name).orElse(null);
        if (value == null) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            parameters.fault(name, value, "is no day of the calendar", "a day as in 2025-06-30");
            return null;
        }
    }

    private List<Query.Sort> sort() {
        List<Query.Sort> sort = new ArrayList<>();
        if (parameters.list(SORT).size() > MOST_SORT_KEYS) {
            parameters.fault(
                    SORT,
                    parameters.get(SORT).orElse(""),
                    "has too many keys",
                    "at most %d keys".formatted(MOST_SORT_KEYS));
            return sort;
        }
        Set<SortKey> seen = new HashSet<>();
        for (String key : parameters.list(SORT)) {
            boolean descending = key.startsWith("-");
            SortKey found = Word.find(SortKey.class, descending ? key.substring(1) : key)
                    .orElse(null);
            if (found == null) {
                parameters.fault(
                        SORT,
                        key,
                        "is nothing to sort by",
                        "any of %s, each perhaps with - before it for the greatest first"
                                .formatted(Word.words(SortKey.class)));
            } else if (!seen.add(found)) {
                parameters.fault(SORT, key, "is named twice", "each key once");
            } else {
                sort.add(new Query.Sort(found, descending));
            }
        }
        return sort;
    }

    private List<String> words(String name, Collection<String> allowed) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : parameters.list(name)) {
            if (allowed.contains(word)) {
                words.add(word);
            } else {
                parameters.fault(name, word, "is not known", "any of " + allowed);
            }
        }
        return List.copyOf(words);
    }
}
