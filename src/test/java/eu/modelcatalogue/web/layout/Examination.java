package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;

/**
 * Checks a page with all of its details open: it must not be wider than the window, and axe must find no violation. The page is loaded once for
 * all checks, because loading takes longer than most of them.
 *
 * @param url of the page
 * @param whole whether axe reads all of the page and compares its colours too, in the light and in the dark. Otherwise it reads some elements of each
 *     kind: in another language a page has the same elements, and other words
 */
record Examination(String url, boolean whole) {

    /** Widths of windows in pixels. 320 px is WCAG 1.4.10; 640 px is a window of 1280 at 200 %. */
    private static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    /** Examines all of these, some at a time. */
    static void pass(List<Examination> all) {
        Chromium.eachOnAPage(all, (page, one) -> one.passes(page));
    }

    private void passes(Page page) {
        page.setViewportSize(WIDTHS.get(0), 800);
        show(page, ColorScheme.LIGHT);
        page.navigate(url);
        Axe.unfold(page);
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("%s in %d px", url, width)
                    .isEqualTo(0);
        }
        if (!whole) {
            Axe.leaveOneOfAKind(page);
        }
        assertThat(Axe.violations(page, Axe.Rules.ALL_BUT_COLOURS)).as(url).isEmpty();
        if (whole) {
            Axe.leaveOneOfAKind(page);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                show(page, scheme);
                assertThat(Axe.violations(page, Axe.Rules.COLOURS_ALONE))
                        .as("%s, %s", url, scheme)
                        .isEmpty();
            }
        }
    }

    private static void show(Page page, ColorScheme scheme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
    }
}
