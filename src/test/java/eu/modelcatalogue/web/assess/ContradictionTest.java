package eu.modelcatalogue.web.assess;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.domain.Basis;
import eu.modelcatalogue.domain.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a declared value contradicts a known one. */
class ContradictionTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    components.weightsFinal.availability, released, notReleased, true
                    components.weightsFinal.availability, released, released,    false
                    components.weightsFinal.availability, released, unknown,     false
                    components.weightsFinal.availability, unknown,  released,    false
                    components.weightsFinal.licence,      MIT,      Apache-2.0,  true
                    languages.claimed,                    'de,fr',  'de,en,fr',  false
                    languages.claimed,                    'de,pl',  'de,en,fr',  true
                    released,                             2025,     2025-06-30,  false
                    released,                             2025-06-30, 2025-06,   false
                    released,                             2024,     2025-06-30,  true
                    origin.hqCountry,                     FR,       US,          true
                    """)
    void a_declared_value_contradicts_a_known_one(
            String attribute, String declared, String known, boolean contradicts) {
        assertThat(Contradiction.contradict(
                        attribute, fact(attribute, declared, Basis.DECLARED), fact(attribute, known, Basis.POLICY)))
                .isEqualTo(contradicts);
    }

    @Test
    void what_was_not_declared_contradicts_nothing() {
        assertThat(Contradiction.contradict(
                        "origin.hqCountry",
                        fact("origin.hqCountry", "FR", Basis.CURATED),
                        fact("origin.hqCountry", "US", Basis.CURATED)))
                .isFalse();
    }

    private static Fact fact(String attribute, String value, Basis basis) {
        return new Fact(attribute, value, basis, List.of(), List.of());
    }
}
