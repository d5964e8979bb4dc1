package eu.modelcatalogue.api.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.text.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Licences, countries and models as people write them. */
class UnderstoodTest {

    private final TypedNamesReader understood = new TypedNamesReader(TheSeeds.edition());

    @ParameterizedTest
    @CsvSource({
        "Apache-2.0, Apache-2.0",
        "Apache 2, Apache-2.0",
        "apache license 2.0, Apache-2.0",
        "'Apache License, Version 2.0', Apache-2.0",
        "mit, MIT",
        "MIT License, MIT",
        "llama 4, LicenseRef-Llama-4",
        "cc by 4.0, CC-BY-4.0",
        "MIT OR Apache-2.0, MIT OR Apache-2.0",
        "a, a",
        "no licence, no licence"
    })
    void a_licence(String written, String id) {
        assertThat(understood.licence(written)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Germany, DE",
        "allemagne, DE",
        "Deutschland, DE",
        "DEU, DE",
        "de, DE",
        "United States, US",
        "usa, US",
        "UK, GB",
        "EU, EU",
        "European Union, EU",
        "ZZ, ZZ",
        "Atlantis, Atlantis"
    })
    void a_country(String written, String code) {
        assertThat(understood.country(written)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "mistral-small-3.2, mistral-small-3.2",
        "mistralai/Mistral-Small-3.2-24B-Instruct-2506, mistral-small-3.2",
        "Mistral Small 3.2 24B, mistral-small-3.2",
        "llama 4 maverick, llama-4-maverick",
        "Qwen3, Qwen3"
    })
    void a_model(String written, String id) {
        assertThat(understood.model(written)).isEqualTo(id);
    }

    @Test
    void countries_are_offered_by_their_names() {
        assertThat(TypedNamesReader.countries(Languages.DE))
                .contains("Deutschland", "Frankreich")
                .startsWith("Afghanistan");
    }
}
