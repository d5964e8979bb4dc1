package eu.modelcatalogue.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.modelcatalogue.criteria.Profile;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.erdtman.jcs.JsonCanonicalizer;

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
