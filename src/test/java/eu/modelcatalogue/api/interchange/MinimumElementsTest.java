package eu.modelcatalogue.api.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.Test;

/**
 * How many of the G7's minimum elements of an SBOM for AI the bills of materials fill, counted in the bills themselves; {@code -Dminimum.write=true}
 * writes {@code docs/minimum-elements.md} anew.
 */
class MinimumElementsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Edition EDITION = TheSeeds.edition();
    private static final Path PAGE = Path.of("docs/minimum-elements.md");
    private static final String OURS = "sovereign-model-catalogue:";

    /** Counts of clusters in the paper. */
    private static final Map<String, Integer> CLUSTERS = Map.of(
            "Metadata", 10,
            "System Level Properties", 9,
            "Models", 13,
            "Dataset Properties", 10,
            "Infrastructure", 2,
            "Security Properties", 4,
            "Key Performance Indicators", 2);

    /**
     * A minimum element, and where bills say it.
     *
     * @param cyclonedx a JSON pointer, {@code *} for any item, or {@code property:} and a name; several where one is enough, with a space between; empty where it is not said
     * @param spdx class of an element ({@code model} for the model itself) and a property after a slash, or a relationship after {@code >}; or as above
     */
    private record Element(String cluster, String name, String cyclonedx, String spdx, String note) {}

    private record Filled(Element element, int cyclonedx, int spdx) {}

    @Test
    void the_list_has_the_fifty_elements_of_the_seven_clusters() throws IOException {
        assertThat(elements().stream()
                        .collect(Collectors.groupingBy(Element::cluster, Collectors.summingInt(one -> 1))))
                .isEqualTo(CLUSTERS);
        assertThat(elements().stream().map(Element::name)).doesNotHaveDuplicates();
    }

    @Test
    void what_the_page_says_is_filled_is_filled() throws IOException {
        List<Filled> filled = count();
        String page = page(filled);
        if (Boolean.getBoolean("minimum.write")) {
            Files.writeString(PAGE, page);
        }

        assertThat(filled).allSatisfy(one -> {
            assertThat(one.cyclonedx() > 0)
                    .as(one.element().toString())
                    .isEqualTo(!one.element().cyclonedx().isEmpty());
            assertThat(one.spdx() > 0)
                    .as(one.element().toString())
                    .isEqualTo(!one.element().spdx().isEmpty());
        });
        // The numbers of single elements change with every edit of the seeds, and stand for the day of the page.
        String written = Files.readString(PAGE);
        assertThat(head(written)).isEqualTo(head(page));
        assertThat(withoutNumbers(written)).isEqualTo(withoutNumbers(page));
    }

    /** How many models there are, and how many elements are filled for all and for some: what one quotes. */
    private static String head(String page) {
        return page.substring(0, page.indexOf("\n## "));
    }

    private static String withoutNumbers(String page) {
        return page.replaceAll("\\d+", "0");
    }

    private static List<Element> elements() throws IOException {
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(MinimumElementsTest.class.getResourceAsStream("/minimum-elements/elements.csv")),
                StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(in).stream()
                    .map(row -> new Element(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
                    .toList();
        }
    }

    private static List<Filled> count() throws IOException {
        Map<Element, int[]> counts = new LinkedHashMap<>();
        elements().forEach(element -> counts.put(element, new int[2]));
        for (AiModel model : EDITION.models()) {
            ModelBom bom = ModelBom.of(EDITION, model, path -> "https://catalogue.example.eu" + path);
            JsonNode cyclonedx = JSON.valueToTree(new CycloneDxBill(bom, "1.0", CycloneDxVersion.V1_6).write());
            JsonNode spdx = JSON.valueToTree(new SpdxBill(bom, "1.0").write());
            counts.forEach((element, count) -> {
                count[0] += anyOf(element.cyclonedx(), where -> inCycloneDx(cyclonedx, where)) ? 1 : 0;
                count[1] += anyOf(element.spdx(), where -> inSpdx(spdx, where)) ? 1 : 0;
            });
        }
        return counts.entrySet().stream()
                .map(one -> new Filled(one.getKey(), one.getValue()[0], one.getValue()[1]))
                .toList();
    }

    private static boolean anyOf(String places, Predicate<String> isSaid) {
        return Stream.of(places.split(" ", -1)).anyMatch(isSaid);
    }

    private static boolean inCycloneDx(JsonNode bill, String where) {
        if (where.startsWith("property:")) {
            return bill.at("/metadata/component/properties")
                    .findValuesAsText("name")
                    .contains(ours(where));
        }
        return !where.isEmpty() && isSaid(List.of(bill), where.substring(1).split("/", -1), 0);
    }

    private static boolean isSaid(List<JsonNode> nodes, String[] steps, int at) {
        if (at == steps.length) {
            return nodes.stream().anyMatch(node -> !node.asText().isEmpty());
        }
        List<JsonNode> below = new ArrayList<>();
        for (JsonNode node : nodes) {
            if (steps[at].equals("*")) {
                node.forEach(below::add);
            } else if (node.has(steps[at])) {
                below.add(node.get(steps[at]));
            }
        }
        return isSaid(below, steps, at + 1);
    }

    private static boolean inSpdx(JsonNode bill, String where) {
        if (where.isEmpty()) {
            return false;
        }
        if (where.equals("@context")) {
            return bill.has(where);
        }
        if (where.startsWith("property:")) {
            return bill.findValuesAsText("extension_cdxPropName").contains(ours(where));
        }
        String[] parts = where.split("[/>]", -1);
        Predicate<JsonNode> wanted = parts[0].equals("model")
                ? one -> one.path("spdxId").asText().endsWith("#model")
                : one -> one.path("type").asText().equals(parts[0]);
        List<JsonNode> found = graph(bill).filter(wanted).toList();
        if (where.contains("/")) {
            return found.stream().anyMatch(one -> one.has(parts[1]));
        }
        List<String> ids =
                found.stream().map(one -> one.path("spdxId").asText()).toList();
        return graph(bill)
                .filter(one -> one.path("relationshipType").asText().equals(parts[1]))
                .filter(one -> ids.contains(one.path("from").asText()))
                .anyMatch(one -> !one.at("/to/0").asText().startsWith("spdx:ExpandedLicensing/NoAssertion"));
    }

    private static String ours(String where) {
        return OURS + where.substring("property:".length());
    }

    private static Stream<JsonNode> graph(JsonNode bill) {
        return StreamSupport.stream(bill.at("/@graph").spliterator(), false);
    }

    private static String page(List<Filled> filled) {
        int models = EDITION.models().size();
        List<String> lines = new ArrayList<>(List.of(
                "# The G7’s minimum elements of an SBOM for AI",
                "",
                "What bills of materials of models ([api.md](api.md#bills-of-materials)) say of the 50 elements in seven clusters that the G7 Cybersecurity Working Group published on 12 May 2026: *Software Bill of Materials for AI – Minimum Elements* (BSI, ACN, ANSSI, CSE, CISA, NCSC, NCO, with the European Commission; <https://www.bsi.bund.de/SharedDocs/Downloads/EN/BSI/KI/SBOM-for-AI_minimum-elements.html>). The paper binds nobody, and says of no element that it must be there.",
                "",
                "Names and clusters of the elements were read in the vocabulary of OpenRegTech (<https://w3id.org/sbom/req/g7ai/>, version 0.1.0, CC BY 4.0), which writes down the paper; the paper itself could not be opened when this page was made. Where an element is said to be filled is our reading.",
                "",
                "Counted in the bills of all %d models, by the test `MinimumElementsTest`; the numbers are of the day on which it wrote this page (`mvn test -Dtest=MinimumElementsTest -Dminimum.write=true`). Empty means that the bill never says it."
                        .formatted(models),
                "",
                "| | CycloneDX 1.6 and 1.7 | SPDX 3.0.1 |",
                "|---|---|---|",
                "| elements filled for every model | %d | %d |"
                        .formatted(number(filled, Filled::cyclonedx, models), number(filled, Filled::spdx, models)),
                "| elements filled for some model | %d | %d |"
                        .formatted(number(filled, Filled::cyclonedx, 1), number(filled, Filled::spdx, 1)),
                "| of | %d | %d |".formatted(filled.size(), filled.size()),
                ""));
        String cluster = "";
        for (Filled one : filled) {
            if (!one.element().cluster().equals(cluster)) {
                cluster = one.element().cluster();
                lines.addAll(List.of("## " + cluster, "", "| element | CycloneDX | SPDX | |", "|---|---|---|---|"));
            }
            lines.add("| %s | %s | %s | %s |"
                    .formatted(
                            one.element().name(),
                            one.cyclonedx() == 0 ? "" : Integer.toString(one.cyclonedx()),
                            one.spdx() == 0 ? "" : Integer.toString(one.spdx()),
                            one.element().note()));
            int next = filled.indexOf(one) + 1;
            if (next < filled.size() && !filled.get(next).element().cluster().equals(cluster)) {
                lines.add("");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static long number(List<Filled> filled, ToIntFunction<Filled> in, int least) {
        return filled.stream().filter(one -> in.applyAsInt(one) >= least).count();
    }
}
