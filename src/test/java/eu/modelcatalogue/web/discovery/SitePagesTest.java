package eu.modelcatalogue.web.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import eu.modelcatalogue.web.layout.SitePage;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The list of all pages: no page is missing, and each line says what the tests of every page need. */
class SitePagesTest {

    @Test
    void every_resource_that_answers_with_a_page_has_a_line() {
        List<Class<?>> resources = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("eu.modelcatalogue.web").stream()
                        .filter(one -> one.isAnnotatedWith(Path.class) && one.isAnnotatedWith(Produces.class))
                        .filter(one -> Arrays.asList(
                                        one.getAnnotationOfType(Produces.class).value())
                                .contains(MediaType.TEXT_HTML))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();

        assertThat(SitePages.ALL.stream().<Class<?>>map(SitePage::resource).toList())
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(resources);
    }

    @Test
    void every_page_shows_itself_by_an_example() {
        assertThat(SitePages.ALL)
                .allSatisfy(page -> assertThat(page.examples())
                        .as(page.path())
                        .isNotEmpty()
                        .allSatisfy(example -> assertThat(example).startsWith(page.path())));
        assertThat(SitePages.examples()).doesNotHaveDuplicates();
    }

    @Test
    void every_link_of_the_frame_has_words() {
        assertThat(SitePages.ALL).allSatisfy(page -> {
            assertThat(page.name().isEmpty()).as(page.path()).isEqualTo(page.place() == SitePage.Place.NOWHERE);
            if (!page.name().isEmpty()) {
                String folder = page.name().substring(0, page.name().indexOf('.'));
                for (Language language : Language.values()) {
                    assertThat(Words.of(folder, language).say(page.name())).isNotBlank();
                }
            }
        });
    }
}
