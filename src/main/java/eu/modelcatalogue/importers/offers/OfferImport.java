package eu.modelcatalogue.importers.offers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.ResolvedContent;
import eu.modelcatalogue.catalogue.search.ModelNames;
import eu.modelcatalogue.domain.Period;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.importers.entry.JsonText;
import eu.modelcatalogue.importers.snapshot.Snapshot;
import eu.modelcatalogue.offers.AnnouncedEnd;
import eu.modelcatalogue.offers.OfferRegion;
import eu.modelcatalogue.offers.OfferStatus;
import eu.modelcatalogue.offers.ServiceOffers;
import eu.modelcatalogue.offers.StatedOffer;
import eu.modelcatalogue.seed.OfferFiles;
import eu.modelcatalogue.seed.SeedFaults;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.seed.SeedWriter;
import eu.modelcatalogue.syntax.SpdxList;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Brings the list of offers of models.dev and the lists of announced ends into {@code seeds/offers}, a file for each service. An offer that the list names no
 * longer is kept with the day on which it was seen last. The same lists a second time change no byte.
 */
public final class OfferImport {

    /** The source that lists offers. */
    public static final String LIST = "models-dev-api";

    /** The sources that list ends; where two speak of one offer, the first is believed. */
    public static final List<String> ENDS = List.of(EndLists.MISTRAL_DOCS, EndLists.MODEL_DEPRECATIONS);

    private static final String FILE = "api.json";
    private static final String LOCATOR = "https://models.dev/api.json";

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern SERVICE_ID = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

    /** Regions that models.dev writes behind the name of an offer. APAC and Global name no country. */
    private static final Pattern REGION = Pattern.compile("\\((US|EU|AU|JP|CA)\\)$");

    private static final String SERVICE_HEAD = """
            # yaml-language-server: $schema=../schema/service.schema.json
            """;

    /** Longest id of an offer and longest name of a service, as the schemas of the seeds say. */
    private static final int LONGEST_ID = 200;

    private static final int LONGEST_NAME = 120;

    private final EditionContent content;
    private final OfferJoin join;
    private final Map<String, ServiceOffers> before = new TreeMap<>();
    private final Set<String> known = new TreeSet<>();
    private final NavigableMap<EndLists.Place, EndLists.Ending> ends = new TreeMap<>();
    private final NavigableMap<String, Map<OfferJoin.Reason, Integer>> counts = new TreeMap<>();
    private final NavigableMap<String, byte[]> written = new TreeMap<>();

    /**
     * The result of an import.
     *
     * @param written files below the seeds that are new or differ from before, with their bytes
     * @param services what was joined, by id of the service, in words
     * @param total what was joined in all, in words
     */
    public record Outcome(NavigableMap<String, byte[]> written, NavigableMap<String, String> services, String total) {

        /** A line for each service, and one for all. */
        public List<String> report() {
            List<String> lines = new ArrayList<>();
            services.forEach((service, said) -> lines.add("%s: %s".formatted(service, said)));
            lines.add("All %d services: %s".formatted(services.size(), total));
            return lines;
        }
    }

    private OfferImport(EditionContent content) {
        this.content = content;
        this.join = new OfferJoin(new ModelNames(
                ResolvedContent.of(content, SpdxList::expression, ResolvedContent.EMPTY)
                        .models(),
                content.products()));
        content.offers().forEach(one -> before.put(one.service(), one));
        content.services().forEach(one -> known.add(one.id()));
    }

    /**
     * Works out an import and writes nothing.
     *
     * @param list snapshot of {@link #LIST}
     * @param endLists snapshots of some of {@link #ENDS}, by source; what the others said before stays
     * @throws SeedFaults where the seeds have faults before, or would have afterwards
     * @throws IllegalArgumentException where a snapshot is not of its source, or a source has no file in the seeds
     */
    public static Outcome of(SeedFiles files, Snapshot list, Map<String, Snapshot> endLists) {
        Outcome outcome = of(files, SeedReader.read(files), list, endLists);
        if (!outcome.written().isEmpty()) {
            NavigableMap<String, byte[]> after = new TreeMap<>(files.contents());
            after.putAll(outcome.written());
            SeedReader.read(new SeedFiles(after));
        }
        return outcome;
    }

    /**
     * The same for seeds that were read before. The caller checks what the seeds are afterwards.
     *
     * @param content what the files say
     */
    public static Outcome of(SeedFiles files, EditionContent content, Snapshot list, Map<String, Snapshot> endLists) {
        OfferImport run = new OfferImport(content);
        run.source(LIST);
        for (String source : ENDS) {
            Snapshot snapshot = endLists.get(source);
            if (snapshot != null) {
                run.source(source);
                EndLists.read(source, snapshot).forEach(run.ends::putIfAbsent);
            } else {
                run.endsBefore(source).forEach(run.ends::putIfAbsent);
            }
        }
        run.services(list);
        run.written
                .entrySet()
                .removeIf(
                        file -> Arrays.equals(file.getValue(), files.contents().get(file.getKey())));
        NavigableMap<String, String> services = new TreeMap<>();
        Map<OfferJoin.Reason, Integer> all = new EnumMap<>(OfferJoin.Reason.class);
        run.counts.forEach((service, ofService) -> {
            services.put(service, said(ofService));
            ofService.forEach((reason, number) -> all.merge(reason, number, Integer::sum));
        });
        return new Outcome(run.written, services, said(all));
    }

    /**
     * How many of the ends that a source stated before are missing in its snapshot, in per cent.
     *
     * @param source one of {@link #ENDS}
     * @throws IllegalArgumentException where the snapshot is not of this source
     */
    public static int shrinkage(EditionContent content, String source, Snapshot snapshot) {
        Set<EndLists.Place> now = EndLists.read(source, snapshot).keySet();
        int before = 0;
        int missing = 0;
        for (ServiceOffers list : content.offers()) {
            for (StatedOffer offer : list.offers()) {
                if (isEndOf(source, offer)) {
                    before++;
                    missing += now.contains(new EndLists.Place(list.service(), offer.id())) ? 0 : 1;
                }
            }
        }
        return before == 0 ? 0 : 100 * missing / before;
    }

    private static boolean isEndOf(String source, StatedOffer offer) {
        AnnouncedEnd end = offer.end();
        return end != null && end.source().equals(source);
    }

    /** The ends that a source stated before, where it is not read this time. */
    private Map<EndLists.Place, EndLists.Ending> endsBefore(String source) {
        Map<String, String> names = new HashMap<>();
        content.models().forEach(model -> names.put(model.id(), model.name()));
        Map<EndLists.Place, EndLists.Ending> ends = new TreeMap<>();
        before.forEach((service, list) -> list.offers().stream()
                .filter(offer -> isEndOf(source, offer))
                .forEach(offer -> ends.put(
                        new EndLists.Place(service, offer.id()),
                        new EndLists.Ending(
                                Objects.requireNonNullElse(names.get(offer.model()), ""),
                                offer.status(),
                                Objects.requireNonNull(offer.end())))));
        return ends;
    }

    private void source(String id) {
        if (content.sources().stream().map(Source::id).noneMatch(id::equals)) {
            throw new IllegalArgumentException(
                    "The source '%s' has no file in sources/: write one first".formatted(id));
        }
    }

    private void services(Snapshot list) {
        String path = list.find(FILE)
                .orElseThrow(() -> new IllegalArgumentException("%s has no file %s".formatted(LIST, FILE)));
        JsonNode root;
        try {
            root = JSON.readTree(list.text(path));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("%s: %s is not JSON".formatted(LIST, FILE), e);
        }
        Set<String> listed = new TreeSet<>();
        root.properties().forEach(entry -> {
            if (SERVICE_ID.matcher(entry.getKey()).matches()
                    && entry.getValue().path("models").isObject()) {
                listed.add(entry.getKey());
                service(entry.getKey(), entry.getValue(), list.asOf());
            }
        });
        if (listed.isEmpty()) {
            throw new IllegalArgumentException(
                    "This is not the API of models.dev: %s lists no services".formatted(FILE));
        }
        before.forEach((service, offers) -> {
            if (!listed.contains(service)) {
                write(service, offers.asOf(), offers.offers());
            }
        });
    }

    private void service(String id, JsonNode service, LocalDate asOf) {
        if (!known.contains(id) && isOnOnesOwnMachine(service)) {
            return;
        }
        if (known.add(id)) {
            Map<String, Object> described = new LinkedHashMap<>();
            String name = JsonText.text(service, "name");
            described.put("name", name.isEmpty() || name.length() > LONGEST_NAME ? id : name);
            String documentation = JsonText.text(service, "doc");
            if (documentation.startsWith("https://") && documentation.chars().noneMatch(Character::isWhitespace)) {
                described.put("documentation", documentation);
            }
            written.put("services/%s.yaml".formatted(id), SeedWriter.write(SERVICE_HEAD, described));
        }
        Map<String, LocalDate> firstSeen = new TreeMap<>();
        Map<String, StatedOffer> gone = new TreeMap<>();
        ServiceOffers earlier = before.get(id);
        if (earlier != null) {
            earlier.offers().forEach(offer -> {
                if (offer.firstSeen() != null) {
                    firstSeen.put(offer.id(), offer.firstSeen());
                    gone.put(offer.id(), offer);
                }
            });
        }
        List<StatedOffer> offers = new ArrayList<>();
        service.path("models").properties().forEach(entry -> {
            if (entry.getKey().length() <= LONGEST_ID) {
                gone.remove(entry.getKey());
                LocalDate first = firstSeen.getOrDefault(entry.getKey(), asOf);
                offers.add(offer(id, entry.getKey(), entry.getValue(), first.isAfter(asOf) ? asOf : first, asOf));
            }
        });
        gone.values().forEach(offers::add);
        write(id, asOf, offers);
    }

    /** The list names programs that run models on one's own machine too. Where such a program only stands before a service, the seeds describe the service. */
    private static boolean isOnOnesOwnMachine(JsonNode service) {
        String api = JsonText.text(service, "api");
        return api.startsWith("http://127.0.0.1") || api.startsWith("http://localhost");
    }

    private StatedOffer offer(String service, String id, JsonNode json, LocalDate firstSeen, LocalDate asOf) {
        String name = JsonText.text(json, "name");
        OfferJoin.Joined joined = joined(service, id, JsonText.text(json, "canonical_model_id"), name);
        Matcher region = REGION.matcher(name);
        JsonNode context = json.path("limit").path("context");
        return new StatedOffer(
                id,
                joined.model(),
                OfferJoin.precision(id),
                null,
                region.find()
                        ? List.of(new OfferRegion(region.group(1), Objects.requireNonNull(region.group(1))))
                        : List.of(),
                context.canConvertToExactIntegral() && context.asLong() > 0 ? context.asLong() : null,
                released(JsonText.text(json, "release_date")),
                switch (JsonText.text(json, "status")) {
                    case "alpha", "beta" -> OfferStatus.PREVIEW;
                    case "deprecated" -> OfferStatus.DEPRECATED;
                    case "" -> OfferStatus.ACTIVE;
                    default -> null;
                },
                null,
                firstSeen,
                asOf);
    }

    /** A month or a day; null where the list states neither. */
    private static @Nullable String released(String stated) {
        try {
            return stated.isEmpty() || Period.parse(stated).precision().equals("year") ? null : stated;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private OfferJoin.Joined joined(String service, String id, @Nullable String canonical, String name) {
        OfferJoin.Joined joined = join.model(
                id,
                canonical == null || canonical.isEmpty() ? null : canonical,
                name.isEmpty() ? null : REGION.matcher(name).replaceFirst("").strip());
        counts.computeIfAbsent(service, absent -> new EnumMap<>(OfferJoin.Reason.class))
                .merge(joined.reason(), 1, Integer::sum);
        return joined;
    }

    /** Writes the offers of a service, with what is known of their ends, and adds offers of which only the end is known. */
    private void write(String service, LocalDate asOf, List<StatedOffer> offers) {
        NavigableMap<String, StatedOffer> byId = new TreeMap<>();
        offers.forEach(offer -> {
            if (offer.firstSeen() != null) {
                byId.put(offer.id(), offer);
            }
        });
        ends.forEach((place, ending) -> {
            if (place.service().equals(service)) {
                StatedOffer offer = byId.get(place.id());
                if (offer == null) {
                    String model =
                            joined(service, place.id(), null, ending.name()).model();
                    byId.put(
                            place.id(),
                            new StatedOffer(
                                    place.id(),
                                    model,
                                    OfferJoin.precision(place.id()),
                                    null,
                                    List.of(),
                                    null,
                                    null,
                                    ending.status(),
                                    ending.end(),
                                    null,
                                    null));
                } else {
                    byId.put(place.id(), ended(offer, ending));
                }
            }
        });
        written.put(
                OfferFiles.path(service),
                OfferFiles.write(new ServiceOffers(service, LIST, LOCATOR, asOf, List.copyOf(byId.values()))));
    }

    /** A list of ends knows better than a list of offers whether one ends. */
    private static StatedOffer ended(StatedOffer offer, EndLists.Ending ending) {
        return new StatedOffer(
                offer.id(),
                offer.model(),
                offer.artefact(),
                offer.mode(),
                offer.regions(),
                offer.context(),
                offer.released(),
                ending.status() == null || ending.status() == OfferStatus.ACTIVE ? offer.status() : ending.status(),
                ending.end(),
                offer.firstSeen(),
                offer.lastSeen());
    }

    private static String said(Map<OfferJoin.Reason, Integer> counted) {
        int total = counted.values().stream().mapToInt(Integer::intValue).sum();
        return "%d offers, %s"
                .formatted(
                        total,
                        counted.entrySet().stream()
                                .map(one -> one.getValue() + " " + words(one.getKey()))
                                .collect(Collectors.joining(", ")));
    }

    private static String words(OfferJoin.Reason reason) {
        return switch (reason) {
            case JOINED -> "joined";
            case MOVES -> "with a name that moves";
            case SEVERAL -> "with a name that fits several models";
            case CONFLICT -> "whose names lead to different models";
            case NONE -> "of models that are not here";
        };
    }
}
