package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.catalogue.search.Finder;
import eu.modelcatalogue.catalogue.search.ModelNames;
import eu.modelcatalogue.catalogue.search.Order;
import eu.modelcatalogue.catalogue.search.Orders;
import eu.modelcatalogue.catalogue.search.Prominence;
import eu.modelcatalogue.catalogue.search.ValueCounts;
import eu.modelcatalogue.catalogue.search.VersionsKnown;
import eu.modelcatalogue.catalogue.search.WordSearch;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.HubAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * A columnar index over the models of an edition: for each value of each dimension the set of models that have it. A filter is an AND of ORs, a
 * total a cardinality, a facet one pass over what was found.
 */
public final class ModelIndex {

    private static final RoaringBitmap NOTHING = new RoaringBitmap();

    private final List<AiModel> models;
    private final Map<String, Map<String, RoaringBitmap>> columns = new HashMap<>();
    private final VerdictIndex verdicts;

    /** What a facet of meets, fails or undetermined counts: rules would make it unreadable; each can be asked for by name. */
    private final List<String> counted;

    private final Set<String> profiles;
    private final Map<String, RoaringBitmap> byAlias = new HashMap<>();
    private final Prominence prominence;
    private final WordSearch words;
    private final ModelNames names;
    private final Order byProminence;
    private final RoaringBitmap barelyDocumented = new RoaringBitmap();
    private final Map<Quantity, QuantityRanges> spans = new EnumMap<>(Quantity.class);

    private final RoaringBitmap everything;
    private final Orders<List<Query.Sort>> orders = new Orders<>(this::made);

    /** By dimension, made when a facet is asked for first. */
    private final Map<String, ValueCounts> tallies = new ConcurrentHashMap<>();

    ModelIndex(Edition edition, Finder.Maker finders) {
        this.models = edition.models();
        this.prominence = edition.prominence();
        this.byProminence = new Order(prominence.order());
        IntStream.range(0, models.size())
                .filter(position -> prominence.isBarelyDocumented(models.get(position)))
                .forEach(barelyDocumented::add);
        this.words = new WordSearch(models, prominence, edition.products(), finders);
        this.names = new ModelNames(models, edition.products());
        this.verdicts = new VerdictIndex(edition);
        this.profiles = edition.currentProfiles().keySet();
        this.counted = edition.currentProfiles().values().stream()
                .flatMap(profile -> Stream.concat(
                        Stream.of(profile.id()),
                        profile.groups().stream().map(group -> profile.id() + "." + group.id())))
                .filter(verdicts.criteria()::contains)
                .toList();
        this.everything = RoaringBitmap.bitmapOfRange(0, models.size());
        Stream.of(Quantity.values()).forEach(quantity -> spans.put(quantity, new QuantityRanges(quantity, edition)));
        for (int position = 0; position < models.size(); position++) {
            for (String alias : models.get(position).aliases()) {
                byAlias.computeIfAbsent(HubAddress.key(alias), absent -> new RoaringBitmap())
                        .add(position);
            }
        }
        for (Dimension dimension : Dimension.all().values()) {
            Map<String, RoaringBitmap> column = dimension.closed().isEmpty() ? new TreeMap<>() : new LinkedHashMap<>();
            dimension.closed().forEach(value -> column.put(value, new RoaringBitmap()));
            for (int position = 0; position < models.size(); position++) {
                for (String value : dimension.values().apply(models.get(position), edition)) {
                    column.computeIfAbsent(value, absent -> new RoaringBitmap()).add(position);
                }
            }
            column.values().forEach(RoaringBitmap::runOptimize);
            columns.put(dimension.name(), column);
        }
    }

    /** The values of a dimension that occur or, where its list is closed, can occur. */
    public Set<String> values(String dimension) {
        return column(dimension).keySet();
    }

    /** Names of all criteria that have verdicts: profiles, their groups and their rules. */
    public Set<String> criteria() {
        return verdicts.criteria();
    }

    /** Gets ready for searches by words, so that the first need not wait. */
    public void prepareWords() {
        words.prepare();
    }

    /** Whether a search for these words must guess at misspelled ones, which takes milliseconds. */
    public boolean mustGuess(List<String> text) {
        return words.mustGuess(text);
    }

    /** Guesses at the misspelled ones among these words, so that a search for them need not. */
    public void guess(List<String> text) {
        words.find(text);
    }

    /** The models that a query finds, the page it asks for and the facets it wants. */
    public Found search(Query query) {
        RoaringBitmap matches = matches(query, null);
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        for (String facet : query.facets()) {
            if (!Dimension.all().containsKey(facet)) {
                facets.put(facet, verdicts(facet, query, matches));
                continue;
            }
            // A facet counts as if its own parameter were not set: what choosing that value would give.
            RoaringBitmap scope = query.filters().containsKey(facet) ? matches(query, facet) : matches;
            facets.put(facet, tallied(facet).of(scope));
        }
        WordSearch.Result byWords = words.find(query.text());
        return new Found(
                matches.getCardinality(),
                page(matches, query),
                facets,
                byWords.hits(),
                byWords.notKnown(),
                RoaringBitmap.andCardinality(matches, barelyDocumented));
    }

    /** Whether a statistic can count along this: any dimension, the time of release, or any criterion. */
    public boolean isAxis(String name) {
        return Dimension.all().containsKey(name)
                || Axis.OF_TIME.contains(name)
                || verdicts.criteria().contains(name);
    }

    /** Names of the axes of time. */
    public static List<String> timeAxes() {
        return Axis.OF_TIME;
    }

    /**
     * Counts the models that a query finds along one axis or two, out of the sets of the index.
     */
    public Counted count(Query query, List<String> by) {
        return new Counting(by, by.stream().map(this::axis).toList(), matches(query, null), this::provisional)
                .counted();
    }

    /** The models whose verdict by a profile is provisional; null if there is no such profile. */
    private @Nullable RoaringBitmap provisional(String profile) {
        return profiles.contains(profile) ? column(Dimension.PROVISIONAL).getOrDefault(profile, NOTHING) : null;
    }

    /** Looked up before it is made: to ask a map to make what it has locks out others who ask it. */
    private ValueCounts tallied(String dimension) {
        ValueCounts known = tallies.get(dimension);
        return known == null ? tallies.computeIfAbsent(dimension, this::tally) : known;
    }

    private ValueCounts tally(String dimension) {
        return new ValueCounts(
                models.size(),
                List.copyOf(column(dimension).keySet()),
                Dimension.named(dimension).isClosed(),
                value -> union(dimension, Set.of(value)));
    }

    private Axis axis(String name) {
        if (Dimension.all().containsKey(name)) {
            return new Axis(name, !Dimension.named(name).closed().isEmpty(), column(name));
        }
        return Axis.OF_TIME.contains(name) ? Axis.ofTime(name, models) : Axis.ofCriterion(name, verdicts);
    }

    /**
     * A statistic.
     */
    public record Counted(int total, List<Row> rows) {}

    /**
     * One figure of a statistic.
     *
     * @param values one for each axis
     * @param provisional for how many of them the verdict of a profile among the axes is provisional; null where no axis is a profile, and where the
     *     verdict is unknown
     */
    public record Row(
            List<String> values, int count, @Nullable Integer provisional) {}

    /** Of a criterion the three verdicts; of a parameter of verdicts the profiles and their groups. */
    private Map<String, Integer> verdicts(String facet, Query query, RoaringBitmap matches) {
        for (Verdict verdict : Verdict.values()) {
            if (Query.parameter(verdict).equals(facet)) {
                RoaringBitmap scope = query.verdicts().containsKey(verdict) ? matches(query, facet) : matches;
                return verdicts.counts(verdict, counted, scope, query.firm() && verdict != Verdict.UNKNOWN);
            }
        }
        return verdicts.counts(facet, matches);
    }

    private RoaringBitmap matches(Query query, @Nullable String without) {
        RoaringBitmap result = everything.clone();
        query.verdicts().forEach((verdict, filter) -> {
            if (!Query.parameter(verdict).equals(without)) {
                verdicts.retain(result, verdict, filter, query.firm() && verdict != Verdict.UNKNOWN);
            }
        });
        query.filters().forEach((dimension, filter) -> {
            if (!dimension.equals(without)) {
                if (!filter.wanted().isEmpty()) {
                    result.and(union(dimension, filter.wanted()));
                }
                if (!filter.excluded().isEmpty()) {
                    result.andNot(union(dimension, filter.excluded()));
                }
            }
        });
        if (!query.text().isEmpty()) {
            result.and(words.find(query.text()).models());
        }
        if (!query.aliases().isEmpty()) {
            result.and(
                    RoaringBitmap.or(query.aliases().stream().map(this::aliased).iterator()));
        }
        if (query.ranges().isEmpty()) {
            return result;
        }
        // One model after another is asked: single bits are faster here than in a compressed set.
        long[] within = BitSetUtil.toLongArray(result);
        query.ranges()
                .forEach((quantity, range) ->
                        Objects.requireNonNull(spans.get(quantity)).retain(within, range));
        return BitSetUtil.bitmapOf(within);
    }

    /** The models that a foreign id or an id of ours leads to. A copy by others is not the model, and a name that moves is nobody's. */
    private RoaringBitmap aliased(String alias) {
        RoaringBitmap known = byAlias.get(alias);
        if (known != null) {
            return known;
        }
        ModelNames.Match match = names.find(alias);
        AiModel model = match.kind() == ModelNames.Kind.COPY ? null : match.sure();
        return model == null ? NOTHING : RoaringBitmap.bitmapOf(models.indexOf(model));
    }

    /** The models by the names that machines use. */
    public ModelNames names() {
        return names;
    }

    /** The version that these words name and the catalogue does not have; empty where they name none. */
    public Optional<VersionsKnown.NotKnown> notKnown(List<String> text) {
        return words.notKnown(text);
    }

    /** The models that have any of these values; not to be changed, since the set of a single one is that of the index. */
    private RoaringBitmap union(String dimension, Set<String> values) {
        Map<String, RoaringBitmap> column = column(dimension);
        List<RoaringBitmap> sets = new ArrayList<>();
        for (String value : values) {
            for (String selected : Dimension.named(dimension).selects(value)) {
                sets.add(column.getOrDefault(selected, NOTHING));
            }
        }
        return sets.size() == 1 ? sets.get(0) : RoaringBitmap.or(sets.iterator());
    }

    private List<AiModel> page(RoaringBitmap matches, Query query) {
        if (!query.sort().isEmpty() || query.text().isEmpty()) {
            Order order = query.sort().isEmpty() ? byProminence : orders.of(query.sort());
            return order.page(models, matches, query.offset(), query.limit());
        }
        return IntStream.of(words.find(query.text()).positions())
                .filter(matches::contains)
                .skip(query.offset())
                .limit(query.limit())
                .mapToObj(models::get)
                .toList();
    }

    private Order made(List<Query.Sort> sort) {
        // The models lie in the order of their names, and the sort is stable: names decide between equals.
        Comparator<Integer> byName = Comparator.naturalOrder();
        Comparator<Integer> comparator = sort.stream()
                .map(this::comparator)
                .reduce(Comparator::thenComparing)
                .orElse(byName);
        return new Order(IntStream.range(0, models.size())
                .boxed()
                .sorted(comparator)
                .mapToInt(Integer::intValue)
                .toArray());
    }

    private Comparator<Integer> comparator(Query.Sort sort) {
        if (sort.key() != SortKey.PROMINENCE) {
            return Comparator.comparing(models::get, sort.key().comparator(sort.descending()));
        }
        return Comparator.comparingInt(position -> (sort.descending() ? -1 : 1) * prominence.rank(position));
    }

    private Map<String, RoaringBitmap> column(String dimension) {
        return columns.getOrDefault(dimension, Map.of());
    }

    /**
     * What a search found.
     *
     * @param facets for each facet its values with the number of models
     * @param notKnown the version that the words name and the catalogue does not have; null where they name none
     * @param barely how many of the total have hardly any documentation; by prominence they come last
     */
    public record Found(
            int total,
            List<AiModel> page,
            Map<String, Map<String, Integer>> facets,
            Finder.Hits hits,
            VersionsKnown.@Nullable NotKnown notKnown,
            int barely) {}
}
