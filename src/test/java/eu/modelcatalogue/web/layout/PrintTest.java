package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.ledger.Shelf;
import eu.modelcatalogue.web.discovery.SitePages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes out of the printer: a real browser prints, and the pages are counted and read. */
@QuarkusTest
@Tag("browser")
@QuarkusTestResource(EmbeddedDatabase.class)
@EnabledIf(value = "eu.modelcatalogue.web.layout.Chromium#wanted", disabledReason = Chromium.ADVICE)
class PrintTest {

    private static final int MOST_OF_A_MODEL = 4;

    /** The longest pages among them: many sources, many licences, every kind of verdict. */
    private static final List<String> MODELS = List.of(
            "llama-4-maverick", "mistral-small-3.2", "deepseek-r1", "gpt-5", "lucie-7b", "eurollm-22b", "moshi");

    private static final String TEN =
            "/compare?models=mistral-small-3.2,llama-4-maverick,deepseek-r1,gpt-5,lucie-7b,eurollm-22b,moshi,minerva-7b,meltemi-7b,mixtral-8x7b";

    private static Chromium chromium;

    @TestHTTPResource
    URI site;

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

    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Languages#words")
    void a_model_fits_on_four_pages_with_its_answer_its_verdicts_and_where_it_comes_from(String language)
            throws IOException {
        for (String model : MODELS) {
            try (Page page = open("/models/" + model + "?lang=" + language);
                    PDDocument pdf = print(page)) {
                assertThat(pdf.getNumberOfPages()).as(model).isLessThanOrEqualTo(MOST_OF_A_MODEL);
                assertThat(text(pdf))
                        .contains("/models/" + model + "?edition=" + number() + "&lang=" + language)
                        .contains("[1]", "https://");
                assertThat(words(pdf)).contains(sentence("letter-2025@", page));
            }
        }
    }

    /** The paragraph of a verdict, as the page has it while folded. */
    private static String sentence(String key, Page page) {
        return page.locator(".judged > .whole").allTextContents().stream()
                .filter(one -> one.contains(key))
                .findFirst()
                .orElseThrow()
                .replaceAll("\\h+", " ");
    }

    @Test
    void a_search_prints_all_that_the_page_found_and_nothing_to_fill_in() throws IOException {
        try (Page page = open("/?lang=en&q=mistral");
                PDDocument pdf = print(page)) {
            List<String> names = page.locator(".results > .rows h3").allTextContents();
            assertThat(names).hasSizeGreaterThan(10);
            assertThat(words(pdf)).contains(names).doesNotContain("Narrow down", "Choose for comparison");
        }
    }

    @Test
    void ten_models_are_compared_across_the_sheet_with_their_heads_on_every_page() throws IOException {
        try (Page page = open(TEN + "&lang=en");
                PDDocument pdf = print(page)) {
            List<String> names =
                    page.locator(".compared thead th a:not(.small)").allTextContents();
            assertThat(names).hasSize(10);
            assertThat(pdf.getPage(0).getMediaBox().getWidth())
                    .isGreaterThan(pdf.getPage(0).getMediaBox().getHeight());
            for (int at = 1; at <= pdf.getNumberOfPages(); at++) {
                PDFTextStripper one = new PDFTextStripper();
                one.setStartPage(at);
                one.setEndPage(at);
                String read = one.getText(pdf).replaceAll("[\\s-]+", "");
                assertThat(names)
                        .as("page " + at)
                        .allSatisfy(name -> assertThat(read).contains(name.replaceAll("[\\s-]+", "")));
            }
        }
    }

    /** Neither off the sheet, nor within something that scrolls on a screen. */
    @ParameterizedTest
    @MethodSource("printed")
    void nothing_is_cut_off(String path) throws IOException {
        List<String> outside = new ArrayList<>();
        PDFTextStripper edges = new PDFTextStripper() {
            @Override
            protected void writeString(String text, List<TextPosition> positions) {
                float width = getCurrentPage().getMediaBox().getWidth();
                positions.stream()
                        .filter(one -> !one.getUnicode().isBlank())
                        .filter(one -> one.getX() < 0 || one.getX() + one.getWidth() > width)
                        .forEach(one -> outside.add(text));
            }
        };
        try (Page page = open(path);
                PDDocument pdf = print(page)) {
            edges.getText(pdf);
            assertThat(outside).isEmpty();
            assertThat(text(pdf).strip()).isNotEmpty();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(com.microsoft.playwright.options.Media.PRINT));
            assertThat(
                            page.evaluate(
                                    "[...document.querySelectorAll('.scroll')].filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.outerHTML.slice(0, 80))"))
                    .isEqualTo(List.of());
        }
    }

    static Stream<String> printed() {
        return Stream.concat(SitePages.examples(), Stream.of(TEN, "/nowhere"));
    }

    private int number() {
        return shelf.editions().orElseThrow().current().header().number();
    }

    private static String text(PDDocument pdf) throws IOException {
        // An address is broken where the line ends.
        return new PDFTextStripper().getText(pdf).replaceAll("\\R", "");
    }

    private static String words(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("[\\s\\h]+", " ");
    }

    private static PDDocument print(Page page) throws IOException {
        return Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true)));
    }

    /** As wide as a sheet of A4 within its margins. */
    private Page open(String path) {
        Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(680, 900));
        page.navigate(site.resolve(path).toString());
        return page;
    }
}
