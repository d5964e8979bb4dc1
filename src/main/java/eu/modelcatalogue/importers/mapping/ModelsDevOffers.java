package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import eu.modelcatalogue.importers.identity.NameKey;
import eu.modelcatalogue.importers.identity.NameMonth;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 *   <li>An offer without one belongs to the model of the same name, where there is exactly one, and neither its date nor a month in its id is that of another
 *       release. On the service of a developer (a service whose id is the
 *       developer in some canonical id) it is a model of that developer. All other offers without a canonical id are refused: nothing states who made them.
 *   <li>Ids and names that move ({@code …-latest}) are refused: they name no checkpoint.
 *   <li>Ids and names for a way to be served (a region, a faster or cheaper queue, fewer bits) are refused: they name no model.
 * </ul>
 *
 * <p>Offers of one model differ. The weights flag is that of the developer's own service, else that of more than two thirds of the offers; otherwise nothing is
 * stated. All other fields are those of the developer's own service, else the most frequent value, where there is exactly one.
 */
final class ModelsDevOffers {

    private static final String FILE = "api.json";
    private static final String LOCATOR = "https://models.dev/api.json";

    /** The service whose model ids are repositories of the Hub. */
    private static final String HUB = "huggingface";

    /** What services put in brackets behind the name of a model: where and how it is served, or the service that serves it. */
    private static final Pattern SERVED = Pattern.compile(
            "(?i)\\s*\\((US|EU|AU|JP|APAC|Global|Fast|Free|Batch|Amazon Bedrock.*|AWS Bedrock|Vertex AI|Azure.*|NovitaAI|[^()]* AI)\\)$");

    /** Ends of ids for a region or a faster queue. */
    private static final Pattern SERVED_ID = Pattern.compile("(?i).*[-:](highspeed|batch|free|eu|us)$");

    /** Dates of one release that services state differ by no more days than this. */
    private static final int SAME_RELEASE_DAYS = 120;

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
                Set<String> named = byName.getOrDefault(NameKey.letters(offer.name()), Set.of()).stream()
                        .filter(model -> isSameRelease(offer, Objects.requireNonNull(byModel.get(model))))
                        .collect(Collectors.toCollection(TreeSet::new));
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

    /** Whether an offer without canonical id, which has the name of a model, can be of the same release. */
    private static boolean isSameRelease(Offer offer, List<Offer> ofModel) {
        Optional<LocalDate> day = offer.day();
        List<LocalDate> days = ofModel.stream()
                .filter(one -> !one.canonicalId().isEmpty())
                .flatMap(one -> one.day().stream())
                .toList();
        boolean near = day.isEmpty()
                || days.isEmpty()
                || days.stream()
                        .anyMatch(other -> Math.abs(ChronoUnit.DAYS.between(day.get(), other)) <= SAME_RELEASE_DAYS);
        return near
                && days.stream().noneMatch(other -> NameMonth.contradicts(offer.id(), Period.parse(other.toString())));
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
        weights(developer, section, offers, statements);
        Set<String> services = offers.stream().map(Offer::service).collect(Collectors.toSet());
        statements.read(
                Attribute.LISTING_SERVICES, Integer.toString(services.size()), section + ", services that offer it");
        return new SourceEntry(
                key,
                name(key, developer, offers),
                agreed(developer, offers, Offer::family).orElse(null),
                List.of(maker(developer, section, offers)),
                repositories(key, offers),
                List.of(key.substring(key.indexOf('/') + 1)),
                null,
                services,
                statements.all());
    }

    /** The developer: read where a canonical id names it, else concluded from the service. */
    private SourceEntry.Developer maker(String developer, String section, List<Offer> offers) {
        SourceStatements statements = reading.statements(LOCATOR);
        if (offers.stream().anyMatch(offer -> !offer.canonicalId().isEmpty())) {
            return statements.developer(developer, section);
        }
        statements.assessed(
                Attribute.DEVELOPER, developer, section, "No canonical id; offered by this developer's own service.");
        return new SourceEntry.Developer(developer, List.of(), statements.all().get(0));
    }

    /** The name on which the offers agree; the id where it states a version and that name does not, because it is then the name of a plan or product. */
    private static String name(String key, String developer, List<Offer> offers) {
        String name =
                agreed(developer, offers, Offer::name).orElse(offers.get(0).name());
        String id = key.substring(key.indexOf('/') + 1);
        boolean isOfProduct =
                name.chars().noneMatch(Character::isDigit) && id.chars().anyMatch(Character::isDigit);
        return isOfProduct ? id : name;
    }

    /** The flag of the developer's own service, else that of more than two thirds of the offers, with the count of the offers that it rests on. */
    private void weights(String developer, String section, List<Offer> offers, SourceStatements statements) {
        Set<Boolean> own = offers.stream()
                .filter(offer -> offer.service().equals(developer))
                .flatMap(offer -> offer.openWeights().stream())
                .collect(Collectors.toSet());
        long flagged =
                offers.stream().filter(offer -> offer.openWeights().isPresent()).count();
        long open = offers.stream()
                .filter(offer -> offer.openWeights().filter(flag -> flag).isPresent())
                .count();
        if (flagged == 0) {
            return;
        }
        boolean released = own.size() == 1 ? own.contains(true) : open * 3 > flagged * 2;
        long agreeing = released ? open : flagged - open;
        if (own.size() == 1 || agreeing * 3 > flagged * 2) {
            statements.read(
                    Component.WEIGHTS_FINAL.availability(),
                    released ? "released" : "notReleased",
                    section + ", open_weights",
                    "Flag of %d of %d offers%s."
                            .formatted(agreeing, flagged, own.size() == 1 ? ", among them the developer's own" : ""));
        } else {
            reading.refuse(
                    "%s, %s, open_weights".formatted(FILE, section),
                    "is true in %d offers and false in %d: neither is taken".formatted(open, flagged - open));
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
            return ModelsDev.isAlias(id, text("name"))
                    || canonicalId().endsWith("-latest")
                    || MOVING.contains(canonicalId().isEmpty() ? id : canonicalId());
        }

        /** Whether it is named after how a model is served: in a region, faster, or in fewer bits. Where the canonical id names the model itself, it is an offer like others. */
        boolean isVariant() {
            String model = canonicalId().isEmpty() ? service + "/" + id : canonicalId();
            boolean ofItself =
                    !canonicalId().isEmpty() && !SERVED_ID.matcher(model).matches();
            return (!ofItself
                            && (SERVED.matcher(text("name")).find()
                                    || SERVED_ID.matcher(model).matches()))
                    || RepositoryId.of(model).filter(one -> !one.isOriginal()).isPresent();
        }

        /** {@code developer/model}; empty where the offer has none. */
        String canonicalId() {
            String canonical = text("canonical_model_id");
            return canonical.matches("[^/]+/.+") ? canonical : "";
        }

        /** The name of the model, without where and how it is served. */
        String name() {
            String name = SERVED.matcher(text("name")).replaceFirst("");
            return RepositoryId.of("x/" + name).map(RepositoryId::name).orElse(name);
        }

        /** The day of release; empty where the offer states none, or only a year or month. */
        Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(released()));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }

        String family() {
            return ModelsDev.family(text("family"));
        }

        String released() {
            return text("release_date");
        }

        Optional<Boolean> openWeights() {
            JsonNode flag = json.path("open_weights");
            return flag.isBoolean() ? Optional.of(flag.asBoolean()) : Optional.empty();
        }

        private String text(String field) {
            return JsonText.text(json, field);
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
