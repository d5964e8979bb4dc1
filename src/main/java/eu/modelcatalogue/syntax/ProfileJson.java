package eu.modelcatalogue.syntax;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.modelcatalogue.criteria.Condition;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.criteria.Text;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** Reads profiles from JSON or YAML, completes inline profiles, and computes the digest of a profile. */
public final class ProfileJson {

    /** The same notation for files, answers and the ledger. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(ConditionJson.module())
            .build();

    private static final String RELEASED = "released";

    /** The group of rules that name none. */
    private static final String UNGROUPED = "all";

    /**
     * Longest text of an inline profile, in characters: that of a passage, the longest in {@code profile.schema.json}. Lengths are checked before
     * the schema, whose regular expressions use a stack frame for each part of an id.
     */
    static final int LONGEST = 1_200;

    private ProfileJson() {}

    /**
     * Reads a profile that was already checked.
     *
     * @param node valid against {@code profile.schema.json}, {@code released} with a day
     */
    public static Profile profile(String id, int version, JsonNode node) {
        ObjectNode whole = ((ObjectNode) node).deepCopy();
        JsonNode released = whole.remove(RELEASED);
        whole.put("id", id).put("version", version).set("releasedOn", released.path("on"));
        try {
            return JSON.treeToValue(whole, Profile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "The schema lets through what is not a profile: " + e.getOriginalMessage(), e);
        }
    }

    /**
     * Reads a profile that is sent with a request and not stored; only its id and rules are required.
     *
     * @param known keys of the profiles that it may name
     * @param words puts a condition into plain words, for rules without a statement
     * @return null if there is any fault
     */
    public static @Nullable Profile inline(
            JsonNode node, Collection<String> known, ConditionCheck.Report report, Function<Condition, Text> words) {
        if (tooLong(node, "", report)) {
            return null;
        }
        List<Grammar.Violation> violations = Grammar.violations("profile#InlineProfile", node);
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

    /** Reports all texts that are too long. The recursion is bounded, because parsing limited the nesting. */
    private static boolean tooLong(JsonNode node, String pointer, ConditionCheck.Report report) {
        if (node.isTextual() && node.asText().length() > LONGEST) {
            report.fault(node, pointer, "is too long", "at most %,d characters".formatted(LONGEST));
            return true;
        }
        boolean any = false;
        int number = 0;
        for (JsonNode one : node.isArray() ? node : JsonNodeFactory.instance.arrayNode()) {
            any |= tooLong(one, pointer + "/" + number++, report);
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            any |= tooLong(field.getValue(), pointer + "/" + escaped(field.getKey()), report);
        }
        return any;
    }

    /** A name, escaped for a JSON pointer. Source: RFC 6901, 3. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Adds the optional parts of an inline profile: one group for all rules, every rule required, and the id as title. */
    private static ObjectNode completed(ObjectNode profile) {
        String id = profile.path("id").asText();
        Text name = Text.same(id);
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

    /** SHA-256 of everything except {@code released}, as canonical JSON (RFC 8785): {@code sha256:} and 64 hexadecimal digits. */
    public static String digest(JsonNode root) {
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
