package eu.modelcatalogue.web.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelIndex;
import eu.modelcatalogue.catalogue.Query;
import eu.modelcatalogue.catalogue.search.TypedText;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.query.Search;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type, in five languages: words that are filters, and names that stay names. */
class TypedFiltersTest {

    private static final Edition EDITION = TheSeeds.edition();

    /** What is typed, the search that it is read as, and the first result. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    modèle français                     | /?country=FR                                                | mistral-medium-3.5
                    modèles de langue allemands         | /?country=DE&modality=text                                  | occiglot-7b-eu5-instruct
                    IA européenne                       | /?region=EU                                                 | mistral-medium-3.5
                    transcription                       | /?inputModality=audio&modality=text                         | gemini-3.5-flash
                    reconnaissance vocale               | /?inputModality=audio&modality=text                         | gemini-3.5-flash
                    Allemagne                           | /?country=DE                                                | flux1-schnell
                    modèle libre en français            | /?language=fr&licenceClass=open&weights=open                | qwen3.5-397b-a17b
                    génération d'images                 | /?modality=image                                            | flux1-schnell
                    sprachmodell deutsch open source    | /?language=de&licenceClass=open&modality=text&weights=open  | qwen3.5-397b-a17b
                    spracherkennung                     | /?inputModality=audio&modality=text                         | gemini-3.5-flash
                    Deutschland                         | /?country=DE                                                | flux1-schnell
                    deutsches Modell                    | /?country=DE                                                | flux1-schnell
                    Texterkennung                       | /?inputModality=image&q=ocr                                 | deepseek-ocr
                    Einbettung Polnisch                 | /?language=pl&modality=embedding                            | qwen3-embedding
                    in der EU gehostet                  | /?servedFrom=EU                                             | kimi-k3
                    Schweizer KI                        | /?country=CH                                                | apertus-70b
                    OCR                                 | /?inputModality=image&q=ocr                                 | deepseek-ocr
                    embedding                           | /?modality=embedding                                        | bge-m3-embedding
                    apache 2.0                          | /?licence=Apache-2.0                                        | qwen3.5-397b-a17b
                    speech to text                      | /?inputModality=audio&modality=text                         | gemini-3.5-flash
                    German model                        | /?country=DE                                                | flux1-schnell
                    embedding model german              | /?country=DE&modality=embedding                             | jina-embeddings-v5-text-small
                    open source                         | /?licenceClass=open&weights=open                            | deepseek-v4-pro
                    modello italiano                    | /?country=IT                                                | minerva-7b
                    trascrizione                        | /?inputModality=audio&modality=text                         | gemini-3.5-flash
                    modelo español                      | /?country=ES                                                | alia-40b
                    reconocimiento de voz               | /?inputModality=audio&modality=text                         | gemini-3.5-flash
                    código abierto                      | /?licenceClass=open&weights=open                            | deepseek-v4-pro
                    mistral français                    | /?language=fr&q=mistral                                     | mistral-medium-3.5
                    llama apache 2.0                    | /?licence=Apache-2.0&q=llama                                | openllama-13b
                    modello mistral small               | /?q=mistral%20small                                         | mistral-small-4
                    """)
    void words_of_tasks_countries_languages_and_licences_are_filters(String typed, String read, String first) {
        Query understood = TypedFilters.understood(EDITION, query(typed)).orElse(query(typed));

        assertThat(Search.of(understood).at("/").written()).isEqualTo(read);
        assertThat(first(understood)).isEqualTo(first);
    }

    /** Names of models, of developers and of products stay as they are, whatever words they hold. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mistral                | mistral-medium-3.5
                    command                | command-a
                    command a              | command-a
                    nova                   | nova-lite
                    jina embeddings v3     | jina-embeddings-v3
                    text embedding 3 large | text-embedding-3-large
                    qwen3 embedding        | qwen3-embedding
                    mistral ocr            | mistral-ocr
                    gpt-4o transcribe      | gpt-4o-transcribe
                    open mistral nemo      | mistral-nemo
                    gpt oss 120b           | gpt-oss-120b
                    italia 9b              | -
                    minerva 7b             | minerva-7b
                    salamandra             | salamandra-7b
                    lucie 7b               | lucie-7b
                    teuken                 | teuken-7b-0.6
                    sauerkraut             | -
                    le chat                | mistral-medium-3.5
                    la plateforme          | -
                    copilot                | claude-opus-4.8
                    code llama             | code-llama-70b
                    german gpt2            | -
                    deutsche telekom       | -
                    openeurollm            | hplt-2.0-reference-2.15b
                    swiss ai               | apertus-70b
                    gpt 6                  | gpt-6-astra
                    """)
    void names_win(String typed, String first) {
        assertThat(TypedFilters.understood(EDITION, query(typed))).isEmpty();
        assertThat(first(query(typed))).isEqualTo(first);
    }

    /** The finder asks the search for its tasks by their names. */
    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Languages#words")
    void every_task_of_the_finder_is_understood(String language) {
        Words words = Words.of("search", Language.find(language).orElseThrow());

        assertThat(FinderPage.TASKS).allSatisfy(task -> {
            Query query = query(words.say("search.find." + task));
            assertThat(TypedFilters.understood(EDITION, query).map(EDITION.index()::search))
                    .as(task)
                    .hasValueSatisfying(found -> assertThat(found.total()).isPositive());
        });
    }

    @Test
    void filters_that_are_chosen_stay() {
        Query chosen = query("Deutschland")
                .draft()
                .filter("weights", Query.Filter.of("open"))
                .query();

        assertThat(TypedFilters.understood(EDITION, chosen)
                        .map(query -> Search.of(query).at("/").written()))
                .contains("/?country=DE&weights=open");
    }

    private static Query query(String typed) {
        return Query.EVERYTHING.draft().text(TypedText.words(typed)).query();
    }

    /** The first model that is found as it is spelled; {@code -} for none. */
    private static String first(Query query) {
        ModelIndex.Found found = EDITION.index().search(query);
        return found.hits().guess().isEmpty()
                ? found.page().stream().map(AiModel::id).findFirst().orElse("-")
                : "-";
    }
}
