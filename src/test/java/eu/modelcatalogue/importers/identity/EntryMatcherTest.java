package eu.modelcatalogue.importers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.HubAddress;
import eu.modelcatalogue.domain.Identifier;
import eu.modelcatalogue.seed.Seeds;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One model has one entry, and one entry is one model: what the seeds say of repositories and names does not contradict it. */
class EntryMatcherTest {

    private static final Seeds SEEDS = TheSeeds.seeds();

    @Test
    void no_repository_belongs_to_two_models() {
        Map<String, Set<String>> models = new TreeMap<>();
        for (EditionContent.NamedModel model : SEEDS.content().models()) {
            model.aliases().forEach(alias -> of(models, HubAddress.key(alias)).add(model.id()));
        }
        SEEDS.content().claims().stream()
                .filter(claim -> claim.attribute().equals(Attribute.IDENTIFIERS))
                .forEach(claim -> Identifier.read(claim.value())
                        .forEach(one -> of(models, HubAddress.key(one.repository()))
                                .add(claim.subject().id())));

        assertThat(several(models)).isEmpty();
    }

    /** The file lies with whoever the facts say made it. */
    @Test
    void every_model_lies_in_the_folder_of_the_developer_that_its_facts_name() {
        assertThat(TheSeeds.edition().models())
                .allSatisfy(model -> assertThat(model.developer().id())
                        .as(model.id())
                        .isEqualTo(SEEDS.developers().get(model.id())));
    }

    @Test
    void no_developer_has_two_models_of_one_name() {
        Map<String, Set<String>> models = new TreeMap<>();
        for (EditionContent.NamedModel model : SEEDS.content().models()) {
            String developer = Objects.requireNonNull(SEEDS.developers().get(model.id()));
            of(
                            models,
                            developer + ": "
                                    + String.join(" ", NameKey.of(model.name()).tokens()))
                    .add(model.id());
        }

        assertThat(several(models)).isEmpty();
    }

    /** Sources name the first affiliation of a paper, the owner of a base, or a later parent; a buyer asks who made the project. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "apertus",
                "bloom bloomz mt0",
                "eurollm",
                "exaone",
                "jais",
                "minicpm",
                "mpt",
                "olmo",
                "openchat",
                "openllama",
                "poro viking",
                "salamandra",
                "smollm",
                "starcoder",
                "velvet"
            })
    void a_project_has_one_developer(String families) {
        Set<String> names = Set.of(families.split(" "));
        Set<String> developers = SEEDS.content().models().stream()
                .filter(model -> names.contains(model.family()))
                .map(model -> Objects.requireNonNull(SEEDS.developers().get(model.id())))
                .collect(Collectors.toSet());

        assertThat(developers).hasSize(1);
    }

    private static Set<String> of(Map<String, Set<String>> models, String key) {
        return models.computeIfAbsent(key, absent -> new TreeSet<>());
    }

    private static List<String> several(Map<String, Set<String>> models) {
        return models.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }
}
