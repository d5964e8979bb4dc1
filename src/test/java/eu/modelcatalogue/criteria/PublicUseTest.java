package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.PublicUse.Limit;
import eu.modelcatalogue.criteria.PublicUse.Use;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Openness;
import eu.modelcatalogue.text.AnswerSentence;
import eu.modelcatalogue.text.Language;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answer for a public body in the EU: from facts to what it may do, and from that to a sentence. */
class PublicUseTest {

    private static final Edition EDITION = TheSeeds.edition();

    private static final String WEIGHTS = "components.weightsFinal.availability";
    private static final String LICENCE = "components.weightsFinal.licence";

    /** The changes to a model with released weights under Apache-2.0. Facts of the licence are named without the path before them. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                                           | free                |
        weights=unknown                                    | releaseNotKnown     |
        weights=notReleased                                | notReleased         |
        weights=notReleased gate=apiOnly                   | serviceOnly         |
        weights=notApplicable                              | notReleased         |
        weights=released gate=apiOnly                      | free                |
        weights=thirdPartyOpen                             | free                |
        weights=partial                                    | free                | someWeights
        licence=unknown                                    | licenceNotKnown     |
        licence=NONE                                       | noLicence           |
        grantsWeights=false                                | noLicence           |
        euTerritoryCovered=false                           | unionLeftOut        |
        euTerritoryCovered=false publicSectorUse=false     | unionLeftOut        |
        euTerritoryCovered=false publicSectorUse=unknown   | publicBodiesOpen    |
        euTerritoryCovered=false weights=notReleased       | notReleased         |
        publicSectorUse=false                              | notForPublicBodies  |
        publicSectorUse=false commercialUse=false          | notForPublicBodies  |
        publicSectorUse=false useRestrictions=research     | researchOnly        |
        commercialUse=false                                | nonCommercial       |
        commercialUse=false publicSectorUse=unknown        | nonCommercial       |
        publicSectorUse=unknown                            | useNotKnown         |
        modify=false                                       | notAdapted          |
        redistribute=false                                 | notPassedOn         |
        modify=false redistribute=false                    | useAlone            |
        modify=unknown                                     | restNotKnown        |
        redistribute=unknown modify=false                  | restNotKnown        |
        euTerritoryCovered=unknown                         | free                | unionNotKnown
        useRestrictions=law                                | free                |
        useRestrictions=safety                             | limited             | purposes
        useRestrictions=broad                              | limited             | purposes
        useRestrictions=unknown                            | free                | purposesNotKnown
        useRestrictions=notAnalysed                        | free                | purposesNotKnown
        terms=law                                          | free                |
        terms=acceptableUsePolicy                          | limited             | purposes
        terms=notAnalysed                                  | free                | purposesNotKnown
        terms=other                                        | free                | purposesNotKnown
        terms=indemnity                                    | free                | indemnity
        threshold=attribution                              | free                |
        threshold=separate                                 | limited             | threshold
        threshold=ends useRestrictions=broad modify=false  | notAdapted          | purposes threshold
        """)
    void what_may_be_done_follows_from_weights_and_licence(String otherwise, String use, String limits) {
        PublicUse answer = answer(otherwise == null ? "" : otherwise);

        assertThat(answer.use().word()).isEqualTo(use);
        assertThat(answer.limits().stream().map(Limit::word)).isEqualTo(words(limits));
    }

    private static List<String> words(String joined) {
        return joined == null ? List.of() : List.of(joined.split(" "));
    }

    private static PublicUse answer(String otherwise) {
        Map<String, String> facts = new HashMap<>(Map.of(WEIGHTS, "released", LICENCE, "Apache-2.0"));
        Arrays.stream(otherwise.split(" ")).filter(one -> !one.isEmpty()).forEach(one -> {
            String[] fact = one.split("=");
            String name = Map.of(
                            "weights", WEIGHTS, "licence", LICENCE, "gate", "access.gate", "terms", "additionalTerms")
                    .getOrDefault(fact[0], LICENCE + "." + fact[0]);
            facts.put(name, fact[1]);
        });
        Case judged = EDITION.judged(EDITION.model("mistral-7b").orElseThrow())
                .supposing(Map.of("access.gate", Fact.UNKNOWN, "additionalTerms", Fact.UNKNOWN))
                .supposing(facts);
        return PublicUse.of(judged, Openness.CLOSED, Openness.CLOSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        llama-4-maverick  | en | The licence excludes companies and individuals in the EU; whether an authority is meant is open: ask a lawyer, or take another model.
        llama-4-maverick  | fr | La licence exclut les entreprises et les particuliers de l’UE ; la question de savoir si une administration est visée reste ouverte : consultez un juriste ou choisissez un autre modèle.
        llama-4-maverick  | de | Die Lizenz schließt Unternehmen und Einzelpersonen in der EU aus; ob eine Behörde gemeint ist, ist offen: Fragen Sie eine Juristin oder einen Juristen, oder nehmen Sie ein anderes Modell.
        mistral-small-3.2 | en | May be used, adapted and passed on; training data and code are not open.
        mistral-small-3.2 | fr | Peut être utilisé, adapté et transmis ; les données et le code d’entraînement ne sont pas ouverts.
        mistral-small-3.2 | de | Darf genutzt, angepasst und weitergegeben werden; Trainingsdaten und Trainingscode sind nicht offen.
        gpt-5.5           | en | Only as a service: there is nothing to run oneself.
        gpt-5.5           | fr | Uniquement sous forme de service : impossible de l’exploiter soi-même.
        gpt-5.5           | de | Nur als Dienst verfügbar: Ein eigener Betrieb ist nicht möglich.
        gemma-3-27b       | en | May be used, adapted and passed on within limits; some purposes are forbidden; training data and code are not open.
        mistral-large-2   | en | Not in operation: the licence allows research only.
        apertus-70b       | en | May be used, adapted and passed on; the user has to indemnify the developer; training data and code are open.
        olmo-2-32b        | de | Darf genutzt, angepasst und weitergegeben werden; Trainingsdaten und Trainingscode sind offen.
        """)
    void the_answer_is_one_sentence(String model, String language, String sentence) {
        PublicUse answer = EDITION.publicUse(EDITION.model(model).orElseThrow());

        assertThat(new AnswerSentence(Language.find(language).orElseThrow()).sentence(answer))
                .isEqualTo(sentence);
    }

    @Test
    void every_answer_that_there_can_be_has_words_in_every_language() {
        for (Language language : Language.values()) {
            AnswerSentence answering = new AnswerSentence(language);
            for (Use use : Use.values()) {
                for (Openness code : Openness.values()) {
                    for (Openness data : Openness.values()) {
                        String sentence =
                                answering.sentence(new PublicUse(use, List.of(Limit.values()), code, data, List.of()));
                        Stream.of(use.word(), code.word(), "purposesNotKnown", "someWeights")
                                .filter(word -> word.matches(".*[A-Z].*"))
                                .forEach(word -> assertThat(sentence).doesNotContain(word));
                    }
                }
            }
        }
    }

    @Test
    void it_never_allows_what_the_union_does_not_get() {
        for (AiModel model : EDITION.models()) {
            PublicUse answer = EDITION.publicUse(model);
            if (EDITION.judged(model)
                    .licenceValue(LICENCE, "euTerritoryCovered")
                    .equals("false")) {
                assertThat(answer.use().isAllowed()).as(model.id()).isFalse();
            }
        }
    }

    @Test
    void it_names_the_facts_that_it_follows_from() {
        PublicUse answer = EDITION.publicUse(EDITION.model("llama-4-maverick").orElseThrow());

        assertThat(answer.deciding().stream().map(UsedFact::attribute))
                .containsExactly(WEIGHTS, LICENCE, LICENCE + ".euTerritoryCovered", LICENCE + ".publicSectorUse");
    }
}
