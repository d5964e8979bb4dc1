package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import eu.modelcatalogue.catalogue.JudgedModels;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.LastChanged;
import eu.modelcatalogue.catalogue.resolution.ReadFile;
import eu.modelcatalogue.catalogue.resolution.SubjectClaims;
import eu.modelcatalogue.catalogue.search.Finder;
import eu.modelcatalogue.ledger.CanonicalContent;
import eu.modelcatalogue.syntax.SpdxList;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Unchanged files are not read again, and what comes of it is what comes of reading all of them. */
class ReadBeforeTest {

    private static final Map<String, String> SMALL = Map.of(
            "sources/index.yaml",
            """
            name: Index
            publisher: Somebody
            kind: index
            licence: CC-BY-4.0
            attribution: Index, CC-BY-4.0
            description: An index.
            """,
            "policy.yaml",
            """
            curated: curated
            rules:
              - {attributes: ["*"], order: [{source: index}], because: the only one}
            """,
            "organisations/acme.yaml",
            said("name: Acme", "hqCountry: FR"),
            "organisations/other.yaml",
            said("name: Other", "hqCountry: DE"),
            "models/acme/one.yaml",
            said("name: One\nfamily: one\naliases: [first]", "origin: {developer: acme}"),
            "models/acme/two.yaml",
            said("name: Two\nfamily: two", "origin: {developer: acme}"));

    private static String said(String head, String says) {
        return """
                %s
                claims:
                  - {source: index, locator: "https://example.org/a", asOf: 2026-01-01, verification: read, says: {%s}}
                """.formatted(head, says);
    }

    /** What was read, and of which files. */
    private record Read(EditionContent content, List<SubjectClaims> claims, List<ReadFile> files, Set<String> opened) {

        static Read of(Map<String, byte[]> files, ReadBefore before) {
            // Files are read by several threads.
            Set<String> opened = new ConcurrentSkipListSet<>();
            Map<String, byte[]> watched = new TreeMap<>(files) {
                @Override
                public byte[] get(Object path) {
                    opened.add((String) path);
                    return super.get(path);
                }
            };
            List<SubjectClaims> claims = new ArrayList<>();
            List<ReadFile> read = new ArrayList<>();
            EditionContent rest = SeedReader.read(new SeedFiles(watched), before, claims::add, read::add);
            return new Read(
                    rest.saying(claims.stream()
                            .flatMap(one -> one.claims().stream())
                            .toList()),
                    claims,
                    read,
                    opened);
        }

        ReadBefore before() {
            return new ReadBefore(content, claims, files);
        }

        Edition edition(JudgedModels judged) {
            EditionHeader header = new EditionHeader(
                    1, CanonicalContent.digest(content), Instant.EPOCH, "test", new EditionHeader.Changes(0, 0, 0, 0));
            return new Edition(header, content, SpdxList::expression, judged, null, LastChanged.UNKNOWN, Finder.NONE);
        }
    }

    @Test
    void edited_seeds_are_read_and_judged_to_the_digest_as_if_all_of_them_were() {
        Map<String, byte[]> files = new TreeMap<>(TheSeeds.files().contents());
        Read before = Read.of(files, ReadBefore.NONE);
        Edition judged = before.edition(JudgedModels.NONE);

        // A licence that many name, a developer, an engine's class, and a base of others.
        edit(files, "licences/Apache-2.0.yaml", "verification: read", "verification: assessed");
        edit(files, "organisations/mistral-ai.yaml", "hqCountry: FR", "hqCountry: DE");
        edit(files, "models/mistral-ai/mistral-small-3.2.yaml", "verification: read", "verification: assessed");
        files.remove(files.keySet().stream()
                .filter(path -> path.startsWith("claims/") && path.contains("/models/"))
                .findFirst()
                .orElseThrow());
        Read anew = Read.of(files, ReadBefore.NONE);
        Read beside = Read.of(files, before.before());

        assertThat(beside.claims()).isEqualTo(anew.claims());
        assertThat(beside.content()).isEqualTo(anew.content());
        Edition alone = anew.edition(JudgedModels.NONE);
        Edition reused = beside.edition(judged.judged());
        assertThat(reused.header()).isEqualTo(alone.header());
        assertThat(reused.standings()).isEqualTo(alone.standings());
        assertThat(reused.standings()).isNotEqualTo(judged.standings());
        // Of thousands of files those that were edited, and what importers say of the same.
        assertThat(beside.opened())
                .contains("licences/Apache-2.0.yaml")
                .doesNotContain("policy.yaml")
                .hasSizeLessThan(30);
    }

    private static void edit(Map<String, byte[]> files, String path, String was, String is) {
        String text = new String(files.get(path), StandardCharsets.UTF_8);
        assertThat(text).contains(was);
        files.put(path, text.replace(was, is).getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            models/acme/one.yaml     | name: One    | name: Uno       | models/acme/one.yaml
            organisations/acme.yaml  | hqCountry: FR| hqCountry: BE   | organisations/acme.yaml
            policy.yaml              | the only one | there is no other | policy.yaml
            """, delimiter = '|')
    void a_file_is_read_where_it_was_edited(String path, String was, String is, String opened) {
        Map<String, byte[]> files = bytes(SMALL);
        ReadBefore before = Read.of(files, ReadBefore.NONE).before();
        edit(files, path, was, is);

        Read beside = Read.of(files, before);

        assertThat(beside.content()).isEqualTo(Read.of(files, ReadBefore.NONE).content());
        assertThat(beside.opened()).isEqualTo(Set.of(opened));
    }

    /** What one file says may be wrong since another was edited: told as if all were read, with their lines. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            an organisation goes       | organisations/acme.yaml | -                        | 'acme' has no file in organisations/
            a source goes              | sources/index.yaml      | -                        | comes from the source 'index', which has no file in sources/
            an alias is taken          | models/acme/two.yaml    | aliases: [first]         | 'first' leads to 'one' already
            a name is taken            | models/acme/three.yaml  | name: two                | 'Two' is the name of models/acme/three.yaml already
            an alias is the id of both | models/acme/first.yaml  | name: First              | 'first' is the id of a model
            """, delimiter = '|', quoteCharacter = '"')
    void a_fault_in_an_unchanged_file_is_told(String what, String path, String edit, String told) {
        Map<String, byte[]> files = bytes(SMALL);
        ReadBefore before = Read.of(files, ReadBefore.NONE).before();
        if (edit.equals("-")) {
            files.remove(path);
        } else if (files.containsKey(path)) {
            edit(files, path, "family:", edit + "\nfamily:");
        } else {
            files.put(
                    path,
                    said(edit + "\nfamily: one", "origin: {developer: acme}").getBytes(StandardCharsets.UTF_8));
        }

        SeedFaults alone = catchThrowableOfType(SeedFaults.class, () -> Read.of(files, ReadBefore.NONE));
        SeedFaults beside = catchThrowableOfType(SeedFaults.class, () -> Read.of(files, before));

        assertThat(beside.faults()).as(what).isEqualTo(alone.faults());
        assertThat(beside).hasMessageContaining(told);
    }

    /** Such a fault has everything read again, which tells its line. */
    @Test
    void a_fault_at_a_node_that_was_read_before_has_no_line() {
        SeedFile before = SeedFile.of(new ReadFile("clauses/one.yaml", "sha256:", "{\"title\": \"One\"}"));

        assertThat(before.fault(before.root().get("title"), "title", "is taken"))
                .isEqualTo(new Fault("clauses/one.yaml", 0, "title", "is taken"));
    }

    @Test
    void a_source_more_has_the_files_of_all_subjects_read() {
        Map<String, byte[]> files = bytes(SMALL);
        ReadBefore before = Read.of(files, ReadBefore.NONE).before();
        files.put("sources/spdx.yaml", files.get("sources/index.yaml"));

        Set<String> expected = new TreeSet<>(files.keySet());
        expected.removeAll(Set.of("policy.yaml", "sources/index.yaml"));
        assertThat(Read.of(files, before).opened()).isEqualTo(expected);
    }

    private static Map<String, byte[]> bytes(Map<String, String> texts) {
        Map<String, byte[]> bytes = new TreeMap<>();
        texts.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
