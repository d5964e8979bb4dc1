package eu.modelcatalogue.web.search;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.SearchParameter;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a search can be narrowed by, with the number of models that each choice would give, and what it is narrowed by now. */
final class Filters {

    /** The parameter that narrows a long list of choices by words; nothing else. */
    static final String AMONG = "among";

    /** Least length of the context. */
    static final String CONTEXT = "contextLengthMin";

    /** Attributes that the page offers, in this order. The rest of the API's parameters work in the address, and are kept. */
    static final List<String> OFFERED = List.of(
            Dimension.G7,
            "licenceClass",
            "licence",
            "region",
            "country",
            "developer",
            Dimension.LANGUAGE,
            "inputModality",
            "modality",
            Dimension.ENGINE,
            Dimension.SERVED_FROM,
            Dimension.SERVED_UNDER,
            Dimension.SERVED_BY,
            "weights",
            "code",
            "data",
            "gate",
            Dimension.REVIEW,
            "family");

    /** What the form has fields for that hold one value, with the language, which it sends; the offset begins anew with each search. */
    private static final String[] FIELDS = {
        Language.PARAMETER,
        Tray.PARAMETER,
        SearchParameters.TEXT,
        SearchParameters.SORT,
        SearchParameters.OFFSET,
        AMONG,
        SearchParameters.FITS_IN,
        SearchParameters.BITS,
        CONTEXT,
        SearchParameters.PARAMETERS_MIN,
        SearchParameters.PARAMETERS_MAX,
        SearchParameters.RELEASED_FROM,
        SearchParameters.RELEASED_TO
    };

    private static final Set<String> UNFOLDED = Set.of(Dimension.G7, "licenceClass", "region", "weights");

    /** Terms that are explained beside the filter. */
    private static final Set<String> EXPLAINED =
            Set.of(Dimension.G7, "licenceClass", "weights", "code", "data", "gate", Dimension.ENGINE);

    /** Choices that are shown of a long list: the most frequent. All are a link away. */
    private static final int SHOWN = 8;

    private final Page page;
    private final Labels labels;
    private final Query query;
    private final Map<String, Map<String, Integer>> counts;

    /** @param counts for each facet its values with the number of models */
    Filters(Page page, Query query, Map<String, Map<String, Integer>> counts) {
        this.page = page;
        this.labels = page.labels();
        this.query = query;
        this.counts = counts;
    }

    /** What has to be counted for this: of profiles their verdicts among the models found, since all that is ticked must be so. */
    static List<String> facets(Edition edition) {
        return Stream.concat(OFFERED.stream(), edition.currentProfiles().keySet().stream())
                .filter(facet ->
                        OFFERED.contains(facet) || edition.index().criteria().contains(facet))
                .toList();
    }

    /**
     * One attribute with its choices.
     *
     * @param hint what that means, where the word is not plain; empty elsewhere
     * @param open whether it is unfolded
     * @param all where all choices are shown; null where they are
     * @param among words that the list is narrowed by, perhaps none; null where it is not long, or not shown whole
     */
    public record Facet(
            String name,
            String title,
            String hint,
            boolean open,
            List<Choice> choices,
            @Nullable String all,
            @Nullable String allText,
            @Nullable String among) {}

    /**
     * One value to choose.
     *
     * @param shape by which it is drawn; empty for none
     * @param count how many models it would give; with a plus how many more, where others of its kind are chosen
     * @param chosen whether it is chosen now
     */
    public record Choice(String name, String value, String label, String shape, String count, boolean chosen) {}

    /**
     * A profile with its three verdicts to choose from.
     */
    public record Criterion(String title, String href, List<Choice> choices) {

        public boolean isChosen() {
            return choices.stream().anyMatch(Choice::chosen);
        }
    }

    List<Facet> attributes() {
        return OFFERED.stream().map(this::facet).toList();
    }

    private Facet facet(String name) {
        Query.Filter filter = query.filters().get(name);
        Set<String> wanted = filter == null ? Set.of() : filter.wanted();
        boolean closed = Dimension.named(name).isClosed();
        boolean whole = closed || query.facets().contains(name);
        List<Choice> all = new ArrayList<>();
        Map<String, Integer> numbers = numbers(name, wanted);
        numbers.entrySet().stream()
                .filter(one -> one.getValue() > 0 || wanted.contains(one.getKey()))
                .forEach(one -> all.add(new Choice(
                        name,
                        one.getKey(),
                        labels.value(name, one.getKey()),
                        labels.shape(name, one.getKey()),
                        count(name, one.getKey(), one.getValue(), wanted),
                        wanted.contains(one.getKey()))));
        if (!closed) {
            all.sort(Comparator.comparing((Choice choice) ->
                            !choice.value().equals(Dimension.UNION_LANGUAGES) || !name.equals(Dimension.LANGUAGE))
                    .thenComparing(Choice::label, String.CASE_INSENSITIVE_ORDER));
        }
        List<Choice> shown = whole ? among(all) : mostFrequent(all, numbers);
        boolean more = shown.size() < all.size() && !whole;
        return new Facet(
                name,
                labels.dimension(name),
                EXPLAINED.contains(name) ? page.say("search.explain." + name) : "",
                UNFOLDED.contains(name) || filter != null || query.facets().contains(name),
                shown,
                more ? page.address().with(SearchParameters.FACETS, name).written() + "#" + name : null,
                more ? page.say("search.all", page.number(all.size())) : null,
                !closed && whole && query.facets().get(0).equals(name) && all.size() > SHOWN
                        ? page.asked(AMONG)
                        : null);
    }

    /** The choices whose names hold the words that a long list is narrowed by, and those that are chosen. */
    private List<Choice> among(List<Choice> all) {
        String words = TypedText.key(TypedText.words(page.asked(AMONG)));
        return words.isEmpty()
                ? all
                : all.stream()
                        .filter(choice -> choice.chosen()
                                || TypedText.key(TypedText.words(choice.label()))
                                        .contains(words))
                        .toList();
    }

    /** Models with each value, were nothing of this kind chosen. */
    private Map<String, Integer> numbers(String name, Set<String> wanted) {
        Map<String, Integer> numbers = new LinkedHashMap<>(counts.getOrDefault(name, Map.of()));
        wanted.forEach(value -> numbers.putIfAbsent(value, found(name, Set.of(value))));
        if (name.equals(Dimension.LANGUAGE)) {
            numbers.computeIfAbsent(Dimension.UNION_LANGUAGES, any -> found(name, Set.of(any)));
        }
        return numbers;
    }

    /** What one gets by choosing a value: so many models, or so many more than by those of its kind that are chosen. */
    private String count(String name, String value, int alone, Set<String> wanted) {
        if (wanted.isEmpty() || wanted.contains(value)) {
            return page.number(alone);
        }
        boolean several = Dimension.named(name).isMultiple() || name.equals("region");
        int more = several
                ? found(name, Stream.concat(wanted.stream(), Stream.of(value)).collect(Collectors.toSet()))
                        - found(name, wanted)
                : alone;
        return "+" + page.number(more);
    }

    /** Models that a value gives which no facet counts: one that stands for several, or that none has. */
    private int found(String name, Set<String> values) {
        return page.edition()
                .index()
                .search(query.draft()
                        .filter(name, new Query.Filter(values, Set.of()))
                        .sort(List.of())
                        .facets(List.of())
                        .limit(1)
                        .offset(0)
                        .query())
                .total();
    }

    private static List<Choice> mostFrequent(List<Choice> all, Map<String, Integer> numbers) {
        Set<Choice> most = all.stream()
                .sorted(Comparator.comparing((Choice choice) -> !choice.chosen())
                        .thenComparing(choice -> -numbers.getOrDefault(choice.value(), 0)))
                .limit(SHOWN)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(choice -> most.contains(choice) || choice.chosen())
                .sorted(Comparator.comparing(choice -> -numbers.getOrDefault(choice.value(), 0)))
                .toList();
    }

    /** Every profile in its newest version, the lead first. */
    List<Criterion> criteria() {
        return labels.inOrder().stream()
                .map(profile -> new Criterion(
                        labels.profile(profile),
                        page.href("/profiles", profile.id()),
                        Stream.of(Verdict.values())
                                .map(verdict -> verdict(profile, verdict))
                                .toList()))
                .toList();
    }

    private Choice verdict(Profile profile, Verdict verdict) {
        String name = Query.parameter(verdict);
        Query.Filter filter = query.verdicts().get(verdict);
        return new Choice(
                name,
                profile.id(),
                labels.wording().verdict(verdict),
                verdict.word(),
                page.number(counts.getOrDefault(profile.id(), Map.of()).getOrDefault(verdict.word(), 0)),
                filter != null && filter.wanted().contains(profile.id()));
    }

    /** What is asked that no field of the form sends, and it must not lose: values by parameter. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        page.address().without(FIELDS).values().forEach((name, value) -> {
            String left = Stream.of(value.split(",", -1))
                    .filter(one -> !hasField(name, one))
                    .collect(Collectors.joining(","));
            if (!left.isEmpty()) {
                kept.put(name, left);
            }
        });
        return kept;
    }

    private boolean hasField(String name, String value) {
        SearchParameter parameter = SearchParameters.all().get(name);
        return !value.startsWith("!")
                && (OFFERED.contains(name)
                        || (parameter != null
                                && parameter.kind() == SearchParameter.Kind.CRITERIA
                                && labels.profiles().containsKey(value)));
    }

    /** The search that begins at another model. */
    String from(int offset) {
        Address address = page.address().without(SearchParameters.OFFSET);
        return (offset == 0 ? address : address.with(SearchParameters.OFFSET, Integer.toString(offset))).written();
    }

    /** The same search for other words. */
    String searching(String words) {
        return page.address()
                .without(SearchParameters.OFFSET)
                .with(SearchParameters.TEXT, words)
                .written();
    }

    /** Everything, in the language that was chosen, with the models that were. */
    String nothing() {
        return page.address().only(Language.PARAMETER, Tray.PARAMETER).written();
    }
}
