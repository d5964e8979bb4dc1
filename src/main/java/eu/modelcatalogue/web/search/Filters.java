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

/** The available filters of a search, with the number of models for each choice, and the current ones. */
final class Filters {

    /** The parameter that shortens a long list of choices by words; it does not affect the search. */
    static final String AMONG = "among";

    /** Minimum length of the context. */
    static final String CONTEXT = "contextLengthMin";

    /** The filters on the page, in this order. Other parameters of the API work in the address, and are kept. */
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
            "weights",
            "code",
            "data",
            "gate",
            Dimension.REVIEW,
            "family");

    /** Form fields with a single value, including the language; the offset is reset with each search. */
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

    /** Filters with an explanation of their terms. */
    private static final Set<String> EXPLAINED =
            Set.of(Dimension.G7, "licenceClass", "weights", "code", "data", "gate", Dimension.ENGINE);

    /** Choices shown from a long list, the most frequent ones; a link shows all. */
    private static final int SHOWN = 8;

    private final Page page;
    private final Labels labels;
    private final Query query;
    private final Map<String, Map<String, Integer>> counts;

    /**
     * @param counts the values of each facet with the number of models
     */
    Filters(Page page, Query query, Map<String, Map<String, Integer>> counts) {
        this.page = page;
        this.labels = page.labels();
        this.query = query;
        this.counts = counts;
    }

    /** The facets that the page needs. Profiles are counted by their verdicts among the results, because all ticked ones must apply. */
    static List<String> facets(Edition edition) {
        return Stream.concat(OFFERED.stream(), edition.currentProfiles().keySet().stream())
                .filter(facet ->
                        OFFERED.contains(facet) || edition.index().criteria().contains(facet))
                .toList();
    }

    /**
     * One filter with its choices.
     *
     * @param hint explanation of the term; empty if it is clear
     * @param open whether it is expanded
     * @param all address with all choices; null if all are shown
     * @param among words that shorten the list, possibly empty; null if the list is short or not shown in full
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
     * One choice.
     *
     * @param shape class in the style sheet; empty for none
     * @param count number of models; with a plus sign the additional models, if others of its filter are chosen
     * @param chosen whether it is currently chosen
     */
    public record Choice(String name, String value, String label, String shape, String count, boolean chosen) {}

    /** A profile with its three verdicts as choices. */
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

    /** The choices whose names contain the typed words, and those that are chosen. */
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

    /** The number of models for each value if none of this filter were chosen. */
    private Map<String, Integer> numbers(String name, Set<String> wanted) {
        Map<String, Integer> numbers = new LinkedHashMap<>(counts.getOrDefault(name, Map.of()));
        wanted.forEach(value -> numbers.putIfAbsent(value, found(name, Set.of(value))));
        if (name.equals(Dimension.LANGUAGE)) {
            numbers.computeIfAbsent(Dimension.UNION_LANGUAGES, any -> found(name, Set.of(any)));
        }
        return numbers;
    }

    /** The number of models for a choice, or the additional models if others of its filter are chosen. */
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

    /** The number of models for values that no facet counts: one that stands for several, or one that no model has. */
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

    /** The newest version of every profile, the main one first. */
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

    /** The values in the address that have no form field and must be kept, by parameter. */
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
                                && labels.inOrder().stream()
                                        .anyMatch(profile -> profile.id().equals(value))));
    }

    /** The page that begins at an offset. */
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

    /** The search without filters, with the chosen language and the chosen models. */
    String nothing() {
        return page.address().only(Language.PARAMETER, Tray.PARAMETER).written();
    }
}
