package eu.modelcatalogue.catalogue.change;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.Small;
import eu.modelcatalogue.catalogue.change.Difference.ChangeKind;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The differences between two editions, on models that a reader can check by eye. */
class DifferenceTest {

    private static final Edition BEFORE = Small.edition(Map.of(
            "anvil", "components: {weightsFinal: {availability: notReleased}}",
            "bird", "released: 2024-11-05"));

    private static final Edition AFTER = Small.edition(Map.of(
            "anvil", "components: {weightsFinal: {availability: released}}, access: {gate: none}",
            "cactus", "parameters: 3000000000"));

    @Test
    void facts_what_follows_from_them_and_entries_that_come_and_go() {
        assertThat(Difference.between(BEFORE, AFTER))
                .filteredOn(change -> !change.attribute().equals("origin.developer"))
                .containsExactly(
                        change("anvil", ChangeKind.FACT, "access.gate", "unknown", "none", "index"),
                        change(
                                "anvil",
                                ChangeKind.FACT,
                                "components.weightsFinal.availability",
                                "notReleased",
                                "released",
                                "index"),
                        change("anvil", ChangeKind.HEADLINE, "licenceClass", "proprietary", "unknown"),
                        change("anvil", ChangeKind.HEADLINE, "weights", "closed", "open"),
                        change("bird", ChangeKind.ENTRY, "entry", "present", "absent"),
                        change("bird", ChangeKind.FACT, "released", "2024-11-05", "unknown", "index"),
                        change("cactus", ChangeKind.ENTRY, "entry", "absent", "present"),
                        change("cactus", ChangeKind.FACT, "parameters", "unknown", "3000000000", "index"));
        assertThat(Difference.between(AFTER, AFTER)).isEmpty();
    }

    @Test
    void of_the_first_edition_everything_known_is_new() {
        assertThat(Difference.between(null, BEFORE))
                .filteredOn(change -> change.subject().id().equals("bird"))
                .contains(
                        change("bird", ChangeKind.ENTRY, "entry", "absent", "present"),
                        change("bird", ChangeKind.FACT, "released", "unknown", "2024-11-05", "index"));
    }

    private static Difference change(
            String model, ChangeKind kind, String attribute, String before, String after, String... sources) {
        return new Difference(
                new Subject(SubjectKind.MODEL, model), kind, attribute, before, after, List.of(sources), Map.of());
    }
}
