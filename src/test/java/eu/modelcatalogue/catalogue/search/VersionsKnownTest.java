package eu.modelcatalogue.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A version that is not in the catalogue is answered with the newest of its line, never with a model of another name. */
class VersionsKnownTest {

    private static final Edition EDITION = TheSeeds.edition();

    @ParameterizedTest
    @CsvSource({
        "GPT-9, GPT, openai",
        "gpt 8 mini, GPT, openai",
        "Claude Opus 9, Claude Opus, anthropic",
        "Mistral Large 7, Mistral Large, mistral-ai",
        "Llama 6, Llama, meta",
        "o7, o, openai",
        "Kimi K7, Kimi K, moonshot-ai",
    })
    void a_version_that_is_not_known_is_told_with_the_newest_of_its_line(String asked, String line, String developer) {
        List<String> words = TypedText.words(asked);
        ModelIndex.Found found =
                EDITION.index().search(Query.EVERYTHING.draft().text(words).query());

        assertThat(found.total()).isZero();
        assertThat(found.notKnown()).isNotNull().satisfies(version -> {
            assertThat(version.line()).isEqualTo(line);
            assertThat(version.newest().developer().id()).isEqualTo(developer);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpt 5",
                "gpt 5.1",
                "llama",
                "llama 3",
                "llama 70",
                "mixtral 8x22",
                "mistral 7",
                "bert",
                "claude 3",
                "mistral large 2407",
                "qwen",
                "deepseek r1",
                "2026",
                "4"
            })
    void other_words_are_searched_for(String asked) {
        assertThat(EDITION.index().notKnown(TypedText.words(asked))).isEmpty();
    }
}
