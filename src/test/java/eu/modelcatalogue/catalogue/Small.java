package eu.modelcatalogue.catalogue;

import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.syntax.SpdxList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Small editions whose facts a reader of a test can see at a glance. They are built like all editions, from seed files. */
public final class Small {

    private Small() {}

    /**
     * An edition of models by Acme in France.
     *
     * @param models the content of the seed file for each model, by id
     */
    public static Edition edition(Map<String, String> models) {
        Map<String, String> files = new TreeMap<>();
        models.forEach((id, says) -> files.put("models/acme/" + id + ".yaml", """
                name: %s
                family: roadrunner
                claims:
                  - source: index
                    locator: https://example.org/card
                    asOf: 2026-01-01
                    verification: read
                    says: {%s}
                """.formatted(
                        id, says.startsWith("origin") ? says : "origin: {developer: acme}, " + says)));
        files.put("organisations/acme.yaml", """
                name: Acme
                claims:
                  - source: index
                    locator: https://example.org/seat
                    asOf: 2026-01-01
                    verification: read
                    says: {hqCountry: FR}
                """);
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
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return Edition.of(
                new EditionHeader(1, "sha256:0", Instant.EPOCH, "test", new EditionHeader.Changes(3, 0, 0, 0)),
                SeedReader.read(new SeedFiles(bytes)),
                SpdxList::expression);
    }
}
