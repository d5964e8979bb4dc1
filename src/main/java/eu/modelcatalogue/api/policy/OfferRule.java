package eu.modelcatalogue.api.policy;

import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.ModelNames;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Region;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.Service;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A search as a rule about offers: which model may be called at which service.
 *
 * <p>The rule is stricter than the search. {@code servedBy}, {@code servedFrom} and {@code servedUnder} hold for each offer by itself: it does not help an
 * offer that another service meets them. An offer that can be answered from several places meets {@code servedFrom} only if all of them fit. Where either
 * of the last two is asked for, the service must be known to run the model itself. Whatever is unknown is not allowed.
 */
public final class OfferRule {

    /** What LiteLLM calls an endpoint that is compatible with OpenAI's, whose address has to be set: the part before the first slash. */
    public static final String COMPATIBLE = "openai";

    /** The filters that are about services. All others are about models. */
    private static final List<String> OF_SERVICES =
            List.of(Dimension.SERVED_BY, Dimension.SERVED_FROM, Dimension.SERVED_UNDER);

    private final Edition edition;
    private final String search;
    private final Map<String, Query.Filter> ofServices = new LinkedHashMap<>();
    private final Map<String, String> verdicts = new TreeMap<>();
    private final Map<String, AiModel> sure = new LinkedHashMap<>();
    private final Map<String, AllowList.NotListed> unsure = new LinkedHashMap<>();
    private final Map<String, Service> byGatewayName;
    private final Map<String, Service> byBaseUrl;

    private OfferRule(Edition edition, Query query, String search) {
        this.edition = edition;
        this.search = search;
        OF_SERVICES.stream()
                .filter(query.filters()::containsKey)
                .forEach(name -> ofServices.put(
                        name, Objects.requireNonNull(query.filters().get(name))));
        FoundModels found = FoundModels.of(edition, query.without(OF_SERVICES));
        found.sure().forEach(model -> sure.put(model.id(), model));
        found.notListed().forEach(one -> unsure.put(one.model().id(), one));
        // Unknown verdicts are not allowed, so that what does not meet a criterion fails it.
        verdicts(query, Verdict.MET, Verdict.NOT_MET);
        verdicts(query, Verdict.NOT_MET, Verdict.MET);
        this.byGatewayName = byText(edition, Attribute.LITELLM_PROVIDER);
        this.byBaseUrl = byText(edition, Attribute.OPENAI_BASE_URL);
    }

    private void verdicts(Query query, Verdict asked, Verdict opposite) {
        Query.Filter filter = query.verdicts().get(asked);
        if (filter != null) {
            filter.wanted().forEach(criterion -> verdicts.put(criterion, asked.word()));
            filter.excluded().forEach(criterion -> verdicts.put(criterion, opposite.word()));
        }
    }

    /**
     * Makes the rule.
     *
     * @param search address of the search in canonical form
     */
    public static OfferRule of(Edition edition, Query query, String search) {
        return new OfferRule(edition, query, search);
    }

    /** Why an offer is not allowed. */
    public enum Reason implements Word {
        /** It stands for one model after another. */
        MOVING,
        /** Its name leads to no single model of the catalogue. */
        NO_MODEL,
        /** It has ended, or the newest list of the service no longer names it. */
        ENDED,
        /** The search does not find its model. */
        NOT_FOUND,
        /** A value that the search filters by is unknown. */
        UNKNOWN,
        /** No source says that the service runs it itself, so its place and who controls it are not known. */
        PASSED_ON,
        /** The service is not one of those that are asked for: by its id, from where it runs the offer, or by who controls it. */
        OTHER_SERVICE,
        /** It is not known by which name, or at which address, a gateway calls the service. */
        NO_GATEWAY_NAME
    }

    /**
     * Why an offer is not allowed.
     *
     * @param what the filters or criteria that it does not meet, or of which the value is unknown; empty for the other reasons
     */
    public record Refusal(Reason reason, List<String> what) {

        public Refusal {
            what = List.copyOf(what);
        }

        private static Optional<Refusal> of(Reason reason) {
            return Optional.of(new Refusal(reason, List.of()));
        }

        /** The reason as a part of an English sentence. */
        public String said() {
            return switch (reason) {
                case MOVING -> "the name stands for one model after another";
                case NO_MODEL -> "the name leads to no single model of the catalogue";
                case ENDED -> "the service has ended it, or names it no longer";
                case NOT_FOUND -> "the search does not find the model";
                case UNKNOWN -> String.join(" and ", what) + (what.size() == 1 ? " is" : " are") + " unknown";
                case PASSED_ON -> "the service is not known to run it itself";
                case OTHER_SERVICE -> "the service does not fit: " + String.join(", ", what);
                case NO_GATEWAY_NAME -> "neither a name of the service in LiteLLM nor its address is known";
            };
        }
    }

    Edition edition() {
        return edition;
    }

    /** Address of the search in canonical form. */
    public String search() {
        return search;
    }

    /** The verdict by each criterion that the search asks for; the same for all allowed models. */
    Map<String, String> verdicts() {
        return verdicts;
    }

    /** The models that the search finds although something that it filters by is unknown. */
    Collection<AllowList.NotListed> unsure() {
        return unsure.values();
    }

    /** The models of which offers can be allowed, in the order of the search. */
    Collection<AiModel> models() {
        return sure.values();
    }

    /** Why an offer is not allowed; empty if it is. */
    public Optional<Refusal> refusal(Offer offer) {
        if (isMoving(offer.id())) {
            return Refusal.of(Reason.MOVING);
        }
        if (offer.model().equals(Fact.UNKNOWN)) {
            return Refusal.of(Reason.NO_MODEL);
        }
        if (!offer.isOpen()) {
            return Refusal.of(Reason.ENDED);
        }
        AllowList.NotListed notSure = unsure.get(offer.model());
        if (notSure != null) {
            return Optional.of(new Refusal(Reason.UNKNOWN, notSure.what()));
        }
        AiModel model = sure.get(offer.model());
        return model == null ? Refusal.of(Reason.NOT_FOUND) : service(offer, model);
    }

    private Optional<Refusal> service(Offer offer, AiModel model) {
        List<String> unknown = new ArrayList<>();
        List<String> other = new ArrayList<>();
        ofServices.forEach((name, filter) -> {
            List<String> values = values(name, offer);
            if (values.contains(Fact.UNKNOWN)) {
                unknown.add(name);
            } else if (!fits(name, filter, values)) {
                other.add(name);
            }
        });
        if (!other.isEmpty()) {
            return Optional.of(new Refusal(Reason.OTHER_SERVICE, other));
        }
        boolean placed =
                ofServices.containsKey(Dimension.SERVED_FROM) || ofServices.containsKey(Dimension.SERVED_UNDER);
        if (placed && offer.isPassedOn()) {
            return Refusal.of(Reason.PASSED_ON);
        }
        if (!unknown.isEmpty()) {
            return Optional.of(new Refusal(Reason.UNKNOWN, unknown));
        }
        return placed && !offer.isHosted(model.developer()) ? Refusal.of(Reason.PASSED_ON) : Optional.empty();
    }

    private static List<String> values(String filter, Offer offer) {
        return switch (filter) {
            case Dimension.SERVED_BY -> List.of(offer.service().id());
            case Dimension.SERVED_FROM ->
                offer.siteRegions().stream().map(Region::word).toList();
            case Dimension.SERVED_UNDER ->
                List.of(offer.service().controlRegion().word());
            default -> throw new IllegalArgumentException(filter);
        };
    }

    /** Whether all values are wanted, and none is excluded. */
    private static boolean fits(String name, Query.Filter filter, List<String> values) {
        Dimension dimension = Dimension.named(name);
        return (filter.wanted().isEmpty()
                        || selected(dimension, filter.wanted()).containsAll(values))
                && selected(dimension, filter.excluded()).stream().noneMatch(values::contains);
    }

    private static Set<String> selected(Dimension dimension, Set<String> values) {
        return values.stream()
                .flatMap(value -> dimension.selects(value).stream())
                .collect(Collectors.toSet());
    }

    /** Whether a name stands for one model after another. */
    public boolean isMoving(String name) {
        return edition.names().find(name).kind() == ModelNames.Kind.MOVING;
    }

    /** The offer of a service by its id there, spelled as there. */
    public Optional<Offer> offer(Service service, String id) {
        return edition.offers().ofService(service.id()).stream()
                .filter(offer -> offer.id().equals(id))
                .findFirst();
    }

    /** The name by which LiteLLM calls a service; empty if none is known, or if another service has it too. */
    public Optional<String> gatewayName(Service service) {
        return own(service, Attribute.LITELLM_PROVIDER, byGatewayName);
    }

    /** The address at which a service answers as OpenAI's interface does; empty if none is known, or if another service has it too. */
    public Optional<String> baseUrl(Service service) {
        return own(service, Attribute.OPENAI_BASE_URL, byBaseUrl);
    }

    private static Optional<String> own(Service service, String attribute, Map<String, Service> services) {
        String value = service.facts().value(attribute);
        return service.equals(services.get(value)) ? Optional.of(value) : Optional.empty();
    }

    /** The service that LiteLLM calls by a name; empty if it is not known. */
    public Optional<Service> service(String gatewayName) {
        return Optional.ofNullable(byGatewayName.get(gatewayName));
    }

    /** The service that answers as OpenAI's interface does at an address, with or without a slash at its end; empty if it is not known. */
    public Optional<Service> serviceAt(String baseUrl) {
        return Optional.ofNullable(
                byBaseUrl.get(baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl));
    }

    /** The services by a text that each has for itself. */
    private static Map<String, Service> byText(Edition edition, String attribute) {
        Map<String, Set<Service>> named = edition.services().values().stream()
                .filter(service -> service.facts().get(attribute).isKnown())
                .collect(Collectors.groupingBy(
                        service -> service.facts().value(attribute),
                        TreeMap::new,
                        Collectors.toCollection(LinkedHashSet::new)));
        return unambiguous(named, Function.identity());
    }

    /** The keys that lead to one value alone. */
    static <T, V> Map<String, V> unambiguous(Map<String, Set<T>> named, Function<T, V> value) {
        Map<String, V> one = new TreeMap<>();
        named.forEach((name, all) -> {
            if (all.size() == 1) {
                one.put(name, value.apply(all.iterator().next()));
            }
        });
        return one;
    }
}
