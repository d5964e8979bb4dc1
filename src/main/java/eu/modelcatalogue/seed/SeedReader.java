package eu.modelcatalogue.seed;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.catalogue.Content;
import eu.modelcatalogue.catalogue.ResolutionPolicy;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.openness.Attribute;
import eu.modelcatalogue.openness.Claim;
import eu.modelcatalogue.openness.LicenceExpression;
import eu.modelcatalogue.openness.Lineage;
import eu.modelcatalogue.openness.Period;
import eu.modelcatalogue.openness.Region;
import eu.modelcatalogue.openness.Source;
import eu.modelcatalogue.openness.Subject;
import eu.modelcatalogue.openness.SubjectKind;
import eu.modelcatalogue.openness.Verification;
import eu.modelcatalogue.openness.Word;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the seeds whole: every file against its schema, then what files say of each other. */
public final class SeedReader {

    /** Version of the SPDX list that the library carries, known without loading it; a test holds the two together. */
    static final String SPDX_LIST = "3.28.0";

    /** Part of the fingerprint: raised when the same files are read to other content. */
    static final String READER_VERSION = "4, SPDX list " + SPDX_LIST;

    private static final String SPDX_LOCATOR = "https://spdx.org/licenses/%s.html";
    private static final Pattern MODEL_PATH = Pattern.compile("models/[^/]+/[^/]+\\.yaml");

    private static final Pattern PROFILE_PATH =
            Pattern.compile("profiles/[a-z0-9]+([.-][a-z0-9]+)*/[1-9][0-9]{0,3}\\.yaml");

    private static final Pattern ID = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Pattern LICENCE_ID = Pattern.compile("[A-Za-z0-9]+([.-][A-Za-z0-9]+)*");

    private final List<Fault> faults = new ArrayList<>();
    private final Map<String, SeedFile> models = new TreeMap<>();
    private final Map<String, SeedFile> organisations = new TreeMap<>();
    private final Map<String, SeedFile> licences = new TreeMap<>();
    private final Map<String, SeedFile> sources = new TreeMap<>();
    private final Map<String, SeedFile> profiles = new TreeMap<>();
    private final Map<String, SeedFile> clauses = new TreeMap<>();
    private final List<Claim> claims = new ArrayList<>();
    private @Nullable ResolutionPolicy policy;

    private SeedReader() {}

    /** The fingerprint of these files as this reader reads them. */
    public static String fingerprint(SeedFiles files) {
        return files.fingerprint(READER_VERSION);
    }

    /**
     * Reads all files.
     *
     * @throws SeedFaults where anything is wrong, with everything that is wrong
     */
    public static Content read(SeedFiles files) {
        SeedReader reader = new SeedReader();
        files.contents().forEach(reader::file);
        return reader.content();
    }

    private void file(String path, byte[] bytes) {
        String id = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
        if (path.equals("policy.yaml")) {
            SeedFile file = SeedFile.read(path, bytes, "policy", faults::add);
            if (file != null) {
                policy = policy(file);
            }
        } else if (MODEL_PATH.matcher(path).matches()) {
            keep(models, path, id, bytes, "model");
        } else if (PROFILE_PATH.matcher(path).matches()) {
            SeedFile file = SeedFile.read(path, bytes, "profile", faults::add);
            if (file != null) {
                profiles.put(Profile.key(path.split("/", -1)[1], Integer.parseInt(id)), file);
            }
        } else if (path.equals("organisations/" + id + ".yaml")) {
            keep(organisations, path, id, bytes, "organisation");
        } else if (path.equals("licences/" + id + ".yaml")) {
            keep(licences, path, id, bytes, "licence");
        } else if (path.equals("sources/" + id + ".yaml")) {
            keep(sources, path, id, bytes, "source");
        } else if (path.equals("clauses/" + id + ".yaml")) {
            keep(clauses, path, id, bytes, "clause");
        } else {
            faults.add(
                    new Fault(
                            path,
                            0,
                            "",
                            "is no place for a seed; allowed are policy.yaml, models/<developer>/<id>.yaml, organisations/<id>.yaml, licences/<id>.yaml, sources/<id>.yaml, clauses/<id>.yaml and profiles/<id>/<version>.yaml"));
        }
    }

    private void keep(Map<String, SeedFile> kind, String path, String id, byte[] bytes, String schema) {
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
        SeedFile file = SeedFile.read(path, bytes, schema, faults::add);
        if (file != null) {
            kind.put(id, file);
        }
    }

    private Content content() {
        boolean whole = faults.isEmpty();
        models.forEach((id, file) -> claims(file, new Subject(SubjectKind.MODEL, id)));
        organisations.forEach((id, file) -> claims(file, new Subject(SubjectKind.ORGANISATION, id)));
        licences.forEach((id, file) -> {
            Subject licence = new Subject(SubjectKind.LICENCE, id);
            claims(file, licence);
            spdxFlags(licence, file);
        });
        aliases();
        sources.forEach((id, file) -> {
            JsonNode asOf = file.root().path("snapshot").path("asOf");
            if (!asOf.isMissingNode()) {
                date(file, asOf, "snapshot.asOf", asOf.asText());
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
        return new Content(
                sources.entrySet().stream()
                        .map(entry -> source(entry.getKey(), entry.getValue().root()))
                        .toList(),
                models.entrySet().stream()
                        .map(entry -> new Content.NamedModel(
                                entry.getKey(),
                                entry.getValue().root().path("name").asText(),
                                entry.getValue().root().path("family").asText(),
                                strings(entry.getValue().root().path("aliases"))))
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
                asking,
                claims,
                SpdxList.version());
    }

    private void claims(SeedFile file, Subject subject) {
        Map<String, Integer> said = new HashMap<>();
        for (Statements.Spoken spoken : new Statements(file, subject, faults::add).read()) {
            Claim claim = spoken.claim();
            claims.add(claim);
            if (!sources.containsKey(claim.source())) {
                fault(
                        file,
                        spoken,
                        "comes from the source '%s', which has no file in sources/".formatted(claim.source()));
            }
            if (claim.via() != null && !sources.containsKey(claim.via())) {
                fault(file, spoken, "was read via '%s', which has no file in sources/".formatted(claim.via()));
            }
            String identity = String.join(
                    "\u001f",
                    claim.attribute(),
                    claim.source(),
                    claim.locator(),
                    claim.asOf().toString(),
                    "" + claim.section(),
                    claim.value());
            Integer before = said.putIfAbsent(identity, SeedFile.line(spoken.node()));
            if (before != null) {
                fault(file, spoken, "says the same as line %d".formatted(before));
            }
            refer(file, spoken);
        }
        if (subject.kind() == SubjectKind.MODEL) {
            developer(file, subject);
        }
    }

    /** Checks that what a value names exists. */
    private void refer(SeedFile file, Statements.Spoken spoken) {
        Claim claim = spoken.claim();
        Attribute attribute = Attribute.of(claim.subject().kind()).get(claim.attribute());
        if (attribute == null) {
            return;
        }
        switch (attribute.type()) {
            case ORGANISATION -> {
                if (!organisations.containsKey(claim.value())) {
                    fault(file, spoken, "'%s' has no file in organisations/".formatted(claim.value()));
                }
            }
            case COUNTRY -> {
                if (!Region.isCountry(claim.value())) {
                    fault(file, spoken, "'%s' is no ISO 3166-1 alpha-2 code, nor EU".formatted(claim.value()));
                }
            }
            case DATE -> date(file, spoken.node(), spoken.field(), claim.value());
            case LIST ->
                spoken.node().forEach(one -> {
                    if (one.asText().contains(",")) {
                        fault(
                                file,
                                spoken,
                                "'%s' holds a comma, which separates the values of a list".formatted(one.asText()));
                    }
                });
            case LICENCE -> expression(file, spoken, claim.value());
            case LINEAGE ->
                spoken.node().forEach(base -> {
                    if (!Lineage.isName(base.path("base").asText())) {
                        fault(
                                file,
                                spoken,
                                "'%s' holds a ; or a |, which separate the parts of a lineage"
                                        .formatted(base.path("base").asText()));
                    }
                    if (base.has("licence")) {
                        expression(file, spoken, base.get("licence").asText());
                    }
                });
            default -> {}
        }
    }

    /** A year, a month or a day that the calendar has. */
    private void date(SeedFile file, JsonNode node, String field, String value) {
        try {
            Period.parse(value);
        } catch (DateTimeException e) {
            faults.add(file.fault(node, field, "'%s' is no day of the calendar".formatted(value)));
        }
    }

    private void expression(SeedFile file, Statements.Spoken spoken, String text) {
        try {
            SpdxList.expression(text)
                    .ids()
                    .filter(id ->
                            !id.equals(LicenceExpression.NONE) && !licences.containsKey(id) && !SpdxList.lists(id))
                    .forEach(id -> fault(
                            file, spoken, "'%s' is neither an SPDX id nor has it a file in licences/".formatted(id)));
        } catch (IllegalArgumentException e) {
            fault(file, spoken, String.valueOf(e.getMessage()));
        }
    }

    private void developer(SeedFile file, Subject subject) {
        String folder = file.path().split("/", -1)[1];
        List<String> developers = claims.stream()
                .filter(claim ->
                        claim.subject().equals(subject) && claim.attribute().equals(Attribute.DEVELOPER))
                .map(Claim::value)
                .distinct()
                .toList();
        if (!developers.contains(folder)) {
            faults.add(file.fault(
                    file.root(),
                    "claims",
                    "no statement says origin.developer: %s, which the folder says; found %s"
                            .formatted(folder, developers)));
        }
    }

    /** What SPDX says of a licence that it lists is a claim like any other; nobody else may state it. */
    private void spdxFlags(Subject licence, SeedFile file) {
        if (!SpdxList.lists(licence.id())) {
            if (!licence.id().startsWith("LicenseRef-")) {
                faults.add(file.fault(
                        file.root(),
                        "",
                        "is named '%s', which is neither an SPDX id nor starts with LicenseRef-"
                                .formatted(licence.id())));
            }
            return;
        }
        if (!sources.containsKey("spdx")) {
            return;
        }
        LocalDate asOf = SpdxList.releasedOn();
        SpdxList.flags(licence.id())
                .forEach((attribute, value) -> claims.add(new Claim(
                        licence,
                        attribute,
                        value,
                        "spdx",
                        SPDX_LOCATOR.formatted(licence.id()),
                        "SPDX License List " + SpdxList.version(),
                        asOf,
                        Verification.READ,
                        null,
                        null)));
    }

    /** An alias leads to one model, and is no id of another. */
    private void aliases() {
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
                root.path("description").asText());
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

    private void fault(SeedFile file, Statements.Spoken spoken, String message) {
        faults.add(file.fault(spoken.node(), spoken.field(), message));
    }

    private static List<String> strings(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
