package eu.modelcatalogue.importers.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.entry.RepositoryId;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.SourceReading;
import eu.modelcatalogue.importers.entry.SourceStatements;
import eu.modelcatalogue.importers.identity.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The list of models in the npm package pi-ai ({@code models.json}): services, and the models that each offers. It states no release and no licence.
 *
 * <ul>
 *   <li>A model comes from an id {@code developer/model} at OpenRouter, else at Vercel, or from the service of a developer who sells only models of its own.
 *       Other services do not say who made what they serve; they only count as services, where their id or name is that of the model.
 *   <li>Ids without a digit ({@code mistral-large}), with {@code latest}, and those of the routers themselves are refused: they lead to one checkpoint after
 *       another.
 *   <li>An id with {@code batch}, {@code free} or {@code contributor} at its end is read as the id before it. One that is another id with any other end for
 *       how it is served ({@code -fast}, {@code -thinking}) is refused.
 *   <li>Classifiers are refused: they are listed by other rules than models, and names of tiers and of models are not told apart.
 *   <li>Ids at {@code huggingface} are repositories of the Hub.
 * </ul>
 */
final class PiAi {

    private static final String FILE = "models.json";
    private static final String LOCATOR = "https://www.npmjs.com/package/@earendil-works/pi-ai";

    /** Routers whose ids name the developer, the more careful one first. */
    private static final List<String> ROUTERS = List.of("openrouter", "vercel-ai-gateway");

    /** Services of developers who offer no models of others. */
    private static final List<String> OWN = List.of(
            "anthropic", "deepseek", "google", "meta", "minimax", "moonshotai", "openai", "xai", "xiaomi", "zai");

    /** What routers call themselves, or those whom they do not name. */
    private static final Set<String> NOBODY = Set.of("openrouter", "stealth");

    private static final String HUB = "huggingface";

    private static final Map<String, String> OUTPUT = Map.of("chat", "text", "image", "image");

    private final SourceReading reading;
    private final Map<String, List<Offer>> services = new LinkedHashMap<>();

    /** Services by the letters of the ids and names that they offer. */
    private final Map<String, Set<String>> offering = new HashMap<>();

    private final Map<String, List<RepositoryId>> repositories = new HashMap<>();

    private PiAi(SourceReading reading) {
        this.reading = reading;
    }

    static void read(SourceReading reading) {
        new PiAi(reading).models();
    }

    private void models() {
        reading.jsonObject(FILE).properties().forEach(service -> {
            List<Offer> offers = new ArrayList<>();
            service.getValue().forEach(json -> offers.add(new Offer(service.getKey(), json)));
            services.put(service.getKey(), offers);
        });
        if (!services.keySet().containsAll(ROUTERS)) {
            throw new IllegalArgumentException(
                    "This is not the list of pi-ai: %s lacks one of the services %s".formatted(FILE, ROUTERS));
        }
        services.values()
                .forEach(offers -> offers.forEach(offer -> {
                    for (String name : List.of(offer.model(), offer.name())) {
                        offering.computeIfAbsent(NameKey.letters(name), absent -> new TreeSet<>())
                                .add(offer.service());
                    }
                }));
        services.getOrDefault(HUB, List.of()).stream()
                .flatMap(offer -> RepositoryId.of(offer.id()).stream())
                .filter(RepositoryId::isOriginal)
                .forEach(repository -> repositories
                        .computeIfAbsent(NameKey.letters(repository.name()), absent -> new ArrayList<>())
                        .add(repository));
        Set<String> taken = new HashSet<>();
        for (String service : ROUTERS) {
            take(service, taken);
        }
        OWN.forEach(service -> take(service, taken));
    }

    /** Takes what a service offers and no service before it. */
    private void take(String service, Set<String> taken) {
        List<Offer> offers = services.getOrDefault(service, List.of());
        Set<String> ids = new HashSet<>();
        offers.forEach(offer -> ids.add(offer.id()));
        for (Offer offer : offers) {
            Optional<String> served =
                    ServiceModes.servedAs(offer.id(), plain -> ids.contains(plain) || taken.contains(letters(plain)));
            Set<String> names = new HashSet<>(List.of(NameKey.letters(offer.model()), NameKey.letters(offer.name())));
            if (JsonText.text(offer.json(), "type").equals("classifier")) {
                reading.refuse(offer.place(), "is a classifier");
            } else if (offer.moves()) {
                reading.refuse(
                        offer.place(),
                        "is a name that moves from checkpoint to checkpoint, or a router, and names no model");
            } else if (served.isPresent()) {
                reading.refuse(offer.place(), "is a way to be served of " + served.get());
            } else {
                if (names.stream().noneMatch(taken::contains)) {
                    reading.add(entry(offer));
                }
                taken.addAll(names);
            }
        }
    }

    /** The letters of the id without the developer. */
    private static String letters(String id) {
        return NameKey.letters(id.substring(id.lastIndexOf('/') + 1));
    }

    private SourceEntry entry(Offer offer) {
        String key = offer.developer() + "/" + offer.model();
        String section = "%s, %s".formatted(offer.service(), offer.id());
        SourceStatements statements = reading.statements(LOCATOR);
        Set<String> input = new TreeSet<>(JsonText.list(offer.json().path("input")));
        if (!input.isEmpty() && ModelsDev.MODALITIES.containsAll(input)) {
            statements.read(Attribute.MODALITIES_INPUT, Claim.list(input), section + ", input");
        }
        String output = OUTPUT.get(JsonText.text(offer.json(), "type"));
        if (output != null && !ModelsDev.GIVES_NO_TEXT.matcher(key).matches()) {
            statements.read(Attribute.MODALITIES_OUTPUT, output, section + ", type");
        }
        JsonNode context = offer.json().path("contextWindow");
        if (context.canConvertToExactIntegral() && context.asLong() > 0) {
            statements.read(Attribute.CONTEXT_LENGTH, Long.toString(context.asLong()), section + ", contextWindow");
        }
        Set<String> offered = new TreeSet<>();
        for (String name : List.of(offer.model(), offer.name())) {
            offered.addAll(offering.getOrDefault(NameKey.letters(name), Set.of()));
        }
        offered.remove(HUB);
        statements.read(
                Attribute.LISTING_SERVICES, Integer.toString(offered.size()), section + ", services that offer it");
        List<RepositoryId> own = repositories.getOrDefault(NameKey.letters(offer.model()), List.of()).stream()
                .distinct()
                .toList();
        List<String> hubIds = own.stream().map(RepositoryId::id).toList();
        if (!own.isEmpty()) {
            statements.read(
                    Attribute.IDENTIFIERS,
                    Identifier.write(own.stream()
                            .map(one -> new Identifier(one.id(), null, one.role(), Map.of()))
                            .toList()),
                    HUB + ", " + String.join("; ", hubIds));
        }
        return new SourceEntry(
                key,
                offer.name(),
                null,
                List.of(statements.developer(offer.developer(), section)),
                hubIds,
                List.of(offer.model()),
                null,
                offered,
                statements.all());
    }

    /** One model as one service offers it. */
    private record Offer(String service, JsonNode json) {

        String id() {
            return ServiceModes.withoutPrice(JsonText.text(json, "id"));
        }

        String place() {
            return "%s, %s, %s".formatted(FILE, service, JsonText.text(json, "id"));
        }

        /** Who made it, where the service says so: before the stroke of an id, else the service itself. */
        String developer() {
            return ROUTERS.contains(service) && id().contains("/") ? id().substring(0, id().indexOf('/')) : service;
        }

        /** The id without the developer. */
        String model() {
            return id().substring(id().lastIndexOf('/') + 1);
        }

        /** The name without the developer before a colon. */
        String name() {
            String name = JsonText.text(json, "name");
            name = name.substring(name.lastIndexOf(": ") < 0 ? 0 : name.lastIndexOf(": ") + 2);
            return ServiceModes.withoutPrice(name).strip();
        }

        boolean moves() {
            return id().startsWith("~")
                    || id().contains("latest")
                    || id().contains("router")
                    || NOBODY.contains(developer())
                    || model().chars().noneMatch(Character::isDigit);
        }
    }
}
