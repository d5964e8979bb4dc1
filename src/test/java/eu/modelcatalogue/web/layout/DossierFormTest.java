package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import eu.modelcatalogue.EmbeddedDatabase;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles and format of a dossier are chosen where its models are shown; what comes is that file. */
@QuarkusTest
@Tag("browser")
@QuarkusTestResource(EmbeddedDatabase.class)
@EnabledIf(value = "eu.modelcatalogue.web.layout.Chromium#wanted", disabledReason = Chromium.ADVICE)
class DossierFormTest {

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/models/lucie-7b?lang=en",
                "/compare?lang=en&models=lucie-7b,moshi",
                "/?chosen=lucie-7b&lang=en",
            })
    void with_scripts_the_page_says_that_it_is_being_written_and_stays(String path) throws IOException {
        Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page.navigate(site.resolve(path).toString());
        Download file = choose(page);
        assertThat(page.url()).isEqualTo(site.resolve(path).toString());
        assertThat(page.locator("#progress").innerText())
                .isEqualTo("The dossier has been written: " + file.suggestedFilename());
        judgedBySovereigntyAlone(file);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/models/lucie-7b?lang=en", "/compare?lang=en&models=lucie-7b,moshi", "/?chosen=lucie-7b&lang=en"
            })
    void without_scripts_the_browser_is_led_to_the_file(String path) throws IOException {
        Page page = chromium.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(site.resolve(path).toString());
        Download file = choose(page);
        assertThat(file.url())
                .matches(".*/v1/dossier\\?edition=\\d+&format=docx&lang=en&models=lucie-7b.*&profiles=eu-sovereign@2");
        judgedBySovereigntyAlone(file);
        page.context().close();
    }

    private static Download choose(Page page) {
        page.locator("#dossier > summary").click();
        page.locator("#dossier input[value=letter-2025]").uncheck();
        page.locator("#dossier input[value=eu-sovereign]").check();
        page.locator("#dossier input[value=docx]").check();
        return page.waitForDownload(() -> page.locator("#dossier button").click());
    }

    private static void judgedBySovereigntyAlone(Download file) throws IOException {
        assertThat(file.suggestedFilename()).matches("dossier-\\d+-en\\.docx");
        try (XWPFDocument docx = new XWPFDocument(Files.newInputStream(file.path()))) {
            assertThat(docx.getParagraphs().stream()
                            .filter(paragraph -> "Heading2".equals(paragraph.getStyle()))
                            .map(paragraph -> paragraph.getText()))
                    .containsExactly("European origin, self-hosting and open licence (eu-sovereign@2)");
        }
    }
}
