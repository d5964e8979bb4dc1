package eu.modelcatalogue.api.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.Small;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.query.Format;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists that decide: what is on them, what is named beside them, and how each is written. */
class AllowListTest {

    private static final Edition EDITION = TheSeeds.edition();
    private static final String SEARCH = "https://catalogue.example.eu/v1/models?edition=1&meets=letter-2025";
    private static final Query LETTER = verdict(Verdict.MET, "letter-2025");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void every_repository_of_what_was_found_is_listed_and_no_other() {
        AllowList list = AllowList.of(EDITION, LETTER, SEARCH);

        Set<String> found = keys(EDITION.index().search(LETTER).page().stream());
        assertThat(list.entries()).hasSizeGreaterThan(20);
        assertThat(list.entries().stream().map(AllowList.Entry::key)).isSubsetOf(found);
        assertThat(list.entries().stream().map(AllowList.Entry::key)).isSorted().doesNotHaveDuplicates();
        assertThat(list.entries())
                .allMatch(entry -> EDITION.judgements(entry.model().id())
                                .get(EDITION.profile("letter-2025")
                                        .orElseThrow()
                                        .key())
                                .verdict()
                        == Verdict.MET);
    }

    @Test
    void what_was_found_and_is_not_listed_is_named() {
        for (Query query :
                List.of(LETTER, Query.EVERYTHING.whole(), filter("weights", Query.Filter.without("closed")))) {
            AllowList list = AllowList.of(EDITION, query, SEARCH);

            Set<String> accounted = Stream.concat(
                            list.entries().stream().map(AllowList.Entry::model),
                            list.notListed().stream().map(AllowList.NotListed::model))
                    .map(AiModel::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(accounted)
                    .isEqualTo(EDITION.index().search(query).page().stream()
                            .map(AiModel::id)
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        assertThat(AllowList.of(EDITION, Query.EVERYTHING.whole(), SEARCH).notListed())
                .extracting(AllowList.NotListed::reason)
                .contains(AllowList.Reason.NO_IDENTIFIER);
    }

    @Test
    void what_is_unknown_is_never_let_through() {
        Query undetermined = verdict(Verdict.UNKNOWN, "letter-2025");
        assertThat(EDITION.index().search(undetermined).total()).isPositive();
        assertThat(AllowList.of(EDITION, undetermined, SEARCH).entries()).isEmpty();

        Query notFailed = Query.EVERYTHING
                .whole()
                .draft()
                .verdict(Verdict.NOT_MET, Query.Filter.without("letter-2025"))
                .query();
        assertThat(AllowList.of(EDITION, notFailed, SEARCH).entries())
                .as("! alone would keep what nobody knows")
                .extracting(AllowList.Entry::key)
                .isEqualTo(AllowList.of(EDITION, LETTER, SEARCH).entries().stream()
                        .map(AllowList.Entry::key)
                        .toList());

        Query notClosed = filter("code", Query.Filter.without("closed"));
        AllowList list = AllowList.of(EDITION, notClosed, SEARCH);
        assertThat(list.entries())
                .isNotEmpty()
                .noneMatch(entry -> entry.model().headline("code").equals("unknown"));
        assertThat(list.notListed())
                .filteredOn(one -> one.reason() == AllowList.Reason.UNKNOWN)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.what()).containsExactly("code"));
        assertThat(AllowList.of(EDITION, filter("code", Query.Filter.of("unknown")), SEARCH)
                        .entries())
                .isEmpty();
    }

    @Test
    void what_may_stand_higher_on_the_ladder_is_not_known_to_stand_below() {
        AllowList list = AllowList.of(EDITION, filter("g7AtLeast", Query.Filter.without("openSource")), SEARCH);

        assertThat(list.entries())
                .noneMatch(entry -> EDITION.label(entry.model()).verdict() == Verdict.UNKNOWN);
    }

    @Test
    void a_repository_that_a_model_beside_the_list_has_too_is_not_let_through() {
        Edition small = Small.edition(
                Map.of(
                        "one",
                                "identifiers: [{huggingface: acme/shared}, {huggingface: acme/one}], components: {weightsFinal: {availability: released}}",
                        "two",
                                "identifiers: [{huggingface: Acme/Shared}], components: {weightsFinal: {availability: notReleased}}"));

        AllowList open = AllowList.of(small, filter("weights", Query.Filter.of("open")), SEARCH);
        AllowList both = AllowList.of(small, Query.EVERYTHING.whole(), SEARCH);

        assertThat(open.entries()).extracting(AllowList.Entry::key).containsExactly("acme/one");
        assertThat(open.notListed()).singleElement().satisfies(one -> {
            assertThat(one.reason()).isEqualTo(AllowList.Reason.SHARED);
            assertThat(one.what()).containsExactly("acme/shared");
        });
        assertThat(both.entries()).extracting(AllowList.Entry::key).containsExactly("acme/one", "acme/shared");
        assertThat(both.notListed()).isEmpty();
    }

    /** The documented form: “model_list: list of supported models on the server”, each with model_name and litellm_params.model. */
    @Test
    void the_fragment_for_litellm_has_the_documented_form() throws IOException {
        AllowList list = AllowList.of(EDITION, LETTER, SEARCH);

        String text = LiteLlm.write(list);

        JsonNode config = new YAMLMapper().readTree(text);
        assertThat(config.fieldNames()).toIterable().containsExactly("model_list");
        assertThat(config.at("/model_list")).hasSameSizeAs(list.entries()).allSatisfy(one -> {
            assertThat(one.fieldNames()).toIterable().containsExactly("model_name", "litellm_params", "model_info");
            assertThat(one.at("/litellm_params/model").asText())
                    .isEqualTo("openai/" + one.at("/model_name").asText());
            assertThat(one.at("/litellm_params/api_base").asText()).isEqualTo("os.environ/MODELS_API_BASE");
            assertThat(one.at("/litellm_params/api_key").asText()).isEqualTo("os.environ/MODELS_API_KEY");
            assertThat(one.at("/model_info/purl").asText())
                    .startsWith("pkg:huggingface/" + one.at("/model_name").asText());
            assertThat(one.at("/model_info/catalogue_digest").asText())
                    .isEqualTo(EDITION.header().digest());
            assertThat(one.at("/model_info/catalogue_edition").isInt()).isTrue();
            assertThat(one.path("litellm_params").fieldNames()).toIterable().isSubsetOf(DOCUMENTED_PARAMETERS);
            assertThat(MODES).contains(one.at("/model_info/mode").asText("chat"));
        });
        assertThat(config.findValuesAsText("id")).doesNotHaveDuplicates().hasSameSizeAs(list.entries());
        assertThat(text.lines().takeWhile(line -> line.startsWith("# ")))
                .contains("# search: " + SEARCH, "# digest: " + EDITION.header().digest(), "# edition: 1");
    }

    /** Fields of litellm_params in the documentation of LiteLLM, “Overview” of its proxy. */
    private static final Set<String> DOCUMENTED_PARAMETERS = Set.of("model", "api_base", "api_key");

    /** Modes in the documentation of LiteLLM, “Health Checks” of its proxy. */
    private static final Set<String> MODES =
            Set.of("chat", "embedding", "audio_transcription", "audio_speech", "image_generation");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            text       | text       | chat
            text,image | text       | chat
            text,audio | text,audio | chat
            audio      | text       | audio_transcription
            text       | embedding  | embedding
            text       | audio      | audio_speech
            text       | image      | image_generation
            text       | video      | none
            text       | ''         | none
            """)
    void chat_embeddings_and_speech_are_told_apart(String takes, String gives, String mode) {
        assertThat(LiteLlm.mode(List.of(takes.split(",", -1)), List.of(gives.split(",", -1))))
                .isEqualTo(mode);
    }

    /** OPA refuses a bundle whose root lies within that of another one, or is the same. */
    @Test
    void two_bundles_with_roots_of_their_own_can_be_loaded_together() throws IOException {
        AllowList list = AllowList.of(EDITION, LETTER, SEARCH);
        Map<String, JsonNode> data = new TreeMap<>();
        for (String root : List.of(OpaBundle.ROOT, "our_models")) {
            Map<String, byte[]> files = unpacked(OpaBundle.write(list, root));
            JsonNode manifest = JSON.readTree(files.get(".manifest"));
            assertThat(manifest.at("/roots/0").asText()).isEqualTo(root);
            JSON.readTree(files.get("data.json")).properties().forEach(one -> {
                assertThat(one.getKey()).isEqualTo(root);
                assertThat(data.put(one.getKey(), one.getValue())).isNull();
            });
            String policy = new String(files.get("policy.rego"), StandardCharsets.UTF_8);
            assertThat(policy).contains("package " + root + "\n", "data." + root + ".list.models[asked]");
            assertThat(policy.lines().filter(line -> !line.startsWith("#")))
                    .noneMatch(line -> !root.equals(OpaBundle.ROOT) && line.contains(OpaBundle.ROOT));
        }
        assertThat(data).hasSize(2);
    }

    @Test
    void ids_are_read_with_cut_and_their_package_urls_follow_the_specification() {
        AllowList list = AllowList.of(EDITION, LETTER, SEARCH);

        List<String> lines = Ids.text(list).lines().toList();

        List<String> plain =
                lines.stream().filter(line -> !line.startsWith("#")).toList();
        assertThat(plain)
                .hasSameSizeAs(list.entries())
                .allSatisfy(line ->
                        assertThat(line).matches("(?<id>[\\w.-]+/[\\w.-]+)\tpkg:huggingface/\\k<id>(@[0-9a-f]{40})?"));
        assertThat(lines)
                .contains(
                        "# search: " + SEARCH,
                        "# not listed: " + list.notListed().size());
    }

    @Test
    void lines_of_json_say_where_they_come_from_what_is_listed_and_what_is_not() throws IOException {
        AllowList list = AllowList.of(EDITION, LETTER, SEARCH);

        List<JsonNode> lines = new ArrayList<>();
        for (String line : Ids.lines(list).lines().toList()) {
            lines.add(JSON.readTree(line));
        }

        assertThat(lines.get(0).at("/digest").asText())
                .isEqualTo(EDITION.header().digest());
        assertThat(lines.get(0).at("/search").asText()).isEqualTo(SEARCH);
        assertThat(lines)
                .filteredOn(line -> line.at("/kind").asText().equals("model"))
                .hasSize(lines.get(0).at("/listed").asInt())
                .hasSameSizeAs(list.entries());
        assertThat(lines)
                .filteredOn(line -> line.at("/kind").asText().equals("notListed"))
                .hasSize(lines.get(0).at("/notListed").asInt())
                .allSatisfy(line -> assertThat(line.at("/reason").asText()).isIn("noIdentifier", "unknown", "shared"));
    }

    /** The documented form: a gzipped tarball with .manifest (revision, roots, metadata), data.json below the roots, and modules of a package below them. */
    @Test
    void the_bundle_has_the_documented_form() throws IOException {
        AllowList list = AllowList.of(EDITION, LETTER, SEARCH);

        Map<String, byte[]> files = unpacked(OpaBundle.write(list, OpaBundle.ROOT));

        assertThat(files).containsOnlyKeys(".manifest", "data.json", "policy.rego");
        JsonNode manifest = JSON.readTree(files.get(".manifest"));
        assertThat(manifest.at("/revision").asText())
                .isEqualTo("1 " + EDITION.header().digest());
        assertThat(manifest.at("/roots"))
                .hasSize(1)
                .first()
                .extracting(JsonNode::asText)
                .isEqualTo(OpaBundle.ROOT);
        assertThat(manifest.at("/metadata/search").asText()).isEqualTo(SEARCH);
        JsonNode data = JSON.readTree(files.get("data.json"));
        assertThat(data.fieldNames()).toIterable().containsExactly(OpaBundle.ROOT);
        JsonNode models = data.at("/" + OpaBundle.ROOT + "/list/models");
        assertThat(models).hasSameSizeAs(list.entries());
        assertThat(models.fieldNames()).toIterable().allMatch(id -> id.equals(id.toLowerCase(java.util.Locale.ROOT)));
        assertThat(new String(files.get("policy.rego"), StandardCharsets.UTF_8))
                .contains(
                        "\npackage " + OpaBundle.ROOT + "\n",
                        "# digest: " + EDITION.header().digest(),
                        "default allow := false");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"LITELLM", "OPA", "IDS", "IDS_LINES"})
    void the_same_list_is_the_same_bytes(Format format) {
        assertThat(PolicyFile.write(format, EDITION, LETTER, SEARCH, ""))
                .isEqualTo(PolicyFile.write(format, EDITION, LETTER, SEARCH, ""))
                .isNotEqualTo(PolicyFile.write(format, EDITION, Query.EVERYTHING.whole(), SEARCH, ""));
    }

    private static Map<String, byte[]> unpacked(byte[] bundle) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(bundle)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                assertThat(entry.getLastModifiedDate())
                        .isEqualTo(java.util.Date.from(
                                EDITION.header().publishedAt().truncatedTo(java.time.temporal.ChronoUnit.SECONDS)));
                files.put(entry.getName(), tar.readAllBytes());
            }
        }
        return files;
    }

    private static Set<String> keys(Stream<AiModel> models) {
        return models.flatMap(model -> model.identifiers().stream())
                .map(one -> HubAddress.key(one.repository()))
                .collect(Collectors.toSet());
    }

    private static Query verdict(Verdict verdict, String criterion) {
        return Query.EVERYTHING
                .whole()
                .draft()
                .verdict(verdict, Query.Filter.of(criterion))
                .query();
    }

    private static Query filter(String dimension, Query.Filter filter) {
        return Query.EVERYTHING.whole().draft().filter(dimension, filter).query();
    }
}
