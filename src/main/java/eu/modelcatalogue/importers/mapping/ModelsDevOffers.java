package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import eu.modelcatalogue.importers.identity.NameKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The API of models.dev ({@code api.json}): services and the models that each offers. It is the list of what is on offer, and never states a licence.
 *
 * <p>Offers of one model become one entry:
 *
 * <ul>
 *   <li>Offers with the same {@code canonical_model_id} ({@code developer/model}) belong together.
 *   <li>An offer without one belongs to the model of the same name, where there is exactly one. On the service of a developer (a service whose id is the
 *       developer in some canonical id) it is a model of that developer. All other offers without a canonical id are refused: nothing states who made them.
 *   <li>Ids and names that move ({@code …-latest}) are refused: they name no checkpoint.
 * </ul>
 *
 * <p>Offers of one model differ. The weights flag is that of the majority of the offers; with as many for as against, nothing is stated. All other fields are
 * those of the developer's own service, else the most frequent value, where there is exactly one.
 */
final class ModelsDevOffers {

    private static final String FILE = "api.json";
    private static final String LOCATOR = "https://models.dev/api.json";

    /** The service whose model ids are repositories of the Hub. */
    private static final String HUB = "huggingface";

    private static final Pattern REGION = Pattern.compile("\\((US|EU|AU|JP|APAC|Global)\\)$");

    /** Names of DeepSeek's own service that lead to whatever model is the newest. */
    private static final Set<String> MOVING =
            Set.of("deepseek/deepseek-chat", "deepseek/deepseek-reasoner", "deepseek-chat", "deepseek-reasoner");

    private final SourceReading reading;
    private final SortedMap<String, List<Offer>> byModel = new TreeMap<>();

    private ModelsDevOffers(SourceReading reading) {
        this.reading = reading;
    }

    static void read(SourceReading reading) {
        new ModelsDevOffers(reading).models();
    }

    private void models() {
        List<Offer> offers = new ArrayList<>();
        for (Map.Entry<String, JsonNode> service : reading.jsonObject(FILE).properties()) {
            for (Map.Entry<String, JsonNode> model :
                    service.getValue().path("models").properties()) {
                Offer offer = new Offer(service.getKey(), model.getKey(), model.getValue());
                if (offer.moves()) {
                    reading.refuse(
                            offer.place(), "is an alias that moves from checkpoint to checkpoint, and names none");
                } else if (offer.isVariant()) {
                    reading.refuse(
                            offer.place(),
                            "is an offer of a model in a region, or a copy of fewer bits, and not a model of its own");
                } else {
                    offers.add(offer);
                }
            }
        }
        if (offers.isEmpty()) {
            throw new IllegalArgumentException("This is not the API of models.dev: %s lists no offers".formatted(FILE));
        }
        join(offers);
        byModel.forEach((key, ofModel) -> reading.add(entry(key, ofModel)));
    }

    private void join(List<Offer> offers) {
        Map<String, Set<String>> byName = new LinkedHashMap<>();
        Set<String> developers = new HashSet<>();
        for (Offer offer : offers) {
            String canonical = offer.canonicalId();
            if (!canonical.isEmpty()) {
                put(canonical, offer);
                byName.computeIfAbsent(NameKey.letters(offer.name()), absent -> new TreeSet<>())
                        .add(canonical);
                developers.add(developer(canonical));
            }
        }
        for (Offer offer : offers) {
            if (offer.canonicalId().isEmpty()) {
                Set<String> named = byName.getOrDefault(NameKey.letters(offer.name()), Set.of());
                if (named.size() == 1) {
                    put(named.iterator().next(), offer);
                } else if (named.isEmpty()
                        && developers.contains(offer.service())
                        && !offer.id().contains("/")) {
                    put(offer.service() + "/" + offer.id(), offer);
                } else {
                    reading.refuse(
                            offer.place(),
                            named.isEmpty()
                                    ? "has no canonical_model_id, and its name is that of no other offer with one"
                                    : "has no canonical_model_id, and its name is that of several models: " + named);
                }
            }
        }
    }

    private void put(String model, Offer offer) {
        byModel.computeIfAbsent(model, absent -> new ArrayList<>()).add(offer);
    }

    private static String developer(String key) {
        return key.substring(0, key.indexOf('/'));
    }

    private SourceEntry entry(String key, List<Offer> offers) {
        SourceStatements statements = reading.statements(LOCATOR);
        String developer = developer(key);
        String section = "model " + key;
        agreed(developer, offers, Offer::released)
                .ifPresent(date -> ModelsDev.released(
                        key.substring(key.indexOf('/') + 1),
                        date,
                        section + ", release_date",
                        statements,
                        reason -> reading.refuse(FILE + ", " + section + ", release_date", reason)));
        agreed(developer, offers, offer -> offer.modalities("input"))
                .ifPresent(words -> statements.read(Attribute.MODALITIES_INPUT, words, section + ", modalities.input"));
        if (!ModelsDev.GIVES_NO_TEXT.matcher(key).matches()) {
            agreed(developer, offers, offer -> offer.modalities("output"))
                    .ifPresent(words ->
                            statements.read(Attribute.MODALITIES_OUTPUT, words, section + ", modalities.output"));
        }
        agreed(developer, offers, Offer::context)
                .ifPresent(tokens -> statements.read(Attribute.CONTEXT_LENGTH, tokens, section + ", limit.context"));
        weights(section, offers, statements);
        statements.read(
                Attribute.LISTING_SERVICES,
                Long.toString(offers.stream().map(Offer::service).distinct().count()),
                section + ", services that offer it");
        return new SourceEntry(
                key,
                agreed(developer, offers, Offer::name).orElse(offers.get(0).name()),
                agreed(developer, offers, Offer::family).orElse(null),
                List.of(statements.developer(developer, section)),
                repositories(key, offers),
                null,
                statements.all());
    }

    /** The flag of the majority, with the count of the offers that it rests on. */
    private void weights(String section, List<Offer> offers, SourceStatements statements) {
        long flagged =
                offers.stream().filter(offer -> offer.openWeights().isPresent()).count();
        long open = offers.stream()
                .filter(offer -> offer.openWeights().filter(flag -> flag).isPresent())
                .count();
        if (flagged > 0 && open * 2 == flagged) {
            reading.refuse(
                    "%s, %s, open_weights".formatted(FILE, section),
                    "is true in %d offers and false in as many: neither is taken".formatted(open));
        } else if (flagged > 0) {
            boolean released = open * 2 > flagged;
            statements.read(
                    Component.WEIGHTS_FINAL.availability(),
                    released ? "released" : "notReleased",
                    section + ", open_weights",
                    "Flag of %d of %d offers.".formatted(released ? open : flagged - open, flagged));
        }
    }

    /** The repositories under which the Hub serves exactly this model. A name alone does not prove that they are its weights. */
    private static List<String> repositories(String key, List<Offer> offers) {
        return offers.stream()
                .filter(offer ->
                        offer.service().equals(HUB) && offer.canonicalId().equals(key))
                .flatMap(offer -> RepositoryId.of(offer.id()).stream())
                .filter(RepositoryId::isOriginal)
                .map(RepositoryId::id)
                .distinct()
                .toList();
    }

    /** The value of the developer's own service; else the most frequent one; empty where several are equally frequent, or nothing is stated. */
    private static Optional<String> agreed(String developer, List<Offer> offers, Function<Offer, String> field) {
        return mostFrequent(offers, field, offer -> offer.service().equals(developer))
                .or(() -> mostFrequent(offers, field, offer -> true));
    }

    private static Optional<String> mostFrequent(
            List<Offer> offers, Function<Offer, String> field, Predicate<Offer> counts) {
        Map<String, Long> values = offers.stream()
                .filter(counts)
                .map(field)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.groupingBy(value -> value, TreeMap::new, Collectors.counting()));
        long most = values.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<String> winners = values.entrySet().stream()
                .filter(value -> value.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return winners.size() == 1 ? Optional.of(winners.get(0)) : Optional.empty();
    }

    /**
     * One model as one service offers it.
     */
    private record Offer(String service, String id, JsonNode json) {

        String place() {
            return "%s, %s, %s".formatted(FILE, service, id);
        }

        boolean moves() {
            return ModelsDev.isAlias(id, name())
                    || canonicalId().endsWith("-latest")
                    || MOVING.contains(canonicalId().isEmpty() ? id : canonicalId());
        }

        /** Whether it is a region's offer of a model, or a copy of its weights in fewer bits. */
        boolean isVariant() {
            String model = canonicalId().isEmpty() ? service + "/" + id : canonicalId();
            return REGION.matcher(name()).find()
                    || RepositoryId.of(model).filter(one -> !one.isOriginal()).isPresent();
        }

        /** {@code developer/model}; empty where the offer has none. */
        String canonicalId() {
            String canonical = JsonText.text(json, "canonical_model_id");
            return canonical.matches("[^/]+/.+") ? canonical : "";
        }

        String name() {
            return JsonText.text(json, "name");
        }

        String family() {
            return ModelsDev.family(JsonText.text(json, "family"));
        }

        String released() {
            return JsonText.text(json, "release_date");
        }

        Optional<Boolean> openWeights() {
            JsonNode flag = json.path("open_weights");
            return flag.isBoolean() ? Optional.of(flag.asBoolean()) : Optional.empty();
        }

        /** Tokens of input and output together; empty where the offer states none. */
        String context() {
            JsonNode context = json.path("limit").path("context");
            return context.canConvertToExactIntegral() && context.asLong() > 0 ? Long.toString(context.asLong()) : "";
        }

        /** As the value of a claim; empty where the offer states none, or uses a word that is not known. */
        String modalities(String field) {
            Set<String> words = ModelsDev.modalities(json.path("modalities").path(field));
            return words.isEmpty() || !ModelsDev.MODALITIES.containsAll(words) ? "" : Claim.list(words);
        }
    }
}
