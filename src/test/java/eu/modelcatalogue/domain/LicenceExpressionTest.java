package eu.modelcatalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.syntax.SpdxList;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions combine the right way round: AND by Kleene AND and the stricter word, OR by Kleene OR and the more permissive. */
class LicenceExpressionTest {

    private static final Map<String, LicenceTerms> LICENCES = Map.of(
            "Apache-2.0", terms("true", "true", "none", "none"),
            "MIT", terms("true", "true", "none", "none"),
            "CC-BY-NC-4.0", terms("false", "false", "nc", "none"),
            "LicenseRef-Llama-4", terms("false", "true", "broad", "separate"),
            "LicenseRef-Policy", terms("unknown", "true", "notAnalysed", "none"),
            "LicenseRef-Law", terms("false", "true", "law", "none"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            Apache-2.0                                     | true    | true  | none    | none
            MIT OR Apache-2.0                              | true    | true  | none    | none
            Apache-2.0 AND CC-BY-NC-4.0                    | false   | false | nc      | none
            Apache-2.0 OR CC-BY-NC-4.0                     | true    | true  | none    | none
            CC-BY-NC-4.0 OR LicenseRef-Llama-4             | false   | true  | broad   | none
            Apache-2.0 AND LicenseRef-Policy               | unknown | true  | unknown | none
            Apache-2.0 OR LicenseRef-Policy                | true    | true  | none    | none
            LicenseRef-Llama-4 AND LicenseRef-Policy       | false   | true  | broad   | separate
            MIT AND (Apache-2.0 OR LicenseRef-Llama-4)     | true    | true  | none    | none
            LicenseRef-Law AND LicenseRef-Policy           | false   | true  | unknown | none
            LicenseRef-Law OR LicenseRef-Policy            | unknown | true  | law     | none
            Apache-2.0 AND LicenseRef-Law                  | false   | true  | law     | none
            LicenseRef-Nobody-Knows                        | unknown | unknown | unknown | unknown
            NONE                                           | false   | false | unknown | unknown
            """)
    void combine(String expression, String osiApproved, String commercialUse, String uses, String threshold) {
        LicenceTerms terms =
                SpdxList.expression(expression).terms(id -> LICENCES.getOrDefault(id, LicenceTerms.UNKNOWN));

        assertThat(terms.value("osiApproved")).isEqualTo(osiApproved);
        assertThat(terms.value("commercialUse")).isEqualTo(commercialUse);
        assertThat(terms.value("useRestrictions")).isEqualTo(uses);
        assertThat(terms.value("threshold")).isEqualTo(threshold);
    }

    private static LicenceTerms terms(String osi, String commercial, String uses, String threshold) {
        return new LicenceTerms(Map.of(
                "osiApproved", osi, "commercialUse", commercial, "useRestrictions", uses, "threshold", threshold));
    }
}
