package eu.modelcatalogue.query;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Facts;
import eu.modelcatalogue.domain.Headlines;
import eu.modelcatalogue.domain.Licence;
import eu.modelcatalogue.domain.LicenceClass;
import eu.modelcatalogue.domain.Organisation;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.OfferStatus;
import eu.modelcatalogue.offers.Service;
import eu.modelcatalogue.text.Lexicon;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A filter of a list: a parameter of its address with the same name as a field of its items.
 *
 * @param <T> type of the items
 * @param name of parameter and field
 * @param closed all possible values, in order; empty if the values come from the data
 * @param values of one item; never empty: {@code unknown} if not known
 * @param example of a value
 * @param meaning for the documentation
 */
public record ListFilter<T>(
        String name, List<String> closed, Function<T, List<String>> values, String example, String meaning) {

    /** The value of a list that is known to be empty. */
    private static final String NONE = "none";

    /** Has many values, of which not all occur. */
    private static final String COUNTRY = "country";

    /** The filters of licences: the class, and every term. */
    public static final List<ListFilter<Licence>> OF_LICENCES = Stream.concat(
                    Stream.of(ListFilter.<Licence>one(
                            Headlines.LICENCE_CLASS,
                            Word.words(LicenceClass.class),
                            licence -> classOf(licence).word(),
                            "open",
                            "Class of the licence by itself: terms that a model adds to it are not looked at.")),
                    Attribute.of(SubjectKind.LICENCE).values().stream().map(ListFilter::term))
            .toList();

    /** The filters of organisations. */
    public static final List<ListFilter<Organisation>> OF_ORGANISATIONS = List.of(
            one(
                    "region",
                    Word.words(Region.class),
                    organisation -> organisation.region().word(),
                    "EU",
                    "Region of the seat, the narrowest that fits; as a filter EEA includes EU."),
            one(COUNTRY, List.of(), Organisation::country, "FR", "Seat: ISO 3166-1 alpha-2, or EU."),
            one(
                    Attribute.KIND,
                    closed(SubjectKind.ORGANISATION, Attribute.KIND),
                    organisation -> organisation.facts().value(Attribute.KIND),
                    "university",
                    "Kind of organisation."),
            one(
                    Attribute.ULTIMATE_PARENT,
                    List.of(),
                    organisation -> organisation.facts().value(Attribute.ULTIMATE_PARENT),
                    "alphabet",
                    "Id of the organisation that controls it in the end."));

    /** The filters of sources. */
    public static final List<ListFilter<Source>> OF_SOURCES = List.of(
            one(Attribute.KIND, Source.KINDS, Source::kind, "index", "Kind of source."),
            one(
                    "licence",
                    List.of(),
                    Source::licence,
                    "CC-BY-4.0",
                    "Licence of its data, an SPDX expression; NOASSERTION where single facts are cited."));

    /** By what the list of services can be narrowed. */
    public static final List<ListFilter<Service>> OF_SERVICES = List.of(
            one(
                    "seatRegion",
                    Word.words(Region.class),
                    service -> service.operator().region().word(),
                    "EU",
                    "Region of the operator's seat; EEA includes EU."),
            one(
                    "controlRegion",
                    Word.words(Region.class),
                    service -> service.controlRegion().word(),
                    "EU",
                    "Region of the organisation that controls the operator in the end; EEA includes EU."),
            new ListFilter<>(
                    "siteRegion",
                    Word.words(Region.class),
                    service -> regions(service.sites()),
                    "EU",
                    "Region in which the service says that it runs all its models; EEA includes EU."),
            one(
                    Attribute.SERVICE_ROLE,
                    closed(SubjectKind.SERVICE, Attribute.SERVICE_ROLE),
                    Service::role,
                    "host",
                    "What it does: host = it runs models itself; reseller = it sells what another one runs; router = it passes requests on."),
            one(
                    Attribute.OPERATOR,
                    List.of(),
                    service -> service.operator().id(),
                    "scaleway",
                    "Id of the organisation with which one makes the contract."));

    /** By what the list of offers can be narrowed. */
    public static final List<ListFilter<Offer>> OF_OFFERS = List.of(
            one("service", List.of(), offer -> offer.service().id(), "scaleway", "Id of the service."),
            one(
                    "model",
                    List.of(),
                    Offer::model,
                    "mistral-small-3.2",
                    "Id of our model; unknown = the name of the offer leads to no single model."),
            one(
                    "status",
                    Stream.concat(Word.words(OfferStatus.class).stream(), Stream.of(Fact.UNKNOWN))
                            .toList(),
                    offer -> offer.status().map(Word::word).orElse(Fact.UNKNOWN),
                    "deprecated",
                    "preview = not generally available; active; deprecated = the service advises against new use; retired = it has ended on the day of the edition."),
            new ListFilter<>(
                    "siteRegion",
                    Word.words(Region.class),
                    offer -> offer.siteRegions().stream().map(Region::word).toList(),
                    "EU",
                    "Region in which it runs, as the list or the service says; EEA includes EU."),
            one(
                    "controlRegion",
                    Word.words(Region.class),
                    offer -> offer.service().controlRegion().word(),
                    "EU",
                    "Region of the organisation that controls the operator in the end; EEA includes EU."),
            one(
                    Attribute.SERVICE_ROLE,
                    closed(SubjectKind.SERVICE, Attribute.SERVICE_ROLE),
                    offer -> offer.service().role(),
                    "host",
                    "What the service does: host, reseller or router."));

    private static List<String> regions(List<String> countries) {
        return countries.isEmpty()
                ? List.of(Region.UNKNOWN.word())
                : countries.stream()
                        .map(country -> Region.of(country).word())
                        .distinct()
                        .toList();
    }

    public ListFilter {
        closed = List.copyOf(closed);
    }

    /** The class of a licence on its own, as if it applied to released weights without further terms. */
    public static LicenceClass classOf(Licence licence) {
        return Word.parse(
                LicenceClass.class,
                Headlines.licenceClass(Facts.NONE, licence.terms()).value());
    }

    private static ListFilter<Licence> term(Attribute attribute) {
        String name = attribute.name();
        List<String> closed = closed(SubjectKind.LICENCE, name);
        return new ListFilter<>(
                name,
                closed,
                attribute.type() == Attribute.Type.LIST
                        ? licence -> listed(licence.facts().value(name))
                        : licence -> List.of(licence.facts().value(name)),
                closed.isEmpty() ? Fact.UNKNOWN : closed.get(0),
                "Licences by this term: "
                        + Lexicon.attribute(SubjectKind.LICENCE, name).english() + ".");
    }

    /** A list that is known to be empty has the value none. */
    private static List<String> listed(String value) {
        return value.isEmpty() ? List.of(NONE) : List.of(value.split(",", -1));
    }

    private static List<String> closed(SubjectKind subject, String name) {
        Attribute attribute = Objects.requireNonNull(Attribute.of(subject).get(name), name);
        return attribute.allowed().isEmpty()
                ? List.of()
                : Stream.of(
                                attribute.type() == Attribute.Type.LIST ? Stream.of(NONE) : Stream.<String>of(),
                                attribute.allowed().stream(),
                                Stream.of(Fact.UNKNOWN))
                        .flatMap(Function.identity())
                        .toList();
    }

    private static <T> ListFilter<T> one(
            String name, List<String> closed, Function<T, String> value, String example, String meaning) {
        return new ListFilter<>(name, closed, one -> List.of(value.apply(one)), example, meaning);
    }

    /** The values that can be requested: those of the closed list, or else those that occur, {@code unknown}, and for countries all of them. */
    public Collection<String> known(Collection<T> all) {
        if (!closed.isEmpty()) {
            return closed;
        }
        Set<String> occurring =
                all.stream().flatMap(one -> values.apply(one).stream()).collect(Collectors.toCollection(TreeSet::new));
        occurring.add(Fact.UNKNOWN);
        if (name.equals(COUNTRY)) {
            occurring.addAll(Region.codes());
        }
        return occurring;
    }

    /** The number of items for each value: a closed list in its order including zeros, otherwise the values that occur. */
    public Map<String, Integer> count(Collection<T> all) {
        Map<String, Integer> plain = new TreeMap<>();
        all.forEach(one -> values.apply(one).forEach(value -> plain.merge(value, 1, Integer::sum)));
        Map<String, Integer> ordered = new LinkedHashMap<>();
        // A list can be long, and asked once for each of its values it would be slow: only a value that selects others
        // too is asked for.
        Stream.concat(closed.stream(), plain.keySet().stream())
                .forEach(value -> ordered.putIfAbsent(
                        value,
                        selected(value).size() == 1
                                ? plain.getOrDefault(value, 0)
                                : (int) all.stream()
                                        .filter(one -> has(one, value))
                                        .count()));
        return ordered;
    }

    /** Whether an item has a value, by the same rules as the search filter of that name. */
    public boolean has(T one, String value) {
        return values.apply(one).stream().anyMatch(selected(value)::contains);
    }

    private List<String> selected(String value) {
        if (name.endsWith("Region") && value.equals(Region.EEA.word())) {
            return List.of(Region.EEA.word(), Region.EU.word());
        }
        return Dimension.all().containsKey(name) ? Dimension.named(name).selects(value) : List.of(value);
    }
}
