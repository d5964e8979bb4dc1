package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.catalogue.resolution.ResolvedContent;
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
import java.util.Collections;
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
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/**
 * A columnar index of the models of an edition, with a set of models for each value of each dimension. A filter is an AND of ORs, a total is a
 * cardinality, and a facet is one pass over the results.
 */
public final class ModelIndex {

    private static final RoaringBitmap NOTHING = new RoaringBitmap();

    private final List<AiModel> models;
    private final Map<String, Map<String, RoaringBitmap>> columns = new HashMap<>();
    private final VerdictIndex verdicts;

    /**
     * The criteria that a facet of meets, fails or undetermined counts. Rules are left out, because there are too many; each can be requested by
     * name.
     */
    private final List<String> counted;

    private final Set<String> profiles;
    private final Prominence prominence;
    private final WordSearch words;
    private final ModelNames names;
    private final Order byProminence;
    private final RoaringBitmap barelyDocumented = new RoaringBitmap();
    private final Map<Quantity, QuantityRanges> spans = new EnumMap<>(Quantity.class);

    private final RoaringBitmap everything;
    private final Orders<List<Query.Sort>> orders = new Orders<>(this::made);

    /** By dimension, computed when a facet is first requested. */
    private final Map<String, ValueCounts> tallies = new ConcurrentHashMap<>();

    ModelIndex(Edition edition, Finder.Maker finders) {
        this.models = edition.models();
        this.prominence = edition.prominence();
        this.byProminence = new Order(prominence.order());
        IntStream.range(0, models.size())
                .filter(position -> prominence.isBarelyDocumented(models.get(position)))
                .forEach(barelyDocumented::add);
        this.words = new WordSearch(models, prominence, edition.products(), finders);
        this.names = edition.names();
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

    /** The values of a dimension that occur, or all values of a closed list. */
    public Set<String> values(String dimension) {
        return column(dimension).keySet();
    }

    /** Names of all criteria with verdicts: profiles, their groups and their rules. */
    public Set<String> criteria() {
        return verdicts.criteria();
    }

    /** Prepares search by words, so that the first search need not wait. */
    public void prepareWords() {
        words.prepare();
    }

    /** Whether a search for these words must find corrections for misspelled ones, which takes milliseconds. */
    public boolean mustGuess(List<String> text) {
        return words.mustGuess(text);
    }

    /** Finds corrections for the misspelled words in advance, so that a search for them is fast. */
    public void guess(List<String> text) {
        words.find(text);
    }

    /** The results of a query: the requested page and facets. */
    public Found search(Query query) {
        RoaringBitmap matches = matches(query, null);
        Map<String, Map<String, Integer>> facets = new LinkedHashMap<>();
        for (String facet : query.facets()) {
            if (!Dimension.all().containsKey(facet)) {
                facets.put(facet, verdicts(facet, query, matches));
                continue;
            }
            // A facet ignores its own filter, because it shows what choosing each value would give.
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

    /** Whether a statistic can count along this axis: any dimension, the time of release, or any criterion. */
    public boolean isAxis(String name) {
        return Dimension.all().containsKey(name)
                || Axis.OF_TIME.contains(name)
                || verdicts.criteria().contains(name);
    }

    /** Names of the axes of time. */
    public static List<String> timeAxes() {
        return Axis.OF_TIME;
    }

    /** Counts the results of a query along one or two axes. */
    public Counted count(Query query, List<String> by) {
        return new Counting(by, by.stream().map(this::axis).toList(), matches(query, null), this::provisional)
                .counted();
    }

    /** The models whose verdict by a profile is provisional; null if the profile does not exist. */
    private @Nullable RoaringBitmap provisional(String profile) {
        return profiles.contains(profile) ? column(Dimension.PROVISIONAL).getOrDefault(profile, NOTHING) : null;
    }

    /** Looked up first, because computeIfAbsent locks even if the value exists. */
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
     * @param provisional how many of the verdicts are provisional; null if no axis is a profile, or if the verdict is unknown
     */
    public record Row(
            List<String> values, int count, @Nullable Integer provisional) {}

    /** The three verdicts of a criterion, or the profiles and groups for a parameter of verdicts. */
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
        if (!query.ids().isEmpty()) {
            result.and(RoaringBitmap.or(
                    query.ids().stream().map(id -> aliased(HubAddress.key(id))).iterator()));
        }
        if (query.ranges().isEmpty()) {
            return result;
        }
        // Models are checked one by one, which is faster on single bits than on a compressed set.
        long[] within = BitSetUtil.toLongArray(result);
        query.ranges()
                .forEach((quantity, range) ->
                        Objects.requireNonNull(spans.get(quantity)).retain(within, range));
        return BitSetUtil.bitmapOf(within);
    }

    /** The models for a foreign id or an id of ours. A copy by others does not count as the model, and a moving name counts as no model. */
    private RoaringBitmap aliased(String alias) {
        Set<AiModel> known = names.withAlias(alias);
        if (!known.isEmpty()) {
            return positions(known);
        }
        ModelNames.Match match = names.find(alias);
        AiModel model = match.kind() == ModelNames.Kind.COPY ? null : match.sure();
        return model == null ? NOTHING : positions(Set.of(model));
    }

    private RoaringBitmap positions(Set<AiModel> known) {
        return RoaringBitmap.bitmapOf(known.stream()
                .mapToInt(model -> Collections.binarySearch(models, model, ResolvedContent.BY_NAME))
                .toArray());
    }

    /** The models with this id or foreign id; empty if none has it, or if it stands for one model after another. */
    public List<AiModel> called(String id) {
        return StreamSupport.stream(aliased(HubAddress.key(id)).spliterator(), false)
                .map(models::get)
                .toList();
    }

    /** The version in these words that the catalogue does not have; empty if they contain none. */
    public Optional<VersionsKnown.NotKnown> notKnown(List<String> text) {
        return words.notKnown(text);
    }

    /** The models with any of these values. The result must not be changed, because for a single value it is the set of the index. */
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
        // The models are stored in order of their names, and the sort is stable, so names decide between equals.
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
     * The results of a search.
     *
     * @param facets the values of each facet with the number of models
     * @param notKnown the version in the words that the catalogue does not have; null if they contain none
     * @param barely how many of the results are hardly documented; they are last when sorted by prominence
     */
    public record Found(
            int total,
            List<AiModel> page,
            Map<String, Map<String, Integer>> facets,
            Finder.Hits hits,
            VersionsKnown.@Nullable NotKnown notKnown,
            int barely) {}
}
