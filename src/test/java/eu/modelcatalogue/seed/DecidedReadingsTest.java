package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.criteria.Assessment;
import eu.modelcatalogue.criteria.Profile;
import eu.modelcatalogue.domain.AiModel;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real models under the newest versions of the profiles: each line needs a reading that the second edition decided, or a fact that buyers were
 * told wrongly before it. Source: criteria study, second edition.
 */
class DecidedReadingsTest {

    private static final Edition EDITION = TheSeeds.edition();

    private static final List<String> LADDER =
            List.of("g7-weights-available", "g7-open-weights", "g7-open-source", "g7-open-source-open-data");

    private static Assessment assessed(String model, String profile) {
        AiModel entry = EDITION.model(model).orElseThrow();
        Profile newest = EDITION.currentProfiles().get(profile);
        return Assessment.of(newest, EDITION.judged(entry));
    }

    private static String verdict(String model, String rule) {
        int dot = rule.indexOf('.', rule.startsWith("osaid-1.0") ? "osaid-1.0".length() : 0);
        Assessment assessment = assessed(model, dot < 0 ? rule : rule.substring(0, dot));
        return dot < 0
                ? assessment.judgement().verdict().word()
                : assessment.judgement().rules().get(rule.substring(dot + 1)).word();
    }

    /** Readings 1 and 2, and weights that are not released; what a rule says and why it says so. */
    @ParameterizedTest
    @CsvSource({
        // A usage policy whose one duty is to obey the law.
        "gpt-oss-120b,        letter-2025,                             met",
        "gpt-oss-120b,        osaid-1.0.OSAID-USE,                     met",
        "gpt-oss-120b,        osaid-1.0.OSAID-PARAM-2,                 met",
        "gpt-oss-120b,        ai-act-open-source-exemption.AIA-USE,    met",
        "gpt-oss-120b,        g7-open-weights,                         met",
        "gpt-oss-120b,        osi-licence,                             met",
        "gpt-oss-120b,        g7-open-source.G7-TRAINING-CODE,         notMet",
        // A duty to indemnify, without a list of forbidden uses; all sizes are told the same way.
        "apertus-70b,         letter-2025,                             met",
        "apertus-70b,         osaid-1.0.OSAID-USE,                     met",
        "apertus-70b,         osaid-1.0.OSAID-PARAM-2,                 unknown",
        "apertus-70b,         g7-open-weights.G7-WEIGHTS-LICENCE,      unknown",
        "apertus-70b,         contract-safe.CS-DUTY-3,                 unknown",
        "apertus-70b,         eu-sovereign-eea-ch.EUS-TRAIN-1,         met",
        "apertus-70b,         eu-sovereign.EUS-TRAIN-1,                notMet",
        "apertus-8b-instruct, letter-2025.LTR-USE-1,                   met",
        "apertus-8b-instruct, osi-licence.OSIL-3,                      unknown",
        // Terms that nobody has held against the rules stay open.
        "bielik-11b-v3,       letter-2025.LTR-USE-1,                   unknown",
        "bielik-11b-v3,       g7-weights-available,                    met",
        // No rights in the Union: neither adapt nor share, though the licence names both.
        "llama-4-maverick,    letter-2025.LTR-ADAPT-1,                 notMet",
        "llama-4-maverick,    letter-2025.LTR-SHARE-1,                 notMet",
        "llama-4-maverick,    g7-weights-available,                    met",
        "llama-4-maverick,    g7-open-weights.G7-WEIGHTS-LICENCE,      notMet",
        // Offered as a service alone: no rights in weights that nobody can have, and no second reason.
        "gpt-5,               letter-2025.LTR-USE-2,                   notMet",
        "gpt-5,               open-weights.OW-5,                       notMet",
        "gpt-5,               ai-act-open-source-exemption.AIA-PUB-1,  notMet",
        "gpt-5,               ai-act-open-source-exemption.AIA-MON-2,  unknown",
        "gpt-5,               contract-safe,                           notMet",
        "gemini-3-pro,        letter-2025.LTR-USE-2,                   notMet",
        "gemini-3-pro,        g7-weights-available.G7-LICENCE,         notMet",
        // A list of forbidden uses in the licence, and none.
        "gemma-3-27b,         g7-open-weights.G7-WEIGHTS-LICENCE,      notMet",
        "gemma-4-31b,         g7-open-weights,                         met",
        "starcoder2-15b,      letter-2025.LTR-USE-1,                   notMet",
        "starcoder2-15b,      g7-open-weights.G7-WEIGHTS-LICENCE,      notMet",
        "bloom-176b,          letter-2025.LTR-USE-1,                   notMet",
        // A public framework by others is no training code of this model.
        "starcoder2-15b,      osaid-1.0.OSAID-CODE-2,                  notMet",
        // A licence does not bind its own licensor: the base is the developer's own.
        "mistral-small-3.2,   eu-sovereign.EUS-CHAIN-1,                met",
        // Compute that nobody knows, bounded from above.
        "apertus-8b-instruct, ai-act-open-source-exemption.AIA-SYS-1,  met",
        // Everything that inspecting and adapting take.
        "olmo-2-32b,          letter-2025-strict,                      met",
        "amber,               letter-2025-strict,                      met",
        "smollm3-3b,          letter-2025-strict,                      met",
        "phi-4,               letter-2025-strict,                      notMet",
        "granite-4.0-h-small, letter-2025-strict,                      notMet",
        // Data described and withheld in part: without a stated reason the label stays open; Lucie states one
        // (README_dataset, Persée).
        "smollm3-3b,          g7-open-source.G7-DATA,                  unknown",
        "lucie-7b,            g7-open-source.G7-DATA,                  met",
        // A way out: two hosts of different parents, one server, or neither where nobody can have the weights.
        "mistral-small-3.2,   no-lock-in.NLI-HOSTS,                    met",
        "mistral-small-3.2,   no-lock-in.NLI-SERVER,                   met",
        "mistral-small-3.2,   no-lock-in,                              met",
        "kimi-k3,             no-lock-in.NLI-SERVER,                   notMet",
        "gpt-5,               no-lock-in,                              notMet",
    })
    void a_model_under_a_profile_or_a_rule(String model, String rule, String verdict) {
        assertThat(verdict(model, rule)).as("%s under %s", model, rule).isEqualTo(verdict);
    }

    /** The highest label of the G7 that each model meets; “-” for none. */
    @ParameterizedTest
    @CsvSource({
        "olmo-2-32b,          g7-open-source",
        "amber,               g7-open-source",
        "pythia-12b,          g7-open-source",
        "smollm3-3b,          g7-open-weights",
        "eurollm-22b,         g7-open-weights",
        "lucie-7b,            g7-open-source",
        "salamandra-7b,       g7-open-weights",
        "gpt-oss-120b,        g7-open-weights",
        "mistral-small-3.2,   g7-open-weights",
        "deepseek-r1,         g7-open-weights",
        "deepseek-v3.2,       g7-open-weights",
        "gemma-4-31b,         g7-open-weights",
        "granite-4.0-h-small, g7-open-weights",
        "phi-4,               g7-open-weights",
        "apertus-70b,         g7-weights-available",
        "bielik-11b-v3,       g7-weights-available",
        "llama-4-maverick,    g7-weights-available",
        "gemma-3-27b,         g7-weights-available",
        "starcoder2-15b,      g7-weights-available",
        "bloom-176b,          g7-weights-available",
        "gpt-5,               -",
        "gemini-3-pro,        -",
    })
    void the_label_of_a_model(String model, String label) {
        assertThat(LADDER.stream()
                        .filter(profile -> verdict(model, profile).equals("met"))
                        .reduce((below, above) -> above)
                        .orElse("-"))
                .as(model)
                .isEqualTo(label);
    }

    /** What a verdict rests on that can be disputed is said beside it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gpt-oss-120b | letter-2025 | LTR-USE-1 | terms whose only duty is to obey the law",
                "gpt-oss-120b | osaid-1.0 | OSAID-PARAM-2 | terms whose only duty is to obey the law",
                "apertus-70b | letter-2025 | LTR-USE-1 | a duty to indemnify the provider",
                "apertus-70b | osaid-1.0 | OSAID-USE | a form asks for consent or contact data",
                "deepseek-r1 | ai-act-open-source-exemption | AIA-OBL-2 | until 2 August 2027",
                "gpt-oss-120b | ai-act-open-source-exemption | AIA-OBL-2 | has applied from the start",
            })
    void a_note_beside_the_verdict(String model, String profile, String rule, String words) {
        assertThat(assessed(model, profile).rules().stream()
                        .filter(one -> one.rule().id().equals(rule))
                        .flatMap(one -> one.notes().stream())
                        .map(note -> note.english())
                        .collect(Collectors.joining("\n")))
                .contains(words);
        assertThat(assessed("mistral-small-3.2", "letter-2025").rules().get(0).notes())
                .as("nothing to be said of a licence alone")
                .isEmpty();
    }
}
