package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.syntax.SpdxList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The seeds as they lie in this project. */
class SeedsTest {

    private static final EditionContent SEEDS = TheSeeds.content();

    /** They name developers, and never say where these have their seat. */
    private static final Set<String> LISTS_OF_SERVICES = Set.of("service-lists", "models-dev-api", "pi-ai", "ai-sdk");

    @Test
    void at_least_1000_models_of_at_least_150_organisations_and_the_five_families_whole() {
        assertThat(SEEDS.models()).hasSizeGreaterThanOrEqualTo(1000);
        assertThat(SEEDS.claims().stream()
                        .filter(claim -> claim.attribute().equals(Attribute.DEVELOPER))
                        .map(Claim::value)
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(150);
        assertThat(SEEDS.models().stream().map(EditionContent.NamedModel::id))
                .contains(
                        "mistral-7b",
                        "mixtral-8x22b",
                        "mistral-small-3.2",
                        "mistral-large-2",
                        "mistral-medium-3",
                        "codestral-22b",
                        "ministral-8b",
                        "magistral-small",
                        "llama-3.2-3b",
                        "llama-3.2-90b-vision",
                        "llama-4-maverick",
                        "deepseek-r1",
                        "deepseek-v2",
                        "deepseek-coder",
                        "gpt-4",
                        "gpt-4o",
                        "gpt-4.1",
                        "gpt-5",
                        "gemini-1.5-pro",
                        "gemini-2.5-pro",
                        "gemini-2.5-flash");
    }

    @Test
    void at_least_62_licences_each_in_plain_words_in_three_languages() {
        assertThat(SEEDS.licences()).hasSizeGreaterThanOrEqualTo(62);
        assertThat(SEEDS.licences())
                .allSatisfy(licence ->
                        assertThat(licence.summary()).as(licence.id()).containsOnlyKeys("en", "fr", "de"));
    }

    /**
     * Who made it is what makes an entry; whether its weights can be had may be unknown, and is so for few. The list of the AI SDK does not say it, so models that it alone names are
     * not counted.
     */
    @Test
    void every_model_says_from_whom_it_is_and_nearly_all_whether_their_weights_are_released() {
        List<String> models =
                SEEDS.models().stream().map(EditionContent.NamedModel::id).toList();
        assertThat(about(Attribute.DEVELOPER)).containsAll(models);
        List<String> weights = about("components.weightsFinal.availability");
        Set<String> described = SEEDS.claims().stream()
                .filter(claim -> claim.subject().kind() == SubjectKind.MODEL)
                .filter(claim -> !claim.source().equals("ai-sdk"))
                .map(claim -> claim.subject().id())
                .collect(Collectors.toSet());
        assertThat(described.stream().filter(id -> !weights.contains(id)).count())
                .isLessThan(described.size() / 8);
    }

    /** Of a developer whom only lists of services name, the seat may be unknown: it follows with the first reading of one of its texts. */
    @Test
    void every_organisation_that_made_a_model_has_a_country_with_a_source_but_for_those_named_here() {
        List<String> located = about("hqCountry");
        assertThat(SEEDS.claims().stream()
                        .filter(claim -> claim.attribute().equals(Attribute.DEVELOPER))
                        .filter(claim -> !LISTS_OF_SERVICES.contains(claim.source()))
                        .map(Claim::value)
                        .distinct()
                        .filter(developer -> !located.contains(developer)))
                .as(
                        "hobby accounts whose country nobody states, and PrismML, for which no text that names its country was read")
                .isSubsetOf("caldera-ai", "dampish", "prism-ml");
    }

    @Test
    void the_fingerprint_knows_the_version_of_the_licence_list() {
        assertThat(SpdxList.version()).isEqualTo(SeedReader.SPDX_LIST);
    }

    private static List<String> about(String attribute) {
        return SEEDS.claims().stream()
                .filter(claim -> claim.attribute().equals(attribute))
                .map(Claim::subject)
                .map(subject -> subject.id())
                .distinct()
                .collect(Collectors.toList());
    }
}
