package eu.modelcatalogue.docsite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import eu.modelcatalogue.problem.ProblemType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing of the contract is lost on its way to the pages, and every link of the documentation leads to something. */
class ManualTest {

    /** No page of the reference is larger, in bytes: an area of the contract that grows beyond this is divided. */
    private static final int LARGEST = 300_000;

    /** What a keyword says in words and not by its value, and what a test of its own counts. */
    private static final Set<String> IN_WORDS = Set.of("$ref", "in", "required", "tags", "type");

    /** The pattern of most texts, told once. */
    private static final JsonNode ANY_TEXT = TextNode.valueOf("^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]*$");

    /** Pages of the site that the documentation leads to. */
    private static final Set<String> ELSEWHERE = Set.of("/", "/assess", Html.CONSOLE);

    private static final SortedMap<String, Document> PAGES = new TreeMap<>();
    private static JsonNode contract;

    @BeforeAll
    static void read() throws IOException {
        Manual.pages(Path.of("")).forEach((address, html) -> PAGES.put(address, Jsoup.parse(html)));
        contract = Manual.contract(Path.of(""));
    }

    @Test
    void each_operation_is_told_whole() {
        List<String> told = new ArrayList<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String id = operation.getValue().path("operationId").asText();
                    Element section = section("/docs/reference/" + tag(operation.getValue()), id);
                    assertThat(words(section))
                            .contains(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey());
                    assertTold(id, operation.getValue(), section);
                    assertThat(section.select("b.mark:contains(required)"))
                            .as(id)
                            .hasSize((int) Type.stream(operation.getValue().path("parameters"))
                                    .filter(parameter ->
                                            parameter.path("required").asBoolean())
                                    .count());
                    assertThat(PAGES.get("/docs/reference")
                                    .select("a[href=/docs/reference/" + tag(operation.getValue()) + "#" + id + "]"))
                            .as(id)
                            .hasSize(1);
                    told.add(id);
                }));
        assertThat(told).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    @Test
    void what_holds_for_all_is_told_once() {
        contract.at("/components/headers")
                .properties()
                .forEach(header -> assertTold(header.getKey(), header.getValue(), PAGES.get("/docs/reference")));
        assertThat(contract.findValues("pattern")).contains(ANY_TEXT);
        assertThat(PAGES.values()).noneMatch(page -> page.text().contains(ANY_TEXT.asText()));
        assertThat(words(PAGES.get("/docs/reference/schemas"))).contains("No text holds control characters");
    }

    private static String tag(JsonNode operation) {
        return operation.at("/tags/0").asText().toLowerCase(Locale.ROOT);
    }

    @Test
    void each_schema_is_told_whole() {
        JsonNode schemas = contract.at("/components/schemas");
        schemas.properties().forEach(schema -> {
            Element section = section(Type.page(schema.getKey()), schema.getKey());
            assertTold(schema.getKey(), schema.getValue(), section);
            List<String> names = new ArrayList<>();
            int optional = count(schema.getValue(), names);
            assertThat(section.select("dt > code:first-child").eachText())
                    .as(schema.getKey())
                    .containsExactlyInAnyOrderElementsOf(names);
            assertThat(section.select("b.mark:contains(may be absent)"))
                    .as(schema.getKey())
                    .hasSize(optional);
        });
        assertThat(schemas).hasSizeGreaterThan(100);
        assertThat(Stream.of(Type.SCHEMAS, Type.SCHEMAS_FROM_M)
                        .flatMap(page -> PAGES.get(page).select("section").stream()))
                .hasSameSizeAs(schemas);
    }

    /** How many fields may be absent, here and in what is written in place; their names are added. */
    private static int count(JsonNode schema, List<String> names) {
        if (!schema.isObject()) {
            return 0;
        }
        int optional = 0;
        Set<String> required =
                Type.stream(schema.path("required")).map(JsonNode::asText).collect(Collectors.toSet());
        for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
            names.add(field.getKey());
            optional += required.contains(field.getKey()) ? 0 : 1;
            optional += count(field.getValue(), names);
        }
        for (String within : List.of("items", "additionalProperties")) {
            optional += count(schema.path(within), names);
        }
        for (String choice : List.of("anyOf", "oneOf")) {
            for (JsonNode one : schema.path(choice)) {
                // Some only say which of the fields must be there.
                optional += one.has("properties") ? count(one, names) : 0;
            }
        }
        return optional;
    }

    private static Element section(String page, String id) {
        Element section = PAGES.get(page).selectFirst("section[aria-labelledby=" + id + "]");
        assertThat(section).as(page + "#" + id).isNotNull();
        return section;
    }

    private static String words(Element element) {
        return element.text().replaceAll("\\s+", " ");
    }

    /** Every text and number that the contract says stands there, and every shape it names is linked. */
    private static void assertTold(String what, JsonNode said, Element section) {
        String words = words(section);
        said.properties().forEach(part -> {
            JsonNode value = part.getValue();
            if (part.getKey().equals("$ref")) {
                String name = value.asText().replaceFirst(".*/", "");
                String page = (value.asText().contains("/headers/") ? "/docs/reference" : Type.page(name)) + "#";
                assertThat(section.select("a[href=" + page + name + "]"))
                        .as(what + " leads to " + name)
                        .isNotEmpty();
            } else if (!IN_WORDS.contains(part.getKey()) && !value.equals(ANY_TEXT)) {
                Stream.concat(Stream.of(value), value.isArray() ? Type.stream(value) : Stream.empty())
                        .filter(one -> one.isTextual() || one.isNumber())
                        .forEach(one -> assertThat(words)
                                .as(what + ", " + part.getKey())
                                .contains(one.asText().replaceAll("\\s+", " ").strip()));
            }
            Stream.concat(Stream.of(value), value.isArray() ? Type.stream(value) : Stream.empty())
                    .filter(JsonNode::isObject)
                    .forEach(one -> assertTold(what + "/" + part.getKey(), one, section));
        });
    }

    @Test
    void every_link_leads_to_a_page_and_to_a_place_on_it() {
        List<String> broken = new ArrayList<>();
        PAGES.forEach((address, page) -> page.select("a[href]").forEach(link -> {
            String href = link.attr("href");
            String target = href.startsWith("#") ? address + href : href;
            String path = target.replaceFirst("[?#].*", "");
            if (target.startsWith("/docs") && !path.equals(Html.CONSOLE)) {
                Document led = PAGES.get(path);
                boolean there = led != null
                        && (!target.contains("#") || led.getElementById(target.replaceFirst(".*#", "")) != null);
                if (!there) {
                    broken.add(address + ": " + href);
                }
            } else if (!target.startsWith("/v1") && !isElsewhere(path) && !target.startsWith("https://")) {
                broken.add(address + ": " + href);
            }
        }));
        assertThat(broken).isEmpty();
    }

    /** Pages of the catalogue: one that is always there, or that of a profile. */
    private static boolean isElsewhere(String path) {
        return ELSEWHERE.contains(path)
                || (path.startsWith("/profiles/") && Files.isDirectory(Path.of("seeds" + path)));
    }

    @ParameterizedTest
    @CsvSource({
        "/v1, true",
        "/v1/models, true",
        "/v1/models?weights=open, true",
        "/v1/models/mistral-small-3.2/history, true",
        "/v1/statistics, false",
        "'/v1/statistics?by=region,weights', true",
        "/v1/assessments, false",
        "/v1/models/, false",
        "/v1/nothing, false"
    })
    void an_address_in_a_text_is_linked_where_the_contract_says_that_it_answers(String address, boolean answers) {
        assertThat(new Reference(contract).answers(address)).isEqualTo(answers);
    }

    @Test
    void each_kind_of_problem_is_explained_where_its_type_leads() {
        for (ProblemType type : ProblemType.values()) {
            assertThat(type.type()).startsWith("/problems.html#");
            String anchor = type.type().replaceFirst(".*#", "");
            assertThat(PAGES.get("/docs/problems").getElementById(anchor))
                    .as(anchor)
                    .isNotNull();
        }
    }

    @Test
    void each_page_has_one_title_and_no_anchor_twice_and_is_not_too_large() throws IOException {
        for (Map.Entry<String, String> page : Manual.pages(Path.of("")).entrySet()) {
            Document read = PAGES.get(page.getKey());
            assertThat(read.select("h1")).as(page.getKey()).hasSize(1);
            assertThat(read.select("[id]").eachAttr("id")).as(page.getKey()).doesNotHaveDuplicates();
            assertThat(page.getValue().getBytes(StandardCharsets.UTF_8).length)
                    .as(page.getKey())
                    .isLessThan(LARGEST);
        }
    }

    @Test
    void pages_are_files_below_one_folder(@TempDir Path folder) throws IOException {
        Manual.main(new String[] {".", folder.toString()});

        assertThat(folder.resolve("start.html")).exists();
        assertThat(Files.readString(folder.resolve("guides/five-languages.html")))
                .contains("<h1 id=");
        assertThat(folder.resolve("reference/schemas.html")).exists();
    }
}
