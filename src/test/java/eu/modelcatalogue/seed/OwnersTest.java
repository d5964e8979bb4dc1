package eu.modelcatalogue.seed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Identifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whose repositories on the Hub are identifiers of a model: only those of an owner whom a curator has written down as the developer's. */
class OwnersTest {

    private static final String SOURCE = """
            name: Index
            publisher: Somebody
            kind: index
            licence: MIT
            attribution: Index, MIT
            description: An index.
            """;

    @Test
    void every_repository_in_the_seeds_lies_below_an_owner_that_is_the_developers() {
        Seeds seeds = TheSeeds.seeds();
        List<String> strangers = seeds.content().claims().stream()
                .filter(claim -> claim.attribute().equals(Attribute.IDENTIFIERS))
                .flatMap(claim -> repositories(claim)
                        .filter(repository -> !seeds.owners()
                                .isOf(
                                        repository.substring(0, repository.indexOf('/')),
                                        seeds.developers().get(claim.subject().id())))
                        .map(repository -> claim.subject().id() + " " + repository + " " + claim.source()))
                .toList();

        assertThat(seeds.owners().areStated()).isTrue();
        assertThat(strangers).isEmpty();
    }

    @Test
    void the_name_of_a_model_at_a_router_is_not_a_repository_of_its_developer() {
        assertThat(TheSeeds.seeds().owners().organisations("deepseek")).isEmpty();
        assertThat(TheSeeds.edition().model("deepseek-v3.2").orElseThrow().aliases())
                .contains("deepseek-ai/DeepSeek-V3.2")
                .doesNotContain("deepseek/deepseek-v3.2");
    }

    @Test
    void a_repository_of_somebody_else_is_a_fault() {
        assertThat(read("acme: acme", "ACME/Road-1").content().models()).hasSize(1);
        assertThat(read("acme: [acme, umbrella]", "acme/Road-1").content().models())
                .hasSize(1);
        assertThatExceptionOfType(SeedFaults.class)
                .isThrownBy(() -> read("acme: acme", "acme-ai/Road-1"))
                .withMessageEndingWith(
                        "models/acme/road-1.yaml:0: has the repository 'acme-ai/Road-1' from the source 'index', whose owner is not one of 'acme' in owners.yaml; add it there if it is, else take the repository out");
        assertThatExceptionOfType(SeedFaults.class)
                .isThrownBy(() -> read("acme: nobody", "acme/Road-1"))
                .withMessageContaining("owners.yaml:1: acme: 'nobody' has no file in organisations/");
    }

    @Test
    void without_the_file_nobody_is_asked() {
        assertThat(read(null, "anybody/Road-1").content().models()).hasSize(1);
    }

    @Test
    void an_owner_is_added_in_the_order_of_the_file() {
        Owners owners = read("acme: acme", "acme/Road-1").owners();
        assertThat(new String(owners.with("Acme-AI", "acme"), UTF_8)).endsWith("\nacme: acme\nAcme-AI: acme\n");
        assertThat(new String(owners.with("ACME", "umbrella"), UTF_8)).endsWith("\nacme: [acme, umbrella]\n");
    }

    private static Stream<String> repositories(Claim claim) {
        return Identifier.read(claim.value()).stream().map(Identifier::repository);
    }

    private static Seeds read(String owners, String repository) {
        Map<String, byte[]> files = new TreeMap<>();
        put(files, "policy.yaml", """
                curated: curated
                rules:
                  - {attributes: ["*"], order: [{source: index}], because: the only one}
                """);
        put(files, "sources/index.yaml", SOURCE);
        put(files, "organisations/acme.yaml", "name: Acme\n");
        put(files, "organisations/umbrella.yaml", "name: Umbrella\n");
        put(files, "models/acme/road-1.yaml", """
                name: Road 1
                family: road
                claims:
                  - {source: index, locator: "https://example.org/a", asOf: 2026-01-01, verification: read, says: {origin: {developer: acme}, identifiers: [{huggingface: %s}]}}
                """.formatted(repository));
        if (owners != null) {
            put(files, "owners.yaml", owners + "\n");
        }
        return SeedReader.seeds(new SeedFiles(files));
    }

    private static void put(Map<String, byte[]> files, String path, String text) {
        files.put(path, text.getBytes(UTF_8));
    }
}
