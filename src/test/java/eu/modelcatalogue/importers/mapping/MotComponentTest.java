package eu.modelcatalogue.importers.mapping;

import static eu.modelcatalogue.importers.ImporterSamples.importer;
import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.importers.entry.SourceContent;
import eu.modelcatalogue.importers.entry.SourceContent.Refusal;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record says of a component for which it gives neither an address nor, mostly, a licence. */
class MotComponentTest {

    /** Grok-0 was said to have a research paper for a line like these, GPT-3.5 a technical report, and PaLM public code; there is none of it. */
    @ParameterizedTest(name = "{0}; {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Research paper: unlicensed                        | huggingface: meadow/meadow           | nothing",
                "Research paper                                    | license: {distribution: {name: MIT}} | nothing",
                "Research paper: CC-BY-4.0                         | ''                                   | released",
                "Research paper: unlicensed @ https://example.org  | ''                                   | released",
                "Research paper: Undisclosed                       | ''                                   | notReleased",
                "Technical report: unlicensed                      | huggingface: meadow/meadow           | nothing",
                "Technical report                                  | license: {distribution: {name: MIT}} | released",
                "Technical report: CC-BY-4.0                       | ''                                   | released",
                "Technical report: Undisclosed                     | ''                                   | notReleased",
                "Data card: unlicensed                             | huggingface: meadow/meadow           | nothing",
                "Model architecture: unlicensed                    | repository: github.com/meadow        | nothing",
                "Training code                                     | repository: github.com/meadow        | nothing",
                "Inference code: unlicensed                        | huggingface: meadow/meadow           | nothing",
                "Inference code: MIT                               | ''                                   | released",
                "Evaluation code: unlicensed                       | repository: github.com/meadow        | nothing",
                "Evaluation code: unlicensed @ https://example.org | ''                                   | released",
                "Data preprocessing code: unlicensed               | repository: github.com/meadow        | nothing",
                "Supporting libraries and tools: unlicensed        | huggingface: meadow/meadow           | nothing",
                "Model parameters (Intermediate): unlicensed       | huggingface: meadow/meadow           | nothing",
                "Evaluation data: unlicensed                       | huggingface: meadow/meadow           | nothing",
                "Sample model outputs: unlicensed                  | huggingface: meadow/meadow           | nothing",
                "Model card: unlicensed                            | ''                                   | nothing",
                "Model card: unlicensed                            | repository: github.com/meadow        | released",
                "Model card: unlicensed                            | huggingface: meadow/meadow           | released",
                "Model metadata: unlicensed                        | ''                                   | nothing",
                "Model metadata: unlicensed                        | huggingface: meadow/meadow           | released",
                "Evaluation results: unlicensed                    | ''                                   | released",
                "Model parameters (Final): unlicensed              | ''                                   | released"
            })
    void what_has_no_address_is_released_only_where_a_licence_or_the_place_of_the_model_makes_it_likely(
            String listed, String fields, String said) {
        SourceContent extract = importer("mot")
                .read(
                        MotSamples.snapshot(
                                Map.of("Meadow.yml", MotSamples.record("Meadow", "type: other\n" + fields, listed))),
                        MotSamples.licences());

        String told = extract.entries().get(0).statements().stream()
                .map(saying -> saying.attribute() + " = " + saying.value() + "\n")
                .collect(Collectors.joining());
        if (said.equals("nothing")) {
            assertThat(told).doesNotContain("components.");
            assertThat(extract.refused())
                    .containsExactly(new Refusal(
                            "models/Meadow.yml, component '%s'".formatted(listed.split("[:@]", 2)[0]),
                            "is listed without an address where it lies: whether it was released is not claimed"));
        } else {
            assertThat(told).contains(".availability = " + said + "\n");
            assertThat(extract.refused()).isEmpty();
        }
    }
}
