package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.text.Languages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The documentation in a real browser: by the rules of all other pages. */
@QuarkusTest
@Tag("browser")
@QuarkusTestResource(EmbeddedDatabase.class)
@EnabledIf(value = "eu.modelcatalogue.web.layout.Chromium#wanted", disabledReason = Chromium.ADVICE)
class DocsBrowserTest {

    private static final List<String> PAGES = List.of(
            "/docs",
            "/docs/guides",
            "/docs/guides/five-languages",
            "/docs/reference",
            "/docs/reference/criteria",
            "/docs/reference/models",
            "/docs/reference/reference",
            "/docs/reference/offers",
            "/docs/reference/editions",
            "/docs/reference/statistics",
            "/docs/reference/schemas",
            "/docs/reference/schemas-m-to-z",
            "/docs/api",
            "/docs/criteria",
            "/docs/glossary",
            "/docs/problems",
            "/docs/changes",
            "/docs/console");

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

    /** The text is the same in each language; only what is around it differs, and is widest in German. */
    @Test
    void no_page_is_wider_than_the_window_and_axe_finds_nothing() {
        Examination.pass(Stream.concat(
                        PAGES.stream().map(path -> new Examination(at(path + "?lang=de"), true)),
                        Stream.of("/docs", "/docs/reference", "/docs/console")
                                .flatMap(path -> Languages.words().stream()
                                        .filter(language -> !language.equals("de"))
                                        .map(language -> new Examination(at(path + "?lang=" + language), false))))
                .toList());
    }

    @Test
    void nothing_is_asked_of_another_site_and_the_console_of_the_browser_stays_empty() {
        Page page = chromium.page(new Browser.NewContextOptions());
        List<String> asked = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text() + " " + message.location()));
        page.onPageError(complaints::add);
        PAGES.forEach(path -> page.navigate(at(path)));

        assertThat(asked).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(site.toString()));
        assertThat(page.context().cookies()).isEmpty();
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    @Test
    void the_type_of_a_problem_leads_to_its_explanation_without_scripts() {
        Page page = chromium.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(at("/problems.html#not-acceptable"));

        assertThat(page.url()).endsWith("/docs/problems#not-acceptable");
        assertThat(page.locator("h2:target").textContent()).isEqualTo("not-acceptable");
        page.context().close();
    }

    @Test
    void the_first_try_in_the_console_shows_models_with_status_headers_and_command() {
        Page page = chromium.page(new Browser.NewContextOptions());
        page.navigate(at("/docs/console?lang=en"));
        page.locator("#read button").click();
        page.locator("#whole").waitFor();

        assertThat(page.locator("#status").textContent())
                .startsWith("200 OK · ")
                .endsWith("application/json");
        assertThat(page.locator("#body").textContent())
                .startsWith("{\n  \"edition\": {\n    \"number\": 1,")
                .contains("\"licence\": \"");
        assertThat(page.locator("#headers").textContent()).contains("etag");
        assertThat(page.locator("#command").textContent())
                .isEqualTo("curl '"
                        + at("/v1/models?weights=open&licenceClass=open&region=EU&fields=id,developer,licence&limit=3")
                        + "'");
        assertThat(page.url()).endsWith("/docs/console?lang=en");
        Axe.findsNothing(page);
        page.context().close();
    }

    @Test
    void the_console_tells_faults_files_and_verdicts() {
        Page page = chromium.page(new Browser.NewContextOptions());
        page.navigate(at("/docs/console?lang=en"));
        page.locator("#address").fill("/v1/models?weights=opn");
        page.locator("#address").press("Enter");
        page.waitForCondition(() -> page.locator("#status").textContent().startsWith("400"));
        assertThat(page.locator("#body").textContent()).contains("\"allowed\": \"any of [open,");

        page.locator("#address").fill("/assess");
        page.locator("#read button").click();
        page.waitForCondition(() -> page.locator("#status").textContent().contains("/v1"));
        assertThat(page.locator("#whole").isVisible()).isFalse();

        page.locator("#address").fill("/v1/models?country=FR&format=xlsx&limit=1");
        page.locator("#read button").click();
        page.waitForCondition(() -> page.locator("#status").textContent().startsWith("200"));
        assertThat(page.locator("#body").textContent()).startsWith("A file: application/vnd.openxml");

        page.locator("#judge button").click();
        page.waitForCondition(() -> page.locator("#body").textContent().contains("\"assessments\""));
        assertThat(page.locator("#command").textContent()).contains("-H 'Content-Type: application/json' -d '{");
        page.context().close();
    }

    @Test
    void without_scripts_the_console_leads_to_the_answer() {
        Page page = chromium.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(at("/docs/console?lang=en"));
        assertThat(page.locator("#unscripted").isVisible()).isTrue();
        assertThat(page.locator("#judge").isVisible()).isFalse();
        page.locator("#read button").click();

        assertThat(page.url()).contains("/v1/models?weights=open&licenceClass=open");
        assertThat(page.content()).contains("mistral");
        page.context().close();
    }

    private String at(String path) {
        return site.resolve(path).toString();
    }
}
