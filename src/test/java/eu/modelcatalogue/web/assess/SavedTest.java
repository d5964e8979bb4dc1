package eu.modelcatalogue.web.assess;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.api.declaration.Submission;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a kept file says of the models that something is made from, and what the form shows of it. */
class SavedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                                    | [yes] | ",
                "'[{\"base\":\"x\",\"kind\":\"finetune\"}]' | | [x]",
                "'\"unknown\"'                         | | ",
                "null                                  | | ",
                "{}                                    | | ",
                "'{\"a\":1}'                           | | ",
                "[1]                                   | | "
            })
    void only_an_empty_list_says_that_there_are_none(String lineage, String scratch, String base) {
        var fields = SavedDeclaration.read("{\"declaration\":{\"lineage\":%s}}".formatted(lineage))
                .orElseThrow();

        assertThat(fields.getOrDefault(Submission.SCRATCH, List.of())).hasToString(scratch == null ? "[]" : scratch);
        assertThat(fields.getOrDefault("lineage.0.base", List.of())).hasToString(base == null ? "[]" : base);
    }
}
