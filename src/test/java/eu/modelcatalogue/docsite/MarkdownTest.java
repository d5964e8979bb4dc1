package eu.modelcatalogue.docsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Markdown of the repository, as it stands on a page. */
class MarkdownTest {

    private static final Map<String, String> ADDRESSES = Map.of(
            "docs/api.md", "/docs/api",
            "CHANGELOG.md", "/docs/changes");

    private static String html(String markdown) {
        return new Markdown("docs/guides/a.md", ADDRESSES, address -> !address.equals("/v1/dossier"), Captions.ENGLISH)
                .html(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[files](../api.md#files) | <p><a href=\"/docs/api#files\">files</a></p>",
                "[new](../../CHANGELOG.md) | <p><a href=\"/docs/changes\">new</a></p>",
                "[below](#here) | <p><a href=\"#here\">below</a></p>",
                "[here](http://localhost:8080/docs/reference#a) | <p><a href=\"/docs/reference#a\">here</a></p>",
                "[out](https://a.example) | <p><a href=\"https://a.example\" rel=\"external noopener\">out</a></p>",
                "[why](../adr/0007-caching.md#why) | <p>why (<code>docs/adr/0007-caching.md</code>)</p>",
                "[LICENSE](../../LICENSE) | <p>LICENSE</p>",
                "`/v1/models?weights=open` | <p><a href=\"/v1/models?weights=open\"><code>/v1/models?weights=open</code></a></p>",
                "`GET /v1/models` | <p><a href=\"/v1/models\"><code>GET /v1/models</code></a></p>",
                "`/v1/models/{id}` | <p><code>/v1/models/{id}</code></p>",
                "`/v1/models?q=…` | <p><code>/v1/models?q=…</code></p>",
                "`/v1/dossier` | <p><code>/v1/dossier</code></p>",
                "`POST /v1/assessments` | <p><code>POST /v1/assessments</code></p>",
                "<script>alert(1)</script> | <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>",
                "a <b>&amp; `<i>` | <p>a &lt;b&gt;&amp; <code>&lt;i&gt;</code></p>"
            })
    void a_line(String markdown, String html) {
        assertThat(html(markdown).strip()).isEqualTo(html);
    }

    @Test
    void headings_have_anchors_as_the_repository_shows_them_each_once() {
        assertThat(html("# One\n\n## The same\n\n## The same\n\n## With `code`, and more"))
                .contains("<h1 id=\"one\">", "<h2 id=\"the-same\">", "<h2 id=\"the-same-1\">")
                .contains("<h2 id=\"with-code-and-more\">")
                .doesNotContain("<nav");
    }

    @Test
    void a_long_page_begins_with_what_is_on_it() {
        assertThat(html("# T\n\nintro\n\n## A\n\n## B & C\n\n## D\n\n## E\n"))
                .contains("<p>intro</p>\n<nav class=\"contents\" aria-label=\"On this page\">")
                .contains("<li><a href=\"#b--c\">B &amp; C</a></li>");
    }

    @Test
    void a_table_scrolls_by_itself_and_says_what_its_heads_are_for() {
        assertThat(html("| a | b |\n|---|---|\n| 1 | 2 |\n"))
                .contains("<section class=\"scroll\" tabindex=\"0\" aria-label=\"Table 1\">")
                .contains("<th scope=\"col\">a</th>")
                .contains("</table>\n</section>");
    }
}
