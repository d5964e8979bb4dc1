package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.catalogue.Content;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.EditionHeader;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The seeds as they lie in this project. */
class SeedsTest {

    @Test
    void the_seeds_have_no_fault_and_hold_the_models_that_a_buyer_asks_for_first() {
        Content content = SeedReader.read(SeedFiles.in(Path.of("seeds")));

        assertThat(content.models()).hasSizeGreaterThanOrEqualTo(75);
        assertThat(content.licences()).hasSizeGreaterThanOrEqualTo(62);
        System.err.println(Edition.of(
                        new EditionHeader(1, "sha256:0", Instant.EPOCH, "t", new EditionHeader.Changes(0, 0, 0, 0)),
                        content,
                        SpdxList::expression)
                .models()
                .stream()
                .map(m -> m.id() + " " + m.headline("weights") + " " + m.headline("code") + " " + m.headline("data")
                        + " " + m.headline("licenceClass") + " " + m.licenceStated() + " "
                        + m.developer().country())
                .collect(Collectors.joining("\n")));
    }
}
