package eu.modelcatalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.criteria.Profile;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the ledger writes profiles: so that none that was released is taken for an edited one. */
class DescriptionsTest {

    private static final EditionContent SEEDS = TheSeeds.content();

    private static JsonNode written(String profile) throws IOException {
        return CanonicalContent.JSON.readTree(Descriptions.profiles(SEEDS).get(profile));
    }

    @Test
    void a_profile_is_read_as_it_was_written() throws IOException {
        for (Profile profile : SEEDS.profiles()) {
            assertThat(CanonicalContent.JSON.readValue(
                            Descriptions.profiles(SEEDS).get(profile.key()), Profile.class))
                    .isEqualTo(profile);
        }
    }

    @Test
    void parts_that_came_later_are_not_written_of_a_version_that_does_not_have_them() throws IOException {
        JsonNode first = written("letter-2025@1");
        assertThat(first.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id", "version", "title", "purpose", "caveats", "source", "groups", "rules", "releasedOn");
        assertThat(first.at("/rules/0").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "group", "required", "statement", "source", "condition");
        assertThat(first.at("/source/title").isTextual()).isTrue();
        JsonNode second = written("letter-2025@2");
        assertThat(second.path("changes")).hasSize(6);
        assertThat(second.at("/source/title/de").asText()).startsWith("Offener Brief");
    }

    @Test
    void what_a_condition_says_is_all_that_is_written_of_it() throws IOException {
        JsonNode chain = written("eu-sovereign@1").path("rules").get(6).path("condition");
        assertThat(chain).hasToString("{\"everyBase\":{\"except\":[\"distil\"],\"rule\":\"EUS-LIC-1\"}}");
        JsonNode seat = written("eu-sovereign@1").path("rules").get(0).path("condition");
        assertThat(seat).hasToString("{\"country\":{\"attribute\":\"origin.hqCountry\",\"in\":[\"EU\",\"EEA\"]}}");
        assertThat(List.of(written("eu-sovereign@2")
                        .path("rules")
                        .get(0)
                        .at("/condition/country/about")
                        .asText()))
                .containsExactly("organisation");
    }
}
