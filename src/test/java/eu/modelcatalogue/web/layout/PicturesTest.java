package eu.modelcatalogue.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import eu.modelcatalogue.EmbeddedDatabase;
import eu.modelcatalogue.web.discovery.SitePages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each kind of page looks as its picture in {@code src/test/resources/pictures} says. With {@code -Dpictures.write=true} the pictures are written
 * anew: read the difference before you commit it. What differs is photographed in {@code target/pictures}.
 */
@QuarkusTest
@Tag("browser")
@QuarkusTestResource(EmbeddedDatabase.class)
@EnabledIf(value = "eu.modelcatalogue.web.layout.Chromium#wanted", disabledReason = Chromium.ADVICE)
class PicturesTest {

    private static final Path FOLDER = Path.of("src/test/resources/pictures");

    private static final boolean WRITE = Boolean.getBoolean("pictures.write");

    /** A page with little on it beside what every page has. */
    private static final String PLAIN = "/nowhere";

    private static final String MODEL = "/models/llama-4-maverick";

    private static Chromium chromium;

    @TestHTTPResource
    URI site;

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(Path.of("target/pictures"));
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    static Stream<String> pages() {
        return Stream.concat(SitePages.examples(), Stream.of(PLAIN, "/?weights=opn"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_looks_as_recorded_and_nothing_overlaps(String path) {
        looks(path, name(path), LayoutPicture::main);
    }

    @Test
    void header_and_footer_look_as_recorded() {
        looks(PLAIN, "frame", LayoutPicture::frame);
    }

    @Test
    void there_is_no_picture_of_a_page_that_is_gone() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".txt")))
                    .isSubsetOf(Stream.concat(Stream.of("frame.txt"), pages().map(path -> name(path) + ".txt"))
                            .toList());
        }
    }

    @Test
    void other_data_make_no_other_picture() {
        try (Page page = open(MODEL)) {
            page.evaluate("""
                    for (const one of document.querySelectorAll('main p, main dd, main h3, main li > a')) one.prepend('Longer than it was before. ');
                    for (const list of document.querySelectorAll('main dl, main li')) list.after(list.cloneNode(true));
                    """);
            assertThat(LayoutPicture.of(page).main().like(recorded(name(MODEL))))
                    .isEqualTo(recorded(name(MODEL)));
        }
    }

    @Test
    void a_missing_style_sheet_is_noticed() {
        try (Page page = LayoutPicture.blank(chromium)) {
            page.route("**/*.css*", Route::abort);
            LayoutPicture.visit(page, at(MODEL));
            assertThat(LayoutPicture.of(page).main().like(recorded(name(MODEL))))
                    .isNotEqualTo(recorded(name(MODEL)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".answer { display: none }",
                ".answer { opacity: 0 }",
                ".answer { position: absolute; left: -9999px }",
                ".answer { background: none }",
                ".answer .sentence { font-size: 1rem }",
                ".tiles { display: block }",
                "@media (max-width: 40rem) { .wide { padding-inline: 4rem } }",
                "@media print { .judged { display: none } }",
                "@media (prefers-color-scheme: dark) { .answer h2 { color: #444 } }"
            })
    void a_block_that_vanishes_moves_or_changes_its_look_is_noticed(String style) {
        try (Page page = open(MODEL)) {
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(style));
            assertThat(LayoutPicture.of(page).main().like(recorded(name(MODEL))))
                    .isNotEqualTo(recorded(name(MODEL)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "section.answer { margin-bottom: -4rem }",
                "section.answer { height: 2rem }",
                ".tiles { width: 30rem; grid-template-columns: repeat(4, 13rem) }"
            })
    void a_block_that_overlaps_or_sticks_out_is_noticed(String style) {
        try (Page page = open(MODEL)) {
            page.addStyleTag(new Page.AddStyleTagOptions().setContent(style));
            assertThat(LayoutPicture.of(page).faults()).isNotEmpty();
        }
    }

    private void looks(String path, String name, UnaryOperator<LayoutPicture> part) {
        try (Page page = open(path)) {
            LayoutPicture now = part.apply(LayoutPicture.of(page));
            try {
                assertThat(now.faults()).as(path).isEmpty();
                if (WRITE) {
                    write(name, now.like(recorded(name)));
                }
                assertThat(String.join("\n", now.like(recorded(name))))
                        .as(
                                "%s, photographed in target/pictures. If it is meant to look so: -Dpictures.write=true",
                                path)
                        .isEqualTo(String.join("\n", recorded(name)));
            } catch (AssertionError differs) {
                LayoutPicture.photograph(page, Path.of("target/pictures"), name);
                throw differs;
            }
        }
    }

    private Page open(String path) {
        Page page = LayoutPicture.blank(chromium);
        LayoutPicture.visit(page, at(path));
        return page;
    }

    private String at(String path) {
        return site.resolve(path + (path.contains("?") ? "&" : "?") + "lang=en").toString();
    }

    /** The name of the picture of a page. */
    private static String name(String path) {
        String name = path.replaceAll("[^A-Za-z0-9.]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "front" : name;
    }

    private static List<String> recorded(String name) {
        try {
            Path file = FOLDER.resolve(name + ".txt");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(String name, List<String> lines) {
        try {
            Files.write(FOLDER.resolve(name + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
