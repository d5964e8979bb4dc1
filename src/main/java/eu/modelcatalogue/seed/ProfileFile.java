package eu.modelcatalogue.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Text;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/**
 * A file of a profile: {@code profiles/<id>/<version>.yaml}. A released version carries the digest of what it says, so that an edit by mistake is
 * seen wherever the file is read; the ledger sees one on purpose.
 */
public final class ProfileFile {

    /** Reads and writes profiles: the same words in files, answers and the ledger. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(ConditionJson.module())
            .build();

    private static final String RELEASED = "released";

    /** The group of rules that name none. */
    private static final String UNGROUPED = "all";

    private ProfileFile() {}

    /**
     * Checks a file and makes it a profile; reports what is wrong.
     *
     * @param known keys of all profiles of the seeds
     */
    static Profile read(SeedFile file, Collection<String> known, Consumer<Fault> faults) {
        String[] parts = file.path().split("/", -1);
        String id = parts[1];
        int version = Integer.parseInt(parts[2].substring(0, parts[2].indexOf('.')));
        new ConditionCheck(
                        known,
                        (node, pointer, fault, allowed) -> faults.accept(file.fault(
                                node,
                                pointer.substring(1).replace('/', '.'),
                                "'%s' %s; allowed: %s"
                                        .formatted(node.isValueNode() ? node.asText() : "…", fault, allowed))))
                .profile(file.root());
        String digest = digest(file.root());
        JsonNode stated = file.root().path(RELEASED).path("digest");
        if (!stated.asText().equals(digest)) {
            faults.accept(file.fault(
                    stated,
                    "released.digest",
                    "is not the digest of what this file says (%s). A released version is never edited: put it back, and write the change as %s/%d.yaml. For a version that was not released yet, this is the digest to write."
                            .formatted(digest, id, version + 1)));
        }
        return profile(id, version, file.root());
    }

    /** Reports a profile that is named like a group or a rule of another: {@code a.b} would be both. */
    static void namesakes(Map<String, SeedFile> profiles, Consumer<Fault> faults) {
        Map<String, SeedFile> ids = new TreeMap<>();
        profiles.forEach((key, file) -> ids.put(key.substring(0, key.indexOf('@')), file));
        profiles.forEach((key, file) -> Stream.of("groups", "rules")
                .flatMap(parts -> file.root().path(parts).findValues("id").stream())
                .map(part -> key.substring(0, key.indexOf('@')) + "." + part.asText())
                .forEach(name -> Optional.ofNullable(ids.get(name))
                        .ifPresent(other -> faults.accept(other.fault(
                                other.root(), "", "is named '%s', which %s has as a part".formatted(name, key))))));
    }

    /** Reports profiles that ask for each other in a circle: judging by one would never end. */
    static void circles(Map<String, SeedFile> profiles, Consumer<Fault> faults) {
        profiles.forEach((key, file) -> {
            Set<String> reached = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(meets(file));
            while (!open.isEmpty()) {
                String next = open.pop();
                if (reached.add(next) && profiles.containsKey(next)) {
                    open.addAll(meets(profiles.get(next)));
                }
            }
            if (reached.contains(key)) {
                faults.accept(file.fault(
                        file.root(), "rules", "leads back to itself by the profiles it asks for: " + reached));
            }
        });
    }

    private static List<String> meets(SeedFile file) {
        return file.root().findValues("meets").stream().map(JsonNode::asText).toList();
    }

    /**
     * The profile that a node says; it was checked before.
     *
     * @param node as {@code profile.schema.json} has it, {@code released} with a day
     */
    public static Profile profile(String id, int version, JsonNode node) {
        ObjectNode whole = ((ObjectNode) node).deepCopy();
        JsonNode released = whole.remove(RELEASED);
        whole.put("id", id).put("version", version).set("releasedOn", released.path("on"));
        try {
            return JSON.treeToValue(whole, Profile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The schema lets through what is no profile: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * A profile that is sent to be judged by and not kept: only its id and rules must be there.
     *
     * @param known keys of the profiles that it may name
     * @param report takes what is wrong
     * @param words says a condition in plain words, for rules without a statement
     * @return null where anything is wrong
     */
    public static @Nullable Profile inline(
            JsonNode node, Collection<String> known, ConditionCheck.Report report, Function<Condition, Text> words) {
        List<Grammar.Violation> violations = Grammar.violations("profile#inline", node);
        violations.forEach(one -> report.fault(
                one.node() == null ? node : one.node(),
                one.pointer(),
                one.message(),
                "see /v1/openapi.json, InlineProfile"));
        if (!violations.isEmpty()) {
            return null;
        }
        String id = node.path("id").asText();
        if (known.stream().anyMatch(key -> key.startsWith(id + "@"))) {
            report.fault(node.path("id"), "/id", "is the id of a released profile", "an id of its own");
            return null;
        }
        ObjectNode whole = completed((ObjectNode) node.deepCopy());
        AtomicBoolean sound = new AtomicBoolean(true);
        new ConditionCheck(known, (where, pointer, fault, allowed) -> {
                    sound.set(false);
                    report.fault(where, pointer, fault, allowed);
                })
                .profile(whole);
        if (!sound.get()) {
            return null;
        }
        for (JsonNode rule : whole.path("rules")) {
            if (!rule.has("statement")) {
                ((ObjectNode) rule)
                        .set("statement", JSON.valueToTree(words.apply(ConditionJson.read(rule.path("condition")))));
            }
        }
        return profile(whole.path("id").asText(), 0, whole);
    }

    /** What an inline profile leaves out: one group for all rules, every rule required, named by its id. */
    private static ObjectNode completed(ObjectNode profile) {
        String id = profile.path("id").asText();
        Text name = new Text(id, id, id);
        for (String field : List.of("title", "purpose")) {
            if (!profile.has(field)) {
                profile.set(field, JSON.valueToTree(name));
            }
        }
        profile.putArray("caveats");
        boolean grouped = profile.has("groups");
        if (!grouped) {
            profile.putArray("groups").addObject().put("id", UNGROUPED).set("title", JSON.valueToTree(name));
        }
        for (JsonNode rule : profile.path("rules")) {
            ObjectNode one = (ObjectNode) rule;
            if (!grouped || !one.has("group")) {
                one.put("group", grouped ? profile.at("/groups/0/id").asText() : UNGROUPED);
            }
            if (!one.has("required")) {
                one.put("required", true);
            }
        }
        profile.putObject(RELEASED).put("on", LocalDate.EPOCH.toString());
        return profile;
    }

    /** {@code sha256:} and 64 hexadecimal digits over all but {@code released}, as canonical JSON (RFC 8785). */
    private static String digest(JsonNode root) {
        ObjectNode said = ((ObjectNode) root).deepCopy();
        said.remove(RELEASED);
        try {
            byte[] canonical = new JsonCanonicalizer(said.toString()).getEncodedUTF8();
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("Trees of text always become JSON", e);
        }
    }
}
