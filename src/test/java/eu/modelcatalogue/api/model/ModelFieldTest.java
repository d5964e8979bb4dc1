package eu.modelcatalogue.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.catalogue.ModelField;
import eu.modelcatalogue.catalogue.ModelField.Column;
import eu.modelcatalogue.catalogue.ModelField.Place;
import eu.modelcatalogue.criteria.Case;
import eu.modelcatalogue.text.Language;
import eu.modelcatalogue.text.Words;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The registry of fields agrees with the answer that carries them, with the words of each language, and with the vocabulary. */
class ModelFieldTest {

    @Test
    void an_item_of_search_results_has_the_fields_of_the_registry_in_the_same_order() {
        assertThat(Stream.of(ModelSummary.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyElementsOf(ModelField.ITEM_NAMES);
    }

    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void each_column_has_a_heading(Language language) {
        Words words = Words.in(language);
        assertThat(ModelField.in(Place.ITEM).flatMap(field -> field.columns().stream()))
                .extracting(Column::name)
                .allSatisfy(name -> assertThat(words.get("column." + name)).isNotBlank());
    }

    @Test
    void each_fact_that_is_shown_is_an_attribute_of_the_vocabulary() {
        assertThat(ModelField.ALL)
                .flatExtracting(ModelField::attributes)
                .allSatisfy(attribute -> assertThat(Case.attribute(attribute)).isNotNull());
    }

    @Test
    void a_field_is_named_once() {
        assertThat(ModelField.ALL).extracting(ModelField::name).doesNotHaveDuplicates();
    }
}
