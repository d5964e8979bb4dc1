package eu.modelcatalogue.seed;

import eu.modelcatalogue.catalogue.resolution.ReadFile;
import eu.modelcatalogue.catalogue.resolution.SubjectClaims;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of the seeds, each in the place of its kind. Those of which there are few (sources, profiles, the policy …) are read at once. Those that speak of
 * a model, an organisation, a licence or a service are known by their paths, and are read subject by subject.
 */
final class SeedPlaces {

    /** Kinds whose files are directly in the folder; models are in the folder of their developer. */
    private static final Pattern PATH = Pattern.compile(
            "(?:models/[^/]+|organisations|licences|services|offers|sources|aliases|clauses|products|review)/([^/]+)\\.yaml");

    private static final Pattern PROFILE_PATH =
            Pattern.compile("profiles/([a-z0-9]+(?:[.-][a-z0-9]+)*)/([1-9][0-9]{0,3})\\.yaml");

    private static final Pattern REVIEW_PATH = Pattern.compile("claims/([^/]+)/review\\.yaml");

    /** Kinds with a single file. */
    private static final Set<String> SINGLE =
            Set.of("policy.yaml", "removed.yaml", "procurement.yaml", "refresh.yaml", "owners.yaml");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Pattern LICENCE_ID = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

    private static final Map<String, SubjectKind> SUBJECTS = Map.of(
            "models", SubjectKind.MODEL,
            "organisations", SubjectKind.ORGANISATION,
            "licences", SubjectKind.LICENCE,
            "services", SubjectKind.SERVICE);

    /** Number of files that are parsed together: enough for all processors, and at most a few megabytes. */
    private static final int AT_ONCE = 128;

    final Map<String, SeedFile> sources = new TreeMap<>();
    final Map<String, SeedFile> profiles = new TreeMap<>();
    final Map<String, SeedFile> aliases = new TreeMap<>();
    final Map<String, SeedFile> reviews = new TreeMap<>();
    final Map<String, SeedFile> clauses = new TreeMap<>();
    final Map<String, SeedFile> products = new TreeMap<>();
    final Map<String, SeedFile> offers = new TreeMap<>();
    final Map<String, SeedFile> heldBack = new TreeMap<>();

    /** Ids of all sources and keys of all profiles, including those of faulty files, because a reference to such a file is not a fault itself. */
    final Set<String> namedSources = new TreeSet<>();

    final Set<String> namedProfiles = new TreeSet<>();

    /** Paths of files with faults. */
    private final Set<String> faulty = new HashSet<>();

    /** Paths of the files that describe a subject. */
    private final SortedMap<Subject, String> described = new TreeMap<>();

    /** Paths of the files that importers wrote, by subject. */
    private final SortedMap<Subject, List<String>> imported = new TreeMap<>();

    private final Map<String, SeedFile> single = new HashMap<>();
    private final Map<String, Kind> kinds = Map.of(
            "sources", new Kind("source", sources),
            "aliases", new Kind("aliases", aliases),
            "clauses", new Kind("clause", clauses),
            "products", new Kind("product", products),
            "offers", new Kind("offers", offers),
            "review", new Kind("held-back", heldBack));
    private final SeedFiles files;
    private final ParsedFiles known;
    private final Consumer<Fault> faults;

    /** The schema of the files in a folder, and the files by id. */
    private record Kind(String schema, Map<String, SeedFile> files) {}

    /** A file to be read, and the action for its result. */
    private record Reading(String path, String schema, Consumer<SeedFile> then) {}

    /**
     * Sorts all files; reports files in unknown places, and faults of those that are read at once.
     *
     * @param known cache of parsed files
     * @param before what was read before: of the files that are read at once, those that are the same are not opened
     * @param kept receives what the files say that are read at once; null if nobody keeps it
     */
    SeedPlaces(
            SeedFiles files,
            ParsedFiles known,
            ReadBefore before,
            @Nullable Consumer<ReadFile> kept,
            Consumer<Fault> faults) {
        this.files = files;
        this.known = known;
        this.faults = faults;
        List<Reading> few = new ArrayList<>();
        files.paths().forEach(path -> place(path, few));
        readAtOnce(few, before, kept);
    }

    private void readAtOnce(List<Reading> few, ReadBefore before, @Nullable Consumer<ReadFile> kept) {
        List<Reading> changed = new ArrayList<>();
        for (Reading one : few) {
            String digest = files.digest(List.of(one.path()));
            ReadFile same = before.file(one.path(), digest);
            if (same == null) {
                Consumer<SeedFile> then =
                        kept == null ? one.then() : one.then().andThen(file -> kept.accept(file.read(digest)));
                changed.add(new Reading(one.path(), one.schema(), then));
            } else {
                one.then().accept(SeedFile.of(same));
                if (kept != null) {
                    kept.accept(same);
                }
            }
        }
        read(changed);
    }

    /** The only file of a kind, for example {@code policy.yaml}; null if it is missing or has faults. */
    @Nullable
    SeedFile single(String path) {
        return single.get(path);
    }

    /** Whether a subject has a file that describes it. */
    boolean has(SubjectKind kind, String id) {
        return described.containsKey(new Subject(kind, id));
    }

    /** Whether an imported file about a subject has faults, so that its claims are unknown. */
    boolean hasFaultyClaims(Subject subject) {
        return imported.getOrDefault(subject, List.of()).stream().anyMatch(faulty::contains);
    }

    /** Path of the file that describes a subject; it has one. */
    String path(Subject subject) {
        return Objects.requireNonNull(described.get(subject), subject::toString);
    }

    /** Ids of all subjects of this kind that have a file. */
    Set<String> ids(SubjectKind kind) {
        return described.keySet().stream()
                .filter(subject -> subject.kind() == kind)
                .map(Subject::id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Takes the files of one subject after another, in the order of subjects. */
    interface Subjects {

        /**
         * Its files were read.
         *
         * @param digest over them
         * @param files first the one that describes it; those with faults are left out
         */
        void read(Subject subject, String digest, List<SeedFile> files);

        /** Its files are those that were read before. */
        void unchanged(SubjectClaims before);
    }

    /**
     * Reads all files that speak of a model, an organisation, a licence or a service: subject by subject, in the order of subjects; of each first the file that
     * describes it. Nobody else holds the files. Those with faults are reported and left out.
     */
    void subjects(ReadBefore readBefore, Subjects subjects) {
        ReadBefore before = readBefore.holdsFor(namedSources, ids(SubjectKind.ORGANISATION), ids(SubjectKind.LICENCE));
        SortedSet<Subject> all = new TreeSet<>(described.keySet());
        all.addAll(imported.keySet());
        List<Reading> readings = new ArrayList<>();
        List<Runnable> then = new ArrayList<>();
        for (Subject subject : all) {
            String path = described.get(subject);
            List<String> claims = imported.getOrDefault(subject, List.of());
            String digest = files.digest(
                    Stream.concat(Stream.ofNullable(path), claims.stream()).toList());
            SubjectClaims unchanged = before.unchanged(subject, digest);
            if (unchanged != null) {
                then.add(() -> subjects.unchanged(unchanged));
            } else {
                List<SeedFile> found = new ArrayList<>();
                if (path != null) {
                    readings.add(new Reading(path, subject.kind().word(), found::add));
                }
                claims.forEach(
                        one -> readings.add(new Reading(one, subject.kind().word() + "#imported", found::add)));
                then.add(() -> subjects.read(subject, digest, found));
            }
            if (readings.size() >= AT_ONCE) {
                read(readings, then);
            }
        }
        read(readings, then);
    }

    /** Reads these files, and hands their subjects on in their order. */
    private void read(List<Reading> readings, List<Runnable> then) {
        read(readings);
        then.forEach(Runnable::run);
        readings.clear();
        then.clear();
    }

    private void place(String path, List<Reading> few) {
        Matcher plain = PATH.matcher(path);
        Matcher profile = PROFILE_PATH.matcher(path);
        Matcher review = REVIEW_PATH.matcher(path);
        Matcher claims = ImportedClaims.PATH.matcher(path);
        String folder = path.substring(0, Math.max(0, path.indexOf('/')));
        if (SINGLE.contains(path)) {
            few.add(new Reading(path, path.replace(".yaml", ""), file -> single.put(path, file)));
        } else if (plain.matches() && SUBJECTS.containsKey(folder)) {
            Subject subject = new Subject(Objects.requireNonNull(SUBJECTS.get(folder)), plain.group(1));
            String before = described.get(subject);
            if (isId(path, subject.id(), subject.kind() == SubjectKind.LICENCE) && isNew(path, subject.id(), before)) {
                described.put(subject, path);
            }
        } else if (plain.matches()) {
            Kind kind = Objects.requireNonNull(kinds.get(folder));
            if (isId(path, plain.group(1), false)) {
                if (folder.equals("sources")) {
                    namedSources.add(plain.group(1));
                }
                few.add(new Reading(path, kind.schema(), file -> kind.files().put(plain.group(1), file)));
            }
        } else if (profile.matches()) {
            String key = Profile.key(profile.group(1), Integer.parseInt(profile.group(2)));
            namedProfiles.add(key);
            few.add(new Reading(path, "profile", file -> profiles.put(key, file)));
        } else if (claims.matches()) {
            Subject subject = new Subject(Word.parse(SubjectKind.class, claims.group(2)), claims.group(3));
            imported.computeIfAbsent(subject, absent -> new ArrayList<>()).add(path);
        } else if (review.matches()) {
            if (isId(path, review.group(1), false)) {
                few.add(new Reading(path, "review", file -> reviews.put(review.group(1), file)));
            }
        } else {
            faults.accept(
                    new Fault(
                            path,
                            "is not where seeds may lie; allowed are policy.yaml, models/<developer>/<id>.yaml, organisations/<id>.yaml, licences/<id>.yaml, services/<id>.yaml, offers/<service>.yaml, sources/<id>.yaml, clauses/<id>.yaml, products/<id>.yaml, procurement.yaml, profiles/<id>/<version>.yaml, claims/<source>/models/<id>.yaml, claims/<source>/organisations/<id>.yaml, claims/<source>/review.yaml, aliases/<source>.yaml, review/<id>.yaml, refresh.yaml, owners.yaml and removed.yaml"));
        }
    }

    private boolean isId(String path, String id, boolean isOfLicence) {
        boolean fits = (isOfLicence ? LICENCE_ID : ID).matcher(id).matches();
        if (!fits) {
            faults.accept(new Fault(
                    path,
                    "'%s' is not an id; allowed are lower-case letters and digits, joined by . or -".formatted(id)));
        }
        return fits;
    }

    /** Models of different developers must not have the same id. */
    private boolean isNew(String path, String id, @Nullable String before) {
        if (before != null) {
            faults.accept(new Fault(path, "has the id '%s', which %s has already".formatted(id, before)));
        }
        return before == null;
    }

    /** Parses files in parallel, because this is most of the work and each is independent; the results are processed in order. */
    private void read(List<Reading> readings) {
        List<ParsedFiles.Parsed> parsed =
                readings.parallelStream().map(this::parse).toList();
        for (int at = 0; at < readings.size(); at++) {
            parsed.get(at).faults().forEach(faults);
            if (parsed.get(at).file().isEmpty()) {
                faulty.add(readings.get(at).path());
            }
            parsed.get(at).file().ifPresent(readings.get(at).then());
        }
    }

    private ParsedFiles.Parsed parse(Reading reading) {
        return known.parse(reading.path(), files.bytes(reading.path()), reading.schema());
    }
}
