package eu.modelcatalogue.web.fragments;

import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.text.CuratorNote;
import eu.modelcatalogue.web.layout.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Facts with numbered sources: each source is listed once, however many facts it supports. */
public final class Numbered {

    private final Page page;
    private final Evidence evidence;
    private final Map<Evidence.Place, Integer> numbers = new LinkedHashMap<>();
    private final Set<CuratorNote> told = new LinkedHashSet<>();

    public Numbered(Page page, Evidence evidence) {
        this.page = page;
        this.evidence = evidence;
    }

    /**
     * A source with its number.
     *
     * @param number from 1
     */
    public record Source(int number, Evidence.Place place) {}

    /** A contradicting value. */
    public record Otherwise(String value, List<Integer> numbers) {}

    /**
     * A deciding fact.
     *
     * @param known whether a trusted source states it
     */
    public record Ground(
            String anchor,
            String name,
            String value,
            boolean known,
            List<Integer> numbers,
            List<Otherwise> otherwise,
            List<CuratorNote> notes) {}

    /** A fact, with the numbers of its sources. */
    public Ground ground(UsedFact used) {
        Evidence.Shown fact = evidence.of(used);
        Map<String, List<Integer>> otherwise = new LinkedHashMap<>();
        fact.dissent()
                .forEach(said -> otherwise
                        .computeIfAbsent(said.value(), none -> new ArrayList<>())
                        .add(number(said)));
        return new Ground(
                fact.anchor(),
                fact.name(),
                fact.value(),
                fact.known(),
                fact.evidence().stream().map(this::number).distinct().toList(),
                otherwise.entrySet().stream()
                        .map(one -> new Otherwise(
                                page.say("model.otherwise", one.getKey()),
                                one.getValue().stream().distinct().toList()))
                        .toList(),
                Stream.concat(fact.evidence().stream(), fact.dissent().stream())
                        .map(Evidence.Said::note)
                        .flatMap(Stream::ofNullable)
                        .filter(told::add)
                        .toList());
    }

    private int number(Evidence.Said said) {
        return numbers.computeIfAbsent(said.place(), none -> numbers.size() + 1);
    }

    /** The sources so far, by number. */
    public List<Source> sources() {
        return numbers.entrySet().stream()
                .map(one -> new Source(one.getValue(), one.getKey()))
                .toList();
    }
}
