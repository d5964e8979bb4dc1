package eu.modelcatalogue.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.syntax.SpdxList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an edition derives from claims in addition to single facts. */
class EditionTest {

    private static final String MODEL = """
            name: %s
            family: roadrunner
            aliases: [%s]
            claims:
              - source: index
                locator: https://example.org/card
                asOf: 2026-01-01
                verification: read
                says:
                  origin: {developer: acme}
                  %s
            """;

    private static final Edition EDITION = edition(Map.of(
            "models/acme/one.yaml",
            MODEL.formatted(
                    "One",
                    "Acme/One-Instruct, old-one",
                    "identifiers: [{huggingface: acme/One-Instruct, role: instruct}, {huggingface: acme/One-Base, role: base}]"),
            "models/acme/two.yaml",
            MODEL.formatted("Two", "", "aiAct: {codeOfPractice: partial}")));

    @Test
    void repositories_are_aliases_each_once() {
        AiModel one = EDITION.model("one").orElseThrow();

        assertThat(one.aliases()).containsExactly("Acme/One-Instruct", "old-one", "acme/One-Base");
    }

    @Test
    void an_alias_leads_to_the_model_however_it_is_written() {
        for (String alias : List.of("ACME/one-base", "https://huggingface.co/acme/One-Base/tree/main", "old-one")) {
            assertThat(EDITION.idOfAlias(alias)).isEqualTo(Optional.of("one"));
        }
    }

    @Test
    void the_signature_of_an_organisation_holds_for_its_models_unless_they_have_a_claim_of_their_own() {
        Fact derived = EDITION.model("one").orElseThrow().facts().get(Attribute.MODEL_CODE_OF_PRACTICE);
        Fact own = EDITION.model("two").orElseThrow().facts().get(Attribute.MODEL_CODE_OF_PRACTICE);

        assertThat(derived.value()).isEqualTo("full");
        assertThat(derived.evidence().get(0).locator()).isEqualTo("https://example.org/signatories");
        assertThat(own.value()).isEqualTo("partial");
    }

    private static Edition edition(Map<String, String> models) {
        Map<String, String> files = new TreeMap<>(models);
        files.put("sources/index.yaml", """
                name: Index
                publisher: Somebody
                kind: index
                licence: CC-BY-4.0
                attribution: Index, CC-BY-4.0
                description: An index.
                """);
        files.put("policy.yaml", """
                curated: curated
                rules:
                  - {attributes: ["*"], order: [{source: index}], because: the only one}
                """);
        files.put("organisations/acme.yaml", """
                name: Acme
                claims:
                  - source: index
                    locator: https://example.org/signatories
                    asOf: 2026-01-01
                    verification: read
                    says: {codeOfPractice: full}
                """);
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return Edition.of(
                new EditionHeader(1, "sha256:0", Instant.EPOCH, "test", new EditionHeader.Changes(2, 0, 0, 0)),
                SeedReader.read(new SeedFiles(bytes)),
                SpdxList::expression);
    }
}
