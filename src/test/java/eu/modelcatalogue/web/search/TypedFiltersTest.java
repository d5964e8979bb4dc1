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
                    transcription                       | /?inputModality=audio,!image,!video&modality=text,!audio | voxtral-small-24b
                    reconnaissance vocale               | /?inputModality=audio,!image,!video&modality=text,!audio | voxtral-small-24b
                    Allemagne                           | /?country=DE                                                | flux1-schnell
                    modèle libre en français            | /?language=fr&licenceClass=open&weights=open                | qwen3.5-397b-a17b
                    génération d'images                 | /?modality=image                                            | flux1-schnell
                    sprachmodell deutsch open source    | /?language=de&licenceClass=open&modality=text&weights=open  | qwen3.5-397b-a17b
                    spracherkennung                     | /?inputModality=audio,!image,!video&modality=text,!audio | voxtral-small-24b
                    Deutschland                         | /?country=DE                                                | flux1-schnell
                    deutsches Modell                    | /?country=DE                                                | flux1-schnell
                    Texterkennung                       | /?inputModality=image&q=ocr                                 | deepseek-ocr
                    Einbettung Polnisch                 | /?language=pl&modality=embedding                            | qwen3-embedding
                    in der EU gehostet                  | /?servedFrom=EU                                             | kimi-k3
                    Schweizer KI                        | /?country=CH                                                | apertus-70b
                    OCR                                 | /?inputModality=image&q=ocr                                 | deepseek-ocr
                    embedding                           | /?modality=embedding                                        | bge-m3-embedding
                    apache 2.0                          | /?licence=Apache-2.0                                        | qwen3.5-397b-a17b
                    speech to text                      | /?inputModality=audio,!image,!video&modality=text,!audio | voxtral-small-24b
                    German model                        | /?country=DE                                                | flux1-schnell
                    embedding model german              | /?country=DE&modality=embedding                             | jina-embeddings-v5-text-small
                    open source                         | /?licenceClass=open&weights=open                            | deepseek-v4-pro
                    open models                         | /?licenceClass=open&weights=open                            | deepseek-v4-pro
                    open european language models       | /?licenceClass=open&modality=text&region=EU&weights=open     | mistral-large-3
                    offene Modelle                      | /?licenceClass=open&weights=open                            | deepseek-v4-pro
                    offene Sprachmodelle                | /?licenceClass=open&modality=text&weights=open              | deepseek-v4-pro
                    modèles ouverts                     | /?licenceClass=open&weights=open                            | deepseek-v4-pro
                    modelli aperti                      | /?licenceClass=open&weights=open                            | deepseek-v4-pro
                    modelos abiertos                    | /?licenceClass=open&weights=open                            | deepseek-v4-pro
                    modello italiano                    | /?country=IT                                                | minerva-7b
                    trascrizione                        | /?inputModality=audio,!image,!video&modality=text,!audio | voxtral-small-24b
                    modelo español                      | /?country=ES                                                | alia-40b
                    reconocimiento de voz               | /?inputModality=audio,!image,!video&modality=text,!audio | voxtral-small-24b
                    código abierto                      | /?licenceClass=open&weights=open                            | deepseek-v4-pro
                    mistral français                    | /?language=fr&q=mistral                                     | mistral-medium-3.5
                    llama apache 2.0                    | /?licence=Apache-2.0&q=llama                                | openllama-13b
                    modello mistral small               | /?q=mistral%20small                                         | mistral-small-4
                    mixtral 8x7b licenza                | /?q=mixtral%208x7b                                          | mixtral-8x7b
                    kimi k3 licencia                    | /?q=kimi%20k3                                               | kimi-k3
                    jina embeddings v3 lizenz           | /?q=jina%20embeddings%20v3                                  | jina-embeddings-v3
                    chatgpt gratuit                     | /?q=chatgpt                                                 | gpt-5.5
                    qwen 3.8 27 milliarden              | /?q=qwen%203.8%2027b                                        | qwen3.8-27b
                    phi4 14b microsoft                  | /?parametersMax=15400000000&parametersMin=12600000000&q=phi%204%20microsoft | phi-4
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
                    open                   | o3
                    open ai                | gpt-oss-120b
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

    /**
     * Forty names as people type them in French, German, Italian and Spanish, ten each, written by somebody who did not know what the catalogue finds: with
     * the models that are right as the first result, {@code -} where no such model exists.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    mistral large version 4 licence | mistral-large-4
                    le chat mistral | mistral-medium-3.5 mistral-large-4 mistral-large-3 mistral-medium-3.1
                    deepseek v4.1flash | deepseek-v4.1-flash deepseek-v4.1-flash-1017
                    lucie 7b openllm france | lucie-7b
                    whisper large v3 transcription | whisper-v3
                    chatgpt gratuit | gpt-5.5-instant gpt-5.5 gpt-6-luna gpt-6-sol gpt-6.1-sol gpt-6.2-sol
                    claude opus 5.5 anthropic | claude-opus-5.5
                    bge m3 embedding | bge-m3-embedding
                    lama 3.3 70b meta | llama-3.3-70b
                    mistral-small-3.2-24b-instruct-2506 | mistral-small-3.2
                    gpt-oss:20b | gpt-oss-20b
                    teuken 7b sprachmodell | teuken-7b-commercial-0.4 teuken-7b-research-0.4 teuken-7b-0.6
                    qwen 3.8 27 milliarden | qwen3.8-27b
                    apertus 70b schweiz | apertus-70b
                    flux 2 dev black forest labs | flux.2-dev
                    microsoft copilot | gpt-5 gpt-5.5 gpt-5.6-sol gpt-6-sol gpt-6-astra gpt-6.2-sol gpt-4o
                    claude sonet 5 | claude-sonnet-5
                    gemini 4 pro | -
                    aleph alpha pharia | pharia-1-7b
                    jina embeddings v3 lizenz | jina-embeddings-v3
                    minerva 7b modello | minerva-7b
                    velvet 14b almawave | velvet-14b
                    gemma4:31b | gemma-4-31b
                    gpt4o mini | gpt-4o-mini
                    nano banana pro | gemini-3-pro-image
                    gemma 5 27b | -
                    glm5.3 flash zhipu | glm-5.3-flash
                    mixtral 8x7b licenza | mixtral-8x7b
                    stable difusion 3.5 large | sd-3.5
                    ibm granite 4.2 | granite-4.2-8b
                    alia 40b | alia-40b
                    salamandra 7b bsc | salamandra-7b
                    kimi k3 licencia | kimi-k3
                    whisper large v4 | -
                    gpt 6.2 sol | gpt-6.2-sol
                    eurollm 22b modelo europeo | eurollm-22b
                    voxtral tts gratis | voxtral-tts voxtral-mini-tts-3
                    nomic-embed-text | nomic-embed-text-v1.5 nomic-embed-text-v2-moe
                    grok 4.7 xai | grok-4.7
                    phi4 14b microsoft | phi-4 phi-4-reasoning phi-4-reasoning-plus
                    """)
    void a_name_as_people_type_it_finds_the_model(String typed, String accepted) {
        Query read = TypedFilters.understood(EDITION, query(typed)).orElse(query(typed));
        ModelIndex.Found found = EDITION.index().search(read);

        assertThat(accepted.split(" "))
                .contains(found.page().stream().map(AiModel::id).findFirst().orElse("-"));
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
