package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What axe finds on a page, with everything unfolded. */
final class Axe {

    /** WCAG 2.2 AA, and the European and French norms that rest on it. */
    static final List<String> NORMS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "RGAAv4");

    private Axe() {}

    static void findsNothing(Chromium chromium, String url, ColorScheme scheme) {
        Page page = chromium.page(new Browser.NewContextOptions().setColorScheme(scheme));
        page.navigate(url);
        findsNothing(page);
        page.context().close();
    }

    /** On a page as it stands. */
    static void findsNothing(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        assertThat(new AxeBuilder(page)
                        .options(violations)
                        .withTags(NORMS)
                        .analyze()
                        .getViolations())
                .as(page.url())
                .isEmpty();
    }
}
