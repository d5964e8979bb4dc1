package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares the engine with the study: 32 models, 8 profiles, each verdict with the rules that fail and those that are unknown. */
class WorkedVerdictsTest {

    private static final Study STUDY = new Study();

    @Test
    void there_are_256_worked_verdicts() {
        assertThat(Study.worked().values().stream().mapToInt(Map::size).sum()).isEqualTo(256);
    }

    @TestFactory
    Stream<DynamicTest> the_engine_judges_the_facts_of_the_study_as_the_study_did() {
        return Study.worked().entrySet().stream()
                .flatMap(model -> model.getValue().entrySet().stream()
                        .map(cell -> DynamicTest.dynamicTest(model.getKey() + " by " + cell.getKey(), () -> {
                            Profile profile = STUDY.profile(Profile.key(cell.getKey(), 1));
                            Judgement judgement = profile.judge(STUDY.model(model.getKey()));
                            assertThat(said(profile, judgement)).isEqualTo(worked(cell.getValue()));
                        })));
    }

    private static Map<String, Object> said(Profile profile, Judgement judgement) {
        return Map.of(
                "verdict", judgement.verdict().word(),
                "notMet", Study.required(profile, judgement, Verdict.NOT_MET),
                "unknown", Study.required(profile, judgement, Verdict.UNKNOWN));
    }

    private static Map<String, Object> worked(JsonNode cell) {
        return Map.of(
                "verdict", cell.path("verdict").asText(),
                "notMet", words(cell.path("notMet")),
                "unknown", words(cell.path("unknown")));
    }

    private static List<String> words(JsonNode array) {
        List<String> words = new ArrayList<>();
        array.forEach(word -> words.add(word.asText()));
        return words;
    }
}
