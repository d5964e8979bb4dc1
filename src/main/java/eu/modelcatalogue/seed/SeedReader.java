package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.catalogue.Derivations;
import eu.modelcatalogue.catalogue.resolution.Content;
import eu.modelcatalogue.catalogue.resolution.ResolutionPolicy;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.notation.SpdxList;
import eu.modelcatalogue.openness.claim.Attribute;
import eu.modelcatalogue.openness.claim.Claim;
import eu.modelcatalogue.openness.claim.Enquiry;
import eu.modelcatalogue.openness.claim.Source;
import eu.modelcatalogue.openness.claim.Subject;
import eu.modelcatalogue.openness.term.SubjectKind;
import eu.modelcatalogue.openness.term.Verification;
import eu.modelcatalogue.openness.term.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the seeds whole: every file against its schema, then what files say of each other. */
public final class SeedReader {

    /** Version of the SPDX list that the library carries, known without loading it; a test holds the two together. */
    static final String SPDX_LIST = "3.28.0";

    /** Part of the fingerprint: raised when the same files are read to other content. */
    static final String READER_VERSION = "5, SPDX list " + SPDX_LIST;

    private static final String SPDX_LOCATOR = "https://spdx.org/licenses/%s.html";
    private static final Pattern MODEL_PATH = Pattern.compile("models/[^/]+/[^/]+\\.yaml");

    private static final Pattern PROFILE_PATH =
            Pattern.compile("profiles/[a-z0-9]+([.-][a-z0-9]+)*/[1-9][0-9]{0,3}\\.yaml");

    private static final Pattern REVIEW_PATH = Pattern.compile("claims/([^/]+)/review\\.yaml");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Pattern LICENCE_ID = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, SeedFile> models = new TreeMap<>();
    private final Map<String, SeedFile> organisations = new TreeMap<>();
    private final Map<String, SeedFile> licences = new TreeMap<>();
    private final Map<String, SeedFile> sources = new TreeMap<>();
    private final Map<String, SeedFile> profiles = new TreeMap<>();
    private final Map<String, SeedFile> aliases = new TreeMap<>();
    private final Map<String, SeedFile> reviews = new TreeMap<>();
    private final Map<String, SeedFile> clauses = new TreeMap<>();
    private final List<SeedFile> imported = new ArrayList<>();
    private final Map<String, Parsed> parsed = new ConcurrentHashMap<>();
    private @Nullable SeedFile removed;
    private @Nullable ResolutionPolicy policy;

    private SeedReader() {}

    /** The fingerprint of these files as this reader reads them. */
    public static String fingerprint(SeedFiles files) {
        return files.fingerprint(READER_VERSION + " " + Derivations.CURRENT);
    }

    /**
     * Reads all files.
     *
     * @throws SeedFaults where anything is wrong, with everything that is wrong
     */
    public static Content read(SeedFiles files) {
        return seeds(files).content();
    }

    /**
     * Reads all files, with what guides imports.
     *
     * @throws SeedFaults where anything is wrong, with everything that is wrong
     */
    public static Seeds seeds(SeedFiles files) {
        SeedReader reader = new SeedReader();
        reader.faults.addAll(files.faults());
        reader.parse(files);
        files.contents().keySet().forEach(reader::file);
        return reader.seeds();
    }

    private void file(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
        if (path.equals("policy.yaml")) {
            SeedFile file = parsed(path);
            if (file != null) {
                policy = policy(file);
            }
        } else if (MODEL_PATH.matcher(path).matches()) {
            keep(models, path, id);
        } else if (PROFILE_PATH.matcher(path).matches()) {
            SeedFile file = parsed(path);
            if (file != null) {
                profiles.put(Profile.key(path.split("/", -1)[1], Integer.parseInt(id)), file);
            }
        } else if (ImportedClaims.PATH.matcher(path).matches()) {
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
        } else if (path.equals("organisations/" + id + ".yaml")) {
            keep(organisations, path, id);
        } else if (path.equals("licences/" + id + ".yaml")) {
            keep(licences, path, id);
        } else if (path.equals("sources/" + id + ".yaml")) {
            keep(sources, path, id);
        } else if (path.equals("clauses/" + id + ".yaml")) {
            keep(clauses, path, id);
        } else {
            faults.add(
                    new Fault(
                            path,
                            0,
                            "",
                            "is no place for a seed; allowed are policy.yaml, models/<developer>/<id>.yaml, organisations/<id>.yaml, licences/<id>.yaml, sources/<id>.yaml, clauses/<id>.yaml, profiles/<id>/<version>.yaml, claims/<source>/models/<id>.yaml, claims/<source>/organisations/<id>.yaml, claims/<source>/review.yaml, aliases/<source>.yaml and removed.yaml"));
        }
    }

    private void keep(Map<String, SeedFile> kind, String path, String id) {
        if (!(kind == licences ? LICENCE_ID : ID).matcher(id).matches()) {
            faults.add(new Fault(
                    path,
                    0,
                    "",
                    "'%s' is no id; allowed are lower-case letters and digits, joined by . or -".formatted(id)));
            return;
        }
        SeedFile before = kind.get(id);
        if (before != null) {
            faults.add(new Fault(path, 0, "", "has the id '%s', which %s has already".formatted(id, before.path())));
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
        if (path.equals("policy.yaml") || path.equals("removed.yaml")) {
            return path.replace(".yaml", "");
        }
        if (ImportedClaims.PATH.matcher(path).matches()) {
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
                        "profiles", "profile",
                        "aliases", "aliases")
                .get(folder);
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
        faults.addAll(known.faults());
        return known.file();
    }

    private Seeds seeds() {
        boolean whole = faults.isEmpty();
        ClaimsReader claims =
                new ClaimsReader(sources.keySet(), organisations.keySet(), licences.keySet(), faults::add);
        models.forEach((id, file) -> claims.read(file, new Subject(SubjectKind.MODEL, id)));
        organisations.forEach((id, file) -> claims.read(file, new Subject(SubjectKind.ORGANISATION, id)));
        licences.forEach((id, file) -> {
            Subject licence = new Subject(SubjectKind.LICENCE, id);
            claims.read(file, licence);
            spdxFlags(licence, file).forEach(claims::add);
        });
        imported.forEach(file -> imported(claims, file));
        models.forEach((id, file) -> claims.developer(file, new Subject(SubjectKind.MODEL, id)));
        modelAliases();
        enquired();
        sourceAliases();
        List<Content.Removed> gone = removed();
        sources.forEach((id, file) -> {
            JsonNode asOf = file.root().path("snapshot").path("asOf");
            if (!asOf.isMissingNode()) {
                ClaimsReader.pastDay(file, asOf, "snapshot.asOf", faults::add);
            }
        });
        ProfileFile.circles(profiles, faults::add);
        ProfileFile.namesakes(profiles, faults::add);
        List<Profile> judging = profiles.values().stream()
                .map(file -> ProfileFile.read(file, profiles.keySet(), faults::add))
                .toList();
        List<Clause> asking = clauses.entrySet().stream()
                .map(entry -> ClauseFile.read(entry.getKey(), entry.getValue(), profiles, faults::add))
                .toList();
        if (policy == null && whole) {
            faults.add(new Fault("policy.yaml", 0, "", "is missing: nothing says which source is believed"));
        }
        if (policy == null || !faults.isEmpty()) {
            throw new SeedFaults(faults);
        }
        Content content = new Content(
                sources.entrySet().stream()
                        .map(entry -> source(entry.getKey(), entry.getValue().root()))
                        .toList(),
                models.entrySet().stream()
                        .map(entry -> new Content.NamedModel(
                                entry.getKey(),
                                entry.getValue().root().path("name").asText(),
                                entry.getValue().root().path("family").asText(),
                                strings(entry.getValue().root().path("aliases")),
                                enquiries(entry.getValue())))
                        .toList(),
                organisations.entrySet().stream()
                        .map(entry -> new Content.NamedOrganisation(
                                entry.getKey(),
                                entry.getValue().root().path("name").asText(),
                                Statements.text(entry.getValue().root(), "website"),
                                strings(entry.getValue().root().path("aliases"))))
                        .toList(),
                licences.entrySet().stream()
                        .map(entry -> licence(entry.getKey(), entry.getValue().root()))
                        .toList(),
                policy,
                judging,
                gone,
                reviews.entrySet().stream()
                        .map(entry -> review(entry.getKey(), entry.getValue().root()))
                        .toList(),
                asking,
                claims.all(),
                SpdxList.version());
        return new Seeds(
                content,
                aliases.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> Aliases.read(entry.getValue().root()))),
                models.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().path().split("/", -1)[1])));
    }

    /** {@code model} or {@code organisation}. */
    private static String kindOfClaims(String path) {
        String folder = path.split("/", -1)[2];
        return folder.substring(0, folder.length() - 1);
    }

    /** What an importer wrote: of the source in whose folder it lies, about something that has a file. */
    private void imported(ClaimsReader claims, SeedFile file) {
        String[] path = file.path().split("/", -1);
        String source = path[1];
        String kind = kindOfClaims(file.path());
        String id = path[3].replaceFirst("\\.yaml$", "");
        if (!(kind.equals("model") ? models : organisations).containsKey(id)) {
            faults.add(file.fault(
                    file.root(),
                    "",
                    "speaks of the %s '%s', which has no file in %ss/; a renamed one takes its claims along"
                            .formatted(kind, id, kind)));
        }
        int number = 0;
        for (JsonNode statement : file.root().path("claims")) {
            if (!statement.path("source").asText().equals(source)) {
                faults.add(file.fault(
                        statement,
                        "claims[%d].source".formatted(number),
                        "is '%s'; in this folder it is '%s'"
                                .formatted(statement.path("source").asText(), source)));
            }
            number++;
        }
        claims.read(file, new Subject(Word.parse(SubjectKind.class, kind), id));
    }

    /** What SPDX says of a licence that it lists is a claim like any other; nobody else may state it. */
    private List<Claim> spdxFlags(Subject licence, SeedFile file) {
        if (!SpdxList.lists(licence.id())) {
            if (!licence.id().startsWith("LicenseRef-")) {
                faults.add(file.fault(
                        file.root(),
                        "",
                        "is named '%s', which is neither an SPDX id nor starts with LicenseRef-"
                                .formatted(licence.id())));
            }
            return List.of();
        }
        if (!sources.containsKey("spdx")) {
            return List.of();
        }
        LocalDate asOf = SpdxList.releasedOn();
        return SpdxList.flags(licence.id()).entrySet().stream()
                .map(flag -> new Claim(
                        licence,
                        flag.getKey(),
                        flag.getValue(),
                        "spdx",
                        SPDX_LOCATOR.formatted(licence.id()),
                        "SPDX License List " + SpdxList.version(),
                        asOf,
                        Verification.READ,
                        null,
                        null))
                .toList();
    }

    /** An alias leads to one model, and is no id of another. */
    private void modelAliases() {
        Map<String, String> leads = new HashMap<>();
        models.forEach((id, file) -> {
            for (JsonNode alias : file.root().path("aliases")) {
                String text = alias.asText();
                String other = leads.putIfAbsent(text, id);
                if (other != null) {
                    faults.add(file.fault(alias, "aliases", "'%s' leads to '%s' already".formatted(text, other)));
                }
                if (models.containsKey(text)) {
                    faults.add(file.fault(alias, "aliases", "'%s' is the id of a model".formatted(text)));
                }
            }
        });
    }

    /** Decisions on a source's entries: of a source that is known, leading to models that exist, and one for each entry. */
    private void sourceAliases() {
        aliases.forEach((source, file) -> {
            known(file, source);
            Aliases decided = Aliases.read(file.root());
            file.root().path("matches").properties().forEach(match -> {
                if (!models.containsKey(match.getValue().asText())) {
                    faults.add(file.fault(
                            match.getValue(),
                            "matches." + match.getKey(),
                            "'%s' has no file in models/"
                                    .formatted(match.getValue().asText())));
                }
                if (decided.own().contains(match.getKey()) || decided.left().containsKey(match.getKey())) {
                    faults.add(file.fault(match.getValue(), "matches." + match.getKey(), "is decided twice"));
                }
            });
            decided.own().stream()
                    .filter(decided.left()::containsKey)
                    .forEach(key -> faults.add(file.fault(file.root(), "own", "'%s' is decided twice".formatted(key))));
        });
        reviews.forEach((source, file) -> known(file, source));
    }

    private void known(SeedFile file, String source) {
        if (!sources.containsKey(source)) {
            faults.add(file.fault(
                    file.root(), "", "is of the source '%s', which has no file in sources/".formatted(source)));
        }
    }

    /** An id that was removed is never used again. */
    private List<Content.Removed> removed() {
        List<Content.Removed> gone = new ArrayList<>();
        SeedFile file = removed;
        if (file != null) {
            file.root().properties().forEach(entry -> {
                JsonNode on = entry.getValue().path("on");
                gone.add(new Content.Removed(
                        entry.getKey(),
                        ClaimsReader.pastDay(file, on, entry.getKey() + ".on", faults::add),
                        entry.getValue().path("reason").asText()));
                boolean alias = models.values().stream()
                        .anyMatch(model -> strings(model.root().path("aliases")).contains(entry.getKey()));
                if (models.containsKey(entry.getKey()) || alias) {
                    faults.add(
                            file.fault(
                                    entry.getValue(),
                                    entry.getKey(),
                                    "is a model or an alias; a removed id is never used again, and a renamed one is an alias and not here"));
                }
            });
        }
        return gone;
    }

    /** Who looked for what; only attributes that there are. */
    private List<Enquiry> enquiries(SeedFile file) {
        List<Enquiry> enquiries = new ArrayList<>();
        for (JsonNode one : file.root().path("enquiries")) {
            enquiries.add(new Enquiry(
                    one.path("by").asText(),
                    one.path("where").asText(),
                    LocalDate.parse(one.path("on").asText()),
                    strings(one.path("for"))));
        }
        return enquiries;
    }

    /** Enquiries have a day of the calendar, and look for attributes that there are. */
    private void enquired() {
        models.values().forEach(file -> {
            for (JsonNode one : file.root().path("enquiries")) {
                ClaimsReader.pastDay(file, one.path("on"), "enquiries.on", faults::add);
                one.path("for").forEach(attribute -> {
                    if (!Attribute.of(SubjectKind.MODEL).containsKey(attribute.asText())) {
                        faults.add(file.fault(
                                attribute,
                                "enquiries.for",
                                "'%s' is no attribute of a model; seeds/README.md lists them"
                                        .formatted(attribute.asText())));
                    }
                });
            }
        });
    }

    private static Content.Review review(String source, JsonNode root) {
        return new Content.Review(
                source,
                StreamSupport.stream(root.path("doubtful").spliterator(), false)
                        .map(doubt -> new Content.Doubt(
                                doubt.path("entry").asText(),
                                strings(doubt.path("candidates")),
                                doubt.path("reason").asText()))
                        .toList(),
                strings(root.path("unreadLicences")));
    }

    private ResolutionPolicy policy(SeedFile file) {
        List<ResolutionPolicy.Rule> rules = new ArrayList<>();
        for (JsonNode rule : file.root().path("rules")) {
            List<ResolutionPolicy.Trust> order = new ArrayList<>();
            for (JsonNode trust : rule.path("order")) {
                List<String> trusted =
                        trust.has("source") ? List.of(trust.path("source").asText()) : strings(trust.path("agreeing"));
                order.add(new ResolutionPolicy.Trust(trusted, Set.copyOf(strings(trust.path("values")))));
            }
            rules.add(new ResolutionPolicy.Rule(
                    strings(rule.path("attributes")),
                    strings(rule.path("subjects")).stream()
                            .map(word -> Word.parse(SubjectKind.class, word))
                            .collect(Collectors.toSet()),
                    order,
                    rule.path("together").asBoolean(),
                    rule.path("because").asText()));
        }
        return new ResolutionPolicy(file.root().path("curated").asText(), rules);
    }

    private static Source source(String id, JsonNode root) {
        JsonNode snapshot = root.path("snapshot");
        String asOf = Statements.text(snapshot, "asOf");
        return new Source(
                id,
                root.path("name").asText(),
                root.path("publisher").asText(),
                Statements.text(root, "url"),
                root.path("kind").asText(),
                root.path("licence").asText(),
                root.path("attribution").asText(),
                Statements.text(snapshot, "revision"),
                asOf == null ? null : LocalDate.parse(asOf),
                root.path("description").asText(),
                Statements.text(root, "organisationsFrom"));
    }

    private static Content.NamedLicence licence(String id, JsonNode root) {
        Map<String, String> summary = new TreeMap<>();
        root.path("summary")
                .properties()
                .forEach(entry -> summary.put(entry.getKey(), entry.getValue().asText()));
        return new Content.NamedLicence(
                id,
                root.path("name").asText(),
                Statements.text(root, "steward"),
                root.path("text").asText(),
                strings(root.path("aliases")),
                summary);
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
