package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.text.Languages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the first page costs somebody who comes for the first time: the line, and the thumb. */
@QuarkusTest
@Tag("browser")
@QuarkusTestResource(EmbeddedDatabase.class)
@EnabledIf(value = "eu.modelcatalogue.web.layout.Chromium#wanted", disabledReason = Chromium.ADVICE)
class FirstVisitTest {

    /** All that is transferred, packed and with its headers. A slow mobile line (1.6 Mbit/s) brings it in less than a second. */
    private static final int MOST_BYTES = 150_000;

    private static final int LAPTOP_WIDTH = 1280;
    private static final int LAPTOP_HEIGHT = 800;
    private static final int MOST_SCREENS = 6;

    private static final String TRANSFERRED = """
            () => [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                .reduce((sum, one) => sum + one.transferSize, 0)
            """;

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

    static Stream<String> languages() {
        return Languages.words().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void the_first_page_is_light_and_has_six_screens_of_a_laptop_at_most(String language) {
        Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(LAPTOP_WIDTH, LAPTOP_HEIGHT));
        page.navigate(site.resolve("/?lang=" + language).toString());
        page.waitForLoadState(LoadState.NETWORKIDLE);

        assertThat(((Number) page.evaluate(TRANSFERRED)).intValue()).as("bytes").isBetween(10_000, MOST_BYTES);
        assertThat(((Number) page.evaluate("() => document.documentElement.scrollHeight")).intValue())
                .as("pixels")
                .isLessThanOrEqualTo(MOST_SCREENS * LAPTOP_HEIGHT);
        page.context().close();
    }
}
