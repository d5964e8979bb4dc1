package eu.modelcatalogue.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which files of a repository are final weights. A wrong "released" is the worst that this can say. */
class HubWeightFilesTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            model.safetensors                                                       , safetensors
            model-00001-of-000002.safetensors model-00002-of-000002.safetensors     , safetensors
            pytorch_model.bin model.safetensors                                     , safetensors
            pytorch_model.bin                                                       , pickle
            pytorch_model_00001-of-00002.bin pytorch_model_00002-of-00002.bin       , pickle
            consolidated.00.pth consolidated.01.pth                                 , pickle
            sd-v1-4.ckpt                                                            , pickle
            model-Q4_K_M.gguf mmproj-F16.gguf                                       , gguf
            Q8_0/model-00001-of-00002.gguf Q8_0/model-00002-of-00002.gguf           , gguf
            onnx/model.onnx                                                         , onnx
            tf_model.h5                                                             , other
            model_index.json vae/x.safetensors transformer/model.safetensors        , safetensors
            """)
    void final_weights_count_in_the_format_that_is_safest_to_load(String files, String format) {
        assertThat(of(files)).isEqualTo(new HubWeightFiles(format, List.of()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            README.md config.json tokenizer.json
            adapter_model.safetensors adapter_config.json
            pytorch_lora_weights.safetensors
            training_args.bin optimizer.pt scheduler.pt rng_state.pth
            checkpoint-500/model.safetensors
            model_index.json vae/model.safetensors text_encoder/model.safetensors
            transformer/model.safetensors
            mmproj-F16.gguf
            openvino_model.bin
            speakers_xtts.pth mel_stats.pth
            learned_embeds.safetensors
            """)
    void what_lies_beside_weights_or_in_the_course_of_training_does_not_count(String files) {
        assertThat(of(files)).isEqualTo(new HubWeightFiles(null, List.of()));
    }

    @Test
    void a_set_of_which_a_part_is_missing_is_no_release_and_is_told() {
        assertThat(of("model-00001-of-00003.safetensors model-00003-of-00003.safetensors"))
                .isEqualTo(new HubWeightFiles(null, List.of("2 of the 3 parts of model-*-of-00003.safetensors")));
    }

    @Test
    void another_format_that_is_complete_counts_in_its_place() {
        assertThat(of("model-00001-of-00002.safetensors pytorch_model.bin"))
                .isEqualTo(new HubWeightFiles("pickle", List.of("1 of the 2 parts of model-*-of-00002.safetensors")));
    }

    private static HubWeightFiles of(String files) {
        return HubWeightFiles.among(Arrays.asList(files.strip().split(" +")));
    }
}
