package eu.modelcatalogue.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.domain.AiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Measures how many machine names find their model, on our own lists, which no importer reads. The share may not fall below the numbers here, and no
 * name may find another model.
 */
class MachineNamesMeasuredTest {

    private static final ModelNames NAMES = TheSeeds.edition().names();

    @ParameterizedTest
    @CsvSource({"hub, 95", "ollama, 90", "api, 90"})
    void most_names_lead_to_their_model_and_none_to_another(String list, int share) throws IOException {
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        int asked = 0;
        for (String line : Files.readAllLines(Path.of("src/test/resources/names/" + list + ".csv"))) {
            if (line.startsWith("# ")) {
                continue;
            }
            int comma = line.lastIndexOf(',');
            String name = line.substring(0, comma);
            String expected = line.substring(comma + 1);
            ModelNames.Match match = NAMES.find(name);
            AiModel model = match.sure();
            String answer = model != null ? model.id() : match.kind() == ModelNames.Kind.MOVING ? "moving" : "none";
            asked++;
            if (!answer.equals(expected)) {
                (model == null ? missed : wrong).add(name + " is " + expected + ", not " + answer);
            }
        }
        System.out.printf(
                "%s: %d of %d as expected; missed %s%n", list, asked - wrong.size() - missed.size(), asked, missed);
        assertThat(wrong).isEmpty();
        assertThat(100 * (asked - missed.size())).isGreaterThanOrEqualTo(share * asked);
    }
}
