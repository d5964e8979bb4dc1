package eu.modelcatalogue.query;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.ModelField;
import eu.modelcatalogue.catalogue.Quantity;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.SortKey;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.hardware.MemoryNeed;
import eu.modelcatalogue.query.SearchParameter.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All parameters of a search, in the order of the documentation. A new parameter needs only a line here and its dimension or quantity: parsing,
 * faults, canonical spelling, the contract and the chips on the page are derived.
 */
public final class SearchParameters {

    public static final String TEXT = "q";
    public static final String PARAMETERS_MIN = "parametersMin";
    public static final String PARAMETERS_MAX = "parametersMax";
    public static final String RELEASED_FROM = "releasedFrom";
    public static final String RELEASED_TO = "releasedTo";
    public static final String IDS = "ids";
    public static final String FACETS = "facets";
    public static final String FIELDS = "fields";
    public static final String SORT = "sort";
    public static final String OFFSET = "offset";
    public static final String HOSTS_MIN = "hostsMin";

    /** More services than there are. */
    private static final long MOST_HOSTS = 1000;

    public static final String CHANGED_SINCE = "changedSince";
    public static final String FIRM = "firm";
    public static final String FITS_IN = "fitsIn";
    public static final String BITS = "bits";

    private static final long MOST_PARAMETERS = 100_000_000_000_000L;
    private static final long MOST_CONTEXT = 1_000_000_000L;

    /** GB; more than any machine has. */
    private static final long MOST_MEMORY = 1_000_000L;

    private static final long GIGABYTE = 1_000_000_000L;

    static final List<SearchParameter> TABLE = table();

    private static final Map<String, SearchParameter> BY_NAME = TABLE.stream()
            .collect(Collectors.collectingAndThen(
                    Collectors.toMap(
                            SearchParameter::name, Function.identity(), (one, other) -> one, LinkedHashMap::new),
                    Collections::unmodifiableMap));

    /** Names that can be counted, besides criteria. */
    static final Set<String> COUNTED = TABLE.stream()
            .filter(SearchParameter::isList)
            .map(SearchParameter::name)
            .collect(Collectors.toCollection(LinkedHashSet::new));

    private SearchParameters() {}

    private static List<SearchParameter> table() {
        List<SearchParameter> table = new ArrayList<>();
        table.add(new SearchParameter(
                Parameter.text(
                        TEXT,
                        Limits.TEXT,
                        "Words by which a model is known: its name, ids elsewhere, developer, family, or a product that runs on it. Accents, case, spaces and hyphens do not matter; the last word may be unfinished. Where nothing is called so, what is spelled nearly so is found, and meant says it.",
                        "mistral small"),
                Kind.TEXT,
                SearchReader::text,
                search -> String.join(" ", search.query().text())));
        Dimension.all().values().stream().map(SearchParameter::values).forEach(table::add);
        table.add(SearchParameter.criteria(Verdict.MET, "Only models that meet"));
        table.add(SearchParameter.criteria(Verdict.NOT_MET, "Only models that fail"));
        table.add(SearchParameter.criteria(Verdict.UNKNOWN, "Only models of which it is not known whether they meet"));
        table.add(new SearchParameter(
                Parameter.words(
                        FIRM,
                        "Leaves out the models whose verdict by a criterion in meets or fails is provisional: it rests on an unverified reading, or on a licence that only others than the developer report. Without meets and fails it says nothing.",
                        List.of("true"),
                        "true"),
                Kind.TEXT,
                SearchReader::firm,
                search -> isFirm(search.query()) ? Boolean.TRUE : null));
        table.add(new SearchParameter(
                list(
                        "alias",
                        "Foreign or former ids that lead to models, with commas between; ids and whole addresses on the Hugging Face Hub. Case does not matter.",
                        "mistralai/Mistral-Small-3.2-24B-Instruct-2506"),
                Kind.TEXT,
                SearchReader::aliases,
                search -> String.join(",", search.query().aliases())));
        table.add(new SearchParameter(
                Parameter.text(
                        IDS,
                        Limits.ADDRESS,
                        "Only these models, at most %d, by any known name: ids, foreign or former ids, addresses on the Hugging Face Hub. The answer says in named which model each of them is, and without limit all are on one page."
                                .formatted(Limits.IDS),
                        "mistral-small-3.2,openai/gpt-oss-20b"),
                Kind.TEXT,
                SearchReader::ids,
                search -> String.join(",", search.query().ids())));
        table.add(SearchParameter.atLeast(
                PARAMETERS_MIN,
                Quantity.PARAMETERS,
                MOST_PARAMETERS,
                "Least number of parameters, a whole count. Models of unknown size are left out.",
                1_000_000_000));
        table.add(SearchParameter.atMost(
                PARAMETERS_MAX,
                Quantity.PARAMETERS,
                MOST_PARAMETERS,
                "Greatest number of parameters, a whole count. Models of unknown size are left out.",
                24_000_000_000L));
        table.add(SearchParameter.from(
                RELEASED_FROM,
                Quantity.RELEASED,
                "First day of release. A model known to the month or year is found where all of it lies within.",
                "2025-01-01"));
        table.add(SearchParameter.to(RELEASED_TO, Quantity.RELEASED, "Last day of release.", "2025-12-31"));
        table.add(SearchParameter.atLeast(
                "contextLengthMin",
                Quantity.CONTEXT_LENGTH,
                MOST_CONTEXT,
                "Least length of the context in tokens, input and output together. Where it is not known, models are left out.",
                32_768));
        table.add(SearchParameter.atMost(
                "contextLengthMax",
                Quantity.CONTEXT_LENGTH,
                MOST_CONTEXT,
                "Greatest length of the context in tokens. Where it is not known, models are left out.",
                1_048_576));
        table.add(SearchParameter.before(
                "retiringBefore",
                Quantity.RETIREMENT,
                "Deprecated: an end belongs to an offer, see endsBefore at /v1/offers. The last announced end of a model whose weights nobody can have lies before this day; all other models are left out.",
                "2027-06-30"));
        table.add(SearchParameter.atLeast(
                HOSTS_MIN,
                Quantity.HOSTS,
                MOST_HOSTS,
                "Least number of services that run it themselves and have nobody in common who controls them in the end. Routers, resellers and services whose role is not known do not count, but for a developer's own; a host of unknown control counts only where it is the only one.",
                2));
        table.add(SearchParameter.from(
                CHANGED_SINCE,
                Quantity.CHANGED,
                "First day: only models about which an edition that was published on it or later (UTC) brought or withdrew a claim or another name.",
                "2026-11-26"));
        table.add(new SearchParameter(
                Parameter.whole(
                        FITS_IN,
                        1,
                        MOST_MEMORY,
                        "Memory in GB of 10^9 bytes that it has to fit in. Compared is the upper end of the calculated need for one sequence of 8,192 tokens, or of the weights alone where the cache is not known. Models of unknown size, and those for speech, images or video, are left out.",
                        48),
                Kind.NUMBER,
                asked -> asked.memory(MOST_MEMORY),
                search -> {
                    Integer bits = memory(search);
                    return bits == null
                            ? null
                            : Objects.requireNonNull(SearchParameter.to(search, Quantity.memory(bits))) / GIGABYTE;
                }));
        table.add(new SearchParameter(
                Parameter.whole(BITS, 4, 16, "Bits for each parameter, for fitsIn: 16, 8 or 4. 16 without it.", 8),
                Kind.MANNER,
                SearchReader::bits,
                search -> {
                    Integer bits = memory(search);
                    return MemoryNeed.BITS.get(0).equals(bits) ? null : bits;
                }));
        table.add(new SearchParameter(
                Parameter.text(
                        SORT,
                        Parameter.LONGEST_ID,
                        "Keys, the first decides; - before a key for the greatest first; unknown stands last: "
                                + String.join(", ", Word.words(SortKey.class))
                                + ". Without it by relevance where q is given, else by prominence: models of the procurement list first, the first of each developer before the second of any, then those of which most is known, the newest first.",
                        "-released,name"),
                Kind.PAGE,
                SearchReader::sort,
                search -> {
                    StringJoiner keys = new StringJoiner(",");
                    search.query()
                            .sort()
                            .forEach(sort -> keys.add(
                                    (sort.descending() ? "-" : "") + sort.key().word()));
                    return keys;
                }));
        table.add(new SearchParameter(
                list(
                        FACETS,
                        "Attributes to count, each as if its own parameter were not set; also meets, fails and undetermined (profiles and groups), and any profile, group or rule by name (its three verdicts among the models found).",
                        "country,licenceClass"),
                Kind.PAGE,
                SearchReader::facets,
                search -> String.join(",", search.query().facets())));
        table.add(new SearchParameter(
                list(
                        FIELDS,
                        "Fields of each item: " + String.join(", ", ModelField.ITEM_NAMES) + ". All without it.",
                        "id,name,licence"),
                Kind.PAGE,
                asked -> asked.fields(ModelField.ITEM_NAMES),
                search -> String.join(",", search.fields())));
        table.add(new SearchParameter(
                Parameter.page(
                        Question.LIMIT,
                        1,
                        Limits.PAGE,
                        "Models on a page; of a file all models, where it is absent.",
                        Query.PAGE),
                Kind.PAGE,
                asked -> asked.limit(Limits.PAGE),
                search -> search.query().limit() == search.usual()
                        ? null
                        : search.query().limit()));
        table.add(new SearchParameter(
                Parameter.page(OFFSET, 0, Limits.OFFSET, "Models to skip.", 0),
                Kind.PAGE,
                asked -> asked.offset(Limits.OFFSET),
                search -> search.query().offset() == 0 ? null : search.query().offset()));
        return List.copyOf(table);
    }

    /** All parameters by name, in the order of the documentation. */
    public static Map<String, SearchParameter> all() {
        return BY_NAME;
    }

    /** Whether there is a verdict that must be firm. Removing the criterion on a page also removes this parameter. */
    private static boolean isFirm(Query query) {
        return query.firm()
                && (query.verdicts().containsKey(Verdict.MET)
                        || query.verdicts().containsKey(Verdict.NOT_MET));
    }

    private static Parameter list(String name, String meaning, String example) {
        return Parameter.text(name, Parameter.LONGEST_LIST, meaning, example);
    }

    /** The bits for which a search limits memory; null if it does not. */
    private static @Nullable Integer memory(Search search) {
        Map<Quantity, Query.Range> ranges = search.query().ranges();
        for (Integer bits : MemoryNeed.BITS) {
            if (ranges.containsKey(Quantity.memory(bits))) {
                return bits;
            }
        }
        return null;
    }
}
