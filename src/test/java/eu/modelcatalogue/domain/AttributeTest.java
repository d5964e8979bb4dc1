package eu.modelcatalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeTest {

    @Test
    void a_word_that_came_later_did_not_exist_before() {
        Attribute terms = Attribute.of(SubjectKind.MODEL).get(Attribute.ADDITIONAL_TERMS);

        assertThat(terms.existed("law", LocalDate.of(2026, 11, 25))).isFalse();
        assertThat(terms.existed("law", LocalDate.of(2026, 11, 26))).isTrue();
        assertThat(terms.existed("indemnity", LocalDate.of(2025, 1, 1))).isTrue();
    }

    @Test
    void every_younger_word_is_one_of_the_attribute() {
        for (SubjectKind kind : SubjectKind.values()) {
            Attribute.of(kind)
                    .values()
                    .forEach(attribute -> assertThat(attribute.allowed())
                            .containsAll(attribute.younger().keySet()));
        }
    }

    @Test
    void lists_are_united_without_repetition() {
        assertThat(Attribute.of(SubjectKind.MODEL)
                        .get(Attribute.OPEN_ENGINES)
                        .unite(List.of("vllm,transformers", "", "sglang,vllm")))
                .isEqualTo("sglang,transformers,vllm");
    }
}
