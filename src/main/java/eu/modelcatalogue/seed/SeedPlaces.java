package eu.modelcatalogue.seed;

import eu.modelcatalogue.criteria.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the seeds, parsed and held against their schemas, each in the place of its kind: sources, models, profiles … by id. */
final class SeedPlaces {

    /** Kinds of which each file lies in the folder itself, and models in the folder of their developer. */
    private static final Pattern PATH = Pattern.compile(
            "(?:models/[^/]+|organisations|licences|sources|aliases|clauses|products|review)/([^/]+)\\.yaml");

    private static final Pattern PROFILE_PATH =
            Pattern.compile("profiles/([a-z0-9]+(?:[.-][a-z0-9]+)*)/([1-9][0-9]{0,3})\\.yaml");

    private static final Pattern REVIEW_PATH = Pattern.compile("claims/([^/]+)/review\\.yaml");

    /** Kinds of which there is one file. */
    private static final Set<String> SINGLE =
            Set.of("policy.yaml", "removed.yaml", "procurement.yaml", "refresh.yaml", "owners.yaml");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Pattern LICENCE_ID = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

    final Map<String, SeedFile> models = new TreeMap<>();
    final Map<String, SeedFile> organisations = new TreeMap<>();
    final Map<String, SeedFile> licences = new TreeMap<>();
    final Map<String, SeedFile> sources = new TreeMap<>();
    final Map<String, SeedFile> profiles = new TreeMap<>();
    final Map<String, SeedFile> aliases = new TreeMap<>();
    final Map<String, SeedFile> reviews = new TreeMap<>();
    final Map<String, SeedFile> clauses = new TreeMap<>();
    final Map<String, SeedFile> products = new TreeMap<>();
    final Map<String, SeedFile> heldBack = new TreeMap<>();
    final List<SeedFile> imported = new ArrayList<>();
    private final Map<String, SeedFile> single = new HashMap<>();
    private final Map<String, Kind> kinds = Map.of(
            "models", new Kind("model", models),
            "organisations", new Kind("organisation", organisations),
            "licences", new Kind("licence", licences),
            "sources", new Kind("source", sources),
            "profiles", new Kind("profile", profiles),
            "aliases", new Kind("aliases", aliases),
            "clauses", new Kind("clause", clauses),
            "products", new Kind("product", products),
            "review", new Kind("held-back", heldBack));
    private final Map<String, ParsedFiles.Parsed> parsed = new ConcurrentHashMap<>();
    private final Consumer<Fault> faults;

    /** Files in a folder: by which schema they are written, and what they are by id. */
    private record Kind(String schema, Map<String, SeedFile> files) {}

    /**
     * Sorts all files; reports those that have faults or no place.
     *
     * @param known files that were parsed before
     */
    SeedPlaces(SeedFiles files, ParsedFiles known, Consumer<Fault> faults) {
        this.faults = faults;
        parse(files, known);
        files.contents().keySet().forEach(this::place);
    }

    /** The one file of a kind, {@code policy.yaml}; null where it is missing or has faults. */
    @Nullable
    SeedFile single(String path) {
        return single.get(path);
    }

    private void place(String path) {
        Matcher plain = PATH.matcher(path);
        Matcher profile = PROFILE_PATH.matcher(path);
        Matcher review = REVIEW_PATH.matcher(path);
        if (SINGLE.contains(path)) {
            parsed(path).ifPresent(file -> single.put(path, file));
        } else if (plain.matches()) {
            keep(Objects.requireNonNull(kinds.get(folder(path))).files(), path, plain.group(1));
        } else if (profile.matches()) {
            String key = Profile.key(profile.group(1), Integer.parseInt(profile.group(2)));
            parsed(path).ifPresent(file -> profiles.put(key, file));
        } else if (ImportedClaims.isPath(path)) {
            parsed(path).ifPresent(imported::add);
        } else if (review.matches()) {
            keep(reviews, path, review.group(1));
        } else {
            faults.accept(
                    new Fault(
                            path,
                            "is not where seeds may lie; allowed are policy.yaml, models/<developer>/<id>.yaml, organisations/<id>.yaml, licences/<id>.yaml, sources/<id>.yaml, clauses/<id>.yaml, products/<id>.yaml, procurement.yaml, profiles/<id>/<version>.yaml, claims/<source>/models/<id>.yaml, claims/<source>/organisations/<id>.yaml, claims/<source>/review.yaml, aliases/<source>.yaml, review/<id>.yaml, refresh.yaml, owners.yaml and removed.yaml"));
        }
    }

    private void keep(Map<String, SeedFile> kind, String path, String id) {
        if (!(kind == licences ? LICENCE_ID : ID).matcher(id).matches()) {
            faults.accept(new Fault(
                    path,
                    "'%s' is not an id; allowed are lower-case letters and digits, joined by . or -".formatted(id)));
            return;
        }
        SeedFile before = kind.get(id);
        if (before != null) {
            faults.accept(new Fault(path, "has the id '%s', which %s has already".formatted(id, before.path())));
            return;
        }
        parsed(path).ifPresent(file -> kind.put(id, file));
    }

    private static String folder(String path) {
        return path.substring(0, Math.max(0, path.indexOf('/')));
    }

    /** The schema of the file at a path; null where no seed has its place. */
    private @Nullable String schema(String path) {
        if (SINGLE.contains(path)) {
            return path.replace(".yaml", "");
        }
        if (ImportedClaims.isPath(path)) {
            return kindOfClaims(path) + "#imported";
        }
        if (REVIEW_PATH.matcher(path).matches()) {
            return "review";
        }
        Kind kind = kinds.get(folder(path));
        return kind == null ? null : kind.schema();
    }

    /** Of whom an importer wrote the file at a path: {@code model} or {@code organisation}. */
    static String kindOfClaims(String path) {
        String folder = path.split("/", -1)[2];
        return folder.substring(0, folder.length() - 1);
    }

    /** Parsing is most of the work of reading thousands of files, and each is parsed by itself. */
    private void parse(SeedFiles files, ParsedFiles known) {
        files.contents().entrySet().parallelStream().forEach(file -> {
            String schema = schema(file.getKey());
            if (schema != null) {
                parsed.put(file.getKey(), known.parse(file.getKey(), file.getValue(), schema));
            }
        });
    }

    private Optional<SeedFile> parsed(String path) {
        ParsedFiles.Parsed known = Objects.requireNonNull(parsed.get(path));
        known.faults().forEach(faults);
        return known.file();
    }
}
