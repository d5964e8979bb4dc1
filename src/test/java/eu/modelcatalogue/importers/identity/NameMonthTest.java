package eu.modelcatalogue.importers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMonthTest {

    @ParameterizedTest
    @CsvSource({
        "mistral-large-2512,        2025-12",
        "claude-opus-4-5-20251101,  2025-11",
        "command-a-03-2025,         2025-03",
        "gpt-4o-2024-05-13,         2024-05",
        "Apertus-70B-Instruct-2509, 2025-09",
    })
    void month_in_a_name_is_read(String name, YearMonth month) {
        assertThat(NameMonth.of(name)).contains(month);
    }

    @ParameterizedTest
    @CsvSource({
        "grok-4.20-0309",
        "gpt-3.5-turbo-0301",
        "gpt-4-0613",
        "qwen3-235b-a22b",
        "glm-4.5",
        "model-2513",
        "x-120251"
    })
    void digits_that_are_no_month_are_none(String name) {
        assertThat(NameMonth.of(name)).isEmpty();
    }
}
