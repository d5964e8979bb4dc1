package eu.modelcatalogue.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code /} stands for the end of a line, HUB for the address of a model page, WEB for another. */
class EpochLicenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MIT license / HUB                                          | unrestricted   | false | MIT
            MIT license / HUB / / Apache 2.0 (Inference code) / WEB    | unrestricted   | true  | MIT
            Apache 2.0 / WEB / / MIT license / HUB                     | unrestricted   | false | MIT
            HUB / Apache 2                                             | unrestricted   | true  | Apache 2.0
            Apache 2.0 for weights. Open data                          | unrestricted   | true  | Apache 2.0
            The code and model are released under Apache 2.0.          | unrestricted   | true  | Apache 2.0
            apache 2.0                                                 | unrestricted   | false | Apache 2.0
            MIT for code/weights: WEB                                  | unrestricted   | true  | MIT
            MIT for code+weights WEB                                   | unrestricted   | true  | MIT
            weights and training/inference code, MIT: WEB              | unrestricted   | true  | MIT
            Gemma license / HUB                                        | restricted use | false | Gemma
            Llama 4 license (branding, 700M users) HUB / no training code here WEB | restricted use | false | Llama 4
            HUB "Creative Commons Attribution Non Commercial 4.0" / Apache 2.0 for code WEB | non-commercial | true | CC-BY-NC-4.0
            apache 2.0                                                 | unrestricted   | true  |
            Apache 2.0 WEB                                             | unrestricted   | false |
            Apache 2.0 for code: HUB                                   | unrestricted   | false |
            Apache 2.0 / HUB                                           | restricted use | false |
            Modified MIT license / HUB                                 | unrestricted   | false |
            Apache 2.0 but you need to share your contact information / HUB | unrestricted | false |
            MIT and Apache 2.0 / HUB                                   | unrestricted   | false |
            Apache 2.0 license and the Corax Community License Agreement / HUB | unrestricted | false |
            looks like MIT / HUB                                       | unrestricted   | false |
            training, inference, and models (MIT) WEB                  | unrestricted   | true  |
            some licence / HUB                                         | unrestricted   | false |
            """)
    void licence_is_named_where_it_is_said_of_the_weights_alone(
            String notes, String use, boolean codeIsOpen, String name) {
        String text = notes.replace(" / ", "\n")
                .replace("HUB", "https://huggingface.co/birdlab/Corax-2")
                .replace("WEB", "https://github.com/birdlab/corax?tab=readme");

        assertThat(EpochLicence.name(text, "Open weights (%s)".formatted(use), codeIsOpen))
                .isEqualTo(Optional.ofNullable(name));
    }
}
