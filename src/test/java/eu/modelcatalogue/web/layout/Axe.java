package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/** What axe finds on a page, with everything unfolded. */
final class Axe {

    /** WCAG 2.2 AA, and the European and French norms that rest on it. */
    static final List<String> NORMS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "RGAAv4");

    /** Rules that compare colours. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    private Axe() {}

    /** How much of a page axe examines. */
    enum Extent {
        ALL {
            @Override
            AxeBuilder of(AxeBuilder builder) {
                return builder.withTags(NORMS);
            }
        },
        /**
         * For a page that was examined whole in another language: comparing colours takes nine tenths of the time, and they do not depend on the
         * language.
         */
        ALL_BUT_COLOURS {
            @Override
            AxeBuilder of(AxeBuilder builder) {
                return builder.withTags(NORMS).disableRules(COLOURS);
            }
        },
        /** For a page that was examined whole in other colours. */
        COLOURS_ALONE {
            @Override
            AxeBuilder of(AxeBuilder builder) {
                return builder.withRules(COLOURS);
            }
        };

        abstract AxeBuilder of(AxeBuilder builder);
    }

    /** What is examined: a page in these colours. */
    record Examination(String url, ColorScheme scheme, Extent extent) {

        /** Everything is unfolded. */
        void findsNothing(Chromium chromium) {
            Page page = chromium.page(new Browser.NewContextOptions().setColorScheme(scheme));
            page.navigate(url);
            Axe.findsNothing(page, extent);
            page.context().close();
        }
    }

    /** Examines all of these, some at a time. */
    static void findsNothing(Stream<Examination> examinations) {
        Chromium.each(examinations.toList(), (chromium, one) -> one.findsNothing(chromium));
    }

    /** On a page as it stands. */
    static void findsNothing(Page page) {
        findsNothing(page, Extent.ALL);
    }

    private static void findsNothing(Page page, Extent extent) {
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
        assertThat(violations(page, extent)).as(page.url()).isEmpty();
    }

    /** What axe finds on a page as it stands. */
    static List<Rule> violations(Page page, Extent extent) {
        AxeRunOptions violations = new AxeRunOptions();
        violations.setResultTypes(List.of("violations"));
        return extent.of(new AxeBuilder(page)
                        .options(violations)
                        // The pages have no frames of others, for which axe would carry what it found out of the page
                        // and back:
                        // half of the time.
                        .setLegacyMode(true))
                .analyze()
                .getViolations();
    }
}
