package eu.modelcatalogue.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.Finder;
import eu.modelcatalogue.catalogue.search.SearchableNames;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.AiModel;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type, and what they must find first. */
class TextIndexTest {

    private static final Edition EDITION = TheSeeds.edition();

    @ParameterizedTest
    @CsvSource(textBlock = """
        mixtral 8x22,               mixtral-8x22b
        le chat,                    mistral-medium-3.5
        chatgpt,                    gpt-5.5
        Chat GPT,                   gpt-5.5
        copilot,                    claude-opus-4.8
        microsoft 365 copilot,      gpt-5
        llama3.3 70b,               llama-3.3-70b
        r1,                         deepseek-r1
        deepseek r 1,               deepseek-r1
        gpt5,                       gpt-5
        GPT-5,                      gpt-5
        gpt 5,                      gpt-5
        phi4,                       phi-4
        o3,                         o3
        mistral 7b,                 mistral-7b
        gemma 9b,                   gemma-2-9b
        mistral,                    mistral-medium-3.5
        google,                     gemma-4-31b
        claude 3.5 sonnet,          claude-3.5-sonnet
        sonnet claude 4.5,          claude-sonnet-4.5
        mistralai/Mistral-Small-3.2-24B-Instruct-2506, mistral-small-3.2
        """)
    void the_right_model_comes_first(String typed, String first) {
        ModelIndex.Found found = search(typed);

        assertThat(found.page()).extracting(AiModel::id).first().isEqualTo(first);
        assertThat(found.hits().near()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        mistrall,       mistral,            mistral-medium-3.5
        deepsek,        deepseek,           deepseek-v4-pro
        deepsek r1,     deepseek r1,        deepseek-r1
        claude sonet 4, claude sonnet 4,    claude-sonnet-4
        apertuss 70b,   apertus 70b,        apertus-70b
        mistral smal 3, mistral small 3,    mistral-small-3
        """)
    void where_nothing_is_called_so_what_is_spelled_nearly_so_is_found_and_the_answer_says_it(
            String typed, String meant, String first) {
        ModelIndex.Found found = search(typed);

        assertThat(found.hits().near()).isTrue();
        assertThat(String.join(" ", found.hits().guess())).isEqualTo(meant);
        assertThat(found.page()).extracting(AiModel::id).first().isEqualTo(first);
        assertThat(found.total())
                .as("counted are the near ones")
                .isEqualTo(search(meant).total());
    }

    @Test
    void where_not_all_of_it_leads_anywhere_the_beginning_that_does_is_offered_and_nothing_is_found() {
        ModelIndex.Found found = search("mistral 500b");

        assertThat(found.total()).isZero();
        assertThat(found.hits().near()).isFalse();
        assertThat(found.hits().guess()).containsExactly("mistral");
    }

    @Test
    void three_misspelled_words_are_guessed_at_and_the_others_stay_as_they_are_typed() {
        Finder finder = TextIndex.of(List.of(named("Granite Vision Instruct Preview")));

        assertThat(finder.find(TypedText.words("granitte vizion instrukt preview")))
                .isEqualTo(new Finder.Hits(List.of(0), List.of("granite", "vision", "instruct", "preview"), true));
        assertThat(finder.find(TypedText.words("granitte vizion instrukt previev")))
                .as("the fourth is not guessed at: the beginning before it is offered")
                .isEqualTo(new Finder.Hits(List.of(), List.of("granite", "vision", "instruct"), false));
    }

    @Test
    void a_word_that_was_guessed_at_is_not_guessed_at_again() {
        Finder finder = TextIndex.of(List.of(named("Granite Vision")));
        List<String> misspelled = List.of("granitte", "vizion");

        assertThat(finder.mustGuess(List.of("granite", "vision"))).isFalse();
        assertThat(finder.mustGuess(misspelled)).isTrue();
        finder.find(misspelled);
        assertThat(finder.mustGuess(misspelled)).isFalse();
        assertThat(finder.mustGuess(List.of("vizion"))).isFalse();
        assertThat(finder.mustGuess(List.of("vizion", "xxxxxx"))).isTrue();
    }

    @Test
    void words_that_are_too_short_or_too_long_are_not_guessed_at() {
        Finder finder = TextIndex.of(List.of(named("Granite")));

        assertThat(finder.mustGuess(List.of("xyz"))).isFalse();
        assertThat(finder.mustGuess(List.of("x".repeat(41)))).isFalse();
        assertThat(finder.mustGuess(List.of("x".repeat(40)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        mistral large qwqwqwqw qwqwqwqx qwqwqwqy qwqwqwqz,  mistral large
        qwqwqwqw mistral large,                             ''
        """)
    void the_longest_beginning_that_finds_something_is_offered(String typed, String offered) {
        assertThat(String.join(" ", search(typed).hits().guess())).isEqualTo(offered);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "m*stral",
                "mistral*",
                "mi.tral~",
                "/mistral/",
                "name:mistral",
                "mistral AND NOT qwen",
                "\"mistral\" OR *:*"
            })
    void nobody_asks_the_library_in_its_own_language(String typed) {
        assertThat(search(typed).page().stream().allMatch(model -> model.name().isEmpty()))
                .as("signs are signs, and the words beside them words")
                .isEqualTo(search(typed).total() == 0);
        assertThat(search(typed).total()).isLessThan(EDITION.models().size() / 4);
    }

    @Test
    void a_number_goes_on_with_a_point_or_a_letter_and_never_with_a_digit() {
        Finder finder = TextIndex.of(List.of(named("Qwen 3.5"), named("Qwen 32B"), named("Qwen 3B"), named("Qwen 3")));

        assertThat(finder.find(TypedText.words("qwen 3")).places()).containsExactly(3, 0, 2);
    }

    @Test
    void of_models_that_fit_alike_the_one_that_stands_first_is_found_first() {
        Finder finder = TextIndex.of(List.of(named("Alpha Two"), named("Alpha One"), named("Alpha")));

        assertThat(finder.find(List.of("alpha")).places()).containsExactly(2, 0, 1);
    }

    private static SearchableNames named(String name) {
        return new SearchableNames(List.of(name), List.of(), List.of(), "", List.of());
    }

    private static ModelIndex.Found search(String typed) {
        return EDITION.index()
                .search(Query.EVERYTHING.draft().text(TypedText.words(typed)).query());
    }
}
