package eu.modelcatalogue.web.layout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The journeys of those the catalogue is for, each from the front page alone and in twelve actions at most. What is held is the answer that somebody
 * came for, not the way to it.
 */
@QuarkusTest
@Tag("browser")
@QuarkusTestResource(EmbeddedDatabase.class)
@EnabledIf(value = "eu.modelcatalogue.web.layout.Chromium#wanted", disabledReason = Chromium.ADVICE)
class JourneysTest {

    private static Chromium chromium;

    @TestHTTPResource
    URI site;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void open_european_french_reading_images_on_an_own_server_with_evidence_in_a_file() throws IOException {
        try (Person officer = Person.at(chromium, site)) {
            officer.ticks("input[name=region][value=EU]");
            officer.ticks("input[name=licenceClass][value=open]");
            officer.clicks("#language > summary");
            officer.ticks("input[name=language][value=fr]");
            officer.clicks("#inputModality > summary");
            officer.ticks("input[name=inputModality][value=image]");
            officer.ticks("input[name=weights][value=open]");
            officer.page().waitForURL("**/?*weights=open*");
            List<String> fitting = given().get(
                            "/v1/models?inputModality=image&language=fr&licenceClass=open&region=EU&weights=open")
                    .jsonPath()
                    .getList("items.name");
            officer.page().waitForCondition(() -> officer.reads("#found").equals(List.of(fitting.size() + " models")));
            assertThat(officer.reads(".rows h3")).isEqualTo(fitting).contains("Mistral Small 3.2 24B");

            officer.ticks(".rows input[value='mistral-small-3.2']");
            officer.ticks(".rows input[value='ministral-3-14b']");
            officer.page()
                    .waitForCondition(() -> officer.reads("#tray .chosen li").size() == 2);
            officer.clicks("#dossier > summary");
            try (PDDocument dossier = pdf(officer.takes("#dossier button"))) {
                assertThat(words(dossier))
                        .contains("Mistral Small 3.2 24B", "Ministral 3 14B (2512)")
                        .contains("May be used, adapted and passed on; training data and code are not open.")
                        .contains("Annex C: who says so", "The developer’s own publications", "[1.1");
            }
        }
    }

    @Test
    void five_questions_lead_to_a_search() {
        try (Person officer = Person.at(chromium, site)) {
            officer.clicksWords("Find one for my needs");
            officer.chooses("#task", "Speech recognition");
            officer.chooses("#language", "German");
            officer.chooses("#fitsIn", "48 GB");
            officer.ticks("input[name=meets][value=letter-2025]");
            officer.clicks(".finder button");
            officer.page().waitForURL("**/?*q=*");
            int found = given().get(
                            "/v1/models?fitsIn=48&inputModality=audio,!image,!video&language=de&meets=letter-2025&modality=text,!audio")
                    .jsonPath()
                    .getInt("total");
            assertThat(found).isPositive();
            assertThat(officer.readsOne("#found")).isEqualTo(found + (found == 1 ? " model" : " models"));
            assertThat(officer.reads(".rows .sentence"))
                    .hasSize(found)
                    .allSatisfy(sentence -> assertThat(sentence).isNotBlank());
            assertThat(officer.reads(".chips li")).hasSizeGreaterThan(4);
        }
    }

    @Test
    void a_model_that_a_service_offers_from_the_union() {
        try (Person officer = Person.at(chromium, site)) {
            officer.clicksWords("Find one for my needs");
            officer.ticks("input[name=servedFrom][value=EU]");
            officer.ticks("input[name=meets][value=letter-2025]");
            officer.clicks(".finder button");
            officer.page().waitForURL("**/?*servedFrom=EU*");
            int found = given().get("/v1/models?meets=letter-2025&servedFrom=EU")
                    .jsonPath()
                    .getInt("total");
            assertThat(found).isGreaterThan(10);
            assertThat(officer.readsOne("#found")).isEqualTo(found + " models");

            officer.clicks(".rows h3 a");
            officer.page().waitForURL("**/models/*");
            assertThat(officer.reads("table:has(#served-hosts) tbody tr"))
                    .anySatisfy(
                            offer -> assertThat(offer).containsPattern("France|Germany|Finland|Netherlands|Sweden"));
        }
    }

    @Test
    void which_service_under_european_control_offers_an_open_model_for_transcription() {
        try (Person officer = Person.at(chromium, site)) {
            officer.clicksWords("Find one for my needs");
            officer.chooses("#task", "Speech recognition");
            officer.ticks("input[name=servedUnder][value=EU]");
            officer.ticks("input[name=licenceClass][value=open]");
            officer.clicks(".finder button");
            officer.page().waitForURL("**/?*servedUnder=EU*");
            List<String> found = given().get(
                            "/v1/models?inputModality=audio,!image,!video&licenceClass=open&modality=text,!audio&servedUnder=EU")
                    .jsonPath()
                    .getList("items.name");
            assertThat(found).isNotEmpty();
            assertThat(officer.reads(".rows h3")).isEqualTo(found);

            officer.clicks(".rows h3 a");
            officer.page().waitForURL("**/models/*");
            String id = officer.page().url().replaceAll(".*/models/([^?#]+).*", "$1");
            List<String> known = given().get("/v1/models/" + id + "/offers")
                    .jsonPath()
                    .getList("items.findAll { it.service.serviceRole == 'host' }.service.name");
            assertThat(officer.reads("table:has(#served-hosts) tbody tr"))
                    .anySatisfy(row -> assertThat(row).containsPattern("France|Germany|Sweden|Finland|Netherlands"))
                    .allSatisfy(row -> assertThat(known).anyMatch(row::startsWith));
        }
    }

    @Test
    void what_card_runs_apertus_70b_at_32_000_tokens() {
        try (Person officer = Person.at(chromium, site)) {
            officer.types("#q", "apertus 70b");
            officer.pressesEnter();
            officer.page().waitForURL("**/?*q=apertus*");
            officer.clicks(".rows h3 a");
            officer.page().waitForURL("**/models/apertus-70b*");

            List<String> cards = given().get("/v1/models/apertus-70b/hardware?context=32000")
                    .jsonPath()
                    .getList("hardware.findAll { it.fits.any { it.bits == 8 && it.answer == 'fits' } }.id");
            List<String> enough = officer.reads("table:has(#hardware-holds) tbody tr").stream()
                    .filter(row -> tokens(row, 1) >= 32_000)
                    .toList();
            assertThat(enough).hasSameSizeAs(cards);
            assertThat(enough.get(0)).startsWith("NVIDIA RTX PRO 6000, 96 GB");
        }
    }

    /** How many tokens fit by a row of the table of hardware: 0 where it does not fit. */
    private static long tokens(String row, int column) {
        java.util.regex.Matcher cell = java.util.regex.Pattern.compile(
                        "no|depends on settings|yes(?:, up to ([0-9,]+) tokens)?")
                .matcher(row);
        for (int at = 0; at <= column; at++) {
            assertThat(cell.find()).as(row).isTrue();
        }
        return cell.group(1) == null ? 0 : Long.parseLong(cell.group(1).replace(",", ""));
    }

    @Test
    void what_remains_of_a_list_if_services_of_the_united_states_stop() {
        try (Person officer = Person.at(chromium, site)) {
            officer.types("#offer", "gpt-5\nmistral-small-3.2\nllama-3.3-70b");
            officer.clicks(".offer button");
            officer.chooses("#without", "United States");
            officer.clicks("form:has(#without) button:not([name])");
            officer.page().locator(".outages").waitFor();

            assertThat(officer.readsOne(".outages h3"))
                    .isEqualTo("If all services that are controlled from this country stop: United States");
            assertThat(officer.reads(".outages li")).contains("1 model stops", "2 models go on at another service");
            assertThat(officer.reads(".offered .outage b"))
                    .containsExactly(
                            "Stops: its weights are closed, and every service that is known to run it is controlled from there.",
                            "Goes on at another service.",
                            "Goes on at another service.");
            assertThat(officer.reads(".offered .outage")).anyMatch(one -> one.startsWith("Goes on: "));
        }
    }

    @Test
    void a_bidder_offers_llama_4_maverick() {
        try (Person officer = Person.at(chromium, site)) {
            officer.types("#q", "llama 4 maverick");
            officer.pressesEnter();
            officer.page().waitForURL("**/?*q=llama*");
            officer.clicks(".rows h3 a");
            officer.page().waitForURL("**/models/llama-4-maverick*");

            assertThat(officer.readsOne(".answer .sentence"))
                    .isEqualTo(
                            "The licence excludes companies and individuals in the EU; whether an authority is meant is open: ask a lawyer, or take another model.");
            officer.clicks(".answer summary");
            assertThat(officer.reads(".answer .ground"))
                    .anySatisfy(ground -> assertThat(ground)
                            .contains("Llama 4 Community License, rights for parties in the EU")
                            .contains("no"));
            assertThat(officer.reads(".answer .sources li")).isNotEmpty();
        }
    }

    @Test
    void europes_open_models_by_year_as_a_chart_and_numbers_for_a_minister() throws IOException {
        try (Person adviser = Person.at(chromium, site)) {
            adviser.clicksWords("Dashboard");
            adviser.clicks("#labels-by-year a");
            adviser.page().waitForURL("**/figures/labels-by-year*");

            assertThat(adviser.readsOne("h1"))
                    .matches("Of \\d+ models from the EU released in \\d{4}, \\d+ reach .*; .*");
            int open = given().get(
                            "/v1/models?region=EU&releasedFrom=2025-01-01&releasedTo=2025-12-31&g7=openWeights&limit=1")
                    .jsonPath()
                    .getInt("total");
            assertThat(adviser.reads(".figured tr"))
                    .anySatisfy(line -> assertThat(line).startsWith("2025").containsPattern("\\b" + open + "\\b"));
            assertThat(Files.readAllBytes(adviser.takes("a[href*='.png']").path()))
                    .startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
            assertThat(Files.readString(adviser.takes("a[href*='.csv']").path()))
                    .contains("2025");
            assertThat(adviser.reads(".address").get(0)).contains("Sovereign Model Catalogue", "sha256:");
        }
    }

    @Test
    void four_that_everybody_speaks_of_side_by_side() {
        try (Person officer = Person.at(chromium, site)) {
            officer.clicksWords("Compare");
            officer.types("#add", "Mistral Small 3.2");
            officer.pressesEnter();
            officer.page().waitForURL("**/compare?*");
            officer.types("#add", "Llama 4");
            officer.pressesEnter();
            officer.clicks("#offers + ul a");
            officer.types("#add", "DeepSeek R1");
            officer.pressesEnter();
            officer.page().waitForURL("**/compare?*deepseek-r1*");
            officer.types("#add", "GPT-5");
            officer.pressesEnter();
            officer.page().waitForURL("**/compare?*gpt-5*");

            assertThat(officer.reads("thead a:not(.small)"))
                    .containsExactly("Mistral Small 3.2 24B", "Llama 4 Maverick", "DeepSeek-R1", "GPT-5");
            assertThat(officer.reads("tr:has(th:text-matches('^For a public body in the EU')) td"))
                    .containsExactly(
                            "May be used, adapted and passed on; training data and code are not open.",
                            "The licence excludes companies and individuals in the EU; whether an authority is meant is open: ask a lawyer, or take another model.",
                            "May be used, adapted and passed on; training data and code are not open.",
                            "Only as a service: there is nothing to run oneself.");
            assertThat(officer.reads("tr:has(th:text-matches('^Use by a public administration')) td"))
                    // Llama 4 excludes companies and individuals in the EU; whether an authority is meant is open.
                    .containsExactly("yes", "unknown", "yes", "yes");
        }
    }

    @Test
    void a_bidder_offers_a_fine_tune_of_qwen3() throws IOException {
        try (Person officer = Person.at(chromium, site)) {
            officer.types("#offer", "Town clerk 32B");
            officer.clicks(".offer button");
            officer.clicks(".offered a.button");
            officer.page().waitForURL("**/assess?*");
            assertThat(officer.page().locator("[id='/name']").inputValue()).isEqualTo("Town clerk 32B");
            officer.chooses("[id='/declaration/components/weightsFinal/availability']", "released");
            officer.types("[id='/declaration/components/weightsFinal/licence']", "Apache 2");
            officer.types("[id='/declaration/lineage/0/base']", "Qwen3");
            officer.chooses("[id='/declaration/lineage/0/relation']", "fine-tuned");
            officer.clicks(".declaration button:not([name])");
            officer.page().locator(".judged").first().waitFor();
            assertThat(officer.readsOne(".notice li"))
                    .startsWith("The catalogue has no model called “Qwen3”: nothing is known of it.")
                    .contains("Qwen3-32B");

            officer.types("[id='/declaration/lineage/0/base']", "Qwen3-32B");
            officer.clicks(".declaration button:not([name])");
            officer.page().waitForCondition(() -> officer.reads(".answer").size() == 2);
            assertThat(officer.reads(".answer p"))
                    .containsExactly(
                            "For a public body in the EU, by what was declared",
                            "May be used, adapted and passed on; it is unknown whether training data and code are open.",
                            "By the licence of Qwen3-32B, from which it was made",
                            "May be used, adapted and passed on; training data and code are not open.");
            officer.clicks("#letter-2025 > summary");
            assertThat(officer.readsOne("#letter-2025 .whole"))
                    .startsWith(
                            "It is unknown whether Town clerk 32B meets “The open letter’s four freedoms” (letter-2025@3). No required rule fails; undecided: 1 of 8.");
            try (PDDocument document = pdf(officer.takes("button[value=pdf]"))) {
                assertThat(words(document)).contains("Town clerk 32B", "Qwen3-32B – fine-tuned", "Apache License 2.0");
            }
        }
    }

    @Test
    void what_was_offered_is_answered_in_one_box_and_taken_along_to_a_comparison() {
        try (Person officer = Person.at(chromium, site)) {
            officer.types("#offer", "Llama 4 Maverick");
            officer.clicks(".offer button");
            assertThat(officer.readsOne(".offered .answer .sentence")).startsWith("The licence excludes");
            officer.ticks(".offered input[value='llama-4-maverick']");
            officer.ticks(".offered li .comparable li:first-child input");
            officer.clicks(".offered ~ p button");
            officer.page().waitForURL("**/?*chosen=*");
            assertThat(officer.reads("#tray .chosen li"))
                    .hasSize(2)
                    .anySatisfy(chosen -> assertThat(chosen).startsWith("Llama 4 Maverick"));
            officer.clicks("#tray .button");
            officer.page().waitForURL("**/compare?*");
            assertThat(officer.reads("thead a:not(.small)")).hasSize(2).contains("Llama 4 Maverick");
        }
    }

    @Test
    void a_vendor_objects_to_a_fact() {
        try (Person vendor = Person.at(chromium, site)) {
            vendor.types("#q", "eurollm 22b");
            vendor.pressesEnter();
            vendor.page().waitForURL("**/?*q=eurollm*");
            vendor.clicks(".rows h3 a");
            vendor.page().waitForURL("**/models/eurollm-22b*");
            vendor.clicks("#facts + details > summary");
            vendor.clicks("#fact-components-trainingcode-availability + dd a[href*='/objection']");
            vendor.page().waitForURL("**/objection?*");
            assertThat(vendor.readsOne("section[aria-labelledby=says] dt")).isEqualTo("Training code");
            assertThat(vendor.reads("section[aria-labelledby=says] .said li")).isNotEmpty();
            assertThat(vendor.reads(".notice h2")).containsExactly("No operator is named");

            vendor.types("#wrong", "The training code is public.");
            vendor.types("#right", "released");
            vendor.types("#where", "https://example.eu/code");
            vendor.clicks(".objecting button");
            vendor.page().locator("#text").waitFor();
            assertThat(vendor.readsOne("section[aria-labelledby=message] dd"))
                    .isEqualTo("Objection: EuroLLM 22B, Training code");
            assertThat(vendor.page().locator("#text").inputValue())
                    .matches(
                            "(?s)About: EuroLLM 22B\n/models/eurollm-22b\\?edition=\\d+&lang=en#fact-components-trainingcode-availability\n\nFact: Training code \\(components.trainingCode.availability\\)\nThe catalogue says: .+\n\nOn whose word:\n.+")
                    .endsWith(
                            "What is wrong with it:\nThe training code is public.\n\nHow it really is:\nreleased\n\nWhere that can be read:\nhttps://example.eu/code");
        }
    }

    @Test
    void what_replaces_gpt_4o_on_48_gigabytes() {
        try (Person officer = Person.at(chromium, site)) {
            officer.types("#q", "gpt-4o");
            officer.pressesEnter();
            officer.page().waitForURL("**/?*q=gpt-4o*");
            officer.clicks(".rows h3 a");
            officer.page().waitForURL("**/models/gpt-4o*");
            assertThat(officer.readsOne(".answer .sentence"))
                    .isEqualTo("Only as a service: there is nothing to run oneself.");
            officer.clicks(".alternatives a");
            officer.page().waitForURL("**/?*meets=letter-2025*");
            officer.clicks("details[data-key=memory] > summary");
            officer.chooses("#fitsIn", "48 GB");
            officer.chooses("#bits", "8 bits per parameter");
            officer.page()
                    .waitForCondition(() -> officer.page().url().contains("fitsIn=48")
                            && officer.page().url().contains("bits=8"));
            int found = given().get("/v1/models?bits=8&fitsIn=48&meets=letter-2025&modality=text")
                    .jsonPath()
                    .getInt("total");
            officer.page().waitForCondition(() -> officer.reads("#found").equals(List.of(found + " models")));

            officer.clicks(".rows h3 a");
            assertThat(officer.readsOne(".answer .sentence")).startsWith("May be used, adapted and passed on");
            assertThat(gigabytes(officer.readsOne("dt:text-matches('^Memory to run it') + dd"), 8))
                    .isBetween(1.0, 48.0);
        }
    }

    private static double gigabytes(String memory, int bits) {
        java.util.regex.Matcher needed = java.util.regex.Pattern.compile("([0-9.,]+) GB at " + bits + " bits")
                .matcher(memory);
        assertThat(needed.find()).as(memory).isTrue();
        return Double.parseDouble(needed.group(1).replace(",", ""));
    }

    @Test
    void what_the_terms_of_gemma_allow_an_authority() {
        try (Person officer = Person.at(chromium, site)) {
            officer.clicksWords("Licences");
            officer.clicksWords("Gemma Terms of Use");
            officer.page().waitForURL("**/licences/LicenseRef-Gemma*");

            assertThat(officer.readsOne("p.lead"))
                    .startsWith("You may use, change and pass on Gemma 1 to 3 free of charge");
            assertThat(officer.reads(".answers summary"))
                    .contains(
                            "yes Use by a public administration allowed",
                            "yes Rights for parties in the EU",
                            "unknown Irrevocable",
                            "no Safe from being changed, blocked or revoked at the will of the licensor");
            assertThat(officer.readsOne("section[aria-labelledby=allows] dt:text-is('Use of outputs') + dd"))
                    .startsWith("conditional");
            assertThat(officer.readsOne("section[aria-labelledby=allows] dt:text-is('Restrictions on use') + dd"))
                    .startsWith("broad or updatable list");
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    chatgpt,       GPT-5.5,                   ChatGPT is a product of OpenAI. It runs on
                    mixtral 8x22,  Mixtral 8x22B,
                    le chat,       Mistral Medium 3.5 (2604), Le Chat is a product of Mistral AI. It runs on Mistral Medium 3.5 (2604).
                    llama3.3 70b,  Llama 3.3 70B,
                    r1,            DeepSeek-R1,
                    mistrall,      Mistral Medium 3.5 (2604), Nothing is called “mistrall”. These are spelled nearly so: mistral.
                    """)
    void what_people_type_finds_what_they_mean(String typed, String first, String told) {
        try (Person officer = Person.at(chromium, site)) {
            officer.types("#q", typed);
            officer.pressesEnter();
            officer.page()
                    .waitForCondition(() -> !officer.reads(".rows h3").isEmpty()
                            && officer.page().url().contains("q="));
            officer.page().waitForCondition(() -> officer.reads("#welcome").equals(List.of("")));

            assertThat(officer.reads(".rows h3").get(0)).isEqualTo(first);
            assertThat(officer.page()
                            .locator(".rows h3")
                            .first()
                            .evaluate("row => row.getBoundingClientRect().bottom < window.innerHeight"))
                    .as("what was found is in sight")
                    .isEqualTo(true);
            assertThat(officer.reads("#results > .notice").stream().collect(Collectors.joining(" ")))
                    .startsWith(told == null ? "" : told);
        }
    }

    private static PDDocument pdf(Download file) throws IOException {
        return Loader.loadPDF(Files.readAllBytes(file.path()));
    }

    /** Without the ends of lines, which stand anywhere. */
    private static String words(PDDocument document) throws IOException {
        return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
}
