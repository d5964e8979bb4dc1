package eu.modelcatalogue.web.layout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.PublishesEditions;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.ledger.Ledger;
import eu.modelcatalogue.ledger.Shelf;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Journeys on which an edition is published: see {@link JourneysTest}. */
@QuarkusTest
@Tag("browser")
@QuarkusTestResource(EmbeddedDatabase.class)
@PublishesEditions
@EnabledIf(value = "eu.modelcatalogue.web.layout.Chromium#wanted", disabledReason = Chromium.ADVICE)
class EditionJourneysTest {

    private static final String CHANGED = "mistral-small-3.2";
    private static final String FINGERPRINT = "0".repeat(64);

    private static Chromium chromium;

    @TestHTTPResource
    URI site;

    @Inject
    Ledger ledger;

    @Inject
    Shelf shelf;

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

    @AfterEach
    void publishTheSeeds() {
        publish(TheSeeds.some());
    }

    @Test
    void what_changed_since_an_edition() {
        int before = number();
        publish(withoutLicences());
        try (Person officer = Person.at(chromium, site)) {
            officer.clicks("footer a[href^='/changes']");
            officer.page().waitForURL("**/changes*");
            officer.chooses("#since", Integer.toString(before));
            officer.clicks("form.ask button");
            assertThat(officer.readsOne("#changed"))
                    .contains("edition " + before)
                    .contains("edition " + number());
            assertThat(officer.reads("table:has(#letter-2025) tbody tr"))
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(row).startsWith("Mistral Small 3.2 24B Met Unknown"));
        }
    }

    @Test
    void what_changed_for_a_shortlist_since_an_edition_and_in_one_of_its_models_so_far() {
        int before = number();
        publish(withoutLicences());
        publish(TheSeeds.some());
        publish(withoutLicences());
        try (Person officer = Person.at(chromium, site)) {
            officer.types("#q", "mistral small 3.2");
            officer.pressesEnter();
            officer.page().waitForURL("**/?*q=mistral*");
            officer.ticks(".rows input[value='" + CHANGED + "']");
            officer.page()
                    .waitForCondition(() -> officer.reads("#tray .chosen li").size() == 1);
            officer.clicks("#tray a[href^='/changes']");
            officer.page().waitForURL("**/changes?model=" + CHANGED + "*");
            officer.chooses("#since", Integer.toString(before));
            officer.clicks("form.ask button");
            officer.page().waitForURL("**/changes?*since=*");
            assertThat(officer.readsOne("#changed"))
                    .contains("edition " + before)
                    .contains("edition " + number());
            assertThat(officer.reads("table:has(#letter-2025) tbody tr"))
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(row).startsWith("Mistral Small 3.2 24B Met Unknown"));
            assertThat(officer.reads("main a[type='application/atom+xml']"))
                    .containsExactly("Follow these models (feed)");

            officer.clicks("main a[href$='/history']");
            officer.page().waitForURL("**/models/" + CHANGED + "/history*");
            assertThat(officer.reads("main h2").subList(0, 3))
                    .allSatisfy(edition -> assertThat(edition).startsWith("Edition "));
            assertThat(officer.reads("main section > section tbody tr:first-child"))
                    .element(0)
                    .asString()
                    .startsWith("The open letter’s four freedoms")
                    .endsWith("Met Unknown Follows from other facts");
            assertThat(officer.reads("main a[type='application/atom+xml']"))
                    .containsExactly("Follow this model (feed)");
        }
    }

    @Test
    void the_history_of_one_model() {
        publish(withoutLicences());
        try (Person officer = Person.at(chromium, site)) {
            officer.types("#q", "mistral small 3.2");
            officer.pressesEnter();
            officer.page().waitForURL("**/?*q=mistral*");
            officer.clicks(".rows h3 a");
            officer.page().waitForURL("**/models/" + CHANGED + "*");
            officer.clicksWords("What changed so far");
            officer.page().waitForURL("**/models/" + CHANGED + "/history*");
            assertThat(officer.reads("main h2").get(0)).startsWith("Edition " + number() + " of ");
            assertThat(officer.reads("main section > section tbody tr").stream()
                            .filter(row -> row.startsWith("Licence of the final weights")))
                    .first()
                    .asString()
                    .contains("Apache License 2.0 unknown");
        }
    }

    @Test
    void what_was_said_today_is_proved_in_a_year() throws IOException, NoSuchAlgorithmException {
        int today = number();
        String printed;
        String verdict;
        try (Person officer = Person.at(chromium, site)) {
            officer.types("#q", "mistral small 3.2");
            officer.pressesEnter();
            officer.page().waitForURL("**/?*q=mistral*");
            officer.clicks(".rows h3 a");
            officer.page().waitForURL("**/models/" + CHANGED + "*");
            verdict = officer.readsOne("#letter-2025 > summary");
            printed = printed(officer.page());
        }
        Matcher address = Pattern.compile("/models/" + CHANGED + "\\?edition=\\d+&lang=en")
                .matcher(printed);
        assertThat(address.find()).isTrue();

        publish(withoutLicences());
        try (Person officer = Person.at(chromium, site)) {
            officer.page().navigate(site.resolve(address.group()).toString());
            assertThat(officer.readsOne("#letter-2025 > summary")).isEqualTo(verdict);
            assertThat(officer.readsOne("#older"))
                    .startsWith("This page shows edition " + today + " of ")
                    .contains("The newest is edition " + number() + " of ");
            // The first digits of the digest stand on paper, and the file of the edition has it.
            byte[] content =
                    given().get("/v1/editions/" + today + "/catalogue.json").asByteArray();
            String digest = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            assertThat(printed).contains(digest.substring(0, 12));

            officer.clicks("#older a");
            officer.page().waitForURL("**/models/" + CHANGED + "?lang=en");
            assertThat(officer.readsOne("#letter-2025 > summary")).isNotEqualTo(verdict);
            assertThat(officer.reads("#older")).isEmpty();
        }
    }

    private static String printed(Page page) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(page.pdf())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\R", "");
        }
    }

    private int number() {
        return shelf.editions().orElseThrow().current().header().number();
    }

    private void publish(EditionContent content) {
        ledger.publish(Ledger.Proposal.of(content, FINGERPRINT, "For a test"), "*");
        shelf.refresh();
    }

    /** The seeds without what was said of the licences of a model. */
    private static EditionContent withoutLicences() {
        EditionContent content = TheSeeds.some();
        return TheSeeds.saying(
                content,
                content.claims().stream()
                        .filter(claim -> !claim.subject().id().equals(CHANGED)
                                || !claim.attribute().endsWith(".licence"))
                        .toList());
    }
}
