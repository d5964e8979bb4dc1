package eu.modelcatalogue.web.search;

import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.hardware.MemoryNeed;
import eu.modelcatalogue.query.Address;
import eu.modelcatalogue.query.SearchParameter;
import eu.modelcatalogue.query.SearchParameters;
import eu.modelcatalogue.web.layout.Labels;
import eu.modelcatalogue.web.layout.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The current filters of a search, each with a link that removes it. */
final class Chips {

    private static final String MOST_BITS = MemoryNeed.BITS.get(0).toString();

    private final Page page;
    private final Labels labels;

    Chips(Page page) {
        this.page = page;
        this.labels = page.labels();
    }

    /**
     * A current filter.
     *
     * @param href the search without it
     */
    public record Chip(String label, String href) {}

    /** All current filters, by name of their parameter. */
    List<Chip> all() {
        return page.address().values().entrySet().stream()
                .flatMap(said -> Stream.ofNullable(SearchParameters.all().get(said.getKey()))
                        .filter(SearchParameter::isNarrowing)
                        .flatMap(parameter -> chips(parameter, said.getValue())))
                .toList();
    }

    private Stream<Chip> chips(SearchParameter parameter, String value) {
        String name = parameter.name();
        Address from = page.address().without(SearchParameters.OFFSET);
        if (parameter.isList()) {
            return Stream.of(value.split(",", -1))
                    .map(one -> new Chip(
                            label(parameter, one), from.withoutValue(name, one).written()));
        }
        String shown = switch (parameter.kind()) {
            case NUMBER -> number(name, Long.parseLong(value));
            case DAY -> page.date(LocalDate.parse(value));
            default -> value;
        };
        // Bits have no effect alone.
        Address without =
                name.equals(SearchParameters.FITS_IN) ? from.without(name, SearchParameters.BITS) : from.without(name);
        return Stream.of(new Chip(page.say("search.chip." + name, shown), without.written()));
    }

    private String number(String name, long number) {
        return switch (name) {
            case SearchParameters.PARAMETERS_MIN, SearchParameters.PARAMETERS_MAX -> page.magnitude(number);
            case SearchParameters.FITS_IN ->
                page.say(
                        "search.gigabytes",
                        page.number(number),
                        page.address().values().getOrDefault(SearchParameters.BITS, MOST_BITS));
            default -> page.number(number);
        };
    }

    private String label(SearchParameter parameter, String value) {
        boolean excluded = value.startsWith("!");
        String bare = excluded ? value.substring(1) : value;
        String what;
        if (parameter.kind() == SearchParameter.Kind.VALUES) {
            what = page.say("search.chip.is", labels.dimension(parameter.name()), labels.value(parameter.name(), bare));
        } else {
            Profile profile = labels.profiles().get(bare);
            what = page.say(
                    "search.chip.is",
                    profile == null ? bare : labels.profile(profile),
                    Stream.of(Verdict.values())
                            .filter(verdict -> Query.parameter(verdict).equals(parameter.name()))
                            .map(labels.wording()::verdict)
                            .collect(Collectors.joining()));
        }
        return excluded ? page.say("search.chip.not", what) : what;
    }
}
