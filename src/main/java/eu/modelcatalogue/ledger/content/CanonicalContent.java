package eu.modelcatalogue.ledger.content;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.modelcatalogue.catalogue.label.Derivations;
import eu.modelcatalogue.catalogue.resolution.Content;
import eu.modelcatalogue.criteria.Clause;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.notation.ConditionJson;
import eu.modelcatalogue.openness.claim.Claim;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
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

    /**
     * What the digest covers.
     *
     * @param derivations the functions by which headlines and labels follow from the content
     */
    private record Covered(@JsonUnwrapped Content content, String derivations) {}

    /** {@code sha256:} and 64 hexadecimal digits. */
    public static String digest(Content content) {
        List<Claim> claims = content.claims().stream().sorted(ORDER).toList();
        Content sorted = new Content(
                content.sources().stream()
                        .sorted(Comparator.comparing(source -> source.id()))
                        .toList(),
                content.models().stream()
                        .sorted(Comparator.comparing(Content.NamedModel::id))
                        .toList(),
                content.organisations().stream()
                        .sorted(Comparator.comparing(Content.NamedOrganisation::id))
                        .toList(),
                content.licences().stream()
                        .sorted(Comparator.comparing(Content.NamedLicence::id))
                        .toList(),
                content.policy(),
                content.profiles().stream()
                        .sorted(Comparator.comparing(Profile::key))
                        .toList(),
                content.removed().stream()
                        .sorted(Comparator.comparing(Content.Removed::id))
                        .toList(),
                content.reviews().stream()
                        .sorted(Comparator.comparing(Content.Review::source))
                        .toList(),
                content.clauses().stream()
                        .sorted(Comparator.comparing(Clause::id))
                        .toList(),
                content.products().stream()
                        .sorted(Comparator.comparing(Content.Product::id))
                        .toList(),
                content.procurement(),
                claims,
                content.spdxVersion());
        try {
            byte[] canonical = new JsonCanonicalizer(
                            JSON.writer().writeValueAsString(new Covered(sorted, Derivations.CURRENT)))
                    .getEncodedUTF8();
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Records of text always become JSON", e);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
