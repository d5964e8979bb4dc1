package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import eu.modelcatalogue.catalogue.Derivations;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.ReadFile;
import eu.modelcatalogue.catalogue.resolution.ResolutionPolicy;
import eu.modelcatalogue.catalogue.resolution.SubjectClaims;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Engine;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import eu.modelcatalogue.offers.ServiceOffers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads all seeds: validates every file against its schema, then the references between files. */
public final class SeedReader {

    /** Version of the SPDX list in the library, known without loading it; a test checks that it is correct. */
    static final String SPDX_LIST = "3.28.0";

    /** Part of the fingerprint; increased when the same files give different content. */
    static final String READER_VERSION = "10, SPDX list " + SPDX_LIST;

    private SeedReader() {}

    /** The fingerprint of these files for this reader. */
    public static String fingerprint(SeedFiles files) {
        return files.fingerprint(READER_VERSION + " " + Derivations.CURRENT);
    }

    /**
     * Reads all files.
     *
     * @throws SeedFaults with all faults, if there are any
     */
    public static EditionContent read(SeedFiles files) {
        return seeds(files).content();
    }

    /**
     * Reads all files, including those that guide imports.
     *
     * @throws SeedFaults with all faults, if there are any
     */
    public static Seeds seeds(SeedFiles files) {
        return seeds(files, ParsedFiles.NONE);
    }

    /**
     * Reads all files, and parses only those that are not in the cache.
     *
     * @param parsed cache of parsed files
     * @throws SeedFaults with all faults, if there are any
     */
    public static Seeds seeds(SeedFiles files, ParsedFiles parsed) {
        List<Claim> claims = new ArrayList<>();
        return seeds(files, parsed, ReadBefore.NONE, of -> claims.addAll(of.claims()), null)
                .saying(claims);
    }

    /**
     * Reads all files one after another and passes on their claims, so that only a few files are in memory at a time. Publishing, checking and the build
     * read the seeds by this method.
     *
     * @param before what was read before: files that are the same are not read again
     * @param claims receives the claims, subject by subject, in order; they are only valid if this method returns
     * @param kept receives what the files say that are needed whole, to be passed on as read before
     * @return everything except the claims
     * @throws SeedFaults with all faults, if there are any
     */
    public static EditionContent read(
            SeedFiles files, ReadBefore before, Consumer<SubjectClaims> claims, Consumer<ReadFile> kept) {
        try {
            return seeds(files, ParsedFiles.NONE, before, claims, kept).content();
        } catch (SeedFaults found) {
            if (before != ReadBefore.NONE) {
                // Of what was not read, nobody knows in which line a fault is.
                seeds(files, ParsedFiles.NONE, ReadBefore.NONE, read -> {}, null);
            }
            throw found;
        }
    }

    private static Seeds seeds(
            SeedFiles files,
            ParsedFiles parsed,
            ReadBefore before,
            Consumer<SubjectClaims> claims,
            @Nullable Consumer<ReadFile> kept) {
        List<Fault> faults = new ArrayList<>(files.faults());
        SeedPlaces places = new SeedPlaces(files, parsed, before, kept, faults::add);
        SeedRelations relations = new SeedRelations(places, faults::add);
        SeedFile policy = places.single("policy.yaml");
        boolean lacksPolicy = policy == null && faults.isEmpty();
        relations.subjects(before, claims);
        relations.sourceAliases();
        List<EditionContent.Removed> gone = relations.removed();
        relations.snapshots();
        SeedFile planned = places.single("refresh.yaml");
        List<RefreshSource> refreshed = planned == null ? List.of() : relations.refreshed(planned);
        List<HeldBack> heldBack = relations.heldBack();
        ProfileFile.circles(places.profiles, faults::add);
        ProfileFile.namesakes(places.profiles, faults::add);
        List<Profile> judging =
                each(places.profiles, (key, file) -> ProfileFile.read(file, places.namedProfiles, faults::add));
        List<Clause> asking =
                each(places.clauses, (id, file) -> ClauseFile.read(id, file, places.profiles, faults::add));
        ProductFiles offered = new ProductFiles(places.ids(SubjectKind.MODEL), places.namedSources, faults::add);
        List<EditionContent.Product> offering = each(places.products, offered::product);
        SeedFile procurement = places.single("procurement.yaml");
        List<EditionContent.Listing> listing = procurement == null ? List.of() : offered.procurement(procurement);
        OfferFiles offerFiles = new OfferFiles(places, faults::add);
        List<ServiceOffers> offers = each(places.offers, offerFiles::read);
        if (lacksPolicy) {
            faults.add(new Fault("policy.yaml", "is missing: nothing says which source is believed"));
        }
        if (policy != null) {
            relations.policy(policy);
        }
        if (policy == null || !faults.isEmpty()) {
            throw new SeedFaults(faults);
        }
        EditionContent content = new EditionContent(
                each(places.sources, (id, file) -> source(id, file.root())),
                relations.models(),
                relations.organisations(),
                relations.licences(),
                policy(policy),
                judging,
                gone,
                reviews(places.reviews, heldBack),
                asking,
                offering,
                listing,
                relations.services(),
                offers,
                List.of(),
                SPDX_LIST);
        Map<String, Aliases> aliases = new HashMap<>();
        places.aliases.forEach((source, file) -> aliases.put(source, Aliases.read(file.root())));
        return new Seeds(content, aliases, relations.developers(), relations.owners(), refreshed, heldBack);
    }

    private static <T> List<T> each(Map<String, SeedFile> files, BiFunction<String, SeedFile, T> read) {
        return files.entrySet().stream()
                .map(file -> read.apply(file.getKey(), file.getValue()))
                .toList();
    }

    /** Open questions for a curator, by source: those of imports, and changes that a refresh has held back and nobody has rejected. */
    private static List<EditionContent.Review> reviews(Map<String, SeedFile> left, List<HeldBack> heldBack) {
        Map<String, List<EditionContent.HeldBack>> bySource = new TreeMap<>();
        heldBack.stream()
                .filter(one -> !one.rejected())
                .forEach(one -> bySource.computeIfAbsent(one.source(), absent -> new ArrayList<>())
                        .add(new EditionContent.HeldBack(one.id(), one.kind().word(), one.about(), one.reason())));
        Set<String> sources = new TreeSet<>(left.keySet());
        sources.addAll(bySource.keySet());
        return sources.stream()
                .map(source -> {
                    SeedFile file = left.get(source);
                    JsonNode root = file == null ? MissingNode.getInstance() : file.root();
                    return new EditionContent.Review(
                            source,
                            StreamSupport.stream(root.path("doubtful").spliterator(), false)
                                    .map(doubt -> new EditionContent.Doubt(
                                            doubt.path("entry").asText(),
                                            SeedFile.texts(doubt.path("candidates")),
                                            doubt.path("reason").asText()))
                                    .toList(),
                            SeedFile.texts(root.path("unreadLicences")),
                            bySource.getOrDefault(source, List.of()));
                })
                .toList();
    }

    private static ResolutionPolicy policy(SeedFile file) {
        List<ResolutionPolicy.Rule> rules = new ArrayList<>();
        for (JsonNode rule : file.root().path("rules")) {
            List<ResolutionPolicy.Trust> order = new ArrayList<>();
            for (JsonNode trust : rule.path("order")) {
                List<String> trusted = trust.has("source")
                        ? List.of(trust.path("source").asText())
                        : SeedFile.texts(trust.path("agreeing"));
                order.add(new ResolutionPolicy.Trust(trusted, Set.copyOf(SeedFile.texts(trust.path("values")))));
            }
            rules.add(new ResolutionPolicy.Rule(
                    SeedFile.texts(rule.path("attributes")),
                    SeedFile.texts(rule.path("subjects")).stream()
                            .map(word -> Word.parse(SubjectKind.class, word))
                            .collect(Collectors.toSet()),
                    order,
                    rule.path("together").asBoolean(),
                    rule.path("because").asText()));
        }
        return new ResolutionPolicy(
                file.root().path("curated").asText(),
                SeedFile.text(file.root(), "secondReader"),
                firstHand(file.root().path("firstHand")),
                rules);
    }

    private static ResolutionPolicy.@Nullable FirstHand firstHand(JsonNode stated) {
        return stated.isMissingNode()
                ? null
                : new ResolutionPolicy.FirstHand(
                        SeedFile.texts(stated.path("sources")), SeedFile.texts(stated.path("attributes")));
    }

    private static Source source(String id, JsonNode root) {
        JsonNode snapshot = root.path("snapshot");
        String asOf = SeedFile.text(snapshot, "asOf");
        return new Source(
                id,
                root.path("name").asText(),
                root.path("publisher").asText(),
                SeedFile.text(root, "url"),
                root.path("kind").asText(),
                root.path("licence").asText(),
                root.path("attribution").asText(),
                SeedFile.text(snapshot, "revision"),
                asOf == null ? null : LocalDate.parse(asOf),
                root.path("description").asText(),
                SeedFile.text(root, "organisationsFrom"),
                engine(root.path("engine")));
    }

    private static @Nullable Engine engine(JsonNode stated) {
        if (stated.isMissingNode()) {
            return null;
        }
        List<Engine.Implemented> implemented = new ArrayList<>();
        stated.path("implements")
                .forEach(place -> implemented.add(
                        new Engine.Implemented(place.path("locator").asText(), SeedFile.texts(place.path("classes")))));
        return new Engine(stated.path("name").asText(), stated.path("licence").asText(), implemented);
    }
}
