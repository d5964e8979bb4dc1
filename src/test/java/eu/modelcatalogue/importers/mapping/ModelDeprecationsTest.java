package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.said;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples in the form of modeldeprecations.dev, with models that do not exist. */
class ModelDeprecationsTest {

    @Test
    void the_end_of_a_model_is_stated_with_the_page_on_which_it_was_read() {
        SourceContent content = read("birdlab", "corax-1", "2026-05-31", "https://birdlab.example/ends");

        assertThat(content.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo("birdlab/corax-1");
            assertThat(entry.name()).isEqualTo("corax-1");
            assertThat(entry.ids()).containsExactly("corax-1");
            assertThat(said(entry)).containsExactly("retirement = 2026-05-31");
            assertThat(entry.statements())
                    .extracting(Statement::locator)
                    .containsExactly("https://birdlab.example/ends");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "bedrock, corax-1, 2026-05-31, https://a.example, is about a cloud that serves the models of others",
        "birdlab, corax-latest, 2026-05-31, https://a.example, is a name that moves from checkpoint to checkpoint",
        "birdlab, corax-1, '', https://a.example, 'states no end, or no page on which it was read'",
        "birdlab, corax-1, 2026-05-31, '', 'states no end, or no page on which it was read'",
    })
    void what_is_not_the_end_of_a_model_is_refused(String provider, String id, String end, String page, String reason) {
        SourceContent content = read(provider, id, end, page);

        assertThat(content.entries()).isEmpty();
        assertThat(content.refused()).containsExactly(new SourceContent.Refusal(provider + "/" + id, reason));
    }

    private static SourceContent read(String provider, String id, String end, String page) {
        String json = """
                [{"provider": "%s", "model": "%s", "name": "Corax", "shutdown_on": "%s", "sources": [{"url": "%s"}]}]""".formatted(provider, id, end, page);
        return importer("modeldeprecations").read(snapshot(Map.of("models.json", json)), licences());
    }
}
