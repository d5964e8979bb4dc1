package eu.modelcatalogue.api.dossier;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.UsedFact;
import eu.modelcatalogue.document.Document.Points;
import eu.modelcatalogue.document.Document.Span;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.Verification;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sources of a dossier: each source once, under its number, and within it each passage once, in the order in which the document refers to
 * them. The second passage of the third source is {@code 3.2}.
 */
final class DossierSources {

    private final Edition edition;
    private final DossierWords said;
    private final Map<String, Map<Place, Integer>> places = new LinkedHashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    DossierSources(Edition edition, DossierWords said) {
        this.edition = edition;
        this.said = said;
    }

    /**
     * A passage of a source.
     *
     * @param section within the address; null if the address is precise enough
     */
    private record Place(When when, @Nullable String section, String locator) {

        static Place of(Claim claim) {
            return new Place(
                    new When(claim.asOf(), claim.via(), claim.verification()), claim.section(), claim.locator());
        }
    }

    /**
     * When a statement was made, and how it was checked.
     *
     * @param via another source through which it was read; null if it was read directly
     */
    private record When(LocalDate asOf, @Nullable String via, Verification verification) {}

    /** The number of a passage. */
    private record At(int source, int place) {

        String written() {
            return source + "." + place;
        }
    }

    /** Whether any passage was referred to. */
    boolean any() {
        return !places.isEmpty();
    }

    /**
     * The numbers of the sources of a fact: {@code  [3.1, 7.2]}, with a space before; empty if there is no source. What a bidder declares is in the
     * declaration itself, and has no number.
     */
    String numbers(List<Claim> all) {
        List<Claim> claims = all.stream()
                .filter(claim -> claim.verification() != Verification.DECLARED)
                .toList();
        return claims.isEmpty()
                ? ""
                : claims.stream()
                        .map(this::at)
                        .distinct()
                        .sorted(Comparator.comparing(At::source).thenComparing(At::place))
                        .map(At::written)
                        .collect(Collectors.joining(", ", " [", "]"));
    }

    private At at(Claim claim) {
        Map<Place, Integer> within = places.computeIfAbsent(claim.source(), none -> new LinkedHashMap<>());
        return new At(
                numbers.computeIfAbsent(claim.source(), none -> numbers.size() + 1),
                within.computeIfAbsent(Place.of(claim), none -> within.size() + 1));
    }

    /** A value with its sources, and the values that other sources give. */
    String value(UsedFact used) {
        return said.wording.value(used, used.fact().value())
                + numbers(used.fact().evidence())
                + otherwise(used);
    }

    private String otherwise(UsedFact used) {
        Map<String, List<Claim>> others = used.fact().dissent().stream()
                .collect(Collectors.groupingBy(
                        claim -> said.wording.value(used, claim.value()), LinkedHashMap::new, Collectors.toList()));
        return others.entrySet().stream()
                .map(one -> said.say(
                        "otherwise", one.getKey(), numbers(one.getValue()).strip()))
                .collect(Collectors.joining());
    }

    void all() {
        said.heading(1, said.say("chapter.sources"));
        said.says(said.say("evidenceNote"));
        said.add(new Points(places.entrySet().stream()
                .map(one -> source(one.getKey(), one.getValue()))
                .toList()));
    }

    private List<Span> source(String id, Map<Place, Integer> within) {
        int number = numbers.getOrDefault(id, 0);
        List<Span> spans = new ArrayList<>();
        spans.add(Span.strong(number + " "));
        Source source = edition.sources().get(id);
        if (source == null) {
            spans.add(Span.of(id + ". "));
        } else {
            String name = said.wording.source(id);
            spans.add(source.url() == null ? Span.of(name) : Span.to(source.url(), name));
            spans.add(Span.of(": " + source.attribution() + " "));
        }
        Map<When, List<Map.Entry<Place, Integer>>> together = within.entrySet().stream()
                .collect(Collectors.groupingBy(one -> one.getKey().when(), LinkedHashMap::new, Collectors.toList()));
        together.forEach((when, of) -> {
            spans.add(Span.of(when(when) + ": "));
            for (int at = 0; at < of.size(); at++) {
                Place place = of.get(at).getKey();
                spans.add(Span.strong(new At(number, of.get(at).getValue()).written() + " "));
                spans.add(Span.to(
                        place.locator(),
                        place.section() == null ? host(place.locator()) : said.wording.section(place.section())));
                spans.add(Span.of(at + 1 < of.size() ? said.language.semicolon() : ". "));
            }
        });
        return spans;
    }

    private String when(When when) {
        String day = said.wording.day(when.asOf());
        if (when.via() != null) {
            return day + ", " + said.say("via", said.wording.source(when.via()));
        }
        return when.verification() == Verification.READ
                ? day
                : day + ", " + said.say("verification." + when.verification().word());
    }

    private static String host(String locator) {
        String host = URI.create(locator).getHost();
        return host == null ? locator : host;
    }
}
