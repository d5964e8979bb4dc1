package eu.modelcatalogue.query;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Quantity;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a search: its description, and how it is read and written.
 *
 * @param parameter its name, shape, meaning and example
 * @param kind its effect on a search
 * @param reader adds its value to the search that is being read; called if the parameter is given
 * @param writer gives its canonical value in a search; null or empty if the parameter is not needed
 */
public record SearchParameter(
        Parameter parameter, Kind kind, Consumer<SearchReader> reader, Function<Search, @Nullable Object> writer) {

    /** The effect of a parameter on a search. */
    public enum Kind {
        /** Filters by values of a dimension, which can be removed one by one. */
        VALUES,
        /** Filters by criteria, which can be removed one by one. */
        CRITERIA,
        /** Filters by the whole value. */
        TEXT,
        /** Filters by a number. */
        NUMBER,
        /** Filters by a day. */
        DAY,
        /** Modifies another parameter, and has no effect alone. */
        MANNER,
        /** Changes how results are shown, not which are found. */
        PAGE
    }

    public String name() {
        return parameter.name();
    }

    /** Whether it filters the results. */
    public boolean isNarrowing() {
        return kind != Kind.MANNER && kind != Kind.PAGE;
    }

    /** Whether its values can be removed one by one. */
    public boolean isList() {
        return kind == Kind.VALUES || kind == Kind.CRITERIA;
    }

    /** The values of a dimension. */
    static SearchParameter values(Dimension dimension) {
        String name = dimension.name();
        return new SearchParameter(
                list(name, dimension.meaning(), dimension.closed(), dimension.example()),
                Kind.VALUES,
                asked -> asked.values(dimension),
                search -> written(search.query().filters().get(name)));
    }

    /** A list of values, each of which may be excluded. */
    static Parameter list(String name, String meaning, List<String> closed, String example) {
        String said = "%s%s Commas are OR; ! before a value takes it away; unknown is a value."
                .formatted(meaning, closed.isEmpty() ? "" : " Values: " + String.join(", ", closed) + ".");
        return closed.isEmpty()
                ? Parameter.text(name, Parameter.LONGEST_LIST, said, example)
                : Parameter.choice(name, Parameter.LONGEST_LIST, closed, said, example);
    }

    /** The criteria for which a verdict is required. */
    static SearchParameter criteria(Verdict verdict, String meaning) {
        return new SearchParameter(
                Parameter.text(
                        Query.parameter(verdict),
                        Parameter.LONGEST_LIST,
                        meaning
                                + " each of these: a profile (letter-2025, perhaps @1), a group of one (letter-2025.share) or a rule of one (letter-2025.LTR-USE-4). Commas are AND; ! before one takes away the models that have the verdict by it.",
                        "letter-2025"),
                Kind.CRITERIA,
                asked -> asked.criteria(verdict),
                search -> written(search.query().verdicts().get(verdict)));
    }

    private static @Nullable String written(Query.@Nullable Filter filter) {
        if (filter == null) {
            return null;
        }
        StringJoiner written = new StringJoiner(",");
        filter.wanted().forEach(written::add);
        filter.excluded().forEach(value -> written.add("!" + value));
        return written.toString();
    }

    /** The lower bound of a number. */
    static SearchParameter atLeast(String name, Quantity quantity, long most, String meaning, long example) {
        return new SearchParameter(
                Parameter.whole(name, 0, most, meaning, example),
                Kind.NUMBER,
                asked -> asked.from(quantity, asked.number(0, most)),
                search -> from(search, quantity));
    }

    /** The upper bound of a number. */
    static SearchParameter atMost(String name, Quantity quantity, long most, String meaning, long example) {
        return new SearchParameter(
                Parameter.whole(name, 0, most, meaning, example),
                Kind.NUMBER,
                asked -> asked.to(quantity, asked.number(0, most)),
                search -> to(search, quantity));
    }

    /** The first day. */
    static SearchParameter from(String name, Quantity quantity, String meaning, String example) {
        return new SearchParameter(
                Parameter.day(name, meaning, example),
                Kind.DAY,
                asked -> asked.from(quantity, asked.day(0)),
                search -> day(from(search, quantity), 0));
    }

    /** The last day. */
    static SearchParameter to(String name, Quantity quantity, String meaning, String example) {
        return until(name, quantity, 0, meaning, example);
    }

    /** The day after the last. */
    static SearchParameter before(String name, Quantity quantity, String meaning, String example) {
        return until(name, quantity, 1, meaning, example);
    }

    /**
     * @param later number of days after the last
     */
    private static SearchParameter until(String name, Quantity quantity, int later, String meaning, String example) {
        return new SearchParameter(
                Parameter.day(name, meaning, example),
                Kind.DAY,
                asked -> asked.to(quantity, asked.day(-later)),
                search -> day(to(search, quantity), later));
    }

    private static @Nullable Long from(Search search, Quantity quantity) {
        Query.Range range = search.query().ranges().get(quantity);
        return range == null ? null : range.from();
    }

    static @Nullable Long to(Search search, Quantity quantity) {
        Query.Range range = search.query().ranges().get(quantity);
        return range == null ? null : range.to();
    }

    private static @Nullable LocalDate day(@Nullable Long day, int later) {
        return day == null ? null : LocalDate.ofEpochDay(day + later);
    }
}
