package eu.modelcatalogue.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.importers.mapping.Epoch.Modalities;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModalitiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Language                   | Language modeling/generation                  |       | text
            Multimodal,Vision,Language | Chat,Visual question answering                |       | text
            Language                   |                                               |       |
            Language                   | Text classification                           |       |
            Language,Image generation  | Chat,Text-to-image                            |       |
            Multimodal,Language        | Chat,Image generation                         |       |
            Multimodal,Language,Speech | Chat                                          |       |
            Image generation,Vision    | Image generation,Text-to-image                |       | image
            Vision                     | Image classification                          |       |
            Speech                     | Speech synthesis,Text-to-speech (TTS)         |       | audio
            Speech                     | Speech recognition (ASR),Translation          | audio |
            Speech                     | Speech recognition (ASR),Speech synthesis     |       |
            Speech                     | Translation                                   |       |
            Video,Vision               | Text-to-video,Video generation                |       |
            """)
    void only_what_domain_and_task_make_certain_is_said(String domains, String tasks, String input, String output) {
        assertThat(Modalities.input(list(domains), list(tasks))).isEqualTo(Optional.ofNullable(input));
        assertThat(Modalities.output(list(domains), list(tasks))).isEqualTo(Optional.ofNullable(output));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Language          |                             | Falcon-7B                          | true
            Language          | Language modeling           | Yuan 1.0                           | true
            Language          | Coding                      | Composer 2                         | true
            Language          | Text classification         | Some classifier                    | false
            Language          | Question answering          | DensePhrases                       | false
            Language          |                             | MobileBERT                         | false
            Language          |                             | ConSERT Sentence Representation    | false
            Language,Vision   |                             | Palmyra-Vision                     | false
            Language          | Translation,Chat            | Several                            | false
            """)
    void a_model_of_language_alone_writes_unless_it_is_called_an_encoder(
            String domains, String tasks, String called, boolean writes) {
        assertThat(Modalities.isLanguageModel(list(domains), list(tasks), called))
                .isEqualTo(writes);
    }

    private static List<String> list(String values) {
        return values == null ? List.of() : Arrays.asList(values.split(","));
    }
}
