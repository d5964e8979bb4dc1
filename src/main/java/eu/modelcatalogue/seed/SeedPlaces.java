package eu.modelcatalogue.seed;

import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.seed.file.Fault;
import eu.modelcatalogue.seed.file.SeedFile;
import eu.modelcatalogue.seed.statement.ImportedClaims;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of the seeds, parsed and held against their schemas, each in the place of its kind: sources, models, profiles … by id. */
final class SeedPlaces {

    private static final Pattern MODEL_PATH = Pattern.compile("models/[^/]+/[^/]+\\.yaml");

    private static final Pattern PROFILE_PATH =
            Pattern.compile("profiles/[a-z0-9]+([.-][a-z0-9]+)*/[1-9][0-9]{0,3}\\.yaml");

    private static final Pattern REVIEW_PATH = Pattern.compile("claims/([^/]+)/review\\.yaml");

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
    final List<SeedFile> imported = new ArrayList<>();
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();
    private final Consumer<Fault> faults;

    @Nullable
    SeedFile removed;

    @Nullable
    SeedFile procurement;

    @Nullable
    SeedFile policy;

    /** Sorts all files; reports those that have faults or no place. */
    SeedPlaces(SeedFiles files, Consumer<Fault> faults) {
        this.faults = faults;
        parse(files);
        files.contents().keySet().forEach(this::place);
    }

    private void place(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
        if (path.equals("policy.yaml")) {
            policy = parsed(path);
        } else if (MODEL_PATH.matcher(path).matches()) {
            keep(models, path, id);
        } else if (PROFILE_PATH.matcher(path).matches()) {
            SeedFile file = parsed(path);
            if (file != null) {
                profiles.put(Profile.key(path.split("/", -1)[1], Integer.parseInt(id)), file);
            }
        } else if (ImportedClaims.isPath(path)) {
            SeedFile file = parsed(path);
            if (file != null) {
                imported.add(file);
            }
        } else if (REVIEW_PATH.matcher(path).matches()) {
            keep(reviews, path, path.split("/", -1)[1]);
        } else if (path.equals("aliases/" + id + ".yaml")) {
            keep(aliases, path, id);
        } else if (path.equals("removed.yaml")) {
            removed = parsed(path);
        } else if (path.equals("procurement.yaml")) {
            procurement = parsed(path);
        } else if (path.equals("products/" + id + ".yaml")) {
            keep(products, path, id);
        } else if (path.equals("organisations/" + id + ".yaml")) {
            keep(organisations, path, id);
        } else if (path.equals("licences/" + id + ".yaml")) {
            keep(licences, path, id);
        } else if (path.equals("sources/" + id + ".yaml")) {
            keep(sources, path, id);
        } else if (path.equals("clauses/" + id + ".yaml")) {
            keep(clauses, path, id);
        } else {
            faults.accept(
                    new Fault(
                            path,
                            0,
                            "",
                            "is no place for a seed; allowed are policy.yaml, models/<developer>/<id>.yaml, organisations/<id>.yaml, licences/<id>.yaml, sources/<id>.yaml, clauses/<id>.yaml, products/<id>.yaml, procurement.yaml, profiles/<id>/<version>.yaml, claims/<source>/models/<id>.yaml, claims/<source>/organisations/<id>.yaml, claims/<source>/review.yaml, aliases/<source>.yaml and removed.yaml"));
        }
    }

    private void keep(Map<String, SeedFile> kind, String path, String id) {
        if (!(kind == licences ? LICENCE_ID : ID).matcher(id).matches()) {
            faults.accept(new Fault(
                    path,
                    0,
                    "",
                    "'%s' is no id; allowed are lower-case letters and digits, joined by . or -".formatted(id)));
            return;
        }
        SeedFile before = kind.get(id);
        if (before != null) {
            faults.accept(new Fault(path, 0, "", "has the id '%s', which %s has already".formatted(id, before.path())));
            return;
        }
        SeedFile file = parsed(path);
        if (file != null) {
            kind.put(id, file);
        }
    }

    /** The schema of the file at a path; null where no seed has its place. */
    private static @Nullable String schema(String path) {
        String folder = path.substring(0, Math.max(0, path.indexOf('/')));
        if (List.of("policy.yaml", "removed.yaml", "procurement.yaml").contains(path)) {
            return path.replace(".yaml", "");
        }
        if (ImportedClaims.isPath(path)) {
            return kindOfClaims(path) + "#imported";
        }
        if (REVIEW_PATH.matcher(path).matches()) {
            return "review";
        }
        return Map.of(
                        "models", "model",
                        "organisations", "organisation",
                        "licences", "licence",
                        "sources", "source",
                        "clauses", "clause",
                        "products", "product",
                        "profiles", "profile",
                        "aliases", "aliases")
                .get(folder);
    }

    /** Of whom an importer wrote the file at a path: {@code model} or {@code organisation}. */
    static String kindOfClaims(String path) {
        String folder = path.split("/", -1)[2];
        return folder.substring(0, folder.length() - 1);
    }

    /**
     * A file that was parsed and held against its schema.
     *
     * @param file null where it has faults
     */
    private record Parsed(@Nullable SeedFile file, List<Fault> faults) {

        static Parsed of(String path, byte[] bytes, String schema) {
            List<Fault> faults = new ArrayList<>();
            SeedFile file = SeedFile.read(path, bytes, schema, faults::add);
            return new Parsed(file, faults);
        }
    }

    /** Parsing is most of the work of reading thousands of files, and each is parsed by itself. */
    private void parse(SeedFiles files) {
        files.contents().entrySet().parallelStream().forEach(file -> {
            String schema = schema(file.getKey());
            if (schema != null) {
                parsed.put(file.getKey(), Parsed.of(file.getKey(), file.getValue(), schema));
            }
        });
    }

    private @Nullable SeedFile parsed(String path) {
        Parsed known = Objects.requireNonNull(parsed.get(path));
        known.faults().forEach(faults);
        return known.file();
    }
}
