package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/** What axe finds on a page, with everything unfolded. */
final class Axe {

    /** WCAG 2.2 AA, and the European and French norms that rest on it. */
    static final List<String> NORMS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "RGAAv4");

    /** Rules that compare colours. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    static void findsNothing(Chromium chromium, String url, ColorScheme scheme) {
        Page page = chromium.page(new Browser.NewContextOptions().setColorScheme(scheme));
        page.navigate(url);
        findsNothing(page);
        page.context().close();
    }

    /**
     * On a page whose colours were checked in another language: comparing colours takes nine tenths of the time, and they do not depend on
     * the language.
     */
    static void findsNothingButColours(Chromium chromium, String url) {
        Page page = chromium.page(new Browser.NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(url);
        findsNothing(page, COLOURS);
        page.context().close();
    }

    /** On a page as it stands. */
    static void findsNothing(Page page) {
        findsNothing(page, List.of());
    }

    private static void findsNothing(Page page, List<String> without) {
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        assertThat(violations(page, without)).as(page.url()).isEmpty();
    }

    /** What axe finds on a page as it stands, except by some of its rules. */
    static List<Rule> violations(Page page, List<String> without) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        AxeBuilder builder = new AxeBuilder(page)
                .options(violations)
                .withTags(NORMS)
                // The pages have no frames of others, for which axe would carry what it found out of the page and back:
                // half of the time.
                .setLegacyMode(true);
        // The builder refuses an empty list.
        return (without.isEmpty() ? builder : builder.disableRules(without))
                .analyze()
                .getViolations();
    }
}
