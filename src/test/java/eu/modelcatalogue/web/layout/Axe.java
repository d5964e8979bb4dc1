package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What axe finds on a page. */
final class Axe {

    /** WCAG 2.2 AA, and the European and French norms that rest on it. */
    private static final List<String> NORMS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549", "RGAAv4");

    /** Rules that compare colours. */
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");

    /** Axe itself, as the library has it. */
    private static final String SCRIPT = script();

    /** Of what axe finds, only what violates a rule leaves the page. */
    private static final String RUN = """
            options => axe.run(document, options).then(found =>
              found.violations.flatMap(rule => rule.nodes.map(node => ({ rule: rule.id, where: node.html }))))
            """;

    /**
     * Leaves at most three children of a kind in each element: the first two and the last. Two elements are of the same kind if they have the same
     * tag, the same attributes but for texts and addresses, and the same kinds of parts. The colours of an element depend on nothing else.
     */
    private static final String ONE_OF_A_KIND = """
            () => {
              const contents = new Set(['id', 'name', 'for', 'href', 'src', 'srcset', 'title', 'alt', 'value', 'datetime', 'download', 'hreflang',
                'aria-label', 'aria-labelledby', 'aria-describedby']);
              const written = one => [...one.childNodes].some(part => part.nodeType === Node.TEXT_NODE && part.data.trim() !== '');
              const kind = one => {
                const found = new Map();
                for (const child of [...one.children]) {
                  const childsKind = kind(child);
                  found.set(childsKind, [...(found.get(childsKind) ?? []), child]);
                }
                for (const alike of found.values()) {
                  alike.slice(2, -1).forEach(child => child.remove());
                }
                const attributes = [...one.attributes].map(each => contents.has(each.name) ? each.name : each.name + '=' + each.value).sort();
                return [one.localName, ...attributes, written(one), '(', ...found.keys(), ')'].join(' ');
              };
              kind(document.body);
            }
            """;

    private Axe() {}

    /** Which rules axe examines. */
    enum Rules {
        ALL,
        ALL_BUT_COLOURS,
        COLOURS_ALONE;

        private Map<String, Object> options() {
            Map<String, Object> only = this == COLOURS_ALONE
                    ? Map.of("type", "rule", "values", COLOURS)
                    : Map.of("type", "tag", "values", NORMS);
            Map<String, Object> switched = new HashMap<>();
            if (this == ALL_BUT_COLOURS) {
                COLOURS.forEach(rule -> switched.put(rule, Map.of("enabled", false)));
            }
            return Map.of("resultTypes", List.of("violations"), "runOnly", only, "rules", switched);
        }
    }

    /**
     * What violates a rule.
     *
     * @param rule the name that axe gives it
     * @param where the beginning of the element
     */
    record Violation(String rule, String where) {}

    /** What axe finds on a page as it stands. */
    static List<Violation> violations(Page page, Rules rules) {
        if ((boolean) page.evaluate("typeof axe === 'undefined'")) {
            page.evaluate(SCRIPT);
        }
        return ((List<?>) page.evaluate(RUN, rules.options()))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .map(one -> new Violation(text(one, "rule"), text(one, "where")))
                        .toList();
    }

    /** Nothing is found on a page, with everything unfolded. */
    static void findsNothing(Page page) {
        unfold(page);
        assertThat(violations(page, Rules.ALL)).as(page.url()).isEmpty();
    }

    static void unfold(Page page) {
        page.evaluate("document.querySelectorAll('details').forEach(fold => fold.open = true)");
    }

    /**
     * Takes elements out of a page whose colours are those of others that stay. Comparing colours takes nine tenths of the time of axe, and on a page
     * with a hundred rows it would compare the same colours a hundred times.
     */
    static void leaveOneOfAKind(Page page) {
        page.evaluate(ONE_OF_A_KIND);
    }

    private static String text(Map<?, ?> one, String name) {
        return Objects.requireNonNull((String) one.get(name), name);
    }

    private static String script() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
