package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;

/** The widths of windows into which every page fits, with everything unfolded. */
final class WindowWidths {

    /** In pixels. 320 px is WCAG 1.4.10; 640 px is a window of 1280 at 200 %. */
    private static final List<Integer> WIDTHS = List.of(320, 640, 1280);

    private WindowWidths() {}

    /** None of these pages is wider than its window. */
    static void fit(List<String> urls) {
        Chromium.each(urls, WindowWidths::fits);
    }

    private static void fits(Chromium chromium, String url) {
        Page page = chromium.page(new Browser.NewContextOptions().setViewportSize(WIDTHS.get(0), 800));
        page.navigate(url);
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        for (int width : WIDTHS) {
            page.setViewportSize(width, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as("%s in %d px", url, width)
                    .isEqualTo(0);
        }
        page.context().close();
    }
}
