package eu.modelcatalogue.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.api.audit.AuditReport.RecognisedBy;
import eu.modelcatalogue.api.audit.AuditReport.RevisionAsked;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.catalogue.search.NearestNames;
import eu.modelcatalogue.domain.AiModel;
import eu.modelcatalogue.domain.Identifier;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which model is meant: sure where it is named exactly, asked about where not. */
class RecognitionTest {

    private static final Edition EDITION = TheSeeds.edition();
    private static final Recognition RECOGNITION = new Recognition(EDITION);

    @ParameterizedTest
    @CsvSource({
        "mistral-small-3.2, mistral-small-3.2, ID",
        "MISTRAL-SMALL-3.2, mistral-small-3.2, ID",
        "mistralai/Mistral-Small-3.2-24B-Instruct-2506, mistral-small-3.2, ALIAS",
        "https://huggingface.co/MistralAI/Mistral-Small-3.2-24B-Instruct-2506, mistral-small-3.2, ALIAS",
        "pkg:huggingface/mistralai/Mistral-Small-3.2-24B-Instruct-2506, mistral-small-3.2, ALIAS",
        "pkg:huggingface/mistralai%2FMistral-Small-3.2-24B-Instruct-2506@abc?repository_url=x#y, mistral-small-3.2, ALIAS",
    })
    void what_is_named_exactly_is_recognised(String said, String id, RecognisedBy how) {
        Recognition.Meant meant = RECOGNITION.of(NameList.named("/0", said).orElseThrow());

        assertThat(meant.model()).isNotNull().extracting(AiModel::id).isEqualTo(id);
        assertThat(meant.how()).isEqualTo(how);
        assertThat(meant.candidates()).isEmpty();
    }

    @Test
    void a_name_that_one_model_alone_has_is_recognised() {
        AiModel model = EDITION.model("mistral-small-3.2").orElseThrow();

        assertThat(RECOGNITION
                        .of(NameList.named("/0", model.name()).orElseThrow())
                        .how())
                .isEqualTo(RecognisedBy.NAME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Somebody else's upload of the same name, whose licence and bytes nobody here knows.
                "somebody/Mistral-Small-3.2-24B-Instruct-2506",
                "pkg:huggingface/somebody/Mistral-Small-3.2-24B-Instruct-2506",
                "mistral small",
                "Mistrall Small 3.2 24B"
            })
    void what_is_not_named_exactly_is_asked_about(String said) {
        Recognition.Meant meant = RECOGNITION.of(NameList.named("/0", said).orElseThrow());

        assertThat(meant.model()).isNull();
        assertThat(meant.candidates())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(NearestNames.MOST)
                .extracting(AiModel::family)
                .contains("mistral-small");
    }

    @Test
    void a_name_that_moves_is_told_with_what_it_meant() {
        Recognition.Meant meant =
                RECOGNITION.of(NameList.named("/0", "mistral-large-latest").orElseThrow());

        assertThat(meant.model()).isNull();
        assertThat(meant.isMoving()).isTrue();
        assertThat(meant.candidates()).extracting(AiModel::id).containsExactly("mistral-large-3");
    }

    @Test
    void a_version_that_is_not_known_is_no_other_model() {
        Recognition.Meant meant = RECOGNITION.of(NameList.named("/0", "GPT-9").orElseThrow());

        assertThat(meant.model()).isNull();
        assertThat(meant.candidates()).isEmpty();
        assertThat(meant.newestKnown())
                .isNotNull()
                .extracting(AiModel::name)
                .asString()
                .startsWith("GPT");
    }

    @Test
    void a_copy_is_told_to_be_one() {
        Recognition.Meant meant =
                RECOGNITION.of(NameList.named("/0", "unsloth/Qwen3-8B-GGUF").orElseThrow());

        assertThat(meant.model()).isNotNull().extracting(AiModel::id).isEqualTo("qwen3-8b");
        assertThat(meant.how()).isEqualTo(RecognisedBy.COPY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xqzvwk", "…", "*", "pkg:pypi/qqqqzzz@1"})
    void what_nothing_is_called_like_is_not_found(String said) {
        Recognition.Meant meant = RECOGNITION.of(NameList.named("/0", said).orElseThrow());

        assertThat(meant.model()).isNull();
        assertThat(meant.candidates()).isEmpty();
    }

    @Test
    void the_same_bytes_are_the_same_model_whatever_they_are_called() {
        AiModel model = EDITION.models().stream()
                .filter(one ->
                        one.identifiers().stream().anyMatch(id -> !id.files().isEmpty()))
                .findFirst()
                .orElseThrow();
        String hash = model.identifiers().stream()
                .flatMap(id -> id.files().values().stream())
                .findFirst()
                .orElseThrow()
                .substring("sha256:".length());

        Recognition.Meant meant =
                RECOGNITION.of(new NamedModel("/0", "renamed", List.of(), "renamed", Set.of(hash), null));

        assertThat(meant.model()).isEqualTo(model);
        assertThat(meant.how()).isEqualTo(RecognisedBy.HASH);
    }

    @Test
    void another_revision_is_told() {
        AiModel model = EDITION.models().stream()
                .filter(one -> one.identifiers().stream().anyMatch(id -> id.revision() != null))
                .findFirst()
                .orElseThrow();
        Identifier known = model.identifiers().stream()
                .filter(id -> id.revision() != null)
                .findFirst()
                .orElseThrow();

        assertThat(RECOGNITION
                        .of(NameList.named("/0", known.purl()).orElseThrow())
                        .revision())
                .isEqualTo(RevisionAsked.SAME);
        assertThat(RECOGNITION
                        .of(NameList.named("/0", "pkg:huggingface/" + known.repository() + "@" + "0".repeat(40))
                                .orElseThrow())
                        .revision())
                .isEqualTo(RevisionAsked.OTHER);
        assertThat(RECOGNITION
                        .of(NameList.named("/0", known.repository()).orElseThrow())
                        .revision())
                .isEqualTo(RevisionAsked.UNKNOWN);
    }

    @Test
    void every_model_is_recognised_by_its_id_and_by_each_of_its_repositories() {
        assertThat(EDITION.models()).allSatisfy(model -> {
            assertThat(RECOGNITION
                            .of(NameList.named("/0", model.id()).orElseThrow())
                            .model())
                    .isEqualTo(model);
            for (Identifier repository : model.identifiers()) {
                assertThat(RECOGNITION
                                .of(NameList.named("/0", repository.repository())
                                        .orElseThrow())
                                .model())
                        .isEqualTo(model);
            }
        });
    }

    @Test
    void a_word_that_is_spelled_wrong_is_asked_about() {
        assertThat(RECOGNITION
                        .of(NameList.named("/0", "mistrall").orElseThrow())
                        .candidates())
                .extracting(model -> model.developer().id())
                .contains("mistral-ai");
    }

    /** The costliest names: no word of them is known, and each is spelled nearly as something. */
    @Test
    void five_hundred_names_that_are_not_known_take_less_than_five_seconds() {
        List<NamedModel> names = Stream.iterate(0, number -> number + 1)
                .limit(AuditBody.MOST)
                .map(number -> number % 2 == 0
                        ? "misstral%d llamma%d qwenn%d".formatted(number, number, number)
                        : EDITION.models().get(number * 3).name() + " instrct turbo latest")
                .map(name -> NameList.named("/0", name).orElseThrow())
                .toList();
        RECOGNITION.of(names.get(0));

        // Of the processor: how busy the machine is with other things is not what is held here.
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        AuditReport found = AuditReport.of(
                EDITION,
                new AuditBody(AuditReport.DocumentKind.NAMES, names, 0),
                List.copyOf(EDITION.currentProfiles().values()),
                Set.of("US"),
                () -> {});
        Duration took = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun);

        System.out.println("500 unknown names: " + took.toMillis() + " ms");
        assertThat(found.items()).hasSize(AuditBody.MOST);
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }
}
