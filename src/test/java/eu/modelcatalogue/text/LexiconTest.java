package eu.modelcatalogue.text;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.criteria.Text;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.SubjectKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every attribute, value and list is said in each language, and no two attributes of a subject are said alike. */
class LexiconTest {

    @ParameterizedTest
    @EnumSource(SubjectKind.class)
    void every_attribute_and_each_of_its_values_is_said(SubjectKind subject) {
        Map<String, String> said = new HashMap<>();
        assertThat(Attribute.of(subject)).isNotEmpty();
        Attribute.of(subject).forEach((name, attribute) -> {
            Text means = Lexicon.attribute(subject, name);
            whole(means);
            assertThat(said.put(means.english(), name)).as(means.english()).isNull();
            Stream.concat(attribute.allowed().stream(), Stream.of(Fact.UNKNOWN))
                    .forEach(word -> whole(Lexicon.value(word)));
        });
    }

    @Test
    void every_word_of_a_list_is_said() {
        for (Lexicon.ClosedList list : Lexicon.LISTS) {
            whole(list.title());
            assertThat(list.words()).as(list.name()).isNotEmpty().doesNotHaveDuplicates();
            list.words().forEach(word -> whole(list.said(word)));
        }
        assertThat(Lexicon.LISTS).extracting(Lexicon.ClosedList::name).doesNotHaveDuplicates();
    }

    @Test
    void a_component_is_available_and_has_a_licence() {
        Text availability = Lexicon.attribute(SubjectKind.MODEL, "components.modelCard.availability");
        assertThat(List.of(availability.english(), availability.in("fr"), availability.in("de")))
                .containsExactly(
                        "availability: model card", "disponibilité : fiche du modèle", "Verfügbarkeit: Modellkarte");
        assertThat(Lexicon.attribute(SubjectKind.MODEL, "components.modelCard.licence")
                        .english())
                .isEqualTo("licence of the model card");
    }

    private static void whole(Text text) {
        assertThat(text.words().values())
                .hasSameSizeAs(Language.values())
                .allSatisfy(words -> assertThat(words).isNotBlank().doesNotContain("{"));
    }
}
