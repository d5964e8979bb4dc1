package eu.modelcatalogue.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.modelcatalogue.catalogue.Derivations;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.ClaimReference;
import eu.modelcatalogue.domain.Source;
import eu.modelcatalogue.offers.ServiceOffers;
import eu.modelcatalogue.syntax.ConditionJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
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
import org.jspecify.annotations.Nullable;

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

    /** The scheme writes hexadecimal digits in small letters, and Jackson in capitals. All other escapes are the same. */
    private static final CharacterEscapes ESCAPES = new CharacterEscapes() {
        private final int[] ascii = CharacterEscapes.standardAsciiEscapesForJSON();

        {
            for (int control = 0; control < ' '; control++) {
                if (ascii[control] == ESCAPE_STANDARD) {
                    ascii[control] = ESCAPE_CUSTOM;
                }
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ascii.clone();
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            // Jackson also asks for what is not ASCII, which is written as it is.
            return character < ' ' ? new SerializedString("\\u%04x".formatted(character)) : null;
        }
    };

    private static final String CLAIMS = "claims";

    /** The order in which the digest takes claims: those of one subject together. */
    static final Comparator<Claim> ORDER = Comparator.comparing(Claim::subject)
            .thenComparing(Claim::attribute)
            .thenComparing(Claim::source)
            .thenComparing(Claim::asOf)
            .thenComparing(Claim::locator)
            .thenComparing(claim -> claim.section() == null ? "" : claim.section())
            .thenComparing(Claim::value)
            .thenComparing(CanonicalContent::otherwise);

    private CanonicalContent() {}

    /** What decides between claims that are otherwise alike. Digests of published editions depend on this very text. */
    private static String otherwise(Claim claim) {
        ClaimReference.Stated reference = claim.reference().read();
        return "verification=%s, via=%s, reason=%s, readOn=%s, verifiedOn=%s]"
                .formatted(
                        claim.verification(),
                        reference.via(),
                        reference.reason(),
                        reference.readOn(),
                        reference.verifiedOn());
    }

    /** {@code sha256:} and 64 hexadecimal digits. */
    public static String digest(EditionContent content) {
        Digesting digesting = new Digesting();
        sortedClaims(content).forEach(digesting::claim);
        return digesting.end(content);
    }

    /** The digest of a content that was published with these versions of derivations. */
    static String digest(EditionContent content, String derivations) {
        MessageDigest sha = sha256();
        try {
            write(content, derivations, new DigestOutputStream(OutputStream.nullOutputStream(), sha));
        } catch (IOException e) {
            throw new UncheckedIOException("Nothing is written anywhere", e);
        }
        return named(sha);
    }

    /** Makes the digest of a content whose claims come one after another, so that they are never in memory together. */
    static final class Digesting {
        private final MessageDigest sha = sha256();
        private final Writing writing = new Writing(new DigestOutputStream(OutputStream.nullOutputStream(), sha));

        /** The next claim in {@link #ORDER}. */
        void claim(Claim claim) {
            try {
                writing.claim(claim);
            } catch (IOException e) {
                throw new UncheckedIOException("Nothing is written anywhere", e);
            }
        }

        /** The digest, once all claims were given. */
        String end(EditionContent rest) {
            try {
                writing.end(rest, Derivations.CURRENT);
            } catch (IOException e) {
                throw new UncheckedIOException("Nothing is written anywhere", e);
            }
            return named(sha);
        }
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
        Writing writing = new Writing(out);
        for (Claim claim : sortedClaims(content)) {
            writing.claim(claim);
        }
        writing.end(content, derivations);
    }

    private static List<Claim> sortedClaims(EditionContent content) {
        return sorted(content.claims(), ORDER);
    }

    /**
     * Writes the claims, whose name comes first in the order of the scheme, and then the other parts. Claims are most of the content: they are written without the
     * scheme's own reader, name by name in its order. A test compares all of them with what the scheme makes of them.
     */
    private static final class Writing {
        private final OutputStream out;
        private final JsonGenerator claims;

        Writing(OutputStream out) {
            this.out = out;
            try {
                out.write(text("{\"" + CLAIMS + "\":"));
                // Jackson would write characters beyond 16 bits as escapes into a stream, but not to a writer.
                claims = JSON.createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
                claims.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
                claims.setCharacterEscapes(ESCAPES);
                claims.writeStartArray();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void claim(Claim claim) throws IOException {
            ClaimReference.Stated reference = claim.reference().read();
            claims.writeStartObject();
            member("asOf", claim.asOf());
            member("attribute", claim.attribute());
            member("locator", reference.locator());
            member("readOn", reference.readOn());
            member("reason", reference.reason());
            member("section", reference.section());
            member("source", claim.source());
            claims.writeObjectFieldStart("subject");
            member("id", claim.subject().id());
            member("kind", claim.subject().kind().name());
            claims.writeEndObject();
            member("value", claim.value());
            member("verification", claim.verification().name());
            member("verifiedOn", reference.verifiedOn());
            member("via", reference.via());
            claims.writeEndObject();
        }

        private void member(String name, @Nullable Object value) throws IOException {
            if (value != null) {
                claims.writeStringField(name, value.toString());
            }
        }

        void end(EditionContent content, String derivations) throws IOException {
            claims.writeEndArray();
            claims.close();
            SortedMap<String, Object> members = members(content);
            members.put("derivations", derivations);
            for (Map.Entry<String, Object> member : members.entrySet()) {
                out.write(text(",\"" + member.getKey() + "\":"));
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
            }
            out.write(text("}"));
        }
    }

    /** The parts of a content but its claims by name, in the order that the scheme asks for, and what has no order in one that does not change. */
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
        // An edition from before services were kept has the digest that it had then.
        absentIfEmpty(
                members, "services", sorted(content.services(), Comparator.comparing(EditionContent.NamedService::id)));
        absentIfEmpty(members, "offers", sorted(content.offers(), Comparator.comparing(ServiceOffers::service)));
        members.remove(CLAIMS);
        return members;
    }

    private static void absentIfEmpty(SortedMap<String, Object> members, String name, List<?> parts) {
        if (parts.isEmpty()) {
            members.remove(name);
        } else {
            members.put(name, parts);
        }
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
