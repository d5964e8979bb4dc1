package eu.modelcatalogue.query;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Quantity;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.SortKey;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.hardware.MemoryNeed;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a search parameter by parameter, resolves values in an edition, and records faults. */
final class SearchReader {

    /** Most sort keys: ties after three keys hardly occur. */
    private static final int MOST_SORT_KEYS = 3;

    /** Above this number the allowed values are described by a rule instead of a list. */
    private static final int LISTABLE = 60;

    private static final long GIGABYTE = 1_000_000_000L;

    private final Parameters parameters;
    private final Edition edition;
    private final Query.Draft query;
    private List<String> fields = List.of();

    /** The parameter that is being read. */
    private String name = "";

    /** The parameters that set a lower bound. */
    private final Map<Quantity, String> lower = new EnumMap<>(Quantity.class);

    private SearchReader(Parameters parameters, Edition edition, Query begun) {
        this.parameters = parameters;
        this.edition = edition;
        this.query = begun.draft();
    }

    /**
     * Reads a search; faults are recorded in the parameters.
     *
     * @param begun the defaults
     */
    static Search of(Parameters parameters, Edition edition, Query begun) {
        SearchReader reading = new SearchReader(parameters, edition, begun);
        for (SearchParameter one : SearchParameters.TABLE) {
            reading.name = one.name();
            if (parameters.get(reading.name).isPresent()) {
                one.reader().accept(reading);
            }
        }
        boolean named = parameters.get(Parameter.EDITION.name()).isPresent()
                || parameters.get(Parameter.AS_OF.name()).isPresent();
        // Who names models gets all of them on one page.
        int usual = begun.limit() == Query.PAGE && !reading.query.query().ids().isEmpty() ? Limits.IDS : begun.limit();
        if (parameters.get(Question.LIMIT).isEmpty()) {
            reading.query.limit(usual);
        }
        return new Search(
                reading.query.query(),
                reading.fields,
                usual,
                named ? edition.header().number() : null);
    }

    private String said() {
        return parameters.get(name).orElse("");
    }

    private void fault(String value, String detail, String allowed) {
        parameters.fault(name, value, detail, allowed);
    }

    void text() {
        query.text(List.copyOf(text(parameters, name)));
    }

    /** The words of a text; a text that is too long, or has too many words, is recorded as a fault. */
    static List<String> text(Parameters parameters, String name) {
        List<String> words = TypedText.words(parameters.text(name, Limits.TEXT));
        if (words.size() > Limits.WORDS) {
            parameters.fault(
                    name,
                    parameters.get(name).orElse(""),
                    "has too many words",
                    "at most %d words".formatted(Limits.WORDS));
            return List.of();
        }
        return words;
    }

    void values(Dimension dimension) {
        Set<String> allowed = edition.known(name);
        query.filter(
                name,
                filter(
                        value -> allowed.contains(value) || value.equals(Fact.UNKNOWN),
                        allowed,
                        "is not a known value",
                        () -> allowed.size() <= LISTABLE
                                ? "any of %s, each perhaps with ! before it"
                                        .formatted(Stream.concat(allowed.stream(), Stream.of(Fact.UNKNOWN))
                                                .distinct()
                                                .toList())
                                : "a %s that occurs: see facets=%s".formatted(dimension.name(), dimension.name())));
    }

    void criteria(Verdict verdict) {
        query.verdict(
                verdict,
                filter(
                        edition.index().criteria()::contains,
                        edition.index().criteria(),
                        "is not a criterion",
                        this::knownCriteria));
    }

    void firm() {
        if (said().equals("true")) {
            query.firm();
        } else {
            fault(said(), "is not a known value", "true, or nothing");
        }
    }

    /**
     * @param words those that are suggested instead of an unknown one
     */
    private Query.Filter filter(
            Predicate<String> known, Collection<String> words, String detail, Supplier<String> allowed) {
        Set<String> wanted = new TreeSet<>();
        Set<String> excluded = new TreeSet<>();
        for (String value : parameters.list(name)) {
            boolean taken = value.startsWith("!");
            String bare = taken ? value.substring(1) : value;
            if (!known.test(bare)) {
                parameters.unknown(name, value, detail, allowed.get(), words);
            }
            (taken ? excluded : wanted).add(bare);
        }
        return new Query.Filter(wanted, excluded);
    }

    private String knownCriteria() {
        return "a profile of %s, perhaps with @ and its version, perhaps with . and one of its rules or of its groups (a group of recommended rules alone has no verdict): see /v1/profiles"
                .formatted(edition.currentProfiles().keySet());
    }

    /** Aliases in any spelling, and whole addresses of the Hub. */
    void aliases() {
        query.aliases(parameters.list(name).stream()
                .filter(alias -> !alias.isBlank())
                .map(HubAddress::key)
                .distinct()
                .sorted()
                .toList());
    }

    /** Names of models, in the order and spelling in which they were sent. */
    void ids() {
        query.ids(parameters.list(name).stream()
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList());
    }

    /** The given number; null if it is not a number within bounds. */
    @Nullable
    Long number(long least, long most) {
        long number = parameters.number(name, least, most, Long.MIN_VALUE);
        return number == Long.MIN_VALUE ? null : number;
    }

    /** The given day as days since 1970, shifted by {@code later}; null if it is not a day. */
    @Nullable
    Long day(int later) {
        try {
            return LocalDate.parse(said()).toEpochDay() + later;
        } catch (DateTimeException e) {
            fault(said(), "is not a day of the calendar", "a day as in 2025-06-30");
            return null;
        }
    }

    void from(Quantity quantity, @Nullable Long least) {
        if (least != null) {
            lower.put(quantity, name);
            query.range(quantity, new Query.Range(least, null));
        }
    }

    /** Sets the upper bound, which is read after the lower. */
    void to(Quantity quantity, @Nullable Long most) {
        if (most == null) {
            return;
        }
        Query.Range before = query.range(quantity);
        if (before != null && before.from() != null && before.from() > most) {
            String from = Objects.requireNonNull(lower.get(quantity));
            parameters.fault(from, parameters.get(from).orElse(""), "is after " + name, "at most " + said());
        }
        query.range(quantity, new Query.Range(null, most));
    }

    void memory(long most) {
        Long gigabytes = number(1, most);
        String bits = parameters
                .get(SearchParameters.BITS)
                .filter(SearchReader::isBits)
                .orElse(MemoryNeed.BITS.get(0).toString());
        to(Quantity.memory(Integer.parseInt(bits)), gigabytes == null ? null : gigabytes * GIGABYTE);
    }

    void bits() {
        if (!isBits(said())) {
            fault(said(), "is not a supported number of bits", "one of " + MemoryNeed.BITS);
        } else if (parameters.get(SearchParameters.FITS_IN).isEmpty()) {
            fault(said(), "says nothing without fitsIn", "fitsIn beside it");
        }
    }

    private static boolean isBits(String bits) {
        return MemoryNeed.BITS.stream().map(String::valueOf).anyMatch(bits::equals);
    }

    void sort() {
        List<String> keys = parameters.list(name);
        if (keys.size() > MOST_SORT_KEYS) {
            fault(said(), "has too many keys", "at most %d keys".formatted(MOST_SORT_KEYS));
            return;
        }
        List<Query.Sort> sort = new ArrayList<>();
        Set<SortKey> seen = new HashSet<>();
        for (String key : keys) {
            boolean descending = key.startsWith("-");
            SortKey found = Word.find(SortKey.class, descending ? key.substring(1) : key)
                    .orElse(null);
            if (found == null) {
                parameters.unknown(
                        name,
                        key,
                        "cannot be used for sorting",
                        "any of %s, each perhaps with - before it for the greatest first"
                                .formatted(Word.words(SortKey.class)),
                        Word.words(SortKey.class));
            } else if (!seen.add(found)) {
                fault(key, "is named twice", "each key once");
            } else {
                sort.add(new Query.Sort(found, descending));
            }
        }
        boolean implied = sort.equals(List.of(new Query.Sort(SortKey.PROMINENCE, false)))
                && query.query().text().isEmpty();
        query.sort(implied ? List.of() : sort);
    }

    void facets() {
        Set<String> counted = new LinkedHashSet<>();
        for (String facet : parameters.list(name)) {
            if (SearchParameters.COUNTED.contains(facet)
                    || edition.index().criteria().contains(facet)) {
                counted.add(facet);
            } else {
                parameters.unknown(
                        name,
                        facet,
                        "is not known",
                        "any of %s, or %s".formatted(SearchParameters.COUNTED, knownCriteria()),
                        SearchParameters.COUNTED);
            }
        }
        query.facets(List.copyOf(counted));
    }

    void fields(Collection<String> allowed) {
        fields = parameters.words(name, allowed);
    }

    void limit(long most) {
        Long limit = number(1, most);
        if (limit != null) {
            query.limit(limit.intValue());
        }
    }

    void offset(long most) {
        Long offset = number(0, most);
        if (offset != null) {
            query.offset(offset.intValue());
        }
    }
}
