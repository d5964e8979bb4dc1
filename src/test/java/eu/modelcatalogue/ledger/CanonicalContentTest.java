package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Derivations;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.ResolutionPolicy;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.offers.OfferRegion;
import eu.modelcatalogue.offers.OfferStatus;
import eu.modelcatalogue.offers.ServiceOffers;
import eu.modelcatalogue.offers.StatedOffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

/** The bytes that a digest covers: what readers download and sum. */
class CanonicalContentTest {

    /** Whoever must change this changes the form of every digest: those that were published can no longer be recomputed. */
    @Test
    void the_form_is_as_it_was() throws IOException {
        EditionContent content = new EditionContent(
                List.of(),
                List.of(new EditionContent.NamedModel("b", "Bé \"b\"", "f", List.of("x/B", "a"), List.of())),
                List.of(),
                List.of(),
                new ResolutionPolicy("curated", null, null, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(claim("released", "2025"), claim("access.gate", "none")),
                "3.27.0");

        assertThat(written(content))
                .isEqualTo(
                        "{\"claims\":[{\"asOf\":\"2026-11-26\",\"attribute\":\"access.gate\",\"locator\":\"https://example.org/\",\"source\":\"s\",\"subject\":{\"id\":\"b\",\"kind\":\"MODEL\"},\"value\":\"none\",\"verification\":\"READ\"},"
                                + "{\"asOf\":\"2026-11-26\",\"attribute\":\"released\",\"locator\":\"https://example.org/\",\"source\":\"s\",\"subject\":{\"id\":\"b\",\"kind\":\"MODEL\"},\"value\":\"2025\",\"verification\":\"READ\"}],"
                                + "\"clauses\":[],\"derivations\":\"d\",\"licences\":[],\"models\":[{\"aliases\":[\"x/B\",\"a\"],\"enquiries\":[],\"family\":\"f\",\"id\":\"b\",\"name\":\"Bé \\\"b\\\"\"}],"
                                + "\"organisations\":[],\"policy\":{\"curated\":\"curated\",\"rules\":[]},\"procurement\":[],\"products\":[],\"profiles\":[],\"removed\":[],\"reviews\":[],\"sources\":[],\"spdxVersion\":\"3.27.0\"}");
    }

    /** Editions that were published before have neither, and their digests are recomputed without them. */
    @Test
    void services_and_offers_stand_in_it_where_there_are_any() throws IOException {
        EditionContent without = new EditionContent(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new ResolutionPolicy("curated", null, null, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "3.27.0");
        LocalDate day = LocalDate.parse("2026-09-30");
        EditionContent with = new EditionContent(
                without.sources(),
                without.models(),
                without.organisations(),
                without.licences(),
                without.policy(),
                without.profiles(),
                without.removed(),
                without.reviews(),
                without.clauses(),
                without.products(),
                without.procurement(),
                List.of(new EditionContent.NamedService("s", "S", null, List.of())),
                List.of(new ServiceOffers(
                        "s",
                        "list",
                        "https://example.org/",
                        day,
                        List.of(new StatedOffer(
                                "b-1",
                                "b",
                                null,
                                null,
                                List.of(new OfferRegion("EU", "EU")),
                                8192L,
                                "2026-06",
                                OfferStatus.ACTIVE,
                                null,
                                day,
                                day)))),
                without.claims(),
                without.spdxVersion());

        assertThat(written(with))
                .isEqualTo(written(without)
                        .replace(
                                "\"organisations\"",
                                "\"offers\":[{\"asOf\":\"2026-09-30\",\"locator\":\"https://example.org/\",\"offers\":[{\"context\":8192,\"firstSeen\":\"2026-09-30\",\"id\":\"b-1\",\"lastSeen\":\"2026-09-30\",\"model\":\"b\",\"regions\":[{\"code\":\"EU\",\"country\":\"EU\"}],\"released\":\"2026-06\",\"status\":\"ACTIVE\"}],\"service\":\"s\",\"source\":\"list\"}],\"organisations\"")
                        .replace(
                                "\"sources\"",
                                "\"services\":[{\"aliases\":[],\"id\":\"s\",\"name\":\"S\"}],\"sources\""));
    }

    /** A claim as Jackson writes it, whose reference the canonical form writes among its own members. */
    private static JsonNode whole(Claim claim) {
        ObjectNode whole = CanonicalContent.JSON.valueToTree(claim);
        whole.setAll((ObjectNode) whole.remove("reference"));
        return whole;
    }

    @Test
    void part_by_part_it_is_what_the_scheme_makes_of_the_whole_and_its_sum_is_the_digest() throws Exception {
        String written = written(TheSeeds.content());

        assertThat(written.getBytes(StandardCharsets.UTF_8)).isEqualTo(new JsonCanonicalizer(written).getEncodedUTF8());
        ObjectNode read = (ObjectNode) CanonicalContent.JSON.readTree(written);
        assertThat(read.get("claims")).hasSize(TheSeeds.content().claims().size());
        // Claims are written name by name: none is forgotten.
        Set<JsonNode> claims = new HashSet<>();
        read.get("claims").forEach(claims::add);
        assertThat(claims)
                .isEqualTo(TheSeeds.content().claims().stream()
                        .map(CanonicalContentTest::whole)
                        .collect(Collectors.toSet()));
        String spdx = read.get("spdxVersion").asText();
        assertThat(spdx).isEqualTo(TheSeeds.content().spdxVersion());
        EditionContent other = reversed(TheSeeds.content());
        MessageDigest sha = CanonicalContent.sha256();
        ByteArrayOutputStream current = new ByteArrayOutputStream();
        CanonicalContent.write(other, Derivations.CURRENT, current);
        assertThat(CanonicalContent.digest(TheSeeds.content()))
                .isEqualTo("sha256:" + HexFormat.of().formatHex(sha.digest(current.toByteArray())));
    }

    /** Jackson writes some characters in capitals that the scheme writes in small letters. */
    @Test
    void whatever_a_claim_holds_is_written_as_the_scheme_does() throws IOException {
        EditionContent content = TheSeeds.saying(
                TheSeeds.content(),
                List.of(
                        claim("released", "\u0001\u001f\b\f\n\r\t"),
                        claim("released", "\"\\ \\u001F / é \u007f \u2028 \ud83d\ude00")));

        String written = written(content);

        assertThat(written).isEqualTo(new JsonCanonicalizer(written).getEncodedString());
        assertThat(written).contains("\\u0001\\u001f\\b\\f\\n\\r\\t");
    }

    private static String written(EditionContent content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CanonicalContent.write(content, "d", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    /** The same content, its claims in another order. */
    private static EditionContent reversed(EditionContent content) {
        return content.saying(content.claims().stream()
                .sorted(Comparator.comparing(Claim::value).reversed())
                .toList());
    }

    private static Claim claim(String attribute, String value) {
        return new Claim(
                new Subject(SubjectKind.MODEL, "b"),
                attribute,
                value,
                "s",
                "https://example.org/",
                null,
                LocalDate.parse("2026-11-26"),
                Verification.READ,
                null,
                null);
    }
}
