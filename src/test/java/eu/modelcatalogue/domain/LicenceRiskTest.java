package eu.modelcatalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which terms of a licence are a risk, and which nobody knows. */
class LicenceRiskTest {

    @ParameterizedTest
    @CsvSource({
        "grantsWeights, false, NO_LICENCE, TRUE",
        "euTerritoryCovered, false, UNION_LEFT_OUT, TRUE",
        "euTerritoryCovered, true, UNION_LEFT_OUT, FALSE",
        "euTerritoryCovered, unknown, UNION_LEFT_OUT, UNKNOWN",
        "publicSectorUse, false, NOT_FOR_PUBLIC_BODIES, TRUE",
        "commercialUse, false, NON_COMMERCIAL, TRUE",
        "modify, false, NOT_ADAPTED, TRUE",
        "redistribute, false, NOT_PASSED_ON, TRUE",
        "useRestrictions, none, PURPOSES, FALSE",
        "useRestrictions, law, PURPOSES, FALSE",
        "useRestrictions, safety, PURPOSES, TRUE",
        "useRestrictions, broad, PURPOSES, TRUE",
        "useRestrictions, notAnalysed, PURPOSES, UNKNOWN",
        "useRestrictions, unknown, PURPOSES, UNKNOWN",
        "threshold, attribution, THRESHOLD, FALSE",
        "threshold, ends, THRESHOLD, TRUE",
        "outputUse, free, OUTPUTS, FALSE",
        "outputUse, noCompeting, OUTPUTS, TRUE",
        "outputUse, notAddressed, OUTPUTS, UNKNOWN",
        "noUnilateralControl, false, UNILATERAL_CONTROL, TRUE",
        "irrevocable, false, REVOCABLE, TRUE",
        "irrevocable, true, REVOCABLE, FALSE",
        "noFlowDown, false, FLOW_DOWN, TRUE",
    })
    void a_term_bites_or_not(String attribute, String value, LicenceRisk risk, Truth bites) {
        assertThat(risk.of(new LicenceTerms(Map.of(attribute, value)))).isEqualTo(bites);
    }

    @Test
    void of_a_licence_that_nobody_has_read_nothing_is_known() {
        assertThat(LicenceRisk.where(LicenceTerms.UNKNOWN, Truth.TRUE)).isEmpty();
        assertThat(LicenceRisk.where(LicenceTerms.UNKNOWN, Truth.UNKNOWN)).containsExactly(LicenceRisk.values());
        assertThat(LicenceRisk.where(LicenceTerms.NONE, Truth.TRUE))
                .startsWith(LicenceRisk.NO_LICENCE)
                .containsAll(List.of(LicenceRisk.NON_COMMERCIAL, LicenceRisk.REVOCABLE));
    }
}
