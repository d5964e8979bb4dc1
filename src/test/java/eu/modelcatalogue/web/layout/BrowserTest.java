package eu.modelcatalogue.web.layout;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.text.Languages;
import eu.modelcatalogue.web.discovery.SitePages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** What a procurement officer does, in a real browser: with a mouse, with the keyboard alone, and without scripts. */
@QuarkusTest
@Tag("browser")
@QuarkusTestResource(EmbeddedDatabase.class)
@EnabledIf(value = "eu.modelcatalogue.web.layout.Chromium#wanted", disabledReason = Chromium.ADVICE)
class BrowserTest {

    /** Every page, and what is shown where there is none. */
    private static final List<String> PAGES = Stream.concat(
                    SitePages.examples(), Stream.of("/nowhere", "/?weights=opn"))
            .toList();

    /** Stops on the way to something: far more than any page has. */
    private static final int MOST_TABS = 200;

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
    void somebody_finds_the_open_models_from_france_and_takes_them_away() {
        Page page = open("/?lang=en");
        page.getByText("Open and European").click();
        page.locator("#country > summary").click();
        page.locator("input[name=country][value=FR]").check();

        page.waitForURL("**/?*country=FR*");
        int found = given().get("/v1/models?country=FR&meets=letter-2025&region=EEA")
                .jsonPath()
                .getInt("total");
        assertThat(page.locator("#found").textContent()).isEqualTo(found + " models");
        assertThat(page.locator(".rows h3").count()).isEqualTo(Math.min(found, 20));
        for (String format : List.of("csv", "xlsx", "ods", "ndjson")) {
            assertThat(page.locator(".away a[href*='format=" + format + "']").getAttribute("href"))
                    .isEqualTo("/v1/models?country=FR&format=" + format + "&lang=en&meets=letter-2025&region=EEA");
        }
    }

    @Test
    void somebody_learns_why_llama_4_fails() {
        Page page = open("/?lang=en");
        page.locator("#q").fill("llama 4 mav");
        page.locator("#q").press("Enter");
        page.waitForURL("**/?*q=llama*");
        page.locator(".rows h3 a").first().click();
        page.waitForURL("**/models/llama-4-maverick*");
        Locator letter = page.locator("#letter-2025");
        letter.locator("> summary").click();

        assertThat(letter.textContent())
                .contains("Parties established in the EU are not excluded.", "LTR-USE-4", "Acceptable Use Policy");
        assertThat(letter.locator("a[rel~=external]").first().isVisible()).isTrue();
    }

    @Test
    void somebody_compares_three() {
        Page page = open("/?lang=en&q=mistral");
        List<String> names = new ArrayList<>();
        for (int row = 0; row < 3; row++) {
            Locator box = page.locator(".rows input[name=chosen]").nth(row);
            names.add(page.locator(".rows h3 a").nth(row).textContent());
            box.check();
            String chosen = box.getAttribute("value");
            page.waitForCondition(() -> page.locator("#tray").innerHTML().contains("/models/" + chosen));
        }
        page.locator("#q").fill("lucie");
        page.locator("#q").press("Enter");
        page.waitForURL("**/?*q=lucie*");
        page.locator("#tray a.button").first().click();
        page.waitForURL("**/compare?*");

        assertThat(page.locator("thead a:not(.small)").allTextContents()).isEqualTo(names);
        assertThat(page.locator("tr.differs .mark").first().textContent()).isEqualTo("differs");
    }

    @Test
    void everything_is_read_in_german_with_the_keyboard_alone() {
        Page page = open("/?lang=en");
        tab(page, "a[hreflang=de]");
        page.keyboard().press("Enter");
        page.waitForURL("**/?lang=de");
        tab(page, ".skip");
        tab(page, "#q");
        page.keyboard().type("llama 4 mav");
        page.keyboard().press("Enter");
        page.waitForURL("**/?*q=llama*");
        tab(page, ".rows h3 a");
        page.keyboard().press("Enter");
        page.waitForURL("**/models/llama-4-maverick?lang=de");
        tab(page, "#letter-2025 > summary");
        page.keyboard().press("Enter");

        assertThat(page.locator("#letter-2025").innerText())
                .contains(
                        "Llama 4 Maverick erfüllt das Profil „Die vier Freiheiten des offenen Briefs“ (letter-2025@3) nicht.");
        tab(page, "a.button.second[href^='/compare']", true);
        page.keyboard().press("Enter");
        page.waitForURL("**/compare?*");
        tab(page, "#add");
        page.keyboard().type("mistral-small-3.2");
        page.keyboard().press("Enter");
        page.waitForURL("**/compare?*mistral-small-3.2*");
        assertThat(page.locator("tr.differs .mark").first().textContent()).isEqualTo("verschieden");
    }

    @Test
    void everything_works_without_scripts() {
        Page page = chromium.page(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(at("/?lang=en"));
        page.locator("#country > summary").click();
        page.locator("input[name=country][value=FR]").check();
        page.locator("input[name=meets][value=letter-2025]").check();
        page.locator(".apply button").click();
        assertThat(page.url()).endsWith("/?country=FR&lang=en&meets=letter-2025");
        int found = given().get("/v1/models?country=FR&meets=letter-2025")
                .jsonPath()
                .getInt("total");
        assertThat(page.locator("#found").textContent()).isEqualTo(found + " models");

        page.locator(".rows input[name=chosen]").nth(0).check();
        page.locator(".rows input[name=chosen]").nth(1).check();
        page.getByText("Keep what is ticked").click();
        page.locator("#tray a.button").first().click();
        assertThat(page.locator("thead a:not(.small)").count()).isEqualTo(2);

        page.locator("thead a:not(.small)").first().click();
        page.locator("#letter-2025 > summary").click();
        page.locator("#letter-2025 details.all > summary").click();
        assertThat(page.locator("#letter-2025 .rules").first().isVisible()).isTrue();
        page.context().close();
    }

    @Test
    void an_offer_is_assessed_without_scripts_and_faults_are_mended() {
        // The form is long: scrolling smoothly through it would make the test wait for each field.
        Page page = chromium.page(
                new Browser.NewContextOptions().setJavaScriptEnabled(false).setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(at("/assess?lang=en"));
        Locator licence = page.locator("[id='/declaration/components/weightsFinal/licence']");
        page.locator("[id='/declaration/components/weightsFinal/availability']").selectOption("released");
        licence.fill("no licence");
        page.locator("input[name=profiles][value=letter-2025]").check();
        page.locator(".declaration button:not([name])").click();
        assertThat(page.locator("#faults").isVisible()).isTrue();
        assertThat(licence.inputValue()).isEqualTo("no licence");

        licence.fill("Apache-2.0");
        page.locator(".declaration button:not([name])").click();
        assertThat(page.locator(".judged").count()).isEqualTo(1);
        page.locator("#letter-2025 > summary").click();
        page.locator("#letter-2025 details.all > summary").click();
        assertThat(page.locator("#letter-2025").innerText())
                .contains("LTR-USE-1", "Licence of the final weights: Apache License 2.0");
        page.context().close();
    }

    @Test
    void a_minister_gets_europes_open_models_by_year_from_the_first_page() {
        Page page = open("/?lang=en");
        page.locator("nav.places").getByText("Dashboard").click();
        page.waitForURL("**/dashboard?lang=en");
        page.locator("#labels-by-year a").click();
        page.waitForURL("**/figures/labels-by-year?lang=en");

        assertThat(page.locator("h1").textContent()).matches("Of \\d+ models from the EU released in \\d{4}, .*");
        assertThat(page.locator(".figured tbody th").allTextContents()).contains("2025", "Year not known");
        assertThat(width(page)).isEqualTo(800);

        page.locator("select[name=region]").selectOption("US");
        page.locator("form.ask button").click();
        page.waitForURL("**/figures/labels-by-year?lang=en&region=US");
        assertThat(page.locator("h1").textContent()).contains("from the United States");
    }

    @Test
    void a_narrow_screen_gets_a_narrow_picture() {
        Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(320, 800));
        page.navigate(at("/figures/labels-by-region?lang=de"));

        assertThat(width(page)).isEqualTo(360);
        page.context().close();
    }

    /** Width of the picture by itself, once it is there. */
    private static Object width(Page page) {
        page.waitForFunction(
                "() => { const one = document.querySelector('.chart img'); return one.complete && one.naturalWidth > 0; }");
        return page.evaluate("document.querySelector('.chart img').naturalWidth");
    }

    @Test
    void a_choice_changes_the_results_in_place_keeps_the_focus_and_is_announced() {
        Page page = open("/?lang=en");
        page.evaluate("window.stayed = true");
        Locator open = page.locator("input[name=weights][value=closed]");
        open.focus();
        page.keyboard().press("Space");
        page.waitForURL("**/?*weights=closed*");
        int total = given().get("/v1/models?weights=closed").jsonPath().getInt("total");
        String found = String.format(Locale.ENGLISH, "%,d models", total);
        page.waitForCondition(() -> page.locator("#announced").textContent().equals(found));

        assertThat(page.evaluate("window.stayed")).isEqualTo(true);
        assertThat(page.evaluate("document.activeElement.name + '=' + document.activeElement.value"))
                .isEqualTo("weights=closed");
        assertThat(open.isChecked()).isTrue();
        page.goBack();
        page.waitForCondition(() -> !page.locator("#found").textContent().equals(found));
        assertThat(page.locator("input[name=weights][value=closed]").isChecked())
                .isFalse();
    }

    /** In every language: English pages as a whole, with their colours in the light and in the dark, and the others by some elements of each kind. */
    @Test
    void no_page_is_wider_than_the_window_and_axe_finds_nothing() {
        Examination.pass(PAGES.stream()
                .flatMap(path -> Languages.words().stream()
                        .map(language -> new Examination(in(language, path), language.equals("en"))))
                .toList());
    }

    @Test
    void axe_finds_what_is_planted() {
        Page page = open("/compare?lang=en");
        page.evaluate("document.querySelector('label[for=add]').remove()");
        page.evaluate("document.querySelector('h1').style.color = '#ccc'");

        assertThat(Axe.violations(page, Axe.Rules.ALL))
                .extracting(Axe.Violation::rule)
                .containsExactly("color-contrast", "label");
        assertThat(Axe.violations(page, Axe.Rules.ALL_BUT_COLOURS))
                .extracting(Axe.Violation::rule)
                .containsExactly("label");
        assertThat(Axe.violations(page, Axe.Rules.COLOURS_ALONE))
                .extracting(Axe.Violation::rule)
                .containsExactly("color-contrast");
    }

    /** Whatever makes the colours of one row differ from those of others: a class, an attribute, or a part that others lack. */
    @Test
    void axe_finds_a_row_in_other_colours_among_many() {
        Page page = chromium.page(new Browser.NewContextOptions().setBypassCSP(true));
        page.navigate(at("/licences?lang=en"));
        page.addStyleTag(new Page.AddStyleTagOptions()
                .setContent("tbody .pale, tbody [aria-invalid] a, tbody em { color: #ccc !important }"));
        page.evaluate("document.querySelectorAll('tbody tr').forEach((row, at) => row.id = 'row-' + at)");
        int rows = page.locator("tbody tr").count();
        List<String> others = List.of(
                "row.classList.add('pale')",
                "row.setAttribute('aria-invalid', 'true')",
                "row.querySelector('a').classList.add('pale')",
                "row.querySelector('a').style.color = '#ccc'",
                "row.lastElementChild.insertAdjacentHTML('beforeend', '<em>More</em>')");
        for (int at = 0; at < others.size(); at++) {
            page.evaluate("const row = document.getElementById('row-%d'); %s".formatted(20 + at, others.get(at)));
        }
        Axe.leaveOneOfAKind(page);

        assertThat(page.locator("tbody tr").count()).isLessThan(rows / 2);
        assertThat(page.locator("#row-20, #row-21, #row-22, #row-23, #row-24").count())
                .isEqualTo(others.size());
        assertThat(Axe.violations(page, Axe.Rules.COLOURS_ALONE))
                .extracting(Axe.Violation::where)
                .anyMatch(where -> where.contains("<em>"))
                .hasSizeGreaterThanOrEqualTo(4);
        page.context().close();
    }

    @Test
    void nothing_is_asked_of_another_site_nothing_is_remembered_and_the_console_stays_empty() {
        Page page = chromium.page(new Browser.NewContextOptions());
        List<String> asked = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.onConsoleMessage(message -> complaints.add(message.text() + " " + message.location()));
        page.onPageError(complaints::add);
        SitePages.examples().forEach(path -> page.navigate(at(path)));

        assertThat(asked).isNotEmpty().allSatisfy(url -> assertThat(url).startsWith(site.toString()));
        assertThat(page.context().cookies()).isEmpty();
        assertThat(complaints).isEmpty();
        page.context().close();
    }

    private Page open(String path) {
        Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(1280, 900));
        page.navigate(at(path));
        return page;
    }

    private String in(String language, String path) {
        return at(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
    }

    private String at(String path) {
        return site.resolve(path).toString();
    }

    private static void tab(Page page, String to) {
        tab(page, to, false);
    }

    /** Presses Tab until the focus is there, as somebody without a mouse does. */
    private static void tab(Page page, String to, boolean backwards) {
        for (int stop = 0; stop < MOST_TABS; stop++) {
            page.keyboard().press(backwards ? "Shift+Tab" : "Tab");
            if ((boolean) page.evaluate("selector => document.activeElement.matches(selector)", to)) {
                assertThat((boolean) page.evaluate("() => document.activeElement.matches(':focus-visible')"))
                        .isTrue();
                return;
            }
        }
        throw new AssertionError("The focus never reached " + to);
    }
}
