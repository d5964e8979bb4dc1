package eu.modelcatalogue.importers;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.resolution.EditionContent;
import eu.modelcatalogue.catalogue.resolution.EditionContent.NamedModel;
import eu.modelcatalogue.catalogue.resolution.EditionContent.NamedOrganisation;
import eu.modelcatalogue.domain.Attribute;
import eu.modelcatalogue.domain.Claim;
import eu.modelcatalogue.domain.Component;
import eu.modelcatalogue.domain.Subject;
import eu.modelcatalogue.domain.SubjectKind;
import eu.modelcatalogue.domain.Verification;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of some imported claims wait for a curator, by the label of the G7 that asks for released weights and an engine that runs them. */
class HoldBackTest {

    private static final Claim DEVELOPER = claim("curated", Attribute.DEVELOPER, "birdlab");
    private static final Claim WEIGHTS = claim("models-dev", Component.WEIGHTS_FINAL.availability(), "released");
    private static final Claim CLASS = claim("xinference", Attribute.ARCHITECTURE_CLASS, "LlamaForCausalLM");
    private static final Claim ENGINE = claim("gpustack", Attribute.OPEN_ENGINES, "vllm");

    @Test
    void what_decides_a_verdict_waits() {
        HoldBack.Result result = holdBack(List.of(DEVELOPER), List.of(WEIGHTS, ENGINE));

        assertThat(result.claims()).containsOnlyKeys(HoldBack.Place.of(WEIGHTS), HoldBack.Place.of(ENGINE));
        assertThat(result.held())
                .extracting(held -> held.source() + ": " + held.why())
                .containsExactly(
                        "gpustack: [g7-weights-available@1 of corax would turn from unknown to met.]",
                        "models-dev: [g7-weights-available@1 of corax would turn from unknown to met.]");
    }

    @Test
    void what_follows_from_what_is_taken_decides_nothing_and_does_not_wait() {
        List<Claim> imported = List.of(WEIGHTS, CLASS, ENGINE);

        // The class alone turns no verdict, so it is taken; which engines run the model follows from it.
        assertThat(holdBack(List.of(DEVELOPER), imported).claims()).containsOnlyKeys(HoldBack.Place.of(WEIGHTS));
        assertThat(holdBack(List.of(DEVELOPER, CLASS, ENGINE), imported).claims())
                .as("the next refresh holds back the same")
                .containsOnlyKeys(HoldBack.Place.of(WEIGHTS));
    }

    private static HoldBack.Result holdBack(List<Claim> before, List<Claim> imported) {
        List<Claim> proposed = new ArrayList<>(before);
        imported.stream().filter(claim -> !before.contains(claim)).forEach(proposed::add);
        return HoldBack.of(content(before), content(proposed), imported, List.of(), (source, subject) -> List.of());
    }

    private static EditionContent content(List<Claim> claims) {
        EditionContent seeds = TheSeeds.content();
        return new EditionContent(
                seeds.sources(),
                List.of(new NamedModel("corax", "Corax", "bird", List.of(), List.of())),
                List.of(new NamedOrganisation("birdlab", "Birdlab", null, List.of())),
                List.of(),
                seeds.policy(),
                seeds.profiles().stream()
                        .filter(profile -> profile.key().equals("g7-weights-available@1"))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                claims,
                seeds.spdxVersion());
    }

    private static Claim claim(String source, String attribute, String value) {
        return new Claim(
                new Subject(SubjectKind.MODEL, "corax"),
                attribute,
                value,
                source,
                "https://example.org/",
                null,
                LocalDate.parse("2026-01-01"),
                Verification.READ,
                null,
                null);
    }
}
