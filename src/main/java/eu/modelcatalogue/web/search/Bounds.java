package eu.modelcatalogue.web.search;

import eu.modelcatalogue.catalogue.Quantity;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.hardware.MemoryNeed;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.web.layout.Option;
import eu.modelcatalogue.web.layout.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Options for numeric bounds.
 *
 * @param least minimum number of parameters
 * @param most maximum number of parameters
 * @param memory gigabytes into which the model must fit
 * @param bits per parameter, from which memory is computed
 * @param context minimum number of tokens
 */
public record Bounds(
        List<Option> least, List<Option> most, List<Option> memory, List<Option> bits, List<Option> context) {

    /** Sizes that fit on a laptop, a graphics card, a server, and several servers. */
    private static final List<Long> SIZES = List.of(
            1_000_000_000L,
            3_000_000_000L,
            8_000_000_000L,
            15_000_000_000L,
            35_000_000_000L,
            75_000_000_000L,
            150_000_000_000L,
            400_000_000_000L);

    /** Gigabytes of usual graphics cards, and of servers with two, four and eight of the largest. */
    private static final List<Long> MEMORIES = List.of(8L, 16L, 24L, 48L, 80L, 160L, 320L, 640L);

    private static final List<Long> CONTEXTS = List.of(8_192L, 32_768L, 131_072L, 262_144L, 1_000_000L);

    static Bounds of(Page page, Query query) {
        Query.Range asked = query.ranges().get(Quantity.PARAMETERS);
        Map<String, String> values = page.address().values();
        String bits = values.getOrDefault(
                SearchParameters.BITS, MemoryNeed.BITS.get(0).toString());
        return new Bounds(
                options(page, SIZES, asked == null ? null : asked.from(), page::magnitude),
                options(page, SIZES, asked == null ? null : asked.to(), page::magnitude),
                options(
                        page,
                        MEMORIES,
                        number(values.get(SearchParameters.FITS_IN)),
                        any -> page.say("search.memoryOf", page.number(any))),
                MemoryNeed.BITS.stream()
                        .map(one -> new Option(
                                one.equals(MemoryNeed.BITS.get(0)) ? "" : one.toString(),
                                page.say("search.bits", page.number(one)),
                                one.toString().equals(bits)))
                        .toList(),
                options(
                        page,
                        CONTEXTS,
                        number(values.get(Filters.CONTEXT)),
                        any -> page.say("search.tokens", page.number(any))));
    }

    private static @Nullable Long number(@Nullable String asked) {
        return asked == null ? null : Long.valueOf(asked);
    }

    private static List<Option> options(
            Page page, List<Long> offered, @Nullable Long asked, LongFunction<String> label) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", page.say("search.anySize"), asked == null));
        Stream.concat(offered.stream(), Stream.ofNullable(asked))
                .distinct()
                .sorted()
                .map(bound -> new Option(bound.toString(), label.apply(bound), bound.equals(asked)))
                .forEach(options::add);
        return options;
    }

    public boolean isSized() {
        return !least.get(0).chosen() || !most.get(0).chosen();
    }

    public boolean isRemembered() {
        return !memory.get(0).chosen();
    }

    public boolean isLong() {
        return !context.get(0).chosen();
    }
}
