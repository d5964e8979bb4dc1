package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.said;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples in the form of the list of the AI SDK, with models that do not exist. */
class AiSdkTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            language      | modalities.output = text
            image         | modalities.output = image
            video         | -
            speech        | modalities.output = audio; modalities.input = text
            transcription | modalities.output = text; modalities.input = audio
            embedding     | -
            reranking     | -
            realtime      | -
            """)
    void a_kind_says_what_a_model_gives_and_takes(String kind, String statements) {
        SourceContent content = read(kind + ",birdlab/corax-2\n");

        assertThat(content.refused()).isEmpty();
        assertThat(content.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.key()).isEqualTo("birdlab/corax-2");
            assertThat(entry.name()).isEqualTo("corax-2");
            assertThat(entry.ids()).containsExactly("corax-2");
            assertThat(entry.developers())
                    .extracting(SourceEntry.Developer::name)
                    .containsExactly("birdlab");
            assertThat(String.join("; ", said(entry))).isEqualTo(statements == null ? "" : statements);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "'decision,birdlab/judge-1', decides",
        "'speech,birdlab/sing', moves",
        "'speech,birdlab/sing-2-latest', moves",
        "'language,birdlab/corax-2-fast', is a way to be served of birdlab/corax-2",
        "'language,birdlab/corax-2-ultrafast', is a way to be served of birdlab/corax-2",
        "'language,birdlab/corax-2-thinking-fast', is a way to be served of birdlab/corax-2",
        "'video,birdlab/flight-2-i2v-turbo', is a task of a video model",
        "'speech,nobody-1', names no developer"
    })
    void what_names_no_model_is_refused(String row, String reason) {
        SourceContent content = read("language,birdlab/corax-2\n" + row + "\n");

        assertThat(content.entries()).extracting(SourceEntry::key).containsExactly("birdlab/corax-2");
        assertThat(content.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).contains(reason));
    }

    @ParameterizedTest
    @CsvSource({
        // Beside the plain id, and without it.
        "birdlab/corax-2, birdlab/corax-2-batch, birdlab/corax-2",
        "birdlab/corax-2, birdlab/corax-2-contributor, birdlab/corax-2",
        "birdlab/corax-2-batch, birdlab/corax-2-free, birdlab/corax-2",
        "birdlab/corax-2-batch, birdlab/corax-2-fast-batch, birdlab/corax-2",
        // A word for a way to be served is a part of the name where no plain id stands beside it.
        "birdlab/corax-2-batch, birdlab/rook-2-fast-batch, birdlab/corax-2 birdlab/rook-2-fast",
    })
    void a_price_is_no_part_of_the_name(String one, String other, String keys) {
        assertThat(read("language,%s\nlanguage,%s\n".formatted(one, other)).entries())
                .extracting(SourceEntry::key)
                .containsExactly(keys.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"birdlab/corax-2-image", "birdlab/corax-omni-2", "birdlab/corax-2-live"})
    void a_model_for_language_that_gives_more_than_text_is_not_said_to_give_text_alone(String id) {
        assertThat(read("language," + id + "\n").entries())
                .singleElement()
                .satisfies(entry -> assertThat(said(entry)).isEmpty());
    }

    @Test
    void a_model_of_several_kinds_is_one_entry() {
        assertThat(read("language,birdlab/corax-2\nrealtime,birdlab/corax-2\n").entries())
                .hasSize(1);
    }

    private static SourceContent read(String rows) {
        return importer("ai-sdk").read(snapshot(Map.of("gateway-models.csv", "kind,id\n" + rows)), licences());
    }
}
