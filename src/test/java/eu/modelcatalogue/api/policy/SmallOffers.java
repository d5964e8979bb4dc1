package eu.modelcatalogue.api.policy;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.query.Parameters;
import eu.modelcatalogue.query.Question;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.seed.SeedFiles;
import eu.modelcatalogue.seed.SeedReader;
import eu.modelcatalogue.syntax.SpdxList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** An edition of 1 October 2026 with two models of Acme in France, Runner with open weights and Walker with closed ones, and services that offer them. */
public final class SmallOffers {

    public static final Edition EDITION = edition();

    private SmallOffers() {}

    /** The rule of a search: {@code weights=open&servedUnder=EU}. */
    public static OfferRule rule(String search) {
        return OfferRule.of(EDITION, query(search), "/v1/models?edition=1&" + search);
    }

    static Query query(String search) {
        Parameters parameters = new Parameters(search, Question.SEARCH.names());
        Query query = Search.whole(parameters, EDITION).query();
        parameters.check();
        return query;
    }

    private static Edition edition() {
        Map<String, String> files = new TreeMap<>();
        files.put("policy.yaml", """
                curated: curated
                rules:
                  - {attributes: ["*"], order: [{source: index}], because: the only one}
                """);
        files.put("sources/index.yaml", """
                name: Index
                publisher: Somebody
                kind: index
                licence: CC-BY-4.0
                attribution: Index, CC-BY-4.0
                description: An index.
                """);
        organisation(files, "acme", "hqCountry: FR, ultimateParent: acme, ultimateParentCountry: FR");
        organisation(files, "northern", "hqCountry: SE, ultimateParent: northern, ultimateParentCountry: SE");
        organisation(files, "overseas", "hqCountry: US, ultimateParent: overseas, ultimateParentCountry: US");
        organisation(files, "subsidiary", "hqCountry: DE, ultimateParent: overseas, ultimateParentCountry: US");
        model(files, "runner", "weightsFinal: {availability: released}");
        model(files, "walker", "weightsFinal: {availability: notReleased}");
        model(files, "riddle", "technicalReport: {availability: released}");
        service(
                files,
                "north",
                "operator: northern, serviceRole: host, sites: [SE], litellmProvider: north_ai",
                "{id: acme/runner, model: runner, firstSeen: 2026-06-01}",
                "{id: runner-latest, firstSeen: 2026-06-01}",
                "{id: other, firstSeen: 2026-06-01}",
                "{id: walker, model: walker, firstSeen: 2026-06-01}",
                "{id: riddle, model: riddle, firstSeen: 2026-06-01}",
                "{id: runner-old, model: runner, firstSeen: 2026-06-01, lastSeen: 2026-08-31}",
                "{id: runner-ends, model: runner, firstSeen: 2026-06-01, end: {endsOn: 2026-12-31, source: index, locator: \"https://example.org/ends\", asOf: 2026-08-01}}");
        service(
                files,
                "sub",
                "operator: subsidiary, serviceRole: host, sites: [DE, FR], litellmProvider: sub",
                "{id: runner, model: runner, firstSeen: 2026-06-01}");
        service(
                files,
                "over",
                "operator: overseas, serviceRole: host, litellmProvider: over",
                "{id: runner, model: runner, firstSeen: 2026-06-01}",
                "{id: runner-eu, model: runner, regions: {eu: EU}, firstSeen: 2026-06-01}",
                "{id: runner-both, model: runner, regions: {eu: EU, us: US}, firstSeen: 2026-06-01}");
        service(
                files,
                "route",
                "operator: northern, serviceRole: router, sites: [SE], litellmProvider: route",
                "{id: runner, model: runner, firstSeen: 2026-06-01}");
        service(
                files,
                "sale",
                "operator: northern, sites: [SE], litellmProvider: sale",
                "{id: runner, model: runner, firstSeen: 2026-06-01}");
        service(
                files,
                "quiet",
                "operator: northern, serviceRole: host, sites: [SE]",
                "{id: runner, model: runner, firstSeen: 2026-06-01}");
        service(
                files,
                "compatible",
                "operator: northern, serviceRole: host, sites: [SE], openaiBaseUrl: \"https://api.example.org/v1\"",
                "{id: acme/runner, model: runner, firstSeen: 2026-06-01}");
        for (String twin : new String[] {"twin-one", "twin-two"}) {
            service(
                    files,
                    twin,
                    "operator: northern, serviceRole: host, sites: [SE], litellmProvider: twin, openaiBaseUrl: \"https://twin.example.org/v1\"",
                    "{id: runner, model: runner, firstSeen: 2026-06-01}");
        }
        service(
                files,
                "acme",
                "operator: acme, litellmProvider: acme",
                "{id: runner, model: runner, firstSeen: 2026-06-01}");
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return Edition.of(
                new EditionHeader(
                        1,
                        "sha256:0",
                        Instant.parse("2026-10-01T12:00:00Z"),
                        "test",
                        new EditionHeader.Changes(0, 0, 0, 0)),
                SeedReader.read(new SeedFiles(bytes)),
                SpdxList::expression);
    }

    private static void organisation(Map<String, String> files, String id, String says) {
        files.put("organisations/" + id + ".yaml", said(id, "", says));
    }

    private static void model(Map<String, String> files, String id, String components) {
        files.put(
                "models/acme/" + id + ".yaml",
                said(
                        id,
                        "family: runner\n",
                        "origin: {developer: acme}, modalities: {input: [text], output: [text]}, components: {"
                                + components + "}"));
    }

    private static void service(Map<String, String> files, String id, String says, String... offers) {
        files.put("services/" + id + ".yaml", said(id, "", says));
        files.put(
                "offers/" + id + ".yaml",
                "source: index\nlocator: https://example.org/list\nasOf: 2026-09-30\noffers:\n  - "
                        + String.join("\n  - ", offers) + "\n");
    }

    private static String said(String name, String more, String says) {
        return """
                name: %s
                %sclaims:
                  - {source: index, locator: "https://example.org/", asOf: 2026-01-01, verification: read, says: {%s}}
                """.formatted(name, more, says);
    }
}
