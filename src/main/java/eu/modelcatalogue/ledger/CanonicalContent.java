package eu.modelcatalogue.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.modelcatalogue.catalogue.Derivations;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.syntax.ConditionJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;

/**
 * The digest of an edition: SHA-256 over its content as canonical JSON, so that the same content has the same digest on every machine.
 *
 * <p>Source: RFC 8785, JSON Canonicalization Scheme.
 */
public final class CanonicalContent {

    /** How the ledger writes descriptions: the same words as the digest covers. */
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(ConditionJson.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private static final Comparator<Claim> ORDER = Comparator.comparing(Claim::subject)
            .thenComparing(Claim::attribute)
            .thenComparing(Claim::source)
            .thenComparing(Claim::asOf)
            .thenComparing(Claim::locator)
            .thenComparing(claim -> claim.section() == null ? "" : claim.section())
            .thenComparing(Claim::value)
            .thenComparing(Claim::toString);

    private CanonicalContent() {}

    /** {@code sha256:} and 64 hexadecimal digits. */
    public static String digest(EditionContent content) {
        MessageDigest sha = sha256();
        try (OutputStream digesting = new DigestOutputStream(OutputStream.nullOutputStream(), sha)) {
            write(content, Derivations.CURRENT, digesting);
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written anywhere", e);
        }
        return named(sha);
    }

    /** What has gone through a digest, as editions name it. */
    public static String named(MessageDigest sha) {
        return "sha256:" + HexFormat.of().formatHex(sha.digest());
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /**
     * Writes what the digest covers: the very bytes, part by part, so that the whole is never in memory.
     */
    public static void write(EditionContent content, String derivations, OutputStream out) throws IOException {
        SortedMap<String, Object> members = members(content);
        members.put("derivations", derivations);
        String before = "{";
        for (Map.Entry<String, Object> member : members.entrySet()) {
            out.write(text(before + '"' + member.getKey() + "\":"));
            if (member.getValue() instanceof List<?> parts) {
                String between = "[";
                for (Object part : parts) {
                    out.write(text(between));
                    out.write(canonical(part));
                    between = ",";
                }
                out.write(text(parts.isEmpty() ? "[]" : "]"));
            } else {
                out.write(canonical(member.getValue()));
            }
            before = ",";
        }
        out.write(text("}"));
    }

    /** The parts of a content by name, in the order that the scheme asks for, and what has no order in one that does not change. */
    private static SortedMap<String, Object> members(EditionContent content) {
        SortedMap<String, Object> members = new TreeMap<>();
        for (RecordComponent component : EditionContent.class.getRecordComponents()) {
            try {
                members.put(component.getName(), component.getAccessor().invoke(content));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A record can always be read", e);
            }
        }
        members.put("sources", sorted(content.sources(), Comparator.comparing(Source::id)));
        members.put("models", sorted(content.models(), Comparator.comparing(EditionContent.NamedModel::id)));
        members.put(
                "organisations",
                sorted(content.organisations(), Comparator.comparing(EditionContent.NamedOrganisation::id)));
        members.put("licences", sorted(content.licences(), Comparator.comparing(EditionContent.NamedLicence::id)));
        members.put("profiles", sorted(content.profiles(), Comparator.comparing(Profile::key)));
        members.put("removed", sorted(content.removed(), Comparator.comparing(EditionContent.Removed::id)));
        members.put("reviews", sorted(content.reviews(), Comparator.comparing(EditionContent.Review::source)));
        members.put("clauses", sorted(content.clauses(), Comparator.comparing(Clause::id)));
        members.put("products", sorted(content.products(), Comparator.comparing(EditionContent.Product::id)));
        members.put("claims", sorted(content.claims(), ORDER));
        return members;
    }

    private static <T> List<T> sorted(List<T> parts, Comparator<T> order) {
        return parts.stream().sorted(order).toList();
    }

    /** One value in canonical form: within a list, since the scheme's reader takes nothing smaller. */
    private static byte[] canonical(Object value) throws IOException {
        byte[] listed = new JsonCanonicalizer(JSON.writeValueAsString(List.of(value))).getEncodedUTF8();
        return Arrays.copyOfRange(listed, 1, listed.length - 1);
    }

    private static byte[] text(String plain) {
        return plain.getBytes(StandardCharsets.UTF_8);
    }
}
