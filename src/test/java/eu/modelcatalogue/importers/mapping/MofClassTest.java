package eu.modelcatalogue.importers.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.importers.mapping.MotFramework.MofClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The classes of the framework by the tool's rules: what each asks for, what is open, what a paper can stand in for. */
class MofClassTest {

    private static final List<String> III = List.of(
            "Model architecture",
            "Model parameters (Final)",
            "Evaluation results",
            "Model card",
            "Data card",
            "Technical report");
    private static final List<String> II =
            List.of("Training code", "Inference code", "Evaluation code", "Evaluation data");
    private static final List<String> I =
            List.of("Datasets", "Data preprocessing code", "Model parameters (Intermediate)", "Research paper");

    private final MotFramework framework = framework();

    @Test
    void each_class_contains_the_one_below() {
        assertThat(told(open(III))).isEqualTo("III, 0.0 60.0 100.0");
        assertThat(told(open(III, II))).isEqualTo("II, 71.4 100.0 100.0");
        assertThat(told(open(III, II, I))).isEqualTo("I, 100.0 100.0 100.0");
    }

    @Test
    void progress_of_a_class_is_none_while_a_lower_one_is_not_reached() {
        Map<Component, Optional<String>> listed = open(III, II, I);
        listed.remove(Component.DATA_CARD);
        assertThat(told(listed)).isEqualTo("0 (missing for III: Data card), 0.0 0.0 83.3");
    }

    @Test
    void a_component_without_a_licence_does_not_count_and_one_under_a_closed_licence_neither() {
        Map<Component, Optional<String>> listed = open(III);
        listed.put(Component.MODEL_CARD, Optional.empty());
        listed.put(Component.WEIGHTS_FINAL, Optional.of("CC-BY-NC-4.0"));
        assertThat(told(listed))
                .isEqualTo("0 (without open licence: Model parameters (Final), Model card), 0.0 0.0 66.7");
    }

    @Test
    void components_that_no_class_requires_change_nothing() {
        Map<Component, Optional<String>> listed = open(III);
        listed.put(Component.SUPPORTING_LIBRARIES, Optional.empty());
        listed.put(Component.SAMPLE_OUTPUTS, Optional.of("MIT"));
        listed.put(Component.MODEL_METADATA, Optional.of("MIT"));
        assertThat(told(listed)).isEqualTo("III, 0.0 60.0 100.0");
    }

    @Test
    void a_research_paper_stands_in_for_the_technical_report() {
        Map<Component, Optional<String>> listed = open(III);
        listed.remove(Component.TECHNICAL_REPORT);
        listed.put(Component.RESEARCH_PAPER, Optional.of("CC-BY-4.0"));
        assertThat(told(listed)).isEqualTo("III, 0.0 60.0 100.0");

        listed.put(Component.TECHNICAL_REPORT, Optional.empty());
        assertThat(told(listed)).isEqualTo("III, 0.0 60.0 100.0");
    }

    @Test
    void class_I_asks_for_the_paper_and_then_not_for_the_report() {
        Map<Component, Optional<String>> listed = open(III, II, I);
        listed.remove(Component.TECHNICAL_REPORT);
        assertThat(told(listed)).isEqualTo("I, 100.0 100.0 100.0");

        listed.put(Component.TECHNICAL_REPORT, Optional.of("MIT"));
        listed.remove(Component.RESEARCH_PAPER);
        assertThat(told(listed)).isEqualTo("II, 92.9 100.0 100.0");
    }

    @Test
    void a_paper_without_an_open_licence_takes_the_place_of_a_report_that_is_not_listed() {
        Map<Component, Optional<String>> listed = open(III);
        listed.remove(Component.TECHNICAL_REPORT);
        listed.put(Component.RESEARCH_PAPER, Optional.empty());
        assertThat(told(listed)).isEqualTo("0 (without open licence: Research paper), 0.0 0.0 83.3");
    }

    @Test
    void nothing_listed_reaches_nothing() {
        assertThat(told(Map.of()))
                .isEqualTo("0 (missing for III: Model architecture, Model parameters (Final), Evaluation results,"
                        + " Model card, Data card, Technical report), 0.0 0.0 0.0");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "Apache-2.0, true, OSI-approved",
        "Apache-1.0, true, free by the FSF alone",
        "CC-BY-2.5-AU, true, open for data",
        "CC-BY-SA-2.0-UK, true, open for data",
        "CDLA-Sharing-1.0, true, open for data",
        "ODC-By-1.0, true, open for data",
        "ODbL-1.0, true, open for data",
        "OGL-UK-3.0, true, open for data",
        "OpenMDW-1.0, true, named by the tool",
        "OGL-UK-1.0, false, the tool names the later versions",
        "CC-BY-SA-3.0-IGO, false, the tool leaves it out",
        "CC-BY-NC-4.0, false, no commercial use",
        "CC-BY-ND-4.0, false, no derivatives",
        "PDDL-1.0, false, the tool spells it otherwise",
        "Xfig, false, listed by SPDX without a flag",
        "apache-2.0, false, the id to the letter",
        "Apache 2.0, false, a name and no id",
        "Meadow Community Licence, false, unknown to SPDX"
    })
    void a_licence_is_open_where_the_tool_counts_it_so(String licence, boolean open, String because) {
        assertThat(MofClass.isOpen(licence)).as(because).isEqualTo(open);
    }

    private String told(Map<Component, Optional<String>> listed) {
        MofClass mofClass = new MofClass(framework, listed);
        return "%s, %.1f %.1f %.1f"
                .formatted(mofClass.words(), mofClass.progress(1), mofClass.progress(2), mofClass.progress(3));
    }

    @SafeVarargs
    private Map<Component, Optional<String>> open(List<String>... classes) {
        Map<Component, Optional<String>> listed = new HashMap<>();
        for (List<String> one : classes) {
            one.forEach(name -> listed.put(framework.part(name).orElseThrow().component(), Optional.of("Apache-2.0")));
        }
        return listed;
    }

    private static MotFramework framework() {
        try {
            return MotFramework.read("mof.settings.yml", new YAMLMapper().readTree(MotSamples.SETTINGS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
