package eu.modelcatalogue.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Fact;
import eu.modelcatalogue.domain.Period;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The families that buyers name most are whole up to the newest list of services that we have: each id under which a list names a model of them leads to that
 * model, or the file says why there is none. {@code src/test/resources/names/families.csv} has the ids, the day of release as most services state it, and the
 * model.
 */
class FamiliesTest {

    private static final ModelNames NAMES = TheSeeds.edition().names();

    /** Services date a release by the day on which they began to offer it. */
    private static final long DAYS = 120;

    /** Why a model that we would take in has no entry. */
    private static final String LEFT = "listed, and not taken in yet";

    private static final Set<String> FAMILIES = Set.of(
            "Mistral",
            "Llama and Muse",
            "DeepSeek",
            "GPT",
            "Gemini",
            "Claude",
            "Qwen",
            "GLM",
            "Kimi",
            "MiniMax",
            "Grok",
            "Granite",
            "Nemotron",
            "Gemma",
            "Phi",
            "OLMo");

    /** A model that a list names. */
    private record Named(String family, String id, String released, String model, String why) {

        static Named read(String line) {
            String[] cells = line.split(";", -1);
            return new Named(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        boolean isMissing() {
            return model.isEmpty();
        }
    }

    private static final List<Named> ALL = all();

    private static List<Named> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/names/families.csv")).stream()
                    .filter(line -> !line.startsWith("# "))
                    .map(Named::read)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void each_id_leads_to_its_model_and_none_to_another() {
        assertThat(ALL)
                .filteredOn(named -> !named.isMissing())
                .isNotEmpty()
                .allSatisfy(named -> assertThat(NAMES.find(named.id()).sure())
                        .as(named.id())
                        .isNotNull()
                        .extracting(AiModel::id)
                        .isEqualTo(named.model()));
    }

    @Test
    void what_is_missing_has_a_reason_and_leads_to_no_model() {
        assertThat(ALL).filteredOn(Named::isMissing).allSatisfy(named -> {
            assertThat(named.why()).as(named.id()).isNotEmpty();
            assertThat(NAMES.find(named.id()).sure()).as(named.id()).isNull();
        });
    }

    @Test
    void days_of_release_agree_with_those_of_the_services() {
        assertThat(ALL)
                .filteredOn(named -> !named.isMissing() && named.released().length() == "2026-11-20".length())
                .allSatisfy(named -> {
                    String here = Objects.requireNonNull(NAMES.find(named.id()).sure())
                            .facts()
                            .value(Attribute.RELEASED);
                    if (!here.equals(Fact.UNKNOWN) && named.why().isEmpty()) {
                        Period period = Period.parse(here);
                        LocalDate there = LocalDate.parse(named.released());
                        assertThat(Math.min(
                                        Math.abs(ChronoUnit.DAYS.between(period.first(), there)),
                                        Math.abs(ChronoUnit.DAYS.between(period.last(), there))))
                                .as("%s is of %s here and of %s there", named.id(), here, there)
                                .isLessThanOrEqualTo(DAYS);
                    }
                });
    }

    @Test
    void every_family_is_there_and_few_models_are_not_taken_in() {
        Set<String> families = new TreeSet<>();
        ALL.forEach(named -> families.add(named.family()));

        assertThat(families).containsExactlyInAnyOrderElementsOf(FAMILIES);
        // At most one in twenty; what is a tier, an endpoint or a name that moves is not a model.
        assertThat(ALL.stream().filter(named -> named.why().equals(LEFT)).count() * 20)
                .isLessThanOrEqualTo(ALL.size());
    }
}
