package eu.modelcatalogue.cli.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import eu.modelcatalogue.syntax.SpdxList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is shipped with the application, and under which licences. */
class BundledTest {

    /** Those that let a work under the EUPL-1.2 be passed on with them: a part under any other needs a decision. */
    private static final Set<String> ACCEPTED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "EPL-1.0",
            "EPL-2.0",
            "LGPL-2.1-or-later",
            "LicenseRef-Public-Domain",
            "MIT",
            "MIT-0",
            "OpenSSL",
            "PostgreSQL",
            "Unicode-DFS-2016",
            "Zlib");

    private static final Path PAGE = Path.of("THIRD-PARTY.md");

    private static final String LIST = "<!-- The list -->\n\n";

    /** Offline there may be none, and nothing is known; online there is one, or the build is broken. */
    @BeforeEach
    void there_is_a_bill_of_materials() {
        if ("offline=true".equals(System.getProperty("build.network"))) {
            assumeThat(BundledSoftware.isKnown())
                    .as("Maven makes no bill of materials offline: run without -o")
                    .isTrue();
        }
        assertThat(BundledSoftware.isKnown()).as("a bill of materials").isTrue();
    }

    @Test
    void each_part_has_a_licence_that_is_accepted_here() throws IOException {
        assertThat(BundledSoftware.parts())
                .hasSizeGreaterThan(100)
                .allSatisfy(part -> assertThat(part.licences()).as(part.name()).anyMatch(ACCEPTED::contains));
    }

    @Test
    void each_licence_has_its_text() throws IOException {
        assertThat(BundledSoftware.parts().stream()
                        .flatMap(part -> part.licences().stream())
                        .distinct())
                .filteredOn(id -> !id.equals("LicenseRef-Public-Domain"))
                .allSatisfy(id -> assertThat(SpdxList.text(id)).hasSizeGreaterThan(300));
    }

    /** Written anew by {@code mvn test -Dtest=BundledTest -Ddocs.write=true}. */
    @Test
    void the_list_by_licence_is_current() throws IOException {
        String page = Files.readString(PAGE);
        String head = page.substring(0, page.indexOf(LIST) + LIST.length());
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, head + BundledSoftware.byLicence());
        }
        assertThat(PAGE).hasContent(head + BundledSoftware.byLicence());
    }
}
