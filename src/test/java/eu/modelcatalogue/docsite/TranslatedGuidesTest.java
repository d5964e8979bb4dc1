package eu.modelcatalogue.docsite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A guide in another language says what the English one says: whoever adds a row, a source or a command to one adds it to all. */
class TranslatedGuidesTest {

    private static final Path GUIDES = Path.of("docs", "guides");

    static List<String> translations() throws IOException {
        try (Stream<Path> files = Files.list(GUIDES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".+\\.[a-z]{2}\\.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("translations")
    void has_the_same_parts_sources_and_commands(String name) throws IOException {
        String language = name.replaceFirst(".*\\.([a-z]{2})\\.md", "$1");
        Document translated = page(name, Captions.in(Path.of(""), language));
        Document english = page(name.replaceFirst("\\.[a-z]{2}\\.md$", ".md"), Captions.ENGLISH);

        assertThat(shape(translated)).isEqualTo(shape(english));
        assertThat(away(translated)).containsExactlyInAnyOrderElementsOf(away(english));
        assertThat(translated.select("pre").eachText().stream()
                        .map(command -> command.replace("lang=" + language, "lang=fr"))
                        .toList())
                .isEqualTo(english.select("pre").eachText());
        assertThat(translated.selectFirst("nav").attr("aria-label"))
                .isNotEqualTo(english.selectFirst("nav").attr("aria-label"));
    }

    /** The elements in their order, with the number of cells of each row. */
    private static List<String> shape(Document page) {
        return page.select("h1, h2, h3, li, tr, pre").stream()
                .map(element -> element.normalName() + (element.is("tr") ? element.childrenSize() : ""))
                .toList();
    }

    /** Where the links lead, without the places on the page itself. */
    private static List<String> away(Document page) {
        return page.select("a[href]").stream()
                .map(link -> link.attr("href"))
                .filter(href -> !href.startsWith("#"))
                .toList();
    }

    private static Document page(String name, Captions captions) throws IOException {
        Path file = GUIDES.resolve(name);
        return Jsoup.parse(
                new Markdown(file.toString(), Map.of(), address -> true, captions).html(Files.readString(file)));
    }
}
