package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Dimension;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.ModelField;
import eu.modelcatalogue.criteria.condition.CountryIn;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Region;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Filters, files, pages and rules give the same answer on the seat of a developer, from the same resolved fact, for the whole catalogue. */
class SeatTest {

    private static final Edition EDITION = TheSeeds.edition();

    /** The condition of eu-sovereign, which requires evidence about the organisation itself. */
    private static final CountryIn IN_THE_UNION =
            new CountryIn("origin.hqCountry", List.of(Region.EU), CountryIn.ORGANISATION);

    @Test
    void the_filter_by_region_and_the_rule_on_the_seat_agree() {
        assertThat(EDITION.models().stream()
                        .filter(model -> IN_THE_UNION.verdict(EDITION.judged(model)) != expected(model))
                        .map(AiModel::id))
                .isEmpty();
    }

    @Test
    void files_and_filters_tell_the_same_country() {
        ModelField.Column country = ModelField.ALL.stream()
                .flatMap(field -> field.columns(EDITION).stream())
                .filter(column -> column.name().equals("country"))
                .findFirst()
                .orElseThrow();

        assertThat(EDITION.models())
                .allSatisfy(
                        model -> assertThat(Dimension.named("country").values().apply(model, EDITION))
                                .containsExactly(String.valueOf(country.value().apply(EDITION, model)))
                                .containsExactly(model.developer().country()));
    }

    @Test
    void the_seat_of_the_parent_is_told_by_the_same_rule() {
        CountryIn parent = new CountryIn("origin.ultimateParentCountry", List.of(Region.EU), CountryIn.ORGANISATION);

        assertThat(EDITION.models().stream()
                        .filter(model -> (parent.verdict(EDITION.judged(model)) == Verdict.UNKNOWN)
                                != (Region.of(model.developer().facts().value(Attribute.ULTIMATE_PARENT_COUNTRY))
                                        == Region.UNKNOWN))
                        .map(AiModel::id))
                .isEmpty();
    }

    private static Verdict expected(AiModel model) {
        return switch (model.developer().region()) {
            case EU -> Verdict.MET;
            case UNKNOWN -> Verdict.UNKNOWN;
            default -> Verdict.NOT_MET;
        };
    }
}
