package eu.modelcatalogue.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each answer has only one address. */
class CanonicalPathTest {

    /** The path as sent, as routes match it, and the canonical path. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "/ | / | /",
                "/v1/models | /v1/models | /v1/models",
                "/v1/models/ | /v1/models/ | /v1/models",
                "/v1/models/// | /v1/models/ | /v1/models",
                "//v1/models | /v1/models | /v1/models",
                "/v1/%6dodels | /v1/models | /v1/models",
                "/v1/models;a=b | /v1/models;a=b | /v1/models",
                "/v1;x/models;a=b | /v1;x/models;a=b | /v1/models",
                "/v1/./models | /v1/models | /v1/models",
                "/v1/models/mistralai%2Fx | /v1/models/mistralai%2Fx | /v1/models/mistralai%2Fx",
                "/v1/models/mistralai%2fx | /v1/models/mistralai%2fx | /v1/models/mistralai%2fx",
                "/v1/profiles/letter-2025%401 | /v1/profiles/letter-2025%401 | /v1/profiles/letter-2025%401",
                "/docs/ | /docs/ | /docs",
                "/docs | /docs | /docs",
                "/;/ | /;/ | /",
                "/..;/v1 | /..;/v1 | none",
                "/v1/..; | /v1/..; | none",
                "/; | /; | /"
            })
    void the_spelling_of_a_path(String path, String normalised, String canonical) {
        assertThat(CanonicalPath.of(path, normalised).orElse(null)).isEqualTo(canonical);
    }
}
