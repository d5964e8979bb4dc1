package eu.modelcatalogue.api.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.offers.Offer;
import eu.modelcatalogue.offers.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of a search as models at services: one entry for each offer that fits, by the id that the service has for the model.
 *
 * @param rule that the offers meet
 * @param entries sorted by service and id
 * @param leftOut offers of the models that were found, which are not listed although no value speaks against them: sorted by reason
 * @param notListed models that were found but are not listed, because something that the search filters by is unknown of them; sorted by id
 */
record OfferAllowList(OfferRule rule, List<Entry> entries, List<LeftOut> leftOut, List<AllowList.NotListed> notListed) {

    /** Reasons that say something is not known. What is known to be otherwise needs no mention: the search does not ask for it. */
    private static final Set<OfferRule.Reason> NAMED =
            Set.of(OfferRule.Reason.UNKNOWN, OfferRule.Reason.PASSED_ON, OfferRule.Reason.NO_GATEWAY_NAME);

    /** Services that a comment names for a reason; the data of a bundle names all. */
    private static final int NAMED_SERVICES = 20;

    OfferAllowList {
        entries = List.copyOf(entries);
        leftOut = List.copyOf(leftOut);
        notListed = List.copyOf(notListed);
    }

    /** A listed offer. */
    record Entry(Offer offer, AiModel model) {

        Listed written() {
            return new Listed(
                    model.id(),
                    offer.service().role(),
                    offer.sites(),
                    offer.service().controlCountry(),
                    offer.endsOn() == null ? null : offer.endsOn().toString());
        }
    }

    /**
     * A listed offer, as written to files.
     *
     * @param endsOn announced end; null if none is known
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Listed(
            String model,
            String serviceRole,
            List<String> sites,
            String controlCountry,
            @Nullable String endsOn) {}

    /**
     * Offers that are not listed for one reason.
     *
     * @param what the values that are unknown; empty for other reasons
     * @param services the number of offers by service
     */
    record LeftOut(OfferRule.Reason reason, List<String> what, int offers, SortedMap<String, Integer> services) {

        /** The reason in a line of English, with the services that have the most offers. */
        String line() {
            String most = services.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .limit(NAMED_SERVICES)
                    .map(one -> "%s (%d)".formatted(one.getKey(), one.getValue()))
                    .collect(Collectors.joining(", "));
            return "left out: %d, because %s: %s%s"
                    .formatted(
                            offers,
                            new OfferRule.Refusal(reason, what).said(),
                            most,
                            services.size() > NAMED_SERVICES
                                    ? " and %d other services".formatted(services.size() - NAMED_SERVICES)
                                    : "");
        }
    }

    /**
     * Makes the list.
     *
     * @param named whether only services are listed of which the name in LiteLLM, or the address, is known
     */
    static OfferAllowList of(OfferRule rule, boolean named) {
        List<Entry> entries = new ArrayList<>();
        Map<OfferRule.Refusal, SortedMap<String, Integer>> refused = new HashMap<>();
        for (AiModel model : rule.models()) {
            for (Offer offer : rule.edition().offers().ofModel(model.id())) {
                OfferRule.Refusal refusal = rule.refusal(offer)
                        .orElseGet(() -> named && !isCallable(rule, offer.service())
                                ? new OfferRule.Refusal(OfferRule.Reason.NO_GATEWAY_NAME, List.of())
                                : null);
                if (refusal == null) {
                    entries.add(new Entry(offer, model));
                } else if (NAMED.contains(refusal.reason())) {
                    refused.computeIfAbsent(refusal, absent -> new TreeMap<>())
                            .merge(offer.service().id(), 1, Integer::sum);
                }
            }
        }
        entries.sort(
                Comparator.comparing((Entry entry) -> entry.offer().service().id())
                        .thenComparing(entry -> entry.offer().id()));
        List<LeftOut> leftOut = refused.entrySet().stream()
                .map(one -> new LeftOut(
                        one.getKey().reason(),
                        one.getKey().what(),
                        one.getValue().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum(),
                        one.getValue()))
                .sorted(Comparator.comparing((LeftOut one) -> one.reason().word())
                        .thenComparing(one -> String.join(",", one.what())))
                .toList();
        List<AllowList.NotListed> notListed = rule.unsure().stream()
                .sorted(Comparator.comparing(one -> one.model().id()))
                .toList();
        return new OfferAllowList(rule, entries, leftOut, notListed);
    }

    private static boolean isCallable(OfferRule rule, Service service) {
        return rule.gatewayName(service).isPresent() || rule.baseUrl(service).isPresent();
    }

    AllowList.From from() {
        return AllowList.from(rule.edition(), rule.search());
    }

    /** Names by which gateways call the listed services, with the ids of these: their own ids, and their names in LiteLLM. A name of two services leads to neither. */
    Map<String, String> services() {
        Map<String, Set<String>> named = new TreeMap<>();
        entries.stream()
                .map(entry -> entry.offer().service())
                .distinct()
                .forEach(service -> Stream.concat(Stream.of(service.id()), rule.gatewayName(service).stream())
                        .forEach(name -> named.computeIfAbsent(name, absent -> new LinkedHashSet<>())
                                .add(service.id())));
        return OfferRule.unambiguous(named, id -> id);
    }

    /** Comments that every list contains: its origin, and what is not listed. */
    String comments(String form) {
        long models = entries.stream().map(Entry::model).distinct().count();
        long services = entries.stream()
                .map(entry -> entry.offer().service().id())
                .distinct()
                .count();
        return AllowList.comments(
                form,
                from(),
                Stream.of(
                                Stream.of(
                                        "listed: %d offers of %d models by %d services"
                                                .formatted(entries.size(), models, services),
                                        "left out: %d offers"
                                                .formatted(leftOut.stream()
                                                        .mapToInt(LeftOut::offers)
                                                        .sum())),
                                leftOut.stream().map(LeftOut::line),
                                Stream.of("not listed: " + notListed.size()),
                                notListed.stream().map(AllowList.NotListed::line))
                        .flatMap(lines -> lines));
    }
}
