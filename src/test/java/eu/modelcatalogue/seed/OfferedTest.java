package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import org.junit.jupiter.api.Test;

/** Products and the list of models that matter most to buyers. */
class OfferedTest {

    @Test
    void a_product_leads_to_models_by_whoever_says_so() {
        EditionContent.Product chat = TheSeeds.content().products().stream()
                .filter(product -> product.id().equals("le-chat"))
                .findFirst()
                .orElseThrow();

        assertThat(chat.runsOn()).allSatisfy(statement -> {
            assertThat(statement.models()).contains("mistral-medium-3.5");
            assertThat(statement.locator()).startsWith("https://");
        });
    }

    @Test
    void a_product_on_a_model_that_there_is_not_or_by_a_source_that_there_is_not_is_a_fault() {
        assertThatThrownBy(() -> EditedSeeds.read("products/chat.yaml", """
                name: Chat
                provider: Somebody
                runsOn:
                  - {models: [nothing-1b], source: nobody, locator: "https://example.org/", asOf: 2026-01-01}
                """))
                .hasMessageContaining("products/chat.yaml:4: runsOn[0].models: 'nothing-1b' has no file in models/")
                .hasMessageContaining("runsOn[0].source: 'nobody' has no file in sources/");
    }

    @Test
    void a_model_stands_in_the_list_once() {
        assertThatThrownBy(() -> EditedSeeds.read("procurement.yaml", """
                parts:
                  - {title: One part, models: {mistral-7b: the reference}}
                  - {title: Another, models: {mistral-7b: once more, nothing-1b: none at all}}
                """))
                .hasMessageContaining("procurement.yaml:3: parts[1].models: 'mistral-7b' stands in the list twice")
                .hasMessageContaining("'nothing-1b' has no file in models/");
    }
}
