package eu.modelcatalogue.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.modelcatalogue.TheSeeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A profile in the seeds: checked against what it names, and never edited once it was released. */
class ProfileFileTest {

    private static final Map<String, byte[]> SEEDS = TheSeeds.files().contents();
    private static final String LETTER = "profiles/letter-2025/1.yaml";

    @Test
    void the_released_profiles_are_as_they_were_released() {
        assertThat(TheSeeds.content().profiles())
                .extracting(profile -> profile.key() + " " + profile.rules().size())
                .containsExactly(
                        "ai-act-open-source-exemption@1 14",
                        "ai-act-open-source-exemption@2 14",
                        "contract-safe@1 14",
                        "downloadable@1 10",
                        "eu-sovereign-eea-ch@1 14",
                        "eu-sovereign-eea-ch@2 14",
                        "eu-sovereign@1 14",
                        "eu-sovereign@2 14",
                        "g7-open-source-open-data@1 2",
                        "g7-open-source-open-data@2 2",
                        "g7-open-source@1 3",
                        "g7-open-source@2 3",
                        "g7-open-weights@1 3",
                        "g7-weights-available@1 4",
                        "gpai-transparency@1 4",
                        "letter-2025-strict@1 12",
                        "letter-2025-strict@2 12",
                        "letter-2025@1 11",
                        "letter-2025@2 12",
                        "letter-2025@3 12",
                        "mof-1.0-class-1@1 6",
                        "mof-1.0-class-1@2 6",
                        "mof-1.0-class-2@1 6",
                        "mof-1.0-class-2@2 6",
                        "mof-1.0-class-3@1 7",
                        "mof-1.0-class-3@2 7",
                        "no-lock-in@1 5",
                        "open-weights@1 10",
                        "open-weights@2 10",
                        "open-weights@3 10",
                        "osaid-1.0@1 13",
                        "osaid-1.0@2 14",
                        "osaid-1.0@3 14",
                        "osaid-1.0@4 14",
                        "osi-licence@1 4",
                        "self-hostable@1 7",
                        "self-hostable@2 8",
                        "self-hostable@3 9",
                        "self-hostable@4 9");
    }

    @Test
    void a_released_version_that_was_edited_is_refused_and_told_what_to_do_instead() {
        assertThat(faults(LETTER, text(LETTER).replace("required: true", "required: false")))
                .singleElement()
                .asString()
                .startsWith(LETTER + ":")
                .contains(
                        "released.digest",
                        "A released version is never edited: put it back, and write the change as letter-2025/2.yaml");
    }

    @Test
    void comments_and_layout_are_no_edit() {
        assertThat(SeedReader.read(with(
                                LETTER,
                                "# a comment\n" + text(LETTER).replace("  - id: LTR-USE-2", "\n  - id:   LTR-USE-2")))
                        .profiles())
                .hasSize(39);
    }

    @Test
    void what_a_profile_names_must_exist() {
        String text = text(LETTER)
                .replace("attribute: access.gate", "attribute: access.gat")
                .replace("fact: commercialUse", "fact: commercialuse")
                .replace("fact: threshold, met: [none, attribution]", "fact: threshold, met: [no, attribution]")
                .replace("fact: euTerritoryCovered", "fact: euTerritoryCovered, unknown: [perhaps]")
                .replaceFirst("    group: share", "    group: sharing");
        assertThat(faults(LETTER, text))
                .anySatisfy(fault -> assertThat(fault)
                        .contains("'access.gat' is not an attribute", "access.gate", "condition.fact.attribute"))
                .anySatisfy(fault ->
                        assertThat(fault).contains("'commercialuse' is not a fact of a licence", "commercialUse"))
                .anySatisfy(
                        fault -> assertThat(fault).contains("'no' is not a value of threshold", "[none, attribution"))
                .anySatisfy(fault -> assertThat(fault).contains("'perhaps' is not a value of euTerritoryCovered"))
                .anySatisfy(fault -> assertThat(fault).contains("'sharing' is not a group", "share"))
                .anySatisfy(fault -> assertThat(fault).contains("has no rule"));
    }

    @Test
    void a_rule_over_the_lineage_must_end_and_a_profile_that_is_named_must_be_released() {
        String sovereign = "profiles/eu-sovereign/1.yaml";
        assertThat(faults(sovereign, text(sovereign).replace("rule: EUS-LIC-1", "rule: EUS-CHAIN-2")))
                .anySatisfy(fault -> assertThat(fault).contains("asks for bases or profiles itself"));
        String second = "profiles/mof-1.0-class-2/1.yaml";
        assertThat(faults(second, text(second).replace("mof-1.0-class-3@1", "mof-1.0-class-3@9")))
                .anySatisfy(fault -> assertThat(fault).contains("is not a released profile", "mof-1.0-class-3@1"));
    }

    @Test
    void profiles_that_ask_for_each_other_in_a_circle_are_refused() {
        String third = "profiles/mof-1.0-class-3/1.yaml";
        String circle = text(third)
                .replaceFirst("component: \\{name: sampleOutputs, is: \\[released]}", "meets: \"mof-1.0-class-1@1\"");
        assertThat(faults(third, circle)).anySatisfy(fault -> assertThat(fault).contains("leads back to itself"));
    }

    @Test
    void the_schema_tells_a_kind_of_condition_that_there_is_not() {
        assertThat(faults(LETTER, text(LETTER).replaceFirst("component: \\{name", "komponent: {name")))
                .anySatisfy(fault -> assertThat(fault).contains("komponent", "allowed are [component, fact, licence"));
    }

    private static String text(String path) {
        return new String(SEEDS.get(path), StandardCharsets.UTF_8);
    }

    private static SeedFiles with(String path, String text) {
        Map<String, byte[]> files = new TreeMap<>(SEEDS);
        files.put(path, text.getBytes(StandardCharsets.UTF_8));
        return new SeedFiles(files);
    }

    private static List<String> faults(String path, String text) {
        List<String> faults = new ArrayList<>();
        assertThatThrownBy(() -> SeedReader.read(with(path, text)))
                .isInstanceOfSatisfying(
                        SeedFaults.class, thrown -> thrown.faults().forEach(fault -> faults.add(fault.toString())));
        return faults;
    }
}
