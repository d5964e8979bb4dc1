package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static eu.modelcatalogue.importers.ImporterSamples.licences;
import static eu.modelcatalogue.importers.ImporterSamples.said;
import static eu.modelcatalogue.importers.ImporterSamples.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import eu.modelcatalogue.domain.Verification;
import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceEntry;
import eu.modelcatalogue.importers.entry.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Samples in the form of models.dev, with models that do not exist. */
class ModelsDevTest {

    private static final String OPEN = """
            name = "Corax 2 30B"
            family = "Corax Small"
            release_date = "2026-03-12"
            open_weights = true
            license = "MIT"

            [modalities]
            input = ["text", "pdf", "image"]
            output = ["text"]

            [limit]
            context = 262_144
            output = 32_768

            [[weights]]
            label = "Hugging Face"
            url = "https://huggingface.co/birdlab/Corax-2-30B"

            [[weights]]
            label = "Hugging Face (FP8)"
            url = "https://huggingface.co/birdlab/Corax-2-30B-FP8"
            quantization = "fp8"
            """;

    @Test
    void file_of_a_model_is_translated_with_the_place_of_each_fact() {
        SourceContent extract = read(Map.of("models/birdlab/corax-2-30b.toml", OPEN));

        assertThat(extract.refused()).isEmpty();
        assertThat(extract.entries())
                .containsExactly(new SourceEntry(
                        "birdlab/corax-2-30b",
                        "Corax 2 30B",
                        "corax-small",
                        List.of(new SourceEntry.Developer(
                                "birdlab", List.of(), saying("origin.developer", "birdlab", "the folder"))),
                        List.of("birdlab/Corax-2-30B"),
                        List.of(),
                        null,
                        List.of(
                                saying("released", "2026-03-12", "release_date"),
                                saying("modalities.input", "image,text", "modalities.input"),
                                saying("modalities.output", "text", "modalities.output"),
                                saying("contextLength", "262144", "limit.context"),
                                saying("components.weightsFinal.availability", "released", "open_weights"),
                                saying("components.weightsFinal.licence", "MIT", "license"))));
    }

    @Test
    void context_of_zero_says_nothing_and_what_is_no_number_of_tokens_is_refused() {
        SourceContent extract = read(Map.of(
                "models/birdlab/bare.toml", "name = \"Bare\"\n[limit]\ncontext = 0",
                "models/birdlab/odd.toml", "name = \"Odd\"\n[limit]\ncontext = -1"));

        assertThat(entry(extract, "birdlab/bare").statements()).isEmpty();
        assertThat(entry(extract, "birdlab/odd").statements()).isEmpty();
        assertThat(extract.refused())
                .containsExactly(new SourceContent.Refusal(
                        "models/birdlab/odd.toml, limit.context",
                        "'-1' is not a number of tokens; allowed are whole numbers from 1 on"));
    }

    @Test
    void closed_weights_are_not_released_and_an_absent_flag_says_nothing() {
        SourceContent extract = read(Map.of(
                "models/birdlab/shut.toml", "name = \"Shut\"\nopen_weights = false",
                "models/birdlab/mute.toml", "name = \"Mute\""));

        assertThat(said(entry(extract, "birdlab/shut")))
                .containsExactly("components.weightsFinal.availability = notReleased");
        assertThat(said(entry(extract, "birdlab/mute"))).isEmpty();
    }

    @Test
    void open_flag_without_a_link_says_so() {
        SourceContent extract = read(Map.of("models/birdlab/bare.toml", "name = \"Bare\"\nopen_weights = true"));

        assertThat(entry(extract, "birdlab/bare").statements())
                .extracting(Statement::value, Statement::reason)
                .containsExactly(tuple("released", "The flag stands without a link to the weights."));
    }

    @Test
    void closed_flag_beside_linked_weights_is_not_taken_nor_is_the_link() {
        SourceContent extract = read(
                Map.of("models/birdlab/corax-2-30b.toml", OPEN.replace("open_weights = true", "open_weights = false")));

        SourceEntry entry = entry(extract, "birdlab/corax-2-30b");
        assertThat(entry.hubIds()).isEmpty();
        assertThat(said(entry)).noneMatch(said -> said.startsWith("components"));
        assertThat(extract.refused())
                .containsExactly(new SourceContent.Refusal(
                        "models/birdlab/corax-2-30b.toml, open_weights",
                        "is false, yet weights are linked: neither is taken"));
    }

    @ParameterizedTest
    @CsvSource({
        "corax,       2026-04-17, 2026-04-17, READ",
        "corax,       2026-04,    2026-04,    READ",
        "corax,       2026-04-01, 2026-04,    ASSESSED",
        "corax,       2026-01-01, 2026,       ASSESSED",
        "corax-2604,  2026-04-01, 2026-04,    ASSESSED",
        "corax-0426,  2026-04-17, 2026-04-17, READ",
    })
    void date_is_taken_as_exactly_as_it_is_known(String id, String date, String taken, Verification verification) {
        SourceContent extract = read(
                Map.of("models/birdlab/" + id + ".toml", "name = \"Corax\"\nrelease_date = \"%s\"".formatted(date)));

        assertThat(entry(extract, "birdlab/" + id).statements())
                .extracting(Statement::value, Statement::verification)
                .containsExactly(tuple(taken, verification));
    }

    @Test
    void date_before_the_month_in_the_name_belongs_to_another_model() {
        SourceContent extract = read(Map.of(
                "models/birdlab/corax-large-2512.toml", "name = \"Corax Large\"\nrelease_date = \"2024-11-01\""));

        assertThat(said(entry(extract, "birdlab/corax-large-2512"))).isEmpty();
        assertThat(extract.refused())
                .containsExactly(new SourceContent.Refusal(
                        "models/birdlab/corax-large-2512.toml, release_date",
                        "2024-11-01 is before the month in the name of the model, and so the date of another"));
    }

    @Test
    void alias_names_no_checkpoint() {
        SourceContent extract = read(Map.of(
                "models/birdlab/corax-latest.toml", "name = \"Corax (latest)\"\nopen_weights = false",
                "models/birdlab/corax-4-0.toml", "name = \"Corax 4 (latest)\"\nopen_weights = false"));

        assertThat(extract.entries()).isEmpty();
        assertThat(extract.refused())
                .extracting(SourceContent.Refusal::reason)
                .containsOnly("is an alias that moves from checkpoint to checkpoint, and names none");
    }

    @Test
    void alias_speaks_for_weights_that_it_alone_links_and_not_for_their_date() {
        SourceContent extract = read(Map.of(
                "models/birdlab/corax-latest.toml",
                OPEN.replace("Corax 2 30B", "Corax (latest)").replace("license = \"MIT\"\n", "")));

        SourceEntry entry = entry(extract, "birdlab/corax-latest");
        assertThat(entry.name()).isEqualTo("Corax-2-30B");
        assertThat(said(entry))
                .containsExactly(
                        "modalities.input = image,text",
                        "modalities.output = text",
                        "contextLength = 262144",
                        "components.weightsFinal.availability = released");
    }

    @Test
    void alias_of_weights_that_have_a_file_of_their_own_is_refused() {
        SourceContent extract = read(Map.of(
                "models/birdlab/corax-2-30b.toml",
                OPEN,
                "models/birdlab/corax-latest.toml",
                OPEN.replace("Corax 2 30B", "Corax (latest)")));

        assertThat(extract.entries()).extracting(SourceEntry::key).containsExactly("birdlab/corax-2-30b");
        assertThat(extract.refused())
                .containsExactly(new SourceContent.Refusal(
                        "models/birdlab/corax-latest.toml",
                        "is an alias; the weights that it links are also linked by birdlab/corax-2-30b"));
    }

    @Test
    void variants_served_of_the_same_weights_leave_the_word_to_the_one_that_is_called_like_them() {
        SourceContent extract = read(Map.of(
                "models/birdlab/corax-2-30b.toml", OPEN,
                "models/birdlab/corax-2-30b-fast.toml", OPEN.replace("Corax 2 30B", "Corax 2 30B Fast"),
                "models/otherlab/chat.toml", OPEN.replace("birdlab/Corax", "otherlab/Raven"),
                "models/otherlab/reasoner.toml", OPEN.replace("birdlab/Corax", "otherlab/Raven")));

        assertThat(extract.entries()).extracting(SourceEntry::key).containsExactly("birdlab/corax-2-30b");
        assertThat(extract.refused())
                .extracting(SourceContent.Refusal::place)
                .containsExactly(
                        "models/birdlab/corax-2-30b-fast.toml",
                        "models/otherlab/chat.toml",
                        "models/otherlab/reasoner.toml");
    }

    @Test
    void output_of_embedding_models_is_not_the_text_that_is_entered() {
        SourceContent extract = read(Map.of("models/birdlab/corax-embed-1b.toml", OPEN));

        assertThat(said(entry(extract, "birdlab/corax-embed-1b")))
                .noneMatch(said -> said.startsWith("modalities.output"));
    }

    @Test
    void faults_are_told_with_their_place_and_the_rest_is_read_on() {
        Map<String, String> files = new HashMap<>();
        files.put("models/birdlab/a.toml", "name = ");
        files.put("models/birdlab/b.toml", "family = \"b\"");
        files.put("models/birdlab/c.toml", "name = \"C\"\nrelease_date = \"soon\"\n[modalities]\ninput = [\"smell\"]");
        SourceContent extract = read(files);

        assertThat(extract.entries()).extracting(SourceEntry::key).containsExactly("birdlab/c");
        assertThat(extract.refused())
                .extracting(SourceContent.Refusal::place)
                .containsExactly(
                        "models/birdlab/a.toml",
                        "models/birdlab/b.toml",
                        "models/birdlab/c.toml, release_date",
                        "models/birdlab/c.toml, modalities.input");
    }

    @Test
    void who_serves_a_model_is_not_read() {
        SourceContent extract = read(Map.of(
                "models.dev-abc1234/models/birdlab/corax-2-30b.toml",
                OPEN,
                "models.dev-abc1234/providers/host/models/birdlab/corax-2-30b.toml",
                "open_weights = false"));

        assertThat(extract.entries()).extracting(SourceEntry::key).containsExactly("birdlab/corax-2-30b");
        assertThat(extract.refused()).isEmpty();
    }

    @Test
    void folder_without_models_is_not_of_this_source() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(Map.of("README.md", "hello")))
                .withMessage("This is not models.dev: no file is called models/<developer>/<model>.toml");
    }

    private static SourceContent read(Map<String, String> files) {
        return importer("models-dev").read(snapshot(files), licences());
    }

    private static SourceEntry entry(SourceContent extract, String key) {
        return extract.entries().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static Statement saying(String attribute, String value, String section) {
        return new Statement(
                attribute,
                value,
                "https://github.com/anomalyco/models.dev/blob/abc1234/models/birdlab/corax-2-30b.toml",
                section,
                LocalDate.of(2026, 7, 2),
                Verification.READ,
                null);
    }
}
