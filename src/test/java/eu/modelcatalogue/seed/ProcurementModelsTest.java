package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Derived;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Headlines;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The models of docs/procurement-models.md: what a buyer asks first is known of each, or somebody has looked and says where. */
class ProcurementModelsTest {

    private static final List<String> ASKED = List.of(
            Component.WEIGHTS_FINAL.availability(),
            Component.WEIGHTS_FINAL.licence(),
            Component.TRAINING_CODE.availability(),
            Component.TRAINING_DATASETS.availability());

    private static final EditionContent SEEDS = TheSeeds.content();

    private static final Edition EDITION = TheSeeds.edition();

    private static List<String> listed() {
        return SEEDS.procurement().stream()
                .flatMap(part -> part.models().stream())
                .map(EditionContent.Listed::id)
                .toList();
    }

    /** BigScience says itself that it is no entity; of LLM360 no source about the organisation itself says where it has its seat. */
    private static final Set<String> WITHOUT_A_SEAT = Set.of("bigscience", "llm360");

    @Test
    void there_are_250_of_them_and_each_stands_once() {
        assertThat(listed()).hasSize(250).doesNotHaveDuplicates();
    }

    /** The quality of the data is counted for those that buyers ask for first; the others were added to them. */
    @Test
    void the_first_150_of_the_list_are_those_that_buyers_ask_for_first() {
        assertThat(EDITION.askedFirst()).hasSize(150).containsExactlyInAnyOrderElementsOf(listed().subList(0, 150));
    }

    @TestFactory
    Stream<DynamicTest> what_a_buyer_asks_first_is_known_or_was_looked_for() {
        return listed().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    AiModel model = EDITION.model(id).orElseThrow();
                    List<String> lookedFor = model.enquiries().stream()
                            .flatMap(enquiry -> enquiry.attributes().stream())
                            .toList();
                    assertThat(ASKED)
                            .allSatisfy(attribute -> assertThat(
                                            model.facts().get(attribute).isKnown() || lookedFor.contains(attribute))
                                    .as(attribute)
                                    .isTrue());
                    assertThat(model.developer().country().equals("unknown"))
                            .as("no seat is known of %s", model.developer().id())
                            .isEqualTo(WITHOUT_A_SEAT.contains(model.developer().id()));
                }));
    }

    /**
     * A headline that is not known leads to somebody who looked for one of the facts that it is derived from. The class of a licence that is known
     * is a question to the licence, not to the model.
     */
    @TestFactory
    Stream<DynamicTest> whoever_finds_a_headline_unknown_finds_who_looked_for_it() {
        return listed().stream()
                .map(id -> DynamicTest.dynamicTest(id, () -> {
                    AiModel model = EDITION.model(id).orElseThrow();
                    Set<String> lookedFor = model.enquiries().stream()
                            .flatMap(enquiry -> enquiry.attributes().stream())
                            .collect(Collectors.toSet());
                    assertThat(model.headlines().values().stream()
                                    .filter(headline -> headline.value().equals(Fact.UNKNOWN))
                                    .filter(headline -> !(headline.attribute().equals(Headlines.LICENCE_CLASS)
                                            && model.facts()
                                                    .get(Component.WEIGHTS_FINAL.licence())
                                                    .isKnown()))
                                    .filter(headline -> headline.from().stream().noneMatch(lookedFor::contains))
                                    .map(Derived::attribute))
                            .isEmpty();
                }));
    }
}
