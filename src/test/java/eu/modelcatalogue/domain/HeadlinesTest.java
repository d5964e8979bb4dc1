package eu.modelcatalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of the headline attributes, row by row. */
class HeadlinesTest {

    @ParameterizedTest(name = "final {0}, base {1}: {2}")
    @CsvSource(textBlock = """
            released,    unknown,     open
            released,    notReleased, open
            partial,     unknown,     partial
            notReleased, released,    partial
            notReleased, notReleased, closed
            notReleased, unknown,     closed
            unknown,     released,    unknown
            unknown,     unknown,     unknown
            """)
    void weights(String end, String base, String expected) {
        Facts facts =
                facts(Map.of("components.weightsFinal.availability", end, "components.weightsBase.availability", base));

        assertThat(Headlines.weights(facts).value()).isEqualTo(expected);
    }

    /** Training code alone: that code to run a model is there says nothing of how it was made. Reading 12. */
    @ParameterizedTest(name = "training {0} (OSI-approved {1}), inference {2}: {3}")
    @CsvSource(textBlock = """
            released,    true,    unknown,        open
            released,    false,   released,       partial
            released,    unknown, unknown,        partial
            partial,     true,    unknown,        partial
            notReleased, unknown, released,       closed
            notReleased, unknown, thirdPartyOpen, closed
            notReleased, unknown, notReleased,    closed
            notReleased, unknown, unknown,        closed
            thirdPartyOpen, true, released,       closed
            unknown,     true,    released,       unknown
            """)
    void code(String training, String osiApproved, String inference, String expected) {
        Facts facts = facts(Map.of(
                "components.trainingCode.availability", training, "components.inferenceCode.availability", inference));
        Derived code = Headlines.code(facts, new LicenceTerms(Map.of("osiApproved", osiApproved)));

        assertThat(code.value()).isEqualTo(expected);
        assertThat(code.from()).noneMatch(attribute -> attribute.contains("inferenceCode"));
    }

    @ParameterizedTest(name = "training sets {0}, post-training sets {1}, description {2}: {3}")
    @CsvSource(textBlock = """
            released,    unknown,     unknown, open
            released,    released,    no,      open
            released,    notReleased, yes,     partial
            partial,     unknown,     no,      partial
            notReleased, released,    no,      partial
            notReleased, unknown,     yes,     partial
            notReleased, unknown,     partial, closed
            notReleased, unknown,     no,      closed
            notReleased, unknown,     unknown, closed
            unknown,     unknown,     yes,     unknown
            """)
    void data(String datasets, String post, String description, String expected) {
        Facts facts = facts(Map.of(
                "components.trainingDatasets.availability", datasets,
                "components.postTrainingDatasets.availability", post,
                "dataInformation.completeDescription", description));

        assertThat(Headlines.data(facts).value()).isEqualTo(expected);
    }

    /** The first that fits; a licence that is free in all but one respect is not open. */
    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            released    | osiApproved=true                             | open
            released    | osiApproved=false openDefinition=true        | open
            released    | osiApproved=false fsfFree=true               | open
            released    | osiApproved=false openDefinition=false       | unlisted
            released    | osiApproved=false threshold=attribution      | unlisted
            released    | osiApproved=unknown                          | unknown
            released    | osiApproved=true commercialUse=false         | nonCommercial
            released    | osiApproved=false useRestrictions=safety     | restricted
            released    | osiApproved=false useRestrictions=law        | unlisted
            released    | osiApproved=unknown useRestrictions=law      | unknown
            released    | osiApproved=false threshold=separate         | restricted
            released    | osiApproved=false threshold=ends             | restricted
            released    | osiApproved=false euTerritoryCovered=false   | restricted
            released    | osiApproved=false redistribute=false         | restricted
            released    | osiApproved=true useRestrictions=notAnalysed | unknown
            released    | osiApproved=true commercialUse=unknown       | unknown
            released    | osiApproved=true beside=acceptableUsePolicy  | restricted
            released    | osiApproved=true beside=notAnalysed          | unknown
            released    | osiApproved=true beside=none                 | open
            released    | osiApproved=true beside=law                  | open
            released    | osiApproved=true beside=indemnity            | withTerms
            released    | osiApproved=unknown beside=indemnity         | unknown
            released    | osiApproved=true beside=indemnity useRestrictions=unknown | unknown
            released    | osiApproved=true beside=indemnity threshold=ends | restricted
            released    | osiApproved=false grantsWeights=false        | proprietary
            notReleased | osiApproved=true                             | proprietary
            """)
    void licence_class(String weights, String terms, String expected) {
        Map<String, String> values = new TreeMap<>(Map.of(
                "commercialUse",
                "true",
                "useRestrictions",
                "none",
                "threshold",
                "none",
                "euTerritoryCovered",
                "true",
                "modify",
                "true",
                "redistribute",
                "true"));
        Map<String, String> stated = new TreeMap<>(Map.of("components.weightsFinal.availability", weights));
        for (String term : terms.split(" ")) {
            String[] parts = term.split("=");
            (parts[0].equals("beside") ? stated : values)
                    .put(parts[0].equals("beside") ? "additionalTerms" : parts[0], parts[1]);
        }

        assertThat(Headlines.licenceClass(facts(stated), new LicenceTerms(values))
                        .value())
                .isEqualTo(expected);
    }

    private static Facts facts(Map<String, String> values) {
        List<Fact> facts = new ArrayList<>();
        values.forEach((attribute, value) -> facts.add(new Fact(attribute, value, Basis.POLICY, List.of(), List.of())));
        return new Facts(facts);
    }
}
